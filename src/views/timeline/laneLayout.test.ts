import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { item } from "../../model/columns.ts";
import {
  type LaneItem,
  type LaneLayout,
  type LaneOptions,
  layoutLanes,
  type Placement,
} from "./laneLayout.ts";

const STACK = 30;

/** A mark whose middle can be seen, from a dot to a bar that goes on outside, and labels of any length or none. */
const arbitraryItem = (width: number) =>
  fc
    .record({
      middle: fc.double({ min: 0, max: width, noNaN: true }),
      before: fc.oneof(fc.constant(8), fc.integer({ min: 8, max: 60 }), fc.nat(3000)),
      after: fc.oneof(fc.constant(8), fc.integer({ min: 8, max: 60 }), fc.nat(3000)),
      label: fc.oneof(fc.constant(0), fc.integer({ min: 20, max: 300 }), fc.integer({ min: 20, max: 1600 })),
    })
    .map(({ middle, before, after, label }): Omit<LaneItem, "key"> => {
      const x0 = middle - Math.max(8, before);
      const x1 = middle + Math.max(8, after);
      const right = { side: "right", from: x1, to: x1 + label } as const;
      const left = { side: "left", from: x0 - label, to: x0 } as const;
      return {
        x0,
        x1,
        x: (Math.max(x0, 0) + Math.min(x1, width)) / 2,
        labels: label === 0 ? [] : [right, left],
      };
    });

const arbitraryBefore = fc
  .array(
    fc.record({
      key: fc.nat(60),
      lane: fc.nat(9),
      side: fc.constantFrom<Placement["side"]>("right", "left", "none"),
    }),
  )
  .map((stood) => new Map(stood.map(({ key, lane, side }) => [key, { lane, side }])));

type Question = { readonly items: readonly LaneItem[]; readonly options: LaneOptions };
const arbitraryQuestion: fc.Arbitrary<Question> = fc
  .record({ width: fc.integer({ min: 200, max: 1400 }), lanes: fc.integer({ min: 1, max: 9 }) })
  .chain(({ width, lanes }) =>
    fc.record({
      items: fc
        .array(arbitraryItem(width), { maxLength: 60 })
        .map((items) => items.map((one, key) => ({ ...one, key }))),
      options: fc
        .option(arbitraryBefore, { nil: undefined })
        .map((before) => ({ width, lanes, stackWidth: STACK, before })),
    }),
  );

type Stretch = { readonly from: number; readonly to: number };
const overlap = (a: Stretch, b: Stretch) => a.from < b.to - 1e-6 && b.from < a.to - 1e-6;
const labelOf = ({ labels }: LaneItem, { side }: Placement) => labels.find((label) => label.side === side);
const pillOf = ({ x }: { readonly x: number }): Stretch => ({ from: x - STACK / 2, to: x + STACK / 2 });

/** What is drawn, lane by lane: marks with their labels, and the stacks in the last one. */
function stretchesOf({ items, options }: Question, { placed, stacks }: LaneLayout) {
  const marks = [...placed].map(([key, placement]) => {
    const { x0, x1, ...one } = item(items, key);
    const label = labelOf({ x0, x1, ...one }, placement);
    return { lane: placement.lane, from: Math.min(x0, label?.from ?? x0), to: Math.max(x1, label?.to ?? x1) };
  });
  const last = options.lanes - 1;
  return { marks, pills: stacks.map((stack) => ({ lane: last, ...pillOf(stack) })) };
}

function overlaps(a: readonly (Stretch & { lane: number })[], b = a) {
  return a.flatMap((one, i) =>
    b
      .filter((other, j) => (a !== b || i < j) && one.lane === other.lane && overlap(one, other))
      .map((other) => [one, other]),
  );
}

describe("of any marks", () => {
  test("no two overlap in a lane, nor do the stacks with them or each other", () => {
    fc.assert(
      fc.property(arbitraryQuestion, (question) => {
        const { marks, pills } = stretchesOf(question, layoutLanes(question.items, question.options));
        expect(overlaps(marks)).toEqual([]);
        expect(overlaps(pills)).toEqual([]);
        // In a single lane stacks may lie on the long bar that stays there.
        if (question.options.lanes > 1) expect(overlaps(marks, pills)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("each is placed or stacked, once", () => {
    fc.assert(
      fc.property(arbitraryQuestion, ({ items, options }) => {
        const { placed, stacks } = layoutLanes(items, options);
        const keys = [...placed.keys(), ...stacks.flatMap((stack) => stack.keys)];
        expect(keys.sort((a, b) => a - b)).toEqual(items.map(({ key }) => key));
      }),
    );
  });

  test("labels and stacks are whole inside the picture, and lanes are those that there are", () => {
    fc.assert(
      fc.property(arbitraryQuestion, ({ items, options }) => {
        const { placed, stacks } = layoutLanes(items, options);
        const labels = [...placed].flatMap(([key, placement]) => labelOf(item(items, key), placement) ?? []);
        for (const { from, to } of [...labels, ...stacks.map(pillOf)]) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(options.width);
        }
        for (const { lane } of placed.values()) expect(lane >= 0 && lane < options.lanes).toBe(true);
      }),
    );
  });

  test("the most important one has its place, and its label where that leaves room for a stack", () => {
    fc.assert(
      fc.property(arbitraryQuestion, ({ items, options }) => {
        const [first] = items;
        fc.pre(first !== undefined);
        const place = layoutLanes(items, options).placed.get(first.key);
        expect(place).toBeDefined();
        const hasRoom = first.labels.some(({ from, to }) => from >= STACK && to <= options.width - STACK);
        if (hasRoom) expect(place?.side).not.toBe("none");
      }),
      { numRuns: 1000 },
    );
  });

  test("nothing moves when nothing changes", () => {
    fc.assert(
      fc.property(arbitraryQuestion, ({ items, options }) => {
        const once = layoutLanes(items, options);
        expect(layoutLanes(items, { ...options, before: once.placed })).toEqual(once);
      }),
      { numRuns: 1000 },
    );
  });
});

const dot = (key: number, x: number, label = 0): LaneItem => ({
  key,
  x,
  x0: x - 8,
  x1: x + 8,
  labels:
    label === 0
      ? []
      : [
          { side: "right", from: x + 8, to: x + 8 + label },
          { side: "left", from: x - 8 - label, to: x - 8 },
        ],
});
const options = (lanes: number, before?: LaneOptions["before"]): LaneOptions => ({
  lanes,
  width: 400,
  stackWidth: STACK,
  before,
});
const places = ({ placed }: LaneLayout) =>
  [...placed].sort(([a], [b]) => a - b).map(([key, { lane, side }]) => `${key} ${side} ${lane}`);

describe("a label", () => {
  test("stands right of its mark, or left where the right has no room, or not at all", () => {
    const laid = layoutLanes([dot(0, 100, 200), dot(1, 350, 200), dot(2, 200, 380)], options(3));
    expect(places(laid)).toEqual(["0 right 0", "1 left 1", "2 none 2"]);
  });

  test("stands at the edge too, where its mark is cut", () => {
    const laid = layoutLanes([dot(0, 1, 100), dot(1, 399, 100)], options(2));
    expect(places(laid)).toEqual(["0 right 0", "1 left 0"]);
  });

  test("stays on its side while it can", () => {
    const before = new Map([[0, { lane: 1, side: "left" }] as const]);
    expect(places(layoutLanes([dot(0, 200, 100)], options(2, before)))).toEqual(["0 left 1"]);
    expect(places(layoutLanes([dot(0, 90, 100)], options(2, before)))).toEqual(["0 right 0"]);
  });
});

describe("without room", () => {
  const crowd = (count: number, x: number) => Array.from({ length: count }, (_, n) => dot(n, x + n));

  test("neighbours become one stack in the last lane, and who stands alone there keeps its mark and label", () => {
    const laid = layoutLanes([...crowd(5, 100), dot(5, 300, 50)], options(3));
    expect(places(laid)).toEqual(["0 none 0", "1 none 1", "5 right 0"]);
    expect(laid.stacks).toEqual([{ keys: [2, 3, 4], x: 103 }]);
    const wall: LaneItem = { key: 9, x: 200, x0: -50, x1: 450, labels: [] };
    expect(places(layoutLanes([wall, ...crowd(3, 100), dot(5, 300, 50)], options(2)))).toEqual([
      "5 right 1",
      "9 none 0",
    ]);
  });

  test("stacks at the edge stay inside and apart", () => {
    const { stacks } = layoutLanes([...crowd(4, 0), dot(5, 33), dot(6, 34), dot(7, 35)], options(1));
    for (const { x } of stacks) expect(x >= STACK / 2 && x <= 400 - STACK / 2).toBe(true);
    expect(stacks.flatMap(({ keys }) => keys)).toHaveLength(6);
  });

  test("in a single lane the most important one stays, and the others stand beside its label", () => {
    const laid = layoutLanes([dot(9, 100, 150), ...crowd(3, 150)], options(1));
    expect(places(laid)).toEqual(["9 right 0"]);
    expect(laid.stacks).toEqual([{ keys: [0, 1, 2], x: 258 + STACK / 2 }]);
  });
});
