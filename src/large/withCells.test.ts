import fc from "fast-check";
import { expect, it } from "vitest";
import { runs as times } from "../model/runs.node.ts";
import { mergedColumn, mergedStarts, newRows, runsOf } from "./withCells.ts";

const arbitraryDays = fc
  .array(fc.tuple(fc.nat(12), fc.nat(3)))
  .map((days) => days.map(([first, more]) => ({ first, last: first + more })))
  .map((days) => days.toSorted((a, b) => a.first - b.first || a.last - b.last))
  .map((days) => ({
    first: Int32Array.from(days, ({ first }) => first),
    last: Int32Array.from(days, ({ last }) => last),
  }));

it("rows and the cells that are kept lie in order of time, rows first, and each is where its columns say", () => {
  fc.assert(
    fc.property(arbitraryDays, arbitraryDays, fc.nat(12), (rows, cells, day) => {
      const keeps = (cell: number): boolean => (cells.last[cell] ?? 0) < day;
      const runs = runsOf(rows, cells, keeps);
      const one = (isCell: boolean, days: typeof rows) =>
        [...days.first].map((first, row) => ({ first, last: days.last[row] ?? 0, isCell, row }));
      const expected = [...one(false, rows), ...one(true, cells).filter(({ row }) => keeps(row))].sort(
        (a, b) =>
          a.first - b.first || a.last - b.last || Number(a.isCell) - Number(b.isCell) || a.row - b.row,
      );
      const into = () => new Int32Array(expected.length);
      expect([...mergedColumn(into(), runs, rows.first, cells.first)]).toEqual(
        expected.map(({ first }) => first),
      );
      expect([...mergedColumn(into(), runs, rows.last, cells.last)]).toEqual(
        expected.map(({ last }) => last),
      );
      expect([...mergedColumn(into(), runs, 0, 1)]).toEqual(expected.map(({ isCell }) => Number(isCell)));
      const isRow = expected.flatMap(({ isCell }, place) => (isCell ? [] : [place]));
      expect([...newRows(runs, rows.first.length)]).toEqual(isRow);
      // Each row has a list of two values, and cells have empty lists.
      const starts = Uint32Array.from({ length: rows.first.length + 1 }, (_, row) => 2 * row);
      const lengths = mergedStarts(starts, runs);
      expect(expected.map((_, row) => (lengths[row + 1] ?? 0) - (lengths[row] ?? 0))).toEqual(
        expected.map(({ isCell }) => (isCell ? 0 : 2)),
      );
    }),
    { numRuns: times(60) },
  );
});
