import Copy from "lucide-react/icons/copy";
import { useId, useMemo, useState } from "react";
import { actorIdOf } from "../../../model/tables/actorIdOf.ts";
import { foldText } from "../../../model/tables/foldText.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { textAt } from "../../../model/tables/textColumn.ts";
import { type ActorRow, actorRow, type EventRow, eventId } from "../../../model/units.ts";
import { actorCircle } from "../../../query/network/actorPaths.ts";
import { selectPath, setCircle, setMembers } from "../../../state/actions.ts";
import { defaultView } from "../../../state/address/viewState.ts";
import { windowDays } from "../../../state/address/windowDays.ts";
import { publicHrefOf, useChangesHref } from "../../../state/publishedHref.ts";
import { selectMask, useTables } from "../../../state/selectors.ts";
import { store, useApp } from "../../../state/store.ts";
import { useDataLanguage, useDerived, useWords } from "../../../state/useDerived.ts";
import { Button } from "../../../widgets/Button.tsx";
import { CopyText } from "../../../widgets/CopyButton.tsx";
import { useData } from "../../../widgets/Reference.tsx";
import { versionInWords } from "../../../words/describeData.ts";
import { joinPresent } from "../../../words/formatNumber.ts";
import { visibleText } from "../../../words/isolate.ts";
import { exploringWords, readingWords } from "../../../words/laterWords.ts";
import { actorName } from "../../../words/names.ts";
import { DetailHeader, FilterByActor } from "../DetailHeader.tsx";
import { DetailSection, Paragraph } from "../DetailSection.tsx";
import { ActorArticle } from "./ActorArticle.tsx";
import styles from "./ActorDetail.module.css";
import { ledgerNotes } from "./formatLedger.ts";
import type { LedgerNotes } from "./Ledger.tsx";

export function ActorDetail({ actor }: { readonly actor: ActorRow }) {
  const { tables, words } = useData();
  const mask = useDerived(selectMask, "details");
  const view = useApp((state) => state.view);
  const name = actorName(tables, actor);
  return (
    <ActorArticle
      actor={actor}
      mask={mask}
      days={windowDays(tables, view)}
      level={2}
      changes={useChangesHref()}
      header={<DetailHeader start={<FilterByActor id={actorIdOf(tables, actor)} name={name} />} />}
      notes={CopyNotes}
      connections={<Connections actor={actor} />}
      openMembers={
        <Button data-bare="underlined" className={styles.open} onClick={() => setMembers("open")}>
          {readingWords(words).actor.openMembers}
        </Button>
      }
    />
  );
}

export const CopyNotes: LedgerNotes = ({ name, figures, lines, ways }) => {
  const { tables, words } = useData();
  const data = useApp(({ session }) => session.data);
  const messages = readingWords(words).actor;
  const addressOf = (row: EventRow) =>
    publicHrefOf({ ...defaultView, data, event: eventId(textAt(tables.events.ids, row)) });
  const notes = () => {
    const { about } = tables;
    const file = joinPresent([visibleText(about.title), versionInWords(words, about)], " · ");
    const head = [name, figures.join(" · "), file, publicHrefOf(store.getState().view)];
    return ledgerNotes(words, tables, head, lines, ({ direction }) => ways[direction], addressOf);
  };
  return (
    <CopyText
      text={notes}
      button={(copy) => (
        <Button data-bare="underlined" className={styles.copy} onClick={copy}>
          <Copy size={13} aria-hidden="true" />
          {messages.copy}
        </Button>
      )}
    />
  );
};

const MOST_OFFERED = 50;

/** Chooses a circle (the actors within one or two ties), or a path to another actor. */
function Connections({ actor }: { readonly actor: ActorRow }) {
  const tables = useTables();
  const words = exploringWords(useWords()).connections;
  const mask = useDerived(selectMask, "details");
  const chosen = useApp(({ view }) => view.circle);
  const counts = useMemo(() => {
    const of = (steps: 1 | 2) => actorCircle(tables, mask, actor, steps).size - 1;
    return { 1: of(1), 2: of(2) };
  }, [tables, mask, actor]);
  return (
    <DetailSection title={words.title}>
      <Paragraph>{words.meaning}</Paragraph>
      <PathFinder actor={actor} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would need room that is not there. */}
      <div role="group" aria-label={words.circle} className={styles.circles}>
        {([1, 2] as const).map((steps) => (
          <Button
            key={steps}
            aria-pressed={chosen === steps}
            onClick={() => setCircle(chosen === steps ? 0 : steps)}
          >
            {steps === 1 ? words.near(counts[1]) : words.far(counts[2])}
          </Button>
        ))}
      </div>
    </DetailSection>
  );
}

/** Enter takes the actor with exactly the typed name, or the first suggestion. */
function PathFinder({ actor }: { readonly actor: ActorRow }) {
  const tables = useTables();
  const words = exploringWords(useWords()).connections;
  const language = useDataLanguage();
  const [text, setText] = useState("");
  const id = useId();
  const offered = useMemo(() => namedLike(tables, text, actor), [tables, text, actor]);
  const named = (value: string) => offered.find(({ name }) => foldText(name) === foldText(value));
  const choose = (other: (typeof offered)[number] | undefined) => {
    if (other) selectPath(actorIdOf(tables, actor), actorIdOf(tables, other.row));
  };
  const own = actorName(tables, actor);
  return (
    <label className={styles.finder}>
      <span>{words.find(own)}</span>
      <input
        type="text"
        list={id}
        value={text}
        placeholder={words.hint}
        autoComplete="off"
        spellCheck={false}
        dir={text === "" ? undefined : "auto"}
        aria-invalid={offered.length === 0}
        onChange={(event) => {
          setText(event.target.value);
          // A change without typing is a choice from the list. Typing chooses nothing, because a typed name may go on.
          if (!isTyped(event.nativeEvent)) choose(named(event.target.value));
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && text !== "") choose(named(text) ?? offered[0]);
        }}
      />
      <datalist id={id} lang={language}>
        {offered.map(({ row, name }) => (
          <option key={row} value={name} />
        ))}
      </datalist>
      {offered.length === 0 && <span role="status">{words.nobody}</span>}
    </label>
  );
}

const isTyped = (event: Event): boolean =>
  event instanceof InputEvent && /^(?:insert(?:Text|CompositionText|FromPaste)|delete)/.test(event.inputType);

/** The first actors whose name or alias contains the text, without the actor `besides`. */
function namedLike(
  tables: Tables,
  text: string,
  besides: ActorRow,
): readonly { readonly row: ActorRow; readonly name: string }[] {
  const { actors } = tables;
  const wanted = foldText(text);
  const found: { readonly row: ActorRow; readonly name: string }[] = [];
  for (let index = 0; index < actors.count && found.length < MOST_OFFERED; index++) {
    if (index === besides || !textAt(actors.searchTexts, index).includes(wanted)) continue;
    found.push({ row: actorRow(index), name: actorName(tables, index) });
  }
  return found;
}
