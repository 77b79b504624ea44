import fc from "fast-check";
import { expect, test } from "vitest";
import { textAt } from "../../../model/tables/textColumn.ts";
import { type ActorRow, actorRow, eventRow } from "../../../model/units.ts";
import { arbitraryQuestion, failures, tablesOf } from "../../../query/arbitraryTables.ts";
import { createMaskCache } from "../../../query/filterMask.ts";
import { actorDeeds, strongestTies, tieDeeds } from "./actorDeeds.ts";

/** A question asked of the tables, and the events that count as plain records. */
const arbitraryCase = arbitraryQuestion.map(({ story, filter, window }) => {
  const tables = tablesOf(story);
  const mask = createMaskCache(tables).mask(filter, window);
  const counting = story.events
    .map((event, row) => ({ ...event, row }))
    .filter((event) => failures(story, event, filter, window).length === 0);
  return { story, tables, mask, counting };
});

test("an actor's deeds are the actions of the events that count, in time order", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ story, tables, mask, counting }) => {
      for (const actor of story.actors.keys()) {
        const deeds = actorDeeds(tables, mask, actorRow(actor));
        const actions = counting.flatMap(({ row, actions }) =>
          actions.map((action, index) => ({ ...action, row, index })),
        );
        expect(deeds.did).toEqual(
          actions
            .filter(({ from }) => from === actor)
            .map(({ row, index, verb, to }) => ({ row, index, verb, other: to })),
        );
        expect(deeds.wasDone).toEqual(
          actions
            .filter(({ to }) => to === actor)
            .map(({ row, index, verb, from }) => ({ row, index, verb, other: from })),
        );
        const acted = new Set([...deeds.did, ...deeds.wasDone].map(({ row }) => row));
        const partOf = counting.filter(({ actors }) => actors.includes(actor)).map(({ row }) => row);
        expect([...acted, ...deeds.present].sort((a, b) => a - b)).toEqual(partOf);
      }
    }),
  );
});

test("a tie told from both ends holds every deed between the two, each event once a direction", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ story, tables, mask }) => {
      for (const actor of story.actors.keys()) {
        const one = actorRow(actor);
        const deeds = actorDeeds(tables, mask, one);
        for (const { other, events } of strongestTies(deeds, one, story.actors.length)) {
          const out = tieDeeds(tables, mask, one, other);
          const back = tieDeeds(tables, mask, other, one);
          const rows = [...out, ...back].map(({ row }) => row);
          expect(new Set(rows).size, textAt(tables.actors.ids, other)).toBe(events);
          for (const direction of [out, back]) {
            expect(new Set(direction.map(({ row }) => row)).size).toBe(direction.length);
          }
          const verbs = deeds.did.filter((deed) => deed.other === other).map(({ verb }) => verb);
          expect(new Set(out.flatMap((event) => event.verbs))).toEqual(new Set(verbs));
        }
      }
    }),
  );
});

test("the strongest ties come first and an action upon oneself is no tie", () => {
  const [self, a, b, c] = [actorRow(0), actorRow(1), actorRow(2), actorRow(3)];
  const deed = (row: number, other: ActorRow) => ({ row: eventRow(row), index: 0, verb: "asked", other });
  const deeds = {
    did: [deed(1, a), deed(1, a), deed(2, b), deed(4, self)],
    wasDone: [deed(2, b), deed(3, b), deed(5, c)],
    present: [],
  };
  expect(strongestTies(deeds, self, 2)).toEqual([
    { other: b, events: 2 },
    { other: a, events: 1 },
  ]);
});
