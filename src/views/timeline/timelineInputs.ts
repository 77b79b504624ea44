import type { Size } from "../../chart/ChartCanvas.tsx";
import { type SceneRules, sameBut } from "../../chart/sceneSequence.ts";
import { NO_HUE } from "../../chart/theme.ts";
import type { DayRange, TimeSpan } from "../../model/dates/timeSpan.ts";
import { isCounted } from "../../model/tables/coverage.ts";
import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { windowOfSpan } from "../../model/tables/times.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import type { FilterMask } from "../../query/filter/filterMask.ts";
import type { Measure } from "../../query/time/timeBins.ts";
import { windowRows } from "../../query/time/windowRows.ts";
import { selectAnnotations, selectTourStep } from "../../state/address/tourView.ts";
import type { Lanes, ViewState } from "../../state/address/viewState.ts";
import { storySpan, windowDays } from "../../state/address/windowDays.ts";
import { memoLast, memoRecent } from "../../state/memoLast.ts";
import {
  selectFolds,
  selectHues,
  selectIsSettled,
  selectMeasure,
  selectSelection,
  selectTimelessMask,
  shownLanes,
} from "../../state/selectors.ts";
import { appEntry } from "../../state/site.ts";
import type { AppState } from "../../state/store.ts";
import type { DensityBins } from "./density.ts";
import { type Crowded, MOST_MARKS, type TimelineLater, timelineLater } from "./rooms.ts";
import {
  buildTimelineScene,
  type TimelineInput,
  type TimelineScene,
  type TimelineTexts,
} from "./timelineScene.ts";

/** Inputs that did not change are the same objects as before, so that `===` finds the changed ones. */
export type TimelineInputs = Omit<
  TimelineInput,
  keyof TimelineContents | "clock" | "few" | "isTakenAway" | "stood"
> & {
  readonly mask: FilterMask;
  readonly contents: TimelineContents;
};

/** The hues of the kinds. In an embed only lanes name kinds, so without lanes all marks are in ink. */
export const shownHues = (tables: Tables, view: ViewState): readonly number[] =>
  appEntry === "embed" && shownLanes(tables, view) !== "kind" ? inInk(tables) : selectHues(tables);
const inInk = oncePerTables(({ kinds }) => kinds.map(() => NO_HUE));

/**
 * The days that decide the rows: the window before a gesture, or the whole story during a play, so that neither moves a
 * mark to another row. Undefined at rest, when the drawn days decide.
 */
function rowDaysOf(state: AppState, tables: Tables): DayRange | undefined {
  if (state.playing) return daysOfStory(tables);
  return selectIsSettled(state, tables) ? undefined : daysOfWindow(tables, state.view);
}

const daysOfWindow = memoLast(windowDays);
const daysOfStory = oncePerTables((tables) => windowOfSpan(tables, storySpan(tables)));

/** Milliseconds in which a filtered mark fades out and a moved mark arrives. */
const TWEEN_MS = 160;

export function timelineInputs(
  state: AppState,
  tables: Tables,
  size: Size,
  texts: TimelineTexts,
): TimelineInputs {
  const contents = timelineContents(state, tables, size.width);
  const lanes = shownLanes(tables, state.view);
  const selection = selectSelection(state, tables);
  return {
    tables,
    words: state.words,
    mask: selectTimelessMask(state, tables),
    contents,
    span: state.span,
    rowDays: rowDaysOf(state, tables),
    size,
    lanes,
    actors: state.view.actor,
    chosen: lanes === "none" && selection?.kind === "event" ? selection.row : null,
    about: selection?.kind === "actor" ? selection.row : null,
    annotations: selectAnnotations(state, tables),
    stepEvent: selectTourStep(state, tables)?.event ?? null,
    tour: state.view.tour,
    isGliding: state.glide !== null,
    stepMarks: timelineLater.of(state)?.stepMarks ?? null,
    hues: shownHues(tables, state.view),
    breaks: selectFolds(state, tables),
    ...texts,
  };
}

/**
 * At rest the picture depends on the address alone. Only during a gesture or a play does it also depend on the previous
 * picture: labels keep their sides, because a zoom would otherwise turn them back and forth. Once `later` has loaded,
 * marks and labels fade in and out.
 */
export const timelineRules = (
  later: Pick<TimelineLater, "tweenTimeline" | "stoodIn"> | null,
): SceneRules<TimelineInputs, TimelineScene> => ({
  build: (inputs, before) => {
    const isMoving =
      inputs.rowDays !== undefined &&
      before !== null &&
      sameBut(before.inputs, inputs, ["span", "rowDays", "contents"]);
    const stood = isMoving ? later?.stoodIn(before.scene) : undefined;
    return buildTimelineScene({ ...inputs, ...inputs.contents, stood });
  },
  transition: {
    ms: TWEEN_MS,
    // After a gesture the rows are made for the new window, and marks glide to their new rows.
    begins: (before, after) =>
      before.mask !== after.mask ||
      before.lanes !== after.lanes ||
      before.span !== after.span ||
      before.rowDays !== after.rowDays,
    waits: (before, after) => !after.contents.density && sameBut(before, after, ["mask", "contents"]),
    between: (from, to, share, isHeld) => later?.tweenTimeline(from, to, share, isHeld) ?? to,
  },
  isLarge: ({ marks }) => marks.length > MANY,
});

/** Placing more marks than this takes too long for the first frame. */
const MANY = 200;

type TimelineContents = {
  readonly rows: readonly EventRow[];
  readonly density: DensityBins | null;
  readonly total: number;
  /** Null until the code that draws the density has loaded. */
  readonly crowded: Crowded | null;
};

/**
 * Makes a selector of the events of a span, or of their density if they are more than `most`. It keeps the last two
 * results, because the timeline and the overview ask in turn, with different widths.
 */
export const contentsSelector = (most = MOST_MARKS) =>
  memoRecent(
    2,
    (
      tables: Tables,
      mask: FilterMask,
      span: TimeSpan,
      width: CssPx,
      measure: Measure | null,
      lanes: Lanes,
      crowded: Crowded | null,
    ): TimelineContents => {
      const days = windowOfSpan(tables, span);
      // For some events, a folder gives only their number. Without rows, these events cannot be marks.
      const rows = isCounted(tables, days) ? null : windowRows(tables, mask, days, most);
      if (rows) return { rows, density: null, total: rows.length, crowded };
      const made = crowded?.densityBins(tables, mask, span, width, measure, lanes);
      return { rows: [], density: made?.bins ?? null, total: made?.total ?? 0, crowded };
    },
  );
const contentsOf = contentsSelector();

export const timelineContents = (state: AppState, tables: Tables, width: CssPx): TimelineContents =>
  contentsOf(
    tables,
    selectTimelessMask(state, tables),
    state.span,
    width,
    selectMeasure(state, tables),
    shownLanes(tables, state.view),
    timelineLater.of(state)?.crowded ?? null,
  );
