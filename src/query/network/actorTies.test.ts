import fc from "fast-check";
import { expect, test } from "vitest";
import { at } from "../../model/tables/columns.ts";
import { actorRow } from "../../model/units.ts";
import { arbitraryQuestion, failures, tablesOf } from "../arbitraryTables.ts";
import { createMaskCache, matches } from "../filter/filterMask.ts";
import { tiesOfActor, tiesOfPair, verbsOfTie } from "./actorTies.ts";

const arbitraryTies = arbitraryQuestion.map(({ story, filter, window }) => {
  const tables = tablesOf(story);
  const mask = createMaskCache(tables).mask(filter, window);
  const matching = story.events.filter((event) => failures(story, event, filter, window).length === 0);
  const pairs = story.actors.flatMap((_, from) => story.actors.map((__, to) => ({ from, to })));
  return { story, tables, mask, matching, pairs };
});

test("each tie is found by its ends, and is among what the one did and what was done to the other", () => {
  fc.assert(
    fc.property(arbitraryTies, ({ story, tables, pairs }) => {
      for (const { from, to } of pairs) {
        const [tie] = tiesOfPair(tables, actorRow(from), actorRow(to)).out;
        const acted = story.events.some(({ actions }) => actions.some((a) => a.from === from && a.to === to));
        expect(tie !== undefined).toBe(acted);
        if (tie === undefined) continue;
        expect(tiesOfActor(tables, actorRow(from)).out).toContain(tie);
        expect(tiesOfActor(tables, actorRow(to)).into).toContain(tie);
      }
      const ends = story.actors.flatMap((_, row) => {
        const { out, into } = tiesOfActor(tables, actorRow(row));
        return [...out, ...into];
      });
      expect(ends).toHaveLength(2 * tables.ties.count);
    }),
  );
});

test("the verbs of a tie are those of its actions, most first", () => {
  fc.assert(
    fc.property(arbitraryTies, ({ story, tables, mask, matching }) => {
      for (let tie = 0; tie < tables.ties.count; tie++) {
        const [from, to] = [at(tables.ties.from, tie), at(tables.ties.to, tie)];
        for (const [asked, events] of [
          [(row: number) => matches(mask, row), matching],
          [() => true, story.events],
        ] as const) {
          const verbs = events
            .flatMap(({ actions }) => actions.filter((action) => action.from === from && action.to === to))
            .map(({ verb }) => verb);
          const counted = verbsOfTie(tables, asked, tie);
          expect(Object.fromEntries(counted.map(({ verb, count }) => [verb, count]))).toEqual(
            Object.fromEntries(verbs.map((verb) => [verb, verbs.filter((other) => other === verb).length])),
          );
          const counts = counted.map(({ count }) => count);
          expect(counts).toEqual(counts.toSorted((a, b) => b - a));
        }
      }
    }),
  );
});
