import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { item } from "../../model/tables/columns.ts";
import { actorRow } from "../../model/units.ts";
import {
  arbitraryFilter,
  arbitraryQuestion,
  arbitraryStory,
  arbitraryWindow,
  failures,
  tablesOf,
  tablesOfEvents,
} from "../arbitraryTables.node.ts";
import { noFilter } from "./filter.ts";
import {
  countMatching,
  createMaskCache,
  DIMENSIONS,
  matches,
  passesFilters,
  REJECT_BIT,
} from "./filterMask.ts";
import { textQuestion } from "./textQuestion.ts";

describe("mask", () => {
  test("say of each event which clauses it fails, as its record does", () => {
    fc.assert(
      fc.property(arbitraryQuestion, ({ story, filter, window }) => {
        const mask = createMaskCache(tablesOf(story)).mask(filter, window);
        const failed = [...mask].map((byte) => DIMENSIONS.filter((of) => (byte & REJECT_BIT[of]) !== 0));
        expect(failed).toEqual(story.events.map((event) => failures(story, event, filter, window)));
      }),
    );
  });

  test("tell the events that count from those that only the window leaves out", () => {
    fc.assert(
      fc.property(arbitraryQuestion, ({ story, filter, window }) => {
        const mask = createMaskCache(tablesOf(story)).mask(filter, window);
        const passing = story.events.filter((event) => failures(story, event, filter, null).length === 0);
        const counting = passing.filter((event) => failures(story, event, filter, window).length === 0);
        expect(story.events.filter((_, row) => passesFilters(mask, row))).toEqual(passing);
        expect(story.events.filter((_, row) => matches(mask, row))).toEqual(counting);
        expect(countMatching(mask)).toBe(counting.length);
      }),
    );
  });

  test("do not depend on what was asked before, nor change afterwards", () => {
    const arbitraryTalk = arbitraryStory.chain((story) =>
      fc.record({
        story: fc.constant(story),
        questions: fc.array(fc.tuple(arbitraryFilter(story), arbitraryWindow), {
          minLength: 1,
          maxLength: 6,
        }),
      }),
    );
    fc.assert(
      fc.property(arbitraryTalk, ({ story, questions }) => {
        const tables = tablesOf(story);
        const cache = createMaskCache(tables);
        const answers = questions.map(([filter, window]) => cache.mask(filter, window));
        questions.forEach(([filter, window], asked) => {
          expect(item(answers, asked)).toEqual(createMaskCache(tables).mask(filter, window));
        });
      }),
    );
  });

  test("stay the same object while the question means the same", () => {
    fc.assert(
      fc.property(arbitraryQuestion, ({ story, filter, window }) => {
        const cache = createMaskCache(tablesOf(story));
        const mask = cache.mask(filter, window);
        const reworded = {
          ...filter,
          actors: [...filter.actors, ...filter.actors].reverse(),
          kinds: filter.kinds.toReversed(),
          text: filter.text && textQuestion(` ${filter.text.words.toUpperCase()} `),
        };
        expect(cache.mask(reworded, window && { ...window })).toBe(mask);
      }),
    );
  });
});

describe("search text", () => {
  const tables = tablesOfEvents(
    [
      { date: "2019-05-13", headline: "Fix released: v2.19.134" },
      { date: "2019-10-29", headline: "Été of “Zürich”", participants: [{ actor: "nso" }] },
    ],
    { actors: [{ id: "nso", name: "NSO Group", kind: "organisation", aliases: ["Q Cyber (Luxembourg)"] }] },
  );
  const found = (words: string): number[] => {
    const mask = createMaskCache(tables).mask({ ...noFilter, text: textQuestion(words) }, null);
    return [0, 1].filter((row) => matches(mask, row));
  };

  test("finds parts of words, with case and accents folded, in any order", () => {
    expect(found("RELE")).toEqual([0]);
    expect(found("zurich ete")).toEqual([1]);
    expect(found("  ")).toEqual([0, 1]);
  });

  test("finds an event by the names and aliases of who takes part", () => {
    expect(found("nso luxembourg")).toEqual([1]);
  });

  test("takes every character for itself", () => {
    expect(found("v2.19")).toEqual([0]);
    expect(found("v2.1.")).toEqual([]);
    expect(found(".*")).toEqual([]);
    expect(found("(lux")).toEqual([1]);
    expect(found("[")).toEqual([]);
  });
});

test("an actor named twice narrows nothing further", () => {
  fc.assert(
    fc.property(arbitraryStory, ({ actors, ...rest }) => {
      fc.pre(actors.length > 0);
      const cache = createMaskCache(tablesOf({ ...rest, actors }));
      const once = cache.mask({ ...noFilter, match: "all", actors: [actorRow(0)] }, null);
      const twice = cache.mask({ ...noFilter, match: "all", actors: [actorRow(0), actorRow(0)] }, null);
      expect(twice).toBe(once);
    }),
  );
});
