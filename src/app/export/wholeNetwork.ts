import type { Size } from "../../chart/ChartCanvas.tsx";
import type { Tables } from "../../model/tables/tables.ts";
import { matches } from "../../query/filter/filterMask.ts";
import { selectNetwork } from "../../state/selectors/networkSelectors.ts";
import { selectMask } from "../../state/selectors/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { networkInputs, sceneOfInputs } from "../../views/network/networkInputs.ts";
import type { Measure, NetworkScene } from "../../views/network/networkScene.ts";

/** Nobody can ask paper for the rest of a name: so many lines hold any that is a name. */
const WHOLE_NAME = 5;
const MARGIN = { top: 8, bottom: 8 } as const;

/** The network of what is on screen, whole, for a frame of its own: on paper or to take away. No pointer is on it. */
export function wholeNetwork(state: AppState, tables: Tables, size: Size, measure: Measure): NetworkScene {
  const pane = { tables, words: state.words, size, measure, margin: MARGIN, nameLines: WHOLE_NAME };
  const mask = selectMask(state, tables);
  return sceneOfInputs({
    ...networkInputs(state, pane),
    counts: selectNetwork(state, tables),
    doesCount: (row) => matches(mask, row),
    hover: null,
  });
}
