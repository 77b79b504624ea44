import { describe, expect, it } from "vitest";
import { ACTOR_KINDS } from "../../model/vocabulary.ts";
import { ACTOR_SHAPES } from "./Opening.tsx";

describe("the shapes of kinds of actors", () => {
  const shapes = ACTOR_KINDS.map((kind) => ACTOR_SHAPES[kind]);

  it("look different from each other", () => {
    expect(new Set(shapes).size).toBe(ACTOR_KINDS.length);
  });

  it("are path data that close, without exponents that a path cannot read", () => {
    for (const path of shapes) expect(path).toMatch(/^(M[-\d., ]+([HVLA][-\d., ]+)+Z)+$/);
  });
});
