import { expect, test } from "vitest";
import { strongestTies } from "./strongestTies.ts";

/** A chain of actors, tie by tie, with so many events each. */
function chain(events: readonly number[]) {
  const ties = {
    count: events.length,
    from: Uint32Array.from(events, (_, tie) => tie),
    to: Uint32Array.from(events, (_, tie) => tie + 1),
  };
  const nodeEvents = new Uint32Array(events.length + 2).fill(1);
  const counts = { tieEvents: Uint32Array.from(events), nodeEvents, kindOf: () => 0 };
  return (asked: number) => strongestTies(ties as never, counts, asked);
}

test("few ties are all drawn, and nothing is hidden", () => {
  const few = chain([1, 2, 3])(0);
  expect(few).toMatchObject({
    least: 1,
    usual: 1,
    shownTies: 3,
    allTies: 3,
    hiddenActors: 0,
    steps: [1, 2, 3],
  });
});

test("of very many the strongest, of which there are at most 150; what is hidden is counted", () => {
  const many = chain(Array.from({ length: 1_000 }, (_, tie) => 1 + (tie % 10)));
  const usual = many(0);
  expect(usual).toMatchObject({ least: 10, usual: 10, shownTies: 100, allTies: 1_000 });
  expect(usual.hiddenActors).toBe(1_002 - 200);
  expect(usual.counts.tieEvents.filter((events) => events > 0)).toHaveLength(100);
  expect(usual.counts.nodeEvents.filter((events) => events > 0)).toHaveLength(200);
  expect(many(1)).toMatchObject({ least: 1, usual: 10, shownTies: 1_000, hiddenActors: 0 });
});

test("the strongest are drawn however many are alike, and a link that asks for more than there is gets them", () => {
  const alike = chain(Array.from({ length: 400 }, () => 2));
  expect(alike(0)).toMatchObject({ least: 2, shownTies: 400, steps: [1, 2] });
  expect(alike(9_999)).toMatchObject({ least: 2, shownTies: 400 });
  expect(chain([])(0)).toMatchObject({ least: 1, shownTies: 0, allTies: 0, steps: [1] });
});
