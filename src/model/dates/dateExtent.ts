import type { DatePrecision } from "./edtf.ts";

/**
 * The kinds of dates, as the axis shows them:
 *
 *     day        ●            one day, stated as such
 *     lasted     ▐███▌        it went on from first to last, sharp ends
 *     somewhere  [▒▒▒▒▒]      at an unknown day between first and last (also "about" one day), brackets
 *     by         · · ·●       not later than `last`, earliest unknown
 *     since      ●· · ·       from `first` on, end open or unknown
 */
export const DATE_EXTENTS = ["day", "lasted", "somewhere", "by", "since"] as const;
export type DateExtent = (typeof DATE_EXTENTS)[number];

/** From the finest to the coarsest. */
export const DATE_PRECISIONS = [
  "day",
  "month",
  "year",
  "decade",
  "century",
] as const satisfies readonly DatePrecision[];
