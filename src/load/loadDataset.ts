import { decodeText, encodingOf } from "../model/check/decodeText.ts";
import { isRecord } from "../model/check/fault.ts";
import { readJsonText } from "../model/check/json.ts";
import { withPlaces } from "../model/check/placesInJson.ts";
import { SetAsideList } from "../model/setAside.ts";
import { type ImportContext, titleFromName } from "./imported.ts";
import { loadImported } from "./loadImported.ts";
import type { AboutBytes, BytesOutcome } from "./loadOutcome.ts";
import { measureOf } from "./measureFile.ts";
import { recogniseText } from "./recogniseFormat.ts";

/** A dataset of at least this many bytes is loaded event by event (`loadLargeJson`). These are about 3,000 events. */
export const LARGE_DATASET = 1_000_000;

/**
 * Loads a small dataset in JSON, such as the story of a page. Visitors of the page then need not wait for `loadBytes`,
 * which also reads tables and files of other programs, and is twice as much code. Null for all other files.
 */
export function loadSmallDataset(bytes: Uint8Array, ...about: AboutBytes): BytesOutcome | null {
  const [name, answers, report, media] = about;
  if (bytes.length >= LARGE_DATASET || answers.encoding !== undefined) return null;
  if (encodingOf(bytes).name !== "utf-8") return null;
  const decoded = decodeText(bytes);
  if (!decoded.ok) return null;
  const recognised = recogniseText(decoded.text);
  if (recognised.format !== "dateline-json" || measureOf(recognised)?.(bytes)) return null;
  const json = readJsonText(decoded.text);
  if (!json.ok || !isDataset(json.value)) return null;
  const context = { ...{ title: titleFromName(name), answers, media }, onRows: rowsTo(report) };
  return inText(loadDataset(json.value, context), decoded.text);
}

/** Whether a value has the lists of a dataset, and none of the lists from which `recordRows` takes rows. */
const isDataset = (value: unknown): boolean =>
  isRecord(value) &&
  Array.isArray(value.events) &&
  Array.isArray(value.kinds) &&
  !("features" in value || "results" in value);

export const rowsTo =
  (report: AboutBytes[2]): ImportContext["onRows"] =>
  (done, total) =>
    report({ unit: "rows", done, total });

export function loadDataset(
  value: unknown,
  context: Pick<ImportContext, "title" | "answers" | "media" | "onRows">,
): BytesOutcome {
  if (isRecord(value) && Array.isArray(value.events)) context.onRows(0, value.events.length);
  const dataset = { ok: true, dataset: value, setAside: new SetAsideList(), notes: [] } as const;
  return loadImported({ ...dataset, locate: (path) => path }, "dateline-json", context);
}

/** Adds the lines and columns of a JSON text to the faults of its values. */
export function inText(outcome: BytesOutcome, text: string): BytesOutcome {
  if ("question" in outcome || "choice" in outcome) return outcome;
  const bytes = new TextEncoder().encode(text);
  return outcome.ok
    ? {
        ...outcome,
        warnings: withPlaces(outcome.warnings, bytes),
        advice: withPlaces(outcome.advice, bytes),
      }
    : { ...outcome, faults: withPlaces(outcome.faults, bytes) };
}
