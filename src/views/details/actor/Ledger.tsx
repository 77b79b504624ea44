import { type FunctionComponent, type ReactNode, useMemo } from "react";
import { timeScale } from "../../../chart/timeScale.ts";
import { timeTicks } from "../../../chart/timeTicks.ts";
import type { DayRange } from "../../../model/dates/timeSpan.ts";
import { at } from "../../../model/tables/columns.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { type CssPx, type EpochDay, epochDay } from "../../../model/units.ts";
import { type FilterMask, matches, passesFilters } from "../../../query/filter/filterMask.ts";
import { filledDays } from "../../../query/time/filledDays.ts";
import { endPrecision, storyDays } from "../../../query/time/storyExtent.ts";
import { type BinUnit, binUnitFor, startOfBin } from "../../../query/time/timeBins.ts";
import { useFirst } from "../../../widgets/LongList.tsx";
import type { DataContext } from "../../../widgets/Reference.tsx";
import { formatDayRange, formatYear } from "../../../words/formatDate.ts";
import { formatList, formatNumber } from "../../../words/formatNumber.ts";
import { detailWords } from "../../../words/laterWords.ts";
import type { Words } from "../../../words/words.ts";
import { DetailSection } from "../DetailSection.tsx";
import styles from "./Ledger.module.css";
import { LedgerRow, WayIcon } from "./LedgerRow.tsx";
import { DIRECTIONS, type Direction, type LedgerLine, ledgerSummary } from "./ledger.ts";
import { actorMessages } from "./sayLedger.ts";

const FIRST = 60;

/** What each direction is called. */
type Ways = Readonly<Record<Direction, string>>;

/** A ledger as notes to take away: a button that only the app has. */
export type LedgerNotes = FunctionComponent<{
  readonly name: string;
  readonly figures: readonly string[];
  readonly lines: readonly LedgerLine[];
  readonly ways: Ways;
}>;

/** All that an actor, or two with each other, had to do with: figures, a strip of its own time, and an event a line. */
export function Ledger(props: {
  readonly context: DataContext;
  /** Whose it is. */
  readonly name: string;
  /** The events that count. */
  readonly lines: readonly LedgerLine[];
  /** The rows of all its events, ascending. */
  readonly rows: Uint32Array;
  readonly mask: FilterMask;
  /** The window. */
  readonly days: DayRange;
  readonly ways: Ways;
  readonly level?: 2 | 3;
  readonly notes?: LedgerNotes | undefined;
  /** Between the strip and the table; by default what the arrows mean and how many there are. */
  readonly legend?: ReactNode;
}) {
  const { context, name, lines, rows, mask, days: window, ways, level = 3, notes: Notes, legend } = props;
  const { tables, words } = context;
  const details = detailWords(words);
  const { counts } = words.messages;
  const messages = actorMessages(words);
  const summary = useMemo(() => ledgerSummary(tables, lines, window), [tables, lines, window]);
  const { days, disputed, contestedDetail, oneSource, byDirection } = summary;
  const { shown, more } = useFirst(context, lines, FIRST);
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
      level={level}
      title={messages.events}
      aside={Notes && lines.length > 0 && <Notes name={name} figures={figures} lines={lines} ways={ways} />}
    >
      <p className={styles.figures}>{figures.join(" · ")}</p>
      <EventsOverTime tables={tables} words={words} mask={mask} rows={rows} />
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

/** Width to choose the unit for; the bars then fill what there is. */
const WIDTH: CssPx = 330;
const HEIGHT: CssPx = 28;
const AXIS: CssPx = 17;
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
function EventsOverTime(props: {
  readonly tables: Tables;
  readonly words: Words;
  readonly mask: FilterMask;
  readonly rows: Uint32Array;
}) {
  const { tables, words, mask, rows } = props;
  const details = detailWords(words);
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
      <svg className={styles.axis} width="100%" height={AXIS} aria-hidden="true">
        {ticks.lower.map(({ x, label }) => {
          const place = `${(100 * x) / WIDTH}%`;
          return label === "" ? null : (
            <g key={x}>
              <line className={styles.tick} x1={place} x2={place} y1={2} y2={AXIS} />
              <text x={place} dx={4} y={AXIS - 4}>
                {label}
              </text>
            </g>
          );
        })}
      </svg>
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
