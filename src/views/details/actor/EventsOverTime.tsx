import type { CSSProperties } from "react";
import { civilFromDay } from "../../../model/dates/calendar.ts";
import type { CssPx } from "../../../model/units.ts";
import { storyDays } from "../../../query/storyExtent.ts";
import { selectMask, useDerived, useTables } from "../../../state/selectors.ts";
import { useWords } from "../../../state/useWords.ts";
import { formatYear } from "../../../words/formatDate.ts";
import { formatList } from "../../../words/formatNumber.ts";
import styles from "./EventsOverTime.module.css";
import { type EventBin, eventBins, smallBinUnit } from "./eventBins.ts";

/** Width to choose the unit for; the bars then fill what there is. */
const WIDTH: CssPx = 330;
const HEIGHT: CssPx = 44;
/** Share of its bin that a bar fills. */
const BAR = 0.78;
const MOST_LABELS = 6;
/** Share of the width behind which a year would not be whole. */
const LAST_LABEL = 0.88;

/**
 * When the events of an actor lie within the whole story: dark in the window, pale where only the window leaves them out.
 *
 *       ▐
 *     ▐ ▐▐      ▐
 *     2018  2019  2020
 */
export function EventsOverTime(props: { readonly rows: Uint32Array }) {
  const { rows } = props;
  const words = useWords();
  const { details } = words.messages;
  const tables = useTables();
  const mask = useDerived(selectMask);
  const limits = storyDays(tables);
  const bins = eventBins(tables, mask, rows, limits, smallBinUnit(limits, WIDTH));
  const scale = HEIGHT / Math.max(1, ...bins.map(countOf));

  const years = eventBins(tables, mask, rows, limits, "year").filter((bin) => countOf(bin) > 0);
  const spoken = years.map((bin) => details.countIn(formatYear(words, bin.start), countOf(bin)));
  return (
    <div className={styles.figure}>
      <svg
        role="img"
        aria-label={spoken.length === 0 ? details.noEventsHere : formatList(words, spoken)}
        viewBox={`0 0 ${bins.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        className={styles.bars}
      >
        <path className={styles.outside} d={barPath(bins, scale, countOf)} />
        <path className={styles.shown} d={barPath(bins, scale, ({ shown }) => shown)} />
      </svg>
      <div className={styles.axis} aria-hidden="true">
        {yearLabels(bins).map((place) => {
          const bin = bins[place];
          const position: CSSProperties & { readonly "--place": number } = { "--place": place / bins.length };
          return bin ? (
            <span key={place} className={styles.year} style={position}>
              {formatYear(words, bin.start)}
            </span>
          ) : null;
        })}
      </div>
    </div>
  );
}

const countOf = ({ shown, outside }: EventBin): number => shown + outside;

/** One path for all bars, so that a thousand of them are one element. */
function barPath(bins: readonly EventBin[], scale: number, of: (bin: EventBin) => number): string {
  return bins
    .map((bin, place) => {
      const height = of(bin) * scale;
      return height === 0 ? "" : `M${place} ${HEIGHT}v${-height}h${BAR}v${height}z`;
    })
    .join("");
}

/** Places of the bins that begin a year and are labelled, evenly, where there is room for the label. */
function yearLabels(bins: readonly EventBin[]): readonly number[] {
  const starts = [...bins.keys()].filter((place) => {
    const bin = bins[place];
    return bin !== undefined && civilFromDay(bin.start).month === 1 && place / bins.length < LAST_LABEL;
  });
  const every = Math.ceil(starts.length / MOST_LABELS);
  return starts.filter((_, index) => index % every === 0);
}
