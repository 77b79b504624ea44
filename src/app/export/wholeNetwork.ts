import type { Size } from "../../chart/ChartCanvas.tsx";
import type { Tables } from "../../model/tables/tables.ts";
import { matches } from "../../query/filter/filterMask.ts";
import { selectNetwork, selectNetworkOf, selectStrongest } from "../../state/selectors/networkSelectors.ts";
import { type Selection, selectHues, selectMask, selectSelection } from "../../state/selectors/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { buildNetworkScene } from "../../views/network/buildNetworkScene.ts";
import type { NetworkLayout } from "../../views/network/layout/layoutClient.ts";
import { type NetworkSelection, nothingSelected } from "../../views/network/networkEmphasis.ts";
import { fitOf } from "../../views/network/networkInputs.ts";
import type { NetworkScene } from "../../views/network/networkScene.ts";
import type { Measure } from "../../views/network/nodeLabel.ts";
import { countsOfBoth, hasAllTies, toldApart } from "../../views/network/otherWindow.ts";

/** Nobody can ask paper for the rest of a name: so many lines hold any that is a name. */
const WHOLE_NAME = 5;

/**
 * The network of what is on screen, whole, for a frame of its own: on paper or to take away. `side`: of one of two windows
 * that are compared.
 */
export function wholeNetwork(
  state: AppState,
  tables: Tables,
  layout: NetworkLayout,
  size: Size,
  measure: Measure,
  side: "earlier" | "later" | null = null,
): NetworkScene {
  const mask = selectMask(state, tables);
  const drawn =
    layout.kind === "columns" ? selectNetwork(state, tables) : selectStrongest(state, tables).counts;
  const own = { counts: drawn, doesCount: (row: number) => matches(mask, row) };
  const { counts, doesCount, other } =
    side === null ? { ...own, other: null } : selectNetworkOf(state, tables, side);
  const scene = buildNetworkScene({
    tables,
    counts: other ? countsOfBoth(counts, other.counts) : counts,
    doesCount,
    hues: selectHues(tables),
    words: state.words,
    layout,
    camera: fitOf(layout, size),
    size,
    selection: standingOut(selectSelection(state, tables)),
    moved: new Map(),
    open: new Set(),
    showsAllTies: other !== null && hasAllTies(counts, other),
    taken: [],
    margin: { top: 8, bottom: 8 },
    measure,
    nameLines: WHOLE_NAME,
  });
  return other ? toldApart(scene, tables, counts, other) : scene;
}

/** What the view says that stands out; no pointer is on a picture that leaves the page. */
function standingOut(selection: Selection): NetworkSelection {
  switch (selection?.kind) {
    case "event":
      return { event: selection.row, focus: [], hover: null };
    case "actor":
      return { event: null, focus: [selection.row], hover: null };
    case "tie":
      return { event: null, focus: [selection.one, selection.other], hover: null };
    case undefined:
      return nothingSelected;
  }
}
