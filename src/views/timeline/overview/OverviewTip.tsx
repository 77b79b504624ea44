import type { TimeScale } from "../../../chart/timeScale.ts";
import type { DayRange } from "../../../model/dates/timeSpan.ts";
import { at } from "../../../model/tables/columns.ts";
import { epochDay } from "../../../model/units.ts";
import { startOfBin, type TimeBins } from "../../../query/time/timeBins.ts";
import { useWords } from "../../../state/useWords.ts";
import { formatDayRange, formatMonth, formatYear } from "../../../words/formatDate.ts";
import { columnWords } from "../../../words/laterWords.ts";
import type { Words } from "../../../words/words.ts";
import styles from "./OverviewTip.module.css";

/** "November 2019: 25 events": what a bin of the overview stands for, over it. */
export function OverviewTip(props: {
  readonly bins: TimeBins;
  /** First day of the bin. */
  readonly start: number;
  readonly scale: TimeScale;
  /** The column that bars are as high as. */
  readonly measure: string | null;
}) {
  const { bins, start, scale, measure } = props;
  const words = useWords();
  const { timeline, counts } = words.messages;
  const bin = bins.starts.indexOf(start);
  // The last of `starts` is where the last bin ends, and there may be fewer bins than when the pointer came.
  if (bin < 0 || bin >= bins.starts.length - 1) return null;
  const days = { first: epochDay(start), last: epochDay(at(bins.starts, bin + 1) - 1) };
  const kinds = bins.counts.length / (bins.starts.length - 1);
  const total = bins.counts.subarray(bin * kinds, (bin + 1) * kinds).reduce((sum, count) => sum + count, 0);
  const share = (scale.xOf((days.first + days.last + 1) / 2) - scale.left) / (scale.right - scale.left);
  return (
    <p
      className={styles.tip}
      style={{ left: `${share * 100}%`, translate: `${-share * 100}% 0` }}
      aria-hidden="true"
    >
      {timeline.binned(
        periodInWords(words, days),
        measure === null ? counts.events(total) : columnWords(words).measured(total, measure),
      )}
    </p>
  );
}

/** A whole month or year by its name, years by their first and last, anything else by its days. */
function periodInWords(words: Words, { first, last }: DayRange): string {
  if (startOfBin("month", first) === first && startOfBin("month", first, 1) === last + 1) {
    return formatMonth(words, first);
  }
  if (startOfBin("year", first) === first && startOfBin("year", epochDay(last + 1)) === last + 1) {
    const [from, to] = [formatYear(words, first), formatYear(words, last)];
    return from === to ? from : words.messages.dates.range(from, to);
  }
  return formatDayRange(words, first, last);
}
