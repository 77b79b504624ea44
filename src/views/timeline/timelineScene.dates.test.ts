import { describe, expect, test } from "vitest";
import type { TimeSpan } from "../../model/dates/timeSpan.ts";
import { buildTables } from "../../model/tables/buildTables.ts";
import { item } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { storyExtent } from "../../query/time/storyExtent.ts";
import { collisions, measure, misplaced, sceneOf } from "./affairScene.node.ts";
import { FOOT } from "./laneRows.ts";
import { LAYOUT } from "./timelineScene.ts";

type Given = {
  readonly id?: string;
  readonly date: string;
  readonly headline?: string;
  readonly kind?: string;
};

const tablesWith = (given: readonly Given[], kinds: readonly string[] = ["k"]): Tables =>
  buildTables(
    {
      title: "Dates",
      kinds: kinds.map((id) => ({ id, label: id })),
      sources: [],
      actors: [],
      events: given.map(({ id, date, headline = `Event ${date}`, kind = item(kinds, 0) }, index) => ({
        id: id ?? `e${String(index).padStart(5, "0")}`,
        date,
        headline,
        kind,
        status: "confirmed",
      })),
    },
    "dates",
  );
const sceneIn = (tables: Tables, span: TimeSpan, size = { width: 400 + 2 * LAYOUT.inset, height: 400 }) =>
  sceneOf({ span, size, lanes: "none" }, tables);

test.each([
  ["1970-01-05T15:14~", "somewhere"],
  ["1970-01-05T15:37~/1970-01-05T15:48~", "lasted"],
])("%s is a point in a picture of days, and a stretch where hours are shown", (date, extentOfHours) => {
  const tables = tablesWith([{ date }, { date: "1970-01-15" }]);
  const widthIn = (span: TimeSpan) => {
    const [{ extent, x0, x1 }] = [item(sceneIn(tables, span).marks, 0)];
    return { extent, isWide: x1 > x0 };
  };
  expect(widthIn({ start: 0, end: 20 })).toEqual({ extent: "day", isWide: false });
  expect(widthIn({ start: 4.5, end: 4.75 })).toEqual({ extent: extentOfHours, isWide: true });
});

test("what went on over midnight is a stretch also in a picture of days", () => {
  const tables = tablesWith([{ date: "1970-01-05T22:00/1970-01-06T02:00" }, { date: "1970-01-15" }]);
  expect(item(sceneIn(tables, { start: 0, end: 20 }).marks, 0).extent).toBe("lasted");
});

describe("a date", () => {
  const tables = tablesWith([
    { date: "1970-01-03/1970-01-06" },
    { date: "1970-01-05" },
    { date: "[1970-01-05..1970-01-06]" },
    { date: "../1970-01-08" },
    { date: "1970-01-09/.." },
  ]);
  /** The days 0 to 10, with 40 pixels a day. */
  const scene = sceneIn(tables, { start: 0, end: 10 });

  test("is a dot in the middle of its day, a stretch over its days, or fades on one side", () => {
    const from = (x: number) => x - LAYOUT.inset;
    const places = scene.marks.map(({ extent, x, x0, x1 }) => ({
      extent,
      x: from(x),
      x0: from(x0),
      x1: from(x1),
    }));
    expect(places.sort((a, b) => a.x - b.x || a.x0 - b.x0)).toEqual([
      { extent: "lasted", x: 160, x0: 80, x1: 240 },
      { extent: "day", x: 180, x0: 180, x1: 180 },
      { extent: "somewhere", x: 200, x0: 160, x1: 240 },
      { extent: "by", x: 300, x0: 290, x1: 320 },
      { extent: "since", x: 340, x0: 320, x1: 350 },
    ]);
  });

  test("that goes on outside the window is cut there, and says so", () => {
    const [mark] = sceneIn(tables, { start: 3, end: 5 }).marks.filter(({ extent }) => extent === "lasted");
    expect(mark).toMatchObject({
      x0: LAYOUT.inset,
      x1: 400 + LAYOUT.inset,
      cut: { left: true, right: true },
    });
  });
});

test("a window of days names each in the middle of its space", () => {
  const tables = tablesWith([{ date: "1970-01-02" }, { date: "1970-01-02" }, { date: "1970-01-03" }]);
  const { axis, scale } = sceneIn(tables, { start: 1, end: 4 }, { width: 820, height: 340 });
  expect(axis.lower.map(({ label }) => label)).toEqual(["Fri 2", "Sat 3", "Sun 4"]);
  const [day] = axis.lower;
  expect((day?.labelX ?? 0) + measure(day?.label ?? "") / 2).toBeCloseTo(LAYOUT.inset + scale.perDay / 2);
});

describe("what is hard to draw", () => {
  test("4,000 events on one day are a column of dots and one count", () => {
    const tables = tablesWith(Array.from({ length: 4000 }, () => ({ date: "2019-11-02" })));
    const scene = sceneIn(tables, storyExtent(tables), { width: 820, height: 340 });
    expect(scene.stacks).toHaveLength(1);
    expect(scene.marks.length + (scene.stacks[0]?.rows.length ?? 0)).toBe(4000);
  });

  test("30,000 years and one day in one file", () => {
    const tables = tablesWith([{ date: "Y-27000" }, { date: "2019-11-02" }, { date: "2019-11-02" }]);
    const scene = sceneIn(tables, storyExtent(tables), { width: 820, height: 340 });
    expect(misplaced(tables, scene)).toEqual([]);
  });

  test("every day unknown: brackets alone, each beside its words", () => {
    const tables = tablesWith(["2019", "2019-05", "2019~", "2020-01"].map((date) => ({ date })));
    const scene = sceneIn(tables, storyExtent(tables), { width: 820, height: 340 });
    expect(scene.marks.filter(({ extent, x0, x1 }) => extent === "day" || x0 === x1)).toEqual([]);
    expect(collisions(scene)).toEqual([]);
  });

  test("200 kinds are 200 lanes that scroll", () => {
    const kinds = Array.from({ length: 200 }, (_, index) => `kind ${index}`);
    const tables = tablesWith(
      kinds.map((kind) => ({ date: "2019-11-02", kind })),
      kinds,
    );
    const scene = sceneOf(
      { span: storyExtent(tables), size: { width: 820, height: 340 }, lanes: "kind" },
      tables,
    );
    expect(scene.bands).toHaveLength(200);
    expect(scene.contentHeight).toBeGreaterThan(200 * 24);
  });

  test("a headline of one word of 2,000 letters is no label: none is cut", () => {
    const tables = tablesWith([{ date: "2019-11-02", headline: "x".repeat(2000) }]);
    const [mark] = sceneIn(tables, storyExtent(tables), { width: 820, height: 340 }).marks;
    expect(mark?.label).toBeNull();
  });
});

describe("a time of day", () => {
  const tables = tablesWith([
    { id: "day", date: "1970-01-02" },
    { id: "hour", date: "1970-01-02T06" },
    { id: "minute", date: "1970-01-02T12:00" },
    { id: "about", date: "1970-01-02T18~" },
    { id: "lasts", date: "1970-01-02T20:00/1970-01-02T21:59" },
  ]);
  const placesIn = (span: TimeSpan) => {
    const { marks, scale } = sceneIn(tables, span, { width: 2400 + 2 * LAYOUT.inset, height: 400 });
    const hourOf = (x: number) => Math.round((scale.dayAt(x) - 1) * 24 * 60) / 60;
    return marks
      .toSorted((a, b) => a.row - b.row)
      .map(({ extent, x0, x1 }) => [extent, hourOf(x0), hourOf(x1)]);
  };

  test("is a point to the minute; what is known to the hour or the day is a bracket of it", () => {
    expect(placesIn({ start: 1, end: 2 })).toEqual([
      ["somewhere", 0, 24],
      ["somewhere", 6, 7],
      // The middle of its minute.
      ["day", 12 + 1 / 60, 12 + 1 / 60],
      ["somewhere", 17, 20],
      ["lasted", 20, 22],
    ]);
  });

  test("is a point in its day where three days and more are shown", () => {
    const [day, hour] = placesIn({ start: 0, end: 4 });
    expect([day, hour]).toEqual([
      ["day", 12, 12],
      ["day", 6.5, 6.5],
    ]);
  });
});

test("of 300 events on one day, those that have no row in a high picture are counted inside their lane", () => {
  const crowd = Array.from({ length: 300 }, () => ({ date: "1970-01-05", kind: "crowd" }));
  const tables = tablesWith([...crowd, { date: "1970-01-09", kind: "other" }], ["crowd", "other"]);
  for (let height = 600; height < 2_600; height += 20) {
    const size = { width: 600, height };
    const { stacks, bands } = sceneOf({ span: { start: 0, end: 20 }, size, lanes: "kind" }, tables);
    const [lane, [stack]] = [item(bands, 0), stacks];
    expect(stack?.rows.length).toBeGreaterThan(100);
    // Where rows are closest, the free space around a count reaches 1.25 px beyond its lane.
    const bottom = (stack?.y ?? 0) + FOOT.height / 2 - 1.25;
    expect(bottom, `${height} px`).toBeLessThanOrEqual(lane.y + lane.height);
  }
});
