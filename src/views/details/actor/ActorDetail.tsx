import Copy from "lucide-react/icons/copy";
import { textAt } from "../../../model/tables/textColumn.ts";
import { type ActorRow, actorId, type EventRow, eventId } from "../../../model/units.ts";
import { setMembers } from "../../../state/actions.ts";
import { publicHrefOf } from "../../../state/address/addressSync.ts";
import { defaultView } from "../../../state/address/viewState.ts";
import { windowDays } from "../../../state/address/windowDays.ts";
import { useChangesHref } from "../../../state/publication.ts";
import { selectMask } from "../../../state/selectors/selectors.ts";
import { store, useApp } from "../../../state/store.ts";
import { useDerived } from "../../../state/useDerived.ts";
import { CopyText } from "../../../widgets/CopyButton.tsx";
import { useDataContext } from "../../../widgets/useDataContext.ts";
import { versionInWords } from "../../../words/describeData.ts";
import { visibleText } from "../../../words/isolate.ts";
import { Connections } from "../Connections.tsx";
import { DetailHeader, FilterByActor } from "../DetailHeader.tsx";
import { ActorArticle } from "./ActorArticle.tsx";
import styles from "./ActorDetail.module.css";
import type { LedgerNotes } from "./Ledger.tsx";
import { actorMessages, ledgerNotes } from "./sayLedger.ts";

/** The selected actor, with what there is to do with it. */
export function ActorDetail({ actor }: { readonly actor: ActorRow }) {
  const context = useDataContext();
  const { tables, words } = context;
  const mask = useDerived(selectMask, "details");
  const view = useApp((state) => state.view);
  const id = actorId(textAt(tables.actors.ids, actor));
  const name = visibleText(textAt(tables.actors.names, actor));
  return (
    <ActorArticle
      context={context}
      actor={actor}
      mask={mask}
      days={windowDays(tables, view)}
      level={2}
      changes={useChangesHref()}
      header={<DetailHeader start={<FilterByActor id={id} name={name} />} />}
      notes={CopyNotes}
      connections={<Connections actor={actor} />}
      openMembers={
        <button type="button" className={styles.open} onClick={() => setMembers("open")}>
          {actorMessages(words).openMembers}
        </button>
      }
    />
  );
}

/** Puts the whole ledger on the clipboard as text: for a notebook, where a claim must not lose its sources. */
export const CopyNotes: LedgerNotes = ({ name, figures, lines, ways }) => {
  const { tables, words } = useDataContext();
  const data = useApp(({ session }) => session.data);
  const messages = actorMessages(words);
  const addressOf = (row: EventRow) =>
    publicHrefOf({ ...defaultView, data, event: eventId(textAt(tables.events.ids, row)) });
  const notes = () => {
    const { about } = tables;
    const file = [visibleText(about.title), versionInWords(words, about)].filter((text) => text !== "");
    const head = [name, figures.join(" · "), file.join(" · "), publicHrefOf(store.getState().view)];
    return ledgerNotes(words, tables, head, lines, ({ direction }) => ways[direction], addressOf);
  };
  return (
    <CopyText
      text={notes}
      copied={messages.copied}
      copyFailed={messages.copyFailed}
      button={(copy) => (
        <button type="button" className={styles.copy} onClick={copy}>
          <Copy size={13} aria-hidden="true" />
          {messages.copy}
        </button>
      )}
    />
  );
};
