import { checkSums } from "../../model/check/checkSums.ts";
import type { Fault } from "../../model/check/fault.ts";
import { parseShell } from "../../model/check/parseDataset.ts";
import { offsetsInJson, withPlaces } from "../../model/check/placesInJson.ts";
import { readJsonText } from "../../model/check/readJson.ts";
import type { ImportContext } from "../imported.ts";
import type { Loaded } from "../loadOutcome.ts";
import { measureJson } from "../measureFile.ts";
import { type EventPlaces, eventPlaces } from "./eventPlaces.ts";
import { LargeEvents } from "./largeEvents.ts";
import { largeTables } from "./largeTables.ts";

/** Bytes from which on the fast path pays: some three thousand events. */
const LARGE = 1_000_000;

/**
 * The fast path for a dataset in UTF-8: its events become columns straight from the bytes, and the rest is read as in any file.
 * Null for a small file, one with a fault, or one that only the slow path reads.
 */
export function loadLargeJson(
  bytes: Uint8Array,
  { title, onRows }: Pick<ImportContext, "title" | "onRows">,
  large = LARGE,
): Loaded | null {
  if (bytes.length < large) return null;
  const places = eventPlaces(bytes);
  if (places === null) return null;
  const around = textAround([bytes.subarray(0, places.from), bytes.subarray(places.to)], places.values);
  const shell = around === null ? null : readJsonText(around);
  if (!shell?.ok) return null;
  const events = new LargeEvents(bytes, places, onRows);
  const parsed = parseShell(shell.value, events);
  const { read, columns } = events;
  if (!parsed.ok || read === null || columns === null) return null;
  onRows(places.count, places.count);
  if (checkSums(columns.sums, parsed.dataset.actors) !== null) return null;
  const { dataset, warnings, warningTotal, advice, adviceTotal } = parsed;
  const placed = withFilePlaces(bytes, places);
  return {
    ok: true,
    format: "dateline-json",
    tables: largeTables(dataset, title, read),
    media: new Map(),
    warnings: placed(warnings),
    warningTotal,
    advice: placed(advice),
    adviceTotal,
    setAside: [],
    setAsideTotal: 0,
    columns: null,
  };
}

/** The text of a file without its events; null where its bytes make none, or where all of it is too much to be read. */
function textAround(parts: readonly Uint8Array[], values: number): string | null {
  const measure = measureJson({ isLines: false, besides: values });
  if (parts.some((part) => measure(part) !== null)) return null;
  try {
    return parts.map((part) => new TextDecoder("utf-8", { fatal: true }).decode(part)).join("");
  } catch {
    return null;
  }
}

const OF_EVENT = /^\/events\/(\d+)(?=\/|$)/;

/** Puts lines and columns to the paths of faults in a large file: of its events only those are read that they are about. */
const withFilePlaces =
  (bytes: Uint8Array, places: EventPlaces) =>
  (faults: readonly Fault[]): readonly Fault[] =>
    withPlaces(faults, bytes, (paths) => offsetsInFile(bytes, places, paths));

function offsetsInFile(
  bytes: Uint8Array,
  { from, to, bounds }: EventPlaces,
  paths: readonly string[],
): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  const byEvent = new Map<number, string[]>();
  const others: string[] = [];
  for (const path of paths) {
    const [prefix, row] = OF_EVENT.exec(path) ?? [];
    if (prefix === undefined) others.push(path);
    else byEvent.set(Number(row), [...(byEvent.get(Number(row)) ?? []), path.slice(prefix.length)]);
  }
  for (const [row, within] of byEvent) {
    const start = bounds[2 * row] ?? 0;
    for (const [path, offset] of offsetsInJson(bytes.subarray(start, bounds[2 * row + 1]), within))
      offsets.set(`/events/${row}${path}`, start + offset);
  }
  // What stands around the events is one text; what is behind them stands so much further on in the file.
  const start = bytes[0] === 0xef ? 3 : 0;
  const around = new Uint8Array(from - start + bytes.length - to);
  around.set(bytes.subarray(start, from));
  around.set(bytes.subarray(to), from - start);
  for (const [path, offset] of offsetsInJson(around, others))
    offsets.set(path, offset + (offset < from - start ? start : to - from + start));
  return offsets;
}
