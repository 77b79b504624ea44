import fc from "fast-check";
import { expect, test } from "vitest";
import { slopeOf } from "./ComparisonTable.tsx";

const arbitraryRows = fc
  .array(fc.record({ earlier: fc.nat(60), later: fc.nat(60) }), { minLength: 1, maxLength: 10 })
  .map((counts) => counts.map((count, row) => ({ ...count, row })));

test("lines of a slope end where their numbers say, and names have rows of one height from top to bottom", () => {
  fc.assert(
    fc.property(arbitraryRows, (rows) => {
      const { lines } = slopeOf(rows);
      expect(lines.map(({ row }) => row).sort((a, b) => a - b)).toEqual(rows.map(({ row }) => row));
      const all = lines.flatMap(({ counts, ...at }) => [
        { count: counts.earlier, y: at.earlier },
        { count: counts.later, y: at.later },
      ]);
      // Upwards is more, in each window and between them.
      for (const one of all) {
        for (const other of all) expect(Math.sign(other.y - one.y)).toBe(Math.sign(one.count - other.count));
        expect(one.y).toBeGreaterThan(0);
        expect(one.y).toBeLessThan(100);
      }
      for (const [index, { name }] of lines.entries())
        expect(name).toBeCloseTo((100 * (index + 0.5)) / rows.length);
    }),
  );
});
