import { type Fault, showText } from "../../model/check/fault.ts";
import { note } from "../imported.ts";
import type { ColumnMapping, ColumnRole, DayOrder, TwoWayDate } from "../loadOutcome.ts";
import { type DateParts, FIRST_PARTS, joinDate, LAST_PARTS, partsByName } from "./dateParts.ts";
import type { HeadedTable } from "./headedTable.ts";
import { type DayOrders, readTableDate } from "./tableDates.ts";
import { keyOf } from "./tablePresets.ts";

/** A file may give a date twice: in one column, and as year, month and day in three. */
const FORMS: readonly (readonly [ColumnRole, DateParts])[] = [
  ["date", FIRST_PARTS],
  ["start", FIRST_PARTS],
  ["end", LAST_PARTS],
];

/** The rows that are compared, spread over the whole table. */
const MOST_ROWS = 1_000;
const DAY = /^-?\d{4}-\d\d-\d\d$/;

type Twice = TwoWayDate & { readonly exact: string | null; readonly parts: string };

/** Dates whose column and whose three columns both give a day. */
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

/** The order of day and month by the other form of a date. What cannot both be true is noted. */
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
