import { type DayRange, windowOf } from "../../model/dates/timeSpan.ts";
import { epochDay } from "../../model/units.ts";
import { type FilledDays, startOfBin } from "../../query/time/timeBins.ts";
import { formatDayRange, formatMonth, formatYear } from "../../words/formatDate.ts";
import { formatWindow } from "../../words/formatTime.ts";
import { columnWords, densityWords } from "../../words/laterWords.ts";
import type { Words } from "../../words/words.ts";

/** A bin in words: "November 2019: 25 events". `column` is the measure, or null for events. */
export function countInWords(words: Words, days: FilledDays, count: number, column: string | null): string {
  const { timeline, counts } = words.messages;
  const period = periodInWords(words, windowOf(days));
  return timeline.binned(
    days.isPartial ? densityWords(words).only(period) : period,
    column === null ? counts.events(count) : columnWords(words).measured(count, column),
  );
}

/** A whole month or year is named, years by their first and last; any other period by its days. */
export function periodInWords(words: Words, days: DayRange): string {
  const { first, last } = days;
  if (days.hours) return formatWindow(words, days);
  if (startOfBin("month", first) === first && startOfBin("month", first, 1) === last + 1) {
    return formatMonth(words, first);
  }
  if (startOfBin("year", first) === first && startOfBin("year", epochDay(last + 1)) === last + 1) {
    const [from, to] = [formatYear(words, first), formatYear(words, last)];
    return from === to ? from : words.messages.dates.range(from, to);
  }
  return formatDayRange(words, first, last);
}
