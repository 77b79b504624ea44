import type { ActorRecord } from "../dataset.ts";
import { DATE_EXTENTS } from "../dates/dateExtent.ts";
import { certainDays, type Days, isUndoubted, membershipsOf } from "../memberships.ts";
import { eventRow } from "../units.ts";
import { at, item } from "./columns.ts";
import { eventRowOf } from "./findRow.ts";
import { invertLists } from "./makeLists.ts";
import { Participations } from "./participations.ts";
import type { Folding, Tables } from "./tables.ts";
import { textAt } from "./textColumn.ts";
import { tiesOf } from "./tiesOf.ts";

/**
 * The same tables with people folded into the organisations ("bodies") that they belong to. In each event in which a
 * person certainly was a member, the person's participation and acts count with the organisation. Events, acts and
 * their order stay. An act between a person and the person's organisation becomes an act of the organisation upon
 * itself. Actors keep their rows. A person who is folded in all events keeps a row too, but has no events. Null if
 * nobody can be folded.
 *
 * A text must not say that an organisation did what a person did. `Tables.folding` therefore keeps the actors that the
 * file names, and texts name both.
 */
export function foldPeople(tables: Tables, records: readonly ActorRecord[]): Tables | null {
  const bodies = new Bodies(records);
  if (!bodies.hasAny) return null;
  const now = folded(tables, bodies, (row) => daysOf(tables, row));
  if (now === null || tables.byKnown === null) return now;
  const { byKnown } = tables;
  // Whether somebody was a member depends on the day when an event happened, not on the day when it became public.
  const happened = (row: number): Days => {
    const same = eventRowOf(tables, textAt(byKnown.events.ids, row));
    return daysOf(tables, same ?? eventRow(row));
  };
  return { ...now, byKnown: folded(byKnown, bodies, happened) };
}

const BY = DATE_EXTENTS.indexOf("by");
const SINCE = DATE_EXTENTS.indexOf("since");

function daysOf({ events: { first, last, extent } }: Tables, row: number): Days {
  return {
    first: extent[row] === BY ? Number.NEGATIVE_INFINITY : at(first, row),
    last: extent[row] === SINCE ? Number.POSITIVE_INFINITY : at(last, row),
  };
}

function folded(tables: Tables, bodies: Bodies, daysIn: (event: number) => Days): Tables | null {
  const { events } = tables;
  const { count, actors: named, roles, actions } = events;
  const actorCount = tables.actors.count;
  const participations = new Participations(count, actorCount);
  const standing = new Uint32Array(named.values.length);
  const from = new Uint32Array(actions.from.length);
  const to = new Uint32Array(actions.to.length);
  const tally = new StandIns(bodies);
  for (let event = 0; event < count; event++) {
    let days: Days | undefined;
    const standsFor = (actor: number): number => {
      const always = bodies.always[actor] ?? actor;
      if (always !== CHANGES) return always;
      days ??= daysIn(event);
      return bodies.on(actor, days);
    };
    const end = named.starts[event + 1] ?? 0;
    for (let index = named.starts[event] ?? 0; index < end; index++) {
      const actor = named.values[index] ?? 0;
      const body = standsFor(actor);
      standing[index] = body;
      tally.add(actor, body);
      participations.add(body, roles[index] ?? 0);
    }
    participations.endEvent();
    const lastAction = actions.starts[event + 1] ?? 0;
    for (let action = actions.starts[event] ?? 0; action < lastAction; action++) {
      from[action] = standsFor(actions.from[action] ?? 0);
      to[action] = standsFor(actions.to[action] ?? 0);
    }
  }
  const standIns = tally.finish();
  if (!tally.hasFolded && standIns.every((body, actor) => body === actor)) return null;
  const now = { ...actions, from, to };
  const taken = participations.finish();
  const folding: Folding = { standIns, standing, from: actions.from, to: actions.to };
  return {
    ...tables,
    events: { ...events, ...taken, actions: now },
    actors: { ...tables.actors, events: invertLists(taken.actors, actorCount) },
    ties: tiesOf(now, actorCount),
    byKnown: null,
    folded: null,
    folding,
  };
}

/** Stands in `Bodies.always` for an actor whose organisation depends on the day. */
const CHANGES = 0xffffffff;

/** The certain days of a membership that is not in doubt. `body` is the row of the organisation. */
type Sure = Days & { readonly body: number };

const ALL_DAYS: Days = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };
const contains = (one: Days, days: Days): boolean => one.first <= days.first && days.last <= one.last;

class Bodies {
  /** The stand-in of each actor on every day, or `CHANGES` if the stand-in depends on the day. */
  readonly always: Uint32Array;
  readonly #isPerson: Uint8Array;
  readonly #sure: readonly (readonly Sure[])[];

  constructor(records: readonly ActorRecord[]) {
    const rows = new Map(records.map(({ id }, row) => [id, row]));
    const sure = records.map((record) =>
      membershipsOf(record).flatMap((membership): Sure[] => {
        const body = rows.get(membership.actor);
        return body === undefined || !isUndoubted(membership) ? [] : [{ body, ...certainDays(membership) }];
      }),
    );
    this.#isPerson = Uint8Array.from(records, ({ kind }) => (kind === "person" ? 1 : 0));
    this.#sure = sure.map((some, row) => (this.#isPerson[row] === 1 ? closestFirst(some, sure) : some));
    this.always = Uint32Array.from(records, (_, row) => this.on(row, null));
  }

  get hasAny(): boolean {
    return this.always.some((body, row) => body !== row);
  }

  /** The stand-in of actor `start` on all of `days`. If `days` is null: on every day, or `CHANGES` if it changes. */
  on(start: number, days: Days | null): number {
    let row = start;
    for (let steps = 0; steps <= this.#sure.length; steps++) {
      if (this.#isPerson[row] !== 1) return row;
      const some = item(this.#sure, row);
      const closest = days === null ? some[0] : some.find((one) => contains(one, days));
      if (closest === undefined) return row;
      if (days === null && !contains(closest, ALL_DAYS)) return CHANGES;
      row = closest.body;
    }
    return start;
  }
}

/** Sorts organisations so that a ministry comes before its government. Otherwise the order of the record stays. */
function closestFirst(some: readonly Sure[], all: readonly (readonly Sure[])[]): readonly Sure[] {
  if (some.length < 2) return some;
  const above = new Map(some.map(({ body }) => [body, holdersOf(body, all)]));
  const holds = (one: number, other: number): boolean => above.get(other)?.has(one) ?? false;
  const ordered: Sure[] = [];
  const left = [...some];
  while (left.length > 0) {
    const closest = left.findIndex(({ body }) => left.every((other) => !holds(body, other.body)));
    ordered.push(...left.splice(Math.max(0, closest), 1));
  }
  return ordered;
}

/** All organisations that an actor belongs to, directly or through others. */
function holdersOf(member: number, all: readonly (readonly Sure[])[]): ReadonlySet<number> {
  const holders = new Set([member]);
  for (const row of holders) for (const { body } of item(all, row)) holders.add(body);
  holders.delete(member);
  return holders;
}

/** Finds the stand-in of each actor over all of its events. */
class StandIns {
  hasFolded = false;
  readonly #bodies: Bodies;
  /** For each actor whose organisation changes, the number of events with each organisation. */
  readonly #events = new Map<number, Map<number, number>>();

  constructor(bodies: Bodies) {
    this.#bodies = bodies;
  }

  add(actor: number, body: number): void {
    if (actor !== body) this.hasFolded = true;
    if (this.#bodies.always[actor] !== CHANGES) return;
    const events = this.#events.get(actor) ?? new Map<number, number>();
    this.#events.set(actor, events.set(body, (events.get(body) ?? 0) + 1));
  }

  /** The stand-in of each actor: the actor itself if unfolded in any event, otherwise the body with most events. */
  finish(): Uint32Array {
    return this.#bodies.always.map((always, actor) => {
      if (always !== CHANGES) return always;
      const events = this.#events.get(actor) ?? new Map<number, number>();
      const [most = [actor]] = [...events].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      return events.has(actor) ? actor : most[0];
    });
  }
}
