import type { Size } from "../../chart/ChartCanvas.tsx";
import type { SceneRules } from "../../chart/sceneSequence.ts";
import type { Tables } from "../../model/tables.ts";
import type { Rejects } from "../../query/filterMask.ts";
import { selectHues, selectSelection, selectTimelessRejects } from "../../state/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { type TimelineContents, timelineContents } from "./timelineContents.ts";
import { buildTimelineScene, type TimelineInput, type TimelineScene } from "./timelineScene.ts";
import { TWEEN_MS, tweenTimeline } from "./tweenTimeline.ts";

/** All that the scene of the timeline depends on. Equal parts are the same object. */
export type TimelineInputs = Pick<
  TimelineInput,
  "tables" | "words" | "span" | "size" | "lanes" | "hues" | "selected" | "measure"
> & {
  readonly rejects: Rejects;
  readonly contents: TimelineContents;
};

export function timelineInputs(
  state: AppState,
  tables: Tables,
  size: Size,
  measure: TimelineInput["measure"],
): TimelineInputs {
  const selection = selectSelection(state, tables);
  return {
    tables,
    words: state.words,
    rejects: selectTimelessRejects(state, tables),
    contents: timelineContents(state, tables, size.width),
    span: state.span,
    size,
    lanes: state.view.lanes === "kind" ? "kind" : "none",
    hues: selectHues(tables),
    selected: selection?.kind === "event" ? selection.row : null,
    measure,
  };
}

/** Whether the same events may be drawn in the same kind of lanes. */
const areAlike = (before: TimelineInputs, after: TimelineInputs): boolean =>
  before.rejects === after.rejects && before.lanes === after.lanes;

/**
 * While only the span or the selection changes marks keep their lanes, so that nothing jumps under a gesture. A change
 * of filters or lanes lays them out anew and glides there.
 */
export const timelineRules: SceneRules<TimelineInputs, TimelineScene> = {
  build: (inputs, before) => {
    const keepsLanes = before && areAlike(before.inputs, inputs) && before.inputs.size === inputs.size;
    return buildTimelineScene({
      ...inputs,
      ...inputs.contents,
      ...(keepsLanes ? { before: before.scene.placements } : {}),
    });
  },
  transition: {
    ms: TWEEN_MS,
    begins: (before, after) => !areAlike(before, after),
    between: tweenTimeline,
  },
};
