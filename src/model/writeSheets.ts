import { isRecord } from "./check/fault.ts";
import type { Dataset } from "./dataset.ts";
import {
  type Column,
  EVENTS_SHEET,
  OPENING_COLUMNS,
  OPENING_PARTS,
  OPENING_SHEET,
  ownColumn,
  SHEETS,
  type SheetSpec,
  type SheetTable,
  STORY_FIELDS,
  STORY_HEADER,
  STORY_SHEET,
} from "./sheets.ts";
import { joinList, joinParts } from "./tableCells.ts";

/** Writes a dataset as the sheets of a workbook, each with its header. `readSheets` reads them back. */
export function writeSheets(given: Dataset): readonly SheetTable[] {
  const dataset = { ...given, events: withStatements(given) };
  const story = STORY_FIELDS.map((column) => [column.name, cellOf(column, dataset)]);
  return [
    { name: STORY_SHEET, rows: [STORY_HEADER, ...story] },
    ...SHEETS.map((one) => {
      const spec = withOwnColumns(one, dataset);
      return { name: spec.name, rows: [headerOf(spec), ...rowsOf(spec, dataset)] };
    }),
    { name: OPENING_SHEET, rows: [OPENING_COLUMNS.map(({ name }) => name), ...openingRows(dataset)] },
  ];
}

/**
 * The events, with `isStatement` also where only their kind says it: who reads a row alone must not take "confirmed" for more.
 * `readSheets` removes it again.
 */
function withStatements({ kinds, events }: Dataset): Dataset["events"] {
  const kindsOfStatements = new Set(kinds.filter(({ isStatement }) => isStatement).map(({ id }) => id));
  return events.map((event) =>
    event.isStatement === undefined && kindsOfStatements.has(event.kind)
      ? { ...event, isStatement: true }
      : event,
  );
}

/** The sheet of events, with the own columns behind the others. */
function withOwnColumns(spec: SheetSpec, { columns = [] }: Dataset): SheetSpec {
  const [level, ...below] = spec.levels;
  if (spec.name !== EVENTS_SHEET || level === undefined) return spec;
  return {
    ...spec,
    levels: [{ ...level, columns: [...level.columns, ...columns.map(ownColumn)] }, ...below],
  };
}

const headerOf = ({ levels }: SheetSpec): readonly string[] =>
  levels.flatMap(({ columns }) => columns.map(({ name }) => name));

/** The rows of a sheet. A record of an upper level shares its first row with its first record below. */
function rowsOf({ levels }: SheetSpec, dataset: Dataset): readonly (readonly string[])[] {
  const walk = (record: unknown, depth: number): readonly (readonly string[])[] => {
    const level = levels[depth];
    if (level === undefined) return [[]];
    const records = valueAt(record, [level.list]);
    if (!Array.isArray(records)) return [];
    return records.flatMap((one: unknown) => {
      const cells = level.columns.map((column) => cellOf(column, one));
      const below = walk(one, depth + 1);
      const isOwn = level.isKey !== true;
      if (below.length === 0) return isOwn ? [[...cells, ...blanksBelow(levels, depth)]] : [];
      // The first cell of the record stands in each of its rows, the others in the first row alone.
      return below.map((rest, index) => [
        ...(index === 0 ? cells : cells.map((cell, at) => (at === 0 ? cell : ""))),
        ...rest,
      ]);
    });
  };
  return walk(dataset, 0);
}

const blanksBelow = (levels: SheetSpec["levels"], depth: number): readonly string[] =>
  levels.slice(depth + 1).flatMap(({ columns }) => columns.map(() => ""));

function openingRows({ opening }: Dataset): readonly (readonly string[])[] {
  return OPENING_PARTS.flatMap(({ name }) => {
    const value = valueAt(opening, [name]);
    const entries = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return entries.map((entry: unknown) =>
      OPENING_COLUMNS.map((column) => (column.name === "part" ? name : cellOf(column, entry))),
    );
  });
}

/** The cell of a record; "" if it has no such value. */
function cellOf({ path, form }: Column, record: unknown): string {
  const value = valueAt(record, path);
  switch (form.kind) {
    case "flag":
      return value === true ? "yes" : "";
    case "answer":
      return value === undefined ? "" : value === true ? "yes" : "no";
    case "text":
    case "number":
    case "decimal":
      return value === undefined ? "" : String(value);
    case "list":
      return Array.isArray(value) ? joinList(value.map(String).filter((one) => one !== "")) : "";
    case "entries":
      return isRecord(value) ? joinParts(Object.entries(value).map(([key, one]) => [key, String(one)])) : "";
    case "records": {
      if (!Array.isArray(value)) return "";
      return joinParts(
        value.map((one: unknown) => {
          const parts = isRecord(one) ? form.fields.map((field) => String(one[field] ?? "")) : [String(one)];
          while (parts.length > 1 && parts.at(-1) === "") parts.pop();
          return parts;
        }),
      );
    }
  }
}

function valueAt(record: unknown, path: readonly string[]): unknown {
  let value = record;
  for (const field of path) value = isRecord(value) ? value[field] : undefined;
  return value;
}
