import { expect, test } from "vitest";
import { overlaps } from "../../chart/box.ts";
import { itemsOfCalls } from "../../chart/drawnItems.node.ts";
import { plainTheme as theme } from "../../chart/plainTheme.node.ts";
import { affairTables as tables } from "../../load/affairTables.node.ts";
import { eventRow } from "../../model/units.ts";
import { linksOfEvent } from "../../query/replyChain.ts";
import { english } from "../../words/words.ts";
import { measure, SIZES, sceneOf, wholeStory } from "./affairScene.node.ts";
import { storyOfTimeline } from "./annotationLayout.ts";
import { drawArcs, linkArcs } from "./arcsAndDatings.ts";
import { labelRect } from "./placeLabels.ts";
import { LAYOUT } from "./timelineScene.ts";

test("every link of an event is an arc from the event that states it to the other, its word over no label", () => {
  for (const size of SIZES) {
    const scene = sceneOf({ span: wholeStory, size, lanes: "none" });
    const labels = scene.marks.flatMap(({ label }) => (label ? [labelRect(label)] : []));
    const pointOf = (row: number) =>
      scene.marks.find((mark) => mark.row === row) ??
      scene.stacks.find(({ rows }) => rows.some((one) => one === row));
    for (let index = 0; index < tables.events.count; index++) {
      const row = eventRow(index);
      const arcs = linkArcs(tables, english, storyOfTimeline(scene), row, [], measure);
      const links = linksOfEvent(tables, row).filter(({ other }) => {
        const [one, two] = [pointOf(row), pointOf(other)];
        return one !== two && !(one?.y === two?.y && one?.x === two?.x);
      });
      expect(arcs.map(({ type }) => type)).toEqual(links.map(({ type }) => type));
      arcs.forEach(({ start, control, end, word }, place) => {
        const link = links[place];
        const stated = link?.direction === "out" ? row : (link?.other ?? row);
        expect(start.y).toBe(pointOf(stated)?.y);
        expect(start).not.toEqual(end);
        expect(control.y).toBeGreaterThanOrEqual(LAYOUT.axisHeight);
        if (word === null) return;
        const half = measure(word.text) / 2;
        const rect = { left: word.x - half, right: word.x + half, top: word.y - 5, bottom: word.y + 5 };
        for (const label of labels) expect(overlaps(rect, label)).toBe(false);
      });
    }
  }
});

test("an arc goes on behind words, and never through them", () => {
  for (const size of SIZES) {
    const scene = sceneOf({ span: wholeStory, size, lanes: "none" });
    const labels = scene.marks.flatMap(({ label }) => (label ? [labelRect(label)] : []));
    let drawn = 0;
    for (let index = 0; index < tables.events.count; index++) {
      const arcs = linkArcs(tables, english, storyOfTimeline(scene), eventRow(index), [], measure);
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
    expect(drawn).toBeGreaterThan(20);
  }
});
