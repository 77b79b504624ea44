import fc from "fast-check";
import { expect, test } from "vitest";
import { affairTables } from "../../load/affairTables.node.ts";
import { runs } from "../../model/runs.node.ts";
import type { EventRow } from "../../model/units.ts";
import { arbitraryPicture, type Picture, sceneOf, wholeStory } from "./affairScene.node.ts";
import { tweenTimeline } from "./timelineLater.ts";
import type { TimelineMark, TimelineScene } from "./timelineScene.ts";

/** Filters that leave out every second, third … seventh event. */
const arbitraryFilter = fc.integer({ min: 2, max: 7 }).map((step) => (row: EventRow) => row % step !== 0);

/** Two pictures of the same days with other filters and lanes, and the share of the way between them. */
const arbitraryWay = fc
  .record({
    picture: arbitraryPicture,
    filters: fc.tuple(arbitraryFilter, arbitraryFilter),
    lanes: fc.constantFrom<Picture["lanes"]>("none", "kind"),
    share: fc.double({ min: -0.5, max: 1.5, noNaN: true }),
  })
  .map(({ picture, filters: [one, other], lanes, share }) => ({
    picture,
    before: sceneOf(picture, affairTables, one),
    after: sceneOf({ ...picture, lanes }, affairTables, other),
    share,
  }));
const markIn = ({ marks }: TimelineScene, row: number) => marks.find((mark) => mark.row === row);
/** Expects places to be equal to the eye. A glide ends when less than a quarter of a pixel is left. */
const expectSamePlace = (value: number, other: number | undefined) =>
  expect(Math.abs(value - (other ?? Number.NaN))).toBeLessThan(0.26);
const isBetween = (value: number, a: number, b: number) =>
  value >= Math.min(a, b) - 1e-6 && value <= Math.max(a, b) + 1e-6;

test("the way ends with the scene itself", () => {
  fc.assert(
    fc.property(arbitraryWay, ({ before, after }) => {
      expect(tweenTimeline(before, after, 1)).toBe(after);
      expect(tweenTimeline(before, after, 7)).toBe(after);
    }),
    { numRuns: 20 },
  );
});

test("it begins where everything stood: what was there is seen, what comes is not yet", () => {
  fc.assert(
    fc.property(arbitraryWay, ({ before, after }) => {
      const start = tweenTimeline(before, after, 0);
      const seen = start.marks.filter(({ alpha }) => alpha > 0);
      const place = ({ row, x, y, alpha }: (typeof seen)[number]) => ({ row, x, y, alpha });
      const inOrder = (scene: Pick<TimelineScene, "marks">) =>
        scene.marks.map(place).sort((a, b) => a.row - b.row);
      for (const [index, mark] of inOrder({ marks: seen }).entries()) {
        const stood = inOrder(before)[index];
        expect(mark.row).toBe(stood?.row);
        expectSamePlace(mark.x, stood?.x);
        expectSamePlace(mark.y, stood?.y);
      }
      expect(seen).toHaveLength(before.marks.length);
    }),
    { numRuns: runs(50) },
  );
});

test("no label comes while another still leaves: one over the other, neither is read", () => {
  const size = { width: 1200, height: 420 };
  const length = wholeStory.end - wholeStory.start;
  const nearby = (part: number, factor: number): Picture => {
    const start = wholeStory.start + part * length;
    return { size, lanes: "kind", span: { start: start + (1 - factor) * 150, end: start + 600 * factor } };
  };
  let leave = 0;
  for (let part = 0; part < 0.9; part += 0.05) {
    const [before, after] = [sceneOf(nearby(part, 1)), sceneOf(nearby(part, 1.15))];
    const hadOne = ({ row }: TimelineMark, scene: TimelineScene): boolean => !!markIn(scene, row)?.label;
    for (let share = 0.02; share < 1; share += 0.04) {
      const seen = tweenTimeline(before, after, share).marks.filter(({ label }) => label);
      const leaving = seen.filter((mark) => !hadOne(mark, after));
      leave += leaving.length;
      if (leaving.length > 0)
        expect(
          seen.every((mark) => hadOne(mark, before)),
          `${part} ${share}`,
        ).toBe(true);
    }
  }
  expect(leave).toBeGreaterThan(0);
});

test("on the way everything old and new is there once, between its two places, never more than seen", () => {
  fc.assert(
    fc.property(arbitraryWay, ({ before, after, share }) => {
      const { marks, stacks } = tweenTimeline(before, after, share);
      if (share < 1) {
        const rows = new Set([...before.marks, ...after.marks].map(({ row }) => row));
        expect(marks.map(({ row }) => row).sort((a, b) => a - b)).toEqual([...rows].sort((a, b) => a - b));
      }
      for (const { alpha } of [...marks, ...stacks]) expect(alpha >= 0 && alpha <= 1).toBe(true);
      for (const mark of marks) {
        const ends = [markIn(before, mark.row), markIn(after, mark.row)].flatMap((end) => end ?? []);
        const [from, to = from] = ends;
        if (!from || !to) expect.fail(`a mark from nowhere: ${mark.row}`);
        expect(isBetween(mark.x, from.x, to.x)).toBe(true);
        expect(isBetween(mark.y, from.y, to.y)).toBe(true);
      }
    }),
    { numRuns: runs(100) },
  );
});

test("what leaves fades and what comes appears, without turning back", () => {
  fc.assert(
    fc.property(
      arbitraryWay,
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      ({ before, after }, share) => {
        const alphas = (at: number) =>
          new Map(tweenTimeline(before, after, at).marks.map(({ row, alpha }) => [row, alpha]));
        const [sooner, later] = [alphas(share), alphas(share + 0.04)];
        for (const [row, alpha] of sooner) {
          const next = later.get(row) ?? expect.fail(`lost ${row}`);
          if (!markIn(after, row)) expect(next).toBeLessThan(alpha);
          else if (!markIn(before, row)) expect(next).toBeGreaterThan(alpha);
          else expect(next).toBe(1);
        }
      },
    ),
    { numRuns: runs(50) },
  );
});

test("while time moves rows glide, and x is where time has it", () => {
  fc.assert(
    fc.property(
      arbitraryPicture,
      arbitraryPicture,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (one, other, share) => {
        const after = sceneOf({ ...other, size: one.size });
        const before = sceneOf(one);
        fc.pre(one.span.start !== other.span.start);
        const shown = tweenTimeline(before, after, share);
        expect(shown.marks.map(({ row, x, x0, x1 }) => [row, x, x0, x1])).toEqual(
          after.marks.map(({ row, x, x0, x1 }) => [row, x, x0, x1]),
        );
        expect(shown.stacks).toEqual(after.stacks);
      },
    ),
    { numRuns: runs(50) },
  );
});

test("a label goes with its mark, and never jumps: it stands as it stood or as it will, or is not seen between", () => {
  const asideOf = ({ y, x0, x1, label }: TimelineMark): readonly number[] =>
    label === null ? [] : [label.x - (label.align === "left" ? x1 : x0), label.y - y];
  fc.assert(
    fc.property(arbitraryWay, ({ before, after }) => {
      let shown = before;
      // Each frame starts from the picture of the frame before, as on screen.
      for (const share of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1]) {
        const next = tweenTimeline(before, after, share);
        for (const mark of next.marks) {
          const [old, end] = [markIn(shown, mark.row), markIn(after, mark.row)];
          if (!old?.label || !mark.label || !end?.label) continue;
          const isOld = asideOf(mark).every(
            (one, index) => Math.abs(one - (asideOf(old)[index] ?? Number.NaN)) <= 1,
          );
          expect(isOld).toBe(true);
        }
        shown = next;
      }
    }),
    { numRuns: runs(50) },
  );
});

const crowded: Picture = {
  span: wholeStory,
  size: { width: 600, height: 300 },
  lanes: "none",
};
const crowd = sceneOf(crowded);
const crowdByKind = sceneOf({ ...crowded, lanes: "kind" });

test("the next change may come in the middle: its way begins with what is seen then, stacks too", () => {
  fc.assert(
    fc.property(arbitraryWay, arbitraryFilter, ({ picture, before, after, share }, filter) => {
      const shown = tweenTimeline(before, after, share);
      const next = sceneOf(picture, affairTables, filter);
      const start = tweenTimeline(shown, next, 0);
      const seen = ({ marks, stacks }: Pick<TimelineScene, "marks" | "stacks">) =>
        [
          ...marks.map(({ row, x, y, alpha }) => ({ of: `event ${row}`, x, y, alpha })),
          ...stacks.map(({ rows, x, y, alpha }) => ({ of: `stack ${rows.join()}`, x, y, alpha })),
        ]
          .filter(({ alpha }) => alpha > 0)
          .sort((a, b) => a.of.localeCompare(b.of) || a.x - b.x || a.alpha - b.alpha);
      const [stood, stands] = [seen(shown), seen(start)];
      expect(stands.map(({ of }) => of)).toEqual(stood.map(({ of }) => of));
      for (const [index, { x, y, alpha }] of stands.entries()) {
        expectSamePlace(x, stood[index]?.x);
        expectSamePlace(y, stood[index]?.y);
        expect(alpha).toBeCloseTo(stood[index]?.alpha ?? Number.NaN, 6);
      }
    }),
    // The whole story is crowded enough for stacks.
    {
      numRuns: runs(50),
      examples: [
        [{ picture: crowded, before: crowd, after: crowdByKind, share: 0.4 }, (row) => row % 2 === 0],
      ],
    },
  );
});
