import type { Size } from "../../chart/ChartCanvas.tsx";
import { type SceneRules, sameBut } from "../../chart/sceneSequence.ts";
import type { TimeSpan } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { FilterMask } from "../../query/filter/filterMask.ts";
import { selectAnnotations } from "../../state/address/tourView.ts";
import {
  selectFolds,
  selectHues,
  selectIsSettled,
  selectTimelessMask,
} from "../../state/selectors/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { CROWD } from "./layout/layoutBand.ts";
import type { TimelineLater } from "./rooms.ts";
import { type TimelineContents, timelineContents } from "./timelineContents.ts";
import { buildTimelineScene, type TimelineInput, type TimelineScene } from "./timelineScene.ts";

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
  /** Whether the reader is moving time, with more events in sight than can be laid out for every frame. */
  readonly isMoving: boolean;
  /** Where time glides to by itself. */
  readonly glidesTo: TimeSpan | null;
};

/** What is filtered out has faded within this time, and what moved has arrived. */
const TWEEN_MS = 160;

export function timelineInputs(
  state: AppState,
  tables: Tables,
  size: Size,
  measure: TimelineInput["measure"],
  labelForms: TimelineInput["labelForms"],
  isHeld: boolean,
): TimelineInputs {
  const contents = timelineContents(state, tables, size.width);
  return {
    tables,
    words: state.words,
    mask: selectTimelessMask(state, tables),
    contents,
    isMoving: contents.rows.length > CROWD && (isHeld || !selectIsSettled(state, tables)),
    span: state.span,
    glidesTo: state.glide?.at === state.span ? state.glide.to : null,
    size,
    lanes: state.view.lanes,
    annotations: selectAnnotations(state, tables),
    hues: selectHues(tables),
    breaks: selectFolds(state, tables),
    measure,
    labelForms,
  };
}

/**
 * At rest the rows of marks follow from the inputs alone, never from what was drawn before. A mark whose row is another after a
 * change of filters or a zoom glides there. While many marks are dragged or zoomed they keep their rows. Without `later`
 * nothing moves on its way, and the scenes at rest are the same.
 */
export const timelineRules = (
  later: Pick<TimelineLater, "isDragged" | "movedTimeline" | "tweenTimeline"> | null,
): SceneRules<TimelineInputs, TimelineScene> => ({
  build: (inputs, before, now) => {
    const input = { ...inputs, ...inputs.contents };
    return (before && later?.movedTimeline(before, input, now)) ?? buildTimelineScene(input);
  },
  transition: {
    ms: TWEEN_MS,
    begins: (before, after) =>
      !later?.isDragged(before, after) &&
      (before.mask !== after.mask ||
        before.lanes !== after.lanes ||
        before.span !== after.span ||
        before.isMoving),
    // What passes the filters is another, and nothing else: marks that come or go have not begun to.
    waits: (before, after) => !after.contents.density && sameBut(before, after, ["mask", "contents"]),
    between: (from, to, share) => later?.tweenTimeline(from, to, share) ?? to,
  },
  isLarge: ({ marks }) => marks.length > CROWD,
});
