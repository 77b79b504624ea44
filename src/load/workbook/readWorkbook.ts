import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";
import { type Fault, type Refusal, refuse } from "../../model/check/fault.ts";
import type { SheetTable } from "../../model/workbook/sheets.ts";
import { note } from "../imported.ts";
import { readZipDirectory, unpackEntry, type ZipEntry } from "../storyZip/zipDirectory.ts";
import { cellText } from "./cellText.ts";
import { measureParts } from "./measureParts.ts";
import { isSheetFile, readSheetFiles, type SheetFile } from "./readSheetFiles.ts";

export type Workbook = {
  readonly ok: true;
  /** Without hidden and blank ones. */
  readonly sheets: readonly SheetTable[];
  /** What was left out. */
  readonly notes: readonly Fault[];
};

type Kind = "xlsx" | "ods" | "csv";

const EXPECTED = "a workbook (XLSX, ODS) as a spreadsheet saves it, or a zip file of its sheets as CSV";

/**
 * The sheets of a workbook as texts, formulas by their last results. The zip file is measured before anything of it is
 * read, and every part of it unpacked once to see that it is as large as it says, and what it would cost: the reader
 * itself allows two gigabytes a part. Never rejects.
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Workbook | Refusal> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const { entries } = directory;
  if (entries.some(({ isEncrypted }) => isEncrypted)) {
    return refuse("", "a workbook with a password", "one that was saved without");
  }
  const kind = await kindOf(bytes, entries);
  if (kind === undefined) return refuse("", "a zip file that is no workbook", EXPECTED);
  const files: SheetFile[] = [];
  const measure = measureParts();
  for (const entry of entries) {
    const unpacked = await unpackEntry(bytes, entry);
    if (!unpacked.ok) return unpacked;
    const refusal = kind === "csv" ? null : measure(unpacked.bytes);
    if (refusal !== null) return refusal;
    if (kind === "csv" && isSheetFile(entry.name)) files.push({ name: entry.name, bytes: unpacked.bytes });
  }
  if (kind === "csv") return readSheetFiles(files);
  try {
    const options = { readStyles: true };
    const { sheets } = kind === "xlsx" ? await readXlsx(bytes, options) : await readOds(bytes, options);
    return sheetsOf(sheets, entries);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse("", `a workbook that cannot be read (${reason.slice(0, 200)})`, EXPECTED);
  }
}

async function kindOf(
  bytes: Uint8Array<ArrayBuffer>,
  entries: readonly ZipEntry[],
): Promise<Kind | undefined> {
  if (entries.some(({ name }) => name === "xl/workbook.xml")) return "xlsx";
  const mime = entries.find(({ name }) => name === "mimetype");
  if (mime === undefined || mime.unpacked > 200) {
    return entries.some(({ name }) => isSheetFile(name)) ? "csv" : undefined;
  }
  const unpacked = await unpackEntry(bytes, mime);
  if (!unpacked.ok) return undefined;
  const type = new TextDecoder().decode(unpacked.bytes);
  return type.startsWith("application/vnd.oasis.opendocument.spreadsheet") ? "ods" : undefined;
}

type ReadSheet = Awaited<ReturnType<typeof readXlsx>>["sheets"][number];

function sheetsOf(found: readonly ReadSheet[], entries: readonly ZipEntry[]): Workbook {
  const notes: Fault[] = [];
  if (entries.some(({ name }) => /vbaProject\.bin$|^Basic\//.test(name))) {
    notes.push(note("", "programs (macros)", "nothing: they are not read, and not run"));
  }
  const sheets: SheetTable[] = [];
  const taken = new Set<string>();
  for (const sheet of found) {
    const place = `sheet “${sheet.name}”`;
    if (sheet.hidden || sheet.veryHidden) {
      notes.push(note(place, "a hidden sheet", "one that can be seen; it was left out"));
      continue;
    }
    const rows = textsOf(sheet);
    if (rows.length === 0) continue;
    const key = sheet.name.trim().toLowerCase();
    if (taken.has(key)) {
      notes.push(note(place, "a second sheet of this name", "each name once; the first was read"));
      continue;
    }
    taken.add(key);
    if ((sheet.merges ?? []).length > 0) {
      notes.push(note(place, "merged cells", "a value in each cell; the others of a merged one are blank"));
    }
    if ([...(sheet.cells?.values() ?? [])].some(({ formula }) => formula !== undefined)) {
      notes.push(note(place, "formulas", "values; their last results were read"));
    }
    sheets.push({ name: sheet.name, rows });
  }
  return { ok: true, sheets, notes };
}

/** The rows without the blank ones at the end: spreadsheets claim a million of them. */
function textsOf({ rows, cells }: ReadSheet): readonly (readonly string[])[] {
  const texts = rows.map((row, at) =>
    row.map((value, column) =>
      cellText({ value, format: cells?.get(`${at},${column}`)?.style?.numFmt ?? "" }),
    ),
  );
  while (texts.at(-1)?.every((text) => text === "")) texts.pop();
  return texts;
}
