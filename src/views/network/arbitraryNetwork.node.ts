import fc from "fast-check";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { buildTables } from "../../model/tables/buildTables.ts";
import { item } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { actorRow, eventRow } from "../../model/units.ts";
import { ACTOR_KINDS } from "../../model/vocabulary.ts";
import type { FilterMask } from "../../query/filter/filterMask.ts";
import { createNetworkCounts, type NetworkCounts } from "../../query/network/networkCounts.ts";
import { storyDays } from "../../query/time/storyExtent.ts";
import { english } from "../../words/words.ts";
import type { NetworkSelection } from "./networkEmphasis.ts";
import type { NetworkInput } from "./networkScene.ts";

export const nothingSelected: NetworkSelection = { event: null, focus: [], hover: null };

type Act = { readonly from: number; readonly to: number; readonly others: readonly number[] };

const PROMINENCES = [1, 2, 3, 2, 3] as const;
const VERBS = ["acted on", "sued", "answered"];

export function tablesOfNetwork(names: readonly string[], acts: readonly Act[]): Tables {
  const idOf = (actor: number) => `actor-${actor}`;
  return buildTables(
    {
      title: "A network",
      kinds: [{ id: "one", label: "One" }],
      sources: [],
      actors: names.map((name, actor) => ({
        id: idOf(actor),
        name,
        kind: item(ACTOR_KINDS, actor % ACTOR_KINDS.length),
      })),
      events: acts.map(({ from, to, others }, index) => ({
        id: `event-${index}`,
        date: "2019-11-02",
        headline: "Something happens",
        kind: "one",
        status: "confirmed",
        prominence: item(PROMINENCES, index % PROMINENCES.length),
        participants: [...new Set([from, to, ...others])].map((actor) => ({ actor: idOf(actor) })),
        actions: [{ from: idOf(from), verb: item(VERBS, index % VERBS.length), to: idOf(to) }],
      })),
    },
    "network",
  );
}

const arbitraryName = fc
  .array(fc.constantFrom("Court", "Ministry", "of", "A.", "Technology", "विज्ञान", "California"), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(" "));

/** A random row. The first actors are the most likely, so that a few actors have most acts, as in stories. */
const skewed = (count: number) =>
  fc.double({ min: 0, max: 0.999, noNaN: true }).map((r) => Math.floor(count * r * r));

export const arbitraryNetwork = (mostActors: number): fc.Arbitrary<Tables> =>
  fc.array(arbitraryName, { minLength: 1, maxLength: mostActors, size: "max" }).chain((names) => {
    const actor = fc.nat(names.length - 1);
    const act = fc.record({
      from: skewed(names.length),
      to: actor,
      others: fc.array(actor, { maxLength: 3 }),
    });
    return fc.array(act, { maxLength: 2 * mostActors, size: "max" }).map((acts) => {
      // fast-check prints a counterexample as names and acts, because columns of numbers say little.
      const recipe = () => JSON.stringify({ names, acts });
      return Object.assign(tablesOfNetwork(names, acts), { [fc.toStringMethod]: recipe });
    });
  });

export const arbitrarySize: fc.Arbitrary<Size> = fc.constantFrom(
  { width: 830, height: 330 },
  { width: 830, height: 760 },
  { width: 390, height: 600 },
);

export const arbitrarySelection = ({ events, actors, ties }: Tables): fc.Arbitrary<NetworkSelection> => {
  const actor = fc.nat(actors.count - 1).map(actorRow);
  const hit = (kind: "actor" | "tie", count: number) =>
    count === 0
      ? fc.constant(null)
      : fc
          .nat(count - 1)
          .map((row) => (kind === "actor" ? { kind, row: actorRow(row) } : { kind, tie: row }));
  return fc.record({
    event: events.count === 0 ? fc.constant(null) : fc.option(fc.nat(events.count - 1).map(eventRow)),
    focus: fc.uniqueArray(actor, { maxLength: 2 }),
    hover: fc.oneof(
      fc.constant(null),
      hit("actor", actors.count),
      hit("tie", ties.count),
      fc
        .nat(Math.max(0, events.count - 1))
        .map((row) => (events.count === 0 ? null : { kind: "event" as const, row: eventRow(row) })),
    ),
  });
};

export const countsOf = (tables: Tables, mask: FilterMask): NetworkCounts =>
  createNetworkCounts(tables, mask).inWindow(storyDays(tables));

/** An input without filters. All letters of a face have the same width. */
export function inputOf(
  tables: Tables,
  size: Size,
  selection: NetworkSelection = nothingSelected,
): NetworkInput {
  return {
    tables,
    counts: countsOf(tables, new Uint32Array(tables.events.count)),
    doesCount: () => true,
    words: english,
    least: 0,
    among: null,
    paths: null,
    margin: { top: 44, bottom: 30 },
    size,
    selection,
    measure: (text, face) => text.length * (face === "boldName" ? 6.8 : 6.4),
    nameLines: 2,
  };
}
