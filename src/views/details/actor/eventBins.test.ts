import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryQuestion, failures, tablesOf } from "../../../query/arbitraryTables.ts";
import { createMaskCache } from "../../../query/filter/filterMask.ts";
import { storyDays } from "../../../query/time/storyExtent.ts";
import { BIN_UNITS } from "../../../query/time/timeBins.ts";
import { eventBins } from "./ledger.ts";

test("bins over the story hold every event that passes the filters once, in or out of the window", () => {
  const arbitraryUnit = fc.constantFrom(...BIN_UNITS.slice(BIN_UNITS.indexOf("month")));
  fc.assert(
    fc.property(arbitraryQuestion, arbitraryUnit, ({ story, filter, window }, unit) => {
      const tables = tablesOf(story);
      const mask = createMaskCache(tables).mask(filter, window);
      const rows = Uint32Array.from(story.events.keys());
      const bins = eventBins(tables, mask, rows, storyDays(tables), unit);
      const passing = story.events.filter((event) => failures(story, event, filter, null).length === 0);
      const counting = passing.filter((event) => failures(story, event, filter, window).length === 0);
      const total = (of: "shown" | "outside") => bins.reduce((sum, bin) => sum + bin[of], 0);
      expect(total("shown")).toBe(counting.length);
      expect(total("outside")).toBe(passing.length - counting.length);
      bins.forEach((bin, place) => {
        const end = bins[place + 1]?.start ?? Number.POSITIVE_INFINITY;
        const inBin = passing.filter(({ first }) => first >= bin.start && first < end);
        expect(bin.shown + bin.outside).toBe(inBin.length);
      });
    }),
  );
});
