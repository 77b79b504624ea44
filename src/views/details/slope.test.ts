import fc from "fast-check";
import { expect, test } from "vitest";
import { dayFromCivil } from "../../model/dates/calendar.ts";
import { item } from "../../model/tables/columns.ts";
import { rateOf, slopeOf } from "./ComparisonTable.tsx";

const arbitraryRows = fc
  .array(fc.record({ earlier: fc.nat(60), later: fc.nat(60) }), { minLength: 1, maxLength: 10 })
  .map((counts) => counts.map((count, row) => ({ ...count, row })));

test("lines of a slope end where their numbers say, and names have rows of one height from top to bottom", () => {
  fc.assert(
    fc.property(arbitraryRows, (rows) => {
      const { lines, numbers } = slopeOf(rows);
      expect(lines.map(({ row }) => row).sort((a, b) => a - b)).toEqual(rows.map(({ row }) => row));
      const all = lines.flatMap(({ row, ...at }) => [
        { count: item(rows, row).earlier, y: at.earlier },
        { count: item(rows, row).later, y: at.later },
      ]);
      // A higher number has a higher dot, in each window and between the windows.
      for (const one of all) {
        for (const other of all) expect(Math.sign(other.y - one.y)).toBe(Math.sign(one.count - other.count));
        expect(one.y).toBeGreaterThan(0);
        expect(one.y).toBeLessThan(100);
      }
      for (const [index, { name }] of lines.entries())
        expect(name).toBeCloseTo((100 * (index + 0.5)) / rows.length);
      // Each earlier number is beside its dot, or in the one range of dots that have no room for a line each.
      for (const { earlier } of rows)
        expect(numbers.filter(({ least, most }) => least <= earlier && earlier <= most)).toHaveLength(1);
      const dotOf = (count: number) => all.find((one) => one.count === count)?.y ?? Number.NaN;
      for (const [index, { least, most, y }] of numbers.entries()) {
        expect(y).toBeCloseTo((dotOf(least) + dotOf(most)) / 2);
        const next = numbers[index + 1];
        if (next) expect(next.y - y).toBeGreaterThanOrEqual(50 / rows.length - 1e-9);
      }
    }),
  );
});

test("windows of different lengths compare in one unit, which both are as long as; windows of one length by their counts", () => {
  const days = (first: number, last: number) => ({
    first: dayFromCivil(2019, 1, first),
    last: dayFromCivil(2019, 1, last),
  });
  expect(rateOf({ earlier: days(1, 30), later: days(31, 61) })).toBeNull();
  const short = rateOf({ earlier: days(1, 100), later: days(101, 102) });
  expect([short?.unit, short?.of({ earlier: 25, later: 39 })]).toEqual([
    "day",
    { earlier: 0.3, later: 19.5 },
  ]);
  expect(rateOf({ earlier: days(1, 185), later: days(186, 277) })?.unit).toBe("month");
});
