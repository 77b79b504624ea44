import type { TimeScale } from "../../chart/timeScale.ts";
import type { DayRange } from "../../model/dates/timeSpan.ts";
import { at } from "../../model/tables/columns.ts";
import { filledDays, type TimeBins } from "../../query/time/timeBins.ts";
import { useWords } from "../../state/useDerived.ts";
import { countInWords } from "./countInWords.ts";
import styles from "./OverviewTip.module.css";

/** "November 2019: 25 events": a tip over a bin of the overview. */
export function OverviewTip(props: {
  readonly bins: TimeBins;
  /** First and last day of the data. */
  readonly days: DayRange;
  /** First day of the bin. */
  readonly start: number;
  readonly scale: TimeScale;
  /** The measure of the bars. */
  readonly measure: string | null;
}) {
  const { bins, start, scale, measure } = props;
  const words = useWords();
  const bin = bins.starts.indexOf(start);
  // The last of `starts` is the end of the last bin. There may be fewer bins than when the pointer came.
  if (bin < 0 || bin >= bins.starts.length - 1) return null;
  const days = filledDays({ start, end: at(bins.starts, bin + 1) }, props.days);
  // The room before and after the data has no bins.
  if (days.start >= days.end) return null;
  const kinds = bins.counts.length / (bins.starts.length - 1);
  const total = bins.counts.subarray(bin * kinds, (bin + 1) * kinds).reduce((sum, count) => sum + count, 0);
  const share = (scale.xOf((days.start + days.end) / 2) - scale.left) / (scale.right - scale.left);
  return (
    <p
      className={styles.tip}
      style={{ left: `${share * 100}%`, translate: `${-share * 100}% 0` }}
      aria-hidden="true"
    >
      {countInWords(words, days, total, measure)}
    </p>
  );
}
