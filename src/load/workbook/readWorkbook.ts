import { type Fault, type Refusal, refuse } from "../../model/check/fault.ts";
import type { SheetTable } from "../../model/workbook/sheets.ts";
import { note } from "../imported.ts";
import { readZipDirectory, unpackEntry, type ZipEntry } from "../zipDirectory.ts";
import { readOds } from "./readOds.ts";
import { isSheetFile, readSheetFiles, type SheetFile } from "./readSheetFiles.ts";
import { type ReadSheet, readXlsx } from "./readXlsx.ts";
import type { Workbook } from "./sheetTaker.ts";
import { WorkbookBudget } from "./workbookBudget.ts";
import { WorkbookParts } from "./workbookParts.ts";

const EXPECTED = "a workbook (XLSX, ODS) as a spreadsheet saves it, or a zip file of its sheets as CSV";

/**
 * The sheets of a workbook as texts, formulas by their last results. Its parts are unpacked and read one by one, each
 * element counted before anything is made of it; nothing else ever reads the file. Never rejects.
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Workbook | Refusal> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const { entries } = directory;
  if (entries.some(({ isEncrypted }) => isEncrypted)) return withPassword();
  const budget = new WorkbookBudget();
  const parts = new WorkbookParts(bytes, entries, budget);
  const kind = await kindOf(parts, entries);
  if (budget.refusal !== null) return budget.refusal;
  switch (kind) {
    case "xlsx":
      return sheetsOf(await readXlsx(parts, budget), entries, budget);
    case "ods":
      return (await isLocked(parts))
        ? withPassword()
        : sheetsOf(await readOds(parts, budget), entries, budget);
    case "csv":
      return readZippedSheets(bytes, entries);
    case "xlsb":
      return refuse("", "a binary workbook (XLSB)", "the same saved as XLSX");
    case undefined:
      return refuse("", "a zip file that is no workbook", EXPECTED);
  }
}

const withPassword = (): Refusal => refuse("", "a workbook with a password", "one that was saved without");

/** Whether a zip file is a workbook by the names of what is in it. */
export const isWorkbook = (entries: readonly ZipEntry[]): boolean =>
  entries.some(({ name }) => BOOK.test(name) || name === "mimetype") ||
  (entries.some(({ name }) => name === "content.xml") && entries.some(({ name }) => name === MANIFEST));

const BOOK = /(?:^|[/\\])workbook\d*\.(?:xml|bin)$/i;
const MANIFEST = "META-INF/manifest.xml";
const OPEN_DOCUMENT = "application/vnd.oasis.opendocument.spreadsheet";

async function kindOf(
  parts: WorkbookParts,
  entries: readonly ZipEntry[],
): Promise<"xlsx" | "xlsb" | "ods" | "csv" | undefined> {
  const book = entries.find(({ name }) => BOOK.test(name));
  if (book !== undefined) return /\.bin$/i.test(book.name) ? "xlsb" : "xlsx";
  const mime = entries.find(({ name }) => name === "mimetype");
  const named = mime !== undefined && mime.unpacked <= LONGEST_TYPE ? await parts.bytesOf(mime.name) : null;
  const type = named && new TextDecoder().decode(named);
  if (type?.startsWith(OPEN_DOCUMENT) || (mime === undefined && isWorkbook(entries))) return "ods";
  return mime === undefined && entries.some(({ name }) => isSheetFile(name)) ? "csv" : undefined;
}

const LONGEST_TYPE = 200;

/** Whether the parts of an OpenDocument file are encrypted, which its manifest says. */
async function isLocked(parts: WorkbookParts): Promise<boolean> {
  const xml = await parts.open(MANIFEST);
  if (xml === null) return false;
  for (let event = xml.next(); event !== "end"; event = xml.next())
    if (event === "open" && xml.name === "encryption-data") return true;
  return false;
}

async function readZippedSheets(
  bytes: Uint8Array<ArrayBuffer>,
  entries: readonly ZipEntry[],
): Promise<Workbook | Refusal> {
  const files: SheetFile[] = [];
  for (const entry of entries) {
    if (!isSheetFile(entry.name)) continue;
    const unpacked = await unpackEntry(bytes, entry);
    if (!unpacked.ok) return unpacked;
    files.push({ name: entry.name, bytes: unpacked.bytes });
  }
  return readSheetFiles(files);
}

function sheetsOf(
  found: readonly ReadSheet[],
  entries: readonly ZipEntry[],
  { refusal }: WorkbookBudget,
): Workbook | Refusal {
  if (refusal !== null) return refusal;
  const leftOut: Fault[] = [];
  const notes: Fault[] = [];
  if (entries.some(({ name }) => /vbaProject\.bin$|^Basic\//.test(name))) {
    notes.push(note("", "programs (macros)", "nothing: they are not read, and not run"));
  }
  const sheets: SheetTable[] = [];
  const taken = new Set<string>();
  for (const sheet of found) {
    const place = `sheet “${sheet.name}”`;
    if ("isHidden" in sheet) {
      leftOut.push(note(place, "a hidden sheet", "one that can be seen; it was left out"));
      continue;
    }
    const key = sheet.name.trim().toLowerCase();
    if (sheet.rows.length > 0 && taken.has(key)) {
      leftOut.push(note(place, "a second sheet of this name", "each name once; the first was read"));
      continue;
    }
    leftOut.push(...sheet.leftOut);
    if (sheet.rows.length === 0) continue;
    taken.add(key);
    notes.push(...sheet.notes);
    sheets.push({ name: sheet.name, rows: sheet.rows });
  }
  return { ok: true, sheets, leftOut, notes };
}
