import fc from "fast-check";
import { expect, test } from "vitest";
import { LISTED_STANDINGS } from "../model/vocabulary.ts";
import { markShapes, outlinePath } from "./markOutline.ts";

const arbitraryPlace = fc.record({
  x: fc.integer({ min: -500, max: 5000 }),
  y: fc.integer({ min: 0, max: 900 }),
  r: fc.integer({ min: 1, max: 40 }),
});
const numbersOf = (text: string) => [...text.matchAll(/-?[\d.]+/g)].map(Number);

test("each standing that a file states has a mark of its own", () => {
  const stated = LISTED_STANDINGS.filter((standing) => standing !== "unstated");
  expect(new Set(stated.map((standing) => markShapes[standing].line)).size).toBe(stated.length);
  expect(stated.filter((standing) => markShapes[standing].within === null)).toEqual(["confirmed"]);
});

test("a circle begins at its left edge and goes over the right one back again", () => {
  fc.assert(
    fc.property(arbitraryPlace, ({ x, y, r }) => {
      const path = outlinePath("circle", x, y, r);
      const [startX = 0, startY, ...arcs] = numbersOf(path);
      expect([startX, startY]).toEqual([x - r, y]);
      expect(arcs).toEqual([r, r, 0, 1, 1, 2 * r, 0, r, r, 0, 1, 1, -2 * r, 0]);
      expect(path.endsWith("Z")).toBe(true);
    }),
  );
});

test("a diamond stands on its point about its middle and is as heavy as the circle", () => {
  fc.assert(
    fc.property(arbitraryPlace, ({ x, y, r }) => {
      const path = outlinePath("diamond", x, y, r);
      const [top = 0, startY = 0, ...steps] = numbersOf(path);
      const half = y - startY;
      expect(top).toBe(x);
      expect(steps).toEqual([half, half, -half, half, -half, -half]);
      const area = 2 * half ** 2;
      expect(area / (Math.PI * r ** 2)).toBeCloseTo(1, 1);
      expect(path.endsWith("Z")).toBe(true);
    }),
  );
});
