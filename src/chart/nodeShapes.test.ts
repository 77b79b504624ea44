import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACTOR_KINDS } from "../model/vocabulary.ts";
import { shapePath, silhouettePath } from "./nodeShapes.ts";

const kind = fc.constantFrom(...ACTOR_KINDS);
const radius = fc.double({ min: 2, max: 40, noNaN: true });

describe("node shapes", () => {
  it("look different from each other", () => {
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
