import Copy from "lucide-react/icons/copy";
import { type CSSProperties, type ReactNode, useMemo } from "react";
import { timeScale } from "../../../chart/timeScale.ts";
import { timeTicks } from "../../../chart/timeTicks.ts";
import type { DayRange } from "../../../model/dates/timeSpan.ts";
import { at } from "../../../model/tables/columns.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { textAt } from "../../../model/tables/text/textColumn.ts";
import { type CssPx, type EpochDay, type EventRow, epochDay, eventId } from "../../../model/units.ts";
import { type FilterMask, matches, passesFilters } from "../../../query/filter/filterMask.ts";
import { endPrecision, storyDays } from "../../../query/time/storyExtent.ts";
import { type BinUnit, binUnitFor, filledDays, startOfBin } from "../../../query/time/timeBins.ts";
import { publicHrefOf } from "../../../state/address/addressSync.ts";
import { defaultView } from "../../../state/address/viewState.ts";
import { windowDays } from "../../../state/address/windowDays.ts";
import { selectMask, useTables } from "../../../state/selectors/selectors.ts";
import { store, useApp } from "../../../state/store.ts";
import { useDerived } from "../../../state/useDerived.ts";
import { useWords } from "../../../state/useWords.ts";
import { CopyText } from "../../../widgets/CopyButton.tsx";
import { useFirst } from "../../../widgets/LongList.tsx";
import { useDataContext } from "../../../widgets/useDataContext.ts";
import { versionInWords } from "../../../words/describeData.ts";
import { formatDayRange, formatYear } from "../../../words/formatDate.ts";
import { formatList, formatNumber } from "../../../words/formatNumber.ts";
import { detailWords } from "../../../words/laterWords.ts";
import { visibleText } from "../../../words/visibleText.ts";
import { DetailSection } from "../DetailSection.tsx";
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

/** Width to choose the unit for; the bars then fill what there is. */
const WIDTH: CssPx = 330;
const HEIGHT: CssPx = 28;
/** Share of its bin that a bar fills. */
const BAR = 0.78;
/** Wide enough for a figure of a label. */
const CHARACTER: CssPx = 7;

/**
 * When the events of an actor lie within its own time, from its first to its last: dark in the window, pale where only the
 * window leaves them out. Nothing where all lie in one bin.
 *
 *       ▐
 *     ▐ ▐▐      ▐
 *     2018  2019  2020
 */
function EventsOverTime(props: { readonly rows: Uint32Array }) {
  const { rows } = props;
  const words = useWords();
  const details = detailWords(words);
  const tables = useTables();
  const mask = useDerived(selectMask, "details");
  if (rows.length < 2) return null;
  const limits = ownDays(tables, rows);
  const unit = binUnitFor(limits.last - limits.first + 1, WIDTH);
  const bins = eventBins(tables, mask, rows, limits, unit);
  if (bins.length < 2) return null;
  const perEvent = HEIGHT / Math.max(1, ...bins.map(countOf));

  const years = eventBins(tables, mask, rows, limits, "year").filter((bin) => countOf(bin) > 0);
  const spoken = years.map((bin) => actorMessages(words).countIn(formatYear(words, bin.start), countOf(bin)));
  const span = { start: startOfBin(unit, limits.first), end: startOfBin(unit, limits.last, 1) };
  const scale = timeScale(span, { left: 0, right: WIDTH });
  const ticks = timeTicks(words, scale, (text) => text.length * CHARACTER);

  /** One path for all bars, so that a thousand of them are one element. */
  const barPath = (of: (bin: EventBin) => number): string =>
    bins
      .map((bin, place) => {
        const end = bins[place + 1]?.start ?? span.end;
        const filled = filledDays({ start: bin.start, end }, storyDays(tables));
        const x = scale.xOf(filled.start);
        const width = BAR * (scale.xOf(filled.end) - x);
        const height = of(bin) * perEvent;
        return height === 0 ? "" : `M${x} ${HEIGHT}v${-height}h${width}v${height}z`;
      })
      .join("");

  return (
    <div className={styles.figure}>
      <svg
        role="img"
        aria-label={spoken.length === 0 ? details.noEventsHere : formatList(words, spoken)}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className={styles.bars}
      >
        <path className={styles.outside} d={barPath(countOf)} />
        <path className={styles.shown} d={barPath(({ shown }) => shown)} />
      </svg>
      <div className={styles.axis} aria-hidden="true">
        {ticks.lower.map(({ x, label }) => {
          const position: CSSProperties & { readonly "--place": number } = { "--place": x / WIDTH };
          return label === "" ? null : (
            <span key={x} className={styles.tick} style={position}>
              {label}
            </span>
          );
        })}
      </div>
    </div>
  );
}

const countOf = ({ shown, outside }: EventBin): number => shown + outside;

/** From the first day of any of some events to the last. */
function ownDays({ events }: Tables, rows: Uint32Array): DayRange {
  let last = Number.NEGATIVE_INFINITY;
  for (const row of rows) last = Math.max(last, at(events.last, row));
  return { first: epochDay(at(events.first, at(rows, 0))), last: epochDay(last) };
}

/** Events by calendar bin of their first known day. */
type EventBin = {
  readonly start: EpochDay;
  /** In the window. */
  readonly shown: number;
  /** Left out by the window alone. */
  readonly outside: number;
};

/** Counts those of `rows`, ascending, that pass the filters, over all bins from the first day of `limits` to its last. */
export function eventBins(
  tables: Tables,
  mask: FilterMask,
  rows: Uint32Array,
  limits: DayRange,
  unit: BinUnit,
): readonly EventBin[] {
  const bins: { start: EpochDay; shown: number; outside: number }[] = [];
  let place = 0;
  for (let start = startOfBin(unit, limits.first); start <= limits.last; ) {
    const end = startOfBin(unit, start, 1);
    const bin = { start, shown: 0, outside: 0 };
    for (; place < rows.length; place++) {
      const row = at(rows, place);
      if (at(tables.events.first, row) >= end) break;
      if (matches(mask, row)) bin.shown++;
      else if (passesFilters(mask, row)) bin.outside++;
    }
    bins.push(bin);
    start = end;
  }
  return bins;
}
