import type { Dataset } from "../model/dataset.ts";
import { DATASET } from "../model/fields.ts";
import { SHEET_ROWS } from "../model/limits.ts";
import { typedHeader } from "../model/tables/ownValues.ts";
import {
  type Column,
  HOW_TO_SHEET,
  OPENING_COLUMNS,
  OPENING_SHEET,
  SHEETS,
  type SheetTable,
  STORY_HEADER,
} from "../model/workbook/sheets.ts";
import { writeSheets } from "../model/workbook/writeSheets.ts";
import { type Choice, type WrittenColumn, type WrittenSheet, writeXlsx } from "./writeXlsx.ts";

const NARROW = 14;
const WIDE = 48;
/**
 * A workbook (XLSX) of a dataset. Where only certain words may stand, or ids of another sheet, the cells offer them. The
 * first sheet, `howTo`, says how the others are filled in: a row for each paragraph. Numbers are numbers; every other cell
 * is text, so that what looks like a date stays as it is written.
 */
export const exportWorkbook = (dataset: Dataset, howTo: readonly string[]): Uint8Array =>
  workbookOfSheets(writeSheets(dataset), howTo);

/** A sheet for which spreadsheets have no room: its rows, the header counted. */
export type TooManyRows = { readonly sheet: string; readonly rows: number };

/** The same of a dataset of any size; a workbook with such a sheet is not written. */
export function exportIfRoom(
  dataset: Dataset,
  howTo: readonly string[],
): { readonly bytes: Uint8Array } | { readonly tooMany: TooManyRows } {
  const sheets = writeSheets(dataset);
  const tooLong = sheets.find(({ rows }) => rows.length > SHEET_ROWS);
  return tooLong
    ? { tooMany: { sheet: tooLong.name, rows: tooLong.rows.length } }
    : { bytes: workbookOfSheets(sheets, howTo) };
}

function workbookOfSheets(sheets: readonly SheetTable[], howTo: readonly string[]): Uint8Array {
  const first: WrittenSheet = {
    name: HOW_TO_SHEET,
    columns: [{ width: 2 * WIDE, look: "wrapped" }],
    rows: howTo.map((paragraph) => [paragraph]),
    hasHeader: false,
  };
  return writeXlsx([first, ...sheets.map(sheetOf)]);
}

function sheetOf({ name, rows }: SheetTable): WrittenSheet {
  const [header = [], ...records] = rows;
  const spec = columnsOf(name);
  const isOfNumbers = header.map((cell, at) => holdsNumbers(cell, spec[at]));
  const cellOf = (cell: string, column: number): string | number | null => {
    if (cell === "") return null;
    return isOfNumbers[column] && String(Number(cell)) === cell ? Number(cell) : cell;
  };
  return {
    name,
    rows: [header, ...records.map((row) => row.map(cellOf))],
    columns: header.map((cell, at): WrittenColumn => {
      const choice = choiceOf(spec[at]);
      const width = spec[at]?.isWide || cell === STORY_HEADER[1] ? WIDE : NARROW;
      return { width, look: isOfNumbers[at] ? "plain" : "text", ...(choice && { choice }) };
    }),
    hasHeader: true,
  };
}

/** By its form, or of a column of the file's own by what its header says. */
function holdsNumbers(header: string, column: Column | undefined): boolean {
  if (column !== undefined) return column.form.kind === "number" || column.form.kind === "decimal";
  const type = typedHeader(header)?.type;
  return type === "number" || type === "latitude" || type === "longitude";
}

function choiceOf(column: Column | undefined): Choice | undefined {
  if (column?.choices !== undefined) return { from: column.choices, isOnly: true };
  // Names are taken too, so that another word is a hint, not an error.
  if (column?.refersTo === undefined || column.form.kind !== "text") return undefined;
  return { from: { sheet: DATASET[column.refersTo].sheet }, isOnly: false };
}

function columnsOf(name: string): readonly Column[] {
  if (name === OPENING_SHEET) return OPENING_COLUMNS;
  return SHEETS.find((sheet) => sheet.name === name)?.levels.flatMap(({ columns }) => columns) ?? [];
}
