import type { CSSProperties } from "react";
import { timeScale } from "../../../chart/timeScale.ts";
import { timeTicks } from "../../../chart/timeTicks.ts";
import type { DayRange } from "../../../model/dates/timeSpan.ts";
import { at } from "../../../model/tables/columns.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { type CssPx, epochDay } from "../../../model/units.ts";
import { filledDays } from "../../../query/time/filledDays.ts";
import { storyDays } from "../../../query/time/storyExtent.ts";
import { binUnitFor, startOfBin } from "../../../query/time/timeBins.ts";
import { selectMask, useTables } from "../../../state/selectors/selectors.ts";
import { useDerived } from "../../../state/useDerived.ts";
import { useWords } from "../../../state/useWords.ts";
import { formatYear } from "../../../words/formatDate.ts";
import { formatList } from "../../../words/formatNumber.ts";
import { detailWords } from "../../../words/laterWords.ts";
import styles from "./EventsOverTime.module.css";
import { type EventBin, eventBins } from "./eventBins.ts";
import { actorMessages } from "./sayLedger.ts";

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
export function EventsOverTime(props: { readonly rows: Uint32Array }) {
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
