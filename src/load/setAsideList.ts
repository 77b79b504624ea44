import type { SetAside } from "./loadOutcome.ts";

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
