import { expect, test } from "vitest";
import { itemsOfCalls } from "../../chart/drawnItems.node.ts";
import { plainTheme as theme } from "../../chart/plainTheme.node.ts";
import { silentPen, svgPen } from "../../chart/svgPen.ts";
import { affairTables } from "../../load/affairTables.node.ts";
import { at, item, listOf } from "../../model/tables/columns.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { actorRow, eventId, eventRow } from "../../model/units.ts";
import { defaultView } from "../../state/address/viewState.ts";
import { store } from "../../state/store.ts";
import { eventName } from "../../words/names.ts";
import { measure, measureLabel, SIZES, sceneOf, wholeStory } from "./affairScene.node.ts";
import { drawTimeline, plainOverlay, type TimelineOverlay } from "./drawTimeline.ts";
import { labelRect, leaderBoxes } from "./placeLabels.ts";
import { timelineLater } from "./rooms.ts";
import { timelineEmphasis, timelineOverlay } from "./timelineOverlay.ts";
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

test("what floats over the picture leaves no half of another label beside it, and no line to a name that is gone", () => {
  let lines = 0;
  for (const { row, label } of scene.marks) {
    if (!label) continue;
    const over = scene.marks.find((mark) => mark.row !== row) ?? expect.fail();
    const box = { ...labelRect(label), right: label.x + 5, left: label.x - 5 };
    const floating = [{ row: over.row, label: { ...label, lines: ["It"], leader: [] }, box }];
    const overlay = { ...plainOverlay(() => "normal"), floating };
    for (const line of label.lines) expect(markupOf(scene, overlay)).not.toContain(`>${line}<`);
    const items = (of: typeof overlay) => itemsOfCalls((pen) => drawTimeline(pen, scene, theme, of));
    const leaders = leaderBoxes(label.leader);
    lines += leaders.length;
    const isLine = ({ numbers }: { readonly numbers: readonly number[] }): boolean =>
      leaders.some(
        ({ left, top, right, bottom }) =>
          Math.abs((numbers[0] ?? 0) - left) <= 1 &&
          Math.abs((numbers[1] ?? 0) - top) <= 1 &&
          numbers[2] === Math.max(1, right - left) &&
          numbers[3] === Math.max(1, bottom - top),
      );
    expect(items({ ...overlay, floating: [] }).filter(isLine)).toHaveLength(leaders.length);
    expect(items(overlay).filter(isLine)).toEqual([]);
  }
  expect(lines).toBeGreaterThan(5);
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

test("no line is below the words of a selected event, since across days it would look like a duration: its ring is at its mark", () => {
  for (const mark of scene.marks) {
    const overlay = overlayOf(scene, mark);
    const inAccent = itemsOfCalls((pen) => drawTimeline(pen, scene, theme, overlay)).filter(({ what }) =>
      what.includes(theme.accent),
    );
    // A name in a frame has a line to its mark, never a long one across days.
    const [floating] = overlay.floating;
    expect(inAccent).toHaveLength(floating ? 2 : 1);
    for (const { what } of inAccent) expect(what).toMatch(/^stroke/);
    const lines = leaderBoxes(floating?.label.leader ?? []);
    for (const { left, right } of lines) expect(right - left).toBeLessThanOrEqual(60);
  }
});

test("what steps back is drawn at 45 percent, mark and label", () => {
  const faint = markupOf(
    scene,
    plainOverlay(() => "dimmed"),
  );
  expect(faint).toMatch(/opacity="0\.45"/);
});

test("the events of a selected pair are collected once, not in every frame", () => {
  let reads = 0;
  const { ties } = affairTables;
  const get = (of: typeof ties, key: string): unknown => {
    reads++;
    return Reflect.get(of, key);
  };
  const tables = { ...affairTables, ties: new Proxy(ties, { get }) };
  const pair = { kind: "tie", one: actorRow(at(ties.from, 0)), other: actorRow(at(ties.to, 0)) } as const;
  const own = [...listOf(ties.events, 0)].map(eventRow);
  for (let frame = 0; frame < 2; frame++) {
    reads = 0;
    const emphasisOf = timelineEmphasis(
      tables,
      pair,
      frame === 0 ? null : { kind: "event", row: eventRow(0) },
    );
    expect(own.map(emphasisOf).filter((emphasis) => emphasis === "dimmed")).toEqual([]);
    expect(reads > 0).toBe(frame === 0);
  }
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
