import fc from "fast-check";
import { expect, test } from "vitest";
import { at } from "../../model/tables/columns.ts";
import { actorRow } from "../../model/units.ts";
import { type NaiveEvent, tablesOf, tablesOfEvents } from "../arbitraryTables.node.ts";
import { actorCircle, actorPaths } from "./actorPaths.ts";

const ACTORS = 9;

/** Events with few actors each, so that chains are long, and by event whether it counts. */
const arbitraryChains = fc
  .array(
    fc.record({
      actors: fc.uniqueArray(fc.nat(ACTORS - 1), { minLength: 1, maxLength: 3 }),
      counts: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((given) => {
    const events = given.map(
      ({ actors }, index): NaiveEvent => ({
        first: index,
        last: index,
        kind: 0,
        status: 0,
        prominence: 3,
        contested: false,
        actors,
        sources: [],
        actions: [],
        headline: "They meet",
      }),
    );
    const actors = Array.from({ length: ACTORS }, (_, row) => ({ name: `Actor ${row}`, aliases: [] }));
    const tables = tablesOf({ kinds: 1, sources: 0, actors, events });
    const mask = Uint32Array.from(given, ({ counts }) => (counts ? 0 : 1));
    const counted = given.flatMap((event) => (event.counts ? [event.actors] : []));
    return { tables, mask, counted };
  });

/** The steps between all pairs, by trying every actor between them until no distance shrinks. */
function naiveDistances(counted: readonly (readonly number[])[]): number[][] {
  const steps = Array.from({ length: ACTORS }, (_, a) =>
    Array.from({ length: ACTORS }, (__, b) =>
      a === b ? 0 : counted.some((actors) => actors.includes(a) && actors.includes(b)) ? 1 : Infinity,
    ),
  );
  const of = (a: number, b: number): number => steps[a]?.[b] ?? Infinity;
  for (let via = 0; via < ACTORS; via++)
    for (const [a, row] of steps.entries())
      for (let b = 0; b < ACTORS; b++) row[b] = Math.min(of(a, b), of(a, via) + of(via, b));
  return steps;
}

test("chains are as short as any, and every step is events that count and name both", () => {
  fc.assert(
    fc.property(arbitraryChains, ({ tables, mask, counted }) => {
      const steps = naiveDistances(counted);
      for (let one = 0; one < ACTORS; one++) {
        for (let other = 0; other < ACTORS; other++) {
          const length = steps[one]?.[other] ?? Infinity;
          const paths = actorPaths(tables, mask, actorRow(one), actorRow(other));
          expect(paths.length > 0).toBe(length > 0 && length < Infinity);
          for (const path of paths) {
            expect(path).toHaveLength(length);
            expect(path[0]?.from).toBe(one);
            expect(path.at(-1)?.to).toBe(other);
            for (const [index, { from, to, events }] of path.entries()) {
              if (index > 0) expect(from).toBe(path[index - 1]?.to);
              const { starts, values } = tables.events.actors;
              const namesBoth = (row: number) => {
                const named = values.subarray(at(starts, row), at(starts, row + 1));
                return named.includes(from) && named.includes(to) && mask[row] === 0;
              };
              expect(events.length).toBeGreaterThan(0);
              expect(events.every(namesBoth)).toBe(true);
              expect(events).toEqual(events.toSorted((a, b) => a - b));
            }
          }
        }
      }
    }),
  );
});

test("a circle of one or two steps holds whoever is as near by acts that count, whoever did them to whom", () => {
  const action = fc.record({ from: fc.nat(ACTORS - 1), to: fc.nat(ACTORS - 1), counts: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(action, { maxLength: 14 }),
      fc.constantFrom(1 as const, 2 as const),
      (acts, most) => {
        const tables = tablesOfEvents(
          acts.map(({ from, to }, index) => ({
            date: `2019-01-${10 + index}`,
            // A participant without an act is in nobody's circle.
            participants: [{ actor: `a${(from + 1) % ACTORS}` }],
            actions: [{ from: `a${from}`, verb: "did", to: `a${to}` }],
          })),
          {
            actors: Array.from({ length: ACTORS }, (_, row) => ({
              id: `a${row}`,
              name: `a${row}`,
              kind: "person",
            })),
          },
        );
        const mask = Uint32Array.from(acts, ({ counts }) => (counts ? 0 : 1));
        const steps = naiveDistances(acts.flatMap(({ from, to, counts }) => (counts ? [[from, to]] : [])));
        for (let of = 0; of < ACTORS; of++) {
          const near = (steps[of] ?? []).flatMap((length, actor) => (length <= most ? [actor] : []));
          expect([...actorCircle(tables, mask, actorRow(of), most)].toSorted((a, b) => a - b)).toEqual(near);
        }
      },
    ),
  );
});
