import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";

/** Test support: the XML inside the parts of an XLSX file. Parts that are not given have the least content. */
type MadeWorkbook = {
  readonly sheet: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly properties?: string;
  readonly relations?: string;
};

export function madeXlsx({
  sheet,
  strings = "",
  styles = "",
  properties = "",
  relations = "",
}: MadeWorkbook): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    "xl/workbook.xml": `<workbook><workbookPr ${properties}/><sheets><sheet name="T"/></sheets></workbook>`,
    "xl/worksheets/sheet1.xml": `<worksheet>${sheet}</worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships>${relations}</Relationships>`,
    "xl/sharedStrings.xml": `<sst>${strings}</sst>`,
    "xl/styles.xml": `<styleSheet>${styles}</styleSheet>`,
  };
  return zipped(parts);
}

export function madeOds(tables: string, styles = "", common = ""): Uint8Array {
  const around = (inside: string): string =>
    `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">${inside}</office:document-content>`;
  return zipped({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "styles.xml": around(`<office:styles>${common}</office:styles>`),
    "content.xml": around(
      `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body>`,
    ),
  });
}

const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));

export const textCell = (words: string): string => `<c t="inlineStr"><is><t>${words}</t></is></c>`;

/** One document as LibreOffice 25.2 saved it, in either format. */
export const libreOfficeFile = (type: "ods" | "xlsx"): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../samples/libreoffice.${type}`, import.meta.url)));
