import { strToU8, zipSync } from "fflate";
import { isRecord, valueAt } from "../model/check/fault.ts";
import type { Dataset } from "../model/dataset.ts";
import { DATASET } from "../model/fields.ts";
import { SHEET_ROWS } from "../model/limits.ts";
import { ZIP_ENTRY } from "../model/publishing.ts";
import {
  type Column,
  columnLetters,
  EVENTS_SHEET,
  HOW_TO_SHEET,
  OPENING_COLUMNS,
  OPENING_PARTS,
  OPENING_SHEET,
  ownColumn,
  SHEETS,
  type SheetSpec,
  type SheetTable,
  STORY_FIELDS,
  STORY_HEADER,
  STORY_SHEET,
} from "../model/sheets.ts";
import { joinList, joinParts } from "../model/tableCells.ts";
import { typedHeader } from "../model/tables/ownValues.ts";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const NARROW = 14;
const WIDE = 48;
/**
 * Numbers are written as numbers, and everything else as text, because spreadsheets change plain cells that look like
 * dates. Cells that allow only certain words, or ids of another sheet, offer them as choices.
 */
export const exportWorkbook = (dataset: Dataset, howTo: readonly string[]): Uint8Array =>
  workbookOfSheets(writeSheets(dataset), howTo);

/** A sheet with more rows than spreadsheets allow. `rows` includes the header. */
export type TooManyRows = { readonly sheet: string; readonly rows: number };

/** If a sheet is too long for spreadsheets, returns this sheet instead of a workbook. */
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

/** The header of a file's own column ends with its type, such as "deaths [number]". */
function holdsNumbers(header: string, column: Column | undefined): boolean {
  if (column !== undefined) return column.form.kind === "number" || column.form.kind === "decimal";
  const type = typedHeader(header)?.type;
  return type === "number" || type === "latitude" || type === "longitude";
}

function choiceOf(column: Column | undefined): Choice | undefined {
  if (column?.choices !== undefined) return { from: column.choices, isOnly: true };
  // A cell may have a name in place of an id, so other words are no error.
  if (column?.refersTo === undefined || column.form.kind !== "text") return undefined;
  return { from: { sheet: DATASET[column.refersTo].sheet }, isOnly: false };
}

function columnsOf(name: string): readonly Column[] {
  if (name === OPENING_SHEET) return OPENING_COLUMNS;
  return SHEETS.find((sheet) => sheet.name === name)?.levels.flatMap(({ columns }) => columns) ?? [];
}

/** A cell that is null stays blank. */
type WrittenSheet = {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly columns: readonly WrittenColumn[];
  /** True if the first row names the columns. Spreadsheets then keep it in view while the other rows scroll. */
  readonly hasHeader: boolean;
};

type WrittenColumn = {
  readonly width: number;
  /** Spreadsheets leave a `text` cell as typed, even if it looks like a date. A `wrapped` cell shows several lines. */
  readonly look: "plain" | "text" | "wrapped";
  readonly choice?: Choice;
};

type Choice = {
  /** The choices themselves, or the sheet that has them in its first column. */
  readonly from: readonly string[] | { readonly sheet: string };
  /** Whether a spreadsheet refuses a text that is not one of the choices. */
  readonly isOnly: boolean;
};

/** The last row whose cells offer choices. Stories written by hand have fewer rows. */
const ROWS_WITH_CHOICES = 5_000;
/** The most characters, commas included, that Excel allows in a drop-down list whose choices are in its own rule. */
const LONGEST_LIST = 255;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const LOOKS = { plain: 0, text: 1, wrapped: 2, header: 3 } as const;

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2">${["", "<b/>"]
  .map((bold) => `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`)
  .join("")}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill>
  <fill><patternFill patternType="gray125"/></fill></fills>
  <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
  <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
  <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
  <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
  <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
  <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>
  <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Writes a workbook (XLSX, ECMA-376 transitional). Cells never hold formulas, even if a text begins like a formula. */
function writeXlsx(sheets: readonly WrittenSheet[]): Uint8Array {
  const strings = new Map<string, number>();
  let uses = 0;
  const numberOf = (text: string): number => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    uses++;
    return known;
  };
  const names = sheets.map((_, at) => `sheet${at + 1}`);
  const parts = sheets.map((sheet, at) => [`xl/worksheets/${names[at]}.xml`, sheetXml(sheet, numberOf)]);
  const items = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  const relations = [
    ...names.map((name) => ["worksheet", `worksheets/${name}.xml`] as const),
    ["styles", "styles.xml"] as const,
    ["sharedStrings", "sharedStrings.xml"] as const,
  ];
  const contents = [
    ["/xl/workbook.xml", `${TYPE}.sheet.main+xml`] as const,
    ...names.map((name) => [`/xl/worksheets/${name}.xml`, `${TYPE}.worksheet+xml`] as const),
    ["/xl/styles.xml", `${TYPE}.styles+xml`] as const,
    ["/xl/sharedStrings.xml", `${TYPE}.sharedStrings+xml`] as const,
  ];
  const all: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${contents
      .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
      .join("")}</Types>`,
    "_rels/.rels": relationsXml([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets
      .map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationsXml(relations),
    ...Object.fromEntries(parts),
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": `${XML}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${strings.size}">${items.join("")}</sst>`,
  };
  const bytes = Object.entries(all).map(([part, xml]) => [part, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(bytes), ZIP_ENTRY);
}

const relationsXml = (relations: readonly (readonly [type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations
    .map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

function sheetXml({ rows, columns, hasHeader }: WrittenSheet, numberOf: (text: string) => number): string {
  const pane = `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`;
  const cols = columns.map(
    ({ width, look }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${LOOKS[look]}" customWidth="1"/>`,
  );
  const body = rows.map((cells, row) => {
    const written = cells.map((cell, column) => {
      if (cell === null) return "";
      const look = hasHeader && row === 0 ? "header" : (columns[column]?.look ?? "plain");
      const at = `r="${columnLetters(column)}${row + 1}" s="${LOOKS[look]}"`;
      return typeof cell === "number"
        ? `<c ${at}><v>${cell}</v></c>`
        : `<c ${at} t="s"><v>${numberOf(cell)}</v></c>`;
    });
    return `<row r="${row + 1}">${written.join("")}</row>`;
  });
  const choices = columns.flatMap(({ choice }, at) => (choice ? choiceXml(choice, columnLetters(at)) : []));
  const offered = `<dataValidations count="${choices.length}">${choices.join("")}</dataValidations>`;
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${
    hasHeader ? pane : ""
  }</sheetView></sheetViews><cols>${cols.join("")}</cols><sheetData>${body.join("")}</sheetData>${
    choices.length > 0 ? offered : ""
  }</worksheet>`;
}

/** The drop-down list (data validation) of a column. Empty if the choices are too long for Excel. */
function choiceXml({ from, isOnly }: Choice, letters: string): readonly string[] {
  const words = "sheet" in from ? "" : from.join(",");
  if (words.length > LONGEST_LIST) return [];
  const formula =
    "sheet" in from ? `'${from.sheet.replaceAll("'", "''")}'!$A$2:$A$${ROWS_WITH_CHOICES}` : `"${words}"`;
  const range = `${letters}2:${letters}${ROWS_WITH_CHOICES}`;
  const shows = isOnly ? ` showErrorMessage="1"` : "";
  return [
    `<dataValidation type="list" allowBlank="1"${shows} sqref="${range}"><formula1>${escaped(formula)}</formula1></dataValidation>`,
  ];
}

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Characters that XML cannot hold become codes such as `_x000B_`. Texts that look like a code are escaped too. */
const escaped = (text: string): string =>
  text
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold these characters
    .replaceAll(/[\0-\x08\x0B-\x1F\uFFFE\uFFFF]/g, (sign) => `_x${codeOf(sign)}_`);

const codeOf = (sign: string): string => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");

/** The first row of each sheet names its columns. `readSheets` reads the sheets back. */
export function writeSheets(given: Dataset): readonly SheetTable[] {
  const dataset = { ...given, events: withStatements(given) };
  const story = STORY_FIELDS.map((column) => [column.name, cellOf(column, dataset)]);
  return [
    { name: STORY_SHEET, rows: [STORY_HEADER, ...story] },
    ...SHEETS.map((one) => {
      const spec = withOwnColumns(one, dataset);
      return { name: spec.name, rows: [headerOf(spec), ...rowsOf(spec, dataset)] };
    }),
    { name: OPENING_SHEET, rows: [OPENING_COLUMNS.map(({ name }) => name), ...openingRows(dataset)] },
  ];
}

/** Copies `isStatement` from a kind to its events, so that their sheet shows it. `readSheets` removes the copies. */
function withStatements({ kinds, events }: Dataset): Dataset["events"] {
  const kindsOfStatements = new Set(kinds.filter(({ isStatement }) => isStatement).map(({ id }) => id));
  return events.map((event) =>
    event.isStatement === undefined && kindsOfStatements.has(event.kind)
      ? { ...event, isStatement: true }
      : event,
  );
}

function withOwnColumns(spec: SheetSpec, { columns = [] }: Dataset): SheetSpec {
  const [level, ...below] = spec.levels;
  if (spec.name !== EVENTS_SHEET || level === undefined) return spec;
  return {
    ...spec,
    levels: [{ ...level, columns: [...level.columns, ...columns.map(ownColumn)] }, ...below],
  };
}

const headerOf = ({ levels }: SheetSpec): readonly string[] =>
  levels.flatMap(({ columns }) => columns.map(({ name }) => name));

/** A record shares its first row with its first child, such as a tour with its first step. */
function rowsOf({ levels }: SheetSpec, dataset: Dataset): readonly (readonly string[])[] {
  const walk = (record: unknown, depth: number): readonly (readonly string[])[] => {
    const level = levels[depth];
    if (level === undefined) return [[]];
    const records = valueAt(record, [level.list]);
    if (!Array.isArray(records)) return [];
    return records.flatMap((one: unknown) => {
      const cells = level.columns.map((column) => cellOf(column, one));
      const below = walk(one, depth + 1);
      const isOwn = level.isKey !== true;
      if (below.length === 0) return isOwn ? [[...cells, ...blanksBelow(levels, depth)]] : [];
      // Each row of a child repeats the first cell of the record. Only the first row has the other cells.
      return below.map((rest, index) => [
        ...(index === 0 ? cells : cells.map((cell, at) => (at === 0 ? cell : ""))),
        ...rest,
      ]);
    });
  };
  return walk(dataset, 0);
}

const blanksBelow = (levels: SheetSpec["levels"], depth: number): readonly string[] =>
  levels.slice(depth + 1).flatMap(({ columns }) => columns.map(() => ""));

function openingRows({ opening }: Dataset): readonly (readonly string[])[] {
  return OPENING_PARTS.flatMap(({ name }) => {
    const value = valueAt(opening, [name]);
    const entries = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return entries.map((entry: unknown) =>
      OPENING_COLUMNS.map((column) => (column.name === "part" ? name : cellOf(column, entry))),
    );
  });
}

function cellOf({ path, form }: Column, record: unknown): string {
  const value = valueAt(record, path);
  switch (form.kind) {
    case "flag":
      return value === true ? "yes" : "";
    case "answer":
      return value === undefined ? "" : value === true ? "yes" : "no";
    case "text":
    case "date":
    case "number":
    case "decimal":
      return value === undefined ? "" : String(value);
    case "list":
      return Array.isArray(value) ? joinList(value.map(String).filter((one) => one !== "")) : "";
    case "entries":
      return isRecord(value) ? joinParts(Object.entries(value).map(([key, one]) => [key, String(one)])) : "";
    case "records": {
      if (!Array.isArray(value)) return "";
      return joinParts(
        value.map((one: unknown) => {
          const parts = isRecord(one) ? form.fields.map((field) => String(one[field] ?? "")) : [String(one)];
          while (parts.length > 1 && parts.at(-1) === "") parts.pop();
          return parts;
        }),
      );
    }
  }
}
