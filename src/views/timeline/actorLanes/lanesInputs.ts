import type { Size } from "../../../chart/ChartCanvas.tsx";
import type { Pen } from "../../../chart/pen.ts";
import type { SceneRules } from "../../../chart/sceneSequence.ts";
import type { Theme } from "../../../chart/theme.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { type CssPx, epochDay } from "../../../model/units.ts";
import { selectAnnotations, selectTourStep } from "../../../state/address/tourView.ts";
import { selectHighlights } from "../../../state/selectors/highlights.ts";
import {
  selectActFolds,
  selectActsMask,
  selectChosenActors,
  selectLanes,
} from "../../../state/selectors/laneSelectors.ts";
import { memoLast } from "../../../state/selectors/memoLast.ts";
import { selectHues, selectMeasure, selectSelection } from "../../../state/selectors/selectors.ts";
import type { AppState } from "../../../state/store.ts";
import { describeEvent } from "../../../words/describeEvent.ts";
import { formatDay } from "../../../words/formatDate.ts";
import type { StoryScene } from "../annotationLayout.ts";
import type { TimelineCursor } from "../drawAxis.ts";
import { timelineLater } from "../rooms.ts";
import { drawStoryOver } from "../StoryLayer.tsx";
import { contentsSelector } from "../timelineInputs.ts";
import { timelineEmphasis } from "../timelineOverlay.ts";
import { boxOfWords } from "./actWords.ts";
import type { LanesOverlay } from "./drawLanes.ts";
import type { LanesHit } from "./hitTestLanes.ts";
import { laneDensity } from "./laneDensity.ts";
import {
  buildLanesScene,
  type LanesInput,
  type LanesScene,
  mostLanes,
  placeOfCrowd,
  placeOfEvent,
  standingOut,
} from "./lanesScene.ts";
import { lanesByActor } from "./placeActs.ts";

/** The inputs of the scene. Parts that did not change are the same objects. */
export type LanesInputs = Omit<LanesInput, "rows" | "total" | "density"> & {
  readonly contents: Pick<LanesInput, "rows" | "total" | "density">;
};

const laneOf = memoLast(lanesByActor);
const densities = memoLast(laneDensity);

/** The most events that are drawn as lines. More lines would be a wall, so bars are drawn instead. */
const MOST_ACTS = 400;
const contentsOf = contentsSelector(MOST_ACTS);

export function lanesInputs(
  state: AppState,
  tables: Tables,
  size: Size,
  measure: LanesInput["measure"],
  isTakenAway = false,
): LanesInputs {
  const chosen = selectChosenActors(state, tables);
  const mask = selectActsMask(state, tables);
  const actors = selectLanes(
    state,
    tables,
    mostLanes(size.height, chosen, tables.groups.length, isTakenAway),
  );
  const byActor = laneOf(tables, actors.rows);
  return {
    tables,
    words: state.words,
    contents: contentsOf(
      tables,
      mask,
      state.span,
      size.width,
      selectMeasure(state, tables),
      "actor",
      timelineLater.of(state)?.crowded ?? null,
    ),
    span: state.span,
    size,
    annotations: selectAnnotations(state, tables),
    stepEvent: selectTourStep(state, tables)?.event ?? null,
    hues: selectHues(tables),
    breaks: selectActFolds(state, tables),
    measure,
    isTakenAway,
    chosen,
    actors,
    laneOf: byActor,
    byLane: densities(tables, mask, byActor, actors.rows.length),
  };
}

const whole = ({ contents, ...inputs }: LanesInputs): LanesInput => ({ ...inputs, ...contents });

/** The scene has no transitions: the rows of actors stay while time moves. */
export const lanesRules: SceneRules<LanesInputs, LanesScene> = {
  build: (inputs) => buildLanesScene(whole(inputs)),
};

export type LanesPointer = { readonly x: CssPx; readonly y: CssPx; readonly hit: LanesHit } | null;

/** The highlighted parts, and the part under the pointer. */
export function lanesOverlay(
  state: AppState,
  inputs: LanesInputs,
  scene: LanesScene,
  over: LanesPointer,
  scrolled: CssPx,
): LanesOverlay {
  const { tables, chosen } = inputs;
  const selection = selectSelection(state, tables);
  const selected = selection?.kind === "event" ? selection.row : null;
  const hovered = state.hover?.kind === "event" ? state.hover.row : null;
  const pointedAt = state.hover?.kind === "actor" ? state.hover.row : null;
  // The selected actor has a row, and the picture shows only its acts, so nothing is dimmed.
  const isChosen = selection?.kind === "actor" || selection?.kind === "tie";
  return {
    emphasisOf: timelineEmphasis(
      tables,
      isChosen ? null : selection,
      state.hover,
      selectHighlights(state, tables),
    ),
    raised: [...new Set([hovered, selected])].flatMap((row) =>
      row === null ? [] : (standingOut(whole(inputs), scene, row) ?? []),
    ),
    litActor: pointedAt ?? chosen.actors[0] ?? null,
    cursor: over && cursorOver(state, inputs, scene, over),
    scrolled,
  };
}

/** The text of the cursor: over an act the date of its event, elsewhere the day. */
function cursorOver(
  { words }: AppState,
  { tables, measure }: LanesInputs,
  { scale }: LanesScene,
  { x, hit }: NonNullable<LanesPointer>,
): TimelineCursor | null {
  if (x < scale.left || x > scale.right) return null;
  const label =
    hit?.kind === "event"
      ? describeEvent(words, tables, hit.event.row).shortDate
      : formatDay(words, epochDay(Math.floor(scale.dayAt(x))), "long");
  return { x, label, width: measure(label), hasLine: hit === null || hit.kind === "bin" };
}

/**
 * The parts of the picture that annotations need. Links between events are not drawn: over rows of actors they would look
 * like acts.
 */
export function storyOfLanes(scene: LanesScene): StoryScene {
  const { crowds, events, verbs, rowsEnd } = scene;
  return {
    ...scene,
    marks: events.map((event) => ({
      row: event.row,
      ...placeOfEvent(event, scene),
      // A line through the rows would look like an act, so it ends below them.
      bottom: rowsEnd,
    })),
    stacks: crowds.map((crowd) => ({ rows: crowd.rows, ...placeOfCrowd(crowd, scene), bottom: rowsEnd })),
    words: [...verbs, ...crowds.flatMap(({ number }) => number ?? [])].map(boxOfWords),
    signs: [],
  };
}

/** The overlay with annotations below its acts. */
export const withStory = (
  overlay: LanesOverlay,
  state: AppState,
  { tables, measure }: LanesInputs,
  scene: LanesScene,
  theme: Theme,
): LanesOverlay => ({
  ...overlay,
  beneath: (pen: Pen) => drawStoryOver(pen, state, tables, storyOfLanes(scene), [], theme, measure, false),
});
