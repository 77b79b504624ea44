import Copy from "lucide-react/icons/copy";
import { type ReactNode, useMemo } from "react";
import { textAt } from "../../../model/tables/text/textColumn.ts";
import { type EventRow, eventId } from "../../../model/units.ts";
import { endPrecision } from "../../../query/time/storyExtent.ts";
import { publicHrefOf } from "../../../state/address/addressSync.ts";
import { defaultView } from "../../../state/address/viewState.ts";
import { windowDays } from "../../../state/address/windowDays.ts";
import { store, useApp } from "../../../state/store.ts";
import { CopyText } from "../../../widgets/CopyButton.tsx";
import { useFirst } from "../../../widgets/LongList.tsx";
import { useDataContext } from "../../../widgets/useDataContext.ts";
import { versionInWords } from "../../../words/describeData.ts";
import { formatDayRange } from "../../../words/formatDate.ts";
import { formatNumber } from "../../../words/formatNumber.ts";
import { detailWords } from "../../../words/laterWords.ts";
import { visibleText } from "../../../words/visibleText.ts";
import { DetailSection } from "../DetailSection.tsx";
import { EventsOverTime } from "./EventsOverTime.tsx";
import styles from "./Ledger.module.css";
import { LedgerRow, WayIcon } from "./LedgerRow.tsx";
import { DIRECTIONS, type Direction, type LedgerLine, ledgerSummary } from "./ledger.ts";
import { actorMessages, ledgerNotes } from "./sayLedger.ts";

const FIRST = 60;

/** All that an actor, or two with each other, had to do with: figures, a strip of its own time, and an event a line. */
export function Ledger(props: {
  /** Whose it is. */
  readonly name: string;
  /** The events that count. */
  readonly lines: readonly LedgerLine[];
  /** The rows of all its events, ascending. */
  readonly rows: Uint32Array;
  /** What each direction is called. */
  readonly ways: Readonly<Record<Direction, string>>;
  /** Between the strip and the table; by default what the arrows mean and how many there are. */
  readonly legend?: ReactNode;
}) {
  const { name, lines, rows, ways, legend } = props;
  const context = useDataContext();
  const { tables, words } = context;
  const details = detailWords(words);
  const { counts } = words.messages;
  const messages = actorMessages(words);
  const view = useApp((state) => state.view);
  const summary = useMemo(
    () => ledgerSummary(tables, lines, windowDays(tables, view)),
    [tables, lines, view],
  );
  const { days, disputed, contestedDetail, oneSource, byDirection } = summary;
  const { shown, more } = useFirst(lines, FIRST);
  const figures = [
    details.eventsInWindow(lines.length, rows.length),
    ...(days === null ? [] : [rangeInWords()]),
    ...(disputed + contestedDetail === 0 ? [] : [counts.contested(disputed, contestedDetail)]),
    ...(oneSource === 0 ? [] : [messages.oneSource(oneSource)]),
  ];

  function rangeInWords(): string {
    if (days === null) return "";
    const counted = new Set<number>(lines.map(({ row }) => row));
    const exact = endPrecision(tables, days, (row) => counted.has(row));
    return formatDayRange(words, days.first, days.last, exact);
  }

  return (
    <DetailSection
      title={messages.events}
      aside={
        lines.length === 0 ? null : <CopyNotes name={name} figures={figures} lines={lines} ways={ways} />
      }
    >
      <p className={styles.figures}>{figures.join(" · ")}</p>
      <EventsOverTime rows={rows} />
      {legend ?? (
        <ul className={styles.legend}>
          {DIRECTIONS.filter((direction) => byDirection[direction] > 0).map((direction) => (
            <li key={direction}>
              <WayIcon direction={direction} /> {ways[direction]}{" "}
              {formatNumber(words, byDirection[direction])}
            </li>
          ))}
        </ul>
      )}
      {lines.length === 0 ? null : (
        <>
          <table className={styles.table}>
            <caption className={styles.spoken}>{messages.events}</caption>
            <thead className={styles.head}>
              <tr>
                {[messages.date, messages.part, messages.happened, messages.howSure].map((text) => (
                  <th key={text} scope="col">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((line) => (
                <LedgerRow key={line.row} context={context} line={line} way={ways[line.direction]} />
              ))}
            </tbody>
          </table>
          {more}
        </>
      )}
    </DetailSection>
  );
}

/** Puts the whole ledger on the clipboard as text: for a notebook, where a claim must not lose its sources. */
function CopyNotes(props: {
  readonly name: string;
  readonly figures: readonly string[];
  readonly lines: readonly LedgerLine[];
  readonly ways: Readonly<Record<Direction, string>>;
}) {
  const { name, figures, lines, ways } = props;
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
}
