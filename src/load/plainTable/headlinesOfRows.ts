import { isPlain } from "../../model/hiddenCharacters.ts";
import { TEXT_LIMITS } from "../../model/limits.ts";
import { isErrorCell } from "../../model/tableCells.ts";
import { foldText } from "../../model/tables/text/foldText.ts";
import type { TextColumn } from "../../model/tables/text/textColumn.ts";
import type { OwnHeadlines } from "../../model/tables/withHeadlines.ts";
import type { HeadedTable } from "../importers/table/headedTable.ts";
import type { TableRowReader } from "../importers/table/tableRowReader.ts";
import { type CellBytes, cellsOf } from "../importers/table/tableRows.ts";
import { TextBytes } from "../largeJson/textBytes.ts";
import { isErrorBytes } from "./errorBytes.ts";

const BLANK = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const LAST_PRINTED = 126;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The headlines of a table in which each row has another, as bytes; a string is made only of what is not plainly ASCII. */
export class HeadlinesOfRows {
  readonly #table: HeadedTable;
  readonly #cells: CellBytes;
  readonly #reader: TableRowReader;
  readonly #texts: TextBytes;
  readonly #folded: TextBytes;
  readonly #open = new Set<number>();
  /** The headline that was found good last, where its bytes are not those of the cell. */
  #text: string | null = null;
  #count = 0;

  constructor(table: HeadedTable, cells: CellBytes, reader: TableRowReader) {
    this.#table = table;
    this.#cells = cells;
    this.#reader = reader;
    this.#texts = new TextBytes(table.rows.length);
    this.#folded = new TextBytes(table.rows.length);
  }

  /** Whether no check could have anything to say of the headline of this row; a blank one has none. */
  isGood(index: number): boolean {
    const { bounds, bytes } = this.#cells;
    const from = bounds[2 * index] ?? 0;
    const to = bounds[2 * index + 1] ?? 0;
    this.#text = null;
    const first = bytes[from] ?? 0;
    if (to - from > TEXT_LIMITS.headline || from === to) return false;
    let isAscii = first !== BLANK;
    // Quotes within quotes are written twice, and apostrophes may be what keeps a cell from being a formula.
    for (let at = from; at < to && isAscii; at++) {
      const code = bytes[at] ?? 0;
      isAscii = code >= BLANK && code <= LAST_PRINTED && code !== QUOTE && code !== APOSTROPHE;
    }
    if (isAscii) return !isErrorBytes(bytes, from, to);
    const text = this.#reader.headline(cellsOf(this.#table.rows, index, this.#reader.headlineColumns));
    this.#text = text;
    return text.length <= TEXT_LIMITS.headline && isPlain(text) && !isErrorCell(text);
  }

  /** The headline that was found good last is that of the next event. */
  take(index: number): void {
    if (this.#text !== null) this.#add(this.#text, true);
    else this.#takeBytes(index);
  }

  #takeBytes(index: number): void {
    const { bounds, bytes } = this.#cells;
    const from = bounds[2 * index] ?? 0;
    const to = bounds[2 * index + 1] ?? 0;
    this.#texts.addBytes(bytes, from, to);
    if (!this.#folded.addFolded(bytes, from, to))
      this.#folded.add(foldText(decoder.decode(bytes.subarray(from, to))));
    this.#end();
  }

  /** The next event has this one; `isOpen`: others may be the same but for theirs. */
  learn(headline: string, event: number, isOpen: boolean): void {
    if (isOpen) this.#open.add(event);
    this.#add(headline, isOpen);
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

  finish(): OwnHeadlines {
    const all = ({ bytes, starts }: TextColumn): TextColumn => ({
      bytes,
      starts: starts.slice(0, this.#count + 1),
    });
    return { texts: all(this.#texts.finish()), folded: all(this.#folded.finish()), open: this.#open };
  }
}
