import ArrowLeft from "lucide-react/icons/arrow-left";
import ArrowRight from "lucide-react/icons/arrow-right";
import X from "lucide-react/icons/x";
import type { EventRow } from "../../model/units.ts";
import { nextMatching, positionOf } from "../../query/eventOrder.ts";
import { clearSelection, stepEvent } from "../../state/actions.ts";
import { selectRejects, useDerived, useTables } from "../../state/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { CopyLinkButton, type Subject } from "./CopyLinkButton.tsx";
import styles from "./DetailHeader.module.css";
import { ShareButton } from "./ShareButton.tsx";

/** Stays at the top while the details scroll: earlier and later event, copy, close. */
export function DetailHeader(props: {
  /** The event shown, where it is one. */
  readonly row?: EventRow;
  readonly subject: Subject;
}) {
  const { row, subject } = props;
  const { details } = useWords().messages;
  return (
    <div className={styles.header}>
      {row === undefined ? null : <Steps row={row} />}
      <span className={styles.space} />
      <CopyLinkButton subject={subject} />
      {row === undefined ? null : <ShareButton row={row} />}
      <button
        type="button"
        className={styles.icon}
        aria-label={details.close}
        title={details.close}
        onClick={({ currentTarget }) => {
          currentTarget.closest("aside")?.focus();
          clearSelection();
        }}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </div>
  );
}

function Steps(props: { readonly row: EventRow }) {
  const { row } = props;
  const { counts } = useWords().messages;
  const rejects = useDerived(selectRejects);
  const position = positionOf(rejects, row);
  return (
    <>
      <StepButton row={row} step={-1} possible={nextMatching(rejects, row, -1) !== undefined} />
      <StepButton row={row} step={1} possible={nextMatching(rejects, row, 1) !== undefined} />
      <span className={styles.position}>
        {position ? counts.of(position.index + 1, position.total) : null}
      </span>
    </>
  );
}

/** At the end of the story it keeps its place and the focus, and does nothing. */
function StepButton(props: { readonly row: EventRow; readonly step: 1 | -1; readonly possible: boolean }) {
  const { row, step, possible } = props;
  const tables = useTables();
  const { details } = useWords().messages;
  const name = step === 1 ? details.next : details.previous;
  const Arrow = step === 1 ? ArrowRight : ArrowLeft;
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={name}
      title={name}
      aria-disabled={!possible}
      onClick={() => stepEvent(tables, row, step)}
    >
      <Arrow size={16} aria-hidden="true" className={styles.arrow} />
    </button>
  );
}
