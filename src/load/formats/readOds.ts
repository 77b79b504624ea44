import { ERROR_OF_ANY_KIND, isErrorCell } from "../../model/tableCells.ts";
import { dayText, numberText, type ShownParts, timeText } from "./cellText.ts";
import type { ReadSheet } from "./readXlsx.ts";
import { MOST_COLUMNS, type Run, SheetTaker, type TakenSheet } from "./sheetTaker.ts";
import type { WorkbookBudget, WorkbookParts, XmlReader } from "./workbookParts.ts";

/** A style. Properties that it lacks come from the style with the name `parent`. */
type Style = {
  readonly parent: string;
  readonly format: string;
  isStruck?: boolean;
  isShown?: boolean;
};

class Styles {
  readonly styles = new Map<string, Style>();
  readonly formats = new Map<string, ShownParts>();

  #find<Value>(family: string, name: string, ask: (style: Style) => Value | undefined): Value | undefined {
    let style = this.styles.get(`${family} ${name}`);
    for (let step = 0; style !== undefined && step < DEEPEST; step++) {
      const answer = ask(style);
      if (answer !== undefined) return answer;
      style = this.styles.get(`${family} ${style.parent}`);
    }
    return undefined;
  }

  isStruck(family: string, name: string): boolean | undefined {
    return this.#find(family, name, ({ isStruck }) => isStruck);
  }

  isShown(table: string): boolean {
    return this.#find("table", table, ({ isShown }) => isShown) ?? true;
  }

  formatOf(cell: string): ShownParts | null {
    const format = this.#find("table-cell", cell, ({ format }) => (format === "" ? undefined : format));
    return this.formats.get(format ?? "") ?? null;
  }
}

/** A part of the file, its styles and those of the parts before it, and what it may cost to read them. */
type Part = { readonly xml: XmlReader; readonly styles: Styles; readonly budget: WorkbookBudget };

const DEEPEST = 32;
/** A larger count of repeated rows or cells is read as this count, which is more than any sheet has. */
const MOST_COPIES = 2_000_000;

/** Reads the sheets of an OpenDocument spreadsheet (ODF 1.3, part 3). A refusal is in `budget.refusal`. */
export async function readOds(parts: WorkbookParts, budget: WorkbookBudget): Promise<readonly ReadSheet[]> {
  const styles = new Styles();
  const sheets: ReadSheet[] = [];
  for (const part of ["styles.xml", "content.xml"]) {
    const xml = await parts.open(part);
    if (xml !== null) readPart({ xml, styles, budget }, sheets);
  }
  return sheets;
}

function readPart(part: Part, sheets: ReadSheet[]): void {
  const { xml, styles, budget } = part;
  while (xml.advance()) {
    if (xml.name === "style") readStyle(xml, styles);
    else if (xml.name === "date-style") readDateStyle(xml, styles);
    else if (xml.name === "table") {
      const name = xml.attribute("name") ?? "";
      if (styles.isShown(xml.attribute("style-name") ?? "")) {
        sheets.push(readTable(part, new SheetTaker(name, budget)));
      } else {
        sheets.push({ name, isHidden: true });
        xml.skip();
      }
    } else if (NO_SHEETS.has(xml.name)) xml.skip();
  }
}

/** Elements that contain tables but no sheets, for example `tracked-changes`, which has deleted tables. */
const NO_SHEETS: ReadonlySet<string> = new Set(["tracked-changes", "dde-links", "master-styles", "forms"]);

function readStyle(xml: XmlReader, { styles }: Styles): void {
  const family = xml.attribute("family") ?? "";
  const name = xml.attribute("name") ?? "";
  const style: Style = {
    parent: xml.attribute("parent-style-name") ?? "",
    format: xml.attribute("data-style-name") ?? "",
  };
  xml.skip(() => {
    if (xml.name === "table-properties") {
      const display = xml.attribute("display");
      if (display !== undefined) style.isShown = display !== "false";
    } else if (xml.name === "text-properties") {
      const line = xml.attribute("text-line-through-style") ?? xml.attribute("text-line-through-type");
      if (line !== undefined) style.isStruck = line !== "none";
    }
  });
  styles.set(`${family} ${name}`, style);
}

function readDateStyle(xml: XmlReader, { formats }: Styles): void {
  const name = xml.attribute("name") ?? "";
  const parts = new Set<string>();
  xml.skip(() => parts.add(xml.name));
  const day = ["day", "day-of-week", "week-of-year", "quarter"].some((part) => parts.has(part));
  const time = (["second", "minute", "hour"] as const).find((part) => parts.has(`${part}s`)) ?? null;
  formats.set(name, { year: parts.has("year"), month: parts.has("month"), day, time, isLength: false });
}

type Place = { row: number; column: number; hiddenGroups: number };

function readTable(part: Part, taker: SheetTaker): TakenSheet {
  const { xml } = part;
  const place: Place = { row: 0, column: 0, hiddenGroups: 0 };
  const ofColumns: string[] = [];
  const groups: boolean[] = [];
  for (;;) {
    const event = xml.next();
    if (event === "end" || (event === "close" && xml.name === "table")) break;
    const isGroup = xml.name === "table-row-group" || xml.name === "table-column-group";
    if (event === "close" && isGroup && groups.pop()) place.hiddenGroups--;
    if (event !== "open") continue;
    if (isGroup) {
      const isFolded = xml.attribute("display") === "false";
      groups.push(isFolded);
      if (isFolded) place.hiddenGroups++;
    } else if (xml.name === "table-column") {
      const end = Math.min(MOST_COLUMNS, place.column + copies(xml, "number-columns-repeated"));
      if (isHidden(xml, place)) taker.hideColumns(place.column, end - 1);
      const style = xml.attribute("default-cell-style-name") ?? "";
      for (; place.column < end; place.column++) ofColumns.push(style);
    } else if (xml.name === "table-row") readRow(part, place, taker, ofColumns);
    else if (!AROUND.has(xml.name)) xml.skip();
  }
  return taker.finish();
}

const AROUND: ReadonlySet<string> = new Set([
  "table-header-columns",
  "table-columns",
  "table-header-rows",
  "table-rows",
]);

const isHidden = (xml: XmlReader, { hiddenGroups }: Place): boolean =>
  hiddenGroups > 0 || (xml.attribute("visibility") ?? "visible") !== "visible";

function copies(xml: XmlReader, attribute: string): number {
  const written = Number(xml.attribute(attribute) ?? "1");
  return written >= 1 ? Math.min(MOST_COPIES, Math.floor(written)) : 1;
}

function readRow(part: Part, place: Place, taker: SheetTaker, ofColumns: readonly string[]): void {
  const { xml } = part;
  const times = copies(xml, "number-rows-repeated");
  const ofRow = xml.attribute("default-cell-style-name");
  taker.openRow(place.row, isHidden(xml, place));
  for (let column = 0; xml.advance("table-row"); ) {
    const isCovered = xml.name === "covered-table-cell";
    const width = copies(xml, "number-columns-repeated");
    if (isCovered) taker.cover(column, xml.content("p") !== "");
    else if (xml.name !== "table-cell") xml.skip();
    else {
      const style = xml.attribute("style-name") ?? ofRow ?? ofColumns[column] ?? "";
      readCell(part, taker, column, width, style);
    }
    if (isCovered || xml.name === "table-cell") column += width;
  }
  taker.closeRow(times);
  place.row += times;
}

function readCell(part: Part, taker: SheetTaker, column: number, width: number, style: string): void {
  const { xml, styles, budget } = part;
  const type = xml.attribute("value-type") ?? "";
  const hasFormula = xml.attribute("formula") !== undefined;
  const isError = xml.attribute("calcext:value-type") === "error";
  const value = xml.attribute(VALUES[type] ?? "string-value");
  const paragraphs: (readonly Run[])[] = [];
  const [rows, columns] = [copies(xml, "number-rows-spanned"), copies(xml, "number-columns-spanned")];
  if (rows > 1) taker.mergeFrom(column, rows, columns);
  const addLink = (address: string): void => taker.linkFrom(column, address);
  while (xml.advance("table-cell")) {
    if (xml.name === "p" || xml.name === "h") paragraphs.push(readParagraph(part, addLink));
    // Comments, drawings and other elements are not part of the cell's text.
    else xml.skip();
  }
  if (hasFormula) taker.addFormula(column, value !== undefined || paragraphs.length > 0);
  const runs = paragraphs.flatMap((one, at) =>
    at === 0 ? one : [{ text: "\n", isStruck: undefined }, ...one],
  );
  const written = runs.map(({ text }) => text).join("");
  const shown = paragraphs.length > 0 ? runs : (value ?? "");
  const isWrong = isError || (hasFormula && isErrorCell(written));
  const text: string | readonly Run[] = isWrong
    ? errorText(written)
    : (textOf(type, value, style, styles) ?? shown);
  if (text.length === 0) return;
  const isStruck = styles.isStruck("table-cell", style) ?? false;
  const isDate = type === "date" && !isWrong;
  for (let at = 0; at < width && budget.refusal === null; at++)
    taker.put(column + at, text, isStruck, isDate);
}

const errorText = (written: string): string => (isErrorCell(written) ? written.trim() : ERROR_OF_ANY_KIND);

/** The text of a cell's value. Undefined if the paragraphs of the cell are its text. */
function textOf(type: string, value: string | undefined, style: string, styles: Styles): string | undefined {
  if (value === undefined) return undefined;
  switch (type) {
    case "float":
    case "percentage":
    case "currency":
      return numberText(value);
    case "date":
      return dayText(value, styles.formatOf(style));
    case "time":
      return durationText(value);
    case "boolean":
      return value;
    default:
      return undefined;
  }
}

const VALUES: Readonly<Record<string, string>> = {
  float: "value",
  percentage: "value",
  currency: "value",
  date: "date-value",
  time: "time-value",
  boolean: "boolean-value",
};

const DURATION = /^PT?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/;

/** Converts a time of day or a duration: `PT02H30M00S` becomes `02:30`. A text of another form stays. */
function durationText(written: string): string {
  const [whole, hours = "0", minutes = "0", seconds = "0"] = DURATION.exec(written) ?? [];
  if (whole === undefined) return written;
  return timeText(3600 * Number(hours) + 60 * Number(minutes) + Number(seconds), true);
}

/** Reads a paragraph as runs. White space becomes a single blank, and is dropped at the beginning. */
function readParagraph({ xml, styles, budget }: Part, addLink: (address: string) => void): readonly Run[] {
  const runs: Run[] = [];
  const struck: (boolean | undefined)[] = [styles.isStruck("paragraph", xml.attribute("style-name") ?? "")];
  let endsBlank = true;
  const add = (text: string): void => {
    if (text !== "") runs.push({ text, isStruck: struck.at(-1) });
  };
  while (struck.length > 0) {
    const event = xml.next();
    if (event === "end") break;
    if (event === "close") struck.pop();
    else if (event === "text") {
      const spaced: string = xml.text.replaceAll(/[ \t\n\r]+/g, " ");
      const words: string = endsBlank && spaced.startsWith(" ") ? spaced.slice(1) : spaced;
      if (words !== "") endsBlank = words.endsWith(" ");
      add(words);
    } else if (NO_TEXT.has(xml.name)) xml.skip();
    else {
      if (xml.name === "a") addLink(xml.attribute("href") ?? "");
      const sign = SIGNS[xml.name];
      if (sign !== undefined) {
        const times = xml.name === "s" ? copies(xml, "c") : 1;
        if (budget.take("letters", times)) add(sign.repeat(times));
        endsBlank = false;
      }
      const style = xml.name === "span" ? xml.attribute("style-name") : undefined;
      const own = style === undefined ? undefined : styles.isStruck("text", style);
      struck.push(own ?? struck.at(-1));
    }
  }
  return runs;
}

const SIGNS: Readonly<Record<string, string>> = { s: " ", tab: "\t", "line-break": "\n" };
const NO_TEXT: ReadonlySet<string> = new Set(
  "annotation note ruby-text frame custom-shape g rect line circle ellipse path polygon polyline connector caption control".split(
    " ",
  ),
);
