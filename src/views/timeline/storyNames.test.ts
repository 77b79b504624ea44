import { describe, expect, test } from "vitest";
import { affairTables } from "../../load/affairTables.node.ts";
import { at } from "../../model/tables/columns.ts";
import { sceneOf, wholeStory } from "./affairScene.node.ts";

/** The picture at 1440×900: beside the network, and alone. */
const SIZES = { both: { width: 818, height: 478 }, alone: { width: 818, height: 617 } } as const;

const namedAt = (width: number, height: number, span = wholeStory) => {
  const { marks } = sceneOf({ span, size: { width, height }, lanes: "kind" });
  return marks.flatMap(({ row, label }) => (label ? [at(affairTables.events.prominence, row)] : []));
};

describe("the whole story is named by its moments", () => {
  const moments = affairTables.events.prominence.reduce((sum, one) => sum + (one === 1 ? 1 : 0), 0);

  test.each(Object.entries(SIZES))("nine of the twelve at least at 1440×900, %s", (_, { width, height }) => {
    expect(namedAt(width, height).filter((one) => one === 1).length).toBeGreaterThanOrEqual(9);
  });

  test("no lesser event has a name while a moment has none, on any size from 1024 px", () => {
    for (let width = 600; width <= 1900; width += 200) {
      for (const height of [260, 362, 485, 617, 900]) {
        const named = namedAt(width, height);
        if (named.some((one) => one > 1)) expect(named.filter((one) => one === 1)).toHaveLength(moments);
      }
    }
  });
});
