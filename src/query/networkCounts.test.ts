import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, forEachIn } from "../model/columns.ts";
import { actorRow } from "../model/units.ts";
import { arbitraryQuestion, failures, tablesOf } from "./arbitraryTables.ts";
import { createMaskCache } from "./filterMask.ts";
import { networkCounts, tieRowOf, tiesOfActor, verbsOfTie } from "./networkCounts.ts";

const arbitraryNetwork = arbitraryQuestion.map(({ story, filter, window }) => {
  const tables = tablesOf(story);
  const rejects = createMaskCache(tables).rejects(filter, window);
  const matching = story.events.filter((event) => failures(story, event, filter, window).length === 0);
  const pairs = story.actors.flatMap((_, from) => story.actors.map((__, to) => ({ from, to })));
  return { story, tables, rejects, matching, pairs, counts: networkCounts(tables, rejects) };
});

describe("the network of the events that count", () => {
  test("counts for each actor the events it takes part in, in any role", () => {
    fc.assert(
      fc.property(arbitraryNetwork, ({ story, matching, counts }) => {
        const expected = story.actors.map(
          (_, row) => matching.filter(({ actors }) => actors.includes(row)).length,
        );
        expect([...counts.nodeEvents]).toEqual(expected);
      }),
    );
  });

  test("counts for each tie the events with an action from the one to the other, and no others", () => {
    fc.assert(
      fc.property(arbitraryNetwork, ({ tables, matching, pairs, counts }) => {
        for (const { from, to } of pairs) {
          const behind = matching.filter(({ actions }) =>
            actions.some((action) => action.from === from && action.to === to),
          );
          const tie = tieRowOf(tables, actorRow(from), actorRow(to));
          expect(tie === undefined ? 0 : at(counts.tieEvents, tie)).toBe(behind.length);
        }
      }),
    );
  });

  test("shows a tie only between two actors that are shown", () => {
    fc.assert(
      fc.property(arbitraryNetwork, ({ tables: { ties }, counts }) => {
        for (let tie = 0; tie < ties.count; tie++) {
          const events = at(counts.tieEvents, tie);
          expect(at(counts.nodeEvents, at(ties.from, tie))).toBeGreaterThanOrEqual(events);
          expect(at(counts.nodeEvents, at(ties.to, tie))).toBeGreaterThanOrEqual(events);
        }
      }),
    );
  });

  test("gives a tie the kind that most of its events have, the first of several", () => {
    fc.assert(
      fc.property(arbitraryNetwork, ({ story, tables: { ties }, rejects, counts }) => {
        for (let tie = 0; tie < ties.count; tie++) {
          const ofKind = Array.from({ length: story.kinds }, () => 0);
          forEachIn(ties.events, tie, (row) => {
            const kind = story.events[row]?.kind ?? 0;
            if (rejects[row] === 0) ofKind[kind] = (ofKind[kind] ?? 0) + 1;
          });
          expect(at(counts.tieKind, tie)).toBe(ofKind.indexOf(Math.max(...ofKind)));
        }
      }),
    );
  });
});

test("each tie is found by its ends, and is among what the one did and what was done to the other", () => {
  fc.assert(
    fc.property(arbitraryNetwork, ({ story, tables, pairs }) => {
      for (const { from, to } of pairs) {
        const tie = tieRowOf(tables, actorRow(from), actorRow(to));
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
    fc.property(arbitraryNetwork, ({ story, tables, rejects, matching }) => {
      for (let tie = 0; tie < tables.ties.count; tie++) {
        const [from, to] = [at(tables.ties.from, tie), at(tables.ties.to, tie)];
        for (const [asked, events] of [
          [rejects, matching],
          [null, story.events],
        ] as const) {
          const verbs = events
            .flatMap(({ actions }) => actions.filter((action) => action.from === from && action.to === to))
            .map(({ verb }) => verb);
          const counted = verbsOfTie(tables, asked, tie);
          expect(Object.fromEntries(counted)).toEqual(
            Object.fromEntries(verbs.map((verb) => [verb, verbs.filter((other) => other === verb).length])),
          );
          const counts = counted.map(([, count]) => count);
          expect(counts).toEqual(counts.toSorted((a, b) => b - a));
        }
      }
    }),
  );
});
