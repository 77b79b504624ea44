import type { Size } from "../../chart/ChartCanvas.tsx";
import type { SceneRules } from "../../chart/sceneSequence.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { FilterMask } from "../../query/filterMask.ts";
import { selectFolds, selectHues, selectTimelessMask } from "../../state/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { selectAnnotations } from "../../state/tourView.ts";
import { type TimelineContents, timelineContents } from "./timelineContents.ts";
import { buildTimelineScene, type TimelineInput, type TimelineScene } from "./timelineScene.ts";
import { TWEEN_MS, tweenTimeline } from "./tweenTimeline.ts";

/** All that the scene of the timeline depends on. Equal parts are the same object. */
export type TimelineInputs = Pick<
  TimelineInput,
  | "tables"
  | "words"
  | "span"
  | "breaks"
  | "size"
  | "lanes"
  | "annotations"
  | "hues"
  | "measure"
  | "labelForms"
> & {
  readonly mask: FilterMask;
  readonly contents: TimelineContents;
};

export function timelineInputs(
  state: AppState,
  tables: Tables,
  size: Size,
  measure: TimelineInput["measure"],
  labelForms: TimelineInput["labelForms"],
): TimelineInputs {
  return {
    tables,
    words: state.words,
    mask: selectTimelessMask(state, tables),
    contents: timelineContents(state, tables, size.width),
    span: state.span,
    size,
    lanes: state.view.lanes === "kind" ? "kind" : "none",
    annotations: selectAnnotations(state, tables),
    hues: selectHues(tables),
    breaks: selectFolds(state, tables),
    measure,
    labelForms,
  };
}

/**
 * Rows follow from the inputs alone, never from what was drawn before. Where that moves a mark, as a change of filters or
 * a zoom does, it glides there.
 */
export const timelineRules: SceneRules<TimelineInputs, TimelineScene> = {
  build: (inputs) => buildTimelineScene({ ...inputs, ...inputs.contents }),
  transition: {
    ms: TWEEN_MS,
    begins: (before, after) =>
      before.mask !== after.mask || before.lanes !== after.lanes || before.span !== after.span,
    between: tweenTimeline,
  },
};
