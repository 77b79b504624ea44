import fc from "fast-check";
import { expect, it } from "vitest";
import { wordKey, wordsOfKey } from "../../model/tables/ownValues.ts";
import { tablesOfEvents } from "../arbitraryTables.node.ts";
import { facetCounts } from "./facetCounts.ts";
import { noFilter } from "./filter.ts";
import { countMatching, createMaskCache } from "./filterMask.ts";
import { ownCounters } from "./ownCounters.ts";

/** The ids of as many columns as a filter can use at a time. */
const IDS = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;
const WORDS = ["India", "Nepal: east", "x"] as const;

type Values = Readonly<Record<string, string | number>>;
const arbitraryValues: fc.Arbitrary<Values> = fc.record(
  {
    ...Object.fromEntries(IDS.map((id) => [id, fc.constantFrom<string | number>(...WORDS)])),
    deaths: fc.integer({ min: 0, max: 9 }),
  },
  { requiredKeys: [] },
);

const tablesOf = (events: readonly Values[]) =>
  tablesOfEvents(
    events.map((values) => ({ values })),
    {
      columns: [
        ...IDS.map((id) => ({ id, label: id, type: "category" as const })),
        { id: "deaths", label: "deaths", type: "number" },
      ],
    },
  );

it("words of one column are any of them, columns are all of them, and each is counted under the others", () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryValues, { maxLength: 30 }),
      fc.uniqueArray(fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...WORDS)), {
        maxLength: 6,
        selector: String,
      }),
      (events, chosen) => {
        const tables = tablesOf(events);
        const asked = new Map<string, string[]>();
        for (const [id, word] of chosen) {
          if (wordsOfKey(tables, wordKey(id, word))) asked.set(id, [...(asked.get(id) ?? []), word]);
        }
        const own = [...asked].flatMap(([id, words]) => {
          const found = words.flatMap((word) => wordsOfKey(tables, wordKey(id, word)) ?? []);
          const [first] = found;
          return first ? [{ column: first.column, words: found.flatMap((one) => one.words) }] : [];
        });
        const filter = { ...noFilter, own: own.sort((a, b) => a.column - b.column) };
        const mask = createMaskCache(tables).mask(filter, null);
        const passes = (values: Values, but: string | null) =>
          [...asked].every(([id, words]) => id === but || words.some((word) => values[id] === word));
        const those = events.filter((values) => passes(values, null));
        expect(countMatching(mask)).toBe(those.length);
        const { by, sums, total } = facetCounts(tables, mask, filter, ownCounters(tables, filter));
        expect(total).toBe(those.length);
        IDS.forEach((id, column) => {
          const counts = WORDS.map((word) => {
            const number = wordsOfKey(tables, wordKey(id, word))?.words[0];
            return number === undefined ? 0 : (by.own[column]?.[number] ?? 0);
          });
          const expected = WORDS.map(
            (word) => events.filter((one) => one[id] === word && passes(one, id)).length,
          );
          expect(counts).toEqual(expected);
        });
        const deaths = those.flatMap((values) =>
          values.deaths === undefined ? [] : [Number(values.deaths)],
        );
        expect(sums[IDS.length]).toMatchObject({
          sum: deaths.reduce((sum, one) => sum + one, 0),
          events: deaths.length,
        });
      },
    ),
  );
});

it("offers no sum of a scale, which goes below zero: bars of it would have no height", () => {
  const tables = tablesOf([{ deaths: 4 }, { deaths: -1 }]);
  const mask = createMaskCache(tables).mask(noFilter, null);
  const { sums } = facetCounts(tables, mask, noFilter, ownCounters(tables, noFilter));
  expect(sums[IDS.length]).toBeNull();
});
