/** One row of a file that could not become an event. */
export type SetAside = {
  /** Tables: row, the header being 1. JSON lines and GEXF: line. TimelineJS JSON: its number in the list, from 1. */
  readonly row: number;
  /** Header of the column, or the key; "" where it is the whole row. */
  readonly column: string;
  /** What stood there, cut after 200 characters. */
  readonly value: string;
  /** What was expected, in English like every fault. */
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
