import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Box, overlaps } from "../../chart/box.ts";
import { itemsOfCalls } from "../../chart/drawnItems.node.ts";
import { plainTheme as theme } from "../../chart/plainTheme.node.ts";
import { CONTEST_RING, TIE_WIDTHS, tieStroke, tieWidth, widthSteps } from "../../chart/tieLine.ts";
import { affairTables } from "../../load/affairTables.node.ts";
import { dayFromCivil } from "../../model/dates/calendar.ts";
import { runs, thirdOf } from "../../model/runs.node.ts";
import { actsOf, pairOfTie } from "../../model/tables/acts.ts";
import { buildTables } from "../../model/tables/buildTables.ts";
import { item, listOf } from "../../model/tables/columns.ts";
import { actorRowOf, eventRowOf } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { type ActorRow, actorRow, eventRow } from "../../model/units.ts";
import type { Status } from "../../model/vocabulary.ts";
import { twoActors } from "../../query/arbitraryTables.node.ts";
import { REJECT_BIT } from "../../query/filter/filterMask.ts";
import { actorCircle, actorPaths } from "../../query/network/actorPaths.ts";
import { firstVerb, tiesOfActor } from "../../query/network/actorTies.ts";
import { actsThatMatter, FIRST_TIES } from "../../query/network/chooseTies.ts";
import { createNetworkCounts } from "../../query/network/networkCounts.ts";
import { eventsOfStory } from "../../query/tours.ts";
import { spokenWords } from "../../words/spokenWords.node.ts";
import { english } from "../../words/words.ts";
import {
  arbitraryNetwork,
  arbitrarySelection,
  countsOf,
  inputOf,
  nothingSelected,
  tablesOfNetwork,
} from "./arbitraryNetwork.node.ts";
import { buildNetworkScene } from "./columnScene.ts";
import { drawNetwork } from "./drawNetwork.ts";
import { canBeRead } from "./networkInputs.ts";
import { legendLines, networkLegend, numberThatCount, repliesInNetwork } from "./networkLegend.ts";
import {
  barOf,
  countTies,
  type Face,
  type NetworkInput,
  type NetworkNode,
  type NetworkScene,
  saidOfTie,
  shownVerbs,
  verbTo,
} from "./networkScene.ts";
import { boxOfCurve, type TieCurve } from "./tieCurve.ts";

/** The least distance of a tie from the actors that are not its ends. */
const LEAST_DISTANCE = 10;

const SIZES = [
  { width: 240, height: 400 },
  { width: 360, height: 640 },
  { width: 600, height: 300 },
  { width: 818, height: 300 },
  { width: 818, height: 716 },
  { width: 1200, height: 675 },
  { width: 1600, height: 1200 },
];
/** Each size with its place: others of the cases that vary in several ways are tried with it. */
const PLACED_SIZES = SIZES.map((size, nth) => ({ ...size, nth }));

const noFilter = (tables: Tables) => new Uint32Array(tables.events.count);
const rejecting = (tables: Tables, step: number) =>
  Uint32Array.from({ length: tables.events.count }, (_, row) => (row % step === 0 ? 0 : REJECT_BIT.kind));

/** Points along a line, at most two pixels apart. */
function pointsOf({ start, bends }: TieCurve) {
  let from = start;
  return bends.flatMap(({ control, end }) => {
    const begin = from;
    from = end;
    const way =
      Math.hypot(control.x - begin.x, control.y - begin.y) + Math.hypot(end.x - control.x, end.y - control.y);
    const pieces = Math.max(1, Math.ceil(way / 2));
    return Array.from({ length: pieces + 1 }, (_, piece) => {
      const share = piece / pieces;
      const rest = 1 - share;
      return {
        x: rest * rest * begin.x + 2 * rest * share * control.x + share * share * end.x,
        y: rest * rest * begin.y + 2 * rest * share * control.y + share * share * end.y,
      };
    });
  });
}

const distance = (box: Box, { x, y }: { readonly x: number; readonly y: number }): number =>
  Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));

const wordsOf = ({ label, notes }: NetworkNode): Box =>
  [label, ...notes]
    .map(({ box }) => box)
    .reduce((all, box) => ({
      left: Math.min(all.left, box.left),
      right: Math.max(all.right, box.right),
      top: Math.min(all.top, box.top),
      bottom: Math.max(all.bottom, box.bottom),
    }));

/** Ties that come too near to a name or an actor at which they do not end, in words. */
function bystanders({ nodes, ties, groups, rests }: NetworkScene): readonly string[] {
  const furniture = [...groups.map(({ heading }) => heading.box), ...rests.map(({ label }) => label.box)];
  return ties.flatMap(({ from, to, curve, width }) => {
    const points = pointsOf(curve);
    const around = boxOfCurve(curve);
    const reach = LEAST_DISTANCE + width;
    const isBeside = (box: Box) =>
      box.left > around.right + reach ||
      box.right < around.left - reach ||
      box.top > around.bottom + reach ||
      box.bottom < around.top - reach;
    const isNear = (box: Box) =>
      !isBeside(box) && points.some((point) => distance(box, point) - width / 2 < LEAST_DISTANCE);
    const foreign = nodes.filter(({ actor }) => actor !== from && actor !== to);
    const names = foreign.filter((node) => isNear(barOf(node)) || isNear(wordsOf(node)));
    return [
      ...names.map(({ name }) => `${from}→${to} at ${name}`),
      ...furniture.filter(isNear).map(() => "heading"),
    ];
  });
}

/** The number of words that overlap. */
function collisions({ nodes, groups, rests }: NetworkScene): number {
  const boxes = [
    ...nodes.map(wordsOf),
    ...groups.map(({ heading }) => heading.box),
    ...rests.map(({ label }) => label.box),
  ];
  return boxes.flatMap((box, index) => boxes.slice(0, index).filter((other) => overlaps(box, other))).length;
}

/** The actors of the view that the picture neither draws nor counts. */
function missing({ tables, counts }: NetworkInput, { nodes, rests }: NetworkScene): number {
  const seen = new Set([...nodes.map(({ actor }) => actor), ...rests.flatMap(({ actors }) => actors)]);
  return Array.from({ length: tables.actors.count }, (_, row) => actorRow(row)).filter(
    (row) => (counts.nodeEvents[row] ?? 0) > 0 && !seen.has(row),
  ).length;
}

const faultsOf = (input: NetworkInput, scene = buildNetworkScene(input)) => {
  return {
    bystanders: bystanders(scene),
    collisions: collisions(scene),
    missing: input.paths ? 0 : missing(input, scene),
  };
};
const NONE = { bystanders: [], collisions: 0, missing: 0 };

const actors = Array.from({ length: affairTables.actors.count }, (_, row) => actorRow(row));
const at = (text: string) => {
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  return dayFromCivil(year, month, day);
};
const WINDOWS = [
  ["2016-01-01", "2025-12-31"],
  ["2019-10-01", "2019-11-30"],
  ["2021-07-01", "2021-07-31"],
  ["2019-05-13", "2019-05-19"],
] as const;

/** About the letter widths of the page. `inputOf` has wider ones, for properties that must hold in any font. */
const asInPage = (text: string, face: Face) =>
  text.replace(/[\u2066-\u2069]/gu, "").length * (face === "boldName" ? 5.8 : 5.2);

describe("no line comes near a name or an actor at which it does not end", () => {
  test.each(PLACED_SIZES)(
    "in the affair, its windows and filters, on $width × $height",
    ({ nth, ...size }) => {
      for (const [place, [first, last]] of WINDOWS.entries())
        for (const [other, step] of [1, 2, 5].entries())
          for (const least of thirdOf([0, 1, 2], nth + place + other)) {
            const counts = createNetworkCounts(affairTables, rejecting(affairTables, step)).inWindow({
              first: at(first),
              last: at(last),
            });
            expect(faultsOf({ ...inputOf(affairTables, size), counts, least })).toEqual(NONE);
          }
    },
  );

  test.each(PLACED_SIZES)("around every actor of the affair, on $width × $height", ({ nth, ...size }) => {
    for (const actor of thirdOf(actors, nth)) {
      const input = inputOf(affairTables, size, { ...nothingSelected, focus: [actor] });
      const scene = buildNetworkScene(input);
      expect(faultsOf(input, scene)).toEqual(NONE);
      const { ties } = scene;
      // Each tie of a chosen actor is horizontal, and at a height where no other tie is.
      const own = ties.filter(({ from, to }) => from !== to).map(({ curve }) => boxOfCurve(curve));
      expect(own.filter(({ top, bottom }) => bottom - top > 1)).toEqual([]);
      const heights = own.map(({ top }) => top).sort((a, b) => a - b);
      expect(heights.filter((height, index) => height - (heights[index - 1] ?? 0) < 4)).toEqual([]);
    }
  });

  test("a wide pane holds all ties of the two busiest actors of the affair, with their words", () => {
    for (const id of ["whatsapp", "nso-group"]) {
      const row = actorRowOf(affairTables, id) ?? expect.fail(id);
      const size = { width: 818, height: 778 };
      const input = {
        ...inputOf(affairTables, size, { ...nothingSelected, focus: [row] }),
        measure: asInPage,
      };
      const { bottom, nodes } = buildNetworkScene(input);
      expect(bottom).toBeLessThanOrEqual(input.size.height - input.margin.bottom);
      expect(nodes.filter(({ actor, notes }) => actor !== row && notes.length === 0)).toEqual([]);
    }
  });

  test.each(PLACED_SIZES)("in chains and circles, on $width × $height", ({ nth, ...size }) => {
    const mask = noFilter(affairTables);
    for (const [index, one] of thirdOf([...actors.entries()], nth)) {
      const other = item(actors, (index * 7 + 3) % actors.length);
      const paths = actorPaths(affairTables, mask, one, other);
      const focus = [one, other];
      const chain = faultsOf({ ...inputOf(affairTables, size, { ...nothingSelected, focus }), paths });
      if (paths.length > 0) expect(chain.bystanders).toEqual([]);
      const among: ReadonlySet<ActorRow> = actorCircle(affairTables, mask, one, 1);
      const circle = { ...inputOf(affairTables, size, { ...nothingSelected, focus: [one] }), among };
      expect(faultsOf(circle)).toEqual(NONE);
    }
  });

  test("in any network", () => {
    const arbitrary = arbitraryNetwork(60).chain((tables) =>
      fc.record({
        tables: fc.constant(tables),
        size: fc.constantFrom(...SIZES),
        selection: arbitrarySelection(tables),
        least: fc.constantFrom(0, 1, 2),
        step: fc.integer({ min: 1, max: 4 }),
      }),
    );
    fc.assert(
      fc.property(arbitrary, ({ tables, size, selection, least, step }) => {
        const counts = countsOf(tables, rejecting(tables, step));
        expect(faultsOf({ ...inputOf(tables, size, selection), counts, least })).toEqual(NONE);
      }),
      { numRuns: runs(600) },
    );
  });
});

/** Ties that a picture leaves out, although lighter ones of the same actors are in it that the story does not name. */
function passedOver(input: NetworkInput): readonly string[] {
  const { tables, counts } = input;
  const scene = buildNetworkScene(input);
  const drawn = new Set(scene.ties.map(({ tie }) => tie));
  const seen = new Set(scene.nodes.map(({ actor }) => actor));
  const cast = (tables.opening?.cast ?? []).map(({ actor }) => actorRowOf(tables, actor));
  const eventsOf = (tie: number): number => counts.tieEvents[tie] ?? 0;
  const pairOf = (tie: number) => pairOfTie(tables, tie);
  const isNamed = (tie: number): boolean =>
    pairOf(tie).ends.every((end) => cast.includes(end)) ||
    listOf(tables.ties.events, tie).some(
      (row) => eventsOfStory(tables).has(eventRow(row)) || tables.events.prominence[row] === 1,
    );
  const isBack = (one: number, other: number): boolean => {
    const [a, b] = [pairOf(one), pairOf(other)];
    return !a.undirected && !b.undirected && a.ends[0] === b.ends[1] && a.ends[1] === b.ends[0];
  };
  return [...counts.tieEvents.keys()].flatMap((tie) => {
    const { ends } = pairOf(tie);
    if (eventsOf(tie) === 0 || drawn.has(tie) || !ends.every((end) => seen.has(end))) return [];
    return [...drawn]
      .filter((one) => pairOf(one).ends.some((end) => ends.includes(end)))
      .filter((one) =>
        isBack(one, tie) && eventsOf(tie) >= eventsOf(one)
          ? true
          : eventsOf(tie) > eventsOf(one) && !isNamed(one),
      )
      .map((one) => `${pairOf(tie).ends.join("→")} ${eventsOf(tie)}, not ${pairOf(one).ends.join("→")}`);
  });
}

describe("no tie between drawn actors is left out for a lighter one that the story does not name, nor without the lighter tie back", () => {
  const LOW_MARGIN = { top: 32, bottom: 30 };

  test.each(PLACED_SIZES)(
    "in the affair, its windows and filters, on $width × $height",
    ({ nth, ...size }) => {
      for (const [place, [first, last]] of WINDOWS.entries())
        for (const step of thirdOf([1, 2, 5], nth + place))
          for (const margin of [LOW_MARGIN, { top: 44, bottom: 30 }]) {
            const counts = createNetworkCounts(affairTables, rejecting(affairTables, step)).inWindow({
              first: at(first),
              last: at(last),
            });
            const input = { ...inputOf(affairTables, size), counts, margin };
            expect(passedOver(input)).toEqual([]);
            expect(passedOver({ ...input, measure: asInPage })).toEqual([]);
          }
    },
  );

  test("in any network", () => {
    const arbitrary = arbitraryNetwork(60).chain((tables) =>
      fc.record({
        tables: fc.constant(tables),
        size: fc.constantFrom(...SIZES),
        step: fc.integer({ min: 1, max: 4 }),
      }),
    );
    fc.assert(
      fc.property(arbitrary, ({ tables, size, step }) => {
        const counts = countsOf(tables, rejecting(tables, step));
        expect(passedOver({ ...inputOf(tables, size), counts })).toEqual([]);
      }),
      { numRuns: runs(600) },
    );
  });

  test("so who was told of it also acts, in the low pane of the first look and in a pane of its own", () => {
    for (const height of [190, 200, 210, 220, 763]) {
      const input = { ...inputOf(affairTables, { width: 818, height }), margin: LOW_MARGIN };
      const drawn = pairsOf(buildNetworkScene({ ...input, measure: asInPage }));
      expect(drawn, `${height} px`).toEqual(
        expect.arrayContaining(["whatsapp cert-in", "cert-in whatsapp", "whatsapp government-of-india"]),
      );
    }
  });
});

/** How often lines of a picture cross, at an angle of less than `most` degrees. */
function crossings({ ties }: NetworkScene, most = 90): number {
  type Point = TieCurve["start"];
  const lines = ties.map(({ curve }) => pointsOf(curve).filter((_, index) => index % 4 === 0));
  const side = (a: Point, b: Point, c: Point) =>
    Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
  const angle = (a: Point, b: Point) => (180 / Math.PI) * Math.atan2(b.y - a.y, b.x - a.x);
  const isSharp = (one: number, other: number) => 90 - Math.abs(90 - (Math.abs(one - other) % 180)) <= most;
  const pieces = lines.map((line) => line.slice(1).map((end, index) => [item(line, index), end] as const));
  return pieces.flatMap((line, index) =>
    pieces
      .slice(0, index)
      .flatMap((other) =>
        line.flatMap(([a, b]) =>
          other.filter(
            ([c, d]) =>
              side(a, b, c) * side(a, b, d) < 0 &&
              side(c, d, a) * side(c, d, b) < 0 &&
              isSharp(angle(a, b), angle(c, d)),
          ),
        ),
      ),
  ).length;
}

test("few lines of a network cross, also of those within a column: there were 28 crossings in the first one, most of them in one knot", () => {
  const crossed = WINDOWS.slice(0, 2).map(([first, last]) => {
    const counts = createNetworkCounts(affairTables, noFilter(affairTables)).inWindow({
      first: at(first),
      last: at(last),
    });
    const input = inputOf(affairTables, { width: 818, height: 716 });
    const scene = buildNetworkScene({ ...input, counts, measure: asInPage });
    return { all: crossings(scene), sharp: crossings(scene, 25) };
  });
  expect(crossed[0]?.all).toBeLessThan(20);
  expect(crossed[1]?.all).toBeLessThan(42);
  // At a sharp angle the eye takes one line for the other.
  expect(crossed.map(({ sharp }) => sharp < 2)).toEqual([true, true]);
});

describe("a line looks as sure as it is, also where lines cross: with paper around each, solid lines looked dashed in a knot", () => {
  /** Lines in the colour of paper, and lines of confirmed acts with a gap. */
  const brokenIn = (scene: NetworkScene): readonly string[] =>
    itemsOfCalls((pen) => drawNetwork(pen, { ...scene, nodes: [], groups: [], rests: [] }, theme))
      .filter(({ what }) => what === `curve ${theme.paper}`)
      .map(({ what, numbers }) => `${what} ${numbers}`);

  test("in the affair, in every picture of one actor, and in any network", () => {
    const size = { width: 818, height: 716 };
    expect(brokenIn(buildNetworkScene(inputOf(affairTables, size)))).toEqual([]);
    for (const actor of actors)
      expect(
        brokenIn(buildNetworkScene(inputOf(affairTables, size, { ...nothingSelected, focus: [actor] }))),
      ).toEqual([]);
    fc.assert(
      fc.property(arbitraryNetwork(30), fc.constantFrom(...SIZES), (tables, any) => {
        expect(brokenIn(buildNetworkScene(inputOf(tables, any)))).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });

  test("two lines between the same actors do not cross", () => {
    const crossed = (scene: NetworkScene): readonly string[] =>
      scene.ties.flatMap((tie, index) =>
        scene.ties
          .slice(0, index)
          .filter(
            ({ from, to }) => from !== to && [from, to].every((end) => end === tie.from || end === tie.to),
          )
          .filter((other) => crossings({ ...scene, ties: [tie, other] }) > 0)
          .map(({ from, to }) => `${from} ${to}`),
      );
    for (const size of SIZES) expect(crossed(buildNetworkScene(inputOf(affairTables, size)))).toEqual([]);
    // In a narrow picture both bows were as wide as the gutter allows.
    const acts = ["0 4", "0 3", "0 1", "0 3", "4 0", "0 2"].map((ends) => {
      const [from = 0, to = 0] = ends.split(" ").map(Number);
      return { from, to, others: [] };
    });
    const narrow = inputOf(tablesOfNetwork(["Court A. of A.", "Ann", "Court", "of", "Ministry"], acts), {
      ...{ width: 240, height: 400 },
    });
    expect(crossed(buildNetworkScene(narrow))).toEqual([]);
    fc.assert(
      fc.property(arbitraryNetwork(30), fc.constantFrom(...SIZES), (tables, size) => {
        expect(crossed(buildNetworkScene(inputOf(tables, size)))).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });
});

/** Labels of links that touch a line or a label of another link, or leave their own. */
function strayLabels({ ties }: NetworkScene): readonly string[] {
  const lines = ties.map(({ curve }) => pointsOf(curve));
  return ties.flatMap(({ label, from, to }, index) => {
    if (!label) return [];
    const isNear = (line: number, least: number) =>
      lines[line]?.some((point) => distance(label.box, point) < least);
    const touched = ties.filter(
      (tie, other) =>
        other !== index && (isNear(other, 4) || (tie.label && overlaps(label.box, tie.label.box))),
    );
    const isOnOwn = isNear(index, 20);
    return touched.length > 0 || !isOnOwn ? [`${from}→${to}: ${label.lines.join(" ")}`] : [];
  });
}

describe("the links of a chain", () => {
  const mask = noFilter(affairTables);
  const chains = actors.flatMap((one) =>
    actors
      .filter((other) => other > one)
      .map((other) => ({ one, other, paths: actorPaths(affairTables, mask, one, other) }))
      .filter(({ one, other, paths }) => paths.length > 0 && (one * 7 + other) % 9 === 0),
  );

  test.each(SIZES)("each has its words to itself, on $width × $height", (size) => {
    for (const { one, other, paths } of chains) {
      const scene = buildNetworkScene({
        ...inputOf(affairTables, size, { ...nothingSelected, focus: [one, other] }),
        paths,
      });
      expect(strayLabels(scene)).toEqual([]);
    }
  });

  test("say what is on a link in five lines at most, where there is room", () => {
    for (const { one, other, paths } of chains.filter((chain) => chain.paths[0]?.length === 2)) {
      const scene = buildNetworkScene({
        ...inputOf(affairTables, { width: 818, height: 716 }, { ...nothingSelected, focus: [one, other] }),
        paths,
      });
      for (const { label } of scene.ties)
        expect(label?.lines.length, label?.lines.join(" | ")).toBeLessThanOrEqual(5);
    }
  });

  test("leave an actor 24 pixels apart", () => {
    const { paths, one, other } = item(
      chains.filter(({ paths }) => paths.length === 3 && paths[0]?.length === 2),
      0,
    );
    const { ties } = buildNetworkScene({
      ...inputOf(affairTables, { width: 1200, height: 675 }, { ...nothingSelected, focus: [one, other] }),
      paths,
    });
    const ends = ties.flatMap(({ from, to, curve }) => {
      const last = item(curve.bends, curve.bends.length - 1).end;
      return [...(from === one ? [curve.start.y] : []), ...(to === one ? [last.y] : [])];
    });
    const sorted = ends.toSorted((a, b) => a - b);
    expect(sorted.slice(1).map((y, index) => y - item(sorted, index))).toEqual([24, 24]);
  });
});

const LOW_PANE = { size: { width: 818, height: 190 }, margin: { top: 32, bottom: 30 } };

const pairsOf = ({ ties }: NetworkScene) =>
  ties.map(({ from, to }) => [from, to].map((row) => textAt(affairTables.actors.ids, row)).join(" "));

test("in the low pane of the first look stand the ties that the opening names, with India’s government and who was told, and nothing is cut", () => {
  const scene = buildNetworkScene({ ...inputOf(affairTables, LOW_PANE.size), margin: LOW_PANE.margin });
  expect(pairsOf(scene)).toEqual(
    expect.arrayContaining(["nso-group whatsapp", "whatsapp cert-in", "whatsapp government-of-india"]),
  );
  // Everybody whom the opening introduces: those who were spied on and the court had no place.
  const drawn = scene.nodes.map(({ actor }) => textAt(affairTables.actors.ids, actor));
  expect(drawn).toEqual(expect.arrayContaining((affairTables.opening?.cast ?? []).map(({ actor }) => actor)));
  expect(scene.ties.length).toBeGreaterThanOrEqual(5);
  expect(scene.bottom).toBeLessThan(LOW_PANE.size.height - LOW_PANE.margin.bottom + 0.1);
});

test("in a pane of its own each tie says what was done, at the one who did it and never cut", () => {
  const textOf = (node: NetworkNode) => node.notes.map(({ lines }) => lines.join(" "));
  const told = [818, 1000, 1200].map((width) => {
    const input = inputOf(affairTables, { width, height: 763 });
    const { ties, nodes } = buildNetworkScene({ ...input, measure: asInPage });
    for (const node of nodes) {
      const did = new Set(ties.filter(({ from }) => from === node.actor).map(({ tie }) => tie));
      // Acts of another standing have words of their own.
      expect(textOf(node).length).toBeGreaterThanOrEqual(did.size);
      expect(textOf(node).length > 0).toBe(did.size > 0);
    }
    expect(ties.length).toBeGreaterThanOrEqual(15);
    return nodes
      .flatMap(textOf)
      .join(" ")
      .replace(/[\u2066-\u2069]/g, "")
      .replaceAll("\u00a0", " ");
  });
  for (const text of told) {
    expect(text).toContain("informed, replied to CERT-In informed CERT-In");
    expect(text).not.toContain("…");
  }
  for (let width = 280; width < 800; width += 20) {
    const input = { ...inputOf(affairTables, { width, height: 640 }), measure: asInPage };
    expect(buildNetworkScene(input).nodes.flatMap(textOf).join(" "), `${width} px`).not.toContain("…");
  }
});

test("a chosen event is in one stroke of its tie, and says its own acts", () => {
  const event = eventRowOf(affairTables, "whatsapp-reports-incident-to-cert-in") ?? expect.fail();
  const size = { width: 818, height: 640 };
  const { ties, nodes } = buildNetworkScene(inputOf(affairTables, size, { ...nothingSelected, event }));
  const idOf = (row: number) => textAt(affairTables.actors.ids, row);
  const strokes = ties.filter(({ from, to }) => idOf(from) === "whatsapp" && idOf(to) === "cert-in");
  expect(strokes.map(({ status, emphasis }) => `${status} ${emphasis}`).sort()).toEqual([
    "confirmed selected",
    "onRecord dimmed",
  ]);
  const notes = nodes.flatMap((node) => node.notes.flatMap(({ lines }) => lines)).join(" ");
  expect(notes.replace(/[\u2066-\u2069]/g, "").replaceAll("\u00a0", " ")).toBe("WhatsApp informed CERT-In");
});

test("an event of several acts has its lines in a low pane too: verbs that leave them no room are left to the details", () => {
  const event = eventRowOf(affairTables, "banerjee-accuses-government-of-using-nso") ?? expect.fail();
  const pictureIn = (size: typeof LOW_PANE.size) =>
    buildNetworkScene({
      ...inputOf(affairTables, size, { ...nothingSelected, event }),
      margin: LOW_PANE.margin,
    });
  const notesIn = ({ nodes }: NetworkScene) => nodes.flatMap(({ notes }) => notes);
  const height = 170;
  const low = pictureIn({ ...LOW_PANE.size, height });
  expect(low.ties.filter(({ emphasis }) => emphasis === "selected").length).toBeGreaterThan(1);
  expect(low.bottom).toBeLessThanOrEqual(height - LOW_PANE.margin.bottom);
  expect(notesIn(low)).toEqual([]);
  expect(notesIn(pictureIn({ width: 818, height: 640 })).length).toBeGreaterThan(1);
});

test("the first network has a tie of every event of the lead", () => {
  const scene = buildNetworkScene(inputOf(affairTables, { width: 818, height: 640 }));
  const ties = new Set(scene.ties.map(({ tie }) => tie));
  const lead = affairTables.opening?.lead?.events ?? [];
  expect(lead.length).toBeGreaterThan(0);
  for (const id of lead) {
    const row = eventRowOf(affairTables, id);
    const acts = row === undefined ? [] : actsOf(affairTables, row);
    expect(
      acts.some(({ tie }) => ties.has(tie)),
      id,
    ).toBe(true);
  }
});

test("those who act on each other most are in the first network, beside the events of the lead", () => {
  for (const size of [
    { width: 924, height: 480 },
    { width: 390, height: 600 },
  ]) {
    const drawn = pairsOf(buildNetworkScene(inputOf(affairTables, size)));
    expect(drawn, JSON.stringify(size)).toEqual(
      expect.arrayContaining(["nso-group whatsapp", "whatsapp government-of-india", "whatsapp cert-in"]),
    );
  }
});

function storyOf(
  names: readonly string[],
  groups: number,
  actions: readonly (readonly [number, number])[],
  isOne = false,
) {
  const acts = actions.map(([from, to]) => ({ from: `a${from}`, verb: "did", to: `a${to}` }));
  const event = { date: "2019-11-02", headline: "Something", kind: "one", status: "confirmed" as const };
  return buildTables(
    {
      title: "Groups",
      kinds: [{ id: "one", label: "One" }],
      sources: [],
      groups: Array.from({ length: groups }, (_, group) => ({ id: `g${group}`, label: `Group ${group}` })),
      actors: names.map((name, actor) => ({
        id: `a${actor}`,
        name,
        kind: "person" as const,
        ...(groups > 0 && { group: `g${actor % groups}` }),
      })),
      events: isOne
        ? [{ ...event, id: "e", actions: acts }]
        : acts.map((act, index) => ({ ...event, id: `e${index}`, actions: [act] })),
    },
    "story",
  );
}

const many = (count: number, name = (place: number) => `Actor ${place}`) =>
  Array.from({ length: count }, (_, place) => name(place));
const round = (count: number) => many(count).map((_, place) => [place, (place + 1) % count] as const);

test.each<readonly [string, Tables]>([
  [
    "actors of one name",
    storyOf(
      many(12, () => "Smith"),
      0,
      round(12),
    ),
  ],
  [
    "acts upon oneself",
    storyOf(many(6), 2, [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 0],
      [2, 2],
    ]),
  ],
  ["300 actors in one event", storyOf(many(300), 0, round(300), true)],
  ["400 groups", storyOf(many(400), 400, round(400))],
  ["one group", storyOf(many(40), 1, round(40))],
  [
    "names of 200 characters",
    storyOf(
      many(30, (place) => `${"n".repeat(199)}${place % 10}`),
      3,
      round(30),
    ),
  ],
  [
    "names from right to left",
    storyOf(
      many(30, (place) => `وزارة الداخلية ${place}`),
      3,
      round(30),
    ),
  ],
  ["nobody acts", storyOf(many(9), 3, [])],
])("bad input: %s", (_, tables) => {
  const focused = { ...nothingSelected, focus: [actorRow(0)] };
  // All sizes are tried with each story, a third of them in each of the four ways.
  for (const [place, selection] of [nothingSelected, focused].entries())
    for (const least of [0, 1])
      for (const size of thirdOf(SIZES, 2 * place + least))
        expect(faultsOf({ ...inputOf(tables, size, selection), least })).toEqual(NONE);
});

test("at first at most 24 ties are drawn, with those of the turning points; all of one event when asked for", () => {
  const input = inputOf(affairTables, { width: 1200, height: 1600 });
  const first = buildNetworkScene(input);
  expect(countTies(first.ties)).toBe(24);
  const all = buildNetworkScene({ ...input, least: 1 });
  expect(countTies(all.ties)).toBe(input.counts.tieEvents.filter((events) => events > 0).length);
  expect(all.least).toBeGreaterThan(1600);
});

test("an attack and what was said of it in court are strokes of their own, and what was only said is thin", () => {
  const { ties } = buildNetworkScene(inputOf(affairTables, { width: 1200, height: 1600 }));
  const idOf = (row: number) => textAt(affairTables.actors.ids, row);
  const strokes = ties.filter(({ from, to }) => idOf(from) === "nso-group" && idOf(to) === "whatsapp");
  const told = strokes.map(({ status, events, width }) => ({ status, events, width }));
  expect(told.sort((a, b) => a.events - b.events)).toEqual([
    { status: "disputed", events: 1, width: tieWidth(1) },
    { status: "onRecord", events: 3, width: 1 },
  ]);
  expect(new Set(strokes.map(({ curve }) => curve.start.y)).size).toBe(2);
});

test("acts of a tie that are neither confirmed nor on record are one stroke, with the line of the least sure", () => {
  const tables = twoActors("confirmed", "reported", "alleged", "reported");
  const { ties } = buildNetworkScene(inputOf(tables, { width: 818, height: 640 }));
  expect(ties.map(({ status, events }) => `${status} ${events}`).sort()).toEqual([
    "alleged 3",
    "confirmed 1",
  ]);
});

test("widths tell 16 events from 138, and 1 from 4: the steps follow the widest tie of a picture", () => {
  for (const most of [1, 4, 15, 16, 20, 64, 138, 12_345]) {
    const steps = widthSteps(most);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(tieWidth(1, steps)).toBe(1);
    if (most >= 4) expect(tieWidth(most, steps)).toBe(4);
  }
  expect(tieWidth(16, widthSteps(138))).toBeLessThan(tieWidth(60, widthSteps(138)));
});

test("a small network says each of its acts in words, also low or narrow: a line from a company to somebody whom it warned accuses", () => {
  const isMute = (actor: ActorRow, size: NetworkInput["size"], margin: NetworkInput["margin"]): boolean => {
    const mask = noFilter(affairTables).map((_, row) =>
      listOf(affairTables.events.actors, row).includes(actor) ? 0 : REJECT_BIT.kind,
    );
    const nameLines = size.width < 560 ? 4 : 2;
    const input = {
      ...{ ...inputOf(affairTables, size), margin, nameLines, measure: asInPage },
      ...{ counts: countsOf(affairTables, mask), doesCount: (row: number) => mask[row] === 0 },
      ...{ selected: null, hover: null, actors: undefined },
    };
    const scene = buildNetworkScene(input);
    const notes = scene.nodes.flatMap((node) => node.notes);
    expect(notes.filter(({ lines }) => lines.some((line) => line.endsWith("…")))).toEqual([]);
    const isMute = notes.length < scene.ties.length && numberThatCount(input.counts).ties < FIRST_TIES;
    // Beside a timeline, words replace a small network without verbs.
    if (isMute) expect(canBeRead(scene, input)).toBe(false);
    return isMute;
  };
  const mute = (size: NetworkInput["size"], margin: NetworkInput["margin"]) =>
    actors
      .filter((actor) => isMute(actor, size, margin))
      .map((actor) => textAt(affairTables.actors.ids, actor));
  expect(mute({ width: 820, height: 760 }, { top: 48, bottom: 48 })).toEqual([]);
  expect(mute({ width: 720, height: 560 }, { top: 48, bottom: 60 })).toEqual([]);
  // The busiest keep everybody whom the opening introduces instead.
  expect(mute({ width: 390, height: 560 }, { top: 88, bottom: 60 }).length).toBeLessThan(3);
  expect(mute({ width: 818, height: 205 }, LOW_PANE.margin).length).toBeLessThan(7);
});

test("a legend names the lines that are drawn, and no other", () => {
  for (const actor of actors) {
    const focus = [actor];
    const scene = buildNetworkScene(
      inputOf(affairTables, { width: 818, height: 716 }, { ...nothingSelected, focus }),
    );
    const signs = legendLines(english, networkLegend(scene)).filter(({ sign }) => sign === "act");
    const drawn = new Set(scene.ties.map(({ status }) => status));
    expect(new Set(signs.map(({ status }) => status))).toEqual(drawn);
  }
});

test("a phone draws the suit and the ruling too, not only what the one who was sued did", () => {
  const input = { ...inputOf(affairTables, { width: 390, height: 560 }), margin: { top: 88, bottom: 60 } };
  const { ties, nodes } = buildNetworkScene({ ...input, nameLines: 4, measure: asInPage });
  const idOf = (row: ActorRow) => textAt(affairTables.actors.ids, row);
  const drawn = ties.map(({ from, to }) => `${idOf(from)} ${idOf(to)}`);
  const wanted = ["nso-group whatsapp", "whatsapp nso-group", "phyllis-hamilton nso-group"];
  expect(drawn).toEqual(expect.arrayContaining(wanted));
  const cast = (affairTables.opening?.cast ?? []).map(({ actor }) => actor);
  expect(nodes.map(({ actor }) => idOf(actor))).toEqual(expect.arrayContaining(cast));
});

test("words run in the direction of the verb, whichever letters the names have: reversed, the target would be the doer", () => {
  const event = { date: "2019-11-02", headline: "Something", kind: "one", status: "confirmed" as const };
  const tables = buildTables(
    {
      title: "Two",
      kinds: [{ id: "one", label: "One" }],
      sources: [],
      actors: ["Ada", "Bea"].map((name) => ({ id: name, name, kind: "person" as const })),
      events: [{ ...event, id: "e", actions: [{ from: "Ada", verb: "أبلغت", to: "Bea" }] }],
    },
    "story",
  );
  const wordsAround = (actor: number) => {
    const selection = { ...nothingSelected, focus: [actorRow(actor)] };
    const { nodes } = buildNetworkScene(inputOf(tables, { width: 818, height: 640 }, selection));
    return nodes.flatMap(({ notes }) => notes.map(({ lines }) => lines.join(" ")));
  };
  expect(wordsAround(0)).toEqual(["\u2067\u2068Ada\u2069 \u2068أبلغت\u2069 \u2068Bea\u2069\u2069"]);
  expect(wordsAround(1)).toEqual(["\u2067\u2068أبلغت\u2069 \u2068Bea\u2069\u2069"]);
});

test("each line of broken words runs in the direction of the verb: a doubt in Arabic turned its line", async () => {
  const words = await spokenWords("ar");
  const lines = [600, 700, 800, 900, 1000, 1100, 1200].flatMap((width) => {
    const input = inputOf(affairTables, { width, height: 1200 });
    const { nodes } = buildNetworkScene({ ...input, measure: asInPage, words });
    return nodes.flatMap(({ notes }) => notes.flatMap((note) => note.lines));
  });
  expect(lines.some((line) => /^[^A-z]*\([^)]*\p{Script=Arabic}/u.test(line))).toBe(true);
  expect(lines.filter((line) => !/^\u2066.*\u2069$/u.test(line))).toEqual([]);
});

test("words at a name say who acted on whom", () => {
  const one = actorRowOf(affairTables, "whatsapp") ?? actorRow(0);
  const { nodes } = buildNetworkScene(
    inputOf(affairTables, { width: 1200, height: 1600 }, { ...nothingSelected, focus: [one] }),
  );
  const wordsAt = (name: string) =>
    nodes
      .filter((node) => node.name === name)
      .flatMap(({ notes }) =>
        notes.map(({ lines }) =>
          lines
            .join(" ")
            .replace(/[\u2066-\u2069]/g, "")
            .replaceAll("\u00a0", " "),
        ),
      );
  expect(wordsAt("Facebook")).toEqual([]);
  expect(wordsAt("Indian users targeted in 2019")).toEqual(["WhatsApp warned Indian users targeted in 2019"]);
  expect(wordsAt("The Citizen Lab")).toEqual(["said it had helped WhatsApp"]);
});

test("a saying that is on record tells that what it says is disputed: “named as target” alone would be a fact", () => {
  const focus = [actorRowOf(affairTables, "praful-patel") ?? expect.fail()];
  const { nodes } = buildNetworkScene(
    inputOf(affairTables, { width: 818, height: 640 }, { ...nothingSelected, focus }),
  );
  const said = nodes.flatMap(({ notes }) => notes.map(({ lines }) => lines.join(" ")));
  expect(said.map((text) => text.replace(/[\u2066-\u2069]/g, "").replaceAll("\u00a0", " "))).toEqual([
    "named as target (disputed)* Praful Patel",
  ]);
});

test("a verb of which some acts have a disputed claim is said once: a lab “reported on (disputed), reported on” somebody", () => {
  const [lab, maker] = ["citizen-lab", "nso-group"].map(
    (id) => actorRowOf(affairTables, id) ?? expect.fail(id),
  );
  const tie = [...tiesOfActor(affairTables, lab ?? actorRow(0)).out].find(
    (one) => pairOfTie(affairTables, one).ends[1] === maker,
  );
  const said = saidOfTie({ tables: affairTables, words: english, doesCount: () => true }, tie ?? -1);
  const texts = said.map(({ text }) => text.replace(/[\u2066-\u2069]/g, ""));
  expect(texts).toEqual(["linked attack to, reported on (in part disputed)*"]);
});

test("of an actor the act of the event that the story tells most is said, in the direction of its verb", () => {
  const actOf = (id: string) => {
    const { out } = tiesOfActor(affairTables, item([actorRowOf(affairTables, id) ?? []].flat(), 0));
    return actsThatMatter(affairTables, () => true, out)[0];
  };
  expect(actOf("nso-group")?.verb).toBe("used servers of");
  const sued = actOf("whatsapp");
  if (!sued) throw new Error("no act");
  expect(verbTo({ ...english, direction: "rtl" }, affairTables, sued, "NSO Group")).toMatch(
    /^\u2068sued .*NSO Group.*\u2069$/u,
  );
});

test("what was only said is thin, however often, and so is what is not confirmed, unless all is", () => {
  const size = { width: 818, height: 640 };
  const { ties, nodes } = buildNetworkScene(inputOf(affairTables, size, nothingSelected));
  for (const kind of ["onRecord", "reported"]) {
    const said = ties.filter(({ status }) => status === kind);
    expect(Math.max(...said.map(({ events }) => events))).toBeGreaterThan(2);
    expect(new Set(said.map(({ width }) => width))).toEqual(new Set([1]));
  }
  // NSO Group used the servers of WhatsApp once, and denied it and objected three times.
  const legend = legendLines(english, networkLegend({ ties, nodes })).map(({ text }) => text);
  expect(legend[0]).toBe("Confirmed 1");
  // The legend says that dashes are as thin for one event as for many.
  expect(legend[networkLegend({ ties, nodes }).widths.length - 1]).toMatch(/events \(dashed: any number\)$/);
  const all = buildNetworkScene(inputOf(twoActors("alleged", "alleged"), size, nothingSelected));
  expect(all.ties.map(({ width }) => width > 1)).toEqual([true]);
  expect(networkLegend(all).countsConfirmed).toBe(false);
});

test("what one did is said with its standing, unless that is confirmed or the file states none", () => {
  const said = (...statuses: readonly Status[]) =>
    shownVerbs({ tables: twoActors(...statuses), words: english, doesCount: () => true }, 0).map((text) =>
      text.replace(/[\u2066-\u2069]/g, "").replaceAll("\u00a0", " "),
    );
  expect(said("disputed", "confirmed")).toEqual(["did 0 (disputed)", "did 1"]);
  expect(said("unstated", "unstated")).toEqual(["did 0", "did 1"]);
  // The act that represents an actor is a confirmed one if there is any.
  const first = (...statuses: readonly Status[]) => firstVerb(twoActors(...statuses), () => true, [0])?.verb;
  expect(first("disputed", "confirmed")).toBe("did 1");
  expect(first("disputed", "reported")).toBe("did 0");
});

test("a verb of a tie is said with each standing of its acts; a space stands before a bracket behind a slanted f", () => {
  const row = actorRowOf(affairTables, "whatsapp") ?? expect.fail();
  const size = { width: 818, height: 716 };
  const { nodes } = buildNetworkScene(inputOf(affairTables, size, { ...nothingSelected, focus: [row] }));
  const notes = nodes.flatMap(({ notes: some }) => some.map(({ lines }) => lines.join(" ")));
  const said = notes.map((text) => text.replace(/[\u2066-\u2069]/g, "").replaceAll("\u00a0", " "));
  expect(said).toEqual(
    expect.arrayContaining(["WhatsApp informed, replied to CERT-In", "WhatsApp informed CERT-In"]),
  );
  expect(said.filter((text) => text.includes("f (") && !text.includes("f\u2009 ("))).toEqual([]);
});

test("in Arabic words too, a verb of the data comes before how many more there are", async () => {
  const words = await spokenWords("ar");
  const input = { ...inputOf(affairTables, { width: 818, height: 763 }), measure: asInPage, words };
  const notes = buildNetworkScene(input).nodes.flatMap(({ notes: some }) =>
    some.map(({ lines }) => lines.join(" ")),
  );
  const more = notes.filter((text) => text.includes("غيره"));
  expect(more.length).toBeGreaterThan(0);
  // The whole runs from left to right: the target must not seem to be the doer, nor a number of acts one of targets.
  for (const text of more)
    expect(text).toMatch(/^\u2066\u2068[a-z ]+\u2069.* \u2068[A-Z].*\u00a0· \u2068\d/u);
});

test("words at names have the mark of their standing, which the legend names on the line; who replied to a charge is in the note", () => {
  const input = { ...inputOf(affairTables, { width: 818, height: 763 }), measure: asInPage };
  const scene = buildNetworkScene(input);
  const notes = scene.nodes.flatMap((node) => node.notes.map((note) => ({ ...note, at: node.name })));
  const saidWith = (status: string) =>
    notes
      .filter(({ mark }) => mark?.status === status)
      .map(({ at: name, lines }) => `${name} ${lines.join(" ").replace(/[\u2066-\u2069]/g, "")}`);
  expect(saidWith("disputed")).toContain("NSO Group used servers of* WhatsApp");
  expect(saidWith("confirmed")).toContain("WhatsApp sued NSO Group");
  for (const { lines, mark, box } of notes) {
    expect(lines.join(" ")).not.toMatch(/\((on record|reported)\)/u);
    // The mark is before the words, and within their box.
    expect(mark && mark.x >= box.left && mark.x < box.right && mark.y > box.top && mark.y < box.bottom).toBe(
      true,
    );
  }
  const legend = legendLines(english, networkLegend(scene));
  const marked = legend.flatMap(({ status, isMarked }) => (isMarked ? `${status}` : []));
  expect(marked).toEqual(["confirmed", "onRecord", "reported", "disputed"]);
  expect(repliesInNetwork(english, affairTables, scene, () => true)).toContain(
    "NSO Group, 29\u00a0Oct\u00a02019 (“used servers of”)",
  );
  const event = eventRowOf(affairTables, "banerjee-accuses-government-of-using-nso") ?? expect.fail();
  const ofEvent = buildNetworkScene({ ...input, selection: { ...nothingSelected, event } });
  const note = "* Replies: Government of India, 20\u00a0Nov\u00a02019";
  expect(repliesInNetwork(english, affairTables, ofEvent, () => true)).toBe(note);
  expect(repliesInNetwork(english, affairTables, ofEvent, () => false)).toBe("* A reply is known");
  // Without words at names no mark is in the picture, and none in its legend.
  const bare = buildNetworkScene({ ...inputOf(affairTables, LOW_PANE.size), margin: LOW_PANE.margin });
  expect(legendLines(english, networkLegend(bare)).filter(({ isMarked }) => isMarked)).toEqual([]);
});

test("verbs without room are counted with others of their own standing, so that none seems surer than it is", () => {
  const said = (...statuses: readonly Status[]) =>
    saidOfTie({ tables: twoActors(...statuses), words: english, doesCount: () => true }, 0).map(
      ({ text, more, status }) => `${status} ${text.replace(/[\u2066-\u2069]/g, "")} ${more}`,
    );
  // A number alone would not say what was done.
  expect(said("confirmed", "confirmed", "alleged")).toEqual(["confirmed did 0, did 1 ", "alleged did 2 "]);
  expect(said("confirmed", "alleged", "confirmed")).toEqual(["confirmed did 0 1 more", "alleged did 1 "]);
  expect(said("unstated", "unstated", "unstated")).toEqual(["null did 0, did 1 1 more"]);
});

test("the sign of contest on a line is a ring around a dot, as around marks: a ring alone is the mark of what is reported", () => {
  const radii = Array.from(CONTEST_RING.matchAll(/M-([\d.]+) /g), ([, radius]) => Number(radius));
  expect(radii).toHaveLength(2);
  // A line of about 1.1 px fills the inner one.
  expect(Math.min(...radii)).toBeLessThan(1);
});

test("a whole line of a chain is in its legend", () => {
  const mask = noFilter(affairTables);
  const [one, other] = ["citizen-lab", "ravi-shankar-prasad"].map((id) => actorRowOf(affairTables, id));
  if (one === undefined || other === undefined) throw new Error("The affair has both.");
  const scene = buildNetworkScene({
    ...inputOf(affairTables, { width: 818, height: 716 }, { ...nothingSelected, focus: [one, other] }),
    paths: actorPaths(affairTables, mask, one, other),
  });
  expect(networkLegend(scene)).toMatchObject({
    standings: ["confirmed", "onRecord"],
    widths: [],
    namedTogether: true,
  });
  // Two that are only named together have a hairline. Dots are the sign of an act that is not confirmed.
  const named = scene.ties.filter(({ tie }) => tie < 0);
  const signs = legendLines(english, networkLegend(scene)).filter(({ sign }) => sign === "named");
  expect([named.length > 0, signs.length]).toEqual([true, 1]);
  for (const { status, width } of [...named, ...signs]) {
    expect(tieStroke(status, width).dash).toBeUndefined();
    expect(width).toBeLessThan(Math.min(...TIE_WIDTHS));
  }
});

test("two actors alone stand apart, and what each did to the other are two lines", () => {
  const acts = [
    ["boko-haram", "citizen"],
    ["citizen", "boko-haram"],
    ["boko-haram", "citizen"],
  ] as const;
  const tables = buildTables(
    {
      title: "Two",
      kinds: [{ id: "one", label: "One" }],
      sources: [],
      actors: [
        { id: "boko-haram", name: "Boko Haram", kind: "group" },
        { id: "citizen", name: "Citizen (Nigeria)", kind: "group" },
      ],
      events: acts.map(([from, to], index) => ({
        id: `e${index}`,
        date: "2014-11-02",
        headline: "Something",
        kind: "one",
        status: "unstated",
        actions: [{ from, verb: "used conventional military force against", to }],
      })),
    },
    "two",
  );
  for (const size of SIZES) {
    const { nodes, ties, leftOut } = buildNetworkScene(inputOf(tables, size));
    const [one, other] = nodes;
    if (!one || !other) return expect.fail(JSON.stringify(size));
    expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(
      (one.height + other.height) / 2 + LEAST_DISTANCE,
    );
    expect(overlaps(one.label.box, other.label.box)).toBe(false);
    expect(ties.map(({ from, to }) => [from, to].join(" "))).toEqual(["0 1", "1 0"]);
    expect(leftOut).toBe(0);
    expect(JSON.stringify(ties[0]?.curve)).not.toBe(JSON.stringify(ties[1]?.curve));
  }
});

test.each(["first", "last"])("who acts on a crowd, %s in the file, stands opposite it", (place) => {
  const others = Array.from({ length: 60 }, (_, row) => `other-${row}`);
  const ids = place === "first" ? ["one", ...others] : [...others, "one"];
  const tables = buildTables(
    {
      title: "A crowd",
      kinds: [{ id: "one", label: "One" }],
      sources: [],
      actors: ids.map((id) => ({ id, name: id, kind: "person" })),
      events: [
        {
          ...{ id: "e", date: "2014-11-02", headline: "Something", kind: "one", status: "unstated" },
          actions: others.map((to) => ({ from: "one", verb: "warned", to })),
        },
      ],
    },
    "crowd",
  );
  for (const size of [
    { width: 818, height: 716 },
    { width: 390, height: 640 },
  ]) {
    const { nodes, ties } = buildNetworkScene(inputOf(tables, size));
    const left = nodes.filter(({ x }) => x < size.width / 2).length;
    expect(Math.min(left, nodes.length - left)).toBe(1);
    expect(ties.length).toBeGreaterThan(5);
  }
});

test("a chain fills a page of its own; on screen it is as short as its words allow", () => {
  const [one, other] = ["novalpina-capital", "asaduddin-owaisi"].map((id) => actorRowOf(affairTables, id));
  if (one === undefined || other === undefined) return expect.fail("they are in the affair");
  const size = { width: 300, height: 460 };
  const input = inputOf(affairTables, size, { ...nothingSelected, focus: [one, other] });
  const paths = actorPaths(affairTables, new Uint32Array(affairTables.events.count), one, other);
  expect(paths.length).toBeGreaterThan(0);
  expect(buildNetworkScene({ ...input, paths }).bottom).toBeLessThan(size.height * 0.6);
  expect(buildNetworkScene({ ...input, paths, isPage: true }).bottom).toBeGreaterThan(size.height * 0.75);
});

test("around one actor, words beside a line are of its own act: both are in one order, from the top", () => {
  let compared = 0;
  for (let row = 0; row < affairTables.actors.count; row++) {
    const actor = actorRow(row);
    const size = { width: 818, height: 716 };
    const { nodes, ties } = buildNetworkScene(
      inputOf(affairTables, size, { ...nothingSelected, focus: [actor] }),
    );
    for (const node of nodes) {
      const own = ties
        .filter(({ from, to }) => from !== to && node.actor !== actor && [from, to].includes(node.actor))
        .toSorted((one, other) => one.curve.start.y - other.curve.start.y);
      // Several unsure standings of a tie are one line.
      if (own.length < 2 || own.length !== node.notes.length) continue;
      expect([row, ...node.notes.map(({ mark }) => mark?.status ?? null)]).toEqual([
        row,
        ...own.map(({ status }) => status),
      ]);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(20);
});
