import type { Remedy } from "./check/fault.ts";

/** One cell of a workbook by its sheet, its row and its column, counted from 0. */
export type CellPlace = { readonly sheet: string; readonly row: number; readonly column: number };

/** A cell, or a row of which no column is named; `cells` are those of its row. */
export type CellFound = {
  readonly sheet: string;
  readonly row: number;
  readonly header: string;
  /** From 0; −1 where no column is named, or the sheet lacks it. */
  readonly column: number;
  readonly cells: readonly string[];
};

/** What a cell shall say in the place of its text. The file itself is not written. */
export type Correction = CellPlace & { readonly text: string };

/** A fault of a workbook, for which a row is set aside: its cell with all that it says, and what it may say instead. */
export type FaultyCell = {
  /** Null where the fault is no cell's. */
  readonly place: CellPlace | null;
  readonly sheet: string;
  readonly text: string;
  readonly remedies: readonly Remedy[];
  /** The cells of its row by which a person knows it. */
  readonly beside: string;
  /** Whether nothing is wrong with the row itself: what it names is set aside. */
  readonly isFollowing: boolean;
};

/** One row of a file that could not become an event. */
export type SetAside = {
  /**
   * For tables the row, where the header is row 1. For JSON lines and GEXF the line. For TimelineJS JSON the position in the
   * list, from 1.
   */
  readonly row: number;
  /** Header of the column, or the key; "" where it is the whole row. */
  readonly column: string;
  /** The text found there, cut after 200 characters. */
  readonly value: string;
  /** The expected form, in English like every fault. */
  readonly reason: string;
  /** For a workbook, whose sheets have rows of their own. */
  readonly cell?: FaultyCell;
};

/** So many are listed; a workbook with more faults is refused. */
export const MOST_ASIDE = 10_000;
const LONGEST_VALUE = 200;

/** Keeps the first ten thousand rows that are left out and counts the rest. */
export class SetAsideList {
  readonly listed: SetAside[] = [];
  total = 0;

  add(row: number, column: string, value: string, reason: string, cell?: FaultyCell): void {
    this.total++;
    if (this.listed.length >= MOST_ASIDE) return;
    const shown = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
    this.listed.push({ row, column, value: shown, reason, ...(cell && { cell }) });
  }
}
