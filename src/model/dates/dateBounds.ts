import type { EpochDay } from "../units.ts";
import type { DatePart, DatePrecision, EdtfDate } from "./edtf.ts";

/**
 * The extent of an event's date on the axis:
 *
 *     day        ●            one day, stated as such
 *     lasted     ▐███▌        it went on from first to last, sharp ends
 *     somewhere  [▒▒▒▒▒]      at an unknown day between first and last (also "about" one day), brackets
 *     by         · · ·●       not later than `last`, earliest unknown
 *     since      ●· · ·       from `first` on, end open or unknown
 */
export const DATE_EXTENTS = ["day", "lasted", "somewhere", "by", "since"] as const;
export type DateExtent = (typeof DATE_EXTENTS)[number];

/** How exact a date is written, finest first. */
export const DATE_PRECISIONS = [
  "day",
  "month",
  "year",
  "decade",
  "century",
] as const satisfies readonly DatePrecision[];

export type DateBounds = {
  /** null where the date is open or unknown on this side. */
  readonly earliest: EpochDay | null;
  readonly latest: EpochDay | null;
  /** The known bounds. An open end repeats the other bound, so first ≤ last always. */
  readonly first: EpochDay;
  readonly last: EpochDay;
  readonly extent: DateExtent;
  /** Precision of the date that gives `first`. If it is "year", no source gave the day in `first`. */
  readonly precision: DatePrecision;
};

/** The extent of a date on the axis. */
export function dateBounds(date: EdtfDate): DateBounds {
  switch (date.form) {
    case "single":
      return closed(date.date, date.date, isExactDay(date.date) ? "day" : "somewhere");
    case "lasted":
      return closed(date.start, date.end, "lasted");
    case "oneOf":
      return closed(date.start, date.end, "somewhere");
    case "by": {
      const { last: latest, precision } = date.end;
      return { earliest: null, latest, first: latest, last: latest, extent: "by", precision };
    }
    case "since": {
      const { first: earliest, precision } = date.start;
      return { earliest, latest: null, first: earliest, last: earliest, extent: "since", precision };
    }
  }
}

const closed = (start: DatePart, end: DatePart, extent: DateExtent): DateBounds => ({
  earliest: start.first,
  latest: end.last,
  first: start.first,
  last: end.last,
  extent,
  precision: start.precision,
});

const isExactDay = (part: DatePart) => part.precision === "day" && !part.uncertain && !part.approximate;
