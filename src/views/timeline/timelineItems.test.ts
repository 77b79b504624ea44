import { describe, expect, test } from "vitest";
import { MARK_LINE, MARK_RADIUS } from "../../chart/markOutline.ts";
import { timeScale } from "../../chart/timeScale.ts";
import { affairTables } from "../../load/affairTables.node.ts";
import { at, listOf } from "../../model/tables/columns.ts";
import { actorRowOf } from "../../model/tables/findRow.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { sceneOf, wholeStory } from "./affairScene.node.ts";
import { stretchOfTimes } from "./timelineItems.ts";

/** The picture at 1440×900: beside the network, and alone. */
const SIZES = { both: { width: 818, height: 531 }, alone: { width: 818, height: 669 } } as const;

const namedAt = (width: number, height: number, span = wholeStory) => {
  const { marks } = sceneOf({ span, size: { width, height }, lanes: "kind" });
  return marks.flatMap(({ row, label }) => (label ? [at(affairTables.events.prominence, row)] : []));
};

describe("the whole story is named by its moments", () => {
  const moments = affairTables.events.prominence.reduce((sum, one) => sum + (one === 1 ? 1 : 0), 0);

  test.each([
    ["1024×768", 743, 539, 10],
    ["1280×720", 948, 491, 10],
    ["1366×768", 1012, 539, 11],
    ["1440×900", 818, 531, 11],
    ["1536×864", 914, 500, 11],
    ["1920×1080", 1298, 636, 12],
    ["2560×1440", 1340, 610, 12],
  ])(
    "the lawsuit, the judgment, the damages and the first report among them, at %s",
    (_, width, height, least) => {
      // These names do not depend on a few pixels, by which fonts and browsers differ.
      for (const [more, higher] of [
        [0, 0],
        [-6, 0],
        [6, 0],
        [0, -2],
        [0, 4],
      ] as const) {
        const size = { width: width + more, height: height + higher };
        const { marks } = sceneOf({ span: wholeStory, size, lanes: "kind" });
        const named = marks.flatMap(({ row, label }) =>
          label ? [textAt(affairTables.events.ids, row)] : [],
        );
        expect(named).toEqual(
          expect.arrayContaining([
            "whatsapp-sues-nso-group",
            "judge-finds-nso-liable",
            "jury-awards-whatsapp-damages",
            "indian-express-reports-indians-targeted",
          ]),
        );
        expect(named.length).toBeGreaterThanOrEqual(least - (more || higher ? 1 : 0));
      }
    },
  );

  test.each([
    ["1440×900", 818, 531],
    ["1280×720", 948, 453],
    ["1024×768", 743, 501],
    ["2560×1440", 1340, 610],
  ])(
    "and each of its events has a whole mark of its own in its lane or is counted there, at %s",
    (_, width, height) => {
      const { marks, stacks, bands } = sceneOf({ span: wholeStory, size: { width, height }, lanes: "kind" });
      const drawn = [
        ...marks.map(({ row, y }) => ({ row, y })),
        ...stacks.flatMap(({ rows, y }) => rows.map((row) => ({ row, y }))),
      ];
      expect(drawn.map(({ row }) => row).sort((a, b) => a - b)).toEqual([...affairTables.events.kind.keys()]);
      const bandOf = new Map(bands.map((band) => [band.lane, band]));
      for (const { row, y } of drawn) {
        const { y: top, height: own } = bandOf.get(at(affairTables.events.kind, row)) ?? expect.fail();
        expect(y > top && y < top + own).toBe(true);
      }
      // No two dots touch, since a column of them would look like a heap.
      const days = marks.filter(({ extent }) => extent === "day");
      for (const [index, one] of days.entries())
        for (const other of days.slice(index + 1)) {
          const room = 2 * (MARK_RADIUS + MARK_LINE / 2) * (one.dot ?? 1);
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(room + 0.5);
        }
    },
  );

  test("no lesser event has a name while a moment has none, on any size from 1024 px", () => {
    for (let width = 600; width <= 1900; width += 200) {
      for (const height of [260, 362, 485, 617, 900]) {
        const named = namedAt(width, height);
        if (named.some((one) => one > 1)) expect(named.filter((one) => one === 1)).toHaveLength(moments);
      }
    }
  });
});

test("of forty events those are named for which there is room, not the important ones alone", () => {
  const [start, end] = [Date.UTC(2019, 9, 1) / 864e5, Date.UTC(2019, 10, 30) / 864e5];
  expect(namedAt(SIZES.both.width, SIZES.both.height, { start, end }).length).toBeGreaterThanOrEqual(9);
});

test("lanes without events in a week are as low as their check boxes, and the crowded ones have the rest", () => {
  const start = Date.UTC(2019, 9, 29) / 864e5;
  const span = { start, end: start + 7 };
  const { bands, marks, contentHeight } = sceneOf({ span, size: SIZES.both, lanes: "kind" });
  const filled = new Set(marks.map(({ row }) => at(affairTables.events.kind, row)));
  for (const { lane, height } of bands) {
    if (lane !== null && filled.has(lane)) expect(height).toBeGreaterThan(24);
    else expect(height).toBe(24);
  }
  expect(contentHeight).toBeCloseTo(SIZES.both.height);
  expect(namedAt(SIZES.both.width, SIZES.both.height, span).length).toBeGreaterThanOrEqual(8);
});

test.each([330, 362, 452, 478])("all lanes fit a pane %i px high", (height) => {
  const size = { width: 818, height };
  expect(sceneOf({ span: wholeStory, size, lanes: "kind" }).contentHeight).toBeLessThan(height + 0.01);
});

test("about a day reaches from the day before to the day after, at every zoom", () => {
  for (const days of [7, 14, 28]) {
    const scale = timeScale({ start: 0, end: days }, { left: 0, right: 2800 });
    const { x, x0, x1 } = stretchOfTimes("somewhere", 3, 4, scale);
    expect([scale.dayAt(x0), scale.dayAt(x1), (x0 + x1) / 2]).toEqual([2, 5, x]);
  }
});

test("a chosen actor's picture names its events alone: names of others stood there in grey", () => {
  const about = actorRowOf(affairTables, "cert-in") ?? expect.fail("no actor");
  const { marks } = sceneOf({ span: wholeStory, size: SIZES.both, lanes: "kind", about });
  const named = marks.filter(({ label }) => label);
  expect(named.length).toBeGreaterThan(2);
  for (const { row } of named) expect(listOf(affairTables.events.actors, row)).toContain(about);
});

test("of an actor's events nearly all are marks of their own, though its lanes are as low as those of the story", () => {
  let [counted, all] = [0, 0];
  for (let actor = 0; actor < affairTables.actors.count; actor++) {
    const own = new Set(listOf(affairTables.actors.events, actor));
    const scene = sceneOf({ span: wholeStory, size: SIZES.both, lanes: "kind" }, affairTables, (row) =>
      own.has(row),
    );
    all += scene.total;
    counted += scene.stacks.reduce((sum, { rows }) => sum + rows.length, 0);
    // Two that touch have room in the height of their count.
    for (const { rows } of scene.stacks) expect(rows.length).toBeGreaterThan(2);
  }
  expect(counted).toBeLessThan(all * 0.02);
});
