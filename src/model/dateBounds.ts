import type { DatePart, EdtfDate } from "./edtf.ts";
import type { EpochDay } from "./units.ts";

/**
 * How the date of an event lies on the axis:
 *
 *     day        ●            one day, stated as such
 *     lasted     ▐███▌        it went on from first to last, sharp ends
 *     somewhere  ⟨ · ● · ⟩    at an unknown day between first and last (also "about" one day), soft ends
 *     by         · · ·●       not later than `last`, earliest unknown
 *     since      ●· · ·       from `first` on, end open or unknown
 */
export const DATE_EXTENTS = ["day", "lasted", "somewhere", "by", "since"] as const;
export type DateExtent = (typeof DATE_EXTENTS)[number];

export type DateBounds = {
  /** null where the date is open or unknown to this side. */
  readonly earliest: EpochDay | null;
  readonly latest: EpochDay | null;
  /** The known bounds: an open end repeats the other one, so first ≤ last always. */
  readonly first: EpochDay;
  readonly last: EpochDay;
  readonly extent: DateExtent;
};

/** Where the date lies on the axis. */
export function dateBounds(date: EdtfDate): DateBounds {
  switch (date.form) {
    case "single":
      return closed(date.date.first, date.date.last, isExactDay(date.date) ? "day" : "somewhere");
    case "lasted":
      return closed(date.start.first, date.end.last, "lasted");
    case "oneOf":
      return closed(date.start.first, date.end.last, "somewhere");
    case "by": {
      const latest = date.end.last;
      return { earliest: null, latest, first: latest, last: latest, extent: "by" };
    }
    case "since": {
      const earliest = date.start.first;
      return { earliest, latest: null, first: earliest, last: earliest, extent: "since" };
    }
  }
}

const closed = (first: EpochDay, last: EpochDay, extent: DateExtent): DateBounds => ({
  earliest: first,
  latest: last,
  first,
  last,
  extent,
});

const isExactDay = (part: DatePart) => part.precision === "day" && !part.uncertain && !part.approximate;
