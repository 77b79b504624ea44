/** How exact a date is, as a column of its own says it. `about`: near that day. `within`: once between first and last. */
type Exactness = "day" | "about" | "within" | "month" | "year" | "decade" | "century";

/** By what stands in such a column, folded; what is not among them says nothing. */
export type DayScale = ReadonlyMap<string, Exactness>;

/** `time_precision` of ACLED: 2 is some day of a week, of which the middle is written; 3 is some day of the month. */
export const ACLED_DAYS: DayScale = new Map([
  ["1", "day"],
  ["2", "about"],
  ["3", "month"],
]);

/** `date_prec` of UCDP GED: from 2 on only the first and the last day are known between which it happened. */
export const UCDP_DAYS: DayScale = new Map([
  ["1", "day"],
  ["2", "within"],
  ["3", "within"],
  ["4", "within"],
  ["5", "within"],
]);

/** Words, and the numbers of `wikibase:timePrecision`. */
export const PLAIN_DAYS: DayScale = new Map([
  ["day", "day"],
  ["exact", "day"],
  ["week", "about"],
  ["circa", "about"],
  ["month", "month"],
  ["year", "year"],
  ["decade", "decade"],
  ["century", "century"],
  ["11", "day"],
  ["10", "month"],
  ["9", "year"],
  ["8", "decade"],
  ["7", "century"],
]);

const DAY = /^(-?\d{4}-\d\d-\d\d)(?:T.*)?$/;

/**
 * EDTF of days that are no more exact than that. `first` and `last` are as they stand in the file, EDTF too; only days
 * are made wider.
 */
export function asExact(first: string, last: string, exactness: Exactness | undefined): string {
  const isSpan = last !== "" && last !== first;
  const day = DAY.exec(first)?.[1];
  if (exactness === undefined || exactness === "day" || day === undefined)
    return isSpan ? `${first}/${last}` : first;
  const end = isSpan ? (DAY.exec(last)?.[1] ?? last) : day;
  switch (exactness) {
    case "about":
      return end === day ? `${day}~` : `${day}~/${end}~`;
    case "within":
      return end === day ? `${day}~` : `[${day}..${end}]`;
    case "month":
      return day.slice(0, -3);
    case "year":
      return day.slice(0, -6);
    case "decade":
      return `${day.slice(0, -7)}X`;
    case "century":
      return `${day.slice(0, -8)}XX`;
  }
}
