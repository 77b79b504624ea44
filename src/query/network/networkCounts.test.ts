import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at } from "../../model/tables/columns.ts";
import { actorRow, epochDay } from "../../model/units.ts";
import { arbitraryQuestion, arbitraryWindow, failures, tablesOf } from "../arbitraryTables.node.ts";
import { createMaskCache } from "../filter/filterMask.ts";
import { storyDays } from "../time/storyExtent.ts";
import { tiesOfPair } from "./actorTies.ts";
import { createNetworkCounts } from "./networkCounts.ts";

const arbitraryNetwork = arbitraryQuestion.map(({ story, filter, window }) => {
  const tables = tablesOf(story);
  const mask = createMaskCache(tables).mask(filter, window);
  const matching = story.events.filter((event) => failures(story, event, filter, window).length === 0);
  const pairs = story.actors.flatMap((_, from) => story.actors.map((__, to) => ({ from, to })));
  const timeless = createMaskCache(tables).mask(filter, null);
  const counts = createNetworkCounts(tables, timeless).inWindow(window ?? storyDays(tables));
  return { story, tables, mask, matching, pairs, counts };
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
          const [tie] = tiesOfPair(tables, actorRow(from), actorRow(to)).out;
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
});

test("one preparation serves every window in turn", () => {
  fc.assert(
    fc.property(
      arbitraryQuestion,
      fc.array(arbitraryWindow, { maxLength: 4 }),
      ({ story, filter }, windows) => {
        const tables = tablesOf(story);
        const counter = createNetworkCounts(tables, createMaskCache(tables).mask(filter, null));
        for (const window of windows) {
          const matching = story.events.filter(
            (event) => failures(story, event, filter, window).length === 0,
          );
          const { nodeEvents, tieEvents } = counter.inWindow(window ?? storyDays(tables));
          expect([...nodeEvents]).toEqual(
            story.actors.map((_, row) => matching.filter(({ actors }) => actors.includes(row)).length),
          );
          const anew = createNetworkCounts(tables, createMaskCache(tables).mask(filter, null)).inWindow(
            window ?? storyDays(tables),
          );
          expect(tieEvents).toEqual(anew.tieEvents);
        }
      },
    ),
  );
});

test("a window that moves a little is counted by what comes and goes, however many events it holds", () => {
  const story = {
    kinds: 1,
    sources: 1,
    actors: [
      { name: "One", aliases: [] },
      { name: "Other", aliases: [] },
    ],
    events: Array.from({ length: 2_000 }, (_, day) => ({
      ...{ first: day, last: day + (day % 3), kind: 0, status: 0, prominence: 3 as const, contested: false },
      ...{ actors: [0, 1], sources: [], actions: [{ from: 0, verb: "told", to: 1 }], headline: "Told" },
    })),
  };
  const tables = tablesOf(story);
  let looked = 0;
  const ofAction = new Proxy(tables.ties.ofAction, {
    get: (column, key) => {
      if (typeof key === "string" && /^\d+$/.test(key)) looked += 1;
      return Reflect.get(column, key);
    },
  });
  const watched = { ...tables, ties: { ...tables.ties, ofAction } };
  const counter = createNetworkCounts(watched, new Uint32Array(tables.events.count));
  counter.inWindow({ first: epochDay(500), last: epochDay(1_499) });
  looked = 0;
  const { tieEvents } = counter.inWindow({ first: epochDay(503), last: epochDay(1_501) });
  expect(looked).toBeLessThan(20);
  const { first, last } = tables.events;
  const reaching = [...first.keys()].filter((row) => at(last, row) >= 503 && at(first, row) <= 1_501);
  expect([...tieEvents]).toEqual([reaching.length]);
});
