import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DrawnItem, itemsOfCalls } from "../../chart/drawnItems.node.ts";
import { BRACKETS } from "../../chart/markOutline.ts";
import type { Pen } from "../../chart/pen.ts";
import { plainTheme as theme } from "../../chart/plainTheme.node.ts";
import { timeScale } from "../../chart/timeScale.ts";
import { affairTables } from "../../load/affairTables.node.ts";
import { DATE_EXTENTS } from "../../model/dates/dateExtent.ts";
import { at, item } from "../../model/tables/columns.ts";
import { eventRow } from "../../model/units.ts";
import { LISTED_STANDINGS } from "../../model/vocabulary.ts";
import { disclosures } from "../../query/disclosures.ts";
import { NOBODY_CHOSEN } from "../../query/filter/filter.ts";
import { kindHues } from "../../query/kindsAndLanes.ts";
import { storyExtent } from "../../query/time/storyExtent.ts";
import { english } from "../../words/words.ts";
import { drawLanes } from "./actorLanes/drawLanes.ts";
import { buildLanesScene } from "./actorLanes/lanesScene.ts";
import { buildClockScene } from "./clockScene.ts";
import { drawClocks } from "./drawClocks.ts";
import { type DrawnMark, drawMark } from "./drawMark.ts";

const markOf = (of: Partial<DrawnMark>): DrawnMark => ({
  ...{ x: 150, y: 20, x0: 100, x1: 200, extent: "somewhere", status: "confirmed", hue: 0 },
  contested: null,
  cut: { left: false, right: false },
  ...of,
});
const drawn = (of: Partial<DrawnMark>, alpha = 1) =>
  itemsOfCalls((pen) => drawMark(pen, markOf(of), theme, alpha));

/** The filled rectangles, each with its left and right edge, height and opacity. */
const stretches = (items: readonly DrawnItem[]) =>
  items.flatMap(({ what, numbers: [x = 0, y = 0, width = 0, , , alpha = 1] }) =>
    what.startsWith("fill rect") ? [{ x0: x, x1: x + width, y, alpha }] : [],
  );
const brackets = (items: readonly DrawnItem[]) =>
  items.flatMap(({ what, numbers: [x, , , width] }) => (what.startsWith("stroke M") ? [{ x, width }] : []));
/** A dot, filled or hollow. */
const hasDot = (items: readonly DrawnItem[]) => items.some(({ what }) => what.startsWith("fill M"));

describe("an imprecise date has no day that stands out", () => {
  test("it is an even tint of a quarter over its whole length, between two hairlines", () => {
    for (const alpha of [1, 0.22]) {
      const items = drawn({}, alpha);
      expect(stretches(items)).toMatchObject([{ x0: 100, x1: 200, alpha: alpha / 4 }]);
      expect(brackets(items)).toEqual([
        { x: 100, width: 1 },
        { x: 200, width: 1 },
      ]);
    }
  });

  test("whatever its standing, it is drawn, evenly, and without a dot", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LISTED_STANDINGS),
        fc.double({ min: 60, max: 400, noNaN: true }),
        fc.double({ min: 16, max: 300, noNaN: true }),
        (status, x0, width) => {
          const items = drawn({ status, x0, x1: x0 + width, x: x0 + width / 2 });
          expect(items.some(({ what }) => what.startsWith("fade"))).toBe(false);
          expect(hasDot(items)).toBe(false);
          expect(brackets(items)).toHaveLength(2);
          const parts = stretches(items);
          expect(parts.length).toBeGreaterThan(0);
          // All pieces of one height have the same opacity, and are as dense in the middle as at the ends.
          const heights = new Set(parts.map(({ y }) => y));
          expect(new Set(parts.map(({ y, alpha }) => `${y} ${alpha}`)).size).toBe(heights.size);
          for (const part of parts) {
            expect(part.x0).toBeGreaterThanOrEqual(x0 - 1e-9);
            expect(part.x1).toBeLessThanOrEqual(x0 + width + 1e-9);
          }
        },
      ),
    );
  });

  test("standings tell each other apart", () => {
    for (const extent of DATE_EXTENTS) {
      const pictures = LISTED_STANDINGS.map((status) => JSON.stringify(drawn({ status, extent })));
      expect(new Set(pictures).size).toBe(pictures.length);
    }
  });

  test("an open end fades and has no bracket, the known one has one", () => {
    for (const status of LISTED_STANDINGS) {
      expect(brackets(drawn({ extent: "by", status })).map(({ x }) => x)).toEqual([200]);
      expect(brackets(drawn({ extent: "since", status })).map(({ x }) => x)).toEqual([100]);
    }
    const [by] = drawn({ extent: "by" });
    expect(by?.what).toMatch(/ 0:0 .*1:1$/);
  });

  test("at the edge of the window it goes on: no bracket there", () => {
    const items = drawn({ cut: { left: true, right: false } });
    expect(brackets(items).map(({ x, width }) => [x, width])).toEqual([
      [200, 1],
      [102, 1.75],
    ]);
  });
});

describe("what is imprecise is so in every picture", () => {
  const tables = affairTables;
  const span = storyExtent(tables);
  const scale = timeScale(span, { left: 12, right: 4000 });
  const rows = [...tables.events.extent.keys()].filter((row) => {
    const extent = item(DATE_EXTENTS, at(tables.events.extent, row));
    return extent !== "day" && extent !== "lasted";
  });
  const hues = kindHues(tables);

  test("in acts over time: brackets at its known ends, on the row of who did it", () => {
    expect(rows.length).toBeGreaterThan(5);
    const overlay = { emphasisOf: () => "normal" as const, raised: [], litActor: null, cursor: null };
    for (const row of rows) {
      const scene = buildLanesScene({
        ...{ tables, words: english, rows: [eventRow(row)], total: 1, span, hues, bars: null },
        ...{ annotations: [], stepEvent: null, selected: null, size: { width: 8_000, height: 2_000 } },
        ...{ measure: (text: string) => text.length * 6, chosen: NOBODY_CHOSEN, isTakenAway: false },
        ...{ places: new Float64Array(tables.actors.count), mostRows: 40 },
      });
      // Without hours in the picture, a part of a day is drawn as the day.
      if (scene.events.length === 0 || scene.events[0]?.extent === "day") continue;
      const extent = scene.events[0]?.extent;
      const items = itemsOfCalls((pen: Pen) => drawLanes(pen, scene, theme, { ...overlay, scrolled: 0 }));
      const hasBracket = (side: keyof typeof BRACKETS) =>
        items.some(({ what }) => what.startsWith("stroke") && what.includes(BRACKETS[side]));
      expect(hasBracket("left")).toBe(extent !== "by");
      expect(hasBracket("right")).toBe(extent !== "since");
      expect(hasDot(items)).toBe(false);
      expect(items.some(({ what }) => what.startsWith("fade"))).toBe(extent !== "somewhere");
    }
  });

  test("in the rows of the clocks", () => {
    const all = disclosures(tables).filter(({ row }) => rows.includes(row));
    expect(all.length).toBeGreaterThan(0);
    for (const disclosure of all) {
      const scene = buildClockScene({
        ...{ tables, span: scale.span, isStep: false, size: { width: 4012, height: 320 }, words: english },
        finding: null,
        names: { happened: "", told: "", known: "" },
        disclosures: [{ ...disclosure, told: [] }],
        daysInWords: (days) => `${days} days`,
        measure: (text) => text.length * 6,
      });
      const dots = itemsOfCalls((pen) => drawClocks(pen, scene, theme, null)).filter(({ what }) =>
        what.startsWith("fill M"),
      );
      // The day on which it became public is known, but not the day on which it happened.
      const places = new Set(dots.map(({ numbers: [x = 0] }) => Math.round(x)));
      expect([...places]).toEqual([Math.round(scene.scale.xOf(disclosure.known + 0.5))]);
    }
  });
});

test("no part of the shortest stretch has a negative width, whatever its standing", () => {
  for (const status of LISTED_STANDINGS)
    for (const extent of ["lasted", "somewhere"] as const)
      for (const { x0, x1 } of stretches(drawn({ status, extent, x0: 146, x1: 154 })))
        expect(x1).toBeGreaterThanOrEqual(x0);
});
