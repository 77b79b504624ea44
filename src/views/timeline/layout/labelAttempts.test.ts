import fc from "fast-check";
import { expect, test } from "vitest";
import { attemptsFor } from "./labelAttempts.ts";
import type { LayoutItem } from "./layoutItem.ts";

const itemAt = (key: number, rank: number): LayoutItem => ({
  ...{ key, rank, x: 0, x0: 0, x1: 0, column: 0, label: null },
});

test("a column is tried with fewer and fewer labels, with as many of them only once on each side", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 12 }), fc.nat(), (ranks, chosen) => {
      const items = ranks.map((rank, key) => itemAt(key, rank));
      const wanted = items.filter((_, index) => (chosen >> index) % 2 === 1);
      const attempts = attemptsFor(items, wanted);
      const sizes = attempts.map(([first]) => first?.labelled.size ?? Number.NaN);
      expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => b - a));
      expect([sizes[0], sizes.at(-1)]).toEqual([wanted.length, 0]);
      for (const sides of attempts) {
        expect(new Set(sides.map(({ side }) => side)).size).toBe(sides.length);
        expect(new Set(sides.map(({ labelled }) => labelled)).size).toBe(1);
      }
    }),
  );
});
