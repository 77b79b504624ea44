import type { ActionRecord } from "../dataset.ts";
import { type ActorRow, actorRow, type EventRow } from "../units.ts";
import { STANDINGS, type Standing } from "../vocabulary.ts";
import { at, item } from "./columns.ts";
import { areTiesCounted } from "./coverage.ts";
import { oncePerTables } from "./oncePerTables.ts";
import { type EventRecord, eventRecord, eventRows, type Folding, ROLES, type Tables } from "./tables.ts";

/*
 * Views, texts and exports read acts only through this file, as `layers.test.ts` checks. Code that reads the columns
 * itself might forget that an act has a standing, sources and perhaps no direction.
 */

/** Two actors, and the direction between them. An undirected pair has no direction, because the file states none. */
export type Pair = {
  /** The two actors in the order of the file. The order of an undirected pair has no meaning. */
  readonly ends: readonly [ActorRow, ActorRow];
} & (
  | { readonly undirected: false; readonly from: ActorRow; readonly to: ActorRow }
  | { readonly undirected: true }
);

/** An act in an event, which says who did what to whom. If the file does not name the doer, the act is undirected. */
export type Act = Pair & {
  readonly event: EventRow;
  readonly index: number;
  readonly verb: string;
  /** The two actors that the file names. In `ends`, organisations replace people who are folded (counted with them). */
  readonly named: readonly [ActorRow, ActorRow];
  /** Never surer than the event, unless the act is a statement. The code that builds tables ensures this. */
  readonly status: Standing;
  /** The ids of the act's own sources. Empty if the sources of its event apply. */
  readonly sources: readonly string[];
  /** Whether the act is a statement, and whether the statement leaves out the claim of its event. */
  readonly saying: Pick<ActionRecord, "isStatement" | "withoutClaim">;
  readonly tie: number;
};

const pairOf = (one: ActorRow, other: ActorRow, undirected: boolean): Pair =>
  undirected ? { ends: [one, other], undirected } : { ends: [one, other], undirected, from: one, to: other };

export const countActs = ({ ties }: Tables): number => ties.ofAction.length;

/** Whether standings of acts are shown: if the file states at least one, and if acts are not only counted. */
export const hasStandings = oncePerTables((tables) => {
  const unstated = STANDINGS.indexOf("unstated");
  return !areTiesCounted(tables) && tables.events.actions.status.some((status) => status !== unstated);
});

export const shownStanding = (tables: Tables, standing: Standing): Standing | null =>
  hasStandings(tables) ? standing : null;

/** The acts of each event, cached because a picture asks for them hundreds of times. */
const known = oncePerTables(() => new Map<EventRow, readonly Act[]>());
/** The most events in this cache, so that it never holds all acts of a large story. */
const MOST_KNOWN = 5_000;

/** The acts of an event, in the order of its record. If people are folded, the ends are their organisations. */
export function actsOf(tables: Tables, event: EventRow): readonly Act[] {
  const acts = known(tables);
  const found = acts.get(event);
  if (found) return found;
  if (acts.size === MOST_KNOWN) acts.clear();
  const made = makeActs(tables, event);
  acts.set(event, made);
  return made;
}

function makeActs(
  tables: Tables,
  event: EventRow,
  { from, to }: Pick<Folding, "from" | "to"> = tables.events.actions,
): readonly Act[] {
  const { starts, verb, status, undirected } = tables.events.actions;
  const named = tables.folding ?? tables.events.actions;
  const start = at(starts, event);
  return Array.from({ length: at(starts, event + 1) - start }, (_, index): Act => {
    const row = start + index;
    return {
      ...pairOf(actorRow(at(from, row)), actorRow(at(to, row)), at(undirected, row) === 1),
      event,
      index,
      named: [actorRow(at(named.from, row)), actorRow(at(named.to, row))],
      verb: item(tables.verbs, at(verb, row)),
      status: item(STANDINGS, at(status, row)),
      // Only the record has `sources` and `saying`. A picture needs thousands of acts, but no records.
      get sources() {
        return ownSources(eventRecord(tables, event), index);
      },
      get saying() {
        return eventRecord(tables, event).actions?.[index] ?? {};
      },
      get tie() {
        return at(tables.ties.ofAction, row);
      },
    };
  });
}

function ownSources({ actions, sources: cited = [] }: EventRecord, index: number): readonly string[] {
  const own = new Set(actions?.[index]?.sources ?? []);
  const ofEvent = new Set(cited.map(({ id }) => id));
  return own.size === ofEvent.size && [...own].every((id) => ofEvent.has(id)) ? [] : [...own];
}

/** The acts of an event between the actors that its record names. Sentences need them even if people are folded. */
export const namedActsOf = (tables: Tables, event: EventRow): readonly Act[] =>
  tables.folding === null ? actsOf(tables, event) : makeActs(tables, event, tables.folding);

const AGENT = ROLES.indexOf("agent");
const TARGET = ROLES.indexOf("target");

/** The events with an agent and a target but no act. Only columns are read, because records take much longer. */
export function rowsThatLackActs(tables: Tables): readonly EventRow[] {
  const { actions, actors, roles } = tables.events;
  return eventRows(tables).filter((row) => {
    if (at(actions.starts, row) < at(actions.starts, row + 1)) return false;
    const own = roles.subarray(at(actors.starts, row), at(actors.starts, row + 1));
    return own.includes(AGENT) && own.includes(TARGET);
  });
}

export function pairOfTie({ ties }: Tables, tie: number): Pair {
  return pairOf(actorRow(at(ties.from, tie)), actorRow(at(ties.to, tie)), at(ties.undirected, tie) === 1);
}
