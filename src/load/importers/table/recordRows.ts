import { isRecord } from "../../../model/check/fault.ts";
import { joinList } from "../../../model/tableCells.ts";
import { simileRecords } from "../simileRecords.ts";
import type { TableRows } from "./tableRows.ts";

/** Objects in objects go so deep into the names of columns: `author.name`. */
const DEEPEST = 3;
/** What an object in a list may be called by. */
const NAMES = ["name", "label", "title", "id"];

type Row = Map<string, string>;

/**
 * A list of flat records in JSON as a table, its columns named by the keys: a plain list; one in an object of its own, as
 * services answer; series that each hold a list, whose own fields stand in every row; results of a SPARQL query; a
 * SIMILE timeline. Undefined for anything else, a dataset of ours among it.
 */
export function recordRows(value: unknown): TableRows | undefined {
  const bindings = sparqlBindings(value);
  if (bindings !== undefined) return tableOf(bindings);
  const simile = simileRecords(value);
  if (simile !== undefined) return tableOf(simile.map((record) => flat(record)));
  const list = isListOfRecords(value) ? value : listInside(value);
  if (list === undefined) return undefined;
  // One dataset in a list is none: what it lacks is said of it as of any other.
  if (list.some(({ events, kinds }) => Array.isArray(events) && Array.isArray(kinds))) return undefined;
  return tableOf(list.flatMap(rowsOf));
}

/** The one list of objects in an object that is no dataset. */
function listInside(value: unknown): readonly Record<string, unknown>[] | undefined {
  if (!isRecord(value) || "events" in value || "kinds" in value || "actors" in value) return undefined;
  const lists = Object.values(value).filter(isListOfRecords);
  return lists.length === 1 ? lists[0] : undefined;
}

const isListOfRecords = (value: unknown): value is readonly Record<string, unknown>[] =>
  Array.isArray(value) && value.length > 0 && value.every(isRecord);

/** A record as one row; one that holds a list of records with dates as a row for each, its own fields before theirs. */
function rowsOf(record: Record<string, unknown>): Row[] {
  const series = Object.entries(record).find(([, value]) => isListOfRecords(value) && value.some(hasDate));
  if (series === undefined) return [flat(record)];
  const [key, list] = series;
  const own = flat(Object.fromEntries(Object.entries(record).filter(([name]) => name !== key)));
  return isListOfRecords(list) ? list.map((item) => new Map([...own, ...flat(item)])) : [];
}

const hasDate = (record: Record<string, unknown>): boolean =>
  Object.keys(record).some((key) => /date|time|start/i.test(key)) && !("start_date" in record);

function flat(record: Record<string, unknown>, prefix = "", row: Row = new Map(), depth = 1): Row {
  for (const [key, value] of Object.entries(record)) {
    const name = prefix + key;
    if (isRecord(value) && depth < DEEPEST) flat(value, `${name}.`, row, depth + 1);
    else row.set(name, cellOf(value));
  }
  return row;
}

function cellOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (!Array.isArray(value)) return "";
  return joinList(value.map((item) => (isRecord(item) ? nameOf(item) : cellOf(item))).filter(Boolean));
}

const nameOf = (record: Record<string, unknown>): string =>
  cellOf(NAMES.map((key) => record[key]).find((name) => typeof name === "string"));

/** `{"head": {"vars": […]}, "results": {"bindings": [{"event": {"type": "uri", "value": …}}]}}`: W3C, SPARQL 1.1. */
function sparqlBindings(value: unknown): Row[] | undefined {
  if (!isRecord(value) || !isRecord(value.head) || !isRecord(value.results)) return undefined;
  const { vars } = value.head;
  const { bindings } = value.results;
  if (!Array.isArray(vars) || !Array.isArray(bindings)) return undefined;
  const names = vars.filter((name) => typeof name === "string");
  return bindings.filter(isRecord).map(
    (binding) =>
      new Map(
        names.map((name) => {
          const term = binding[name];
          return [name, isRecord(term) ? cellOf(term.value) : ""];
        }),
      ),
  );
}

/** Columns in the order in which their keys first come. */
function tableOf(records: readonly Row[]): TableRows {
  const columns = new Set(records.flatMap((row) => [...row.keys()]));
  const header = [...columns];
  const rows = records.map((row) => header.map((name) => row.get(name) ?? ""));
  return { ok: true, header, rows, unit: "record", firstRow: 1 };
}
