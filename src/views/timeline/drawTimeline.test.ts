import { expect, test } from "vitest";
import { overlaps } from "../../chart/box.ts";
import { plainTheme as theme } from "../../chart/plainTheme.node.ts";
import { svgPen } from "../../chart/svgPen.ts";
import { affairTables } from "../../load/affairTables.node.ts";
import { item } from "../../model/tables/columns.ts";
import { eventRow } from "../../model/units.ts";
import { eventName, isWhole } from "../../words/eventName.ts";
import { measure, SIZES, sceneOf, wholeStory } from "./affairScene.node.ts";
import { drawTimeline, plainOverlay, type TimelineOverlay } from "./drawTimeline.ts";
import { labelRect } from "./layout/placedLabel.ts";
import { floatingLabel } from "./marks/floatingLabel.ts";

test("an event whose whole headline floats over the picture is not named a second time under it", () => {
  const scene = sceneOf({ span: wholeStory, size: item(SIZES, 0), lanes: "none" });
  const mark = scene.marks.find(
    ({ row, label }) => label && isWhole(label.lines, eventName(affairTables, row).short ?? ""),
  );
  if (!mark?.label) throw new Error("no label is a short headline");
  const shortened = mark.label.lines[0] ?? "";
  const drawn = (floating: TimelineOverlay["floating"]): string => {
    const pen = svgPen();
    drawTimeline(pen, scene, theme, { ...plainOverlay(() => "normal"), floating });
    return pen.markup();
  };
  const whole = { row: mark.row, name: { headline: "A whole headline" }, isSelected: true };
  expect(drawn([])).toContain(shortened);
  expect(drawn([floatingLabel(scene, mark, whole, measure)])).not.toContain(shortened);
});

test("a headline that has no room beside its mark floats as its short one, which loses no word", () => {
  const scene = sceneOf({ span: wholeStory, size: item(SIZES, 1), lanes: "none" });
  const headline =
    "Ann Example stole two million from the pension fund, her rival says; a court found not so";
  const short = "Rival accuses Ann; court clears her";
  const at = scene.scale.left + 100;
  // A column of little width on either side.
  const narrow = { ...scene, scale: { ...scene.scale, right: at + 100 } };
  const linesOf = (name: { headline: string; short?: string }) =>
    floatingLabel(narrow, { x0: at, x1: at, y: 100 }, { row: eventRow(0), name, isSelected: true }, measure)
      .label.lines;
  expect(linesOf({ headline }).join(" ")).toMatch(/…$/);
  expect(linesOf({ headline, short }).join(" ")).toBe(short);
  expect(linesOf({ headline: short, short: "Another" }).join(" ")).toBe(short);
});

test("what floats over the picture leaves no half of another label beside it", () => {
  const scene = sceneOf({ span: wholeStory, size: item(SIZES, 0), lanes: "none" });
  const [mark, other] = scene.marks.filter(({ label }) => label !== null);
  if (!mark || !other?.label) throw new Error("fewer than two labels");
  // It stands where the other's label does.
  const { x, y } = other.label;
  const whole = { row: mark.row, name: { headline: "A whole headline" }, isSelected: true };
  const over = floatingLabel(scene, { x0: x, x1: x, y }, whole, measure);
  const pen = svgPen();
  drawTimeline(pen, scene, theme, { ...plainOverlay(() => "normal"), floating: [over] });
  expect(overlaps(over.box, labelRect(other.label))).toBe(true);
  for (const line of other.label.lines) expect(pen.markup()).not.toContain(line);
});

test("a label floats on the side where it covers fewer marks", () => {
  const scene = sceneOf({ span: wholeStory, size: item(SIZES, 0), lanes: "none" });
  const { left, right } = scene.scale;
  const mark = scene.marks.find(({ x }) => x - left > 320 && right - x > 320);
  const other = scene.marks.find(({ row }) => row !== mark?.row);
  if (!mark || !other) throw new Error("no mark has room on both sides");
  const whole = { row: mark.row, name: { headline: "A whole headline" }, isSelected: true };
  const bare = { ...mark, label: null };
  const beside = (x: number) => ({ ...scene, marks: [mark, { ...other, x, y: mark.y }] });
  expect(floatingLabel(beside(mark.x + 40), bare, whole, measure).label.align).toBe("right");
  expect(floatingLabel(beside(mark.x - 40), bare, whole, measure).label.align).toBe("left");
});

test("a label that was shortened floats where it stood, so that the ring of focus is about it", () => {
  const scene = sceneOf({ span: wholeStory, size: item(SIZES, 0), lanes: "none" });
  const { left, right } = scene.scale;
  let seen = 0;
  for (const mark of scene.marks) {
    // Of 48 letters, 6 px each, there are three lines where a side has 120 px.
    if (!mark.label || mark.x0 - left < 140 || right - mark.x1 < 140) continue;
    seen++;
    const whole = {
      row: mark.row,
      name: { headline: "About 1,400 users are targeted through one call" },
      isSelected: false,
    };
    expect(floatingLabel(scene, mark, whole, measure).label.align).toBe(mark.label.align);
  }
  expect(seen).toBeGreaterThan(3);
});

test("of a count of which some stand out it says how many, and of how many", () => {
  const scene = sceneOf({ span: wholeStory, size: item(SIZES, 1), lanes: "none" });
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
