import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACTOR_KINDS } from "../model/vocabulary.ts";
import { distanceToOutline, halfSizes, outlineDistance, shapePath, silhouettePath } from "./nodeShapes.ts";

const kind = fc.constantFrom(...ACTOR_KINDS);
const radius = fc.double({ min: 2, max: 40, noNaN: true });
const angle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });

describe("node shapes", () => {
  it("have an outline where both measures agree it is", () => {
    fc.assert(
      fc.property(kind, radius, angle, (shape, r, turn) => {
        const dx = Math.cos(turn);
        const dy = Math.sin(turn);
        const far = outlineDistance(shape, r, dx, dy);
        expect(distanceToOutline(shape, r, dx * far, dy * far)).toBeCloseTo(0, 6);
        expect(distanceToOutline(shape, r, dx * far * 0.9, dy * far * 0.9)).toBeLessThan(0);
        expect(distanceToOutline(shape, r, dx * far * 1.1, dy * far * 1.1)).toBeGreaterThan(0);
      }),
    );
  });

  it("lie within their box and touch its sides", () => {
    fc.assert(
      fc.property(kind, radius, angle, (shape, r, turn) => {
        const { halfWidth, halfHeight } = halfSizes(shape, r);
        const far = outlineDistance(shape, r, Math.cos(turn), Math.sin(turn));
        expect(Math.abs(far * Math.cos(turn))).toBeLessThanOrEqual(halfWidth + 1e-9);
        expect(Math.abs(far * Math.sin(turn))).toBeLessThanOrEqual(halfHeight + 1e-9);
        expect(outlineDistance(shape, r, 1, 0)).toBeCloseTo(halfWidth, 6);
        expect(outlineDistance(shape, r, 0, 1)).toBeCloseTo(halfHeight, 6);
      }),
    );
  });

  it("have about the same area at the same radius, and each looks different", () => {
    for (const shape of ACTOR_KINDS) {
      let area = 0;
      for (let x = -20; x <= 20; x++) {
        for (let y = -20; y <= 20; y++) if (distanceToOutline(shape, 10, x, y) < 0) area++;
      }
      expect(area / (100 * Math.PI)).toBeGreaterThan(0.9);
      expect(area / (100 * Math.PI)).toBeLessThan(1.4);
    }
    expect(new Set(ACTOR_KINDS.map((shape) => shapePath(shape, 8))).size).toBe(ACTOR_KINDS.length);
  });

  it("are path data that close, without exponents that a path cannot read", () => {
    fc.assert(
      fc.property(kind, radius, (shape, r) => {
        for (const path of [shapePath(shape, r), silhouettePath(shape, r)]) {
          expect(path).toMatch(/^(M[-\d., ]+([HVLA][-\d., ]+)+Z)+$/);
        }
      }),
    );
  });
});
