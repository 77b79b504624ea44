import { isRecord, type Refusal, refuse, showText } from "../../model/check/fault.ts";
import { readJsonText } from "../../model/check/json.ts";
import { joinList } from "../../model/tableCells.ts";
import { plainText } from "../plainText.ts";
import { readTableDate } from "./tableDates.ts";
import type { TableRows } from "./tableRows.ts";

/** Fields of nested objects become columns up to this depth, such as `author.name`. */
const DEEPEST = 3;
/** The keys that may hold the name of an object in a list, the best first. */
const NAMES = ["name", "label", "title", "id"];

type Row = Map<string, string>;

/**
 * Reads a list of flat records in JSON as a table. The columns have the names of the keys. The list may be the whole
 * file, or be inside an object, as services return it. In a list of series, the fields of a series are repeated in each
 * of its rows. Three other forms are read: results of a SPARQL query, a map in GeoJSON, and a SIMILE timeline.
 * Undefined for anything else, such as a dataset of this program.
 */
export function recordRows(value: unknown): TableRows | undefined {
  const bindings = sparqlBindings(value);
  if (bindings !== undefined) return tableOf(bindings);
  const simile = simileRecords(value);
  if (simile !== undefined) return tableOf(simile.map((record) => flat(record)));
  const features = featureRows(value);
  if (features !== undefined) return tableOf(features);
  const list = isListOfRecords(value) ? value : listInside(value);
  if (list === undefined) return undefined;
  // A dataset in a list is not a record. Its faults are reported like the faults of any dataset.
  if (list.some(({ events, kinds }) => Array.isArray(events) && Array.isArray(kinds))) return undefined;
  return tableOf(list.flatMap(rowsOf));
}

/** Reads JSON lines as a table. If a line is not a record, the file is refused with the number of the line. */
export function recordLines(text: string): TableRows | Refusal {
  const rows: Row[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === "") continue;
    const json = readJsonText(line);
    if (json.ok && isRecord(json.value)) rows.push(...rowsOf(json.value));
    else return refuse(`line ${index + 1}`, showText(line), "a record in JSON, as in the lines before it");
  }
  return tableOf(rows);
}

/**
 * The list of objects in an object. Of several lists, it is the only one with dates. If the object has no list, nested
 * objects are searched. Undefined if there is none, or if several may be meant.
 */
function listInside(value: unknown, depth = 1): readonly Record<string, unknown>[] | undefined {
  if (!isRecord(value) || "events" in value || "kinds" in value || "actors" in value) return undefined;
  const inside = Object.values(value);
  const own = inside.filter(isListOfRecords);
  const lists =
    own.length > 0 || depth === DEEPEST ? own : inside.map((one) => listInside(one, depth + 1) ?? []);
  const filled = lists.filter(({ length }) => length > 0);
  // If there are several lists, the list with dates has the events.
  const dated = filled.filter((list) => list.some(hasDate));
  const [list, ...others] = filled.length > 1 ? dated : filled;
  return others.length === 0 ? list : undefined;
}

/** The features of GeoJSON (RFC 7946) as rows. Only points give a latitude and a longitude. */
function featureRows(value: unknown): Row[] | undefined {
  if (!isRecord(value) || value.type !== "FeatureCollection" || !isListOfRecords(value.features)) {
    return undefined;
  }
  return value.features.map(({ id, properties, geometry }) => {
    const place = isRecord(geometry) && geometry.type === "Point" ? geometry.coordinates : null;
    const [longitude, latitude] = Array.isArray(place) ? place : [];
    return flat({
      ...(id === undefined ? {} : { id }),
      ...(isRecord(properties) ? properties : {}),
      ...(typeof latitude === "number" ? { latitude, longitude } : {}),
    });
  });
}

const isListOfRecords = (value: unknown): value is readonly Record<string, unknown>[] =>
  Array.isArray(value) && value.length > 0 && value.every(isRecord);

/** The rows of a record: one for each dated record in a list that it contains, or otherwise a single row. */
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
    else
      row.set(name, isInstant(key, value) ? `${new Date(value).toISOString().slice(0, 19)}Z` : cellOf(value));
  }
  return row;
}

/** Whether a value is a time in milliseconds since 1970, from 1973 to 2286. Its key must name a time. */
const isInstant = (key: string, value: unknown): value is number =>
  Number.isInteger(value) &&
  Number(value) >= 1e11 &&
  Number(value) < 1e13 &&
  /time|date|updated|created/i.test(key);

function cellOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (!Array.isArray(value)) return "";
  return joinList(value.map((item) => (isRecord(item) ? nameOf(item) : cellOf(item))).filter(Boolean));
}

const nameOf = (record: Record<string, unknown>): string =>
  cellOf(NAMES.map((key) => record[key]).find((name) => typeof name === "string"));

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

/** Columns are in the order in which their keys first occur. */
function tableOf(records: readonly Row[]): TableRows {
  const columns = new Set(records.flatMap((row) => [...row.keys()]));
  const header = [...columns];
  const rows = records.map((row) => header.map((name) => row.get(name) ?? ""));
  return { ok: true, header, rows, unit: "record", firstRow: 1 };
}

const FIELDS = { title: "headline", description: "description", link: "url" } as const;

/**
 * The events of a SIMILE timeline as records. An event has four bounds. A lasting event begins between `start` and
 * `latestStart`, and ends between `earliestEnd` and `end`. Any other event happens once in between.
 */
function simileRecords(value: unknown): readonly Record<string, unknown>[] | undefined {
  if (!isRecord(value) || !Array.isArray(value.events) || "kinds" in value) return undefined;
  const events = value.events.filter(isRecord);
  const isSimile =
    "dateTimeFormat" in value || events.some((event) => "durationEvent" in event || "isDuration" in event);
  const hasTitles = events.some((event) => typeof event.title === "string" && "start" in event);
  return isSimile && hasTitles ? events.map(recordOf) : undefined;
}

function recordOf(event: Record<string, unknown>): Record<string, unknown> {
  const [start, latestStart, earliestEnd, end] = ["start", "latestStart", "earliestEnd", "end"].map((bound) =>
    dateIn(event[bound]),
  );
  const said = event.durationEvent ?? event.isDuration;
  // If the file does not say whether an event lasts, an event with an end does.
  const lasts = said === undefined ? end !== "" : said === true || said === "true";
  const record: Record<string, unknown> = { date: dateOf({ start, latestStart, earliestEnd, end, lasts }) };
  for (const [from, to] of Object.entries(FIELDS)) {
    const text = event[from];
    if (typeof text === "string") record[to] = plainText(text);
  }
  if (lasts && (latestStart || earliestEnd)) {
    const note = `${start}–${latestStart || start} … ${earliestEnd || end}–${end}`;
    record["date note"] = note.replaceAll(/T00:00(?::00)?(?:Z|[+-][\d:]{5})?(?![\d:])/g, "");
  }
  return record;
}

/** A date in EDTF if it can only be read in one way. Otherwise the text as written, so that the table reports it. */
function dateIn(value: unknown): string {
  const written = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const short = /^(-?)(\d{1,3})$/.exec(written.trim());
  if (short !== null) return `${short[1]}${short[2]?.padStart(4, "0")}`;
  const reading = readTableDate(written);
  return reading.kind === "date" ? reading.edtf : written;
}

type Bounds = Readonly<Record<"start" | "latestStart" | "earliestEnd" | "end", string | undefined>> & {
  readonly lasts: boolean;
};

/** The date of a SIMILE event. A start or end that lies between two days is approximate. `date note` has both days. */
function dateOf({ start = "", latestStart = "", earliestEnd = "", end = "", lasts }: Bounds): string {
  const last = end || earliestEnd;
  if (lasts) {
    const from = latestStart !== "" && latestStart !== start ? `${start}~` : start;
    const to = earliestEnd !== "" && earliestEnd !== last ? `${last}~` : last;
    return to === "" ? from : `${from}/${to}`;
  }
  const latest = last || latestStart;
  return latest === "" || latest === start ? start : `[${start}..${latest}]`;
}
