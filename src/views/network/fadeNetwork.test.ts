import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../model/runs.node.ts";
import { REJECT_BIT } from "../../query/filter/filterMask.ts";
import { arbitraryNetwork, countsOf, inputOf } from "./arbitraryNetwork.node.ts";
import { buildNetworkScene } from "./columnScene.ts";
import { fadeNetwork } from "./networkInputs.ts";

/** Two scenes of one network: the whole, and what is left of it when some events are out. */
const arbitraryScenes = arbitraryNetwork(15).map((tables) => {
  const input = { ...inputOf(tables, { width: 830, height: 330 }), least: 1 };
  const mask = Uint8Array.from({ length: tables.events.count }, (_, row) =>
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

  it("fades out only what leaves, and holds still what stays", () => {
    fc.assert(
      fc.property(arbitraryScenes, progress, ({ whole, part }, share) => {
        const stays = new Set(part.nodes.map(({ actor }) => actor));
        const { nodes } = fadeNetwork(whole, part, share);
        expect(nodes).toHaveLength(whole.nodes.length);
        for (const node of nodes) expect(node.alpha).toBeCloseTo(stays.has(node.actor) ? 1 : 1 - share, 6);
      }),
      run,
    );
  });

  it("fades in what comes", () => {
    fc.assert(
      fc.property(arbitraryScenes, progress, ({ whole, part }, share) => {
        const there = new Set(part.ties.map(({ tie }) => tie));
        for (const tie of fadeNetwork(part, whole, share).ties) {
          expect(tie.alpha).toBeCloseTo(there.has(tie.tie) ? 1 : share, 6);
        }
      }),
      run,
    );
  });

  it("turns round without a jump when the next change comes in the middle", () => {
    fc.assert(
      fc.property(arbitraryScenes, progress, ({ whole, part }, share) => {
        const halfway = fadeNetwork(whole, part, share);
        const back = fadeNetwork(halfway, whole, 0);
        const alphas = new Map(halfway.nodes.map(({ actor, alpha }) => [actor, alpha]));
        for (const { actor, alpha } of back.nodes) expect(alpha).toBeCloseTo(alphas.get(actor) ?? -1, 6);
      }),
      run,
    );
  });
});
