import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { framePicture } from "../export/framedPicture.ts";
import { networkPicture, timelinePicture } from "../export/pictures.ts";
import { affairTables } from "../load/affairTables.node.ts";
import { daysOfSpan, lengthOfSpan } from "../model/dates/timeSpan.ts";
import { runs } from "../model/runs.node.ts";
import { item } from "../model/tables/columns.ts";
import type { EventRow } from "../model/units.ts";
import { arbitraryQuestion, tablesOf } from "../query/arbitraryTables.node.ts";
import { createMaskCache } from "../query/filter/filterMask.ts";
import { kindHues, kindsInOrder } from "../query/kindsAndLanes.ts";
import { storyDays, storyExtent } from "../query/time/storyExtent.ts";
import { binUnitFor, timeBins } from "../query/time/timeBins.ts";
import {
  arbitraryNetwork,
  arbitrarySelection,
  arbitrarySize,
  inputOf,
  nothingSelected,
} from "../views/network/arbitraryNetwork.node.ts";
import { buildNetworkScene } from "../views/network/columnScene.ts";
import { drawNetwork } from "../views/network/drawNetwork.ts";
import { fadeNetwork } from "../views/network/networkInputs.ts";
import { arbitraryPicture, labelTexts, measure, sceneOf } from "../views/timeline/affairScene.node.ts";
import * as crowded from "../views/timeline/crowded.ts";
import { densityBins } from "../views/timeline/density.ts";
import { drawCursor, drawFloating } from "../views/timeline/drawOverlay.ts";
import { drawTimeline, type Emphasis, plainOverlay } from "../views/timeline/drawTimeline.ts";
import { buildOverviewScene, drawOverview } from "../views/timeline/overviewScene.ts";
import { tweenTimeline } from "../views/timeline/timelineLater.ts";
import { buildTimelineScene } from "../views/timeline/timelineScene.ts";
import { english } from "../words/words.ts";
import { canvasPen } from "./canvasPen.ts";
import { type DrawnItem, drawnAsSvg, drawnOnCanvas, itemsOfCalls, TextPath } from "./drawnItems.node.ts";
import { type Font, fontFor, type Pen } from "./pen.ts";
import { plainTheme as theme } from "./plainTheme.node.ts";

const notes = {
  headline: "A title",
  filters: ["10 of 90 events", "Kind: Legal"],
  folded: "",
  sources: ["Sources: 12 documents."],
  address: "https://dateline.example/#kind=legal",
};

beforeAll(() => {
  vi.stubGlobal("Path2D", TextPath);
  return () => vi.unstubAllGlobals();
});

/** SVG rounds to thousandths, and a scale multiplies the error. */
const CLOSE = 0.01;

function expectSameItems(some: readonly DrawnItem[], others: readonly DrawnItem[]) {
  expect(some.map(({ what }) => what)).toEqual(others.map(({ what }) => what));
  const different = some.filter(({ numbers }, index) => {
    const { numbers: there } = item(others, index);
    return (
      numbers.length !== there.length ||
      numbers.some((number, at) => !(Math.abs(number - item(there, at)) < CLOSE))
    );
  });
  expect(different).toEqual([]);
}

/** Checks that both pens get the same calls, and that each draws the called items, in order and in place. */
function expectOnePicture(draw: (pen: Pen) => void) {
  const onCanvas = drawnOnCanvas(draw);
  const asSvg = drawnAsSvg(draw);
  expect(onCanvas.calls).toEqual(asSvg.calls);
  const called = itemsOfCalls(draw);
  expectSameItems(onCanvas.items, called);
  expectSameItems(asSvg.items, called);
  const impossible = called.filter(({ what, numbers }) => {
    const hasSize = what.includes("rect") || what.startsWith("fade");
    return !numbers.every(Number.isFinite) || (hasSize && Math.min(item(numbers, 2), item(numbers, 3)) < 0);
  });
  expect(impossible).toEqual([]);
}

const EMPHASES: readonly Emphasis[] = ["normal", "selected", "lit", "hovered", "dimmed"];
const share = fc.double({ min: 0, max: 1, noNaN: true });

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const point = fc.record({ x: number(-50, 900), y: number(-50, 500) });
const box = fc.tuple(number(-50, 900), number(-50, 500), number(0, 300), number(0, 200));
const wideBox = fc.tuple(number(-50, 900), number(-50, 500), number(0.5, 300), number(0, 200));
const about = fc.tuple(number(-50, 900), number(-50, 500), fc.oneof(fc.constant(1), number(0.5, 20)));
const colour = fc.constantFrom(theme.accent, theme.ink, theme.paper);
const path = fc.constantFrom("M-1 0L1 0Z", "M0 -2L2 0L0 2Z");
const corner = fc.constantFrom(0, 4);
const line = fc.record({ width: number(0.5, 4), dash: fc.constantFrom([], [4, 3], [1, 1, 2, 2]) });
const fade = fc.constantFrom(
  [
    { at: 0, alpha: 0 },
    { at: 1, alpha: 0.8 },
  ],
  [
    { at: 0, alpha: 0.4 },
    { at: 0.3, alpha: 0 },
  ],
);
const style = fc.record(
  {
    font: fc.constantFrom<Font>("500 12px Inter", 'italic 400 13.5px "Newsreader Variable", serif'),
    colour,
    align: fc.constantFrom("left", "center", "right"),
    halo: fc.record({ colour, width: number(1, 5) }),
    isTurned: fc.boolean(),
  },
  { requiredKeys: ["font", "colour", "align"] },
);

type Stroke = (pen: Pen) => void;
/** Arbitrary calls. */
const strokes = fc.array(
  fc.oneof(
    share.map(
      (alpha): Stroke =>
        (pen) =>
          pen.alpha(alpha),
    ),
    fc.tuple(box, colour, corner).map(
      ([at, ...how]): Stroke =>
        (pen) =>
          pen.fillRect(...at, ...how),
    ),
    fc.tuple(box, colour, line).map(
      ([at, ...how]): Stroke =>
        (pen) =>
          pen.strokeRect(...at, ...how),
    ),
    fc.tuple(wideBox, colour, fade).map(
      ([at, ...how]): Stroke =>
        (pen) =>
          pen.fadeRect(...at, ...how),
    ),
    fc.tuple(path, about, colour).map(
      ([d, at, fill]): Stroke =>
        (pen) =>
          pen.fillShape(d, ...at, fill),
    ),
    fc.tuple(path, about, colour, line).map(
      ([d, at, ...how]): Stroke =>
        (pen) =>
          pen.strokeShape(d, ...at, ...how),
    ),
    fc.tuple(point, fc.array(fc.record({ control: point, end: point }), { minLength: 1 }), colour, line).map(
      (how): Stroke =>
        (pen) =>
          pen.curve(...how),
    ),
    fc.tuple(point, point, point, colour).map(
      (how): Stroke =>
        (pen) =>
          pen.triangle(...how),
    ),
    fc.tuple(point, style).map(
      ([{ x, y }, how]): Stroke =>
        (pen) =>
          pen.text("A <b> & c", x, y, how),
    ),
    fc.constant<Stroke>((pen) => {
      pen.beginGroup("a name & more");
      pen.endGroup();
    }),
  ),
  { maxLength: 30 },
);

test("letters without italics are light, not slanted, on a canvas and in SVG; the first letter decides", () => {
  const text = (words: string) => (pen: Pen) =>
    pen.text(words, 0, 0, { font: "italic 500 13px Newsreader", colour: theme.ink, align: "left" });
  const fontsOf = (words: string) =>
    [drawnOnCanvas, drawnAsSvg].map((draw) => item(draw(text(words)).items, 0).what.includes("italic"));
  expect(fontsOf("sued")).toEqual([true, true]);
  expect(fontsOf("1 نوفمبر 2019 · sued")).toEqual([false, false]);
  expect(fontsOf("reported purchase by (विवादित)*")).toEqual([true, true]);
  expect(fontFor("आरोप लगाया", "italic 500 13px Newsreader")).toBe("300 13px Newsreader");
  expect(fontFor("आरोप लगाया", "500 13px Inter")).toBe("500 13px Inter");
  expect(fontsOf("1 नवंबर 2019")).toEqual([false, false]);
});

test("a pen begins where its picture begins, wherever the one before it stopped", () => {
  const moves: number[][] = [];
  const context = { globalAlpha: 1, setTransform: (...move: number[]) => moves.push(move) };
  // Node has no canvas.
  canvasPen(context as unknown as CanvasRenderingContext2D, 2);
  expect(moves.at(-1)).toEqual([2, 0, 0, 2, 0, 0]);
});

describe("the same calls reach a canvas and SVG, and become the same things", () => {
  test("of anything in any order", () => {
    fc.assert(
      fc.property(strokes, (drawn) => {
        expectOnePicture((pen) => {
          for (const stroke of drawn) stroke(pen);
        });
      }),
      { numRuns: runs(300) },
    );
  });

  test("of a timeline: at rest, on its way, with a cursor, emphasised in every way", () => {
    const arbitraryDrawing = fc.record({
      picture: arbitraryPicture,
      lanesBefore: fc.constantFrom("none" as const, "kind" as const),
      share,
      emphases: fc.array(fc.constantFrom(...EMPHASES), { minLength: 1, maxLength: 5 }),
      cursor: fc.option(share),
    });
    fc.assert(
      fc.property(arbitraryDrawing, ({ picture, lanesBefore, share: progress, emphases, cursor }) => {
        const before = sceneOf({ ...picture, lanes: lanesBefore });
        const scene = tweenTimeline(before, sceneOf(picture), progress);
        const { width } = scene.size;
        const draw = (pen: Pen) =>
          drawTimeline(pen, scene, theme, {
            ...plainOverlay((row) => item(emphases, row % emphases.length)),
            cursor:
              cursor === null
                ? null
                : {
                    ...{ x: cursor * width, left: cursor * width - 45, width: 90, top: 30 },
                    ...{ label: "2 November 2019", hasLine: cursor < 0.5 },
                  },
            floating: scene.marks.slice(0, 1).map(({ row, x, y }) => ({
              row,
              label: {
                ...{ lines: ["A whole headline"], width: 96, x, align: "left" as const, y },
                ...{ leader: [], alpha: 1 },
              },
              box: { left: x - 4, right: x + 100, top: y - 10, bottom: y + 10 },
            })),
            over: { drawCursor, drawFloating },
            scrolled: emphases.length === 5 ? 40 : 0,
          });
        expectOnePicture(draw);
        // Only marks are dimmed: not the axis, which covers the marks that reach into it, nor the day under the pointer.
        const items = itemsOfCalls(draw);
        const axis = items.findIndex(
          ({ what, numbers }) => what === `fill rect ${theme.paper}` && numbers[1] === 0,
        );
        const hairline = 0.6;
        for (const { numbers } of items.slice(axis)) expect([1, hairline]).toContain(numbers.at(-1));
      }),
      { numRuns: runs(100) },
    );
  });

  test("of a network: at rest, on its way, with an event, a focus or a pointer", () => {
    const arbitraryDrawing = arbitraryNetwork(30).chain((tables) =>
      fc.record({
        tables: fc.constant(tables),
        size: arbitrarySize,
        selection: arbitrarySelection(tables),
        share,
      }),
    );
    fc.assert(
      fc.property(arbitraryDrawing, ({ tables, size, selection, share: progress }) => {
        const before = buildNetworkScene(inputOf(tables, size, nothingSelected));
        const scene = buildNetworkScene(inputOf(tables, size, selection));
        // Nodes that only the first scene has fade out.
        const some = { ...before, nodes: before.nodes.filter(({ actor }) => actor % 3 > 0) };
        expectOnePicture((pen) => drawNetwork(pen, fadeNetwork(some, scene, progress), theme));
      }),
      { numRuns: runs(100) },
    );
  });

  test("of an overview and a density", () => {
    fc.assert(
      fc.property(arbitraryQuestion, fc.integer({ min: 300, max: 1600 }), ({ story, filter }, width) => {
        const tables = tablesOf(story);
        const mask = createMaskCache(tables).mask(filter, null);
        const limits = storyExtent(tables);
        const hues = kindHues(tables);
        const bins = timeBins(tables, mask, daysOfSpan(limits), binUnitFor(lengthOfSpan(limits), width));
        const size = { width, height: 84 };
        const overview = buildOverviewScene({
          bins,
          hues,
          order: kindsInOrder(tables),
          days: storyDays(tables),
          limits,
          size,
          ...{ left: 12, right: width - 12 },
          words: english,
          measure,
        });
        const timeline = buildTimelineScene({
          tables,
          words: english,
          rows: [],
          total: story.events.length,
          density: densityBins(tables, mask, limits, width, null, "none").bins,
          crowded,
          span: limits,
          size: { width, height: 300 },
          lanes: "none",
          hues,
          breaks: [],
          annotations: [],
          stepEvent: null,
          tour: "",
          stepMarks: null,
          measureLabel: measure,
          measure,
          labelTexts,
        });
        expectOnePicture((pen) => {
          drawOverview(pen, overview, theme);
          drawTimeline(
            pen,
            timeline,
            theme,
            plainOverlay(() => "normal"),
          );
        });
      }),
      { numRuns: runs(60) },
    );
  });

  test("of a picture in its frame, with legend and names", () => {
    const context = { tables: affairTables, words: english, theme, notes, measure };
    const format = { width: 1200, height: 675, zoom: 1 };
    const emphasisOf = (row: EventRow): Emphasis => item(EMPHASES, row % EMPHASES.length);
    fc.assert(
      fc.property(arbitraryPicture, (picture) => {
        const framed = framePicture(
          (size) => timelinePicture(sceneOf({ ...picture, size }), plainOverlay(emphasisOf), context),
          format,
          context,
        );
        expectOnePicture(framed.drawFrame);
        expectOnePicture(framed.picture.draw);
      }),
      { numRuns: 8 },
    );
    fc.assert(
      fc.property(arbitraryNetwork(12), (tables) => {
        const framed = framePicture(
          (size) => {
            const input = inputOf(tables, size);
            return networkPicture(buildNetworkScene(input), input, "", { ...context, tables });
          },
          format,
          context,
        );
        expectOnePicture(framed.drawFrame);
        expectOnePicture(framed.picture.draw);
      }),
      { numRuns: 8 },
    );
  });
});
