import { type Refusal, refuse } from "../../model/check/fault.ts";
import { SetAsideList } from "../../model/setAside.ts";
import { writeTable } from "../../model/tableCells.ts";
import { readSheets } from "../../model/workbook/readSheets.ts";
import { resolveNames } from "../../model/workbook/resolveNames.ts";
import type { SheetTable } from "../../model/workbook/sheets.ts";
import type { Imported } from "../imported.ts";
import { importTable } from "../importers/table/importTable.ts";
import { loadImported, titleFromName } from "../loadBytes.ts";
import type { Answers, BytesOutcome, FileFormat, LoadProgress } from "../loadOutcome.ts";
import type { MediaSource } from "../media/takeMedia.ts";
import { readSheetFiles, type SheetFile } from "./readSheetFiles.ts";
import { readWorkbook, type Workbook } from "./readWorkbook.ts";

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
  const { sheets, notes } = workbook;
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
    // What is put between commas is read back from there as it was.
    if (more.length === 0) return [importTable(writeTable(first.rows).join(""), ",", context), "table"];
    return [noEvents(sheets), "workbook"];
  })();
  const told = imported.ok ? { ...imported, notes: [...notes, ...imported.notes] } : imported;
  return loadImported(told, format, context);
}

/** The sheet of events of a story has the name and the columns of one. */
const isEvents = ({ name, rows: [header = []] }: SheetTable): boolean =>
  name.trim().toLowerCase() === "events" &&
  ["date", "headline"].every((column) => header.some((cell) => cell.trim().toLowerCase() === column));

function importSheets(sheets: readonly SheetTable[], title: string): Imported {
  const { dataset, notes, locate } = readSheets(sheets);
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
