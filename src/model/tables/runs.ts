import type { Lists, NumberColumn } from "./columns.ts";
import type { Dates } from "./tables.ts";
import { NO_TEXT, type TextColumn } from "./text/textColumn.ts";

/**
 * Two tables laid into each other in order of time, as stretches that come from one of them and stay as they are: a column
 * is copied stretch by stretch, not value by value.
 *
 *     rows   ·····●●●●●··      the rows' 0 to 5
 *     cells  ▮▮▮▮▮·····▮▮      before them the cells' 0 to 5, after them the cells' 9 to 11
 */
export type Run = { readonly isCells: boolean; readonly from: number; readonly to: number };

/** Rows and those cells that `keeps` lets through; of the same days rows come first. */
export function runsOf(
  rows: Pick<Dates, "first" | "last">,
  cells: Pick<Dates, "first" | "last">,
  keeps: (cell: number) => boolean,
): readonly Run[] {
  const runs: { isCells: boolean; from: number; to: number }[] = [];
  const add = (isCells: boolean, from: number, to: number): void => {
    if (from === to) return;
    const last = runs.at(-1);
    if (last?.isCells === isCells && last.to === from) last.to = to;
    else runs.push({ isCells, from, to });
  };
  const count = rows.first.length;
  let row = 0;
  for (let cell = 0; cell < cells.first.length; cell++) {
    if (!keeps(cell)) continue;
    const [first, last] = [cells.first[cell] ?? 0, cells.last[cell] ?? 0];
    const begun = row;
    while (row < count && ((rows.first[row] ?? 0) - first || (rows.last[row] ?? 0) - last) <= 0) row++;
    add(false, begun, row);
    add(true, cell, cell + 1);
  }
  add(false, row, count);
  return runs;
}

export const lengthOfRuns = (runs: readonly Run[]): number =>
  runs.reduce((sum, { from, to }) => sum + to - from, 0);

/** Fills `into` with the values of rows and cells; `others` may be one value for all cells. */
export function laid<Column extends NumberColumn>(
  into: Column,
  runs: readonly Run[],
  rows: Column | number,
  others: Column | number,
): Column {
  let place = 0;
  for (const { isCells, from, to } of runs) {
    const source = isCells ? others : rows;
    if (typeof source === "number") into.fill(source, place, place + to - from);
    else into.set(source.subarray(from, to), place);
    place += to - from;
  }
  return into;
}

/** By row of the rows alone the row that it has become. */
export function newRows(runs: readonly Run[], count: number): Uint32Array {
  const rows = new Uint32Array(count);
  let place = 0;
  for (const { isCells, from, to } of runs) {
    if (!isCells) for (let row = from; row < to; row++) rows[row] = place + row - from;
    place += to - from;
  }
  return rows;
}

/** Where the lists of the rows begin; a cell has none, and the values stay where they are. */
export function laidStarts(starts: Lists["starts"], runs: readonly Run[]): Uint32Array {
  const laidOut = new Uint32Array(lengthOfRuns(runs) + 1);
  let place = 1;
  for (const { isCells, from, to } of runs) {
    if (isCells) laidOut.fill(laidOut[place - 1] ?? 0, place, place + to - from);
    else laidOut.set(starts.subarray(from + 1, to + 1), place);
    place += to - from;
  }
  return laidOut;
}

/** The texts of the rows, and a blank one for cells. */
export function laidTexts({ bytes, starts, of, fills }: TextColumn, runs: readonly Run[]): TextColumn {
  const texts = starts.length - 1;
  const more = new Uint32Array(starts.length + 1);
  more.set(starts);
  more[starts.length] = bytes.length;
  const own = of ?? Uint32Array.from({ length: texts }, (_, row) => row);
  const laidOf = (numbers: Uint32Array, blank: number) =>
    laid(new Uint32Array(lengthOfRuns(runs)), runs, numbers, blank);
  return {
    bytes,
    starts: more,
    of: laidOf(own, texts),
    ...(fills && { fills: fills.map((fill) => ({ ...fill, of: laidOf(fill.of, NO_TEXT) })) }),
  };
}
