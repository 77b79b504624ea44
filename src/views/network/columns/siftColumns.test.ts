import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { affairTables as tables } from "../../../load/affairTables.node.ts";
import { runs } from "../../../model/runs.node.ts";
import { at, item, lengthOf } from "../../../model/tables/columns.ts";
import { english } from "../../../words/words.ts";
import { actorColumns } from "./actorColumns.ts";
import { columnCost, columnLayout, siftColumns } from "./columnLayout.ts";

const ties = Array.from({ length: tables.ties.count }, (_, tie) => ({
  from: at(tables.ties.from, tie),
  to: at(tables.ties.to, tie),
  weight: lengthOf(tables.ties.events, tie),
}));
const drawn = ties.filter(({ weight }) => weight > 1);
const ofFile = (columns: readonly (readonly number[])[]) =>
  columns.map((column) => column.toSorted((a, b) => a - b));

const arbitraryColumns = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 14 }).chain((columnOf) => {
  const thing = fc.nat(Math.max(0, columnOf.length - 1));
  return fc.record({
    columns: fc.constant([0, 1, 2, 3].map((c) => [...columnOf.keys()].filter((i) => columnOf[i] === c))),
    ties: fc.array(fc.record({ from: thing, to: thing, weight: fc.integer({ min: 1, max: 5 }) }), {
      maxLength: 20,
    }),
  });
});

describe("siftColumns", () => {
  it("leaves everything in its column, and never makes it worse", () => {
    fc.assert(
      fc.property(arbitraryColumns, ({ columns, ties: some }) => {
        const sifted = siftColumns(columns, some);
        expect(sifted.map((column) => column.toSorted((a, b) => a - b))).toEqual(columns);
        const sum = ({ crossings, length }: ReturnType<typeof columnCost>) => 3 * crossings + length;
        expect(sum(columnCost(sifted, some))).toBeLessThanOrEqual(sum(columnCost(columns, some)) + 1e-6);
        expect(siftColumns(columns, some)).toEqual(sifted);
      }),
      { numRuns: runs(60) },
    );
  });

  it("counts what crosses, in pairs of columns and within one", () => {
    const tie = (from: number, to: number) => ({ from, to, weight: 1 });
    expect(
      columnCost(
        [
          [0, 1],
          [2, 3],
        ],
        [tie(0, 3), tie(1, 2)],
      ).crossings,
    ).toBe(1);
    expect(
      columnCost(
        [
          [0, 1],
          [2, 3],
        ],
        [tie(0, 2), tie(1, 3)],
      ).crossings,
    ).toBe(0);
    expect(columnCost([[0, 1, 2, 3]], [tie(0, 2), tie(1, 3)]).crossings).toBe(1);
    expect(columnCost([[0, 1, 2, 3]], [tie(0, 3), tie(1, 2)]).crossings).toBe(0);
    expect(columnCost([[0], [1]], [tie(0, 0)])).toEqual({ crossings: 0, length: 0 });
  });
});

describe("the shipped story in its columns", () => {
  it("has groups in the order of the file", () => {
    expect(actorColumns(tables).map(({ of }) => of)).toEqual(tables.groups.map((_, group) => ({ group })));
  });

  it("is clearly less tangled than in the order of the file: whole, and what is shown at first", () => {
    const whole = actorColumns(tables).map(({ actors }) => actors.map(Number));
    const before = columnCost(ofFile(whole), ties);
    const after = columnCost(whole, ties);
    // At the time of writing 1,036 crossings become 674, and a length of 1,592 rows 1,454.
    expect(after.crossings).toBeLessThan(0.8 * before.crossings);
    expect(after.length).toBeLessThan(before.length);

    const { columns } = columnLayout(
      {
        tables,
        words: english,
        size: { width: 818, height: 330 },
        margin: { top: 36, bottom: 38 },
        measure: (text) => text.length * 6.6,
      },
      actorColumns(tables),
    );
    const first = columns.map(({ base }) => base.map(Number));
    const shownBefore = columnCost(ofFile(first), drawn);
    const shownAfter = columnCost(first, drawn);
    // 14 crossings become none.
    expect(first.flat().length).toBeGreaterThanOrEqual(18);
    expect(shownAfter.crossings).toBeLessThan(0.7 * shownBefore.crossings);
    expect(shownAfter.length).toBeLessThan(shownBefore.length);
    expect(item(columns, 0).name).toBe("Spyware maker and owners");
  });
});
