import type { Size } from "../../../chart/ChartCanvas.tsx";
import type { SceneRules } from "../../../chart/sceneSequence.ts";
import type { Theme } from "../../../chart/theme.ts";
import type { TimeSpan } from "../../../model/dates/timeSpan.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { type CssPx, epochDay } from "../../../model/units.ts";
import { MOST_AS_LINES } from "../../../query/kindsAndLanes.ts";
import type { LaneActors } from "../../../query/laneActors.ts";
import { selectAnnotations, selectTourStep } from "../../../state/address/tourView.ts";
import { selectHighlights } from "../../../state/highlights.ts";
import {
  selectActsMask,
  selectChosenActors,
  selectLanes,
  selectRowPlaces,
} from "../../../state/laneSelectors.ts";
import { memoLast } from "../../../state/memoLast.ts";
import { selectEventRow, selectHues, selectMeasure, selectSelection } from "../../../state/selectors.ts";
import type { AppState } from "../../../state/store.ts";
import { describeEvent } from "../../../words/describeEvent.ts";
import { formatDay } from "../../../words/formatDate.ts";
import { daysOfStack } from "../../../words/members.ts";
import { drawStoryAnnotations } from "../AnnotationLayer.tsx";
import type { AnnotatedScene } from "../annotationLayout.ts";
import type { DensityBins } from "../density.ts";
import type { TimelineCursor } from "../drawAxis.ts";
import { cursorAt } from "../overlayWords.ts";
import { timelineLater } from "../rooms.ts";
import { contentsSelector } from "../timelineInputs.ts";
import { timelineEmphasis } from "../timelineOverlay.ts";
import type { PointerOver } from "../useTimelinePointer.ts";
import { boxOfWords } from "./actWords.ts";
import type { LanesOverlay } from "./drawLanes.ts";
import { type LaneDensity, laneDensity } from "./laneDensity.ts";
import { type LanesInput, mostLanes } from "./lanesLayout.ts";
import { buildLanesScene, type LanesScene, type LeftOut, placeOfEvent, standingOut } from "./lanesScene.ts";
import type { EventActs } from "./placeActs.ts";

const densities = memoLast(laneDensity);

const contentsOf = contentsSelector(MOST_AS_LINES);
const NO_PLACES = new Float64Array(0);
const barsOf = memoLast((density: DensityBins, actors: LaneActors, byLane: LaneDensity) => ({
  density,
  actors,
  byLane,
}));

export function lanesInputs(
  state: AppState,
  tables: Tables,
  size: Size,
  measure: LanesInput["measure"],
  isTakenAway = false,
): LanesInput {
  const chosen = selectChosenActors(state, tables);
  const mask = selectActsMask(state, tables);
  const annotations = selectAnnotations(state, tables);
  const stepEvent = selectTourStep(state, tables)?.event ?? null;
  const mostRows = mostLanes({ tables, size, annotations, span: state.span, chosen, isTakenAway });
  const { rows, total, density } = contentsOf(
    tables,
    mask,
    state.span,
    size.width,
    selectMeasure(state, tables),
    "actor",
    timelineLater.of(state)?.crowded ?? null,
  );
  // One row is for all other actors. The scales of the bars take the height of one more row.
  const actors = density && selectLanes(state, tables, mostRows - 2);
  return {
    ...{ tables, rows, total, size, annotations, measure, isTakenAway, chosen, mostRows, stepEvent },
    words: state.words,
    span: state.span,
    selected: selectEventRow(state, tables),
    hues: selectHues(tables),
    // Pictures of bars do not use `places`, and computing them for a million acts takes long.
    places: density ? NO_PLACES : selectRowPlaces(state, tables),
    bars: density && actors && barsOf(density, actors, densities(tables, mask, actors.rows)),
  };
}

export const lanesRules: SceneRules<LanesInput, LanesScene> = { build: buildLanesScene };

export type LanesOver = PointerOver<EventActs, LeftOut>;

export function lanesOverlay(
  state: AppState,
  inputs: LanesInput,
  scene: LanesScene,
  theme: Theme,
  over: LanesOver,
  scrolled: CssPx,
): LanesOverlay {
  const { tables, chosen } = inputs;
  const selection = selectSelection(state, tables);
  const selected = selectEventRow(state, tables);
  const hovered = state.hover?.kind === "event" ? state.hover.row : null;
  const pointedAt = state.hover?.kind === "actor" ? state.hover.row : null;
  // The picture of a selected actor or tie is already about this selection, so the selection dims nothing.
  const isChosen = selection?.kind === "actor" || selection?.kind === "tie";
  return {
    emphasisOf: timelineEmphasis(
      tables,
      isChosen ? null : selection,
      state.hover,
      selectHighlights(state, tables),
    ),
    raised: [...new Set([hovered, selected])].flatMap((row) =>
      row === null ? [] : (standingOut(inputs, scene, row) ?? []),
    ),
    litActor: pointedAt ?? chosen.actors[0] ?? null,
    cursor: over && cursorOver(state, inputs, scene, over),
    scrolled,
    beneath: (pen) => drawStoryAnnotations(pen, state, tables, annotatedLanes(scene), [], theme),
  };
}

/** The cursor with the date of an event, the days of left-out acts, or over bars the day. Null elsewhere. */
function cursorOver(
  { words }: AppState,
  { tables, measure }: LanesInput,
  { scale, density, axis, size }: LanesScene,
  { x, hit }: NonNullable<LanesOver>,
): TimelineCursor | null {
  if (x < scale.left || x > scale.right || (hit === null && density === null)) return null;
  const label =
    hit?.kind === "event"
      ? describeEvent(words, tables, hit.event.row).shortDate
      : hit?.kind === "stack"
        ? daysOfStack(words, tables, hit.stack.rows)
        : formatDay(words, epochDay(Math.floor(scale.dayAt(x))), "long");
  return cursorAt(axis, size.width, x, label, hit?.kind !== "event", measure);
}

/** What annotations need from the picture. It draws no links between events, because links would look like acts. */
export function annotatedLanes(scene: LanesScene): AnnotatedScene {
  const { events, verbs, rowsEnd, scale } = scene;
  const drawn = new Set(events.map(({ row }) => row));
  const hasColumn = ({ start, end }: TimeSpan): boolean =>
    events.some(({ x }) => x >= scale.xOf(start) && x <= scale.xOf(end));
  return {
    ...scene,
    // Days without a column have no width, so their annotation would be below other acts.
    annotations: scene.annotations.filter(({ event, span }) =>
      event === null ? hasColumn(span) : drawn.has(event),
    ),
    marks: events.map((event) => ({
      row: event.row,
      ...placeOfEvent(event, scene),
      // Within the rows, the line of an annotation would look like an act.
      bottom: rowsEnd,
    })),
    stacks: [],
    words: verbs.map(boxOfWords),
    signs: [],
  };
}
