import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, overlaps } from "../../chart/box.ts";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { distanceToOutline, halfSizes } from "../../chart/nodeShapes.ts";
import { runs } from "../../model/runs.node.ts";
import { at } from "../../model/tables/columns.ts";
import type { ActorRow } from "../../model/units.ts";
import { matches, REJECT_BIT } from "../../query/filter/filterMask.ts";
import {
  arbitraryNetwork,
  arbitraryPositions,
  arbitrarySelection,
  arbitrarySize,
  countsOf,
  inputOf,
} from "./arbitraryNetwork.ts";
import { buildNetworkScene } from "./buildNetworkScene.ts";
import type { NetworkNode, NetworkScene } from "./networkScene.ts";
import { NAMED_HUBS } from "./placeLabels.ts";

const arbitraryDrawn = arbitraryNetwork(40).chain((tables) =>
  fc.record({
    tables: fc.constant(tables),
    positions: arbitraryPositions(tables),
    size: arbitrarySize,
    selection: arbitrarySelection(tables),
  }),
);

function boxOf({ x, y, kind, radius }: NetworkNode): Box {
  const { halfWidth, halfHeight } = halfSizes(kind, radius);
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

const wordsOf = (scene: NetworkScene): Box[] => [
  ...scene.nodes.flatMap(({ label }) => (label ? [label.box] : [])),
  ...scene.ties.flatMap(({ verb }) => (verb ? [verb.box] : [])),
];

/** The busiest in the pane, who are named whatever lies beneath. */
function hubsOf({ nodes }: NetworkScene, { width, height }: Size): ReadonlySet<ActorRow> {
  const inPane = nodes.filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height);
  const busiest = inPane.toSorted((a, b) => b.events - a.events || a.actor - b.actor);
  return new Set(busiest.slice(0, NAMED_HUBS).map(({ actor }) => actor));
}

const run = { numRuns: runs(60) };

describe("buildNetworkScene", () => {
  it("draws each actor that has events, once, as large as it has events", () => {
    fc.assert(
      fc.property(arbitraryDrawn, ({ tables, positions, size, selection }) => {
        const input = inputOf(tables, positions, size, selection);
        const scene = buildNetworkScene(input);
        const shown = [...input.counts.nodeEvents.keys()].filter(
          (row) => at(input.counts.nodeEvents, row) > 0,
        );
        expect(scene.nodes.map(({ actor }) => Number(actor)).sort((a, b) => a - b)).toEqual(shown);
        expect(scene.ties).toHaveLength(tables.ties.count);
        for (const one of scene.nodes) {
          for (const other of scene.nodes) {
            if (one.events > other.events) expect(one.radius).toBeGreaterThanOrEqual(other.radius);
          }
        }
      }),
      run,
    );
  });

  it("lets no word run over another, over what is taken, or out of the pane", () => {
    fc.assert(
      fc.property(arbitraryDrawn, ({ tables, positions, size, selection }) => {
        const input = inputOf(tables, positions, size, selection);
        const words = wordsOf(buildNetworkScene(input));
        const [title] = input.taken;
        for (const [index, box] of words.entries()) {
          expect(words.slice(0, index).filter((other) => overlaps(box, other))).toEqual([]);
          expect(title && overlaps(box, title)).toBe(false);
          expect(box.left >= 0 && box.top >= 0 && box.right <= size.width && box.bottom <= size.height).toBe(
            true,
          );
        }
      }),
      run,
    );
  });

  it("lets no name cover a node, but those of hubs and of the selection, which must be there", () => {
    fc.assert(
      fc.property(arbitraryDrawn, ({ tables, positions, size, selection }) => {
        const scene = buildNetworkScene(inputOf(tables, positions, size, selection));
        const hubs = hubsOf(scene, size);
        const urgent = new Set(scene.nodes.filter(({ bold, actor }) => bold || hubs.has(actor)));
        for (const node of scene.nodes) {
          const covering = scene.nodes.filter(({ label }) => label && overlaps(label.box, boxOf(node)));
          expect(covering.filter((other) => !urgent.has(other) || node.bold)).toEqual([]);
        }
      }),
      run,
    );
  });

  it("moves no name when something lights up, unless it is a hub's, or lit itself and made way", () => {
    fc.assert(
      fc.property(arbitraryDrawn, ({ tables, positions, size, selection }) => {
        const resting = buildNetworkScene(inputOf(tables, positions, size));
        const before = new Map(resting.nodes.map(({ actor, label }) => [actor, label]));
        const lit = buildNetworkScene(inputOf(tables, positions, size, selection));
        const hubs = hubsOf(resting, size);
        for (const { actor, label, emphasis, bold } of lit.nodes) {
          const mayMove = (emphasis === "lit" && !bold) || hubs.has(actor);
          if (label && before.get(actor) && !mayMove) expect(label).toEqual(before.get(actor));
        }
      }),
      run,
    );
  });

  it("starts and ends each tie on the outlines of its nodes", () => {
    fc.assert(
      fc.property(arbitraryDrawn, ({ tables, positions, size }) => {
        const scene = buildNetworkScene(inputOf(tables, positions, size));
        const nodeOf = new Map(scene.nodes.map((node) => [node.actor, node]));
        for (const { from, to, curve } of scene.ties) {
          for (const [point, node] of [
            [curve.start, nodeOf.get(from)],
            [curve.end, nodeOf.get(to)],
          ] as const) {
            if (!node) throw new Error("a tie without its node");
            expect(distanceToOutline(node.kind, node.radius, point.x - node.x, point.y - node.y)).toBeCloseTo(
              0,
              4,
            );
          }
        }
      }),
      run,
    );
  });

  it("leaves every node where it was when a filter leaves others out", () => {
    fc.assert(
      fc.property(arbitraryDrawn, fc.nat(5), ({ tables, positions, size }, step) => {
        const input = inputOf(tables, positions, size);
        const mask = Uint8Array.from({ length: tables.events.count }, (_, row) =>
          row % (step + 2) === 0 ? REJECT_BIT.kind : 0,
        );
        const all = new Map(buildNetworkScene(input).nodes.map((node) => [node.actor, node]));
        const some = buildNetworkScene({ ...input, counts: countsOf(tables, mask) });
        for (const { actor, x, y } of some.nodes) expect(all.get(actor)).toMatchObject({ x, y });
        const left = [...mask.keys()].filter((row) => matches(mask, row));
        if (left.length === 0) expect(some.nodes).toEqual([]);
      }),
      run,
    );
  });

  it("follows a node that has been dragged", () => {
    fc.assert(
      fc.property(arbitraryDrawn, ({ tables, positions, size }) => {
        const input = inputOf(tables, positions, size);
        const [dragged] = buildNetworkScene(input).nodes;
        if (!dragged) return;
        const moved = new Map([[dragged.actor, { x: 10, y: -4 }]]);
        const node = buildNetworkScene({ ...input, moved }).nodes.find(
          ({ actor }) => actor === dragged.actor,
        );
        const { scaleX, scaleY, transposed } = input.camera;
        const [right, down] = transposed ? [-4, 10] : [10, -4];
        expect(node?.x).toBeCloseTo(dragged.x + right * scaleX, 3);
        expect(node?.y).toBeCloseTo(dragged.y + down * scaleY, 3);
      }),
      run,
    );
  });
});
