import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { affairTables } from "../../load/affairTables.node.ts";
import { parseIsoDay } from "../../model/dates/calendar.ts";
import type { TimeSpan } from "../../model/dates/timeSpan.ts";
import { runs } from "../../model/runs.node.ts";
import { buildTables } from "../../model/tables/buildTables.ts";
import { at, item } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { eventRow } from "../../model/units.ts";
import { annotationsOf } from "../../query/annotations.ts";
import { arbitraryStory, tablesOf } from "../../query/arbitraryTables.ts";
import { storyExtent } from "../../query/storyExtent.ts";
import { arbitraryPicture, measure, type Picture, rowsOf, sceneOf, wholeStory } from "./affairScene.node.ts";
import { ALL_NAMED, FOOT, PITCH } from "./layout/layoutItem.ts";
import { overlaps, type Rect } from "./layout/occupied.ts";
import { labelRect } from "./layout/placedLabel.ts";
import { LAYOUT, type TimelineMark, type TimelineScene } from "./timelineScene.ts";

const WIDTHS = [320, 390, 480, 640, 768, 820, 1024, 1200, 1600];
const LANES = ["none", "kind"] as const;

const markBox = ({ x, x0, x1, y }: TimelineMark): Rect => {
  const half = PITCH / 2 - 0.01;
  return { left: Math.min(x0, x - half), right: Math.max(x1, x + half), top: y - half, bottom: y + half };
};
/** Everything that is drawn for events, with the row it belongs to. */
const boxesOf = ({ marks }: TimelineScene) =>
  marks.flatMap((mark) => [
    { row: mark.row, box: markBox(mark) },
    ...(mark.label ? [{ row: mark.row, box: labelRect(mark.label) }] : []),
  ]);
const collisions = (scene: TimelineScene) => {
  const boxes = boxesOf(scene);
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => overlaps(one.box, other.box))
      .map((other) => [one.row, other.row]),
  );
};

/** What of a scene stands outside the pixels of the days it stands for. */
function misplaced(tables: Tables, { marks, stacks, scale }: TimelineScene): string[] {
  const pixelsOf = (rows: readonly number[]) => [
    scale.xOf(Math.min(...rows.map((row) => at(tables.events.first, row)))),
    scale.xOf(Math.max(...rows.map((row) => at(tables.events.last, row))) + 1),
  ];
  const isInside = (x: number, rows: readonly number[]) => {
    const [from = 0, to = 0] = pixelsOf(rows);
    return x >= from - 1e-6 && x <= to + 1e-6;
  };
  return [
    ...marks.filter(({ x, row }) => !isInside(x, [row])).map(({ row, x }) => `mark ${row} at ${x}`),
    ...stacks.flatMap(({ rows, x, x0, x1 }) =>
      [x, x0, x1].every((one) => isInside(one, rows)) ? [] : [`stack of ${rows.join()} at ${x}`],
    ),
  ];
}

test("no day is hidden as a whole by the labels of others while there is room for its dots", () => {
  const day = (text: string) => Date.parse(text) / 86_400_000;
  const span = { start: day("2019-10-28"), end: day("2019-11-04") };
  for (const height of [340, 384, 420]) {
    const { marks } = sceneOf({ span, size: { width: 818, height }, lanes: "none" });
    const first = marks.filter(({ row }) => at(affairTables.events.first, row) === day("2019-11-01"));
    expect(first.length, String(height)).toBeGreaterThan(2);
  }
});

test("a mark at the foot of the picture has its name beside it where nothing else stands there", () => {
  const day = (text: string) => Date.parse(text) / 86_400_000;
  const span = { start: day("2019-10-28"), end: day("2019-11-04") };
  let seen = 0;
  for (let height = 300; height <= 420; height += 4) {
    const { marks, stacks, foot } = sceneOf({ span, size: { width: 818, height }, lanes: "none" });
    // Warned in October, on some day: a bracket over half of the window.
    const bracket = marks.find(({ cut }) => cut.left);
    if (!bracket) continue;
    const isAtFoot = bracket.y >= height - foot - LAYOUT.padding - FOOT.height;
    const isAlone = marks.every(({ row, y }) => row === bracket.row || y < bracket.y - PITCH);
    if (!isAtFoot || !isAlone || stacks.length > 0) continue;
    seen++;
    expect(bracket.label?.lines.join(" "), `${height} px`).toMatch(/^Citizen Lab calls/);
  }
  expect(seen).toBeGreaterThan(0);
});

describe("x is time", () => {
  test.each(WIDTHS)("in the affair, on %i px, in every kind of lanes", (width) => {
    for (const lanes of LANES) {
      const scene = sceneOf({ span: wholeStory, size: { width, height: 340 }, lanes });
      expect(misplaced(affairTables, scene)).toEqual([]);
    }
  });

  test("in any window of it", () => {
    fc.assert(
      fc.property(arbitraryPicture, fc.constantFrom(...WIDTHS), (picture, width) => {
        const scene = sceneOf({ ...picture, size: { width, height: picture.size.height } });
        expect(misplaced(affairTables, scene)).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  test("in stories of any kind", () => {
    const runs = process.env.DATELINE_ALL ? 2000 : 300;
    fc.assert(
      fc.property(
        arbitraryStory,
        fc.constantFrom(...WIDTHS),
        fc.constantFrom(...LANES),
        (story, width, lanes) => {
          const tables = tablesOf(story);
          const scene = sceneOf({ span: storyExtent(tables), size: { width, height: 300 }, lanes }, tables);
          expect(misplaced(tables, scene)).toEqual([]);
        },
      ),
      { numRuns: runs },
    );
  });
});

describe("the affair in any window", () => {
  const everyPicture = (check: (picture: Picture, scene: TimelineScene) => void): void =>
    fc.assert(
      fc.property(arbitraryPicture, (picture) => check(picture, sceneOf(picture))),
      { numRuns: runs(300) },
    );

  test("draws or counts every event that is in it, once, and no other", () => {
    everyPicture(({ span }, scene) => {
      const { marks, stacks } = scene;
      const rows = [...marks.map(({ row }) => row), ...stacks.flatMap((stack) => stack.rows)];
      expect(rows.sort((a, b) => a - b)).toEqual(rowsOf(span));
      expect(scene.total).toBe(rows.length);
      // One event has a mark of its own.
      for (const stack of stacks) expect(stack.rows.length).toBeGreaterThan(1);
    });
  });

  test("has no label on another label or on a mark, and no mark on another", () => {
    everyPicture((_, scene) => {
      expect(collisions(scene)).toEqual([]);
    });
  });

  test("has every label whole inside the picture, right of the names of lanes", () => {
    everyPicture(({ size }, { marks, gutter }) => {
      for (const { label } of marks) {
        if (!label) continue;
        expect(label.width).toBe(Math.max(...label.lines.map(measure)));
        const { left, right, top } = labelRect(label);
        expect(left >= gutter && right <= size.width && top >= LAYOUT.axisHeight).toBe(true);
      }
    });
  });

  test("has every dot whole inside the picture, on the first day and on the last too", () => {
    everyPicture(({ size }, { marks, gutter }) => {
      for (const { x } of marks) expect(x - PITCH / 2 >= gutter && x + PITCH / 2 <= size.width).toBe(true);
    });
  });

  test("names every event where there are ten or fewer", () => {
    everyPicture((_, { marks, stacks }) => {
      const events = marks.length + stacks.reduce((sum, { rows }) => sum + rows.length, 0);
      if (events > ALL_NAMED) return;
      expect(marks.filter(({ label }) => label === null)).toEqual([]);
    });
  });

  test("has no line through words", () => {
    everyPicture((_, { marks }) => {
      const words = marks.flatMap(({ label }) => (label ? [labelRect(label)] : []));
      for (const { x, stem } of marks) {
        for (const { top, bottom } of stem) {
          const line = { left: x - 0.5, right: x + 0.5, top, bottom };
          expect(words.filter((one) => overlaps(one, line))).toEqual([]);
        }
      }
    });
  });

  test("by kind: lanes in the order of the file, one below the other, with their events inside", () => {
    everyPicture((picture) => {
      const { bands, marks, stacks, contentHeight } = sceneOf({ ...picture, lanes: "kind" });
      const kinds = bands.flatMap(({ kind }) => kind ?? []);
      expect(kinds).toEqual([...new Set(kinds)].sort((a, b) => a - b));
      let bottom: number = LAYOUT.axisHeight;
      for (const { y, height } of bands) {
        expect(y).toBeGreaterThanOrEqual(bottom - 1e-6);
        bottom = y + height;
      }
      expect(bottom).toBeLessThanOrEqual(contentHeight);
      const bandAt = (y: number) => bands.find((band) => y >= band.y && y <= band.y + band.height)?.kind;
      for (const { row, y } of marks) expect(bandAt(y)).toBe(at(affairTables.events.kind, row));
      for (const { rows, y } of stacks) {
        for (const row of rows) expect(bandAt(y)).toBe(at(affairTables.events.kind, row));
      }
    });
  });
});

test("the same address gives the same rows, however one came to it", () => {
  const picture: Picture = { span: wholeStory, size: { width: 820, height: 340 }, lanes: "none" };
  const rows = (scene: TimelineScene) => scene.marks.map(({ row, x, y }) => [row, x, y]);
  const first = rows(sceneOf(picture));
  sceneOf({ ...picture, span: { start: wholeStory.start + 900, end: wholeStory.end - 900 } });
  expect(rows(sceneOf(picture))).toEqual(first);
});

test("in the weeks of the lawsuit every turning point is named, those of full columns too", () => {
  const dayOf = (text: string): number => parseIsoDay(text) ?? Number.NaN;
  for (const [start, end] of [
    ["2019-10-20", "2019-12-11"],
    ["2019-10-15", "2019-12-01"],
    ["2019-10-25", "2019-11-15"],
  ] as const) {
    const span = { start: dayOf(start), end: dayOf(end) };
    const { marks } = sceneOf({ span, size: { width: 818, height: 400 }, lanes: "none" });
    const points = marks.filter(({ row }) => affairTables.events.prominence[row] === 1);
    expect(points.length).toBeGreaterThan(2);
    expect(points.filter(({ label }) => label === null)).toEqual([]);
  }
});

test("in the whole story the turning points are named before all others", () => {
  // What its editors have pinned to an event names it too.
  const pinned = new Set(annotationsOf(affairTables).map(({ event }) => event));
  const scene = sceneOf({ span: wholeStory, size: { width: 1200, height: 420 }, lanes: "none" });
  const labelled = new Set(scene.marks.flatMap(({ row, label }) => (label ? row : [])));
  const share = (prominence: number) => {
    const rows = rowsOf(wholeStory).filter((row) => at(affairTables.events.prominence, row) === prominence);
    return rows.filter((row) => labelled.has(row) || pinned.has(row)).length / rows.length;
  };
  expect(share(1)).toBeGreaterThan(0.9);
  expect(share(1)).toBeGreaterThan(share(2));
  expect(share(2)).toBeGreaterThan(share(3));
});

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

describe("a date", () => {
  const tables = tablesWith([
    { date: "1970-01-03/1970-01-06" },
    { date: "1970-01-05" },
    { date: "[1970-01-05..1970-01-06]" },
    { date: "../1970-01-08" },
    { date: "1970-01-09/.." },
  ]);
  /** Days 0 to 10, 40 pixels a day. */
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
    // Neither end has room for the label: it stands under the bar.
    expect(mark?.label?.y).toBeGreaterThan((mark?.y ?? 0) + PITCH / 2);
  });
});

describe("three days or fewer", () => {
  const headline = "Officials who were asked say that no agency has bought what the company sells";
  const scene = sceneIn(
    tablesWith([
      { date: "1970-01-02", headline },
      { date: "1970-01-02", headline },
      { date: "1970-01-03", headline },
    ]),
    { start: 1, end: 4 },
    { width: 820, height: 340 },
  );

  test("are columns of whole headlines", () => {
    expect(scene.marks.map(({ label }) => label?.lines.join(" "))).toEqual([headline, headline, headline]);
  });

  test("are named with their weekdays in the middle of their space", () => {
    expect(scene.axis.lower.map(({ label }) => label)).toEqual(["Fri 2", "Sat 3", "Sun 4"]);
    const [day] = scene.axis.lower;
    const width = scene.scale.perDay;
    expect((day?.labelX ?? 0) + measure(day?.label ?? "") / 2).toBeCloseTo(LAYOUT.inset + width / 2);
  });

  test("keep each headline in its day", () => {
    for (const { row, label } of scene.marks) {
      const end = scene.scale.xOf((scene.marks.length > 0 ? (row < 2 ? 1 : 2) : 0) + 1);
      expect(label ? labelRect(label).right : 0).toBeLessThanOrEqual(end);
    }
  });
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
    expect(scene.marks.every(({ label }) => label !== null)).toBe(true);
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
    expect(scene.contentHeight).toBeGreaterThan(200 * 30);
  });

  test("a headline of one word of 2,000 letters is cut", () => {
    const tables = tablesWith([{ date: "2019-11-02", headline: "x".repeat(2000) }]);
    const [mark] = sceneIn(tables, storyExtent(tables), { width: 820, height: 340 }).marks;
    expect(mark?.label?.lines).toHaveLength(1);
    expect(mark?.label?.lines[0]).toMatch(/^x{20,}…$/);
    expect(eventRow(0)).toBe(mark?.row);
  });
});
