import { expect, test } from "vitest";
import { type Box, overlaps } from "../../chart/box.ts";
import { itemsOfCalls } from "../../chart/drawnItems.node.ts";
import { plainTheme as theme } from "../../chart/plainTheme.node.ts";
import { affairTables as tables } from "../../load/affairTables.node.ts";
import { eventRowOf } from "../../model/tables/findRow.ts";
import { eventRow } from "../../model/units.ts";
import { linksOfEvent } from "../../query/replyChain.ts";
import { readingWords } from "../../words/laterWords.ts";
import { english } from "../../words/words.ts";
import { measure, measureLabel, SIZES, sceneOf, wholeStory } from "./affairScene.node.ts";
import { annotatedTimeline } from "./annotationLayout.ts";
import { type Curve, drawArcs, linkArcs } from "./arcsAndDatings.ts";
import { cursorAt, floatingLabels } from "./overlayWords.ts";
import { labelRect } from "./placeLabels.ts";
import { LAYOUT, type TimelineMark } from "./timelineScene.ts";

/** The share of an arc behind words of others. */
const hiddenShare = ({ start, control, end }: Curve, words: readonly Box[]): number => {
  const steps = Array.from({ length: 101 }, (_, step) => step / 100);
  const hidden = steps.filter((share) => {
    const rest = 1 - share;
    const at = (a: number, b: number, c: number) =>
      rest * rest * a + 2 * rest * share * b + share * share * c;
    const [x, y] = [at(start.x, control.x, end.x), at(start.y, control.y, end.y)];
    return words.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom);
  });
  return hidden.length / steps.length;
};

test("a strip has no arcs, and names the selected event whole, in at most two lines", () => {
  let named = 0;
  for (let index = 0; index < tables.events.count; index++) {
    const row = eventRow(index);
    const size = { width: 400, height: 140 };
    const strip = sceneOf({ span: wholeStory, size, lanes: "none", chosen: row });
    const { label } = strip.marks.find((mark) => mark.row === row) ?? expect.fail("it is not drawn");
    expect(linkArcs(tables, english, annotatedTimeline(strip), row, [], measure)).toEqual([]);
    const [floating] = floatingLabels(tables, strip, row, null, measure);
    if (label) continue;
    named++;
    const lines = floating?.label.lines ?? [];
    expect([1, 2]).toContain(lines.length);
    expect(lines.at(-1)).not.toMatch(/…$/);
  }
  expect(named).toBeGreaterThan(20);
});

test("the name of a chosen event hides few names of its neighbours: it stands where it covers the least", () => {
  const span = { start: Date.UTC(2019, 8, 18) / 864e5, end: Date.UTC(2019, 11, 18) / 864e5 };
  for (const days of [span, wholeStory]) {
    const scene = sceneOf({ span: days, size: { width: 818, height: 480 }, lanes: "kind" });
    let [chosen, hidden] = [0, 0];
    for (const { row } of scene.marks) {
      const [floating] = floatingLabels(tables, scene, row, null, measureLabel);
      if (!floating) continue;
      chosen++;
      const others = scene.marks.filter((mark) => mark.row !== row);
      hidden += others.filter(({ label }) => label && overlaps(floating.box, labelRect(label))).length;
    }
    expect(chosen).toBeGreaterThan(20);
    expect(hidden / chosen).toBeLessThan(0.4);
  }
});

test("the date at the pointer hides no year of the axis while the row above it is free", () => {
  const { axis, size, scale } = sceneOf({
    span: wholeStory,
    size: { width: 818, height: 480 },
    lanes: "kind",
  });
  const endOf = Math.max(...axis.upper.map(({ labelX, label }) => labelX + 2 * measure(label)));
  for (let x = endOf + 60; x < scale.right; x += 7) {
    const cursor = cursorAt(axis, size.width, x, "13 May 2019", true, measure);
    const isOverYear = axis.lower.some(
      ({ labelX, label }) => labelX < cursor.left + cursor.width && labelX + measure(label) > cursor.left,
    );
    expect(cursor.top, `${x}`).toBe(isOverYear ? 8 : 30);
  }
});

test("a link of an event is an arc from the event that states it to the other, or none where words would hide it", () => {
  for (const [size, lanes] of SIZES.flatMap(
    (one) =>
      [
        [one, "none"],
        [one, "kind"],
      ] as const,
  )) {
    const scene = sceneOf({ span: wholeStory, size, lanes });
    const labels = scene.marks.flatMap(({ label }) => (label ? [labelRect(label)] : []));
    let [drawn, all] = [0, 0];
    const isAt = ({ x, y }: { readonly x: number; readonly y: number }, row: number) =>
      Math.abs((pointOf(row)?.x ?? 0) - x) < 0.01 && pointOf(row)?.y === y;
    // A shorter arc would be a loop among neighbours.
    const isFar = (one: number, other: number): boolean => {
      const [from, to] = [pointOf(one), pointOf(other)];
      return from !== undefined && to !== undefined && Math.hypot(to.x - from.x, to.y - from.y) >= 40;
    };
    const pointOf = (row: number) =>
      scene.marks.find((mark) => mark.row === row) ??
      scene.stacks.find(({ rows }) => rows.some((one) => one === row));
    for (let index = 0; index < tables.events.count; index++) {
      const row = eventRow(index);
      const arcs = linkArcs(tables, english, annotatedTimeline(scene), row, [], measure);
      const links = linksOfEvent(tables, row).filter(({ other }) => isFar(row, other));
      all += links.length;
      for (const arc of arcs) {
        const { type, start, control, end, word } = arc;
        const link = links.find((one) => {
          const [from, to] = one.direction === "out" ? [row, one.other] : [one.other, row];
          return one.type === type && isAt(start, from) && isAt(end, to);
        });
        expect(link).toBeDefined();
        expect(hiddenShare(arc, labels)).toBeLessThan(0.12);
        expect(start).not.toEqual(end);
        expect(control.y).toBeGreaterThanOrEqual(LAYOUT.axisHeight);
        drawn++;
        if (word === null) continue;
        // The arrow leads to the earlier event, and so do the words on it: "Followed by" would say the reverse of time.
        expect(word.text).toBe(readingWords(english).detail.links[type].out);
        const half = measure(word.text) / 2;
        const rect = { left: word.x - half, right: word.x + half, top: word.y - 5, bottom: word.y + 5 };
        for (const label of labels) expect(overlaps(rect, label)).toBe(false);
      }
    }
    // Names fill a picture of moments, and would hide most of its arcs.
    expect(drawn / all).toBeGreaterThan(scene.rest ? 0.2 : 0.75);
  }
});

test("an arc goes on behind words, and never through them", () => {
  for (const size of SIZES) {
    const scene = sceneOf({ span: wholeStory, size, lanes: "none" });
    const labels = scene.marks.flatMap(({ label }) => (label ? [labelRect(label)] : []));
    let drawn = 0;
    for (let index = 0; index < tables.events.count; index++) {
      const arcs = linkArcs(tables, english, annotatedTimeline(scene), eventRow(index), [], measure);
      const words = [
        ...labels,
        ...arcs.flatMap(({ word }) => {
          const half = word ? measure(word.text) / 2 : 0;
          return word
            ? [{ left: word.x - half, right: word.x + half, top: word.y - 6, bottom: word.y + 6 }]
            : [];
        }),
      ];
      const items = itemsOfCalls((pen) => drawArcs(pen, arcs, theme, "500 11px Inter"));
      for (const { what, numbers } of items) {
        if (!what.startsWith("curve")) continue;
        drawn++;
        const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0] = numbers;
        for (let share = 0; share <= 1; share += 0.02) {
          const rest = 1 - share;
          const x = rest * rest * ax + 2 * rest * share * bx + share * share * cx;
          const y = rest * rest * ay + 2 * rest * share * by + share * share * cy;
          const struck = words.filter(
            ({ left, right, top, bottom }) => x > left + 1 && x < right - 1 && y > top + 1 && y < bottom - 1,
          );
          expect(struck).toEqual([]);
        }
      }
    }
    expect(drawn).toBeGreaterThan(scene.rest ? 5 : 20);
  }
});

test("the head of an arc is clear of the name beside its mark", () => {
  const rowOf = (id: string) => eventRowOf(tables, id) ?? expect.fail();
  const [later, earlier] = [
    rowOf("whatsapp-reports-incident-to-cert-in"),
    rowOf("whatsapp-discloses-and-patches-flaw"),
  ];
  const scene = sceneOf({ span: wholeStory, size: { width: 1142, height: 400 }, lanes: "kind" });
  const name = {
    lines: ["WhatsApp discloses flaw"],
    width: 166,
    align: "left",
    leader: [],
    alpha: 1,
  } as const;
  const placed = (mark: TimelineMark): TimelineMark[] => {
    if (mark.row === later) return [{ ...mark, x: 678, x0: 678, x1: 678, y: 323, label: null }];
    const at = { x: 653, x0: 653, x1: 653, y: 201 };
    return mark.row === earlier ? [{ ...mark, ...at, label: { ...name, x: 663, y: 201 } }] : [];
  };
  const marks = scene.marks.flatMap(placed);
  const [arc = expect.fail()] = linkArcs(
    tables,
    english,
    annotatedTimeline({ ...scene, marks, stacks: [] }),
    later,
    [],
    measure,
  );
  const words = labelRect({ ...name, x: 663, y: 201 });
  for (const { what, numbers } of itemsOfCalls((pen) => drawArcs(pen, [arc], theme, "500 11px Inter"))) {
    if (!what.startsWith("triangle")) continue;
    for (let at = 0; at < numbers.length; at += 2) {
      const [x = 0, y = 0] = numbers.slice(at);
      expect(overlaps(words, { left: x, right: x, top: y, bottom: y }), `${x} ${y}`).toBe(false);
    }
  }
});
