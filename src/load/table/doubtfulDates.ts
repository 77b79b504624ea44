import { type Fault, showText } from "../../model/check/fault.ts";
import { isoDay, MS_PER_DAY } from "../../model/dates/calendar.ts";
import { epochDay } from "../../model/units.ts";
import { note } from "../imported.ts";
import type { Choice, ColumnMapping, ColumnRole, ColumnUse, DayOrder, TwoWayDate } from "../loadOutcome.ts";
import { type DateParts, FIRST_PARTS, joinDate, LAST_PARTS, partsByName } from "./dateParts.ts";
import type { HeadedTable } from "./headedTable.ts";
import { type DayOrders, readTableDate } from "./tableDates.ts";
import { keyOf } from "./tablePresets.ts";
import { withCells } from "./tableRows.ts";

/** How programs count dates. `unit` is in milliseconds, and `zero` in days from 1970-01-01. */
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

/** The least number that can be a count, by unit. Counts of days have fewer digits than counts of seconds. */
const LEAST = { [MS_PER_DAY]: 0, 1000: 1e8, 1: 1e11 } as const;
/** A way to count is only offered if all its dates lie between these days, which are in 1499 and 2100. */
const FIRST_DAY = -172_000;
const LAST_DAY = 47_846;
const LEAST_CELLS = 3;
const SAMPLES = 3;
const DATES: readonly ColumnUse[] = ["date", "start", "end", "own-date"];

const NUMBER = /^-?\d{4,14}(?:\.\d+)?$/;
const isNumber = (cell: string): boolean => NUMBER.test(cell.trim()) && readTableDate(cell).kind === "none";

const instantOf = (cell: string, count: Count): number =>
  Number(cell) * COUNTS[count].unit + COUNTS[count].zero * MS_PER_DAY;

function dateOf(cell: string, count: Count): string {
  const instant = instantOf(cell, count);
  const day = isoDay(epochDay(Math.floor(instant / MS_PER_DAY)));
  return instant % MS_PER_DAY === 0 ? day : `${day}${new Date(instant).toISOString().slice(10, 19)}`;
}

/** Asks how to read the numbers in columns of dates. Null if too few cells are such numbers, or if no count fits. */
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

/** A file may give a date twice, in one column and as year, month and day in three columns. */
const FORMS: readonly (readonly [ColumnRole, DateParts])[] = [
  ["date", FIRST_PARTS],
  ["start", FIRST_PARTS],
  ["end", LAST_PARTS],
];

/** At most this many rows are compared. They are spread over the whole table. */
const MOST_ROWS = 1_000;
const DAY = /^-?\d{4}-\d\d-\d\d$/;

type Twice = TwoWayDate & { readonly exact: string | null; readonly parts: string };

function datesTwice({ header, rows, firstRow }: HeadedTable, mapping: ColumnMapping): readonly Twice[] {
  const parts = partsByName(header.map(keyOf));
  const step = Math.max(1, Math.ceil(rows.length / MOST_ROWS));
  const found: Twice[] = [];
  for (const [role, of] of FORMS) {
    const column = mapping.indexOf(role);
    if (column < 0 || !parts.includes(of.day)) continue;
    for (let row = 0; row < rows.length; row += step) {
      const cells = rows.at(row) ?? [];
      const value = cells[column] ?? "";
      const joined = joinDate(of, (part) => cells[parts.indexOf(part)] ?? "");
      const reading = readTableDate(value);
      if (!("edtf" in joined) || !DAY.test(joined.edtf) || reading.kind === "none") continue;
      const place = { row: row + firstRow, column: header[column] ?? "", value, parts: joined.edtf };
      if (reading.kind === "two-ways") found.push({ ...place, ...reading, exact: null });
      else if (DAY.test(reading.edtf))
        found.push({ ...place, exact: reading.edtf, dayFirst: null, monthFirst: null });
    }
  }
  return found;
}

/** Finds an unknown order of day and month from dates that rows give twice. A note tells of rows whose dates differ. */
export function withBothForms(
  orders: DayOrders,
  table: HeadedTable,
  mapping: ColumnMapping,
  said: DayOrder | undefined,
): { readonly orders: DayOrders; readonly notes: readonly Fault[] } {
  const twice = datesTwice(table, mapping);
  const [days, months] = (["dayFirst", "monthFirst"] as const).map((form) =>
    twice.filter((one) => one.exact === null && one.dayFirst !== one.monthFirst && one[form] === one.parts),
  );
  const told = orders.decided === "ask" && Boolean(days?.length) !== Boolean(months?.length);
  const decided = !told ? orders.decided : days?.length ? "day-first" : "month-first";
  const order = said ?? decided;
  const wrong = twice.filter((one) => {
    if (one.exact === null && order === "ask") return false;
    return (one.exact ?? (order === "month-first" ? one.monthFirst : one.dayFirst)) !== one.parts;
  });
  const [first] = wrong;
  const more = wrong.length > 1 ? ` and ${wrong.length - 1} more among the rows compared` : "";
  const notes = first
    ? [
        note(
          `row ${first.row}, “${first.column}”`,
          `the text ${showText(first.value)}, and ${first.parts} in the columns of year, month and day${more}`,
          `one date in both; that of “${first.column}” was read`,
        ),
      ]
    : [];
  const evidence = told ? (days?.[0] ?? months?.[0] ?? null) : orders.evidence;
  return { orders: { ...orders, decided, evidence }, notes };
}
