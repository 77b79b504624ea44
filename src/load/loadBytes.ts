import { decodeText, encodingOf } from "../model/check/decodeText.ts";
import { type Refusal, refuse, showText } from "../model/check/fault.ts";
import { readJsonText } from "../model/check/json.ts";
import { importGexf } from "./formats/importGexf.ts";
import { importMoney } from "./formats/importMoney.ts";
import { importSimileXml, importTimelineCsv, importTimelineJson } from "./formats/importTimeline.ts";
import { loadLargeJson } from "./formats/loadLargeJson.ts";
import { type ImportContext, titleFromName } from "./imported.ts";
import { inText, loadDataset, rowsTo } from "./loadDataset.ts";
import { loadImported } from "./loadImported.ts";
import type { Answers, BytesOutcome, LoadProgress } from "./loadOutcome.ts";
import { isReadAsBytes, measureOf } from "./measureFile.ts";
import type { MediaSource } from "./media/takeMedia.ts";
import { ACCEPTED, HEAD, type Recognised, recogniseBinary, recogniseText } from "./recogniseFormat.ts";
import { importRows, importTable, importTableBytes } from "./table/importTable.ts";
import { recordLines, recordRows } from "./table/recordRows.ts";
import { readTableRows } from "./table/tableRows.ts";
import { decodeAs, likelyEncodings } from "./textEncodings.ts";

const isOffline = typeof __OFFLINE__ !== "undefined" && __OFFLINE__;

/** Loads an unpacked file. Never throws. */
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
  const { encoding } = answers;
  if (encoding !== undefined) {
    const utf8 = new TextEncoder().encode(decodeAs(encoding, bytes));
    const { encoding: _, ...others } = answers;
    return loadBytes(utf8, name, others, onProgress, media);
  }
  const context: ImportContext = {
    title: titleFromName(name),
    answers,
    onRows: rowsTo(onProgress),
    media,
  };
  const utf8 = recognisedUtf8(bytes);
  const fast = !isOffline && utf8 && loadByBytes(bytes, utf8, context);
  if (fast) return fast;
  const tooMuch = utf8 !== null && isReadAsBytes(utf8) ? measureOf(utf8)?.(bytes) : null;
  if (tooMuch && "ok" in tooMuch) return tooMuch;
  const decoded = decodeText(tooMuch ? bytes.subarray(0, tooMuch.enough) : bytes);
  if (!decoded.ok) {
    const { damaged, ...refusal } = decoded;
    return refuseDamaged(damaged, refusal, bytes);
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
    case "table":
      return loadImported(importTable(text, recognised.delimiter, context), recognised.format, context);
    case "timelinejs-csv":
      return loadImported(importTimelineCsv(text, recognised.delimiter, context), recognised.format, context);
    case "gexf":
      return loadImported(importGexf(text, context), recognised.format, context);
    case "ftm-jsonl":
      return loadImported(importMoney(text, context), recognised.format, context);
    case "simile-xml":
      return loadImported(importSimileXml(text, context), "records", context);
    case "json-lines": {
      const lines = recordLines(text);
      return loadImported(lines.ok ? importRows(lines, context) : lines, "records", context);
    }
  }
}

function recognisedUtf8(bytes: Uint8Array): Recognised | null {
  if (encodingOf(bytes).name !== "utf-8") return null;
  return recogniseText(new TextDecoder().decode(bytes.subarray(0, HEAD)));
}

/** Reads a file as bytes, which is much faster for large files. Null if the file must be read as text. */
function loadByBytes(bytes: Uint8Array, recognised: Recognised, context: ImportContext): BytesOutcome | null {
  if (recognised.format === "dateline-json") return loadLargeJson(bytes, context);
  if (recognised.format !== "table") return null;
  const plain = importTableBytes(bytes, recognised.delimiter, context);
  return plain && loadImported(plain, "table", context);
}

function loadJson(text: string, context: ImportContext): BytesOutcome {
  const json = readJsonText(text);
  if (!json.ok) return json;
  const { value } = json;
  const records = recordRows(value);
  if (records !== undefined) return loadImported(importRows(records, context), "records", context);
  return loadDataset(value, context);
}

/** An empty file says nothing about its format, so its name decides what is expected. */
const emptyFile = (name: string): Refusal =>
  /\.(?:csv|tsv|tab)(?:\.gz)?$/i.test(name)
    ? refuse("row 1", "the file is empty", "a header, and a row for each event")
    : refuse("", "the file is empty", ACCEPTED);

/** Asks for the encoding of a table with invalid bytes. If no encoding is likely, a refusal names the damaged cell. */
function refuseDamaged(damaged: string | undefined, refusal: Refusal, bytes: Uint8Array): BytesOutcome {
  const options = likelyEncodings(bytes);
  const [likely] = options;
  const text = damaged ?? (likely && decodeAs(likely.value, bytes.subarray(0, HEAD)));
  if (text === undefined) return refusal;
  const recognised = recogniseText(text);
  if (recognised.format === "unknown") return refuse("", recognised.looksLike, ACCEPTED);
  if (recognised.format !== "table" && recognised.format !== "timelinejs-csv") return refusal;
  const table = readTableRows(text, recognised.delimiter);
  if (!table.ok) return refusal;
  const isDamaged = (cell: string): boolean => cell.includes("\uFFFD");
  const lines = [table.header, ...table.rows];
  const row = lines.findIndex((cells) => cells.some(isDamaged));
  const place = row < 0 ? "" : `row ${row + table.firstRow - 1}`;
  if (likely !== undefined) return { ok: false, choice: { about: "encoding", place, options } };
  const found = `bytes that are not UTF-8 in ${showText(lines[row]?.find(isDamaged) ?? "")}`;
  return refuse(place, found, "a file in UTF-8; spreadsheets call it “CSV UTF-8”");
}
