import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Box, overlaps } from "../../../chart/box.ts";
import { createLabelForms } from "./labelTexts.ts";
import { layoutBand } from "./layoutBand.ts";
import { ALL_NAMED, type Band, type BandLayout, type LayoutItem, PITCH } from "./layoutItem.ts";
import { labelRect } from "./placedLabel.ts";

const forms = createLabelForms((text) => text.length * 6);
const band: Band = { left: 0, right: 800, top: 0, height: 330 };

type Given = { readonly x: number; readonly length?: number; readonly rank?: number; readonly text?: string };

const itemsOf = (given: readonly Given[]): LayoutItem[] =>
  given.map(({ x, length = 0, rank = 3, text = `Event ${x}` }, key) => ({
    key,
    x: x + length / 2,
    x0: x,
    x1: x + length,
    column: length > PITCH ? -1 - key : Math.floor(x / PITCH),
    rank,
    label: forms({ headline: text }),
  }));

/** Everything drawn, with what it belongs to. */
function drawn(items: readonly LayoutItem[], { placed }: BandLayout): { of: number; rect: Box }[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  return placed.flatMap(({ key, y, label }) => {
    const { x = 0, x0 = 0, x1 = 0 } = byKey.get(key) ?? {};
    const half = PITCH / 2 - 0.01;
    const mark = {
      left: Math.min(x0, x - half),
      right: Math.max(x1, x + half),
      top: y - half,
      bottom: y + half,
    };
    return [{ of: key, rect: mark }, ...(label ? [{ of: key, rect: labelRect(label) }] : [])];
  });
}

const given = fc.record({
  x: fc.integer({ min: 8, max: 780 }),
  length: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 200 })),
  rank: fc.constantFrom(1, 2, 3),
  text: fc.oneof(
    fc.lorem({ maxCount: 12 }),
    // A headline is never empty: the checks refuse one.
    fc.string({ minLength: 1, maxLength: 30 }).map((text) => text.trim() || "x"),
    fc.constant("x".repeat(2000)),
  ),
});
const story = fc.array(given, { maxLength: 120 }).map(itemsOf);
/** A gutter of any width, and room for all of `story` right of it. */
const bands = fc
  .record({ gutter: fc.constantFrom(0, 96, 120), height: fc.integer({ min: 24, max: 600 }) })
  .map(({ gutter, height }): Band => ({ left: -gutter, right: 990, top: 52, height }));

describe("whatever is laid out", () => {
  test("nothing is lost and nothing is there twice", () => {
    fc.assert(
      fc.property(story, bands, (items, one) => {
        const { placed, stacks } = layoutBand(items, one);
        const keys = [...placed.map(({ key }) => key), ...stacks.flatMap((stack) => stack.keys)];
        expect(keys.toSorted((a, b) => a - b)).toEqual(items.map(({ key }) => key));
      }),
    );
  });

  test("no mark and no label stands on another", () => {
    fc.assert(
      fc.property(story, bands, (items, one) => {
        // A handful of events in a strip too low for their rows is the one exception.
        fc.pre(items.length > ALL_NAMED || one.height >= items.length * 2 * PITCH);
        const all = drawn(items, layoutBand(items, one));
        const hits = all.flatMap((a, i) => all.slice(i + 1).filter((b) => overlaps(a.rect, b.rect)));
        expect(hits).toEqual([]);
      }),
    );
  });

  test("labels stand inside the band", () => {
    fc.assert(
      fc.property(story, bands, (items, one) => {
        for (const { label } of layoutBand(items, one).placed) {
          if (!label) continue;
          const { left, right } = labelRect(label);
          expect(left).toBeGreaterThanOrEqual(one.left);
          expect(right).toBeLessThanOrEqual(one.right);
        }
      }),
    );
  });

  test("a count is of several events, and stands between the first and the last of them", () => {
    fc.assert(
      fc.property(story, bands, (items, one) => {
        for (const { keys, x, x0, x1 } of layoutBand(items, one).stacks) {
          expect(keys.length).toBeGreaterThan(1);
          const xs = items.filter(({ key }) => keys.includes(key)).map((item) => item.x);
          expect([x0, x1]).toEqual([Math.min(...xs), Math.max(...xs)]);
          expect(x >= x0 && x <= x1).toBe(true);
        }
      }),
    );
  });

  test("the order in which events are given makes no difference", () => {
    fc.assert(
      fc.property(story, bands, fc.infiniteStream(fc.nat()), (items, one, order) => {
        const shuffled = items
          .map((item) => ({ item, by: order.next().value }))
          .sort((a, b) => a.by - b.by)
          .map(({ item }) => item);
        const byKey = (layout: BandLayout) => new Map(layout.placed.map((placed) => [placed.key, placed]));
        expect(byKey(layoutBand(shuffled, one))).toEqual(byKey(layoutBand(items, one)));
      }),
    );
  });
});

test("ten events on one day are ten names above each other, in their order", () => {
  const items = itemsOf(Array.from({ length: 10 }, () => ({ x: 200, text: "Something happened there" })));
  const { placed } = layoutBand(items, band);
  expect(placed.every(({ label }) => label?.lines.join(" ") === "Something happened there")).toBe(true);
  expect(placed.map(({ y }) => y)).toEqual(placed.map(({ y }) => y).toSorted((a, b) => a - b));
});

test("a day with more events than its column holds shows the important ones and counts the rest", () => {
  const items = itemsOf(Array.from({ length: 5000 }, (_, key) => ({ x: 300, rank: key === 4321 ? 1 : 3 })));
  const { placed, stacks } = layoutBand(items, band);
  expect(placed.length).toBeLessThanOrEqual(band.height / PITCH);
  expect(placed.some(({ key, label }) => key === 4321 && label !== null)).toBe(true);
  expect(stacks).toHaveLength(1);
  expect(stacks[0]?.keys).toHaveLength(5000 - placed.length);
});

test("a label shortens before it vanishes", () => {
  const long = "About one thousand and four hundred users are targeted through a call that needs no answer";
  const [alone] = layoutBand(itemsOf([{ x: 20, text: long }]), band).placed;
  expect(alone?.label?.lines).toEqual([long]);
  const crowd = itemsOf(
    Array.from({ length: 40 }, (_, n) => ({ x: 15 + n * 19, text: long, rank: n === 3 ? 1 : 3 })),
  );
  const label = layoutBand(crowd, band).placed.find(({ key }) => key === 3)?.label;
  expect(label?.lines.length).toBe(2);
});

test("a stretch as wide as the picture has its label under it", () => {
  const [one] = layoutBand(itemsOf([{ x: 0, length: 800, text: "Some time in these years" }]), band).placed;
  expect(one?.label?.y).toBeGreaterThan((one?.y ?? 0) + PITCH / 2);
});

test("of busy days that leave room beside them some events are named, not those of the first days alone", () => {
  const days = [80, 230, 380, 530, 680];
  const items = itemsOf(
    days.flatMap((x) => Array.from({ length: 48 }, () => ({ x, text: "Iran meets Japan" }))),
  );
  const named = layoutBand(items, band).placed.filter(({ label }) => label !== null);
  const namedDays = new Set(named.map(({ key }) => Math.floor(key / 48)));
  expect(namedDays.size).toBeGreaterThan(3);
});
