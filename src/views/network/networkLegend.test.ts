import { expect, test } from "vitest";
import { affairTables as tables } from "../../load/affairTables.node.ts";
import { storyExtent } from "../../query/time/storyExtent.ts";
import { defaultView } from "../../state/address/viewState.ts";
import { store } from "../../state/store.ts";
import { peopleOfBody } from "../../words/members.ts";
import { spokenWords } from "../../words/spokenWords.node.ts";
import { english } from "../../words/words.ts";
import { inputOf } from "./arbitraryNetwork.node.ts";
import { buildNetworkScene } from "./columnScene.ts";
import { marginOf, networkInputs, sceneOnScreen } from "./networkInputs.ts";
import { legendBelow, nodeInWords } from "./networkLegend.ts";

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

test.each([
  ["en", ", "],
  ["ar", "، "],
] as const)(
  "in %s, people counted with an organisation follow its name after “%s”",
  async (language, comma) => {
    const words = await spokenWords(language);
    const folded = tables.folded ?? expect.fail("nobody is folded");
    const { nodes } = buildNetworkScene(inputOf(folded, { width: 1200, height: 675 }));
    const people = nodes.map((node) => [
      nodeInWords(words, folded, node),
      peopleOfBody(words, folded, node.actor),
    ]);
    expect(people.some(([, named]) => named !== "")).toBe(true);
    for (const [said, named] of people) if (named) expect(said?.endsWith(comma + named)).toBe(true);
  },
);
