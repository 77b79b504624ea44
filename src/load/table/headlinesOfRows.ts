import { isPlain } from "../../model/hiddenCharacters.ts";
import { TEXT_LIMITS } from "../../model/limits.ts";
import { isErrorCell, unprotectCell } from "../../model/tableCells.ts";
import { textIn } from "../../model/tables/bytes.ts";
import { foldText } from "../../model/tables/foldText.ts";
import { bytesOf } from "../../model/tables/hashTable.ts";
import type { OwnHeadlines } from "../../model/tables/repeatEvents.ts";
import { TextBytes } from "../../model/tables/textBytes.ts";
import { HOLES, type TextColumn } from "../../model/tables/textColumn.ts";
import type { HeadedTable } from "./headedTable.ts";
import { isErrorBytes } from "./idSet.ts";
import type { TableRowReader } from "./tableRowReader.ts";
import { type CellBytes, cellsOf } from "./tableRows.ts";

const BLANK = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const LAST_PRINTED = 126;

/** A part of a headline as the bytes of a cell. Null if a cell may write the part in several ways. */
type Piece = { readonly bytes: Uint8Array; readonly hasQuotes: boolean } | null;
function pieceOf(text: string): Piece {
  // The cell may have a further apostrophe, which keeps it from being read as a formula. Its bytes are not certain.
  if (text.includes("'") && (/^'|'$/.test(text) || unprotectCell(text) !== text)) return null;
  const hasQuotes = text.includes('"');
  return { bytes: bytesOf(hasQuotes ? text.replaceAll('"', '""') : text).slice(), hasQuotes };
}

export type Name = { readonly text: string; readonly piece: Piece };
export const nameOf = (text: string): Name => ({ text, piece: pieceOf(text) });
const NO_WORDS = pieceOf("");
export type Names = readonly [Name | undefined, Name | undefined];

/**
 * A headline without its names: words, hole, words, hole, words. For "Ada: met, Bela", the words are "", ": met, " and
 * "". `sides` says which of the two names belongs in each hole.
 */
type Form = { readonly words: readonly Piece[]; readonly sides: readonly (0 | 1)[] };

/**
 * The headlines of a table in which each row has a different headline. Most programs compose headlines from other
 * cells, such as "Ada: met, Bela". Of rows that differ only in names, the first headline gives a form. While further
 * headlines fit the form, they are made from form and names, and are not stored. Once a headline has other words, all
 * headlines are stored, as bytes. Only headlines with quotes, apostrophes or characters beyond ASCII become strings.
 */
export class HeadlinesOfRows {
  areMade: boolean;
  readonly #forms = new Map<number, Form>();
  /** For each event, the row from which its headline is made. Not set for events in `#learned`. */
  #rows: Uint32Array;
  #learned = new Map<number, { readonly headline: string; readonly isOpen: boolean }>();
  readonly #table: HeadedTable;
  readonly #cells: CellBytes;
  readonly #reader: TableRowReader;
  readonly #texts: TextBytes;
  readonly #folded: TextBytes;
  readonly #open = new Set<number>();
  /** The headline that `isGood` checked last, if it had to become a string. Otherwise null. */
  #text: string | null = null;
  #count = 0;

  constructor(table: HeadedTable, cells: CellBytes, reader: TableRowReader, haveSides: boolean) {
    this.areMade = haveSides;
    this.#rows = new Uint32Array(haveSides ? table.rows.length : 0);
    this.#table = table;
    this.#cells = cells;
    this.#reader = reader;
    this.#texts = new TextBytes(table.rows.length);
    this.#folded = new TextBytes(table.rows.length);
  }

  /** Whether the headline of this row is valid, not blank, and gives no warning. */
  isGood(index: number): boolean {
    const { bounds, bytes } = this.#cells;
    const from = bounds[2 * index] ?? 0;
    const to = bounds[2 * index + 1] ?? 0;
    this.#text = null;
    const first = bytes[from] ?? 0;
    if (to - from > TEXT_LIMITS.headline || from === to) return false;
    let isAscii = first !== BLANK;
    // A cell with a quote or an apostrophe may differ from its text. Quotes are doubled in a quoted cell, and an
    // apostrophe may be there only to keep the cell from being read as a formula.
    for (let at = from; at < to && isAscii; at++) {
      const code = bytes[at] ?? 0;
      isAscii = code >= BLANK && code <= LAST_PRINTED && code !== QUOTE && code !== APOSTROPHE;
    }
    if (isAscii) return !isErrorBytes(bytes, from, to);
    const text = this.#reader.headline(cellsOf(this.#table.rows, index, this.#reader.headlineColumns));
    this.#text = text;
    return text.length <= TEXT_LIMITS.headline && isPlain(text) && !isErrorCell(text);
  }

  /** Whether this row may repeat `event`. Its headline must have the same words around its names, or be good. */
  fits(index: number, event: number, names: Names | null): boolean {
    if (!this.areMade || this.#isMade(index, this.#forms.get(event), names)) return true;
    if (!this.isGood(index)) return false;
    this.#keepAll();
    return this.isGood(index);
  }

  #isMade(index: number, form: Form | undefined, names: Names | null): boolean {
    const { bounds, bytes } = this.#cells;
    const from = bounds[2 * index] ?? 0;
    const to = bounds[2 * index + 1] ?? 0;
    if (!form || from === to || to - from > TEXT_LIMITS.headline) return false;
    const isQuoted = bytes[from - 1] === QUOTE;
    let at = from;
    for (let part = 0; part < form.words.length; part++) {
      const side = form.sides[part - 1];
      const name = side === undefined ? NO_WORDS : names?.[side]?.piece;
      const words = form.words[part];
      if (!name || !words || ((name.hasQuotes || words.hasQuotes) && !isQuoted)) return false;
      if (!isAt(bytes, at, name.bytes) || !isAt(bytes, at + name.bytes.length, words.bytes)) return false;
      at += name.bytes.length + words.bytes.length;
    }
    return at === to;
  }

  /** Stores all headlines from now on, because a row has a headline that is not made from its names. */
  #keepAll(): void {
    this.areMade = false;
    const count = this.#count;
    this.#count = 0;
    for (let place = 0; place < count; place++) {
      const index = this.#rows[place] ?? 0;
      const learned = this.#learned.get(place);
      if (learned) this.#add(learned.headline, learned.isOpen);
      else {
        this.isGood(index);
        this.take(index);
      }
    }
    this.#rows = new Uint32Array(0);
    this.#learned = new Map();
  }

  /** Adds the headline of a row that fits. Before a headline is stored, `isGood` must have accepted it. */
  take(index: number): void {
    if (this.areMade) this.#rows[this.#count++] = index;
    else if (this.#text !== null) this.#add(this.#text, true);
    else this.#takeBytes(index);
  }

  #takeBytes(index: number): void {
    const { bounds, bytes } = this.#cells;
    const from = bounds[2 * index] ?? 0;
    const to = bounds[2 * index + 1] ?? 0;
    this.#texts.addBytes(bytes, from, to);
    if (!this.#folded.addFolded(bytes, from, to)) this.#folded.add(foldText(textIn(bytes, from, to)));
    this.#end();
  }

  /**
   * Adds the headline of the next event. `isOpen` is true if other rows may repeat the event with another headline. If
   * those rows may also have other names, `holed` is the headline with holes in place of its names.
   */
  learn(headline: string, event: number, isOpen: boolean, holed = headline): void {
    if (isOpen) this.#open.add(event);
    if (this.areMade && BOUNDLESS_HOLE.test(holed)) this.#keepAll();
    if (!this.areMade) {
      this.#add(headline, isOpen);
      return;
    }
    if (isOpen) this.#forms.set(event, formOf(holed));
    this.#learned.set(this.#count++, { headline, isOpen });
  }

  #add(text: string, isOpen: boolean): void {
    this.#texts.add(text);
    if (isOpen) this.#folded.add(foldText(text));
    this.#end();
  }

  #end(): void {
    this.#texts.endText();
    this.#folded.endText();
    this.#count++;
  }

  finish(): OwnHeadlines | null {
    if (this.areMade) return null;
    const all = ({ bytes, starts }: TextColumn): TextColumn => ({
      bytes,
      starts: starts.slice(0, this.#count + 1),
    });
    return { texts: all(this.#texts.finish()), folded: all(this.#folded.finish()), open: this.#open };
  }
}

function formOf(holed: string): Form {
  const parts = holed.split(EACH_HOLE);
  return {
    words: parts.filter((_, index) => index % 2 === 0).map(pieceOf),
    sides: parts.filter((_, index) => index % 2 === 1).map((hole) => (hole === HOLES[0] ? 0 : 1)),
  };
}

/** Matches a hole inside a longer word. The search looks for names and for whole words, so it would miss that word. */
const BOUNDLESS_HOLE = new RegExp(`\\S[${HOLES.join("")}]|[${HOLES.join("")}](?![:,;]*(?:\\s|$))`);

const EACH_HOLE = new RegExp(`([${HOLES.join("")}])`);

function isAt(bytes: Uint8Array, from: number, words: Uint8Array): boolean {
  for (let at = 0; at < words.length; at++) if (bytes[from + at] !== words[at]) return false;
  return true;
}
