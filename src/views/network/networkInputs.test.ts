import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../model/runs.node.ts";
import { REJECT_BIT } from "../../query/filter/filterMask.ts";
import { arbitraryNetwork, countsOf, inputOf } from "./arbitraryNetwork.node.ts";
import { buildNetworkScene } from "./columnScene.ts";
import { fadeNetwork } from "./networkInputs.ts";

/** Two scenes of one network: with all events, and with some filtered out. */
const arbitraryScenes = arbitraryNetwork(15).map((tables) => {
  const input = { ...inputOf(tables, { width: 830, height: 330 }), least: 1 };
  const mask = Uint32Array.from({ length: tables.events.count }, (_, row) =>
    row % 2 === 0 ? 0 : REJECT_BIT.kind,
  );
  const part = buildNetworkScene({ ...input, counts: countsOf(tables, mask) });
  return { whole: buildNetworkScene(input), part };
});
const progress = fc.double({ min: 0, max: 0.99, noNaN: true });
const run = { numRuns: runs(50) };

describe("fadeNetwork", () => {
  it("ends at the next scene, and at once if asked to", () => {
    fc.assert(
      fc.property(arbitraryScenes, ({ whole, part }) => {
        expect(fadeNetwork(whole, part, 1)).toBe(part);
        expect(fadeNetwork(part, whole, 1.7)).toBe(whole);
      }),
      run,
    );
  });

  it("draws a name in no frame farther from where it stood than a step: it stays, or is gone from there before it comes elsewhere", () => {
    let moved = 0;
    fc.assert(
      fc.property(arbitraryScenes, progress, ({ whole, part }, share) => {
        const { nodes } = fadeNetwork(whole, part, share);
        const was = new Map(whole.nodes.map((node) => [node.actor, node]));
        const will = new Map(part.nodes.map((node) => [node.actor, node]));
        for (const { actor } of whole.nodes) {
          const [one, other, ...more] = nodes.filter((node) => node.actor === actor && node.alpha > 0);
          const [before, after] = [was.get(actor), will.get(actor)];
          expect([other, more]).toEqual([undefined, []]);
          if (!before || !one) continue;
          if (!after) expect(one.alpha).toBeCloseTo(1 - share, 6);
          else if (Math.hypot(before.x - after.x, before.y - after.y) <= 24)
            expect([one.alpha, one.y]).toEqual([1, after.y]);
          else {
            moved++;
            expect(one.alpha).toBeCloseTo(Math.abs(1 - 2 * share), 6);
            expect(one.y).toBe(share < 0.5 ? before.y : after.y);
          }
        }
      }),
      run,
    );
    expect(moved, "names that moved far").toBeGreaterThan(0);
  });

  it("fades in what comes", () => {
    fc.assert(
      fc.property(arbitraryScenes, progress, ({ whole, part }, share) => {
        const there = new Set(part.nodes.map(({ actor }) => actor));
        const coming = fadeNetwork(part, whole, share).nodes.filter(({ actor }) => !there.has(actor));
        for (const node of coming) expect(node.alpha).toBeCloseTo(share, 6);
      }),
      run,
    );
  });

  it("turns round without a jump when the next change comes in the middle", () => {
    fc.assert(
      fc.property(arbitraryScenes, progress, ({ whole, part }, share) => {
        const halfway = fadeNetwork(whole, part, share);
        const back = fadeNetwork(halfway, whole, 0);
        const placed = ({ nodes }: typeof back) =>
          nodes.filter(({ alpha }) => alpha > 0).map(({ actor, y, alpha }) => ({ actor, y, alpha }));
        for (const { actor, y, alpha } of placed(back)) {
          const same = placed(halfway).find((one) => one.actor === actor && Math.abs(one.y - y) <= 24);
          expect(alpha).toBeCloseTo(same?.alpha ?? -1, 6);
        }
      }),
      run,
    );
  });
});
