import type { Size } from "../../../chart/ChartCanvas.tsx";
import type { SceneRules } from "../../../chart/sceneSequence.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { type CssPx, epochDay } from "../../../model/units.ts";
import { selectAnnotations } from "../../../state/address/tourView.ts";
import { selectHighlights } from "../../../state/selectors/highlights.ts";
import { selectLanes } from "../../../state/selectors/laneSelectors.ts";
import { memoLast } from "../../../state/selectors/memoLast.ts";
import {
  selectFolds,
  selectHues,
  selectSelection,
  selectTimelessMask,
} from "../../../state/selectors/selectors.ts";
import type { AppState } from "../../../state/store.ts";
import { describeEvent } from "../../../words/describeEvent.ts";
import { formatDay } from "../../../words/formatDate.ts";
import { laneWords } from "../../../words/laterWords.ts";
import type { TimelineCursor } from "../drawAxis.ts";
import { timelineContents } from "../timelineInputs.ts";
import { timelineEmphasis } from "../timelineOverlay.ts";
import type { LanesOverlay } from "./drawLanes.ts";
import type { LanesHit } from "./hitTestLanes.ts";
import { laneDensity } from "./laneDensity.ts";
import { lanesByActor } from "./laneEnds.ts";
import {
  buildLanesScene,
  type LanesInput,
  type LanesScene,
  stemInCrowd,
  verbsOfEvent,
} from "./lanesScene.ts";

/** All that the scene depends on. Equal parts are the same object. */
export type LanesInputs = Omit<LanesInput, "rows" | "total" | "density"> & {
  readonly contents: Pick<LanesInput, "rows" | "total" | "density">;
};

const laneOf = memoLast(lanesByActor);
const densities = memoLast(laneDensity);

export function lanesInputs(
  state: AppState,
  tables: Tables,
  size: Size,
  measure: LanesInput["measure"],
): LanesInputs {
  const actors = selectLanes(state, tables);
  const byActor = laneOf(tables, actors);
  return {
    tables,
    words: state.words,
    contents: timelineContents(state, tables, size.width),
    span: state.span,
    size,
    annotations: selectAnnotations(state, tables),
    hues: selectHues(tables),
    breaks: selectFolds(state, tables),
    measure,
    actors,
    laneOf: byActor,
    byLane: densities(tables, selectTimelessMask(state, tables), byActor, actors.length),
    othersName: laneWords(state.words).others,
  };
}

const whole = ({ contents, ...inputs }: LanesInputs): LanesInput => ({ ...inputs, ...contents });

/** Time moves under the finger and lanes stand still: nothing glides. */
export const lanesRules: SceneRules<LanesInputs, LanesScene> = {
  build: (inputs) => buildLanesScene(whole(inputs)),
};

export type LanesPointer = { readonly x: CssPx; readonly y: CssPx; readonly hit: LanesHit } | null;

/** What stands out, and what the pointer is over. */
export function lanesOverlay(
  state: AppState,
  inputs: LanesInputs,
  scene: LanesScene,
  over: LanesPointer,
  scrolled: CssPx,
): LanesOverlay {
  const { tables } = inputs;
  const input = whole(inputs);
  const selection = selectSelection(state, tables);
  const selected = selection?.kind === "event" ? selection.row : null;
  const hovered = state.hover?.kind === "event" ? state.hover.row : null;
  const raised = [...new Set([hovered, selected])].flatMap((row) => {
    if (row === null) return [];
    const stem = scene.stems.find((one) => one.row === row) ?? stemInCrowd(input, scene, row);
    return stem ? [{ stem, verbs: verbsOfEvent(input, scene, stem) }] : [];
  });
  const pointedAt = state.hover?.kind === "actor" ? state.hover.row : null;
  return {
    emphasisOf: timelineEmphasis(tables, selection, state.hover, selectHighlights(state, tables)),
    raised,
    litActor: pointedAt ?? (selection?.kind === "actor" ? selection.row : null),
    cursor: over && cursorOver(state, inputs, scene, over),
    scrolled,
  };
}

/** Over a stem the date of its event, elsewhere the day. */
function cursorOver(
  { words }: AppState,
  { tables, measure }: LanesInputs,
  { scale }: LanesScene,
  { x, hit }: NonNullable<LanesPointer>,
): TimelineCursor | null {
  if (x < scale.left || x > scale.right) return null;
  const label =
    hit?.kind === "event"
      ? describeEvent(words, tables, hit.stem.row).shortDate
      : formatDay(words, epochDay(Math.floor(scale.dayAt(x))), "long");
  return { x, label, width: measure(label), hasLine: hit === null || hit.kind === "bin" };
}
