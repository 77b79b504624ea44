import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, forEachIn } from "../../model/tables/columns.ts";
import { actorRow } from "../../model/units.ts";
import { arbitraryQuestion, arbitraryWindow, failures, tablesOf } from "../arbitraryTables.ts";
import { createMaskCache } from "../filter/filterMask.ts";
import { storyDays } from "../time/storyExtent.ts";
import { tieRowOf } from "./actorTies.ts";
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
      fc.property(arbitraryNetwork, ({ story, tables: { ties }, mask, counts }) => {
        for (let tie = 0; tie < ties.count; tie++) {
          const ofKind = Array.from({ length: story.kinds }, () => 0);
          forEachIn(ties.events, tie, (row) => {
            const kind = story.events[row]?.kind ?? 0;
            if (mask[row] === 0) ofKind[kind] = (ofKind[kind] ?? 0) + 1;
          });
          expect(at(counts.tieKind, tie)).toBe(ofKind.indexOf(Math.max(...ofKind)));
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
          const { nodeEvents } = counter.inWindow(window ?? storyDays(tables));
          expect([...nodeEvents]).toEqual(
            story.actors.map((_, row) => matching.filter(({ actors }) => actors.includes(row)).length),
          );
        }
      },
    ),
  );
});
