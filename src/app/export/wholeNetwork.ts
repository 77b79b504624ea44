import type { Size } from "../../chart/ChartCanvas.tsx";
import type { Tables } from "../../model/tables/tables.ts";
import { matches } from "../../query/filterMask.ts";
import { selectNetwork } from "../../state/networkSelectors.ts";
import { type Selection, selectHues, selectMask, selectSelection } from "../../state/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { buildNetworkScene } from "../../views/network/buildNetworkScene.ts";
import type { NetworkLayout } from "../../views/network/layout/layoutClient.ts";
import { type NetworkSelection, nothingSelected } from "../../views/network/networkEmphasis.ts";
import { fitOf } from "../../views/network/networkInputs.ts";
import type { NetworkScene } from "../../views/network/networkScene.ts";
import type { Measure } from "../../views/network/nodeLabel.ts";

/** Nobody can ask paper for the rest of a name: so many lines hold any that is a name. */
const WHOLE_NAME = 5;

/** The network of what is on screen, whole, for a frame of its own: on paper or to take away. */
export function wholeNetwork(
  state: AppState,
  tables: Tables,
  layout: NetworkLayout,
  size: Size,
  measure: Measure,
): NetworkScene {
  const mask = selectMask(state, tables);
  return buildNetworkScene({
    tables,
    counts: selectNetwork(state, tables),
    doesCount: (row) => matches(mask, row),
    hues: selectHues(tables),
    words: state.words,
    layout,
    camera: fitOf(layout, size),
    size,
    selection: standingOut(selectSelection(state, tables)),
    moved: new Map(),
    open: new Set(),
    showsAllTies: false,
    taken: [],
    margin: { top: 8, bottom: 8 },
    measure,
    nameLines: WHOLE_NAME,
  });
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
