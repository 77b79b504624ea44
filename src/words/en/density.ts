import { count, isolate, numbers } from "./grammar.ts";

const UNITS = {
  day: "a day",
  week: "a week",
  month: "a month",
  quarter: "a quarter",
  year: "a year",
  decade: "a decade",
  century: "a century",
  millennium: "a millennium",
} as const;
export type DensityUnit = keyof typeof UNITS;

/** Bars of many events: what they count, and lanes. */
export const density = {
  /** events a week; fatalities a month */
  unit: (unit: DensityUnit, column: string | null) =>
    `${column === null ? "events" : isolate(column)} ${UNITS[unit]}`,
  /** A lane of the values that have none of their own. */
  rest: (values: number) => `${count(values, "other", "others")}`,
  /** A lane whose bars have a scale of their own, and what its highest one stands for. */
  ownScale: (name: string, most: number) => `${isolate(name)}, up to ${numbers.format(most)}`,
  none: "Not stated",
  /** The choice of lanes beside those of kinds and actors. */
  lanesBy: "Other lanes",
  byStatus: "By standing",
  byAction: "By action",
  byColumn: (column: string) => `By ${isolate(column)}`,
  noLanes: "Other lanes…",
  /** The same numbers as a table. */
  counts: "Counts of events by period",
  by: "A row for each",
  units: { day: "day", week: "week, from Monday", month: "month", year: "year" },
  period: "From",
  events: "Events",
  copy: "Copy the table",
  copied: "Copied",
  copyFailed: "Could not copy",
};
