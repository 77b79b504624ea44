import type { Size } from "../../chart/ChartCanvas.tsx";
import type { Theme } from "../../chart/theme.ts";
import type { Tables } from "../../model/tables.ts";
import { matches } from "../../query/filterMask.ts";
import { selectHues, selectNetwork, selectRejects, selectSelection } from "../../state/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { fitCamera } from "../../views/network/camera.ts";
import { networkMeasure } from "../../views/network/drawNetwork.ts";
import type { LayoutPositions } from "../../views/network/layout/layoutInput.ts";
import { buildNetworkScene, type NetworkScene } from "../../views/network/networkScene.ts";

/** The network of what is on screen, whole, for a frame of its own: on paper or to take away. */
export function networkPicture(
  state: AppState,
  tables: Tables,
  positions: LayoutPositions,
  size: Size,
  theme: Theme,
): NetworkScene {
  const selection = selectSelection(state, tables);
  const rejects = selectRejects(state, tables);
  const canvas = document.createElement("canvas").getContext("2d");
  return buildNetworkScene({
    tables,
    counts: selectNetwork(state, tables),
    doesCount: (row) => matches(rejects, row),
    hues: selectHues(tables),
    positions,
    camera: fitCamera(positions, size),
    size,
    selection: { event: selection?.kind === "event" ? selection.row : null, focus: [], hover: null },
    moved: new Map(),
    taken: [],
    measure: canvas ? networkMeasure(canvas, theme) : () => 0,
  });
}
