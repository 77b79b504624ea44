import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../model/runs.node.ts";
import { arbitraryNetwork, inputOf } from "./arbitraryNetwork.node.ts";
import { buildNetworkScene } from "./columnScene.ts";
import { hitTestNetwork } from "./hitTestNetwork.ts";
import { pointAlong } from "./tieCurve.ts";

const arbitraryScene = arbitraryNetwork(30).map((tables) =>
  buildNetworkScene(inputOf(tables, { width: 830, height: 530 })),
);
const run = { numRuns: runs(50) };

describe("hitTestNetwork", () => {
  it("finds each actor by its bar and by its name", () => {
    fc.assert(
      fc.property(arbitraryScene, (scene) => {
        for (const { x, y, actor, label } of scene.nodes) {
          const hit = { kind: "actor", row: actor };
          expect(hitTestNetwork(scene, x, y)).toEqual(hit);
          const { left, right, top, bottom } = label.box;
          expect(hitTestNetwork(scene, (left + right) / 2, (top + bottom) / 2)).toEqual(hit);
        }
      }),
      run,
    );
  });

  it("finds every tie at its middle and where it leaves its bar, unless another is as near", () => {
    fc.assert(
      fc.property(arbitraryScene, (scene) => {
        for (const tie of scene.ties) {
          const alone = { ...scene, nodes: [], ties: [tie] };
          const { x, y } = pointAlong(tie.curve, 0.5);
          expect(hitTestNetwork(alone, x, y + 3)).toEqual({ kind: "tie", tie: tie.tie });
          expect(hitTestNetwork(scene, x, y)).not.toBeNull();
        }
      }),
      run,
    );
  });

  it("finds nothing where nothing is", () => {
    fc.assert(
      fc.property(arbitraryScene, (scene) => {
        expect(hitTestNetwork(scene, -500, -500)).toBeNull();
      }),
      run,
    );
  });
});
