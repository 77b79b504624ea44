import type { DatePrecision } from "./edtf.ts";

/**
 * How the days of a date relate to the event, and how the axis shows this:
 *
 *     day        ●            one day, stated as such
 *     lasted     ▐███▌        it went on from first to last, sharp ends
 *     somewhere  [▒▒▒▒▒]      at an unknown day between first and last (also "about" one day), brackets
 *     by         · · ·●       not later than `last`, earliest unknown
 *     since      ●· · ·       from `first` on, end open or unknown
 */
export const DATE_EXTENTS = ["day", "lasted", "somewhere", "by", "since"] as const;
export type DateExtent = (typeof DATE_EXTENTS)[number];

export const DATE_PRECISIONS = [
  "day",
  "month",
  "year",
  "decade",
  "century",
] as const satisfies readonly DatePrecision[];
