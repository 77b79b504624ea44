import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceToOutline } from "../../chart/nodeShapes.ts";
import { runs } from "../../model/runs.node.ts";
import { arbitraryNetwork, arbitraryPositions, inputOf } from "./arbitraryNetwork.ts";
import { buildNetworkScene } from "./buildNetworkScene.ts";
import { hitTestNetwork } from "./hitTestNetwork.ts";
import { pointAlong } from "./tieCurve.ts";

const arbitraryScene = arbitraryNetwork(30).chain((tables) =>
  arbitraryPositions(tables).map((positions) =>
    buildNetworkScene(inputOf(tables, positions, { width: 830, height: 330 })),
  ),
);
const run = { numRuns: runs(50) };

describe("hitTestNetwork", () => {
  it("finds each node at its centre", () => {
    fc.assert(
      fc.property(arbitraryScene, (scene) => {
        for (const { x, y, actor } of scene.nodes) {
          expect(hitTestNetwork(scene, x, y)).toEqual({ kind: "actor", row: actor });
        }
      }),
      run,
    );
  });

  it("finds the nearest of the nodes whose shape is within 6 pixels, as looking at all of them does", () => {
    const offset = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(arbitraryScene, fc.nat(29), offset, offset, (scene, place, dx, dy) => {
        const { x: nodeX = 0, y: nodeY = 0 } = scene.nodes[place] ?? {};
        const x = nodeX + dx;
        const y = nodeY + dy;
        const near = scene.nodes
          .filter((node) => distanceToOutline(node.kind, node.radius, x - node.x, y - node.y) <= 6)
          .sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y));
        const hit = hitTestNetwork(scene, x, y);
        if (near[0]) expect(hit).toEqual({ kind: "actor", row: near[0].actor });
      }),
      { numRuns: runs(300) },
    );
  });

  it("finds a node by its name", () => {
    fc.assert(
      fc.property(arbitraryScene, (scene) => {
        for (const { label, actor } of scene.nodes) {
          if (!label) continue;
          const middle = {
            x: (label.box.left + label.box.right) / 2,
            y: (label.box.top + label.box.bottom) / 2,
          };
          const beside = scene.nodes.some(
            (node) => distanceToOutline(node.kind, node.radius, middle.x - node.x, middle.y - node.y) <= 6,
          );
          if (!beside)
            expect(hitTestNetwork(scene, middle.x, middle.y)).toEqual({ kind: "actor", row: actor });
        }
      }),
      run,
    );
  });

  it("finds a tie on its curve, unless a node, a name or another tie is nearer", () => {
    fc.assert(
      fc.property(arbitraryScene, (scene) => {
        const [tie] = scene.ties;
        if (!tie) return;
        const alone = { nodes: [], ties: [tie], groups: [] };
        const { x, y } = pointAlong(tie.curve, 0.4);
        expect(hitTestNetwork(alone, x, y + 3)).toEqual({ kind: "tie", tie: tie.tie });
        expect(hitTestNetwork(scene, x, y)).not.toBeNull();
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
