import { refuse } from "../../model/check/fault.ts";
import { memoByKey } from "../../model/memo.ts";
import { ERROR_OF_ANY_KIND, isErrorCell } from "../../model/tableCells.ts";
import { builtInFormat, dayText, numberText, type ShownParts, serialText, shownBy } from "./cellText.ts";
import { MOST_COLUMNS, type Run, SheetTaker, type TakenSheet } from "./sheetTaker.ts";
import type { Relation, WorkbookBudget, WorkbookParts, XmlReader } from "./workbookParts.ts";

export type ReadSheet = TakenSheet | { readonly name: string; readonly isHidden: true };

type Style = { readonly shown: ShownParts | null; readonly isStruck: boolean };

type Basis = {
  readonly strings: readonly (string | readonly Run[])[];
  readonly styles: readonly Style[];
  readonly isFrom1904: boolean;
};

type NamedSheet = { readonly name: string; readonly isHidden: boolean; readonly part: string };

/** Reads the sheets of Office Open XML (ECMA-376). A refusal is in `budget.refusal`. */
export async function readXlsx(parts: WorkbookParts, budget: WorkbookBudget): Promise<readonly ReadSheet[]> {
  const ofPackage = [...(await parts.relationsOf("")).values()];
  const book = ofPackage.find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const relations = await parts.relationsOf(book);
  const named = await namedSheets(parts, book, relations);
  const partOf = (type: string): string =>
    [...relations.values()].find((one) => one.type === type)?.target ?? `xl/${type}.xml`;
  const styles = readStyles(await parts.open(partOf("styles")));
  const hasStruck = styles.some(({ isStruck }) => isStruck);
  const strings = readStrings(await parts.open(partOf("sharedStrings")), budget, hasStruck);
  const basis: Basis = { strings, styles, isFrom1904: named.isFrom1904 };
  const sheets: ReadSheet[] = [];
  for (const { name, isHidden, part } of named.sheets) {
    if (isHidden) sheets.push({ name, isHidden });
    else {
      const xml = await parts.open(part);
      if (xml === null) {
        budget.refuse(refuse(`sheet “${name}”`, "a sheet that is not in the file", "a whole workbook"));
        break;
      }
      const links = await parts.relationsOf(part);
      sheets.push(readSheet(xml, new SheetTaker(name, budget), basis, links));
    }
  }
  return sheets;
}

async function namedSheets(
  parts: WorkbookParts,
  book: string,
  relations: ReadonlyMap<string, Relation>,
): Promise<{ readonly sheets: readonly NamedSheet[]; readonly isFrom1904: boolean }> {
  const sheets: NamedSheet[] = [];
  let isFrom1904 = false;
  const xml = await parts.open(book);
  if (xml === null) return { sheets, isFrom1904 };
  while (xml.advance()) {
    // Extensions have a second `workbookPr`, which must not undo the first.
    if (xml.name === "workbookPr") isFrom1904 ||= isOn(xml.attribute("date1904") ?? "0");
    if (xml.name !== "sheet") continue;
    const relation = relations.get(xml.attribute("id") ?? "");
    // Sheets of charts, dialogs and old macros have no cells.
    if (relation !== undefined && relation.type !== "worksheet") continue;
    const part = relation?.target ?? `xl/worksheets/sheet${sheets.length + 1}.xml`;
    const isHidden = (xml.attribute("state") ?? "visible") !== "visible";
    sheets.push({ name: xml.attribute("name") ?? "", isHidden, part });
  }
  return { sheets, isFrom1904 };
}

const isOn = (value: string): boolean => value === "1" || value === "true" || value === "on";

function readStrings(xml: XmlReader | null, budget: WorkbookBudget, keepsRuns: boolean): Basis["strings"] {
  const strings: (string | readonly Run[])[] = [];
  if (xml === null) return strings;
  while (xml.advance()) {
    if (xml.name !== "si") continue;
    if (!budget.take("strings", 1)) break;
    strings.push(readRuns(xml, keepsRuns));
  }
  return strings;
}

/** Reads an opened string to its end. Returns runs if parts of it may be struck out. */
function readRuns(xml: XmlReader, keepsRuns: boolean): string | readonly Run[] {
  const runs: Run[] = [];
  let isStruck: boolean | undefined;
  for (let depth = 1; depth > 0; ) {
    const event = xml.next();
    if (event === "end") break;
    if (event === "close") depth--;
    if (event !== "open") continue;
    if (xml.name === "t") {
      runs.push({ text: escaped(xml.content()), isStruck });
      continue;
    }
    // Phonetic guides are not part of the text.
    if (xml.name === "rPh") {
      xml.skip();
      continue;
    }
    depth++;
    if (xml.name === "r") isStruck = undefined;
    // A run with a style is only struck out if the style has `strike`.
    else if (xml.name === "rPr") isStruck = false;
    else if (xml.name === "strike") isStruck = isOn(xml.attribute("val") ?? "1");
  }
  const [only] = runs;
  if (runs.length === 1 && only?.isStruck === undefined) return only?.text ?? "";
  if (keepsRuns || runs.some((run) => run.isStruck)) return runs;
  return runs.map(({ text }) => text).join("");
}

/** Decodes characters that XML cannot hold, such as `_x000D_`. */
const escaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

function readStyles(xml: XmlReader | null): readonly Style[] {
  const styles: Style[] = [];
  if (xml === null) return styles;
  const formats = new Map<number, string>();
  const struckFonts: boolean[] = [];
  const shownOf = memoByKey((id: number) => shownBy(formats.get(id) ?? builtInFormat(id)));
  /** The list that is being read. Lists such as `dxfs` also have fonts and formats, which no cell uses by number. */
  let list = "";
  for (let event = xml.next(); event !== "end"; event = xml.next()) {
    if (event === "close" && xml.name === list) list = "";
    if (event !== "open") continue;
    if (list === "" && LISTS.has(xml.name)) list = xml.name;
    else if (list === "numFmts" && xml.name === "numFmt")
      formats.set(Number(xml.attribute("numFmtId")), xml.attribute("formatCode") ?? "");
    else if (list === "fonts" && xml.name === "font") struckFonts.push(false);
    else if (list === "fonts" && xml.name === "strike")
      struckFonts[struckFonts.length - 1] = isOn(xml.attribute("val") ?? "1");
    else if (list === "cellXfs" && xml.name === "xf") {
      const isStruck = struckFonts[Number(xml.attribute("fontId") ?? "0")] ?? false;
      styles.push({ shown: shownOf(Number(xml.attribute("numFmtId") ?? "0")), isStruck });
    }
  }
  return styles;
}

const LISTS: ReadonlySet<string> = new Set(["numFmts", "fonts", "cellStyleXfs", "cellXfs", "dxfs"]);

const PLAIN: Style = { shown: null, isStruck: false };

function readSheet(
  xml: XmlReader,
  taker: SheetTaker,
  basis: Basis,
  links: ReadonlyMap<string, Relation>,
): TakenSheet {
  let row = -1;
  while (xml.advance()) {
    if (xml.name === "col") {
      if (isOn(xml.attribute("hidden") ?? "0") || Number(xml.attribute("width") ?? "1") === 0)
        taker.hideColumns(Number(xml.attribute("min")) - 1, Number(xml.attribute("max")) - 1);
    } else if (xml.name === "row") row = readRow(xml, row, taker, basis);
    else if (xml.name === "mergeCell") {
      const [first, last] = (xml.attribute("ref") ?? "").split(":").map(placeOf);
      if (first && last) taker.merge({ ...first, lastRow: last.row, lastColumn: last.column });
    } else if (xml.name === "hyperlink") {
      const [cell = ""] = (xml.attribute("ref") ?? "").split(":");
      const link = links.get(xml.attribute("id") ?? "");
      const place = placeOf(cell);
      if (link?.type === "hyperlink" && place) taker.link({ ...place, address: link.target });
    }
  }
  return taker.finish();
}

function readRow(xml: XmlReader, above: number, taker: SheetTaker, basis: Basis): number {
  const isHidden = isOn(xml.attribute("hidden") ?? "0") || xml.attribute("ht") === "0";
  const told = /^[1-9]\d{0,6}$/.exec(xml.attribute("r") ?? "")?.[0];
  let row = told === undefined ? above + 1 : Number(told) - 1;
  let column = -1;
  taker.openRow(row, isHidden);
  while (xml.advance("row")) {
    if (xml.name !== "c") {
      xml.skip();
      continue;
    }
    const place = placeOf(xml.attribute("r") ?? "");
    // Some programs number only cells, not rows.
    if (told === undefined && column < 0 && place !== null && place.row > above && place.row !== row) {
      row = place.row;
      taker.openRow(row, isHidden);
    }
    column = place?.column ?? column + 1;
    readCell(xml, column, taker, basis);
  }
  taker.closeRow();
  return row;
}

function readCell(xml: XmlReader, column: number, taker: SheetTaker, basis: Basis): void {
  const type = xml.attribute("t") ?? "n";
  const style = basis.styles[Number(xml.attribute("s") ?? "0")] ?? PLAIN;
  let value: string | null = null;
  let runs: string | readonly Run[] | null = null;
  let hasFormula = false;
  while (xml.advance("c")) {
    if (xml.name === "v") value = xml.content();
    else if (xml.name === "is") runs = readRuns(xml, style.isStruck);
    else {
      if (xml.name === "f") hasFormula = true;
      xml.skip();
    }
  }
  if (hasFormula) taker.addFormula(column, value !== null || runs !== null);
  const text = runs ?? (value === null ? "" : textOf(value, type, style, basis));
  const isDate = type === "d" || (type === "n" && style.shown !== null);
  if (text !== "") taker.put(column, text, style.isStruck, isDate);
}

function textOf(value: string, type: string, { shown }: Style, basis: Basis): string | readonly Run[] {
  if (value.trim() === "") return type === "str" || type === "inlineStr" ? escaped(value) : "";
  switch (type) {
    case "s":
      return basis.strings[Number(value)] ?? "";
    case "str":
    case "inlineStr":
      return escaped(value);
    case "b":
      return isOn(value) ? "true" : "false";
    case "e":
      return isErrorCell(value) ? value : ERROR_OF_ANY_KIND;
    case "d":
      return /^\d{4}-\d\d-\d\d/.test(value) ? dayText(value, shown) : value.slice(0, LONGEST_TIME);
    default: {
      const serial = Number(value);
      return shown !== null && Number.isFinite(serial)
        ? serialText(serial, shown, basis.isFrom1904)
        : numberText(value);
    }
  }
}

const LONGEST_TIME = 8;

const ADDRESS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const A = 64;
const LETTERS = 26;

function placeOf(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters = "", row = ""] = ADDRESS.exec(address) ?? [];
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * LETTERS + (letters.charCodeAt(at) & ~32) - A;
  return letters === "" || column > MOST_COLUMNS ? null : { row: Number(row) - 1, column: column - 1 };
}
