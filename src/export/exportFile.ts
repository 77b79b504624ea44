import type { Dataset } from "../model/dataset.ts";
import { SHEET_ROWS } from "../model/limits.ts";
import { writeTable } from "../model/tableCells.ts";
import { countActs } from "../model/tables/acts.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { EventRow } from "../model/units.ts";
import { actLines, eventLines, tieLines } from "./exportCsv.ts";
import { exportGexf, exportGraphml } from "./exportGexf.ts";
import { exportJson, type FileParts } from "./exportJson.ts";
import { exportIfRoom, type TooManyRows, XLSX } from "./exportWorkbook.ts";
import { type CellType, writeParquet } from "./writeParquet.ts";

const PARQUET = "application/vnd.apache.parquet";

type Format = {
  /** The dialog shows all formats of a group in one line. */
  readonly group: "events" | "acts" | "network" | "cite";
  /** The name if it is the same in every language. Otherwise "", and `words/en/files.ts` has the name. */
  readonly name: string;
  readonly end: string;
  readonly type: string;
};

export const FORMATS = {
  json: { group: "events", name: "JSON", end: ".json", type: "application/json" },
  csv: { group: "events", name: "CSV", end: ".csv", type: "text/csv" },
  xlsx: { group: "events", name: "", end: ".xlsx", type: XLSX },
  parquet: { group: "events", name: "Parquet", end: ".parquet", type: PARQUET },
  acts: { group: "acts", name: "Tidy CSV", end: "-acts.csv", type: "text/csv" },
  actsParquet: { group: "acts", name: "Tidy Parquet", end: "-acts.parquet", type: PARQUET },
  gexf: { group: "network", name: "GEXF", end: ".gexf", type: "application/gexf+xml" },
  gexf12: { group: "network", name: "GEXF 1.2", end: "-1.2.gexf", type: "application/gexf+xml" },
  graphml: { group: "network", name: "GraphML", end: ".graphml", type: "application/graphml+xml" },
  ties: { group: "network", name: "", end: "-ties.csv", type: "text/csv" },
  text: { group: "cite", name: "", end: "-cite.txt", type: "text/plain" },
  bibtex: { group: "cite", name: "BibTeX", end: "-cite.bib", type: "application/x-bibtex" },
  ris: { group: "cite", name: "RIS", end: "-cite.ris", type: "application/x-research-info-systems" },
  csl: {
    group: "cite",
    name: "CSL",
    end: "-cite.json",
    type: "application/vnd.citationstyles.csl+json",
  },
} as const satisfies Readonly<Record<string, Format>>;

export type ExportFormat = keyof typeof FORMATS;
export const EXPORT_FORMATS = Object.keys(FORMATS).filter((key): key is ExportFormat => key in FORMATS);

/**
 * `howTo` has the paragraphs of a workbook's first sheet. `citation` is the content of a citation file, or the note of
 * a Parquet file.
 */
export type ExportWish = {
  readonly format: ExportFormat;
  readonly tables: Tables;
  readonly rows: readonly EventRow[];
  readonly howTo: readonly string[];
  readonly citation: string;
};

export type Exported = { readonly file: Blob } | { readonly tooMany: TooManyRows };

type Written<Result> = (tables: Tables, rows: readonly EventRow[], onEvent?: () => void) => Result;
type Lines = Written<Iterable<readonly string[]>>;

/** These functions write row by row, because all rows of a large file at once would need too much memory. */
const TABLES: Readonly<Partial<Record<ExportFormat, Lines>>> = {
  csv: eventLines,
  parquet: eventLines,
  acts: actLines,
  actsParquet: actLines,
  ties: tieLines,
};

/** Citation files need no writer, because they contain no events. */
const WRITERS: Readonly<Partial<Record<ExportFormat, Written<FileParts>>>> = {
  json: exportJson,
  gexf: exportGexf,
  gexf12: (tables, rows, onEvent) => exportGexf(tables, rows, onEvent, "1.2draft"),
  graphml: exportGraphml,
};

/** The name of a file's own column ends with its type (`headerOf`), such as "deaths [number]". */
const typeOf = (name: string): CellType =>
  / \[number\]$|^(?:independent sources|prominence)$/.test(name)
    ? "number"
    : /^(?:first|last) day$/.test(name)
      ? "day"
      : "text";

/** Writes a file. Calls `onEvent` for each event that is written. Throws if memory runs out. */
export function exportFile(wish: ExportWish, onEvent?: () => void): Exported {
  const { format, tables, rows, citation } = wish;
  if (format === "xlsx") return workbookOf(wish, onEvent);
  const lines = TABLES[format]?.(tables, rows, onEvent);
  if (lines && FORMATS[format].type === PARQUET) {
    if (__OFFLINE__) throw new Error("no Parquet");
    return { file: blobOf(writeParquet(lines, typeOf, citation), format) };
  }
  const parts = (lines && writeTable(lines)) ?? WRITERS[format]?.(tables, rows, onEvent) ?? [citation];
  return { file: blobOf(parts, format) };
}

const blobOf = (parts: readonly BlobPart[], format: ExportFormat): Blob => {
  const { type } = FORMATS[format];
  return new Blob([...parts], { type: isText(format) ? `${type};charset=utf-8` : type });
};

/** The offline file can write only text. */
export const isText = (format: ExportFormat): boolean => ![XLSX, PARQUET].includes(FORMATS[format].type);

function workbookOf({ tables, rows, howTo }: ExportWish, onEvent?: () => void): Exported {
  const known = tooManyRows(tables, rows);
  if (known) return { tooMany: known };
  if (__OFFLINE__) throw new Error("no workbooks");
  const dataset: Dataset = JSON.parse(exportJson(tables, rows, onEvent).join(""));
  const made = exportIfRoom(dataset, howTo);
  return "tooMany" in made ? made : { file: blobOf([new Uint8Array(made.bytes)], "xlsx") };
}

/** The sheet, Events or Actions, that would be longer than spreadsheets allow. Null if neither is known to be so. */
export function tooManyRows(tables: Tables, rows: readonly EventRow[]): TooManyRows | null {
  // The acts of a selection of events are not counted, because counting means reading their records.
  const acts = rows.length === tables.events.count ? countActs(tables) : 0;
  const sheets: readonly TooManyRows[] = [
    { sheet: "Events", rows: rows.length + 1 },
    { sheet: "Actions", rows: acts + 1 },
  ];
  return sheets.find((sheet) => sheet.rows > SHEET_ROWS) ?? null;
}
