import { plainDayNumber } from "../../model/dates/calendar.ts";
import type { ColumnMapping, ColumnUse, DayOrder, TwoWayDate } from "../loadOutcome.ts";
import { readTableDate } from "./tableDates.ts";
import { cellsOf, differentRows, type TableRows } from "./tableRows.ts";

export type DayOrders = {
  /** null where no date of the table depends on it. */
  readonly decided: DayOrder | "ask" | null;
  /** The first ten dates that can be read in two ways; of a table of bytes, ten different ones. */
  readonly twoWays: readonly TwoWayDate[];
  /** What decided: a date that only this order can read. */
  readonly evidence: TwoWayDate | null;
};

const LISTED = 10;
const DATES_OF_EVENTS: readonly ColumnUse[] = ["date", "start", "end"];
const DATES: readonly ColumnUse[] = [...DATES_OF_EVENTS, "known", "own-date"];

/**
 * In which order a table writes day and month. Dates that only one order can read settle the others, if they agree;
 * nothing else does.
 */
export function dayOrders(table: TableRows, mapping: ColumnMapping): DayOrders {
  const { header, rows, firstRow } = table;
  const columns = mapping.flatMap((use, column) => (DATES.includes(use) ? [column] : []));
  // Other dates differ where those of the events are the same.
  const which = columns.every((column) => DATES_OF_EVENTS.includes(mapping[column] ?? null))
    ? "dates"
    : "all";
  const twoWays: TwoWayDate[] = [];
  let dayFirst: TwoWayDate | null = null;
  let monthFirst: TwoWayDate | null = null;
  let shortYears = false;
  for (const index of differentRows(table, which)) {
    const cells = cellsOf(rows, index, columns);
    for (const column of columns) {
      const value = cells[column] ?? "";
      if (plainDayNumber(value) >= 0) continue;
      const reading = readTableDate(value);
      const place = { row: index + firstRow, column: header[column] ?? "", value };
      if (reading.kind === "two-ways") {
        shortYears ||= reading.dayFirst === null || reading.monthFirst === null || !/\d{4}/.test(value);
        if (twoWays.length < LISTED) {
          twoWays.push({ ...place, dayFirst: reading.dayFirst, monthFirst: reading.monthFirst });
        }
      } else if (reading.kind === "date" && reading.order === "day-first") {
        dayFirst ??= { ...place, dayFirst: reading.edtf, monthFirst: null };
      } else if (reading.kind === "date" && reading.order === "month-first") {
        monthFirst ??= { ...place, dayFirst: null, monthFirst: reading.edtf };
      }
    }
  }
  const evidence = dayFirst ?? monthFirst;
  if (twoWays.length === 0) return { decided: null, twoWays, evidence: null };
  if (evidence === null || (dayFirst !== null && monthFirst !== null) || shortYears) {
    return { decided: "ask", twoWays, evidence: null };
  }
  return { decided: dayFirst === null ? "month-first" : "day-first", twoWays, evidence };
}
