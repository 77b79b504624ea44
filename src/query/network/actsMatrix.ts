import { addTo } from "../../model/grouped.ts";
import { actsOf } from "../../model/tables/acts.ts";
import { at, forEachIn, item } from "../../model/tables/columns.ts";
import { recordOfAct } from "../../model/tables/contestDetails.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type ActorRow, actorRow, eventRow } from "../../model/units.ts";
import { annealedArrangement } from "./annealedArrangement.ts";
import { MANY_ACTORS } from "./chooseTies.ts";
import { closestTogether, type Join } from "./linearArrangement.ts";
import type { NetworkCounts } from "./networkCounts.ts";

export const MOST_IN_MATRIX = 40;

export type ActsMatrix = {
  /** The actors who act, and the actors who are acted upon. No row or column is empty. */
  readonly rows: readonly ActorRow[];
  readonly columns: readonly ActorRow[];
  readonly shown: number;
  readonly all: number;
  /** Null if the row's actor has no counted act on the column's actor, and no undirected act joins these two. */
  readonly cells: readonly (readonly (MatrixCell | null)[])[];
};

export type MatrixCell = {
  readonly events: number;
  /** Whether all acts of the cell are undirected. Then they are also in the cell with row and column exchanged. */
  readonly undirected: boolean;
  readonly ties: readonly number[];
};

/** For a matrix of 10 actors, `closest` chooses among the 40 busiest ones. */
const CANDIDATES = 4;

/**
 * The matrix of the actors with most acts among each other, and of actors who answered them (`answering`). Actors have
 * the given `order`, but in a large story (`MANY_ACTORS`) those with many acts between them are close together.
 */
export function actsMatrix(
  tables: Tables,
  { tieEvents }: NetworkCounts,
  order: readonly ActorRow[],
  most: number,
): ActsMatrix {
  const { from, to, undirected } = tables.ties;
  const acts = new Float64Array(tables.actors.count);
  // A loop by index, because `forEach` would be too slow for half a million ties.
  for (let tie = 0; tie < tieEvents.length; tie++) {
    const events = tieEvents[tie] ?? 0;
    if (events === 0) continue;
    const [one, other] = [from[tie] ?? 0, to[tie] ?? 0];
    acts[one] = (acts[one] ?? 0) + events;
    if (one !== other) acts[other] = (acts[other] ?? 0) + events;
  }
  const shown = Math.min(most, MOST_IN_MATRIX);
  const { rows: candidates, all } = busiestOf(acts, CANDIDATES * shown);
  const between = tiesBetween(tables, tieEvents, candidates);
  const chosen = closest(tables, tieEvents, between, candidates, shown);
  const others = answering(tables, tieEvents, chosen);
  const busiest = [...chosen, ...others];
  const size = busiest.length;
  const placeOf = placesOf(tables, busiest);
  const directed = new Float64Array(size * size);
  const mutual = new Float64Array(size * size);
  const tiesAt = new Map<number, number[]>();
  for (const tie of others.length > 0 ? tiesBetween(tables, tieEvents, busiest) : between) {
    const events = tieEvents[tie] ?? 0;
    const [row, column] = [placeOf[from[tie] ?? 0] ?? -1, placeOf[to[tie] ?? 0] ?? -1];
    if (row < 0 || column < 0) continue;
    addTo(tiesAt, row * size + column, tie);
    if (undirected[tie] === 1 && row !== column) addTo(tiesAt, column * size + row, tie);
    if (undirected[tie] === 1) {
      mutual[row * size + column] = (mutual[row * size + column] ?? 0) + events;
      if (row !== column) mutual[column * size + row] = (mutual[column * size + row] ?? 0) + events;
    } else directed[row * size + column] = (directed[row * size + column] ?? 0) + events;
  }
  const eventsAt = (row: number, column: number): number =>
    at(directed, row * size + column) + at(mutual, row * size + column);
  const places = tables.actors.count <= MANY_ACTORS ? inOrder(busiest, order) : clustered(size, eventsAt);
  const doers = places.filter((row) => places.some((column) => eventsAt(row, column) > 0));
  const targets = places.filter((column) => places.some((row) => eventsAt(row, column) > 0));
  const cells = doers.map((row) =>
    targets.map((column): MatrixCell | null => {
      const events = eventsAt(row, column);
      if (events === 0) return null;
      const place = row * size + column;
      return { events, undirected: at(directed, place) === 0, ties: tiesAt.get(place) ?? [] };
    }),
  );
  return {
    rows: doers.map((place) => item(busiest, place)),
    columns: targets.map((place) => item(busiest, place)),
    shown: new Set([...doers, ...targets]).size,
    all,
    cells,
  };
}

function placesOf({ actors: { count } }: Tables, actors: readonly ActorRow[]): Int32Array {
  const places = new Int32Array(count).fill(-1);
  for (const [place, row] of actors.entries()) places[row] = place;
  return places;
}

/**
 * Other actors who answered one of `actors` without making a claim themselves, for example by a denial. A matrix with
 * charges but without the answers would take a side. Empty in a large story, where most actors have no row.
 */
function answering(tables: Tables, tieEvents: Uint32Array, actors: readonly ActorRow[]): readonly ActorRow[] {
  if (tables.actors.count > MANY_ACTORS) return [];
  const { from, to, undirected, events } = tables.ties;
  const shown = new Set<number>(actors);
  const found = new Set<ActorRow>();
  for (let tie = 0; tie < tieEvents.length; tie++) {
    const doer = actorRow(at(from, tie));
    if (at(tieEvents, tie) === 0 || at(undirected, tie) === 1 || shown.has(doer) || !shown.has(at(to, tie)))
      continue;
    forEachIn(events, tie, (row) => {
      const event = eventRow(row);
      if (
        actsOf(tables, event).some(
          (act) => act.tie === tie && recordOfAct(tables, event, act.index)?.withoutClaim,
        )
      )
        found.add(doer);
    });
  }
  return [...found];
}

function tiesBetween(tables: Tables, tieEvents: Uint32Array, actors: readonly ActorRow[]): readonly number[] {
  const { from, to } = tables.ties;
  const placeOf = placesOf(tables, actors);
  const found: number[] = [];
  for (let tie = 0; tie < tieEvents.length; tie++)
    if ((placeOf[from[tie] ?? 0] ?? -1) >= 0 && (placeOf[to[tie] ?? 0] ?? -1) >= 0 && tieEvents[tie] !== 0)
      found.push(tie);
  return found;
}

/** At most `most` actors: those with most acts among each other, without actors whose row would be empty. */
function closest(
  tables: Tables,
  tieEvents: Uint32Array,
  between: readonly number[],
  actors: readonly ActorRow[],
  most: number,
): readonly ActorRow[] {
  const { from, to } = tables.ties;
  const placeOf = placesOf(tables, actors);
  const joins = between.map(
    (tie): Join => ({
      one: at(placeOf, at(from, tie)),
      other: at(placeOf, at(to, tie)),
      weight: at(tieEvents, tie),
    }),
  );
  const { left, sums } = closestTogether(actors.length, joins, most);
  const acting = [...left].filter((place) => item(sums, place) > 0);
  return (acting.length > 0 ? acting : [...left]).map((place) => item(actors, place));
}

function busiestOf(
  acts: Float64Array,
  most: number,
): { readonly rows: readonly ActorRow[]; readonly all: number } {
  // Each number packs a count and a row, because numbers sort faster than rows with a comparison function.
  const { length } = acts;
  const keys = acts.map((count, row) => (count > 0 ? count * length + length - 1 - row : 0)).sort();
  const used = keys.subarray(keys.lastIndexOf(0) + 1);
  const rows = Array.from(used.slice(-most).reverse(), (key) => actorRow(length - 1 - (key % length)));
  return { rows, all: used.length };
}

function inOrder(actors: readonly ActorRow[], order: readonly ActorRow[]): readonly number[] {
  const places = new Map(order.map((row, place) => [row, place]));
  return [...actors.keys()].sort(
    (a, b) => (places.get(item(actors, a)) ?? 0) - (places.get(item(actors, b)) ?? 0) || a - b,
  );
}

/** At most this many pairs, those with most acts, decide the order. All pairs would take ten times as long. */
const MOST_EDGES = 120;

function clustered(size: number, eventsAt: (row: number, column: number) => number): readonly number[] {
  const edges = [...Array(size).keys()].flatMap((row) =>
    [...Array(row).keys()].flatMap((column) => {
      const events = eventsAt(row, column) + eventsAt(column, row);
      // The square root keeps a single pair with thousands of events from deciding the whole order.
      return events === 0 ? [] : [{ members: [row, column], weight: Math.sqrt(events) }];
    }),
  );
  const heaviest = edges.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_EDGES);
  return annealedArrangement(size, heaviest);
}
