import { expect, test } from "vitest";
import { overlaps } from "../../chart/box.ts";
import { itemsOfCalls } from "../../chart/drawnItems.node.ts";
import { plainTheme as theme } from "../../chart/plainTheme.node.ts";
import { silentPen, svgPen } from "../../chart/svgPen.ts";
import { affairTables } from "../../load/affairTables.node.ts";
import { item } from "../../model/tables/columns.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { eventId, eventRow } from "../../model/units.ts";
import { defaultView } from "../../state/address/viewState.ts";
import { store } from "../../state/store.ts";
import { eventName } from "../../words/eventName.ts";
import { measure, measureLabel, SIZES, sceneOf, wholeStory } from "./affairScene.node.ts";
import { drawTimeline, plainOverlay, type TimelineOverlay } from "./drawTimeline.ts";
import { labelRect } from "./placeLabels.ts";
import { timelineLater } from "./rooms.ts";
import { timelineOverlay } from "./timelineOverlay.ts";
import type { TimelineMark, TimelineScene } from "./timelineScene.ts";

// The words over the picture are in the part that loads later.
await timelineLater.whenLoaded();

const markupOf = (scene: TimelineScene, overlay: TimelineOverlay): string => {
  const pen = svgPen();
  drawTimeline(pen, scene, theme, overlay);
  return pen.markup();
};
/** The overlay while an event is selected. */
const overlayOf = (scene: TimelineScene, { row }: TimelineMark): TimelineOverlay => {
  const event = eventId(textAt(affairTables.events.ids, row));
  const state = { ...store.getState(), view: { ...defaultView, event } };
  return timelineOverlay(state, affairTables, scene, null, 0, { measure, measureLabel });
};
const scene = sceneOf({ span: wholeStory, size: item(SIZES, 0), lanes: "none" });

test("a selected event without a label is named over the picture, whole, inside it", () => {
  for (const mark of scene.marks.filter(({ label }) => !label)) {
    const [floating] = overlayOf(scene, mark).floating;
    const { headline, short } = eventName(affairTables, mark.row);
    expect([headline, short]).toContain(floating?.label.lines.join(" "));
    expect(floating?.box.left).toBeGreaterThanOrEqual(0);
    expect(floating?.box.right).toBeLessThanOrEqual(scene.size.width);
  }
});

test("a label that says it already is not said again", () => {
  for (const mark of scene.marks.filter(({ label }) => label))
    expect(overlayOf(scene, mark).floating).toEqual([]);
});

test("what floats over the picture leaves no half of another label beside it", () => {
  const named = scene.marks.flatMap(({ label }) => label ?? []);
  let covered = 0;
  for (const mark of scene.marks.filter(({ label }) => !label)) {
    const overlay = overlayOf(scene, mark);
    const [floating] = overlay.floating;
    const markup = markupOf(scene, overlay);
    for (const label of named) {
      if (!floating || !overlaps(floating.box, labelRect(label))) continue;
      covered++;
      for (const line of label.lines) expect(markup).not.toContain(`>${line}<`);
    }
  }
  expect(covered).toBeGreaterThan(0);
});

test("rings lie behind the marks beside them, and the selected event over all", () => {
  const orderOf = (selected: number | null): readonly number[] => {
    const drawn: number[] = [];
    const overlay = {
      ...plainOverlay((row) => (row === selected ? "selected" : "normal")),
      nameOf: (row: number) => {
        drawn.push(row);
        return "";
      },
    };
    drawTimeline(silentPen, scene, theme, overlay);
    return drawn;
  };
  const ringed = new Set(scene.marks.filter(({ contested }) => contested).map(({ row }) => row));
  expect(ringed.size).toBeGreaterThan(5);
  const order = orderOf(null);
  expect(order.slice(0, ringed.size).every((row) => ringed.has(eventRow(row)))).toBe(true);
  expect(order).toHaveLength(scene.marks.length);
  for (const row of [...ringed].slice(0, 3)) expect(orderOf(row).at(-1)).toBe(row);
});

test("no line is below the words of a selected event, since across days it would look like a duration: the ring is at its mark", () => {
  for (const mark of scene.marks) {
    const inAccent = itemsOfCalls((pen) => drawTimeline(pen, scene, theme, overlayOf(scene, mark))).filter(
      ({ what }) => what.includes(theme.accent),
    );
    expect(inAccent).toHaveLength(1);
    expect(inAccent[0]?.what).toMatch(/^stroke/);
  }
});

test("what steps back is drawn at 45 percent, mark and label", () => {
  const faint = markupOf(
    scene,
    plainOverlay(() => "dimmed"),
  );
  expect(faint).toMatch(/opacity="0\.45"/);
});

test("of a count of which some stand out it says how many, and of how many", () => {
  const scene = sceneOf({ span: wholeStory, size: { width: 600, height: 200 }, lanes: "kind" });
  const stack = scene.stacks.find(({ rows }) => rows.length > 2) ?? expect.fail();
  const drawn = (lit: readonly number[]): string => {
    const pen = svgPen();
    drawTimeline(
      pen,
      scene,
      theme,
      plainOverlay((row) => (lit.includes(row) ? "lit" : "dimmed")),
    );
    return pen.markup().replace(/[\u2066-\u2069]/g, "");
  };
  const all = stack.rows.length;
  expect(drawn(stack.rows.slice(0, 2))).toContain(`>2/${all}<`);
  expect(drawn(stack.rows)).toContain(`>+${all}<`);
  expect(drawn([])).toContain(`>+${all}<`);
});
