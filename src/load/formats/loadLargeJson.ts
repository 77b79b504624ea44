import { checkSums } from "../../model/check/checkSums.ts";
import { parseShell } from "../../model/check/parseDataset.ts";
import { readJsonText } from "../../model/check/readJson.ts";
import type { ImportContext } from "../imported.ts";
import type { Loaded } from "../loadOutcome.ts";
import { measureJson } from "../measureFile.ts";
import { eventPlaces } from "./eventPlaces.ts";
import { LargeEvents } from "./largeEvents.ts";
import { largeTables } from "./largeTables.ts";
import { withFilePlaces } from "./placesInBytes.ts";

/** From so many bytes on it is worth it: some three thousand events. */
const LARGE = 1_000_000;

/**
 * A dataset in UTF-8 whose events become columns one by one, straight from its bytes; all else in it is read as in any
 * file. Null for one that is small, has a fault, or is odd in a way that the whole value must be looked at for.
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
