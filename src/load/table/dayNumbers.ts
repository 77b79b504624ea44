import { isoDay, MS_PER_DAY } from "../../model/dates/calendar.ts";
import { epochDay } from "../../model/units.ts";
import type { Choice, ColumnMapping, ColumnUse } from "../loadOutcome.ts";
import type { HeadedTable } from "./headedTable.ts";
import { readTableDate } from "./tableDates.ts";
import { withCells } from "./tableRows.ts";

/** How programs write dates as numbers: milliseconds of their unit, and their zero from 1970. */
const COUNTS = {
  Excel: { unit: MS_PER_DAY, zero: -25_569 },
  "Excel 1904": { unit: MS_PER_DAY, zero: -24_107 },
  STATA: { unit: MS_PER_DAY, zero: -3_653 },
  R: { unit: MS_PER_DAY, zero: 0 },
  SPSS: { unit: 1_000, zero: -141_428 },
  Unix: { unit: 1_000, zero: 0 },
  JavaScript: { unit: 1, zero: 0 },
  "STATA %tc": { unit: 1, zero: -3_653 },
} as const;
type Count = keyof typeof COUNTS;
const COUNT_NAMES = Object.keys(COUNTS).filter((name): name is Count => name in COUNTS);

/** The least number that counts seconds, and milliseconds: days have fewer digits. */
const LEAST = { [MS_PER_DAY]: 0, 1000: 1e8, 1: 1e11 } as const;
/** A count is offered if its days are between these, which are of 1499 and 2100. */
const FIRST_DAY = -172_000;
const LAST_DAY = 47_846;
const LEAST_CELLS = 3;
const SAMPLES = 3;
const DATES: readonly ColumnUse[] = ["date", "start", "end", "own-date"];

const NUMBER = /^-?\d{4,14}(?:\.\d+)?$/;
const isNumber = (cell: string): boolean => NUMBER.test(cell.trim()) && readTableDate(cell).kind === "none";

/** The instant of a cell in milliseconds since 1970. */
const instantOf = (cell: string, count: Count): number =>
  Number(cell) * COUNTS[count].unit + COUNTS[count].zero * MS_PER_DAY;

/** A day as its date; any other instant with its time. */
function dateOf(cell: string, count: Count): string {
  const instant = instantOf(cell, count);
  const day = isoDay(epochDay(Math.floor(instant / MS_PER_DAY)));
  return instant % MS_PER_DAY === 0 ? day : `${day}${new Date(instant).toISOString().slice(10, 19)}`;
}

/** Asks by which count the numbers in a column of dates are days. Null if its cells are none, or no count fits. */
export function dayNumbers(
  sample: readonly (readonly string[])[],
  mapping: ColumnMapping,
  firstRow: number,
): Choice | null {
  const cells = mapping.flatMap((use, column) =>
    DATES.includes(use) ? sample.map((row) => row[column] ?? "").filter((cell) => cell.trim() !== "") : [],
  );
  const numbers = cells.filter(isNumber);
  if (numbers.length < LEAST_CELLS || numbers.length < cells.length * 0.8) return null;
  const options = COUNT_NAMES.filter((count) =>
    numbers.every((cell) => {
      const day = instantOf(cell, count) / MS_PER_DAY;
      return day > FIRST_DAY && day < LAST_DAY && Math.abs(Number(cell)) >= LEAST[COUNTS[count].unit];
    }),
  ).map((value) => ({
    value,
    sample: numbers
      .slice(0, SAMPLES)
      .map((cell) => `${cell} = ${dateOf(cell, value)}`)
      .join(" · "),
  }));
  return options.length === 0 ? null : { about: "dates", place: `row ${firstRow}`, options };
}

export function withDates(table: HeadedTable, mapping: ColumnMapping, said: string | undefined): HeadedTable {
  const count = COUNT_NAMES.find((name) => name === said);
  if (count === undefined) return table;
  return withCells(table, (cells) =>
    cells.map((cell, column) =>
      DATES.includes(mapping[column] ?? null) && isNumber(cell) ? dateOf(cell, count) : cell,
    ),
  );
}
