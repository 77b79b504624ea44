import fc from "fast-check";
import { expect, test } from "vitest";
import { actsOf } from "../../model/tables/acts.ts";
import { at } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { tiesOf } from "../../model/tables/tiesOf.ts";
import { actorRow, eventRow } from "../../model/units.ts";
import { arbitraryQuestion, tablesOf } from "../arbitraryTables.node.ts";
import { createMaskCache, matches } from "../filter/filterMask.ts";
import { busiestTiesBy, tiesOfActor, tiesOfPair, verbsOfActors, verbsOfTie } from "./actorTies.ts";
import { countPairs } from "./rankPairs.ts";

const arbitraryTies = arbitraryQuestion.map(({ story, filter, window }) => {
  const tables = tablesOf(story);
  const mask = createMaskCache(tables).mask(filter, window);
  const pairs = story.actors.flatMap((_, from) => story.actors.map((__, to) => ({ from, to })));
  return { story, tables, mask, pairs };
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

test("the busiest ties of an actor are those of its acts that count, most events first", () => {
  fc.assert(
    fc.property(arbitraryTies, ({ story, tables }) => {
      const events = Uint32Array.from({ length: tables.ties.count }, (_, tie) => tie % 3);
      for (const row of story.actors.keys()) {
        const expected = tiesOfActor(tables, actorRow(row)).out.filter((tie) => at(events, tie) > 0);
        expected.sort((a, b) => at(events, b) - at(events, a) || a - b);
        expect(busiestTiesBy(tables, events, actorRow(row))).toEqual(expected);
      }
    }),
  );
});

test("the verbs of a tie are counted once, however many sizes of a picture ask for them", () => {
  fc.assert(
    fc.property(arbitraryTies, ({ tables }) => {
      let asked = 0;
      const doesCount = () => {
        asked++;
        return true;
      };
      const counted = () =>
        Array.from({ length: tables.ties.count }, (_, tie) => verbsOfTie(tables, doesCount, tie));
      const first = counted();
      const once = asked;
      expect(counted()).toEqual(first);
      expect(asked).toBe(once);
    }),
  );
});

test("the verbs of a tie are those of its actions, each standing by itself, most first", () => {
  fc.assert(
    fc.property(arbitraryTies, ({ story, tables, mask }) => {
      for (let tie = 0; tie < tables.ties.count; tie++) {
        const [from, to] = [at(tables.ties.from, tie), at(tables.ties.to, tie)];
        for (const asked of [(row: number) => matches(mask, row), () => true]) {
          const acts = story.events
            .map((_, row) => eventRow(row))
            .filter(asked)
            .flatMap((row) => actsOf(tables, row))
            .filter(({ ends }) => ends[0] === from && ends[1] === to)
            .map(({ verb, status }) => `${verb} ${status}`);
          const counted = verbsOfTie(tables, asked, tie);
          const told = counted.map(({ verb, status, count }) => [`${verb} ${status}`, count] as const);
          expect(new Set(told.map(([key]) => key)).size).toBe(told.length);
          expect(Object.fromEntries(told)).toEqual(
            Object.fromEntries(acts.map((act) => [act, acts.filter((other) => other === act).length])),
          );
          const counts = counted.map(({ count }) => count);
          expect(counts).toEqual(counts.toSorted((a, b) => b - a));
        }
      }
    }),
  );
});

test("the verbs of many actors are those of their ties with events that count", () => {
  fc.assert(
    fc.property(arbitraryTies, fc.boolean(), ({ tables: directed, mask }, hasUndirected) => {
      const tables = hasUndirected ? withUndirected(directed) : directed;
      const { events } = countPairs(tables, mask, []);
      const actors = Array.from({ length: tables.actors.count }, (_, row) => actorRow(row));
      const done = verbsOfActors(tables, mask, events, actors);
      for (const actor of actors) {
        const expected = new Map<string, number>();
        for (const tie of tiesOfActor(tables, actor).out)
          for (const { verb, count } of verbsOfTie(tables, (row) => matches(mask, row), tie))
            expected.set(verb, (expected.get(verb) ?? 0) + count);
        const told = done[actor] ?? [];
        expect(Object.fromEntries(told.map(({ verb, count }) => [verb, count]))).toEqual(
          Object.fromEntries(expected),
        );
        const counts = told.map(({ count }) => count);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      }
    }),
  );
});

/** The same tables with every second act undirected. */
function withUndirected(tables: Tables): Tables {
  const { actions } = tables.events;
  const some = { ...actions, undirected: actions.undirected.map((_, action) => action % 2) };
  return { ...tables, events: { ...tables.events, actions: some }, ties: tiesOf(some, tables.actors.count) };
}
