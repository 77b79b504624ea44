import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryQuestion, tablesOf } from "../../query/arbitraryTables.node.ts";
import { noFilter } from "../../query/filter/filter.ts";
import { countMatching, createMaskCache, type Dimension } from "../../query/filter/filterMask.ts";
import { waysOut } from "./NothingMatches.tsx";

test("each way out promises exactly what taking that clause off gives", () => {
  fc.assert(
    fc.property(arbitraryQuestion, ({ story, filter, window }) => {
      const tables = tablesOf(story);
      const count = (changed: Partial<typeof filter>, days: typeof window) =>
        countMatching(createMaskCache(tables).mask({ ...filter, ...changed }, days));
      const given = new Map<Dimension, number>([
        ["window", count({}, null)],
        ["actor", count({ actors: noFilter.actors }, window)],
        ["kind", count({ kinds: noFilter.kinds }, window)],
        ["status", count({ standings: noFilter.standings }, window)],
        ["text", count({ text: null }, window)],
      ]);
      const ways = waysOut(createMaskCache(tables).mask(filter, window), new Set(given.keys()));
      expect(new Map(ways.map(({ dimension, events }) => [dimension, events]))).toEqual(given);
      expect(ways.map(({ events }) => events)).toEqual([...given.values()].sort((a, b) => b - a));
    }),
  );
});
