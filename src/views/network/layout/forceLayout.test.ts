import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, item, toLists } from "../../../model/tables/columns.ts";
import { arbitraryNetwork } from "../arbitraryNetwork.ts";
import { forceLayout } from "./forceLayout.ts";
import { LAYOUT_ASPECT, type LayoutInput, type LayoutPositions, layoutInput } from "./layoutInput.ts";

/** A network in which actor 0 acts on each of the first `tied`, and the others appear alone. */
function star(count: number, tied: number): LayoutInput {
  const tieTo = Uint32Array.from({ length: tied - 1 }, (_, i) => i + 1);
  const participants = toLists([
    ...Array.from(tieTo, (to) => [0, to]),
    ...Array.from({ length: count - tied }, (_, i) => [tied + i]),
  ]);
  const actorEvents = new Uint32Array(count);
  for (const actor of participants.values) actorEvents[actor] = at(actorEvents, actor) + 1;
  return {
    actorEvents,
    tieFrom: new Uint32Array(tied - 1),
    tieTo,
    tieEvents: new Uint32Array(tied - 1).fill(1),
    participants,
    labelWidth: new Float32Array(count).fill(90),
    labelHeight: new Float32Array(count).fill(14),
  };
}

const isWhole = (positions: LayoutPositions) => [...positions.x, ...positions.y].every(Number.isFinite);

const distance = ({ x, y }: LayoutPositions, a: number, b: number) =>
  Math.hypot(at(x, a) - at(x, b), at(y, a) - at(y, b));

const closest = (positions: LayoutPositions) => {
  const rows = [...positions.x.keys()];
  return Math.min(...rows.flatMap((a) => rows.slice(0, a).map((b) => distance(positions, a, b))));
};

const middle = (values: Float32Array) => (Math.min(...values) + Math.max(...values)) / 2;
const range = (values: Float32Array) => Math.max(...values) - Math.min(...values);

describe("forceLayout", () => {
  it("gives every actor a place, the same one every time", () => {
    fc.assert(
      fc.property(arbitraryNetwork(12), (tables) => {
        const input = layoutInput(tables);
        const positions = forceLayout(input);
        expect(positions.x).toHaveLength(tables.actors.count);
        expect(isWhole(positions)).toBe(true);
        expect(forceLayout(input)).toEqual(positions);
      }),
      { numRuns: 8 },
    );
  });

  it("puts no two actors in one place", () => {
    const positions = forceLayout(star(40, 20));
    for (let a = 0; a < 40; a++)
      for (let b = 0; b < a; b++) expect(distance(positions, a, b)).toBeGreaterThan(8);
  });

  it("centres the drawing and makes it as wide as its pane", () => {
    const { x, y } = forceLayout(star(80, 60));
    expect(middle(x)).toBeCloseTo(0, 3);
    expect(middle(y)).toBeCloseTo(0, 3);
    expect(range(x) / range(y)).toBeGreaterThan(LAYOUT_ASPECT * 0.7);
    expect(range(x) / range(y)).toBeLessThan(LAYOUT_ASPECT * 1.5);
  });

  it("puts the hub of a star nearer to the middle than most of those around it", () => {
    const positions = forceLayout(star(40, 40));
    const fromMiddle = Array.from({ length: 40 }, (_, actor) =>
      Math.hypot(at(positions.x, actor), at(positions.y, actor) * LAYOUT_ASPECT),
    );
    expect(fromMiddle.filter((far) => far < item(fromMiddle, 0)).length).toBeLessThan(8);
  });

  it("places actors who are bound to nobody too", () => {
    const positions = forceLayout(star(30, 1));
    expect(isWhole(positions)).toBe(true);
    expect(closest(positions)).toBeGreaterThan(8);
  });

  it("answers for none, one and two actors", () => {
    expect(
      forceLayout({ ...star(1, 1), actorEvents: new Uint32Array(0), participants: toLists([]) }).x,
    ).toHaveLength(0);
    expect(isWhole(forceLayout(star(1, 1)))).toBe(true);
    expect(isWhole(forceLayout(star(2, 2)))).toBe(true);
  });

  it("lays out the 2,000 busiest of a larger network and puts the others beside whom they are tied to", () => {
    // Actors 2100 … 2149 have no tie and no company; 2090 … 2099 are as little busy, but tied to actor 0.
    const input = star(2150, 2100);
    const positions = forceLayout(input);
    expect(isWhole(positions)).toBe(true);
    const typical = range(positions.x) / 10;
    for (let late = 2090; late < 2100; late++) expect(distance(positions, 0, late)).toBeLessThan(typical);
    for (let alone = 2110; alone < 2150; alone++)
      expect(distance(positions, 0, alone)).toBeGreaterThan(typical);
  });
});
