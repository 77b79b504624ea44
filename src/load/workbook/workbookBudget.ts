import { type Refusal, refuse } from "../../model/check/fault.ts";
import { WORKBOOK_LIMITS } from "../../model/limits.ts";

const WORDS = {
  elements: "elements",
  rows: "rows",
  area: "cells, blank ones counted up to the last of each row",
  strings: "different texts",
  letters: "letters in its cells",
  repeats: "rows that the file holds once and repeats",
} as const;
type Counted = keyof typeof WORDS;

/**
 * What a whole workbook may cost. Each reader asks for a piece before it makes anything of it; after the first refusal every
 * answer is no, and all readers come to their ends.
 */
export class WorkbookBudget {
  refusal: Refusal | null = null;
  readonly #taken: Record<Counted, number> = {
    elements: 0,
    rows: 0,
    area: 0,
    strings: 0,
    letters: 0,
    repeats: 0,
  };

  /** Whether there is room for so many more. */
  take(what: Counted, count: number): boolean {
    if (this.refusal !== null) return false;
    this.#taken[what] += count;
    if (this.#taken[what] <= WORKBOOK_LIMITS[what]) return true;
    const most = `${WORKBOOK_LIMITS[what].toLocaleString("en")} ${WORDS[what]}`;
    const expected = `at most ${most}; a larger table can be saved as CSV`;
    return this.refuse(refuse("", `a workbook of more than ${most}`, expected));
  }

  /** The first refusal is the one that is told. */
  refuse(refusal: Refusal): false {
    this.refusal ??= refusal;
    return false;
  }
}
