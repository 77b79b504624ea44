import { expect, test } from "vitest";
import { nextFrame } from "../../chart/sceneSequence.ts";
import { affairTables } from "../../load/affairTables.node.ts";
import type { TimeSpan } from "../../model/dates/timeSpan.ts";
import { kindId } from "../../model/units.ts";
import { defaultView, type ViewState } from "../../state/address/viewState.ts";
import { type AppState, store } from "../../state/store.ts";
import { crowded, labelTexts, measure, wholeStory } from "./affairScene.node.ts";
import type { DensityBins } from "./density.ts";
import { timelineInputs, timelineRules } from "./timelineInputs.ts";
import * as later from "./timelineLater.ts";
import type { TimelineScene } from "./timelineScene.ts";

const rules = timelineRules(later);

const SIZE = { width: 900, height: 500 };
const NARROW = { width: 600, height: 500 };
const inputsOf = (view: Partial<ViewState>, size = SIZE, state: Partial<AppState> = {}) =>
  timelineInputs(
    { ...store.getState(), span: wholeStory, view: { ...defaultView, ...view }, ...state },
    affairTables,
    size,
    { measure, measureLabel: measure, labelTexts },
  );
const [kind = ""] = affairTables.kinds.map(({ id }) => id);
const ALL = inputsOf({});
const FILTERED = inputsOf({ kind: [kindId(kind)] });

test("the frame of a filter click lays out no mark: it shows what it will fade from", () => {
  const before = nextFrame(rules, null, ALL, 0);
  const clicked = nextFrame(rules, before, FILTERED, 100);
  expect(clicked.scene).toBe(before.scene);
  const next = nextFrame(rules, clicked, FILTERED, 116);
  expect(next.scene.total).toBe(FILTERED.contents.total);
  expect(next.transition?.start).toBe(100);
  expect(next.shown.marks.some(({ alpha }) => alpha > 0 && alpha < 1)).toBe(true);
});

const BARS: DensityBins = {
  ...{ unit: "month", bins: [{ start: 0, end: 30, isPartial: true }], lanes: 1, kinds: 1, upwards: [0] },
  ...{ counts: Float64Array.of(5000), measured: null },
};

test("what is another besides, or becomes bars, is shown with the click", () => {
  const before = nextFrame(rules, null, ALL, 0);
  const resized = inputsOf({ kind: [kindId(kind)] }, NARROW);
  expect(nextFrame(rules, before, resized, 100).scene.size).toBe(NARROW);
  const bars = { ...FILTERED, contents: { rows: [], density: BARS, total: 5000, crowded } };
  expect(rules.transition?.waits?.(ALL, FILTERED)).toBe(true);
  expect(rules.transition?.waits?.(ALL, bars)).toBe(false);
});

const AUTUMN: TimeSpan = { start: Date.UTC(2019, 9, 1) / 864e5, end: Date.UTC(2019, 11, 1) / 864e5 };
const between = (share: number): TimeSpan => ({
  start: AUTUMN.start + (wholeStory.start - AUTUMN.start) * share,
  end: AUTUMN.end + (wholeStory.end - AUTUMN.end) * share,
});
const at = (span: TimeSpan, to: TimeSpan | null) =>
  inputsOf({}, SIZE, { span, glide: to && { at: span, to } });
const shares = Array.from({ length: 10 }, (_, index) => (index + 1) / 11);

test.each([
  ["all is shown at once", [at(wholeStory, null)]],
  ["time glides there", [...shares.map((share) => at(between(share), wholeStory)), at(wholeStory, null)]],
  ["lanes are left", [inputsOf({ lanes: "none" }, SIZE, { span: AUTUMN })]],
  ["a button is pressed twice", [at(between(0.02), null), at(between(0.2), null)]],
])("no name that can be seen moves more than 24 px between two frames when %s", (_, inputs) => {
  for (const ms of [16, 40]) {
    let now = 0;
    let shown = nextFrame(rules, null, at(AUTUMN, null), now);
    let seen = 0;
    // Enough turns for the picture to come to rest.
    for (let turn = 0; turn < inputs.length + 400 / ms; turn++) {
      now += ms;
      const next = nextFrame(
        rules,
        shown,
        inputs[Math.min(turn, inputs.length - 1)] ?? at(wholeStory, null),
        now,
      );
      const before = new Map(shown.shown.marks.map(({ row, label }) => [row, label]));
      for (const { row, label } of next.shown.marks) {
        const stood = before.get(row);
        if (!label || !stood || label.alpha < 0.05 || stood.alpha < 0.05) continue;
        const moved = Math.hypot(label.x - stood.x, label.y - stood.y);
        expect(moved, `${row} in frame ${turn} of ${ms} ms`).toBeLessThanOrEqual(24);
      }
      shown = next;
      seen = shown.shown.marks.filter(({ label }) => label?.alpha === 1).length;
    }
    expect(seen).toBeGreaterThan(4);
  }
});

const SUMMER: TimeSpan = { start: Date.UTC(2021, 6, 1) / 864e5, end: Date.UTC(2021, 8, 1) / 864e5 };
const windowOf = ({ start, end }: TimeSpan) => ({ from: start, to: end - 1 });
const heights = (marks: readonly { readonly row: number; readonly y: number }[]) =>
  new Map(marks.map(({ row, y }) => [row, y]));

test("when a hand lets go of a short window, marks glide to its rows and do not leap", () => {
  const held = nextFrame(rules, null, inputsOf({}, SIZE, { span: SUMMER }), 0);
  const first = nextFrame(rules, held, inputsOf(windowOf(SUMMER), SIZE, { span: SUMMER }), 100);
  const [before, shown, after] = [held.shown, first.shown, first.scene].map(({ marks }) => heights(marks));
  expect([...(after ?? [])].some(([row, y]) => Math.abs(y - (before?.get(row) ?? y)) > 10)).toBe(true);
  for (const [row, y] of before ?? []) expect(shown?.get(row)).toBeCloseTo(y, 1);
});

test("while a play runs, rows and lanes are those of the story: it moves nothing but time", () => {
  const bandsOf = (span: TimeSpan) =>
    nextFrame(rules, null, inputsOf(windowOf(span), SIZE, { span, playing: true }), 0).scene.bands;
  expect(bandsOf(SUMMER)).toEqual(bandsOf(AUTUMN));
  expect(bandsOf(SUMMER)).toEqual(bandsOf(wholeStory));
});

test("once a hand rests, labels are those that a link to the same days gives", () => {
  // In each frame the window is still the first one, as while a wheel turns.
  const held = [...shares.toReversed().map(between), AUTUMN].map((span) =>
    inputsOf(windowOf(SUMMER), SIZE, { span }),
  );
  let moved = nextFrame(rules, null, ALL, 0);
  for (const [turn, inputs] of held.entries()) moved = nextFrame(rules, moved, inputs, 16 * (turn + 1));
  const atRest = inputsOf(windowOf(AUTUMN), SIZE, { span: AUTUMN });
  const cold = nextFrame(timelineRules(later), null, atRest, 0).scene;
  expect(labelsOf(moved.scene)).not.toEqual(labelsOf(cold));
  expect(labelsOf(nextFrame(rules, moved, atRest, 400).scene)).toEqual(labelsOf(cold));
});

const labelsOf = ({ marks }: TimelineScene) => marks.map(({ row, label }) => [row, label]);
