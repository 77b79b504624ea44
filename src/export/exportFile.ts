import type { Dataset } from "../model/dataset.ts";
import { SHEET_ROWS } from "../model/limits.ts";
import { countActs } from "../model/tables/acts.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { EventRow } from "../model/units.ts";
import { exportCsv } from "./exportCsv.ts";
import { exportGexf } from "./exportGexf.ts";
import { exportJson } from "./exportJson.ts";
import type { TooManyRows } from "./exportWorkbook.ts";

/** True in the build of the one offline file, which writes no workbooks. */
declare const __OFFLINE__: boolean;

export type ExportFormat = "json" | "csv" | "gexf" | "xlsx";

/** A request for a file: these events, in this form. `howTo` is the first sheet of a workbook. */
export type ExportWish = {
  readonly format: ExportFormat;
  readonly tables: Tables;
  readonly rows: readonly EventRow[];
  readonly howTo: readonly string[];
};

export type Exported = { readonly file: Blob } | { readonly tooMany: TooManyRows };

const TYPES: Readonly<Record<ExportFormat, string>> = {
  json: "application/json;charset=utf-8",
  csv: "text/csv;charset=utf-8",
  gexf: "application/gexf+xml;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Makes the file. `onEvent` is called for each event that is written. Rejects where memory is short, or a room of the page
 * cannot be fetched.
 */
export async function exportFile(wish: ExportWish, onEvent?: () => void): Promise<Exported> {
  const { format, tables, rows } = wish;
  switch (format) {
    case "json":
      return { file: blobOf(exportJson(tables, rows, onEvent), format) };
    case "csv":
      return { file: blobOf(exportCsv(tables, rows, onEvent), format) };
    case "gexf":
      return { file: blobOf(exportGexf(tables, rows, onEvent), format) };
    case "xlsx":
      return workbookOf(wish, onEvent);
  }
}

const blobOf = (parts: readonly BlobPart[], format: ExportFormat): Blob =>
  new Blob([...parts], { type: TYPES[format] });

async function workbookOf({ tables, rows, howTo }: ExportWish, onEvent?: () => void): Promise<Exported> {
  const known = tooManyRows(tables, rows);
  if (known) return { tooMany: known };
  if (__OFFLINE__) throw new Error("no workbooks");
  const { exportIfRoom } = await import("./exportWorkbook.ts");
  const dataset: Dataset = JSON.parse(exportJson(tables, rows, onEvent).join(""));
  const made = exportIfRoom(dataset, howTo);
  return "tooMany" in made ? made : { file: blobOf([new Uint8Array(made.bytes)], "xlsx") };
}

/** The refusal of a workbook whose sheets have no room for the events, told before any work; null where there is room. */
export function tooManyRows(tables: Tables, rows: readonly EventRow[]): TooManyRows | null {
  // The number of acts of some events is known only when they are read.
  const acts = rows.length === tables.events.count ? countActs(tables) : 0;
  const sheets: readonly TooManyRows[] = [
    { sheet: "Events", rows: rows.length + 1 },
    { sheet: "Actions", rows: acts + 1 },
  ];
  return sheets.find((sheet) => sheet.rows > SHEET_ROWS) ?? null;
}
