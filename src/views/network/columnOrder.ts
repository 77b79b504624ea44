import { addTo, grouped } from "../../model/grouped.ts";
import { at, item, lengthOf } from "../../model/tables/columns.ts";
import { standInOf } from "../../model/tables/findRow.ts";
import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type ActorRow, actorRow } from "../../model/units.ts";
import { ACTOR_KINDS, type ActorKind } from "../../model/vocabulary.ts";
import { chooseTies, FIRST_TIES, MANY_ACTORS } from "../../query/network/chooseTies.ts";
import { createNetworkCounts } from "../../query/network/networkCounts.ts";
import { storyDays } from "../../query/time/storyExtent.ts";

/** A group of the file, or the actors of one kind without a group. A large group may be split into two of this type. */
export type ActorGroup = {
  readonly key: string;
  /** An index in `Tables.groups`, or a kind. */
  readonly of: { readonly group: number } | { readonly kind: ActorKind };
  readonly actors: readonly ActorRow[];
};

export type Side = "left" | "right";

/** The groups of each column from top to bottom. */
export type ColumnOrder = { readonly [S in Side]: readonly ActorGroup[] };

type Edge = { readonly from: number; readonly to: number; readonly weight: number; readonly counts: number };

/**
 * Two columns of groups. Most ties run from one column to the other, and few of them cross. The columns depend on the
 * whole dataset, so no filter or window moves an actor to the other side or past another actor.
 */
export const columnOrder = oncePerTables((tables): ColumnOrder => {
  const groups = groupsOf(tables);
  const edges = heaviestEdges(tables);
  const sides = splitIntoSides(halved(groups, edges), edges);
  return ordered(sides, edges.slice(0, MOST_EDGES));
});

/** The groups in the order of the file, then the kinds of the actors without a group. */
export const groupsOf = oncePerTables((tables): readonly ActorGroup[] => {
  const { actors, groups } = tables;
  const byKey = new Map<string, ActorGroup & { readonly actors: ActorRow[] }>();
  for (let index = 0; index < actors.count; index++) {
    const row = actorRow(index);
    // A folded person is counted with an organisation and has no place of its own.
    if (standInOf(tables, row) !== row) continue;
    const group = actors.group[row] ?? -1;
    const kind = ACTOR_KINDS[at(actors.kind, row)] ?? "group";
    const key = group < 0 ? `kind-${kind}` : `group-${group}`;
    const known = byKey.get(key) ?? { key, of: group < 0 ? { kind } : { group }, actors: [] };
    known.actors.push(row);
    byKey.set(key, known);
  }
  const keys = [...groups.keys()].map((group) => `group-${group}`);
  return [...keys, ...ACTOR_KINDS.map((kind) => `kind-${kind}`)].flatMap((key) => byKey.get(key) ?? []);
});

/** At most this many ties decide the order in the columns. Each round compares every two of them. */
const MOST_EDGES = 80;
/** At most this many ties decide on which side each group is. */
const MOST_DECIDING = 5000;

/** A tie that the first picture does not show counts as this share of a tie that it shows. */
const HIDDEN = 0.2;

function heaviestEdges(tables: Tables): readonly Edge[] {
  const { ties } = tables;
  const first = new Set(tables.actors.count > MANY_ACTORS ? [] : firstTies(tables));
  const edges = Array.from({ length: ties.count }, (_, tie) => ({
    from: at(ties.from, tie),
    to: at(ties.to, tie),
    weight: lengthOf(ties.events, tie),
    counts: first.has(tie) ? 1 : HIDDEN,
  }));
  return edges
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => b.counts - a.counts || b.weight - a.weight)
    .slice(0, MOST_DECIDING);
}

/** The ties in the picture of the whole dataset. A tie and its opposite are drawn side by side and count as one. */
function firstTies(tables: Tables): readonly number[] {
  const { first, last } = storyDays(tables);
  const mask = new Uint32Array(tables.events.count);
  const counts = createNetworkCounts(tables, mask).inWindow({ first, last });
  const wish = { least: 0, focus: [], event: null, among: null };
  return chooseTies(tables, counts, () => true, wish).ties.map(([tie]) => tie);
}

/** A group with a larger share of all rows in the picture is split between both sides. */
const LARGEST_SHARE = 0.6;

/**
 * Splits the largest group in two if it has most of the rows, or is the only group. Its actors are sorted by how much
 * more often they act than they are acted upon. `bestCut` says how many of them are in the first part.
 */
function halved(groups: readonly ActorGroup[], edges: readonly Edge[]): readonly ActorGroup[] {
  const rowsOf = rowCounter(edges);
  const rows = groups.map(rowsOf);
  const most = Math.max(...rows);
  if (groups.length > 1 && most <= LARGEST_SHARE * rows.reduce((sum, one) => sum + one, 0)) return groups;
  const place = rows.indexOf(most);
  const group = groups[place];
  if (!group || group.actors.length < 2) return groups;
  const balance = new Map<number, number>();
  for (const { from, to, weight } of edges) {
    balance.set(from, (balance.get(from) ?? 0) + weight);
    balance.set(to, (balance.get(to) ?? 0) - weight);
  }
  const byRole = group.actors.toSorted((a, b) => (balance.get(b) ?? 0) - (balance.get(a) ?? 0) || a - b);
  const middle = bestCut(byRole, edges, rowsOf);
  const half = (actors: readonly ActorRow[], of: 1 | 2) => ({ ...group, key: `${group.key}-${of}`, actors });
  return groups.toSpliced(place, 1, half(byRole.slice(0, middle), 1), half(byRole.slice(middle), 2));
}

/**
 * The size of the first half that costs least. A cut costs the ties within each half, and the rows by which the halves
 * differ.
 */
function bestCut(
  actors: readonly ActorRow[],
  edges: readonly Edge[],
  rowsOf: (group: Pick<ActorGroup, "actors">) => number,
): number {
  const placeOf = new Map<number, number>(actors.map((actor, place) => [actor, place]));
  /** For each cut, how much more the ties between the halves weigh than at the cut before. */
  const change = new Float64Array(actors.length + 1);
  for (const { from, to, weight } of edges) {
    const [one, other] = [placeOf.get(from), placeOf.get(to)];
    if (one === undefined || other === undefined) continue;
    change[Math.min(one, other) + 1] = at(change, Math.min(one, other) + 1) + weight;
    change[Math.max(one, other) + 1] = at(change, Math.max(one, other) + 1) - weight;
  }
  const rows = actors.map((actor) => rowsOf({ actors: [actor] }) - 1);
  let difference = -rows.reduce((sum, one) => sum + one, 0);
  let between = 0;
  let best = { cut: 1, cost: Number.POSITIVE_INFINITY };
  for (let cut = 1; cut < actors.length; cut++) {
    difference += 2 * item(rows, cut - 1);
    between += at(change, cut);
    const cost = Math.abs(difference) / 2 - WITHIN_COST * between;
    if (cost < best.cost) best = { cut, cost };
  }
  return best.cut;
}

/**
 * Estimates the rows of a group in the first picture: its heading, its actors with one of the first ties, and a fifth
 * of its other actors with ties.
 */
function rowCounter(edges: readonly Edge[]): (group: Pick<ActorGroup, "actors">) => number {
  const first = new Set(edges.slice(0, FIRST_TIES).flatMap(({ from, to }) => [from, to]));
  const tied = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return ({ actors }) =>
    actors.reduce((sum, actor) => sum + (first.has(actor) ? 1 : tied.has(actor) ? 0.2 : 0), 1);
}

/** Each event of a tie within a column costs as much as this many rows by which the columns differ. */
const WITHIN_COST = 1.5;

function splitIntoSides(groups: readonly ActorGroup[], edges: readonly Edge[]): ColumnOrder {
  const groupOf = new Map(
    groups.flatMap(({ actors }, index) => actors.map((actor) => [Number(actor), index])),
  );
  const neighbours = new Map<number, { readonly other: number; readonly weight: number }[]>();
  for (const { from, to, weight } of edges) {
    const [a, b] = [groupOf.get(from), groupOf.get(to)];
    if (a === undefined || b === undefined || a === b) continue;
    addTo(neighbours, a, { other: b, weight });
    addTo(neighbours, b, { other: a, weight });
  }
  const rows = groups.map(rowCounter(edges));
  const isRight = groups.map((_, index) => index % 2 === 1);
  const difference = (): number =>
    rows.reduce((sum, count, index) => sum + (isRight[index] ? -count : count), 0);
  for (let isMoving = true, round = 0; isMoving && round < 50; round++) {
    isMoving = false;
    for (let index = 0; index < groups.length; index++) {
      let change = 0;
      for (const { other, weight } of neighbours.get(index) ?? [])
        change += WITHIN_COST * (isRight[other] === isRight[index] ? -weight : weight);
      const now = difference();
      const moved = now + (isRight[index] ? 2 : -2) * item(rows, index);
      change += Math.abs(moved) - Math.abs(now);
      if (change >= -1e-9) continue;
      isRight[index] = !isRight[index];
      isMoving = true;
    }
  }
  const left = groups.filter((_, index) => !isRight[index]);
  const right = groups.filter((_, index) => isRight[index]);
  // Reading begins at the left, so the first group of the file is there.
  return isRight[0] ? { left: right, right: left } : { left, right };
}

const ROUNDS = 24;
/** A crossing costs as much as this many rows between the ends of a tie. */
const CROSSING_COST = 10;

/** Sorts groups and actors by the places of their neighbours (the other ends of their ties), in several rounds. */
function ordered(start: ColumnOrder, edges: readonly Edge[]): ColumnOrder {
  const neighbours = new Map<number, { readonly other: number; readonly weight: number }[]>();
  for (const { from, to, weight } of edges) {
    addTo(neighbours, from, { other: to, weight });
    addTo(neighbours, to, { other: from, weight });
  }
  const tied = new Set(neighbours.keys());
  let order = start;
  let best = start;
  let least = orderCost(start, edges, tied);
  for (let round = 0; round < ROUNDS; round++) {
    const places = placesOf(order, tied);
    const middleOf = (actor: ActorRow): number | null => {
      const list = neighbours.get(actor);
      if (!list) return null;
      let sum = 0;
      let total = 0;
      for (const { other, weight } of list) {
        sum += weight * (places.get(other)?.place ?? 0);
        total += weight;
      }
      return sum / total;
    };
    const side: Side = round % 2 === 0 ? "right" : "left";
    order = { ...order, [side]: sortedByMiddle(order[side], middleOf) };
    const cost = orderCost(order, edges, tied);
    if (cost >= least) continue;
    least = cost;
    best = order;
  }
  // Each try in `untangled` compares every two ties. To save time, it gets only the ties of the first picture.
  const shown = edges.filter(({ counts }) => counts === 1);
  return shown.length > 0 ? untangled(best, shown, tied) : best;
}

function untangled(start: ColumnOrder, edges: readonly Edge[], tied: ReadonlySet<number>): ColumnOrder {
  const costOf = (order: ColumnOrder): number => orderCost(order, edges, tied);
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  let best = start;
  let least = costOf(start);
  const isBetter = (order: ColumnOrder): boolean => {
    const cost = costOf(order);
    if (cost >= least) return false;
    [best, least] = [order, cost];
    return true;
  };
  for (let isMoving = true, round = 0; isMoving && round < ROUNDS; round++) {
    isMoving = false;
    for (const side of ["left", "right"] as const)
      for (let place = 0; place < best[side].length; place++) {
        if (!best[side][place]?.actors.some((actor) => ends.has(actor))) continue;
        for (let to = 0; to < best[side].length; to++)
          if (to !== place && isBetter({ ...best, [side]: moved(best[side], place, to) })) isMoving = true;
        const { length } = best[side][place]?.actors ?? [];
        for (let one = 0; one + 1 < length; one++) {
          const pair = best[side][place]?.actors.slice(one, one + 2) ?? [];
          if (!pair.some((actor) => ends.has(actor))) continue;
          const groups = best[side].map((group, index) =>
            index === place ? { ...group, actors: moved(group.actors, one, one + 1) } : group,
          );
          if (isBetter({ ...best, [side]: groups })) isMoving = true;
        }
      }
  }
  return best;
}

function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, item(list, from));
}

function sortedByMiddle(
  groups: readonly ActorGroup[],
  middleOf: (actor: ActorRow) => number | null,
): readonly ActorGroup[] {
  const last = Number.POSITIVE_INFINITY;
  return groups
    .map((group) => {
      const middles = group.actors.flatMap((actor) => middleOf(actor) ?? []);
      const middle = middles.length === 0 ? last : middles.reduce((a, b) => a + b, 0) / middles.length;
      const actors = group.actors.toSorted((a, b) => {
        const [one, other] = [middleOf(a) ?? last, middleOf(b) ?? last];
        return one === other ? a - b : one - other;
      });
      return { group: { ...group, actors }, middle };
    })
    .sort((a, b) => (a.middle === b.middle ? 0 : a.middle - b.middle))
    .map(({ group }) => group);
}

type Place = { readonly side: Side; readonly place: number };

function placesOf(order: ColumnOrder, tied: ReadonlySet<number>): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  for (const side of ["left", "right"] as const) {
    let place = 0;
    for (const { actors } of order[side]) {
      // The heading of a group takes a place too.
      place++;
      for (const actor of actors) if (tied.has(actor)) places.set(actor, { side, place: place++ });
    }
  }
  return places;
}

function orderCost(order: ColumnOrder, edges: readonly Edge[], tied: ReadonlySet<number>): number {
  const places = placesOf(order, tied);
  const ends = edges.flatMap(({ from, to, weight, counts }) => {
    const [a, b] = [places.get(from), places.get(to)];
    if (!a || !b) return [];
    const isAcross = a.side !== b.side;
    const isInTurn = isAcross ? a.side === "left" : a.place < b.place;
    const [one, other] = isInTurn ? [a, b] : [b, a];
    return [{ one, other, isAcross, weight, counts }];
  });
  let cost = 0;
  for (const tie of ends) {
    cost += tie.counts * tie.weight * Math.abs(tie.one.place - tie.other.place);
    for (const another of ends) {
      if (another === tie) break;
      if (isCrossed(tie, another)) cost += CROSSING_COST * tie.counts * another.counts;
    }
  }
  return cost;
}

type Way = { readonly one: Place; readonly other: Place; readonly isAcross: boolean };

/** Whether two ties cross. A tie within one column bends around the rows between its ends. */
function isCrossed(a: Way, b: Way): boolean {
  if (a.isAcross && b.isAcross) return (a.one.place - b.one.place) * (a.other.place - b.other.place) < 0;
  if (a.isAcross) return isCrossed(b, a);
  if (b.isAcross) return isInside(a, b.one) || isInside(a, b.other);
  return (isInside(a, b.one) && isInside(b, a.other)) || (isInside(a, b.other) && isInside(b, a.one));
}

const isInside = ({ one, other }: Way, { side, place }: Place): boolean =>
  side === one.side && place > one.place && place < other.place;

/** The actor is alone at the left, and all other actors are at the right. */
export function columnsAround(tables: Tables, actor: ActorRow): ColumnOrder {
  const groups = tables.actors.count > MANY_ACTORS ? groupsOf(tables) : bothSides(columnOrder(tables));
  const own = groups.find(({ actors }) => actors.includes(actor));
  return {
    left: own ? [{ ...own, actors: [actor] }] : [],
    right: groups
      .map((group) =>
        group === own
          ? { ...group, key: `${group.key}-others`, actors: group.actors.filter((row) => row !== actor) }
          : group,
      )
      .filter(({ actors }) => actors.length > 0),
  };
}

const bothSides = ({ left, right }: ColumnOrder): readonly ActorGroup[] =>
  [...grouped([...left, ...right], ({ of }) => JSON.stringify(of)).values()].map((parts) => ({
    ...item(parts, 0),
    actors: parts.flatMap(({ actors }) => actors),
  }));
