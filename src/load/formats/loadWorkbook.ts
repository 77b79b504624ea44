import { decodeText } from "../../model/check/decodeText.ts";
import { type Fault, type Refusal, refuse, showText } from "../../model/check/fault.ts";
import { FILE_LIMITS } from "../../model/limits.ts";
import { type Correction, inDoubt, remediesOf, SetAsideList, type Warning } from "../../model/setAside.ts";
import { columnsOfSheet, EVENTS_SHEET, isCalled, type SheetTable, sheetCalled } from "../../model/sheets.ts";
import { joinParts, splitParts } from "../../model/tableCells.ts";
import { type Imported, note, titleFromName } from "../imported.ts";
import { loadImported } from "../loadImported.ts";
import {
  type AboutBytes,
  type Answers,
  type BytesOutcome,
  type FileFormat,
  missingRoles,
  ownTypeOf,
  type Unanswered,
} from "../loadOutcome.ts";
import { measureOf } from "../measureFile.ts";
import type { MediaSource } from "../media/takeMedia.ts";
import { MOST_ASKED } from "../nearNames.ts";
import { type Delimiter, MOST_ABOVE } from "../recogniseFormat.ts";
import { importRows, usesOf } from "../table/importTable.ts";
import { withoutAddition } from "../table/otherWords.ts";
import { readTableRows, rowsFrom, type TableRows } from "../table/tableRows.ts";
import { readZipDirectory, unpackEntry, type ZipEntry } from "../zipDirectory.ts";
import { inOurNames } from "./otherLanguages.ts";
import { readOds } from "./readOds.ts";
import { headerAt, readSheets } from "./readSheets.ts";
import { type ReadSheet, readXlsx } from "./readXlsx.ts";
import { resolveNames } from "./resolveNames.ts";
import { cellName, type LinkedSheet, type PlacedLink, someOf, type Workbook } from "./sheetTaker.ts";
import { type CostLimits, WorkbookBudget, WorkbookParts } from "./workbookParts.ts";

/**
 * Loads a workbook as a story. If there is no sheet Events, the only sheet, or the sheet that the reader chose, is read
 * as a table. Never rejects.
 */
export async function loadWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  ...about: AboutBytes
): Promise<BytesOutcome> {
  const [, , report] = about;
  report({ unit: "bytes", done: 0, total: bytes.length });
  return loadSheets(await readWorkbook(bytes), ...about);
}

export const loadSheetFiles = (
  files: readonly SheetFile[],
  name: string,
  media?: MediaSource,
  answers: Answers = {},
): BytesOutcome => loadSheets(readSheetFiles(files), name, answers, () => {}, media);

function loadSheets(given: Workbook | Refusal, ...[name, answers, report, media]: AboutBytes): BytesOutcome {
  if (!given.ok) return given;
  const { cells: corrections = [] } = answers;
  /** A correction in row 0 renames the sheet. */
  const renamed = given.sheets.map((sheet) => {
    const name = corrections.find((one) => one.row === 0 && one.sheet === sheet.name)?.text ?? sheet.name;
    return { ...sheet, name };
  });
  const workbook = withSourceLinks(inOurNames({ ...given, sheets: renamed }));
  const { leftOut } = workbook;
  const { sheets, guessed } = withNeeded(correctedSheets(workbook.sheets, corrections), corrections);
  const context = {
    title: titleFromName(name),
    answers,
    onRows: (done: number, total: number) => report({ unit: "rows", done, total }),
    media,
    isMendable: true,
  };
  const [imported, format] = ((): readonly [Imported, FileFormat] => {
    const [first, ...more] = sheets;
    if (first === undefined)
      return [refuse("", "a workbook whose sheets are blank", "a sheet Events"), "workbook"];
    if (sheets.some((sheet) => isEvents(sheet, sheets)))
      return [importSheets(sheets, context.title), "workbook"];
    const chosen = more.length === 0 ? first : sheets.find(({ name }) => name === answers.sheet);
    if (chosen === undefined) return [whichSheet(sheets), "workbook"];
    const table = tableOf(chosen);
    const sheet = more.length === 0 ? "" : chosen.name;
    return [table.ok ? importRows(table, { ...context, sheet }) : table, "table"];
  })();
  const isOne = format === "table" && sheets.length > 1;
  const unread = isOne ? sheets.flatMap(({ name }) => (name === answers.sheet ? [] : `“${name}”`)) : [];
  const notes = [
    ...leftOut,
    ...workbook.notes,
    ...guessed,
    ...(isOne ? [note("", `sheets that are not read: ${unread.join(", ")}`, READ_TOGETHER)] : []),
  ];
  const told = imported.ok ? { ...imported, notes: [...notes, ...imported.notes] } : imported;
  const outcome = loadImported(told, format, context);
  return "faults" in outcome ? withReasons(outcome, leftOut) : outcome;
}

/** Applies the reader's corrections to sheets. Corrections in rows that do not exist are ignored. */
function correctedSheets(
  sheets: readonly SheetTable[],
  corrections: readonly Correction[],
): readonly SheetTable[] {
  return sheets.map((sheet) => {
    const own = corrections.filter((one) => one.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const rows = [...sheet.rows];
    for (const { row, column, text } of own) {
      const cells = rows[row - 1];
      if (cells === undefined) continue;
      const width = Math.max(cells.length, column + 1);
      rows[row - 1] = Array.from({ length: width }, (_, at) => (at === column ? text : (cells[at] ?? "")));
    }
    return { ...sheet, rows };
  });
}

/** Adds notes on left-out parts to the faults of a refusal, because a left-out part often causes the refusal. */
function withReasons({ faults, total }: Refusal, leftOut: readonly Fault[]): Refusal {
  const reasons = leftOut.map((fault) => ({ ...fault, severity: "fault" as const }));
  return { ok: false, faults: [...faults, ...reasons], total: total + reasons.length };
}

/**
 * Makes a table from a sheet. A title, a note or blank rows may come before the header. The header is the first row
 * with several filled cells, otherwise the first row. Below the first row, a header also needs a filled row under it.
 * All rows get the length of the longest row.
 */
function tableOf({ name, rows }: SheetTable): TableRows | Refusal {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (width > FILE_LIMITS.columns) {
    const most = `at most ${FILE_LIMITS.columns} columns`;
    return refuse(`sheet “${name}”`, `${width.toLocaleString("en")} columns`, most);
  }
  const filled = (row: number): number => rows[row]?.filter((cell) => cell.trim() !== "").length ?? 0;
  const isHeader = (_: unknown, row: number): boolean =>
    filled(row) > 1 && (row === 0 || filled(row + 1) > 0);
  const above = Math.max(0, rows.slice(0, MOST_ABOVE + 1).findIndex(isHeader));
  const filledUp = (cells: readonly string[]): readonly string[] =>
    cells.length === width ? cells : Array.from({ length: width }, (_, column) => cells[column] ?? "");
  const header = filledUp(rows[above] ?? []);
  return { ok: true, header, rows: rowsFrom(rows, above + 1, filledUp), unit: "row", firstRow: above + 2 };
}

const READ_TOGETHER = "a sheet Events that has columns date, headline and kind: then all are read";
const NEEDED = ["date", "headline", "kind"] as const;
const hasColumn = (header: readonly string[], column: string): boolean =>
  header.some((cell) => withoutAddition(cell) === column);
/** Whether the workbook has another sheet of a story, such as Actors. */
const isOfStory = (sheet: SheetTable, sheets: readonly SheetTable[]): boolean =>
  sheets.some((other) => other !== sheet && sheetCalled(other.name) !== undefined);
const eventsHeader = ({ rows }: SheetTable): number => headerAt(rows, EVENT_COLUMNS);
const EVENT_COLUMNS = columnsOfSheet(EVENTS_SHEET);

/**
 * Completes the needed columns of the sheet of events: date, headline and kind. If one is missing, a column of another
 * name is taken for it, by the rules for tables, and gets the needed name. The page asks the reader to confirm this.
 * Names that the reader has corrected stay.
 */
function withNeeded(
  sheets: readonly SheetTable[],
  corrections: readonly Correction[],
): { readonly sheets: readonly SheetTable[]; readonly guessed: readonly Warning[] } {
  const guessed: Warning[] = [];
  const named = sheets.map((sheet) => {
    if (!isCalled(sheet.name, EVENTS_SHEET) || !isOfStory(sheet, sheets)) return sheet;
    const above = eventsHeader(sheet);
    const header = sheet.rows[above] ?? [];
    const missing = NEEDED.filter((column) => !hasColumn(header, column));
    if (missing.length === 0) return sheet;
    const rows = sheet.rows.slice(above + 1);
    const uses = usesOf({ ok: true, header, rows, unit: "row", firstRow: above + 2 });
    const ours = header.map((written, column) => {
      const use = missing.find((one) => one === uses[column]);
      const isSaid = corrections.some(
        (one) => one.sheet === sheet.name && one.row === above + 1 && one.column === column,
      );
      if (use === undefined || isSaid || EVENT_COLUMNS.some(({ name }) => name === withoutAddition(written)))
        return written;
      const cell = { sheet: sheet.name, row: above + 1, header: written, column, cells: header };
      const path = `sheet “${sheet.name}”, “${written}”`;
      const warning = note(path, showText(written), `“${use}”, for which it was taken, if this is right`);
      guessed.push(inDoubt(warning, cell, written, remediesOf(written, [use, written])));
      return use;
    });
    return { ...sheet, rows: sheet.rows.with(above, ours) };
  });
  return { sheets: named, guessed };
}

/**
 * Whether a sheet has the name and the columns of a story's events. If it has no column for kinds, the workbook must
 * also have other sheets of a story. Otherwise the sheet is read as a plain table, because a story must have kinds.
 */
function isEvents(sheet: SheetTable, sheets: readonly SheetTable[]): boolean {
  const header = sheet.rows[eventsHeader(sheet)] ?? [];
  const needed = isOfStory(sheet, sheets) ? ["date", "headline"] : NEEDED;
  return isCalled(sheet.name, EVENTS_SHEET) && needed.every((column) => hasColumn(header, column));
}

function importSheets(sheets: readonly SheetTable[], title: string): Imported {
  const { dataset, notes, locate, cellAt, faults } = readSheets(sheets);
  dataset.title ??= title;
  const names = resolveNames(dataset);
  const accents = names.accents.slice(0, MOST_ASKED).map(({ path, written, listed }) => {
    const expected = `the accents of ${showText(listed)}, for which it was taken; somebody else is a row of Actors`;
    const remedies = remediesOf(written, [listed, written]);
    return inDoubt(note(locate(path), showText(written), expected), cellAt(path), written, remedies);
  });
  return {
    ok: true,
    dataset,
    notes: [...notes, ...names.notes, ...accents],
    locate,
    cellAt,
    made: names.made,
    faults: [faults, names.faults],
    setAside: new SetAsideList(),
  };
}

const whichSheet = (sheets: readonly SheetTable[]): Unanswered => ({
  ok: false,
  choice: {
    about: "sheet",
    place: "",
    options: sheets
      .map((sheet) => ({ value: sheet.name, sample: firstCells(sheet.rows), worth: worthOf(sheet) }))
      .toSorted((one, other) => other.worth - one.worth)
      .map(({ value, sample }) => ({ value, sample })),
  },
});

/** How well a sheet suits as the table of events: first by the roles of its columns, then by its number of rows. */
function worthOf(sheet: SheetTable): number {
  const table = tableOf(sheet);
  if (!table.ok) return 0;
  const uses = usesOf(table);
  const needed = 2 - missingRoles(uses, true).length;
  const meanings = uses.filter((use) => use !== null && ownTypeOf(use) === undefined).length;
  return needed * 1e9 + (needed && meanings) * 1e7 + Math.min(sheet.rows.length, 9_999_999);
}

const SAMPLE_CELLS = 8;
const firstCells = (rows: SheetTable["rows"]): string =>
  rows
    .slice(0, SAMPLE_CELLS)
    .flat()
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")
    .slice(0, SAMPLE_CELLS)
    .join(" · ");

const EXPECTED = "a workbook (XLSX, ODS) as a spreadsheet saves it, or a zip file of its sheets as CSV";

/** Reads the sheets of a workbook as texts. A formula becomes its last result. Never rejects. */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  limits?: CostLimits,
): Promise<Workbook | Refusal> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const { entries } = directory;
  if (entries.some(({ isEncrypted }) => isEncrypted)) return withPassword();
  const budget = new WorkbookBudget(limits);
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

async function isLocked(parts: WorkbookParts): Promise<boolean> {
  const xml = await parts.open(MANIFEST);
  if (xml === null) return false;
  while (xml.advance()) if (xml.name === "encryption-data") return true;
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
  const sheets: LinkedSheet[] = [];
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
    sheets.push({ name: sheet.name, rows: sheet.rows, links: sheet.links });
  }
  return { ok: true, sheets, leftOut, notes };
}

/** A CSV file in a folder or a zip file. Its name may begin with a path. */
type SheetFile = { readonly name: string; readonly bytes: Uint8Array };

/** Whether an operating system made the file for itself, such as `__MACOSX/story.csv`. */
export const isOfSystem = (name: string): boolean => /(?:^|\/)(?:\.|__MACOSX\/)/.test(name);

export const isSheetFile = (name: string): boolean => /\.(?:csv|tsv)$/i.test(name) && !isOfSystem(name);

/** Reads CSV files as sheets with the names of the files, such as `Other dates.csv`. Never throws. */
function readSheetFiles(files: readonly SheetFile[]): Workbook | Refusal {
  const sheets: SheetTable[] = [];
  const notes: Fault[] = [];
  const taken = new Set<string>();
  for (const file of files) {
    const name = file.name.replace(/^.*\//, "").replace(/\.\w+$/, "");
    const decoded = decodeText(file.bytes);
    if (!decoded.ok)
      return refuse(
        file.name,
        "bytes that are not UTF-8",
        "a file in UTF-8; spreadsheets call it “CSV UTF-8”",
      );
    if (decoded.text.trim() === "") continue;
    const key = name.toLowerCase();
    if (taken.has(key)) {
      notes.push(note(file.name, "a second sheet of this name", "each name once; the first was read"));
      continue;
    }
    taken.add(key);
    const delimiter = delimiterOf(decoded.text);
    // A text with too many rows or cells is refused before `readTableRows` makes a string of each cell.
    const measured = measureOf({ format: "table", delimiter })?.(new TextEncoder().encode(decoded.text));
    const table = measured && "ok" in measured ? measured : readTableRows(decoded.text, delimiter);
    if (!table.ok) {
      const faults = table.faults.map((fault) => ({
        ...fault,
        path: [`sheet “${name}”`, fault.path].filter((part) => part !== "").join(", "),
      }));
      return { ...table, faults };
    }
    // Blank rows take the place of rows above the header, so that row numbers are the same as in a spreadsheet.
    const above = Array.from({ length: Math.min(table.firstRow - 2, MOST_ABOVE) }, () => []);
    sheets.push({ name, rows: [...above, table.header, ...table.rows] });
  }
  return { ok: true, sheets, leftOut: [], notes };
}

/**
 * The separator of a CSV text. It is the most frequent one of a line. It must also occur in the next line, if there is
 * one, because a title above the table may have a comma.
 */
function delimiterOf(text: string): Delimiter {
  const lines = text.split(/\r\n?|\n/, MOST_ABOVE + 2);
  for (const [index, line] of lines.entries()) {
    const count = (delimiter: Delimiter) => line.split(delimiter).length - 1;
    const [most = ","] = ([",", ";", "\t"] as const).toSorted((one, other) => count(other) - count(one));
    const next = lines[index + 1] ?? "";
    if (count(most) > 0 && (next === "" || next.includes(most))) return most;
  }
  return ",";
}

const IN_TABLES: ReadonlySet<string> = new Set(["source", "sources", "citations", "references"]);

/** Writes the address of a link after the name of the source, as `Title <address>`. Links in other cells get a note. */
function withSourceLinks(workbook: Workbook): Workbook {
  const notes = [...workbook.notes];
  const sheets = workbook.sheets.map((sheet): SheetTable => {
    const { name, links = [] } = sheet;
    const rows = [...sheet.rows];
    const unread = links.filter((link) => {
      const written = linked(sheet, link);
      if (written === undefined) return true;
      rows[link.row] = (rows[link.row] ?? []).with(link.place, written);
      return false;
    });
    if (unread.length > 0) {
      const found = someOf(unread.map(({ row, column }) => cellName(row, column)));
      const place = `sheet “${name}”`;
      notes.push(note(place, `addresses behind the words of cells: ${found}`, "addresses in a column “url”"));
    }
    return { name, rows };
  });
  return { ...workbook, sheets, notes };
}

/** The cell with the address of its link. Undefined unless its column has sources and the cell names exactly one. */
function linked({ name, rows }: LinkedSheet, { row, place, address }: PlacedLink): string | undefined {
  const cell = rows[row]?.[place] ?? "";
  const levels = sheetCalled(name)?.levels ?? [];
  const headers = rows
    .slice(0, Math.min(row, MOST_ABOVE + 1))
    .map((cells) => withoutAddition(cells[place] ?? ""));
  const url = `<${address.replace(/[<>\s]/g, encodeURIComponent)}>`;
  const column = levels
    .flatMap(({ list, columns }) =>
      columns.map((one) => ({ ...one, isTitle: list === "sources" && one.name === "title" })),
    )
    .find((one) => headers.includes(one.name) && (one.isTitle || one.refersTo === "sources"));
  if (column?.form.kind === "text") return `${cell.trim()} ${url}`;
  if (column === undefined && !(levels.length === 0 && headers.some((header) => IN_TABLES.has(header))))
    return undefined;
  const [entry, ...more] = splitParts(cell);
  const [title, ...parts] = entry ?? [];
  return title === undefined || more.length > 0 ? undefined : joinParts([[`${title} ${url}`, ...parts]]);
}
