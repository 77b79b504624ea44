import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, overlaps } from "../../../chart/box.ts";
import { halfSizes } from "../../../chart/nodeShapes.ts";
import { affairTables } from "../../../load/affairTables.node.ts";
import { runs } from "../../../model/runs.node.ts";
import { buildTables } from "../../../model/tables/buildTables.ts";
import { at, forEachIn, item } from "../../../model/tables/columns.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { type ActorRow, actorRow } from "../../../model/units.ts";
import { REJECT_BIT } from "../../../query/filter/filterMask.ts";
import { kindHues } from "../../../query/kindHues.ts";
import {
  arbitraryNetwork,
  arbitraryPositions,
  arbitrarySelection,
  countsOf,
  inputOf,
} from "../arbitraryNetwork.ts";
import { buildNetworkScene } from "../buildNetworkScene.ts";
import { PLAIN_CAMERA } from "../camera.ts";
import { nothingSelected } from "../networkEmphasis.ts";
import type { NetworkInput, NetworkNode, NetworkScene } from "../networkScene.ts";
import { pointAlong } from "../tieCurve.ts";
import { actorColumns } from "./actorColumns.ts";

const [noPositions] = fc.sample(arbitraryPositions(buildTables(storyOf([], 0), "none")), 1);

function storyOf(groups: readonly string[], actors: number, groupOf: (actor: number) => number = (a) => a) {
  return {
    title: "Groups",
    kinds: [{ id: "one", label: "One" }],
    sources: [],
    groups: groups.map((label, index) => ({ id: `g${index}`, label })),
    actors: Array.from({ length: actors }, (_, actor) => ({
      id: `a${actor}`,
      name: actor === 0 ? "n".repeat(200) : `Actor number ${actor}`,
      kind: "person" as const,
      ...(groups.length > 0 && { group: `g${groupOf(actor) % groups.length}` }),
    })),
    events: Array.from({ length: actors }, (_, event) => ({
      id: `e${event}`,
      date: "2019-11-02",
      headline: "Something",
      kind: "one",
      status: "confirmed" as const,
      actions: [{ from: "a0", verb: "did", to: `a${event}` }],
    })),
  };
}

const SIZES = [
  { width: 818, height: 330 },
  { width: 818, height: 760 },
  { width: 1200, height: 680 },
];

function columnsInput(tables: Tables, more: Partial<NetworkInput> = {}): NetworkInput {
  return {
    ...inputOf(tables, item([noPositions ?? expect.fail()], 0), item(SIZES, 0)),
    layout: { kind: "columns", columns: actorColumns(tables) },
    camera: PLAIN_CAMERA,
    taken: [],
    margin: { top: 36, bottom: 38 },
    hues: kindHues(tables),
    ...more,
  };
}

const rejecting = (tables: Tables, step: number) =>
  Uint8Array.from({ length: tables.events.count }, (_, row) => (row % step === 0 ? 0 : REJECT_BIT.kind));

const arbitraryDrawn = arbitraryNetwork(60).chain((tables) =>
  fc.record({
    tables: fc.constant(tables),
    size: fc.constantFrom(...SIZES),
    step: fc.integer({ min: 1, max: 4 }),
    selection: arbitrarySelection(tables),
    showsAllTies: fc.boolean(),
    open: fc.subarray([...actorColumns(tables).map(({ key }) => key), "alone"]),
  }),
);
type Recipe = typeof arbitraryDrawn extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function drawn({ tables, size, step, selection, showsAllTies, open }: Recipe) {
  const mask = rejecting(tables, step);
  const input = columnsInput(tables, {
    size,
    selection,
    showsAllTies,
    open: new Set(open),
    counts: countsOf(tables, mask),
    doesCount: (row) => mask[row] === 0,
  });
  return { input, scene: buildNetworkScene(input) };
}

const run = { numRuns: runs(60) };

/** How far a box is from a node's. */
function distance(box: Box, { x, y, kind, radius }: NetworkNode): number {
  const { halfWidth, halfHeight } = halfSizes(kind, radius);
  const dx = Math.max(0, x - halfWidth - box.right, box.left - x - halfWidth);
  const dy = Math.max(0, y - halfHeight - box.bottom, box.top - y - halfHeight);
  return Math.hypot(dx, dy);
}

const hiddenIn = ({ groups }: NetworkScene) => groups.reduce((sum, { fold }) => sum + (fold?.hidden ?? 0), 0);

describe("a network in columns", () => {
  it("shows or counts every actor of the view, each once", () => {
    fc.assert(
      fc.property(arbitraryDrawn, (recipe) => {
        const { input, scene } = drawn(recipe);
        const inView = input.counts.nodeEvents.filter((events) => events > 0).length;
        expect(new Set(scene.nodes.map(({ actor }) => actor)).size).toBe(scene.nodes.length);
        expect(scene.nodes.length + hiddenIn(scene)).toBe(inView);
        for (const { events } of scene.nodes) expect(events).toBeGreaterThan(0);
        expect(scene.groups.flatMap(({ actors }) => actors).toSorted((a, b) => a - b)).toEqual(
          scene.nodes.map(({ actor }) => actor).toSorted((a, b) => a - b),
        );
      }),
      run,
    );
  });

  it("draws no tie but of events that count and hold both of its ends", () => {
    fc.assert(
      fc.property(arbitraryDrawn, (recipe) => {
        const { input, scene } = drawn(recipe);
        const { ties, events } = input.tables;
        const nodes = new Set(scene.nodes.map(({ actor }) => actor));
        for (const { tie, from, to, events: count } of scene.ties) {
          expect(nodes.has(from) && nodes.has(to)).toBe(true);
          let behind = 0;
          forEachIn(ties.events, tie, (row) => {
            if (!input.doesCount(row)) return;
            const takePart = new Set<number>();
            forEachIn(events.actors, row, (actor) => takePart.add(actor));
            expect(takePart.has(from) && takePart.has(to)).toBe(true);
            behind++;
          });
          expect(count).toBe(behind);
        }
      }),
      run,
    );
  });

  it("has no name nearer to another node than to its own, none on another, and each in two lines at most", () => {
    fc.assert(
      fc.property(arbitraryDrawn, (recipe) => {
        const { scene } = drawn(recipe);
        const labels = scene.nodes.flatMap((node) => (node.label ? [{ node, label: node.label }] : []));
        for (const [index, { node, label }] of labels.entries()) {
          expect(label.lines.length).toBeLessThanOrEqual(2);
          const own = distance(label.box, node);
          const nearer = scene.nodes.filter((other) => other !== node && distance(label.box, other) <= own);
          expect(nearer).toEqual([]);
          const covered = labels.slice(0, index).filter((other) => overlaps(label.box, other.label.box));
          expect(covered).toEqual([]);
        }
      }),
      run,
    );
  });

  it("shows and names who is selected or in the selected event, and strikes no verb through with another word", () => {
    fc.assert(
      fc.property(arbitraryDrawn, (recipe) => {
        const { input, scene } = drawn(recipe);
        const nodeOf = new Map(scene.nodes.map((node) => [node.actor, node]));
        const wanted = new Set<ActorRow>(recipe.selection.focus);
        const { event } = recipe.selection;
        if (event !== null)
          forEachIn(input.tables.events.actors, event, (actor) => wanted.add(actorRow(actor)));
        const tied = new Set(
          [...input.counts.tieEvents.keys()]
            .filter((tie) => at(input.counts.tieEvents, tie) > 0)
            .flatMap((tie) => [at(input.tables.ties.from, tie), at(input.tables.ties.to, tie)]),
        );
        for (const actor of wanted) {
          if (at(input.counts.nodeEvents, actor) === 0 || !tied.has(actor)) continue;
          expect(nodeOf.get(actor)?.label).toBeTruthy();
        }
        const verbs = scene.ties.flatMap(({ verb }) => (verb ? [verb.box] : []));
        const words = [...verbs, ...scene.nodes.flatMap(({ label }) => (label ? [label.box] : []))];
        const covered = verbs.filter((box) => words.some((word) => word !== box && overlaps(box, word)));
        expect(covered).toEqual([]);
      }),
      run,
    );
  });

  it("strikes no name through with a tie, whatever is open and chosen", () => {
    const affair = fc.record({
      tables: fc.constant(affairTables),
      size: fc.constantFrom(...SIZES),
      step: fc.integer({ min: 1, max: 4 }),
      selection: arbitrarySelection(affairTables),
      showsAllTies: fc.boolean(),
      open: fc.subarray(actorColumns(affairTables).map(({ key }) => key)),
    });
    fc.assert(
      fc.property(fc.oneof(arbitraryDrawn, affair), (recipe) => {
        const { scene } = drawn(recipe);
        const names = scene.nodes.flatMap(({ label }) => (label ? [label.box] : []));
        const struck: unknown[] = [];
        for (const { curve } of scene.ties) {
          for (let part = 0; part <= 60; part++) {
            const { x, y } = pointAlong(curve, part / 60);
            for (const name of names) {
              const { left, top, right, bottom } = name;
              if (x > left + 1 && x < right - 1 && y > top + 1 && y < bottom - 1) struck.push({ name, x, y });
            }
          }
        }
        expect(struck).toEqual([]);
      }),
      run,
    );
  });

  it("moves nobody who has a place when a filter leaves others out, or when something is chosen", () => {
    fc.assert(
      fc.property(arbitraryDrawn, (recipe) => {
        const alone = new Set(
          drawn(recipe).scene.groups.flatMap(({ key, actors }) => (key === "alone" ? actors : [])),
        );
        const all = buildNetworkScene(columnsInput(recipe.tables, { size: recipe.size }));
        const places = new Map(all.nodes.map(({ actor, x, y }) => [actor, { x, y }]));
        const firstly = drawn({ ...recipe, open: [], step: 1, selection: nothingSelected }).scene.nodes;
        const hasPlace = new Set(firstly.map(({ actor }) => actor));
        if (recipe.tables.actors.count <= 12) return;
        const moved = drawn(recipe).scene.nodes.filter(({ actor, x, y }) => {
          const place = places.get(actor);
          return !alone.has(actor) && hasPlace.has(actor) && (place?.x !== x || place.y !== y);
        });
        expect(moved).toEqual([]);
      }),
      run,
    );
  });

  it("opens a column in place, and keeps a dragged node within its column", () => {
    const closed = buildNetworkScene(columnsInput(affairTables));
    const folded = closed.groups.find(({ fold }) => fold && fold.hidden > 0) ?? expect.fail();
    const open = buildNetworkScene(columnsInput(affairTables, { open: new Set([folded.key]) }));
    const group = open.groups.find(({ key }) => key === folded.key);
    expect(group?.actors.length).toBe(folded.actors.length + (folded.fold?.hidden ?? 0));
    expect(group?.fold).toMatchObject({ hidden: 0, isOpen: true });
    const before = new Map(closed.nodes.map(({ actor, x, y }) => [actor, { x, y }]));
    for (const { actor, x, y } of open.nodes)
      if (before.has(actor)) expect(before.get(actor)).toEqual({ x, y });

    const dragged = item(closed.nodes, 0);
    const moved = new Map([[dragged.actor, { x: 900, y: -900 }]]);
    const node = buildNetworkScene(columnsInput(affairTables, { moved })).nodes.find(
      ({ actor }) => actor === dragged.actor,
    );
    expect(Math.abs((node?.x ?? 0) - dragged.x)).toBeLessThan(160);
    expect(node?.y).toBeGreaterThan(36);
  });

  it("holds what nobody expects: 200 groups, one group of 200, a name of 200 letters, ties of one alone, no ties", () => {
    const many = Array.from({ length: 200 }, (_, index) => `Group ${index}`);
    for (const story of [
      storyOf(many, 200),
      storyOf(["All of them"], 200),
      storyOf([], 30),
      storyOf(["A", "B"], 1),
      { ...storyOf(["A", "B"], 40), events: [] },
      {
        ...storyOf([], 40),
        events: storyOf([], 40).events.map((event) => ({
          ...event,
          actions: [],
          participants: [{ actor: "a3" }],
        })),
      },
    ]) {
      const tables = buildTables(story, "odd");
      const input = columnsInput(tables);
      const scene = buildNetworkScene(input);
      const inView = input.counts.nodeEvents.filter((events) => events > 0).length;
      expect(scene.nodes.length + hiddenIn(scene)).toBe(inView);
      for (const { x, y, label } of scene.nodes) {
        expect([x, y].every(Number.isFinite)).toBe(true);
        for (const line of label?.lines ?? []) expect(line.length).toBeLessThan(60);
      }
      for (const { curve } of scene.ties) {
        for (const { x, y } of [curve.start, ...curve.bends.flatMap(({ control, end }) => [control, end])]) {
          expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        }
      }
    }
  });
});
