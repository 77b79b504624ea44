import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, overlaps } from "../../../chart/box.ts";
import { runs } from "../../../model/runs.node.ts";
import { createOccupied } from "./occupied.ts";

const arbitraryRect = fc
  .record({
    left: fc.double({ min: -80, max: 900, noNaN: true }),
    top: fc.double({ min: 0, max: 300, noNaN: true }),
    width: fc.oneof(fc.constant(11), fc.double({ min: 1, max: 400, noNaN: true })),
    height: fc.oneof(fc.constant(11), fc.double({ min: 1, max: 40, noNaN: true })),
  })
  .map(({ left, top, width, height }): Box => ({ left, right: left + width, top, bottom: top + height }));

test("what is free is what no rectangle that is taken overlaps", () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryRect, { maxLength: 40 }),
      fc.nat(10),
      fc.array(arbitraryRect, { minLength: 1, maxLength: 20 }),
      fc.double({ min: 0, max: 60, noNaN: true }),
      (taken, freed, questions, dy) => {
        const occupied = createOccupied(11);
        for (const rect of taken) occupied.take(rect);
        for (const rect of taken.slice(0, freed)) occupied.free(rect);
        const left = taken.slice(freed);
        for (const rect of questions) {
          const moved = { ...rect, top: rect.top + dy, bottom: rect.bottom + dy };
          expect(occupied.isFree(rect, dy)).toBe(!left.some((one) => overlaps(one, moved)));
        }
      },
    ),
    { numRuns: runs(500) },
  );
});
