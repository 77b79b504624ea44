import { bisectLeft } from "d3";
import type { ListRange } from "./listScene.ts";

/** How many events are in the page at first, and how many more one press brings. */
export const FIRST_ITEMS = 500;
export const MORE_ITEMS = 200;

/** Events above the selected one, where the list begins at another place than its start. */
const ABOVE = 100;

/** The part of `total` events to begin with: the first of them, or those about `place` where it lies further on. */
export function firstRange(total: number, place: number | undefined): ListRange {
  if (place === undefined || place < FIRST_ITEMS) return { start: 0, end: Math.min(total, FIRST_ITEMS) };
  const start = place - ABOVE;
  return { start, end: Math.min(total, start + FIRST_ITEMS) };
}

/** Place of `row` in ascending `rows`, if it is there. */
export function placeOf(rows: Uint32Array, row: number): number | undefined {
  const place = bisectLeft(rows, row);
  return rows[place] === row ? place : undefined;
}
