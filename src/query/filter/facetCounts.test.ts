import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actorRow, sourceRow } from "../../model/units.ts";
import { STANDINGS } from "../../model/vocabulary.ts";
import { arbitraryQuestion, failures, naiveArticles, tablesOf } from "../arbitraryTables.node.ts";
import { facetCounts } from "./facetCounts.ts";
import type { Filter } from "./filter.ts";
import { createMaskCache, totals } from "./filterMask.ts";

const arbitraryFacets = arbitraryQuestion.map(({ story, filter, window }) => {
  const tables = tablesOf(story);
  const mask = createMaskCache(tables).mask(filter, window);
  const counts = facetCounts(tables, mask, filter);
  const said = totals(tables, mask);
  const matching = (asked: Filter) =>
    story.events.filter((event) => failures(story, event, asked, window).length === 0);
  return { story, filter, counts, said, matching };
});

describe("the number beside a value", () => {
  test("is what one would see with that value chosen alone in its facet", () => {
    fc.assert(
      fc.property(arbitraryFacets, ({ story, filter, counts: { by }, matching }) => {
        const countOf = (asked: Partial<Filter>): number => matching({ ...filter, ...asked }).length;
        expect([...by.kind]).toEqual(
          Array.from({ length: story.kinds }, (_, kind) => countOf({ kinds: [kind] })),
        );
        expect([...by.standing]).toEqual(STANDINGS.map((_, standing) => countOf({ standings: [standing] })));
        for (const row of naiveArticles(story))
          expect(by.source[row]).toBe(countOf({ sources: [sourceRow(row)] }));
        expect(by.oneSource).toBe(countOf({ oneSource: true }));
        expect(by.contested).toBe(countOf({ contested: true }));
        const isDisputed = STANDINGS.indexOf("disputed");
        expect(by.contested - by.contestedDetail).toBe(
          matching({ ...filter, contested: true }).filter(({ status }) => status === isDisputed).length,
        );
      }),
    );
  });

  test("is, for an actor, with it alone when any will do, and with it added when all must take part", () => {
    fc.assert(
      fc.property(arbitraryFacets, ({ story, filter, counts: { by }, matching }) => {
        const chosen = filter.match === "all" ? filter.actors : [];
        const expected = story.actors.map(
          (_, row) => matching({ ...filter, actors: [...chosen, actorRow(row)] }).length,
        );
        expect([...by.actor]).toEqual(expected);
      }),
    );
  });
});

test("the totals are the events that count and the actors in them", () => {
  fc.assert(
    fc.property(arbitraryFacets, ({ filter, counts, said, matching }) => {
      const events = matching(filter);
      expect(counts.total).toBe(events.length);
      expect(said).toEqual({
        events: events.length,
        actors: new Set(events.flatMap(({ actors }) => actors)).size,
      });
    }),
  );
});
