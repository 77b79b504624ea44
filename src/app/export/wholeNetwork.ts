import type { Size } from "../../chart/ChartCanvas.tsx";
import type { Tables } from "../../model/tables.ts";
import { matches } from "../../query/filterMask.ts";
import {
  type Selection,
  selectHues,
  selectNetwork,
  selectRejects,
  selectSelection,
} from "../../state/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { fitCamera } from "../../views/network/camera.ts";
import type { LayoutPositions } from "../../views/network/layout/layoutInput.ts";
import type { NetworkSelection } from "../../views/network/networkEmphasis.ts";
import { buildNetworkScene, type NetworkScene } from "../../views/network/networkScene.ts";
import type { Measure } from "../../views/network/nodeLabel.ts";

/** The network of what is on screen, whole, for a frame of its own: on paper or to take away. */
export function wholeNetwork(
  state: AppState,
  tables: Tables,
  positions: LayoutPositions,
  size: Size,
  measure: Measure,
): NetworkScene {
  const rejects = selectRejects(state, tables);
  return buildNetworkScene({
    tables,
    counts: selectNetwork(state, tables),
    doesCount: (row) => matches(rejects, row),
    hues: selectHues(tables),
    positions,
    camera: fitCamera(positions, size),
    size,
    selection: standingOut(selectSelection(state, tables)),
    moved: new Map(),
    taken: [],
    measure,
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
      return { event: null, focus: [], hover: null };
  }
}
