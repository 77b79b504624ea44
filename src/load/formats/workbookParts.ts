import { decodeText, encodingOf } from "../../model/check/decodeText.ts";
import { type Refusal, refuse, showText } from "../../model/check/fault.ts";
import { WORKBOOK_LIMITS } from "../../model/limits.ts";
import { textIn } from "../../model/tables/bytes.ts";
import { decodeEntities } from "../scanXml.ts";
import { unpackEntry, type ZipEntry } from "../zipDirectory.ts";

export type Relation = { readonly type: string; readonly target: string };

/** The parts of a workbook by name, unpacked one at a time. Case and slashes in names do not matter. */
export class WorkbookParts {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #budget: WorkbookBudget;

  constructor(bytes: Uint8Array<ArrayBuffer>, entries: readonly ZipEntry[], budget: WorkbookBudget) {
    this.#bytes = bytes;
    const byName = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
    this.#entries = byName;
    this.#budget = budget;
    const other = entries.find((entry) => byName.get(keyOf(entry.name)) !== entry);
    if (other === undefined) return;
    const found = `a workbook that has ${showText(other.name)} twice, but for capitals`;
    budget.refuse(refuse("", found, "a workbook as a spreadsheet saves it"));
  }

  /** The bytes of a part. Null if there is no such part, or if the workbook was refused. */
  async bytesOf(name: string): Promise<Uint8Array | null> {
    const entry = this.#entries.get(keyOf(name));
    if (entry === undefined || this.#budget.refusal !== null) return null;
    const unpacked = await unpackEntry(this.#bytes, entry);
    if (unpacked.ok) return unpacked.bytes;
    this.#budget.refuse(unpacked);
    return null;
  }

  async open(name: string): Promise<XmlReader | null> {
    const bytes = await this.bytesOf(name);
    return bytes && new XmlReader(bytes, name, this.#budget);
  }

  /** The relations of a part of Office Open XML, by id. The part "" is the package itself. */
  async relationsOf(part: string): Promise<ReadonlyMap<string, Relation>> {
    const relations = new Map<string, Relation>();
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    const xml = await this.open(`${folder}_rels/${part.slice(folder.length)}.rels`);
    if (xml === null) return relations;
    while (xml.advance()) {
      if (xml.name !== "Relationship") continue;
      const written = xml.attribute("Target") ?? "";
      // The type is an address. Only its last word is compared, because the strict form of XLSX has another beginning.
      const type = (xml.attribute("Type") ?? "").replace(/^.*\//, "");
      const isOutside = xml.attribute("TargetMode") === "External";
      if (isOutside && type !== "hyperlink") continue;
      relations.set(xml.attribute("Id") ?? "", {
        type,
        target: isOutside ? written : within(folder, written),
      });
    }
    return relations;
  }
}

const keyOf = (name: string): string => name.replaceAll("\\", "/").toLowerCase();

/** Resolves `../sheet1.xml` or `/xl/sheet1.xml` to the name of a part. */
function within(folder: string, target: string): string {
  const steps: string[] = [];
  const whole = target.startsWith("/") ? target : folder + target;
  for (const step of whole.replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

const WORDS = {
  elements: "elements",
  rows: "rows",
  area: "cells, blank ones counted up to the last of each row",
  strings: "different texts",
  letters: "letters in its cells",
  repeats: "rows that the file holds once and repeats",
} as const;
type Counted = keyof typeof WORDS;
export type CostLimits = Readonly<Record<Counted, number>>;

/**
 * Counts the XML elements, rows, cells and letters of a workbook. Once a limit is exceeded, or `refuse` is called,
 * `take` always returns false, so that all reading ends.
 */
export class WorkbookBudget {
  refusal: Refusal | null = null;
  readonly limits: CostLimits;
  readonly #taken: Partial<Record<Counted, number>> = {};

  constructor(limits: CostLimits = WORKBOOK_LIMITS) {
    this.limits = limits;
  }

  take(what: Counted, count: number): boolean {
    if (this.refusal !== null) return false;
    const taken = (this.#taken[what] ?? 0) + count;
    this.#taken[what] = taken;
    if (taken <= this.limits[what]) return true;
    const most = `${this.limits[what].toLocaleString("en")} ${WORDS[what]}`;
    const expected = `at most ${most}; a larger table can be saved as CSV`;
    return this.refuse(refuse("", `a workbook of more than ${most}`, expected));
  }

  refuse(refusal: Refusal): false {
    this.refusal ??= refusal;
    return false;
  }
}

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const EXCLAMATION = 33;
const QUOTE = 34;
const AMPERSAND = 38;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const LAST_ASCII = 127;

const COMMENT = "<!--";
const COMMENT_END = "-->";
const CHARACTERS = "<![CDATA[";
const CHARACTERS_END = "]]>";
const BRACKET = 91;

/** Texts of up to this many bytes are decoded letter by letter, which is faster than a call of `TextDecoder`. */
const SHORT = 48;
/** Elements are nested at most this deep. Workbooks have about ten levels. */
const DEEPEST = 256;
/** Prefixes of attributes that LibreOffice adds. They repeat other attributes, so only their full names find them. */
const OF_ONE_PROGRAM = ["calcext", "loext"];

/**
 * Reads a part of a workbook element by element, without a tree or a string of the whole. Prefixes of elements are
 * ignored, because each program has its own. Document types with definitions are refused, so that no entity can grow or
 * fetch anything. The time is linear in the length. Broken XML is refused through the budget, and ends the reading.
 */
export class XmlReader {
  name = "";
  readonly #bytes: Uint8Array;
  readonly #part: string;
  readonly #budget: WorkbookBudget;
  readonly #open: string[] = [];
  readonly #names = new Map<number, string>();
  #at: number;
  #closesNext = false;
  /** The last text, or the attributes of the last opened element, are the bytes from `#from` to before `#to`. */
  #from = 0;
  #to = 0;
  #isRaw = false;

  constructor(bytes: Uint8Array, part: string, budget: WorkbookBudget) {
    this.#bytes = asUtf8(bytes);
    this.#part = part;
    this.#budget = budget;
    this.#at = this.#bytes[0] === 0xef && this.#bytes[1] === 0xbb ? 3 : 0;
  }

  next(): "open" | "close" | "text" | "end" {
    const bytes = this.#bytes;
    if (this.#closesNext) {
      this.#closesNext = false;
      this.name = this.#open.pop() ?? "";
      return "close";
    }
    for (;;) {
      if (this.#budget.refusal !== null) return "end";
      const at = this.#at;
      if (at >= bytes.length) return this.#open.length === 0 ? "end" : this.#broken();
      if (bytes[at] !== LESS) {
        const end = bytes.indexOf(LESS, at);
        this.#takeText(at, end < 0 ? bytes.length : end, false);
        this.#at = this.#to;
        return "text";
      }
      const sign = bytes[at + 1];
      if (sign === SLASH) return this.#close();
      if (sign !== QUESTION && sign !== EXCLAMATION) return this.#openElement();
      if (sign === EXCLAMATION && this.#isAt(CHARACTERS, at)) {
        const end = this.#endOf(CHARACTERS_END, at);
        if (end < 0) return this.#broken();
        this.#takeText(at + CHARACTERS.length, end - CHARACTERS_END.length, true);
        this.#at = end;
        return "text";
      }
      const isComment = this.#isAt(COMMENT, at);
      const end = isComment ? this.#endOf(COMMENT_END, at + COMMENT.length) : bytes.indexOf(GREATER, at) + 1;
      // A document type with definitions is refused, because its entities could grow without limit.
      if (end <= 0 || (!isComment && bytes.subarray(at, end).includes(BRACKET))) return this.#broken();
      this.#at = end;
    }
  }

  /** Advances to the next element that opens. Returns false if `around` closes first, or at the end of the part. */
  advance(around = ""): boolean {
    for (;;) {
      const event = this.next();
      if (event === "open") return true;
      if (event === "end" || (event === "close" && this.name === around)) return false;
    }
  }

  /** Advances to the end of the last opened element. Calls `visit` at the start of each element inside it. */
  skip(visit?: () => void): void {
    for (let depth = 1; depth > 0; ) {
      const event = this.next();
      if (event === "end") return;
      if (event === "close") depth--;
      if (event !== "open") continue;
      depth++;
      visit?.();
    }
  }

  /** Reads the last opened element to its end. Returns its text, including the text of elements called `inner`. */
  content(inner = ""): string {
    let text = "";
    for (;;) {
      const event = this.next();
      if (event === "text") text += this.text;
      else if (event !== "open") return text;
      else if (this.name === inner) text += this.content();
      else this.skip();
    }
  }

  get text(): string {
    return this.#decoded(this.#from, this.#to, this.#isRaw);
  }

  /** An attribute of the last opened element. `name` may have a prefix. */
  attribute(name: string): string | undefined {
    const bytes = this.#bytes;
    const to = this.#to;
    for (let at = this.#from; at < to; ) {
      while (at < to && isSpace(bytes[at])) at++;
      const from = at;
      let local = from;
      while (at < to && bytes[at] !== EQUALS && !isSpace(bytes[at])) {
        if (bytes[at] === COLON) local = at + 1;
        at++;
      }
      const end = at;
      while (at < to && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++;
      const close = bytes.indexOf(bytes[at] ?? QUOTE, at + 1);
      if (at >= to || close < 0 || close >= to) return undefined;
      const isSame =
        this.#spells(name, from, end) || (this.#spells(name, local, end) && this.#isOfAll(from, local));
      if (isSame) return this.#decoded(at + 1, close, false);
      at = close + 1;
    }
    return undefined;
  }

  #isOfAll(from: number, local: number): boolean {
    return local === from || !OF_ONE_PROGRAM.some((prefix) => this.#spells(prefix, from, local - 1));
  }

  #takeText(from: number, to: number, isRaw: boolean): void {
    this.#from = from;
    this.#to = to;
    this.#isRaw = isRaw;
  }

  #openElement(): "open" | "end" {
    const bytes = this.#bytes;
    let at = this.#at + 1;
    let local = at;
    let hash = 0;
    for (let code = bytes[at] ?? GREATER; !isSpace(code) && code !== GREATER && code !== SLASH; ) {
      if (code === COLON) {
        local = at + 1;
        hash = 0;
      } else hash = (Math.imul(hash, 31) + code) | 0;
      code = bytes[++at] ?? GREATER;
    }
    this.name = this.#named(hash, local, at);
    this.#from = at;
    let quote = 0;
    for (;;) {
      const code = bytes[at];
      if (code === undefined || code === LESS) return this.#broken();
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === QUOTE || code === APOSTROPHE) quote = code;
      else if (code === GREATER) break;
      at++;
    }
    this.#closesNext = bytes[at - 1] === SLASH;
    this.#to = this.#closesNext ? at - 1 : at;
    this.#at = at + 1;
    this.#open.push(this.name);
    if (this.#open.length > DEEPEST || this.name === "") return this.#broken();
    return this.#budget.take("elements", 1) ? "open" : "end";
  }

  #close(): "close" | "end" {
    const bytes = this.#bytes;
    const end = bytes.indexOf(GREATER, this.#at);
    this.name = this.#open.pop() ?? "";
    let to = end;
    while (to > this.#at && isSpace(bytes[to - 1])) to--;
    const local = to - this.name.length;
    const before = bytes[local - 1];
    const isIts = (before === SLASH || before === COLON) && this.#spells(this.name, local, to);
    if (end < 0 || this.name === "" || !isIts) return this.#broken();
    this.#at = end + 1;
    return "close";
  }

  /** Returns the same string object for equal names, because a part has few names and millions of elements. */
  #named(hash: number, from: number, to: number): string {
    const known = this.#names.get(hash);
    if (known !== undefined && this.#spells(known, from, to)) return known;
    const name = textIn(this.#bytes, from, to);
    this.#names.set(hash, name);
    return name;
  }

  #spells(name: string, from: number, to: number): boolean {
    if (to - from !== name.length) return false;
    for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) !== this.#bytes[from + at]) return false;
    return true;
  }

  #decoded(from: number, to: number, isRaw: boolean): string {
    const bytes = this.#bytes;
    if (to - from <= SHORT) {
      let text = "";
      let at = from;
      for (; at < to; at++) {
        const code = bytes[at] ?? 0;
        if (code > LAST_ASCII || code === AMPERSAND || code === CARRIAGE_RETURN) break;
        text += String.fromCharCode(code);
      }
      if (at === to) return text;
    }
    const text = textIn(bytes, from, to);
    // In XML, every line end means a line feed. A real carriage return is a character reference.
    const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
    return isRaw ? lines : decodeEntities(lines);
  }

  #isAt(signs: string, at: number): boolean {
    return this.#spells(signs, at, at + signs.length);
  }

  #endOf(signs: string, from: number): number {
    const first = signs.charCodeAt(0);
    for (let at = this.#bytes.indexOf(first, from); at >= 0; at = this.#bytes.indexOf(first, at + 1))
      if (this.#isAt(signs, at)) return at + signs.length;
    return -1;
  }

  #broken(): "end" {
    const found = `a workbook whose part ${this.#part} is damaged`;
    this.#budget.refuse(
      refuse("", found, "a workbook as a spreadsheet saves it; open it there and save it again"),
    );
    return "end";
  }
}

const isSpace = (code: number | undefined): boolean =>
  code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB;

/** Converts XML in UTF-16, which begins with a byte order mark, to UTF-8. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  if (encodingOf(bytes).name === "utf-8") return bytes;
  const decoded = decodeText(bytes);
  return decoded.ok ? new TextEncoder().encode(decoded.text) : bytes;
}
