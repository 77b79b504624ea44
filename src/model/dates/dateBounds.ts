import type { EpochDay } from "../units.ts";
import { SECONDS_PER_DAY } from "./calendar.ts";
import type { DateExtent } from "./dateExtent.ts";
import { type DatePart, type DatePrecision, type EdtfDate, parseEdtf, timeOfDay } from "./edtf.ts";

export type DateBounds = {
  /** The first and last possible day. Null if the date is open or unknown on that side. */
  readonly earliest: EpochDay | null;
  readonly latest: EpochDay | null;
  /** Like `earliest` and `latest`, but never null: both are 31 May in `../2019-05`, and 1 May in `2019-05/..`. */
  readonly first: EpochDay;
  readonly last: EpochDay;
  readonly extent: DateExtent;
  /** The time at which the date begins on `first` and ends on `last`, in seconds of the day. Null without a time. */
  readonly begins: number | null;
  readonly ends: number | null;
  /** How exact the date is that gives `first`. If it is "year", the file does not state the day `first`. */
  readonly precision: DatePrecision;
};

export function dateBounds(date: EdtfDate): DateBounds {
  switch (date.form) {
    case "single":
      return closed(date.date, date.date, isExactDay(date.date) ? "day" : "somewhere");
    case "lasted":
      return closed(date.start, date.end, "lasted");
    case "oneOf":
      return closed(date.start, date.end, "somewhere");
    case "by":
      return { ...closed(date.end, date.end, "by"), earliest: null, first: date.end.last };
    case "since":
      return { ...closed(date.start, date.start, "since"), latest: null, last: date.start.first };
  }
}

/** Undefined if the text is not a date. */
export function boundsOfText(text = ""): DateBounds | undefined {
  const parsed = parseEdtf(text);
  return parsed.ok ? dateBounds(parsed.date) : undefined;
}

const closed = (start: DatePart, end: DatePart, extent: DateExtent): DateBounds => ({
  earliest: start.first,
  latest: end.last,
  first: start.first,
  last: end.last,
  extent,
  ...timesOf(start, end),
  precision: start.precision,
});

function timesOf(start: DatePart, end: DatePart): Pick<DateBounds, "begins" | "ends"> {
  const [from, to] = [timeOfDay(start), timeOfDay(end)];
  const begins = from ? from.seconds : null;
  if (!to) return { begins, ends: null };
  // After the clock was put back, it may show an earlier time at the end than at the beginning.
  const least = from && start.first === end.last ? from.seconds + from.lasts : 0;
  return { begins, ends: Math.min(SECONDS_PER_DAY, Math.max(least, to.seconds + to.lasts)) };
}

const isExactDay = (part: DatePart) => part.precision === "day" && !part.uncertain && !part.approximate;
