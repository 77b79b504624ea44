import * as fc from "fast-check";
import { expect, it } from "vitest";
import { countValues } from "./filter/facetCounts.ts";
import { highest } from "./firstAnswer.ts";

it("the highest counts are the first ones of all counts in order, ties as in the list", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(9), { maxLength: 40 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 3 }),
      (counts, most, least) => {
        const all = counts.map((events, row) => ({ row, events })).filter(({ events }) => events >= least);
        expect(highest(Uint32Array.from(counts), most, least)).toEqual(
          all.sort((one, other) => other.events - one.events || one.row - other.row).slice(0, most),
        );
      },
    ),
  );
});

it("an event counts once for a value that it has twice, and not at all where a filter rejects it", () => {
  const lists = { starts: Uint32Array.of(0, 3, 4, 6), values: Uint32Array.of(1, 1, 0, 1, 2, 1) };
  expect([...countValues(lists, Uint32Array.of(0, 1, 0), 4)]).toEqual([1, 2, 1, 0]);
});
