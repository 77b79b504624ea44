import type { ZoomTransform } from "d3";
import type { Size } from "../../chart/ChartCanvas.tsx";
import type { SceneRules } from "../../chart/sceneSequence.ts";
import type { ActorRow } from "../../model/units.ts";
import type { StrongestTies } from "../../query/network/strongestTies.ts";
import { selectHighlights } from "../../state/selectors/highlights.ts";
import { memoLast } from "../../state/selectors/memoLast.ts";
import {
  type OtherNetwork,
  selectDrawnStrongest,
  selectNetworkOf,
} from "../../state/selectors/networkSelectors.ts";
import { type Selection, selectHues, selectSelection } from "../../state/selectors/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { buildNetworkScene } from "./buildNetworkScene.ts";
import { type Camera, fitCamera, movedCamera, PLAIN_CAMERA } from "./camera.ts";
import type { NetworkLayout } from "./layout/layoutClient.ts";
import { movedNetwork } from "./movedNetwork.ts";
import type { NetworkHover } from "./networkEmphasis.ts";
import type { NetworkInput, NetworkNode, NetworkScene, NetworkTie } from "./networkScene.ts";
import { countsOfBoth, hasAllTies, toldApart } from "./otherWindow.ts";

/** How long what leaves takes to fade out, and what comes to fade in. */
const FADE_MS = 200;

/**
 * The picture on the way from one scene to the next: what stays is where the next scene has it, what leaves fades out
 * where it stood, what comes fades in. `progress` runs from 0 to 1; at 1 (at once under reduced motion) it is the next
 * scene. A fade may start from the picture of an unfinished one.
 */
export function fadeNetwork(previous: NetworkScene, next: NetworkScene, progress: number): NetworkScene {
  if (progress >= 1) return next;
  return {
    ...next,
    nodes: fade(previous.nodes, next.nodes, progress, (node: NetworkNode) => node.actor),
    ties: fade(previous.ties, next.ties, progress, (tie: NetworkTie) => tie.tie),
  };
}

function fade<Thing extends { readonly alpha: number }>(
  previous: readonly Thing[],
  next: readonly Thing[],
  progress: number,
  keyOf: (thing: Thing) => number,
): Thing[] {
  const before = new Map(previous.map((thing) => [keyOf(thing), thing.alpha]));
  const coming = next.map((thing) => {
    const alpha = before.get(keyOf(thing)) ?? 0;
    before.delete(keyOf(thing));
    return alpha === thing.alpha ? thing : { ...thing, alpha: alpha + (thing.alpha - alpha) * progress };
  });
  const leaving = previous.flatMap((thing) =>
    before.has(keyOf(thing)) ? [{ ...thing, alpha: thing.alpha * (1 - progress) }] : [],
  );
  return [...leaving, ...coming];
}

/** All that the scene of the network depends on. Equal parts are the same object. */
export type NetworkInputs = Omit<NetworkInput, "camera" | "selection"> & {
  /** How the reader has moved the camera that shows all. */
  readonly transform: ZoomTransform;
  readonly selected: Selection;
  readonly hover: NetworkHover | null;
  /** Where there are too many ties to draw: which are drawn, and what is hidden. */
  readonly strongest: StrongestTies | null;
  /** What is shown besides, from another window. */
  readonly other: OtherNetwork | null;
  /** Who stands out besides: of a tour's step, of a chain, of a circle. */
  readonly actors: readonly ActorRow[] | undefined;
  /** Whether the reader is moving the camera at this moment. */
  readonly isMoving: boolean;
};

/** What the pane knows, and the store does not. */
type OfPane = Pick<
  NetworkInputs,
  | "tables"
  | "words"
  | "layout"
  | "size"
  | "transform"
  | "moved"
  | "open"
  | "showsAllTies"
  | "taken"
  | "margin"
  | "measure"
  | "isMoving"
>;

/** Columns hold so few actors that they show every tie, and of two windows that are compared both show all of theirs. */
function strongestOf(
  state: AppState,
  { tables, layout }: OfPane,
  side: "earlier" | "later" | null,
): { readonly strongest: StrongestTies | null; readonly counts?: StrongestTies["counts"] } {
  if (layout.kind === "columns" || side !== null) return { strongest: null };
  const strongest = selectDrawnStrongest(state, tables);
  return { counts: strongest.counts, strongest };
}

/** `side`: which of two windows that are compared. */
export const networkInputs = (
  state: AppState,
  pane: OfPane,
  side: "earlier" | "later" | null,
): NetworkInputs => ({
  ...pane,
  ...selectNetworkOf(state, pane.tables, side),
  ...strongestOf(state, pane, side),
  hues: selectHues(pane.tables),
  selected: selectSelection(state, pane.tables),
  hover: state.hover,
  actors: selectHighlights(state, pane.tables)?.actors,
});

const fitted = memoLast(fitCamera);
const movedFrom = memoLast(movedCamera);

/** The camera that shows all of a layout in a pane of this size. Columns are made for their pane. */
export const fitOf = (layout: NetworkLayout, size: Size): Camera =>
  layout.kind === "columns" ? PLAIN_CAMERA : fitted(layout.positions, size);

/** Where the camera stands. */
export const cameraOf = ({ layout, size, transform }: NetworkInputs): Camera =>
  movedFrom(fitOf(layout, size), transform);

function focusOf(selected: Selection): readonly ActorRow[] {
  switch (selected?.kind) {
    case "tie":
      return [selected.one, selected.other];
    case "actor":
      return [selected.row];
    default:
      return [];
  }
}

/** About as many take half of a long task to place and name, and as long again to draw. */
const MANY = 200;

export const networkRules: SceneRules<NetworkInputs, NetworkScene> = {
  build: (inputs, before) => {
    const moved = movedNetwork(inputs, before);
    if (moved) return moved;
    const { tables, counts, other } = inputs;
    const scene = buildNetworkScene({
      ...inputs,
      ...(other && {
        counts: countsOfBoth(counts, other.counts),
        showsAllTies: inputs.showsAllTies || hasAllTies(counts, other),
      }),
      camera: cameraOf(inputs),
      selection: {
        event: inputs.selected?.kind === "event" ? inputs.selected.row : null,
        focus: focusOf(inputs.selected),
        hover: inputs.hover,
        ...(inputs.actors && { actors: inputs.actors }),
      },
    });
    return other ? toldApart(scene, tables, counts, other) : scene;
  },
  // Only what counts fades in and out; a moved camera or a hover is shown at once.
  transition: {
    ms: FADE_MS,
    begins: (before, after) => before.counts !== after.counts || before.other !== after.other,
    between: fadeNetwork,
  },
  isLarge: ({ nodes }) => nodes.length > MANY,
  looksOnly: ["hover"],
};
