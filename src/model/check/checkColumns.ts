import type { ColumnRecord, Dataset, EventRecord } from "../dataset.ts";
import { isDate } from "../dates/edtf.ts";
import type { ColumnType } from "../vocabulary.ts";
import { type FaultList, isRecord, pointer, showValue } from "./fault.ts";

/** What the values of each type must be. */
const EXPECTED: { readonly [T in ColumnType]: string } = {
  category: "a text",
  number: "a number",
  date: "a date, such as 2019-11-02",
  latitude: "a number",
  longitude: "a number",
  text: "a text",
};

const FITS: { readonly [T in ColumnType]: (value: unknown) => boolean } = {
  category: (value) => typeof value === "string",
  number: Number.isFinite,
  date: (value) => typeof value === "string" && isDate(value),
  latitude: Number.isFinite,
  longitude: Number.isFinite,
  text: (value) => typeof value === "string",
};

/** Faults of values that stand in no column, or that are not what their column holds. */
export function checkColumns(
  { columns = [], events }: Pick<Dataset, "columns" | "events">,
  faults: FaultList,
): void {
  const types = new Map<string, ColumnType>();
  columns.forEach(({ id, type }, index) => {
    if (types.has(id))
      faults.add(`/columns/${index}/id`, `the id ${showValue(id)} a second time`, "each id once");
    types.set(id, type);
  });
  events.forEach(({ values }, row) => {
    if (values === undefined) return;
    for (const [id, value] of Object.entries(values)) {
      const type = types.get(id);
      if (type !== undefined && FITS[type](value)) continue;
      const path = pointer(["events", row, "values", id]);
      if (type === undefined) faults.add(path, `the column ${showValue(id)}`, "the id of one of the columns");
      else faults.add(path, showValue(value), EXPECTED[type]);
    }
  });
}

/** Of a thousand events so few below zero are more likely slips than meant. */
const RARE = 0.05;

/** Warnings of what can hardly be meant: places that are not on the globe, and a few numbers below zero. */
export function warnOfColumns({ columns = [], events }: Dataset, warnings: FaultList): void {
  for (const column of columns) {
    const odd = oddOf(column);
    if (odd === undefined) continue;
    const rows: number[] = [];
    let count = 0;
    events.forEach((event, row) => {
      const number = numberIn(event, column.id);
      if (number === undefined) return;
      count++;
      if (odd.is(number)) rows.push(row);
    });
    const [first] = rows;
    if (first === undefined || (column.type === "number" && rows.length > Math.max(1, count * RARE)))
      continue;
    const value = numberIn(events[first], column.id);
    const more = rows.length > 1 ? `, and ${rows.length - 1} more such` : "";
    warnings.add(pointer(["events", first, "values", column.id]), `the number ${value}${more}`, odd.expected);
  }
}

type Odd = { readonly is: (number: number) => boolean; readonly expected: string };

function oddOf({ type }: ColumnRecord): Odd | undefined {
  switch (type) {
    case "number":
      return {
        is: (number) => number < 0,
        expected: "a number that is not below zero; it is added up as it stands",
      };
    case "latitude":
      return {
        is: (number) => Math.abs(number) > 90,
        expected: "a latitude, −90 to 90; are latitude and longitude the other way round?",
      };
    case "longitude":
      return { is: (number) => Math.abs(number) > 180, expected: "a longitude, −180 to 180" };
    default:
      return undefined;
  }
}

function numberIn(event: EventRecord | undefined, id: string): number | undefined {
  const value = isRecord(event?.values) ? event.values[id] : undefined;
  return typeof value === "number" ? value : undefined;
}
