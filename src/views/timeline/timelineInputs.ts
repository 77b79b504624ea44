import type { Size } from "../../chart/ChartCanvas.tsx";
import { type SceneRules, sameBut } from "../../chart/sceneSequence.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { FilterMask } from "../../query/filter/filterMask.ts";
import { selectAnnotations } from "../../state/address/tourView.ts";
import { laterModule } from "../../state/laterPart.ts";
import { selectFolds, selectHues, selectTimelessMask, shownLanes } from "../../state/selectors/selectors.ts";
import type { AppState } from "../../state/store.ts";
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
  | "labelTexts"
> & {
  readonly mask: FilterMask;
  readonly contents: TimelineContents;
};

/** What the first picture does not need: how one picture becomes the next, and what the pointer hits. */
export const timelineLater = laterModule(() => import("./timelineLater.ts"), { isFirst: () => true });
type TimelineLater = typeof import("./timelineLater.ts");

/** What is filtered out has faded within this time, and what moved has arrived. */
const TWEEN_MS = 160;

export function timelineInputs(
  state: AppState,
  tables: Tables,
  size: Size,
  { measure, labelTexts }: Pick<TimelineInput, "measure" | "labelTexts">,
): TimelineInputs {
  const contents = timelineContents(state, tables, size.width);
  return {
    tables,
    words: state.words,
    mask: selectTimelessMask(state, tables),
    contents,
    span: state.span,
    size,
    lanes: shownLanes(tables, state.view),
    annotations: selectAnnotations(state, tables),
    hues: selectHues(tables),
    breaks: selectFolds(state, tables),
    measure,
    labelTexts,
  };
}

/**
 * What is drawn follows from the inputs alone, never from what was drawn before; rows are those of the story, so that a change
 * of time moves marks along them. Marks and labels that come fade in and those that go fade out, once `later` has come.
 */
export const timelineRules = (later: TimelineLater | null): SceneRules<TimelineInputs, TimelineScene> => ({
  build: (inputs) => buildTimelineScene({ ...inputs, ...inputs.contents }),
  transition: {
    ms: TWEEN_MS,
    begins: (before, after) =>
      before.mask !== after.mask || before.lanes !== after.lanes || before.span !== after.span,
    // What passes the filters is another, and nothing else: marks that come or go have not begun to.
    waits: (before, after) => !after.contents.density && sameBut(before, after, ["mask", "contents"]),
    between: (from, to, share) => later?.tweenTimeline(from, to, share) ?? to,
  },
  isLarge: ({ marks }) => marks.length > MANY,
});

/** So many marks take longer to be placed than the first frame has. */
const MANY = 200;
