import fc from "fast-check";
import { expect, test } from "vitest";
import { slopeOf } from "./ComparisonTable.tsx";

const arbitraryRows = fc
  .array(fc.record({ earlier: fc.nat(60), later: fc.nat(60) }), { minLength: 1, maxLength: 10 })
  .map((counts) => counts.map((count, row) => ({ ...count, row })));

test("lines of a slope end where their numbers say, and no name or number stands on another", () => {
  fc.assert(
    fc.property(arbitraryRows, (rows) => {
      const { lines, numbers, height } = slopeOf(rows);
      expect(lines.map(({ row }) => row).sort((a, b) => a - b)).toEqual(rows.map(({ row }) => row));
      for (const [index, { from, to, name, earlier, later }] of lines.entries()) {
        // Upwards is more.
        expect(Math.sign(from - to)).toBe(Math.sign(later - earlier));
        for (const y of [from, to, name]) {
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(height);
        }
        const before = lines[index - 1];
        if (before) expect(name - before.name).toBeGreaterThanOrEqual(24 - 1e-9);
      }
      for (const [index, { y }] of numbers.entries()) {
        const before = numbers[index - 1];
        if (before) expect(y - before.y).toBeGreaterThanOrEqual(10 - 1e-9);
      }
    }),
  );
});
