import { expect, test } from "vitest";
import { nextFrame } from "../../chart/sceneSequence.ts";
import { affairTables } from "../../load/affairTables.node.ts";
import { kindId } from "../../model/units.ts";
import { defaultView, type ViewState } from "../../state/address/viewState.ts";
import { store } from "../../state/store.ts";
import { crowded, labelTexts, measure, wholeStory } from "./affairScene.node.ts";
import type { DensityBins } from "./density.ts";
import { timelineInputs, timelineRules } from "./timelineInputs.ts";
import * as later from "./timelineLater.ts";

const rules = timelineRules(later);

const SIZE = { width: 900, height: 500 };
const NARROW = { width: 600, height: 500 };
const inputsOf = (view: Partial<ViewState>, size = SIZE) =>
  timelineInputs(
    { ...store.getState(), span: wholeStory, view: { ...defaultView, ...view } },
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
