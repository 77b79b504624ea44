import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { item } from "../../model/tables/columns.ts";
import { arbitraryPicture, sceneOf } from "./affairScene.node.ts";
import { markAfterKey } from "./markOptions.ts";

/** The marks and stacks of a picture of the affair, in time order. */
const arbitrarySpots = arbitraryPicture.map((picture) => {
  const { marks, stacks } = sceneOf(picture);
  return [
    ...marks.map(({ row, x, y }) => ({ key: `event-${row}`, x, y })),
    ...stacks.map(({ rows, x, y }) => ({ key: `stack-${rows.join("-")}`, x, y })),
  ].sort((a, b) => a.x - b.x || a.y - b.y);
});
const arbitraryPlace = arbitrarySpots.chain((spots) =>
  fc.record({ spots: fc.constant(spots), index: fc.nat(Math.max(0, spots.length - 1)) }),
);

describe("of the marks in time order", () => {
  test("Right and Left lead to each in turn, and no further", () => {
    fc.assert(
      fc.property(arbitrarySpots, (spots) => {
        for (const [index, { key }] of spots.entries()) {
          expect(markAfterKey(spots, index - 1, "ArrowRight")).toBe(key);
          expect(markAfterKey(spots, index + 1, "ArrowLeft")).toBe(key);
        }
        expect(markAfterKey(spots, spots.length - 1, "ArrowRight")).toBeNull();
        expect(markAfterKey(spots, 0, "ArrowLeft")).toBeNull();
      }),
    );
  });

  test("Home and End lead to the first and the last, Page keys by tenths and there", () => {
    fc.assert(
      fc.property(arbitraryPlace, ({ spots, index }) => {
        expect(markAfterKey(spots, index, "Home")).toBe(item(spots, 0).key);
        expect(markAfterKey(spots, index, "End")).toBe(item(spots, spots.length - 1).key);
        let at = index;
        for (let pages = 0; pages < 10; pages++) {
          const key = markAfterKey(spots, at, "PageDown");
          at = spots.findIndex((spot) => spot.key === key);
        }
        expect(at).toBe(spots.length - 1);
      }),
    );
  });

  test("Up and Down lead to the next lane that has marks, to the nearest there", () => {
    fc.assert(
      fc.property(arbitraryPlace, ({ spots, index }) => {
        const from = item(spots, index);
        for (const [key, sign] of [
          ["ArrowUp", -1],
          ["ArrowDown", 1],
        ] as const) {
          const ahead = spots.filter((spot) => (spot.y - from.y) * sign > 1);
          const found = spots.find((spot) => spot.key === markAfterKey(spots, index, key));
          if (ahead.length === 0) {
            expect(found).toBeUndefined();
            continue;
          }
          const lane = Math.min(...ahead.map((spot) => (spot.y - from.y) * sign));
          const inLane = ahead.filter((spot) => (spot.y - from.y) * sign < lane + 1);
          const nearest = Math.min(...inLane.map((spot) => Math.abs(spot.x - from.x)));
          expect(inLane).toContain(found);
          expect(Math.abs((found?.x ?? Number.NaN) - from.x)).toBe(nearest);
        }
      }),
    );
  });

  test("any other key, and any key where there are none, leads nowhere", () => {
    const keys = ["Home", "End", "PageUp", "PageDown", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
    for (const key of keys) {
      expect(markAfterKey([], -1, key)).toBeNull();
      expect(markAfterKey([], 0, key)).toBeNull();
    }
    expect(markAfterKey([{ key: "a", x: 0, y: 0 }], 0, "a")).toBeNull();
  });
});
