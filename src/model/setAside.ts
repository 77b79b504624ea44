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
};

const LISTED = 10_000;
const LONGEST_VALUE = 200;

/** Keeps the first ten thousand rows that are left out and counts the rest. */
export class SetAsideList {
  readonly listed: SetAside[] = [];
  total = 0;

  add(row: number, column: string, value: string, reason: string): void {
    this.total++;
    if (this.listed.length >= LISTED) return;
    const shown = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
    this.listed.push({ row, column, value: shown, reason });
  }
}
