import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Box, grown, overlaps } from "../../chart/box.ts";
import { affairTables } from "../../load/affairTables.node.ts";
import { loadBytes } from "../../load/loadBytes.ts";
import { daysOfSpan, type TimeSpan } from "../../model/dates/timeSpan.ts";
import { runs, thirdOf } from "../../model/runs.node.ts";
import { at, item, listOf } from "../../model/tables/columns.ts";
import { actorRowOf, eventRowOf } from "../../model/tables/findRow.ts";
import { eventRecord } from "../../model/tables/tables.ts";
import type { EventRow } from "../../model/units.ts";
import { arbitraryStory, tablesOf } from "../../query/arbitraryTables.node.ts";
import { repliesTo } from "../../query/replyChain.ts";
import { storyExtent } from "../../query/time/storyExtent.ts";
import { repliersInWords } from "../../words/describeDisputes.ts";
import { isolated } from "../../words/isolate.ts";
import { eventName } from "../../words/names.ts";
import { spokenWords } from "../../words/spokenWords.node.ts";
import { english } from "../../words/words.ts";
import {
  arbitraryPicture,
  collisions,
  crowded,
  labelTexts,
  measureLabel,
  misplaced,
  type Picture,
  rowsOf,
  SIZES,
  sceneOf,
  wholeStory,
} from "./affairScene.node.ts";
import { HALF_DOT, PITCH, reachAcross } from "./laneRows.ts";
import { markOptions } from "./markOptions.ts";
import {
  ALL_NAMED,
  FEW,
  FROM_MARK,
  LABELS_APART,
  labelRect,
  leaderBoxes,
  MOMENT,
  MOST_MOMENTS,
  type PlacedLabel,
  placeLabels,
} from "./placeLabels.ts";
import { stoodIn } from "./timelineLater.ts";
import { LAYOUT, type TimelineMark, type TimelineScene } from "./timelineScene.ts";

const WIDTHS = [320, 390, 480, 640, 768, 820, 1024, 1200, 1600];
/** The inputs of an embed of the usual size. */
const EMBED = { span: wholeStory, size: { width: 600, height: 236 }, lanes: "none" } as const;
const LANES = ["none", "kind", "status", "action"] as const;

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
      { numRuns: process.env.DATELINE_ALL ? 2_000 : 100 },
    );
  });
});

/** The first day cuts a bar short, beside more marks than the whole story has rows for in its lane. */
const CUT_BAR: Picture = {
  span: { start: 18_198.5, end: 21_121.884_895_359_424 },
  size: { width: 1200, height: 420 },
  lanes: "status",
};

describe("the affair in any window", () => {
  // In `npm test` all claims get the same pictures, so each is made once.
  const scenes = new Map<string, TimelineScene>();
  const everyPicture = (check: (picture: Picture, scene: TimelineScene) => void): void =>
    fc.assert(
      fc.property(arbitraryPicture, (picture) => {
        const key = JSON.stringify(picture);
        const scene = scenes.get(key) ?? sceneOf(picture);
        if (!process.env.DATELINE_ALL) scenes.set(key, scene);
        check(picture, scene);
      }),
      { numRuns: runs(300), examples: [[CUT_BAR]] },
    );

  test("draws or counts every event that is in it, once, and no other", () => {
    everyPicture(({ span }, scene) => {
      const { marks, stacks, rest } = scene;
      const counted = [...stacks.flatMap((stack) => stack.rows), ...(rest?.rows ?? [])];
      const rows = [...marks.map(({ row }) => row), ...counted];
      expect(rows.sort((a, b) => a - b)).toEqual(rowsOf(span));
      expect(scene.total).toBe(rows.length);
      // A stack has several events. A single event would have a mark.
      for (const stack of stacks) expect(stack.rows.length).toBeGreaterThan(1);
    });
  });

  test("without lanes has no heap: where not all marks fit, those of its moments, and how many of how many", () => {
    let crowds = 0;
    fc.assert(
      fc.property(arbitraryPicture, fc.integer({ min: 170, max: 420 }), ({ span, size }, height) => {
        const scene = sceneOf({ span, size: { ...size, height }, lanes: "none" });
        const { marks, stacks, rest, total } = scene;
        expect(stacks).toEqual([]);
        expect(collisions(scene)).toEqual([]);
        expect(rest?.rows.length ?? 0).toBe(total - marks.length);
        if (rest === null) return;
        crowds++;
        expect(rest.text).toBe(`${marks.length} of ${total} events`);
        for (const { row } of marks) expect(affairTables.events.prominence[row]).toBeLessThan(3);
        // An element exists for each mark and for all other events.
        const reached = markOptions(scene).flatMap((one) =>
          one.kind === "event" ? [one.row] : one.kind === "stack" ? one.rows : [],
        );
        expect(reached.sort((a, b) => a - b)).toEqual(rowsOf(span));
      }),
      { numRuns: runs(200), examples: [[EMBED, 236]] },
    );
    expect(crowds).toBeGreaterThan(0);
    const { marks } = sceneOf({ ...EMBED, size: { width: 600, height: 236 } });
    expect(marks.filter(({ label }) => label).length).toBeGreaterThanOrEqual(6);
  });

  test("in a low picture of an actor names the event of it that the story tells most often, and its own answers", () => {
    const actor = actorRowOf(affairTables, "nso-group") ?? expect.fail();
    const own = new Set(listOf(affairTables.actors.events, actor));
    const named = (id: string): boolean[] =>
      [205, 236, 250].map((height) => {
        const size = { width: 600, height };
        const { marks } = sceneOf({ ...EMBED, size, actors: ["nso-group"] }, affairTables, (row) =>
          own.has(row),
        );
        return marks.some(({ row, label }) => label && row === eventRowOf(affairTables, id));
      });
    expect(named("whatsapp-call-attack-on-1400-users")).toEqual([true, true, true]);
    expect(named("nso-disputes-lawsuit")).toEqual([true, true, true]);
  });

  test("of a crowd draws the event that was chosen, though it is no moment", () => {
    const { rest } = sceneOf(EMBED);
    const chosen = rest?.rows.find((row) => affairTables.events.prominence[row] === 3) ?? expect.fail();
    const { marks } = sceneOf({ ...EMBED, chosen });
    expect(marks.map(({ row }) => row)).toContain(chosen);
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
        expect(label.width).toBe(Math.max(...label.lines.map(measureLabel)));
        const { left, right, top } = labelRect(label);
        expect(left >= gutter && right <= size.width && top >= LAYOUT.axisHeight).toBe(true);
      }
    });
  });

  test("names events by whole statements: a headline or its short form, neither of them cut", () => {
    everyPicture((_, { marks }) => {
      for (const { row, label } of marks) {
        const { headline, short } = eventName(affairTables, row);
        if (label) expect([headline, short]).toContain(label.lines.join(" "));
      }
    });
  });

  test("has every dot whole inside the picture, on the first day and on the last too", () => {
    everyPicture(({ size }, { marks, gutter }) => {
      for (const { x } of marks) {
        expect(x - PITCH / 2).toBeGreaterThanOrEqual(gutter - 1e-5);
        expect(x + PITCH / 2).toBeLessThanOrEqual(size.width + 1e-5);
      }
    });
  });

  test("by kind: lanes from the most frequent down, one below the other, with their events inside", () => {
    everyPicture((picture) => {
      const { bands, marks, stacks, contentHeight } = sceneOf({ ...picture, lanes: "kind" });
      const counts = bands.map(({ lane }) =>
        affairTables.events.kind.reduce((sum, kind) => sum + (kind === lane ? 1 : 0), 0),
      );
      // Counts are those of the whole story, whatever is filtered.
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(affairTables.events.count);
      let bottom: number = LAYOUT.axisHeight;
      for (const { y, height } of bands) {
        expect(y).toBeGreaterThanOrEqual(bottom - 1e-6);
        bottom = y + height;
      }
      expect(bottom).toBeLessThanOrEqual(contentHeight + 1e-6);
      const bandAt = (y: number) => bands.find((band) => y >= band.y && y <= band.y + band.height)?.lane;
      for (const { row, y } of marks) expect(bandAt(y)).toBe(at(affairTables.events.kind, row));
      for (const { rows, y } of stacks) {
        for (const row of rows) expect(bandAt(y)).toBe(at(affairTables.events.kind, row));
      }
    });
  });
});

const NEAR = FROM_MARK.others - 0.01;

/** The horizontal pieces of a label's leader, without the short last one. */
const linesAcross = ({ leader }: PlacedLabel) =>
  leader
    .slice(1)
    .map(({ x, y }, index) => ({ from: leader[index]?.x ?? x, to: x, y }))
    .filter(({ from, to }) => Math.abs(to - from) > 8);

/** The faults of the labels of a picture, in words. */
function faultsOf({ marks, stacks, rest, size, gutter }: TimelineScene): string[] {
  const named = marks.flatMap((mark) => (mark.label ? [{ ...mark, label: mark.label }] : []));
  const dotOf = ({ x0, x1, y, dot = 1 }: TimelineMark): Box => {
    const tall = HALF_DOT * dot;
    const half = x0 === x1 ? tall - 0.5 : 1;
    return { left: x0 - half, right: x1 + half, top: y - tall, bottom: y + tall };
  };
  const distance = ({ left, right, top, bottom }: Box, x: number, y: number) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  const faults: string[] = [];
  for (const one of named) {
    const { label, row } = one;
    const rect = labelRect(label);
    const others = marks.filter((mark) => mark.row !== row);
    if (rect.left < gutter || rect.right > size.width) faults.push(`${row} sticks out`);
    const apart = { ...rect, left: rect.left - LABELS_APART + 0.01, right: rect.right + LABELS_APART - 0.01 };
    /** The middle of the first or the last line of a label. */
    const lineOf = ({ y, lines }: PlacedLabel, end: -1 | 1) =>
      y + (end * (lines.length - 1) * MOMENT.line) / 2;
    for (const other of named) {
      if (other.row === row) continue;
      const its = labelRect(other.label);
      if (overlaps(apart, its)) faults.push(`${row} and ${other.row} are too near`);
      // Two labels above each other must be farther apart than two lines of one label, or they would read as one.
      if (rect.left < its.right && its.left < rect.right && label.y < other.label.y)
        if (lineOf(other.label, -1) - lineOf(label, 1) < MOMENT.line + 8 - 0.01)
          faults.push(`${row} goes on with ${other.row}`);
    }
    // Two leaders must not run past each other to opposite sides, since they would seem to cross.
    const own = linesAcross(label);
    for (const other of named.slice(0, named.indexOf(one)))
      for (const its of linesAcross(other.label))
        if (
          own.some(
            ({ from, to, y }) =>
              Math.sign(to - from) !== Math.sign(its.to - its.from) &&
              Math.abs(y - its.y) < MOMENT.line &&
              Math.max(Math.min(from, to), Math.min(its.from, its.to)) <
                Math.min(Math.max(from, to), Math.max(its.from, its.to)),
          )
        )
          faults.push(`the lines of ${row} and ${other.row} pass each other`);
    for (const { rows, x, y } of stacks)
      if (overlaps(rect, { left: x - 10, right: x + 10, top: y - 5, bottom: y + 5 }))
        faults.push(`${row} stands on a count of ${rows.length}`);
    if (rest && overlaps(rect, { left: rest.x0, right: rest.x1, top: rest.y - 5, bottom: rest.y + 5 }))
      faults.push(`${row} stands on the words about the rest`);
    // A dot of another event near the words would seem to be theirs.
    for (const other of others)
      if (
        overlaps(grown(rect, NEAR), dotOf(other)) ||
        label.leader.slice(1, -1).some(({ x, y }) => distance(dotOf(other), x, y) < NEAR)
      )
        faults.push(`the name of ${row} is as near to ${other.row}`);
    const [start] = label.leader;
    if (start) {
      // Words that begin on the line of another mark, at the end of a bent leader, would seem to be that mark's.
      const isBent = label.leader.some(({ y }) => y !== start.y);
      const begin = { ...rect, [label.align]: label.x + (label.align === "left" ? -1 : 1) * 23.9 };
      if (isBent && others.some((other) => other.y === label.y && overlaps(begin, dotOf(other))))
        faults.push(`the name of ${row} begins on the line of another`);
      if (distance(dotOf(one), start.x, start.y) > 1.01) faults.push(`the line of ${row} begins elsewhere`);
      // Words at the end of a leader that runs by nearer dots would seem to be of those.
      const end = label.leader.at(-1) ?? start;
      const toOwn = distance(dotOf(one), end.x, end.y);
      if (others.some((other) => distance(dotOf(other), end.x, end.y) < toOwn / 2 - 0.01))
        faults.push(`the line of ${row} ends at another`);
      const lines = leaderBoxes(label.leader);
      const length = lines.reduce((sum, line) => sum + line.right - line.left + line.bottom - line.top, 0);
      const far = others.filter(({ y }) => y !== one.y).map(dotOf);
      if (length > 64 && lines.some((line) => far.some((dot) => overlaps(grown(line, 23.99), dot))))
        faults.push(`the line of ${row} is ${length} px long and runs by others`);
      for (const line of lines) {
        const thin = {
          left: line.left - 0.5,
          right: line.right + 0.5,
          top: line.top - 0.5,
          bottom: line.bottom + 0.5,
        };
        if (others.some((other) => overlaps(thin, dotOf(other))))
          faults.push(`the line of ${row} runs through a mark`);
        const aside = { ...thin, left: line.left - NEAR, right: line.right + NEAR };
        if (named.some((other) => other.row !== row && overlaps(aside, labelRect(other.label))))
          faults.push(`the line of ${row} runs by words of another`);
      }
      continue;
    }
    // Words along a stretch are above or below it.
    const nearest = Math.min(Math.max(one.y, rect.top), rect.bottom);
    if (distance(dotOf(one), label.x, nearest) > FROM_MARK.beside + 1)
      faults.push(`${row} is far from its mark`);
  }
  return faults;
}

/** From 400 to 520 px. */
const HEIGHTS = Array.from({ length: 13 }, (_, step) => 400 + 10 * step);

describe("a label is at its own mark, 14 px from the next, whole or not there", () => {
  const widths = [360, 390, 480, 640, 768, 820, 1024, 1200, 1600, 2560];
  test.each(widths)("in the affair, on %i px", (width) => {
    for (const height of thirdOf([180, 260, 340, 520, 760], widths.indexOf(width))) {
      for (const lanes of LANES) {
        const scene = sceneOf({ span: wholeStory, size: { width, height }, lanes });
        expect(faultsOf(scene)).toEqual([]);
        expect(scene.marks.filter(({ label }) => label).length).toBeLessThanOrEqual(MOST_MOMENTS);
      }
    }
  });

  test("in the autumn of 2019, where a name stood over the dot of another event, nearer than its own", () => {
    for (const [from, to] of [
      [Date.UTC(2019, 8, 18), Date.UTC(2019, 11, 18)],
      [Date.UTC(2019, 9, 1), Date.UTC(2020, 0, 1)],
    ] as const)
      for (const [place, width] of [743, 780, 818, 948, 1100].entries())
        for (const height of thirdOf(HEIGHTS, place)) {
          const span = { start: from / 864e5, end: to / 864e5 };
          expect(faultsOf(sceneOf({ span, size: { width, height }, lanes: "kind" }))).toEqual([]);
        }
  });

  test("in the fortnight of the lawsuit, where a line of 95 px ran by the dots of three others", () => {
    const span = { start: Date.UTC(2019, 9, 28) / 864e5, end: Date.UTC(2019, 10, 11) / 864e5 };
    for (const [place, width] of [743, 818, 948, 1340].entries())
      for (const height of thirdOf(HEIGHTS, place)) {
        const scene = sceneOf({ span, size: { width, height: height + 100 }, lanes: "kind" });
        expect(faultsOf(scene)).toEqual([]);
        expect(scene.marks.filter(({ label }) => label).length).toBeGreaterThanOrEqual(9);
      }
  });

  test("in any window of it, on any width", () => {
    fc.assert(
      fc.property(arbitraryPicture, fc.integer({ min: 360, max: 2560 }), (picture, width) => {
        const scene = sceneOf({ ...picture, size: { width, height: picture.size.height } });
        expect(faultsOf(scene)).toEqual([]);
        const shown = scene.rest ? scene.marks.length : scene.total;
        const most = shown > FEW ? MOST_MOMENTS : ALL_NAMED;
        expect(scene.marks.filter(({ label }) => label).length).toBeLessThanOrEqual(most);
      }),
      { numRuns: runs(300) },
    );
  });

  test("in stories of any kind", () => {
    fc.assert(
      fc.property(
        arbitraryStory,
        fc.integer({ min: 360, max: 2560 }),
        fc.integer({ min: 120, max: 900 }),
        fc.constantFrom(...LANES),
        (story, width, height, lanes) => {
          const tables = tablesOf(story);
          const scene = sceneOf({ span: storyExtent(tables), size: { width, height }, lanes }, tables);
          expect(faultsOf(scene)).toEqual([]);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  test.each([
    [12, 818, 532],
    [10, 948, 491],
    [11, 743, 539],
    [12, 1426, 692],
  ])("and %i moments of the affair have theirs in a pane of %i × %i px", (count, width, height) => {
    const { marks } = sceneOf({ span: wholeStory, size: { width, height }, lanes: "kind" });
    expect(marks.filter(({ label }) => label)).toHaveLength(count);
  });

  test("marks of a low lane stand clear of each other: a ring on a framed bar was a padlock", () => {
    for (const [width, height] of [
      [818, 532],
      [743, 539],
    ] as const) {
      const { marks } = sceneOf({ span: wholeStory, size: { width, height }, lanes: "kind" });
      const kind =
        affairTables.events.kind[eventRowOf(affairTables, "whatsapp-call-attack-on-1400-users") ?? 0];
      const own = marks.filter(({ row }) => affairTables.events.kind[row] === kind);
      expect(own).toHaveLength(2);
      const [one = 0, other = 0] = own.map(({ y }) => y);
      expect(Math.abs(one - other), `${width} × ${height}`).toBeGreaterThanOrEqual(PITCH);
    }
  });

  test("where there is room, every moment of the affair has its name, and no lesser event takes its place", () => {
    const scene = sceneOf({ span: wholeStory, size: { width: 1600, height: 900 }, lanes: "kind" });
    const named = scene.marks.filter(({ label }) => label).map(({ row }) => row);
    const moments = rowsOf(wholeStory).filter((row) => at(affairTables.events.prominence, row) === 1);
    expect(named.sort((a, b) => a - b)).toEqual(moments);
  });
});

test("an event whose days begin before the window and end after it has its name in it, along these days", () => {
  const span = { start: Date.UTC(2019, 6, 5) / 864e5, end: Date.UTC(2019, 7, 25) / 864e5 };
  for (const width of [390, 1024, 2560]) {
    const { marks } = sceneOf({ span, size: { width, height: 420 }, lanes: "kind" });
    expect(marks.map(({ row }) => row)).toEqual(rowsOf(span));
    for (const { label } of marks) expect(label?.lines.length).toBeGreaterThan(0);
  }
});

test("while a hand drags a window of few events, lanes and rows stay beside their heads", () => {
  const window = { start: 18_017, end: 18_197 };
  const rowDays = daysOfSpan(window);
  const picture = { size: item(SIZES, 0), lanes: "kind" as const, rowDays };
  const before = sceneOf({ ...picture, span: window });
  const dragged = sceneOf({ ...picture, span: { start: window.start + 20, end: window.end + 20 } });
  const placesOf = ({ bands }: TimelineScene) => bands.map(({ lane, y, height }) => ({ lane, y, height }));
  expect(placesOf(dragged)).toEqual(placesOf(before));
  const y = new Map(before.marks.map((mark) => [mark.row, mark.y]));
  const both = dragged.marks.filter(({ row }) => y.has(row));
  expect(both.length).toBeGreaterThanOrEqual(5);
  // One mark may make way for an event that comes into the window and would touch it.
  expect(both.filter((mark) => mark.y !== y.get(mark.row)).length).toBeLessThanOrEqual(1);
});

test("from one window of few events to the next nearly all marks keep their rows and their order, and a filter moves none", () => {
  const size = { width: 818, height: 531 };
  const isFew = (span: TimeSpan): boolean => rowsOf(span).length > 1 && rowsOf(span).length <= ALL_NAMED;
  /** By event its lane, and its row in it from below. */
  const placesOf = ({ marks, bands }: TimelineScene) =>
    new Map(
      marks.map((mark) => {
        const { row, y } = mark;
        const lane = bands.find((band) => y > band.y && y < band.y + band.height) ?? expect.fail();
        const below = new Set(
          marks.filter((other) => other.y > y && other.y < lane.y + lane.height).map((other) => other.y),
        );
        return [row, { lane: lane.lane, row: below.size, ...reachAcross(mark) }] as const;
      }),
    );
  let [both, changed, touching, passed] = [0, 0, 0, 0];
  const isWhole = process.env.DATELINE_ALL !== undefined;
  for (const length of [7, 14, 30, 60, 120, 240])
    for (
      let start = wholeStory.start;
      start + length < wholeStory.end;
      start += isWhole ? length / 2 : length
    ) {
      const window = { start: Math.floor(start), end: Math.floor(start + length) };
      if (!isFew(window)) continue;
      const scene = sceneOf({ span: window, size, lanes: "kind" });
      const before = placesOf(scene);
      const heights = new Map(scene.marks.map(({ row, y }) => [row, y]));
      const filtered = sceneOf({ span: window, size, lanes: "kind" }, affairTables, (row) => row % 3 > 0);
      for (const { row, y } of filtered.marks) expect(y).toBe(heights.get(row));
      const by = length / 10;
      const others = [
        { start: window.start + by, end: window.end - by },
        { start: window.start - 1.25 * by, end: window.end + 1.25 * by },
        { start: window.start + 2.5 * by, end: window.end + 2.5 * by },
      ].filter(isFew);
      for (const span of others) {
        const places = placesOf(sceneOf({ span, size, lanes: "kind" }));
        const kept = [...places].filter(([row]) => before.has(row));
        for (const [row, place] of kept) {
          const stood = before.get(row) ?? expect.fail();
          expect(place.lane).toBe(stood.lane);
          both++;
          if (place.row !== stood.row) changed++;
          for (const [other, beside] of kept) {
            const besideBefore = before.get(other) ?? expect.fail();
            const touch = beside.left < place.right && place.left < beside.right;
            if (beside.lane !== place.lane || !touch) continue;
            touching++;
            if ((place.row - beside.row) * (stood.row - besideBefore.row) < 0) passed++;
          }
        }
      }
    }
  // Rows are those of marks that touch: a few marks sink where one below them left the window or a zoom parts them.
  expect(both).toBeGreaterThan(isWhole ? 1500 : 700);
  expect(changed).toBeLessThanOrEqual(both * 0.03);
  expect(passed).toBeLessThanOrEqual(touching * 0.03);
});

test("while a reader zooms a label keeps its side, and has no fault for it", () => {
  const size = { width: 818, height: 440 };
  const framesOfNotch = process.env.DATELINE_ALL ? 4 : 1;
  /** The number of labels that change sides while the window shrinks from the whole story to four days, frame by frame. */
  const turnsOf = (isHeld: boolean): number => {
    let turns = 0;
    for (const day of [Date.UTC(2019, 9, 30), Date.UTC(2021, 6, 18), Date.UTC(2024, 11, 20)]) {
      const focus = day / 864e5;
      let before = sceneOf({ span: wholeStory, size, lanes: "kind" });
      for (let share = 1; share > 0.001; share /= 1.25 ** (1 / framesOfNotch)) {
        const span = {
          start: focus + (wholeStory.start - focus) * share,
          end: focus + (wholeStory.end - focus) * share,
        };
        const stood = isHeld ? stoodIn(before) : undefined;
        const after = sceneOf({ span, size, lanes: "kind", stood });
        if (isHeld) expect(faultsOf(after)).toEqual([]);
        const sides = new Map(before.marks.map(({ row, label }) => [row, label?.align]));
        turns += after.marks.filter(({ row, label }) => {
          const side = sides.get(row);
          return label && side && side !== label.align;
        }).length;
        before = after;
      }
    }
    return turns;
  };
  const [free, held] = [turnsOf(false), turnsOf(true)];
  expect(held).toBeLessThan(free);
  // There are ninety notches with about ten labels each. Most changes of side are at an edge or at a dot in the way.
  expect(held).toBeLessThanOrEqual(framesOfNotch === 1 ? 28 : 42);
});

describe("a row is the event's own", () => {
  /** Two pictures of one size, and the share of events that a filter leaves out. */
  const arbitraryChange = fc.record({
    one: arbitraryPicture,
    other: arbitraryPicture,
    step: fc.integer({ min: 2, max: 9 }),
    lanes: fc.constantFrom(...LANES),
    width: fc.integer({ min: 360, max: 1600 }),
  });

  /** Whether rows are those of the story in both windows: both have too many events for rows of their own, or no lanes. */
  const areOfOneSort = (
    lanes: string,
    ...windows: readonly { readonly span: Parameters<typeof rowsOf>[0] }[]
  ): boolean => {
    const many = windows.filter(({ span }) => rowsOf(span).length > ALL_NAMED).length;
    return many === windows.length || (lanes === "none" && many === 0);
  };

  test("zoom, drag and filters change x and nothing else, where all rows have room", () => {
    fc.assert(
      fc.property(arbitraryChange, ({ one, other, step, lanes, width }) => {
        const size = { width, height: 1200 };
        // A window of few events has rows of its own.
        fc.pre(areOfOneSort(lanes, one, other));
        const before = sceneOf({ span: one.span, size, lanes });
        const after = sceneOf({ span: other.span, size, lanes }, affairTables, (row) => row % step > 0);
        expect(after.bands).toEqual(before.bands);
        const rows = new Map(before.marks.map(({ row, y }) => [row, y]));
        for (const { row, y } of after.marks) expect(y).toBe(rows.get(row) ?? y);
      }),
      { numRuns: runs(200) },
    );
  });

  test("where there is little room, none stands in another row but those that touch in their own", () => {
    fc.assert(
      fc.property(
        arbitraryChange,
        fc.integer({ min: 180, max: 420 }),
        ({ one, other, lanes, width }, height) => {
          const size = { width, height };
          fc.pre(areOfOneSort(lanes, one, other));
          const [before, after] = [one, other].map(({ span }) => sceneOf({ span, size, lanes }));
          if (!before || !after) return;
          expect(after.bands).toEqual(before.bands);
          const rows = new Map(before.marks.map(({ row, y }) => [row, y]));
          const touches = ({ marks }: TimelineScene, row: number, y: number): boolean => {
            const own = marks.find((mark) => mark.row === row);
            const { left = 0, right = 0 } = own ? reachAcross(own) : {};
            return marks.some((mark) => {
              const reach = reachAcross(mark);
              return mark.row !== row && mark.y === y && reach.left < right && left < reach.right;
            });
          };
          for (const { row, y } of after.marks) {
            const stood = rows.get(row) ?? y;
            if (stood !== y) expect(touches(before, row, y) || touches(after, row, stood)).toBe(true);
          }
        },
      ),
      { numRuns: runs(200) },
    );
  });
});

test("a picture that leaves the site names no event that somebody replied to without who replied", () => {
  const nso = actorRowOf(affairTables, "nso-group");
  const ofNso = new Set(nso === undefined ? [] : listOf(affairTables.actors.events, nso));
  const isOfNso = (row: EventRow): boolean => ofNso.has(row);
  let replied = 0;
  for (const height of [180, 236, 400])
    for (const isShown of [isOfNso, () => true])
      for (const { row, label } of sceneOf(
        { ...EMBED, size: { width: 600, height }, crowded, isTakenAway: true },
        affairTables,
        isShown,
      ).marks) {
        if (!label) continue;
        const event = eventRecord(affairTables, row);
        const repliers = (most?: number) =>
          repliersInWords(english, affairTables, event, repliesTo(affairTables, row), most);
        if (repliers() !== "") replied++;
        expect([repliers(), repliers(1)]).toContain(
          /(?:^| · )(Replies: .*)$/.exec(label.lines.at(-1) ?? "")?.[1] ?? "",
        );
      }
  expect(replied).toBeGreaterThan(3);
});

test("who replied, in words from right to left, is isolated behind a name from left to right, or a name would leave the list", async () => {
  const words = await spokenWords("ar");
  const row = eventRowOf(affairTables, "pegasus-project-publishes") ?? expect.fail();
  const input = { tables: affairTables, words, labelTexts, measureLabel, isTakenAway: true };
  const name = eventName(affairTables, row);
  const texts = crowded.nameTexts(input, row, wholeStory, name);
  const replied = repliersInWords(
    words,
    affairTables,
    eventRecord(affairTables, row),
    repliesTo(affairTables, row),
  );
  expect(texts.map(({ lines }) => lines.join("\n"))).toContain(`${name.short} · ${isolated(replied)}`);
});

test("a picture about an actor names what it answered, in a crowd too", () => {
  const nso = actorRowOf(affairTables, "nso-group");
  const ofNso = new Set(nso === undefined ? [] : listOf(affairTables.actors.events, nso));
  const named = (height: number, actors: readonly string[]): readonly string[] =>
    sceneOf({ ...EMBED, actors, size: { width: 600, height }, crowded }, affairTables, (row) =>
      ofNso.has(row),
    ).marks.flatMap(({ row, label }) => (label ? [eventRecord(affairTables, row).id] : []));
  for (const height of [180, 236, 400]) {
    expect(named(height, ["nso-group"]), `${height} px`).toContain("nso-disputes-lawsuit");
    expect(named(height, ["nso-group"])).toContain("judge-finds-nso-liable");
  }
});

describe("what matters most is named first", () => {
  const ofActor = (id: string): ReadonlySet<number> =>
    new Set(listOf(affairTables.actors.events, actorRowOf(affairTables, id) ?? expect.fail()));
  const idOf = (row: EventRow): string => eventRecord(affairTables, row).id;

  test("in the small frame of an actor the rulings against it and its denial, not its appeal", () => {
    const own = ofActor("nso-group");
    const picture = { ...EMBED, actors: ["nso-group"], size: { width: 600, height: 255 }, isTakenAway: true };
    const { marks } = sceneOf(picture, affairTables, (row) => own.has(row));
    const named = marks.flatMap(({ row, label }) => (label ? [idOf(row)] : []));
    expect(named).toEqual(
      expect.arrayContaining([
        ...["judge-finds-nso-liable", "jury-awards-whatsapp-damages", "nso-disputes-lawsuit"],
      ]),
    );
    expect(named).not.toContain("nso-appeals-injunction");
  });

  test("in the weeks around the news item both the accusation and what WhatsApp had told authorities, in columns of many marks", () => {
    const span = { start: Date.UTC(2019, 9, 20) / 864e5, end: Date.UTC(2019, 11, 1) / 864e5 };
    for (const width of [743, 819]) {
      const { marks } = sceneOf({ span, size: { width, height: 532 }, lanes: "kind" });
      const named = marks.flatMap(({ row, label }) => (label ? [idOf(row)] : []));
      expect(named).toEqual(
        expect.arrayContaining([
          ...["banerjee-accuses-government-of-using-nso", "whatsapp-says-it-told-authorities-in-may"],
        ]),
      );
    }
  });

  test("with CERT-In chosen, the picture names the event in which it was told", () => {
    const own = ofActor("cert-in");
    const picture = { span: wholeStory, size: { width: 819, height: 532 }, lanes: "kind" } as const;
    const { marks } = sceneOf(picture, affairTables, (row) => own.has(row));
    expect(marks.flatMap(({ row, label }) => (label ? [idOf(row)] : []))).toContain(
      "whatsapp-reports-incident-to-cert-in",
    );
  });

  test.each(["nso-group", "whatsapp", "government-of-india"].map((actor, place) => ({ actor, place })))(
    "of $actor no lesser event, while a turning point has none that would have room in a picture without names",
    ({ actor, place: nth }) => {
      const own = ofActor(actor);
      const isShown = (row: EventRow): boolean => own.has(row);
      let lesser = 0;
      for (const lanes of ["none", "kind"] as const)
        for (const [step, width] of [360, 800, 1240, 1680, 2120, 2560].entries())
          for (const height of thirdOf([255, 400, 600], nth + step)) {
            const picture = { span: wholeStory, size: { width, height }, lanes, actors: [actor] };
            const { marks } = sceneOf(picture, affairTables, isShown);
            const prominence = (row: EventRow): number => at(affairTables.events.prominence, row);
            if (!marks.some(({ row, label }) => label && prominence(row) === 3)) continue;
            lesser++;
            for (const { row, label } of marks) {
              if (label || prominence(row) > 1) continue;
              const { headline } = eventName(affairTables, row, 300);
              const texts: Picture["labelTexts"] = (name) =>
                name.headline === headline ? labelTexts(name) : [];
              const alone = sceneOf({ ...picture, labelTexts: texts }, affairTables, isShown).marks;
              const place = alone.find((one) => one.row === row)?.label ?? null;
              expect(place, `${idOf(row)} at ${width} × ${height}, ${lanes}`).toBeNull();
            }
          }
      expect(lesser).toBeGreaterThan(0);
    },
  );
});

test("of a crowd in which the file marks no event as important none is named; of fewer some are", () => {
  const named = (count: number): number => {
    const rows = Array.from(
      { length: count },
      (_, at) => `e${at},2020-0${1 + (at % 9)}-1${at % 10},Event ${at}`,
    );
    const loaded = loadBytes(new TextEncoder().encode(`id,date,headline\n${rows.join("\n")}`), "a.csv");
    if (!loaded.ok) throw new Error("the table is refused");
    const { tables } = loaded;
    const { marks } = sceneOf(
      { span: storyExtent(tables), size: { width: 1200, height: 700 }, lanes: "none" },
      tables,
    );
    return marks.filter(({ label }) => label).length;
  };
  expect(named(150)).toBeGreaterThan(0);
  expect(named(400)).toBe(0);
});

test("ten times as many events without an order of importance are not looked at ten times as often for a name", () => {
  const looksAt = (count: number): number => {
    let looks = 0;
    const lane = { top: 0, bottom: 600 };
    const marks = Array.from({ length: count }, (_, key) => ({
      ...{ key, x: key % 1_200, x0: key % 1_200, x1: key % 1_200, y: 10 + (key % 40) * 14, rank: 3 },
      get lane() {
        looks++;
        return lane;
      },
    }));
    const text = { lines: ["One of very many"], width: 120 };
    placeLabels(marks, { left: 0, right: 1_200, taken: [] }, () => [text], MOST_MOMENTS, true);
    return looks;
  };
  expect(looksAt(4_000)).toBeLessThanOrEqual(looksAt(400) * 1.5);
});
