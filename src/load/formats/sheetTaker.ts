import { type Fault, showText } from "../../model/check/fault.ts";
import { columnLetters, type SheetTable } from "../../model/sheets.ts";
import { ColumnTimes } from "../columnTimes.ts";
import { note } from "../imported.ts";
import { MOST_ABOVE } from "../recogniseFormat.ts";
import type { WorkbookBudget } from "./workbookParts.ts";

export const MOST_COLUMNS = 16_384;
const HIDDEN = -1;
const MOST_NAMED = 20;

/** A run of text in a cell. `isStruck` is undefined if the style of the cell decides. */
export type Run = { readonly text: string; readonly isStruck: boolean | undefined };

export type TakenSheet = SheetTable & {
  /** Hidden or struck-out parts that were left out, with their places. */
  readonly leftOut: readonly Fault[];
  readonly notes: readonly Fault[];
  readonly links: readonly PlacedLink[];
};

/** A sheet with the links in its cells. A link is missing if the cell is blank, or already has an address as text. */
export type LinkedSheet = SheetTable & { readonly links?: readonly PlacedLink[] };

export type Workbook = {
  readonly ok: true;
  /** The sheets that are neither hidden nor blank. */
  readonly sheets: readonly LinkedSheet[];
  readonly leftOut: readonly Fault[];
  readonly notes: readonly Fault[];
};

type Area = {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
};

type Link = { readonly row: number; readonly column: number; readonly address: string };

/** A link. `place` is the index of its column among the columns that are not hidden. */
export type PlacedLink = Link & { readonly place: number };

const OF_ADDRESSES = /\b(?:url|uri|links?|href|archived?|web)\b/i;

/**
 * Collects the cells of a sheet, row by row. Hidden and filtered rows, hidden columns and struck-out words are left out
 * with a note. A hidden row becomes a blank row, so that row numbers stay right. A hidden column is removed.
 */
export class SheetTaker {
  readonly #name: string;
  readonly #budget: WorkbookBudget;
  readonly #rows: string[][] = [];
  /**
   * For each column, the number of hidden ranges that begin there, less those that ended just before. A column is
   * hidden if the sum of all entries up to it is above 0.
   */
  readonly #edges = new Int32Array(MOST_COLUMNS + 1);
  #places: Int32Array | null = null;
  #row = -1;
  #isHidden = false;
  #cells: string[] = [];
  #hasHidden = false;
  readonly #hiddenRows: number[] = [];
  readonly #hiddenColumns = new Set<number>();
  readonly #struck: Fault[] = [];
  #struckTotal = 0;
  readonly #areas: Area[] = [];
  readonly #links: Link[] = [];
  #hasMerged = false;
  readonly #covered: string[] = [];
  #formulas = 0;
  /** The times in each column of dates, by its place among the columns that are not hidden. */
  readonly #times = new Map<number, { readonly column: number; readonly times: ColumnTimes }>();
  readonly #unknown: string[] = [];

  constructor(name: string, budget: WorkbookBudget) {
    this.#name = name;
    this.#budget = budget;
  }

  /** Hides the columns from `from` to `to`. Must be called before the first cell. */
  hideColumns(from: number, to: number): void {
    if (!(from >= 0 && from <= to && from < MOST_COLUMNS)) return;
    this.#edges[from] = (this.#edges[from] ?? 0) + 1;
    const behind = Math.min(to, MOST_COLUMNS - 1) + 1;
    this.#edges[behind] = (this.#edges[behind] ?? 0) - 1;
  }

  /** Begins a row. Rows must come in ascending order. */
  openRow(row: number, isHidden: boolean): void {
    this.#row = row;
    this.#isHidden = isHidden;
    this.#hasHidden = false;
    // A file may have two elements for the same row. The cells of the first are kept.
    const known = this.#rows[row] ?? [];
    this.#cells = this.#budget.take("area", known.length) ? [...known] : [];
  }

  /** Adds a cell to the open row. `isStruck` is true if the style of the cell strikes it out. */
  put(column: number, runs: string | readonly Run[], isStruck: boolean, isDate = false): void {
    const kept =
      typeof runs === "string" ? (isStruck ? "" : runs) : joined(runs, (run) => !struck(run, isStruck));
    const out =
      typeof runs === "string" ? (isStruck ? runs : "") : joined(runs, (run) => struck(run, isStruck));
    if (kept === "" && out === "") return;
    if (this.#isHidden) {
      this.#hasHidden = true;
      return;
    }
    const place = this.#placeOf(column);
    if (place === HIDDEN) {
      this.#hiddenColumns.add(column);
      return;
    }
    if (out.trim() !== "") this.#nameStruck(column, out);
    if (kept === "" || !this.#budget.take("letters", kept.length)) return;
    const more = place + 1 - this.#cells.length;
    if (more > 0 && !this.#budget.take("area", more)) return;
    while (this.#cells.length < place) this.#cells.push("");
    this.#cells[place] = kept;
    if (!isDate || !kept.includes("T")) return;
    const known = this.#times.get(place) ?? { column, times: new ColumnTimes() };
    this.#times.set(place, known);
    known.times.add(kept, kept.replace("T", " "));
  }

  addFormula(column: number, hasResult: boolean): void {
    if (this.#isHidden || this.#placeOf(column) === HIDDEN) return;
    this.#formulas++;
    if (!hasResult && this.#unknown.length < MOST_NAMED) this.#unknown.push(cellName(this.#row, column));
  }

  /** Ends the row. `times` is how often the file repeats it. */
  closeRow(times = 1): void {
    if (this.#hasHidden && this.#budget.take("rows", times))
      for (let at = 0; at < times; at++) this.#hiddenRows.push(this.#row + at);
    const cells = this.#cells;
    this.#cells = [];
    if (cells.length === 0) return;
    const blank = this.#row - this.#rows.length;
    const letters = times > 1 ? (times - 1) * cells.reduce((sum, { length }) => sum + length, 0) : 0;
    // A row beyond the limit is counted with all rows above, so that the sheet is refused.
    const rows = this.#row + times > this.#budget.limits.rows ? this.#row + times : times;
    const fits =
      this.#budget.take("repeats", times - 1) &&
      this.#budget.take("rows", rows) &&
      this.#budget.take("area", Math.max(0, blank) + (times - 1) * cells.length) &&
      this.#budget.take("letters", letters);
    if (!fits) return;
    while (this.#rows.length < this.#row) this.#rows.push(NO_CELLS);
    for (let at = 0; at < times; at++) this.#rows[this.#row + at] = cells;
  }

  /** Marks a merged area. The cells that it covers are left out. */
  merge(area: Area): void {
    this.#hasMerged = true;
    if (this.#budget.take("area", 1)) this.#areas.push(area);
  }

  mergeFrom(column: number, rows: number, columns: number): void {
    const row = this.#row;
    this.merge({ row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 });
  }

  link(link: Link): void {
    if (/^https?:/i.test(link.address) && this.#budget.take("letters", link.address.length))
      this.#links.push(link);
  }

  linkFrom(column: number, address: string): void {
    this.link({ row: this.#row, column, address });
  }

  /** Notes a cell that the file itself marks as covered by a merged cell. */
  cover(column: number, hasText: boolean): void {
    this.#hasMerged = true;
    if (hasText && !this.#isHidden && this.#placeOf(column) !== HIDDEN) this.#nameCovered(this.#row, column);
  }

  #nameCovered(row: number, column: number): void {
    this.#covered.push(cellName(row, column));
  }

  finish(): TakenSheet {
    for (const area of this.#areas) this.#uncover(area);
    const place = `sheet “${this.#name}”`;
    const leftOut: Fault[] = [];
    const notes: Fault[] = [];
    const leave = (found: string, expected: string): number => leftOut.push(note(place, found, expected));
    const tell = (found: string, expected: string): number => notes.push(note(place, found, expected));
    const rows = this.#rows;
    const filled = this.#fillMerged();
    const unread = this.#links.filter((link) => !this.#takeLink(link));
    while (rows.at(-1)?.every((cell) => cell === "")) rows.pop();
    if (this.#hiddenRows.length > 0) {
      const named = stretches(ascending(this.#hiddenRows), (row) => String(row + 1));
      leave(`hidden or filtered rows: ${named}`, "rows that can be seen; they were left out");
    }
    if (this.#hiddenColumns.size > 0) {
      const named = stretches(ascending(this.#hiddenColumns), columnLetters);
      leave(`hidden columns: ${named}`, "columns that can be seen; they were left out");
    }
    leftOut.push(...this.#struck);
    if (this.#struckTotal > this.#struck.length) {
      const more = this.#struckTotal - this.#struck.length;
      leave(`struck-out words in ${more.toLocaleString("en")} more cells`, NOT_STRUCK);
    }
    if (this.#hasMerged) leave("merged cells", "a value in each cell; the others of a merged one are blank");
    if (this.#covered.length > 0)
      leave(
        `cells under merged ones: ${someOf(this.#covered)}`,
        "cells that can be seen; they were left out",
      );
    if (filled.length > 0)
      tell(`merged cells: ${someOf(filled)}`, "a value in each cell; it was read in each row");
    for (const [at, { column, times }] of this.#times) {
      for (const cells of new Set(rows))
        if (DATE_CELL.test(cells[at] ?? "")) cells[at] = times.asColumn(cells[at] ?? "");
      notes.push(...times.notes(`${place}, column ${columnLetters(column)}`));
    }
    if (this.#formulas > 0) tell("formulas", "values; their last results were read");
    if (this.#unknown.length > 0) {
      const found = `formulas without a result: ${this.#unknown.join(", ")}`;
      tell(found, "values; a spreadsheet that opens and saves the file works them out");
    }
    // Hidden columns have been removed, so later columns have moved.
    const links = unread.map((link) => ({ ...link, place: this.#placeOf(link.column) }));
    return { name: this.#name, rows, leftOut, notes, links };
  }

  #nameStruck(column: number, words: string): void {
    this.#struckTotal++;
    if (this.#struck.length >= MOST_NAMED) return;
    const place = `sheet “${this.#name}”, cell ${cellName(this.#row, column)}`;
    this.#struck.push(note(place, `the struck-out words ${showText(words.trim())}`, NOT_STRUCK));
  }

  /** The index of a column among the columns that are not hidden. `HIDDEN` for a hidden column. */
  #placeOf(column: number): number {
    this.#places ??= placesOf(this.#edges);
    return this.#places[column] ?? column;
  }

  /**
   * Copies a cell that is merged over several rows of one column into the lower rows. A row gets the copy only if it
   * has more filled than covered cells. Otherwise it just continues the row above. Returns the addresses of the copied
   * cells.
   */
  #fillMerged(): readonly string[] {
    const down = this.#areas.filter(({ row, column, lastColumn }) => row > 0 && column === lastColumn);
    const covered = new Map<number, number>();
    for (const { row, lastRow } of down)
      for (let at = row + 1; at <= lastRow && at < this.#rows.length; at++)
        if (this.#budget.take("area", 1)) covered.set(at, (covered.get(at) ?? 0) + 1);
    const own = new Map(
      [...covered.keys()].map((at) => [at, this.#rows[at]?.filter((cell) => cell.trim() !== "").length ?? 0]),
    );
    return down.flatMap(({ row, column, lastRow }) => {
      const place = this.#placeOf(column);
      const value = this.#rows[row]?.[place] ?? "";
      if (place === HIDDEN || value === "") return [];
      let isFilled = false;
      for (let at = row + 1; at <= lastRow; at++) {
        if ((own.get(at) ?? 0) <= (covered.get(at) ?? 0)) continue;
        this.#write(at, place, value);
        isFilled = true;
      }
      return isFilled ? [cellName(row, column)] : [];
    });
  }

  /** In a column of addresses, the link replaces the text. Returns false for words with a link in another column. */
  #takeLink({ row, column, address }: Link): boolean {
    const place = this.#placeOf(column);
    const words = this.#rows[row]?.[place]?.trim() ?? "";
    if (words === "" || /^https?:/i.test(words)) return true;
    const above = this.#rows.slice(0, Math.min(row, MOST_ABOVE + 1));
    if (!above.some((cells) => OF_ADDRESSES.test(cells[place] ?? ""))) return false;
    this.#write(row, place, address);
    return true;
  }

  /** Writes a cell into a copy of its row, because repeated rows share their cells. */
  #write(row: number, place: number, text: string): void {
    const cells = this.#rows[row] ?? [];
    const width = Math.max(cells.length, place + 1);
    if (this.#budget.take("area", width) && this.#budget.take("letters", text.length))
      this.#rows[row] = Array.from({ length: width }, (_, at) => (at === place ? text : (cells[at] ?? "")));
  }

  #uncover({ row, column, lastRow, lastColumn }: Area): void {
    for (let at = row; at <= lastRow && at < this.#rows.length; at++) {
      const cells = this.#rows[at] ?? [];
      const end = Math.min(lastColumn + 1, MOST_COLUMNS);
      if (!this.#budget.take("area", 1 + Math.max(0, Math.min(end, cells.length) - column))) return;
      for (let one = column; one < end; one++) {
        const place = this.#placeOf(one);
        if (place >= cells.length) break;
        if (place === HIDDEN || (at === row && one === column) || cells[place] === "") continue;
        cells[place] = "";
        this.#nameCovered(at, one);
      }
    }
  }
}

/** Matches a date with a time as this program writes it into cells. */
const DATE_CELL = /^\d{4}-\d\d-\d\dT\d\d[\d:]*$/;

const ascending = (numbers: Iterable<number>): readonly number[] =>
  [...new Set(numbers)].sort((one, other) => one - other);

/** All blank rows share this list, so it must not be changed. */
const NO_CELLS: string[] = [];
const NOT_STRUCK = "words that are not struck out; these were left out";

const struck = ({ isStruck }: Run, isCellStruck: boolean): boolean => isStruck ?? isCellStruck;
const joined = (runs: readonly Run[], is: (run: Run) => boolean): string =>
  runs.reduce((text, run) => (is(run) ? text + run.text : text), "");

function placesOf(edges: Int32Array): Int32Array {
  let depth = 0;
  let next = 0;
  return Int32Array.from({ length: MOST_COLUMNS }, (_, column) => {
    depth += edges[column] ?? 0;
    return depth > 0 ? HIDDEN : next++;
  });
}

export function someOf(places: readonly string[]): string {
  const more = places.length - MOST_NAMED;
  return `${places.slice(0, MOST_NAMED).join(", ")}${more > 0 ? ` and ${more.toLocaleString("en")} more` : ""}`;
}

/** The address of a cell, such as B7. Row and column count from 0. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** Writes ascending numbers as ranges, such as `3, 5 to 9, 12`, with `and 40 more` after the first ten ranges. */
function stretches(numbers: Iterable<number>, name: (number: number) => string): string {
  const found: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  const words = found
    .slice(0, MOST_STRETCHES)
    .map(([from, to]) => (from === to ? name(from) : `${name(from)} to ${name(to)}`));
  const more = found.slice(MOST_STRETCHES).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return `${words.join(", ")}${more > 0 ? ` and ${more.toLocaleString("en")} more` : ""}`;
}

const MOST_STRETCHES = 10;
