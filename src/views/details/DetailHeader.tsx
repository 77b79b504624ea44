import Link2 from "lucide-react/icons/link-2";
import Share2 from "lucide-react/icons/share-2";
import X from "lucide-react/icons/x";
import { type ReactNode, useState } from "react";
import type { EventRow } from "../../model/units.ts";
import { nextMatching, positionOf } from "../../query/time/eventOrder.ts";
import { clearSelection, stepEvent } from "../../state/actions.ts";
import { linkOf } from "../../state/address/addressSync.ts";
import { defaultView, type ViewState } from "../../state/address/viewState.ts";
import { selectMask, useTables } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useWords } from "../../state/useWords.ts";
import { CopyLink } from "../../widgets/CopyButton.tsx";
import { detailWords } from "../../words/laterWords.ts";
import { BarIcon, DetailBar, EventSteps } from "./DetailBar.tsx";
import styles from "./DetailHeader.module.css";
import { ShareDialog } from "./share/ShareDialog.tsx";

/** The bar of the details in the app: earlier and later event, copy, share, close. */
export function DetailHeader(props: {
  /** The event shown, where it is one. */
  readonly row?: EventRow;
  readonly subject: Subject;
  /** The start of the bar, where no event is shown. */
  readonly start?: ReactNode;
}) {
  const { row, subject, start } = props;
  const details = detailWords(useWords());
  return (
    <DetailBar start={row === undefined ? start : <Steps row={row} />}>
      <CopyLinkButton subject={subject} />
      {row === undefined ? null : <ShareButton row={row} />}
      <BarIcon
        to={{
          button: {
            onClick: ({ currentTarget }) => {
              currentTarget.closest("aside")?.focus();
              clearSelection();
            },
          },
        }}
        name={details.close}
      >
        <X size={16} aria-hidden="true" />
      </BarIcon>
    </DetailBar>
  );
}

/** Steps through the events that count. */
function Steps(props: { readonly row: EventRow }) {
  const { row } = props;
  const words = useWords();
  const tables = useTables();
  const mask = useDerived(selectMask, "details");
  const position = positionOf(mask, row);
  const step = (direction: 1 | -1) => ({
    to: { button: { onClick: () => stepEvent(tables, row, direction) } },
    isPossible: nextMatching(mask, row, direction) !== undefined,
  });
  return (
    <EventSteps
      words={words}
      previous={step(-1)}
      next={step(1)}
      position={position ? words.messages.counts.of(position.index + 1, position.total) : ""}
    />
  );
}

/** Opens the dialog with links to an event and citations of it. */
function ShareButton(props: { readonly row: EventRow }) {
  const { share } = detailWords(useWords());
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <BarIcon to={{ button: { "aria-haspopup": "dialog", onClick: () => setOpen(true) } }} name={share}>
        <Share2 size={16} aria-hidden="true" />
      </BarIcon>
      {isOpen && <ShareDialog row={props.row} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The view in a link to a selection: the selection alone, without the reader's filters and window. */
type Subject = Partial<Pick<ViewState, "event" | "focus">>;

/** Copies the address of what the details show. */
function CopyLinkButton(props: { readonly subject: Subject }) {
  const { header } = useWords().messages;
  const data = useApp(({ session }) => session.data);
  return (
    <CopyLink
      href={() => linkOf({ ...defaultView, data, ...props.subject })}
      button={(copy) => (
        <button type="button" className={styles.button} onClick={copy}>
          <Link2 size={15} aria-hidden="true" />
          <span className={styles.label}>{header.copyLink}</span>
        </button>
      )}
    />
  );
}
