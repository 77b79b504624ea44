import fc from "fast-check";
import { expect, test } from "vitest";
import { at } from "../model/tables/columns.ts";
import { arbitraryQuestion, arbitraryWindow, tablesOf } from "./arbitraryTables.node.ts";
import { changedMost, compareWindows } from "./compareWindows.ts";
import { countMatching, createMaskCache } from "./filter/filterMask.ts";
import { createNetworkCounts } from "./network/networkCounts.ts";
import { storyDays } from "./time/storyExtent.ts";

test("a comparison counts in each window what the network of that window counts, and no tie is in two lists", () => {
  fc.assert(
    fc.property(arbitraryQuestion, arbitraryWindow, ({ story, filter, window }, other) => {
      const tables = tablesOf(story);
      const maskOf = (days: typeof window) => createMaskCache(tables).mask(filter, days);
      const network = createNetworkCounts(tables, maskOf(null));
      const [earlier, later] = [window, other].map((days) => network.inWindow(days ?? storyDays(tables)));
      const compared = compareWindows(tables, maskOf(window), maskOf(other), null);
      // Counts of an engine for each window must give the same result.
      if (earlier && later)
        expect(
          compareWindows(tables, maskOf(window), maskOf(other), { earlier, later, hasTies: true }),
        ).toEqual(compared);
      expect(compared.events).toEqual({
        earlier: countMatching(maskOf(window)),
        later: countMatching(maskOf(other)),
      });
      expect(compared.byStanding.reduce((sum, one) => sum + one.later, 0)).toBe(compared.events.later);
      expect(compared.actors.later).toBe(later?.nodeEvents.filter((events) => events > 0).length);
      const drawn = compared.byActor.map((counts) => ({ ...counts, drawn: counts }));
      const changed = changedMost(drawn, 3).map(({ earlier: was, later: is }) => Math.abs(is - was));
      const all = compared.byActor.map(({ earlier: was, later: is }) => Math.abs(is - was));
      expect(changed).toEqual(
        all
          .filter((change) => change > 0)
          .sort((a, b) => b - a)
          .slice(0, 3),
      );
      const { came = [], went = [], stayed = [] } = compared.ties ?? {};
      for (const tie of [...came, ...went, ...stayed]) {
        expect(tie.earlier).toBe(earlier && at(earlier.tieEvents, tie.row));
        expect(tie.later).toBe(later && at(later.tieEvents, tie.row));
      }
      expect(came.every((tie) => tie.earlier === 0 && tie.later > 0)).toBe(true);
      expect(went.every((tie) => tie.later === 0 && tie.earlier > 0)).toBe(true);
      expect(stayed.every((tie) => tie.earlier > 0 && tie.later > 0)).toBe(true);
    }),
  );
});
