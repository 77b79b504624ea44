import { strToU8, zipSync } from "fflate";
import { columnLetters } from "../model/workbook/sheets.ts";
import { ZIP_ENTRY } from "../model/zipEntry.ts";

/** A sheet as it is to be written; null is a blank cell. */
export type WrittenSheet = {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly columns: readonly WrittenColumn[];
  /** The first row names the columns, and stays when the others are scrolled. */
  readonly hasHeader: boolean;
};

export type WrittenColumn = {
  /** In letters. */
  readonly width: number;
  /** How what is typed there is taken: `text` as it stands, also where it looks like a date; `wrapped` on several lines. */
  readonly look: "plain" | "text" | "wrapped";
  /** What the cells offer from the second row on. */
  readonly choice?: Choice;
};

export type Choice = {
  /** The words themselves, or the first column of a sheet. */
  readonly from: readonly string[] | { readonly sheet: string };
  /** Whether anything else is an error. */
  readonly isOnly: boolean;
};

/** Rows below the header that offer a choice; more than a story written by hand will have. */
const ROWS_WITH_CHOICES = 5_000;
/** Letters of a list of words that Excel takes. */
const LONGEST_LIST = 255;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Styles of cells by their places in `STYLES`. */
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

/**
 * A workbook (XLSX, ECMA-376 transitional): texts, numbers, widths, a header that stays, and choices. Texts are never
 * formulas, whatever they begin with.
 */
export function writeXlsx(sheets: readonly WrittenSheet[]): Uint8Array {
  const strings = new Map<string, number>();
  let uses = 0;
  const numberOf = (text: string): number => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    uses++;
    return known;
  };
  const parts: Record<string, string> = {};
  const names = sheets.map((_, at) => `sheet${at + 1}`);
  sheets.forEach((sheet, at) => {
    parts[`xl/worksheets/${names[at]}.xml`] = sheetXml(sheet, numberOf);
  });
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
    ...parts,
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

/** None for words that would be more than Excel takes. */
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

/** Characters that XML cannot hold are written as their codes, `_x000B_`; so is what only looks like such a code. */
const escaped = (text: string): string =>
  text
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
    .replaceAll(/[\0-\x08\x0B-\x1F\uFFFE\uFFFF]/g, (sign) => `_x${codeOf(sign)}_`);

const codeOf = (sign: string): string => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
