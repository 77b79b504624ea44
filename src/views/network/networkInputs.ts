import type { Size } from "../../chart/ChartCanvas.tsx";
import type { Point } from "../../chart/pen.ts";
import type { SceneRules } from "../../chart/sceneSequence.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { ActorRow, CssPx } from "../../model/units.ts";
import { FIRST_TIES, MANY_ACTORS } from "../../query/network/chooseTies.ts";
import { isNetworkView } from "../../state/address/viewState.ts";
import { selectHighlights, selectPaths } from "../../state/highlights.ts";
import { selectChosenActors } from "../../state/laneSelectors.ts";
import { memoLast } from "../../state/memoLast.ts";
import { selectNetworkNow } from "../../state/networkSelectors.ts";
import { type Selection, selectSelection } from "../../state/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { buildNetworkScene, LEAST_READ } from "./columnScene.ts";
import type { NetworkHover } from "./networkEmphasis.ts";
import { LOW_MARGIN, legendBelow, numberThatCount } from "./networkLegend.ts";
import type { NetworkInput, NetworkScene } from "./networkScene.ts";

const FADE_MS = 200;
/** A circle of more than 25 actors around its centre would be crowded. A list replaces its picture. */
export const isLargeCircle = ({ size }: ReadonlySet<ActorRow>): boolean => size - 1 > 25;

/**
 * The picture between two scenes. `progress` runs from 0 to 1. Removed parts fade out, and new parts fade in. A part
 * that moves far fades out at its old place and in at the new one, because names must not jump. `previous` may itself
 * be between two scenes.
 */
export function fadeNetwork(previous: NetworkScene, next: NetworkScene, progress: number): NetworkScene {
  if (progress >= 1) return next;
  return {
    ...next,
    nodes: fade(previous.nodes, next.nodes, progress, {
      keyOf: ({ actor }) => actor,
      placesOf: (node) => [node],
    }),
    ties: fade(previous.ties, next.ties, progress, {
      keyOf: ({ tie }) => tie,
      placesOf: ({ curve: { start, bends } }) => [start, bends.at(-1)?.end ?? start],
    }),
  };
}

/** A part that moves at most this far goes to its new place at once. */
const LEAST_WAY: CssPx = 24;

function fade<Thing extends { readonly alpha: number }>(
  previous: readonly Thing[],
  next: readonly Thing[],
  progress: number,
  of: {
    readonly keyOf: (thing: Thing) => number;
    readonly placesOf: (thing: Thing) => readonly Point[];
  },
): Thing[] {
  const after = new Set(next.map(of.keyOf));
  const stays = new Set<Thing>();
  const coming = next.map((thing) => {
    const known = previous.filter((one) => of.keyOf(one) === of.keyOf(thing));
    const places = of.placesOf(thing);
    const same = known.find((one) => of.placesOf(one).every((place, index) => isNear(place, places[index])));
    if (same) stays.add(same);
    if (same?.alpha === thing.alpha) return thing;
    const [from, share] = same || known.length === 0 ? [same?.alpha ?? 0, progress] : [0, 2 * progress - 1];
    return { ...thing, alpha: from + (thing.alpha - from) * Math.max(0, share) };
  });
  const leaving = previous.flatMap((thing) => {
    const share = after.has(of.keyOf(thing)) ? 2 * progress : progress;
    return stays.has(thing) || share >= 1 ? [] : [{ ...thing, alpha: thing.alpha * (1 - share) }];
  });
  return [...leaving, ...coming];
}

const isNear = (one: Point, other: Point | undefined): boolean =>
  other !== undefined && Math.hypot(one.x - other.x, one.y - other.y) <= LEAST_WAY;

/** The space for title and buttons above, and for one to four lines of legend below. */
export const marginOf = ({ width, height }: Size, isAlone: boolean): NetworkInput["margin"] =>
  MARGINS.find(({ below }) => width < below)?.margin ?? (isAlone || height >= HIGH ? WIDE : LOW_MARGIN);
/** Beside another picture, a network at least this high has a second line of legend, for the note about replies. */
const HIGH: CssPx = 400;
/** Margins are constants, because a new object would make a new scene in every frame. */
const WIDE = { top: 48, bottom: 48 } as const;
/** In a narrower pane the title is above the buttons. The style sheet has the same width. */
export const NARROW: CssPx = 560;
const MARGINS = [
  { below: 360, margin: { top: 104, bottom: 76 } },
  { below: NARROW, margin: { top: 88, bottom: 60 } },
  { below: 760, margin: { top: 48, bottom: 60 } },
] as const;

/** A value that has not changed is the same object as before, so that a frame without changes makes no new scene. */
export type NetworkInputs = Omit<NetworkInput, "selection"> & {
  readonly selected: Selection;
  readonly hover: NetworkHover | null;
  readonly actors: readonly ActorRow[] | undefined;
};

type OfPane = Pick<
  NetworkInputs,
  "tables" | "words" | "size" | "margin" | "measure" | "nameLines" | "isPage"
>;

export function networkInputs(state: AppState, pane: OfPane): NetworkInputs {
  const { tables } = pane;
  const circle = selectCircle(state, tables);
  return {
    ...pane,
    ...selectNetworkNow(state, tables),
    selected: selectedInNetwork(state, tables),
    hover: state.hover,
    least: state.view.ties,
    paths: selectPaths(state, tables),
    among: circle && !isLargeCircle(circle) ? circle : null,
    actors: circle ? undefined : selectHighlights(state, tables)?.actors,
  };
}

const setOf = memoLast((rows: readonly ActorRow[]): ReadonlySet<ActorRow> => new Set(rows));
/** The selected actor and all actors within `view.circle` acts (1 or 2). Null without a circle or a selected actor. */
export function selectCircle(state: AppState, tables: Tables): ReadonlySet<ActorRow> | null {
  if (state.view.circle === 0 || selectSelection(state, tables)?.kind !== "actor") return null;
  const found = selectHighlights(state, tables)?.actors;
  return found ? setOf(found) : null;
}

/** No actor, one actor, or the two ends of a tie. */
export function focusOf(selected: Selection): readonly ActorRow[] {
  if (selected?.kind === "tie") return [selected.one, selected.other];
  return selected?.kind === "actor" ? [selected.row] : [];
}

export function sceneOfInputs(inputs: NetworkInputs): NetworkScene {
  const { selected, hover, actors } = inputs;
  const event = selected?.kind === "event" ? selected.row : null;
  const selection = { event, focus: focusOf(selected), hover, ...(actors && { actors }) };
  return buildNetworkScene({ ...inputs, selection });
}

/** The picture on screen. A legend higher than its margin takes height from the picture, so that it hides no name. */
export function sceneOnScreen(inputs: NetworkInputs): NetworkScene {
  const scene = sceneOfInputs(inputs);
  const { height } = legendBelow(scene, inputs);
  const { margin } = inputs;
  return height <= margin.bottom
    ? scene
    : sceneOfInputs({ ...inputs, margin: { ...margin, bottom: height } });
}

/**
 * Whether a picture beside another one is worth reading: it fits, it leaves out no ties or still has several, and a
 * small network has space for verbs. Otherwise words replace it.
 */
export function canBeRead(scene: NetworkScene, inputs: NetworkInputs): boolean {
  const { bottom, nodes, ties, leftOut } = scene;
  const below = Math.max(inputs.margin.bottom, legendBelow(scene, inputs).height);
  const isMute = nodes.every(({ notes }) => notes.length === 0);
  return (
    bottom <= inputs.size.height - below &&
    (leftOut === 0 || ties.length >= LEAST_READ) &&
    !(isMute && ties.length > 0 && numberThatCount(inputs.counts).ties < FIRST_TIES)
  );
}

export const networkRules: SceneRules<NetworkInputs, NetworkScene> = {
  build: sceneOnScreen,
  // A hover does not fade.
  transition: {
    ms: FADE_MS,
    begins: (before, after) => before.counts !== after.counts || before.selected !== after.selected,
    between: fadeNetwork,
  },
  looksOnly: ["hover"],
};

const isMatrixFirst = ({ actors }: Tables): boolean => actors.count > MANY_ACTORS;

/** Whether ties can be drawn as lines. With too many actors, only a chain and the ties of one chosen actor can. */
export const canDrawNetwork = (state: AppState, tables: Tables): boolean =>
  !isMatrixFirst(tables) ||
  selectedInNetwork(state, tables)?.kind === "actor" ||
  selectPaths(state, tables) !== null;

/**
 * The selection. Without a selection, a single actor ticked in the facet counts as selected in two cases: there are too
 * many actors to draw, or a timeline is beside the network. A network that is alone shows all ties of a ticked actor.
 */
function selectedInNetwork(state: AppState, tables: Tables): Selection {
  const selected = selectSelection(state, tables);
  const { actors } = selectChosenActors(state, tables);
  const [row] = actors;
  const isAsked = isMatrixFirst(tables) || !isNetworkView(state.view.view);
  return selected === null && isAsked && row !== undefined && actors.length === 1 ? chosenOne(row) : selected;
}
const chosenOne = memoLast((row: ActorRow): Selection => ({ kind: "actor", row }));

/** If a reader asks for more ties than this, a matrix shows them. */
const MOST_TIES_AS_LINES = 40;

const countOfTies = memoLast(({ tieEvents }: NetworkInput["counts"], least: number): number =>
  tieEvents.reduce((sum, events) => sum + (events >= least ? 1 : 0), 0),
);

/** Whether the ties with at least as many events as the reader asks for are too many for lines. */
export const asksForTooMany = (state: AppState, tables: Tables): boolean =>
  state.view.ties > 0 &&
  selectSelection(state, tables)?.kind !== "actor" &&
  selectPaths(state, tables) === null &&
  countOfTies(selectNetworkNow(state, tables).counts, state.view.ties) > MOST_TIES_AS_LINES;

export const showsMatrix = (state: AppState, tables: Tables): boolean =>
  state.view.view === "matrix" || !canDrawNetwork(state, tables) || asksForTooMany(state, tables);
