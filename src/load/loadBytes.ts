import { checkSums, sumsOf } from "../model/check/checkSums.ts";
import { decodeText, encodingOf } from "../model/check/decodeText.ts";
import { type Fault, isRecord, type Refusal, refuse, showText } from "../model/check/fault.ts";
import { parseDataset } from "../model/check/parseDataset.ts";
import { withPlaces } from "../model/check/placesInJson.ts";
import { readJsonText } from "../model/check/readJson.ts";
import { SetAsideList } from "../model/setAside.ts";
import { buildTables } from "../model/tables/buildTables.ts";
import type { Repeats } from "../model/tables/repeatEvents.ts";
import type { ImportContext, Imported } from "./imported.ts";
import { importGexf } from "./importers/importGexf.ts";
import { importMoney } from "./importers/importMoney.ts";
import { importTimelineCsv, importTimelineJson } from "./importers/importTimeline.ts";
import { importSimileXml } from "./importers/simileXml.ts";
import { importRows, importTable, importTableBytes } from "./importers/table/importTable.ts";
import { recordRows } from "./importers/table/recordRows.ts";
import { readTableRows } from "./importers/table/tableRows.ts";
import { loadLargeJson } from "./largeJson/loadLargeJson.ts";
import type { Answers, BytesOutcome, FileFormat, LoadProgress } from "./loadOutcome.ts";
import { isReadAsBytes, measureOf } from "./measureFile.ts";
import { type MediaSource, takeMedia } from "./media/takeMedia.ts";
import { ACCEPTED, HEAD, type Recognised, recogniseBinary, recogniseText } from "./recogniseFormat.ts";

/**
 * What comes of a file that is not packed. Never throws. `name` is the name of the file, `answers` what the reader has
 * said to a question about it; `onProgress` hears how far it has come.
 */
export function loadBytes(
  bytes: Uint8Array,
  name: string,
  answers: Answers = {},
  onProgress: (progress: LoadProgress) => void = () => {},
  media?: MediaSource,
): BytesOutcome {
  if (bytes.length === 0) return emptyFile(name);
  const binary = recogniseBinary(bytes);
  if (binary !== undefined) return refuse("", binary, ACCEPTED);
  const context: ImportContext = {
    title: titleFromName(name),
    answers,
    onRows: (done, total) => onProgress({ phase: "check", unit: "rows", done, total }),
    media,
  };
  const utf8 = recognisedUtf8(bytes);
  const fast = utf8 && loadByBytes(bytes, utf8, context);
  if (fast !== null) return fast;
  const tooMuch = utf8 !== null && isReadAsBytes(utf8) ? measureOf(utf8)?.(bytes) : null;
  if (tooMuch && "ok" in tooMuch) return tooMuch;
  const decoded = decodeText(tooMuch ? bytes.subarray(0, tooMuch.enough) : bytes);
  if (!decoded.ok) {
    const { damaged, ...refusal } = decoded;
    return damaged === undefined ? refusal : refuseDamaged(damaged, refusal);
  }
  const { text } = decoded;
  if (text.trim() === "") return emptyFile(name);
  const recognised = recogniseText(text);
  switch (recognised.format) {
    case "unknown":
      return refuse("", recognised.looksLike, ACCEPTED);
    case "dateline-json":
      return inText(loadJson(text, context), text);
    case "timelinejs-json":
      return inText(loadImported(importTimelineJson(text, context), recognised.format, context), text);
    default:
      return loadImported(
        importText(text, recognised, context),
        recognised.format === "simile-xml" ? "records" : recognised.format,
        context,
      );
  }
}

/** Null for a file in another encoding. */
function recognisedUtf8(bytes: Uint8Array): Recognised | null {
  if (encodingOf(bytes).name !== "utf-8") return null;
  return recogniseText(new TextDecoder().decode(bytes.subarray(0, HEAD)));
}

/** A large dataset, or a plain table, read as the bytes that it is; null where it must be read as a text. */
function loadByBytes(bytes: Uint8Array, recognised: Recognised, context: ImportContext): BytesOutcome | null {
  switch (recognised.format) {
    case "dateline-json":
      return loadLargeJson(bytes, context);
    case "table": {
      const plain = importTableBytes(bytes, recognised.delimiter, context);
      return plain && loadImported(plain, "table", context);
    }
    default:
      return null;
  }
}

type Importable = Exclude<
  Recognised,
  | { readonly format: "unknown" }
  | { readonly format: "dateline-json" }
  | { readonly format: "timelinejs-json" }
>;

function importText(text: string, recognised: Importable, context: ImportContext): Imported {
  switch (recognised.format) {
    case "table":
      return importTable(text, recognised.delimiter, context);
    case "timelinejs-csv":
      return importTimelineCsv(text, recognised.delimiter, context);
    case "gexf":
      return importGexf(text, context);
    case "simile-xml":
      return importSimileXml(text, context);
    case "ftm-jsonl":
      return importMoney(text, context);
  }
}

function loadJson(text: string, context: ImportContext): BytesOutcome {
  const json = readJsonText(text);
  if (!json.ok) return json;
  const { value } = json;
  const records = recordRows(value);
  if (records !== undefined) return loadImported(importRows(records, context), "records", context);
  if (isRecord(value) && Array.isArray(value.events)) context.onRows(0, value.events.length);
  const dataset = { ok: true, dataset: value, setAside: new SetAsideList(), notes: [] } as const;
  return loadImported({ ...dataset, locate: (path) => path }, "dateline-json", context);
}

/** Faults and warnings about JSON with the line and column of their paths. */
function inText(outcome: BytesOutcome, text: string): BytesOutcome {
  if ("question" in outcome) return outcome;
  const bytes = new TextEncoder().encode(text);
  return outcome.ok
    ? {
        ...outcome,
        warnings: withPlaces(outcome.warnings, bytes),
        advice: withPlaces(outcome.advice, bytes),
      }
    : { ...outcome, faults: withPlaces(outcome.faults, bytes) };
}

/** The same checks and the same tables, whatever the file was. */
export function loadImported(
  imported: Imported,
  format: FileFormat,
  { title, onRows, media }: Pick<ImportContext, "title" | "onRows" | "media">,
): BytesOutcome {
  if (!imported.ok) return imported;
  const { dataset, repeats, setAside, notes, locate } = imported;
  const isOurs = format === "dateline-json" || format === "workbook";
  const parsed = parseDataset(dataset, {
    sourcesExpected: isOurs,
    ...(repeats === undefined ? {} : { times: timesOf(repeats) }),
  });
  const located = (faults: readonly Fault[]): readonly Fault[] =>
    faults.map(({ also, ...fault }) => ({
      ...fault,
      path: locate(fault.path),
      ...(also === undefined ? {} : { also: locate(also) }),
    }));
  if (!parsed.ok) return { ...parsed, faults: located(parsed.faults) };
  const count = repeats?.of.length ?? parsed.dataset.events.length;
  onRows(count, count);
  const tooMuch = checkSums(sumsOf(parsed.dataset), parsed.dataset.actors);
  if (tooMuch !== null) return tooMuch;
  const taken = takeMedia(parsed.dataset, media);
  if (!taken.ok) return taken;
  return {
    ok: true,
    format,
    tables: buildTables(taken.dataset, title, repeats),
    media: taken.media,
    warnings: [...notes, ...located([...parsed.warnings, ...taken.warnings])],
    warningTotal: notes.length + parsed.warningTotal + taken.warningTotal,
    advice: located(parsed.advice),
    adviceTotal: parsed.adviceTotal,
    setAside: setAside.listed,
    setAsideTotal: setAside.total,
    columns: imported.columns ?? null,
  };
}

/** By event of the dataset how many events of the file it stands for. */
function timesOf({ of }: Repeats): Uint32Array {
  const times = new Uint32Array(of.length);
  for (const event of of) times[event] = (times[event] ?? 0) + 1;
  return times;
}

/** `data/my story.json` → `my story`. */
export function titleFromName(name: string): string {
  const base = name
    .replace(/^.*[/\\]/, "")
    .replace(/\.gz$/i, "")
    .replace(/\.[^.]*$/, "");
  return base.trim() === "" ? "dataset" : base.slice(0, 100);
}

/** Only here does the name of a file count: there is nothing else to go by. */
const emptyFile = (name: string): Refusal =>
  /\.(?:csv|tsv|tab)(?:\.gz)?$/i.test(name)
    ? refuse("row 1", "the file is empty", "a header, and a row for each event")
    : refuse("", "the file is empty", ACCEPTED);

/** Of a file with bytes that make no characters, what can be told: of a table, which cell. */
function refuseDamaged(text: string, refusal: Refusal): Refusal {
  const recognised = recogniseText(text);
  if (recognised.format === "unknown") return refuse("", recognised.looksLike, ACCEPTED);
  if (recognised.format !== "table") return refusal;
  const table = readTableRows(text, recognised.delimiter);
  if (!table.ok) return refusal;
  const isDamaged = (cell: string): boolean => cell.includes("\uFFFD");
  const row = [table.header, ...table.rows].findIndex((cells) => cells.some(isDamaged));
  const cell = [table.header, ...table.rows][row]?.find(isDamaged) ?? "";
  const found = `bytes that are not UTF-8 in ${showText(cell)}`;
  return refuse(
    `row ${row + table.firstRow - 1}`,
    found,
    "a file in UTF-8; spreadsheets call it “CSV UTF-8”",
  );
}
