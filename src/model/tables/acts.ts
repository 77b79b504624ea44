import { type ActorRow, actorRow, type EventRow } from "../units.ts";
import { STANDINGS, type Standing } from "../vocabulary.ts";
import { at, item } from "./columns.ts";
import { type EventRecord, eventRecord, type Tables } from "./tables.ts";

/*
 * The one reading of acts and of ties. Views, exports, pages and words take an act from here and never from the columns or
 * the record of its event, so that none of them can forget its standing, its sources or that nobody is said to have done it.
 */

/** Two actors, and who of them did it to whom; of an undirected pair the file does not say that. */
export type Pair = {
  /** In the order of the file, which means nothing where the pair is undirected. */
  readonly ends: readonly [ActorRow, ActorRow];
} & (
  | { readonly undirected: false; readonly from: ActorRow; readonly to: ActorRow }
  | { readonly undirected: true }
);

/** Who did what to whom in one event, or what was between two of whom the file does not say who did it. */
export type Act = Pair & {
  readonly event: EventRow;
  /** Its place among the acts of its event, from 0. */
  readonly index: number;
  readonly verb: string;
  /** Its ends as the record names them: where people are folded the people, for whom the bodies at `ends` stand. */
  readonly named: readonly [ActorRow, ActorRow];
  /** Never surer than the event: the builders of tables see to that. */
  readonly status: Standing;
  /** Ids of its own sources, from the record; none where it rests on those of its event, whether or not it repeats them. */
  readonly sources: readonly string[];
  /** Row of the tie that it makes. */
  readonly tie: number;
};

const pairOf = (one: ActorRow, other: ActorRow, undirected: boolean): Pair =>
  undirected ? { ends: [one, other], undirected } : { ends: [one, other], undirected, from: one, to: other };

/** How many acts all events have together. */
export const countActs = ({ ties }: Tables): number => ties.ofAction.length;

/** The acts of an event in the order of its record. Where people are folded their bodies are the ends: so acts are counted and drawn. */
export function actsOf(tables: Tables, event: EventRow): readonly Act[] {
  const { starts, from, to, verb, status, undirected } = tables.events.actions;
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
      // Pictures ask for thousands of acts and for the sources of none, which only the record has.
      get sources() {
        return ownSources(eventRecord(tables, event), index);
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

/** The same acts with the ends that the record names, also where people are folded: so acts are told. */
export const namedActsOf = (tables: Tables, event: EventRow): readonly Act[] =>
  tables.folding === null
    ? actsOf(tables, event)
    : actsOf(tables, event).map((act) => ({ ...act, ...pairOf(...act.named, act.undirected) }));

/** The two actors of a tie. */
export function pairOfTie({ ties }: Tables, tie: number): Pair {
  return pairOf(actorRow(at(ties.from, tie)), actorRow(at(ties.to, tie)), at(ties.undirected, tie) === 1);
}
