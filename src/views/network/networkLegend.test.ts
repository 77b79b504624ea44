import { expect, test } from "vitest";
import { affairTables as tables } from "../../load/affairTables.node.ts";
import { storyExtent } from "../../query/time/storyExtent.ts";
import { defaultView } from "../../state/address/viewState.ts";
import { store } from "../../state/store.ts";
import { english } from "../../words/words.ts";
import { marginOf, networkInputs, sceneOnScreen } from "./networkInputs.ts";
import { legendBelow } from "./networkLegend.ts";

test("no name is behind the legend, which in a low picture of contested events has two lines", () => {
  const state = { ...store.getState(), span: storyExtent(tables), view: { ...defaultView, contested: true } };
  let higher = 0;
  for (const width of [700, 760, 818])
    for (let height = 190; height <= 420; height += 10) {
      const size = { width, height };
      const margin = marginOf(size, false);
      const pane = {
        tables,
        words: english,
        size,
        margin,
        nameLines: 2,
        measure: (text: string) => text.length * 6.2,
      };
      const inputs = networkInputs(state, pane);
      const scene = sceneOnScreen(inputs);
      const legend = legendBelow(scene, inputs).height;
      if (legend > margin.bottom) higher++;
      expect(scene.ties.length).toBeGreaterThan(2);
      for (const { name, label } of scene.nodes)
        expect(label.box.bottom, `${name} ${width} × ${height}`).toBeLessThanOrEqual(height - legend);
    }
  expect(higher).toBeGreaterThan(0);
});
