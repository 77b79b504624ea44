import { type Fault, type Refusal, refuse } from "../../model/check/fault.ts";
import { FILE_LIMITS } from "../../model/limits.ts";
import { SetAsideList } from "../../model/setAside.ts";
import { readSheets } from "../../model/workbook/readSheets.ts";
import { resolveNames } from "../../model/workbook/resolveNames.ts";
import type { SheetTable } from "../../model/workbook/sheets.ts";
import type { Imported } from "../imported.ts";
import { titleFromName } from "../imported.ts";
import { loadImported } from "../loadImported.ts";
import type { Answers, BytesOutcome, FileFormat, LoadProgress } from "../loadOutcome.ts";
import type { MediaSource } from "../media/takeMedia.ts";
import { importRows } from "../table/importTable.ts";
import type { TableRows } from "../table/tableRows.ts";
import { readSheetFiles, type SheetFile } from "./readSheetFiles.ts";
import { readWorkbook } from "./readWorkbook.ts";
import type { Workbook } from "./sheetTaker.ts";

/**
 * What comes of a workbook: the story that its sheets tell, or, of one sheet that is no part of a story, the same as of a
 * table in CSV. Never rejects.
 */
export async function loadWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  answers: Answers,
  report: (progress: LoadProgress) => void,
  media?: MediaSource,
): Promise<BytesOutcome> {
  report({ phase: "read", unit: "bytes", done: 0, total: bytes.length });
  return loadSheets(await readWorkbook(bytes), name, answers, report, media);
}

/** The same of CSV files, which are the sheets of a workbook each. */
export const loadSheetFiles = (
  files: readonly SheetFile[],
  name: string,
  media?: MediaSource,
): BytesOutcome => loadSheets(readSheetFiles(files), name, {}, () => {}, media);

function loadSheets(
  workbook: Workbook | Refusal,
  name: string,
  answers: Answers,
  report: (progress: LoadProgress) => void,
  media: MediaSource | undefined,
): BytesOutcome {
  if (!workbook.ok) return workbook;
  const { sheets, leftOut } = workbook;
  const context = {
    title: titleFromName(name),
    answers,
    onRows: (done: number, total: number) => report({ phase: "check", unit: "rows", done, total }),
    media,
  };
  const [imported, format] = ((): readonly [Imported, FileFormat] => {
    const [first, ...more] = sheets;
    if (first === undefined) return [noSheet(), "workbook"];
    if (sheets.some(isEvents)) return [importSheets(sheets, context.title), "workbook"];
    if (more.length === 0) {
      const table = tableOf(first);
      return [table.ok ? importRows(table, context) : table, "table"];
    }
    return [noEvents(sheets), "workbook"];
  })();
  const notes = [...leftOut, ...workbook.notes];
  const told = imported.ok ? { ...imported, notes: [...notes, ...imported.notes] } : imported;
  const outcome = loadImported(told, format, context);
  return "faults" in outcome ? withReasons(outcome, leftOut) : outcome;
}

/** A refusal also tells what the reader left out, which is often the cause of the fault. */
function withReasons({ faults, total }: Refusal, leftOut: readonly Fault[]): Refusal {
  const reasons = leftOut.map((fault) => ({ ...fault, severity: "fault" as const }));
  return { ok: false, faults: [...faults, ...reasons], total: total + reasons.length };
}

/** More rows than a title and a note have are no heading. */
const MOST_ABOVE = 5;

/**
 * A sheet as a table: its header is the first row of several cells with another one below, which a title, a note or blank
 * rows may stand above; else its first row. All rows are as long as the longest.
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
  const at = (row: number): readonly string[] | undefined => {
    const cells = rows[row];
    if (cells === undefined || cells.length === width) return cells;
    return [...cells, ...Array.from({ length: width - cells.length }, () => "")];
  };
  const first = above + 1;
  return {
    ok: true,
    header: at(above) ?? [],
    rows: { length: rows.length - first, at: (index) => at(index + first) },
    unit: "row",
    firstRow: first + 1,
  };
}

/** The sheet of events of a story has the name and the columns of one. */
const isEvents = ({ name, rows: [header = []] }: SheetTable): boolean =>
  name.trim().toLowerCase() === "events" &&
  ["date", "headline"].every((column) => header.some((cell) => cell.trim().toLowerCase() === column));

function importSheets(sheets: readonly SheetTable[], title: string): Imported {
  const { dataset, notes, locate, errors } = readSheets(sheets);
  if (errors.total > 0) return errors.refusal();
  dataset.title ??= title;
  const faults = resolveNames(dataset);
  if (faults.total > 0) {
    const { listed, total } = faults;
    return { ok: false, faults: listed.map((fault) => ({ ...fault, path: locate(fault.path) })), total };
  }
  return { ok: true, dataset, notes, locate, setAside: new SetAsideList() };
}

const noSheet = (): Refusal => refuse("", "a workbook whose sheets are blank", "a sheet Events");

const noEvents = (sheets: readonly SheetTable[]): Refusal =>
  refuse(
    "",
    `a workbook of the sheets ${sheets.map(({ name }) => `“${name}”`).join(", ")}`,
    "one sheet alone, or a sheet Events with the columns date and headline",
  );
