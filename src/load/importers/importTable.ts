import { type Fault, FaultList, type Refusal, refuse, showText } from "../../model/check/fault.ts";
import { LIST_LIMITS } from "../../model/limits.ts";
import type { SetAsideList } from "../../model/setAside.ts";
import { DatasetBuilder } from "../datasetBuilder.ts";
import { type ImportContext, type Imported, note } from "../imported.ts";
import {
  COLUMN_ROLES,
  type ColumnMapping,
  type ColumnRole,
  missingRoles,
  type TableQuestion,
} from "../loadOutcome.ts";
import type { Delimiter } from "../tableHeader.ts";
import { guessRoles, rolesByName } from "./columnRoles.ts";
import { type DayOrders, dayOrders } from "./dayOrders.ts";
import { guessOwnRoles } from "./guessOwnRoles.ts";
import { headedTable } from "./headedTable.ts";
import { OwnColumnReader } from "./ownColumnReader.ts";
import { presetOf } from "./tablePresets.ts";
import { TableRowReader } from "./tableRowReader.ts";
import { readTableRows, type TableRows } from "./tableRows.ts";

const SAMPLE_ROWS = 10;
/** Rows that a guess looks at. */
const GUESS_ROWS = 100;
/** More actions than these are a code book, not kinds: no reader could tell them apart. */
const MOST_ACTION_KINDS = 24;
/** Rows between two reports of progress. */
const REPORT_EVERY = 10_000;

/**
 * A table with one event a row. Columns are known by their names; where a date or a headline is not among them, or days
 * and months can be read in two orders, the outcome is a question. A row that cannot be an event is set aside.
 */
export function importTable(text: string, delimiter: Delimiter, context: ImportContext): Imported {
  const table = readTableRows(text, delimiter);
  return table.ok ? importRows(table, context) : table;
}

/** The same for rows that have been read, from whatever. */
export function importRows(given: TableRows, context: ImportContext): Imported {
  const table = headedTable(given);
  const { header, rows } = table;
  const { answers } = context;
  const head = rows.slice(0, GUESS_ROWS);
  const named = table.isNamed ? rolesByName(header, head) : header.map(() => null);
  const isAnswer = answers.columns !== undefined;
  const mapping = answers.columns ?? named;
  const missing = missingRoles(mapping, isAnswer);
  const asksColumns = mapping.length !== header.length || missing.length > 0;
  const known = asksColumns ? guessRoles(header, named, head) : named;
  const guess = answers.columns ?? guessOwnRoles(header, known, rows);
  const orders = dayOrders(table, guess);
  const asksOrder = answers.dayOrder === undefined && orders.decided === "ask";
  const question: TableQuestion = {
    asks: { columns: asksColumns, dayOrder: asksOrder },
    header,
    sample: rows.slice(0, SAMPLE_ROWS),
    rowTotal: rows.length,
    guess,
    missing,
    twoWays: orders.twoWays,
  };
  if (asksColumns || asksOrder) return { ok: false, question };
  const twice = isAnswer ? undefined : columnTwice(header, named);
  if (twice !== undefined) {
    return refuse("row 1", `the column ${showText(twice)} a second time`, "each name of a column once");
  }
  const imported = readEvents(table, guess, orders, context);
  return imported.ok ? { ...imported, columns: question } : imported;
}

/** A name that two columns have, of which only one would be read. */
function columnTwice(header: readonly string[], mapping: ColumnMapping): string | undefined {
  return header.find((name, column) => mapping[column] !== null && header.lastIndexOf(name) !== column);
}

function readEvents(
  table: TableRows,
  mapping: ColumnMapping,
  orders: DayOrders,
  context: ImportContext,
): Imported {
  const { header, rows } = table;
  const order = context.answers.dayOrder ?? (orders.decided === "ask" ? null : orders.decided);
  const kinds = kindsOf(table, mapping);
  const reader = new TableRowReader(mapping, kinds.role, order, presetOf(header));
  const own = new OwnColumnReader(header, mapping, rows, order);
  const builder = new DatasetBuilder({
    unit: table.unit,
    columnOf: (field) =>
      field.startsWith("values/") ? own.nameOf(field.slice(7)) : columnOf(header, mapping, field),
  });
  rows.forEach((cells, index) => {
    if (index % REPORT_EVERY === 0) context.onRows(index, rows.length);
    if (builder.refusal !== null || cells.every(isBlank)) return;
    const row = index + table.firstRow;
    if (cells.length < header.length || !cells.slice(header.length).every(isBlank)) {
      builder.leaveOut(
        row,
        "",
        cells.join(" "),
        `${header.length} cells as in the header, not ${cells.length}`,
      );
      return;
    }
    const read = reader.read(cells);
    if ("reason" in read) builder.leaveOut(row, read.role, read.value, read.reason);
    else builder.addEvent({ ...read, ...own.read(cells, row) }, row);
  });
  if (builder.refusal !== null) return builder.refusal;
  const { setAside } = builder;
  if (builder.eventCount === 0 && setAside.total > 0) return nothingGood(setAside);
  return {
    ok: true,
    dataset: builder.dataset(context.title, "", own.columns),
    setAside,
    notes: [...own.notes(table.unit), ...kinds.notes, ...orderNote(orders, context)],
    locate: builder.locate,
  };
}

const isBlank = (cell: string): boolean => cell.trim() === "";

/** Every row was set aside: said as faults. */
function nothingGood({ listed, total }: SetAsideList): Refusal {
  const faults = new FaultList("fault");
  for (const { row, column, value, reason } of listed) {
    faults.add(`row ${row}${column === "" ? "" : `, “${column}”`}`, `the text ${showText(value)}`, reason);
  }
  return { ...faults.refusal(), total };
}

/** Columns by field of an event, the most telling first. */
const ROLES_OF_FIELD: Readonly<Record<string, readonly ColumnRole[]>> = {
  date: ["date", "start", "end"],
  headline: ["headline", "action", "kind"],
  kind: ["kind", "action"],
  kinds: ["kind", "action"],
  participants: ["actors", "from", "to", "side", "otherSide"],
  actors: ["actors", "from", "to", "side", "otherSide"],
  actions: ["actions", "action"],
  sources: ["sources", "url"],
};

function columnOf(header: readonly string[], mapping: ColumnMapping, field: string): string {
  const roles = ROLES_OF_FIELD[field] ?? COLUMN_ROLES.filter((role) => role === field);
  const columns = roles.map((role) => mapping.indexOf(role));
  return header[columns.find((column) => column >= 0) ?? -1] ?? "";
}

type Kinds = { readonly role: "kind" | "action" | null; readonly notes: readonly Fault[] };

/** What gives events their kind: a column of kinds, or of not too many actions. */
function kindsOf({ rows }: TableRows, mapping: ColumnMapping): Kinds {
  const has = (role: "kind" | "action", most: number): boolean => {
    const column = mapping.indexOf(role);
    if (column < 0) return false;
    const words = new Set<string>();
    for (const cells of rows) {
      words.add((cells[column] ?? "").trim());
      // The blank word is the kind "Event".
      if (words.size > most) return false;
    }
    return true;
  };
  if (has("kind", LIST_LIMITS.kinds)) return { role: "kind", notes: [] };
  if (mapping.includes("kind")) {
    const found = `more than ${LIST_LIMITS.kinds} kinds of events`;
    return { role: null, notes: [note("row 1", found, "fewer kinds; all events are shown as one kind")] };
  }
  return { role: has("action", MOST_ACTION_KINDS) ? "action" : null, notes: [] };
}

function orderNote({ evidence, decided }: DayOrders, { answers }: ImportContext): Fault[] {
  if (evidence === null || answers.dayOrder !== undefined) return [];
  const { row, column, value } = evidence;
  const read = decided === "day-first" ? "the day before the month" : "the month before the day";
  return [
    note(
      `row ${row}, “${column}”`,
      `dates in local order, such as ${showText(value)}`,
      `dates such as 2019-11-02; all were read with ${read}`,
    ),
  ];
}
