import { type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { Dataset } from "../model/dataset.ts";
import {
  type Column,
  HOW_TO_SHEET,
  OPENING_COLUMNS,
  OPENING_SHEET,
  SHEETS,
  type SheetTable,
} from "../model/workbook/sheets.ts";
import { writeSheets } from "../model/workbook/writeSheets.ts";

/** Rows below the header that offer a choice; more than a story written by hand will have. */
const ROWS_WITH_CHOICES = 5_000;

const NARROW = 14;
const WIDE = 48;
const WIDE_COLUMNS = new Set([
  "headline",
  "short headline",
  "summary",
  "description",
  "text",
  "note",
  "title",
  "value",
  "says",
]);

/** Every cell is text: what looks like a date stays as it is written. */
const AS_TEXT = { numFmt: "@" } as const;
const HEADER = { font: { bold: true } } as const;
const WRAPPED = { alignment: { wrapText: true, vertical: "top" } } as const;

/**
 * A workbook (XLSX) of a dataset. Where only certain words may stand, or ids of another sheet, the cells offer them. The
 * first sheet, `howTo`, says how the others are filled in: a row for each paragraph.
 */
export async function exportWorkbook(dataset: Dataset, howTo: readonly string[]): Promise<Uint8Array> {
  const first: WriteSheet = {
    name: HOW_TO_SHEET,
    columns: [{ width: 2 * WIDE, style: WRAPPED }],
    rows: howTo.map((paragraph) => [paragraph]),
  };
  return writeXlsx({ sheets: [first, ...writeSheets(dataset).map(sheetOf)], activeSheet: 0 });
}

function sheetOf({ name, rows }: SheetTable): WriteSheet {
  const columns = columnsOf(name);
  const [header = []] = rows;
  return {
    name,
    rows: rows.map((row) => row.map((cell) => (cell === "" ? null : cell))),
    columns: header.map((cell) => ({ width: WIDE_COLUMNS.has(cell) ? WIDE : NARROW, style: AS_TEXT })),
    cells: new Map(header.map((cell, at) => [`0,${at}`, { value: cell, style: HEADER }])),
    freezePane: { rows: 1 },
    dataValidations: columns.flatMap((column, at): readonly DataValidation[] => {
      const range = `${letterOf(at)}2:${letterOf(at)}${ROWS_WITH_CHOICES}`;
      const common = { type: "list", range, allowBlank: true } as const;
      if (column.choices) return [{ ...common, values: [...column.choices], showErrorMessage: true }];
      // Names are taken too, so that another word is a hint, not an error.
      const from = column.form.kind === "text" ? ID_SHEETS[column.refersTo ?? "events"] : undefined;
      if (from === undefined || column.refersTo === undefined) return [];
      return [{ ...common, formula1: `'${from}'!$A$2:$A$${ROWS_WITH_CHOICES}`, showErrorMessage: false }];
    }),
  };
}

const ID_SHEETS = {
  events: "Events",
  actors: "Actors",
  sources: "Sources",
  kinds: "Kinds",
  groups: "Groups",
} as const;

function columnsOf(name: string): readonly Column[] {
  if (name === OPENING_SHEET) return OPENING_COLUMNS;
  return SHEETS.find((sheet) => sheet.name === name)?.levels.flatMap(({ columns }) => columns) ?? [];
}

/** A to Z; no sheet has more columns. */
const letterOf = (column: number): string => String.fromCharCode(65 + column);
