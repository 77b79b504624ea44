import { isoDay, SECONDS_PER_DAY } from "../model/dates/calendar.ts";
import { DATE_EXTENTS } from "../model/dates/dateExtent.ts";
import { actsOf, pairOfTie } from "../model/tables/acts.ts";
import { at, item } from "../model/tables/columns.ts";
import { actorRecord, type Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { actorRow, type EventRow, epochDay } from "../model/units.ts";
import { writtenStanding } from "../model/vocabulary.ts";
import { tieSources, tieStanding } from "../query/network/tieStanding.ts";
import { allFoldedInWords, verbWithPeople } from "../words/members.ts";
import { english } from "../words/words.ts";

/** The values of a node or an edge, by their names in files. */
export type Values = Readonly<Record<string, string | number>>;

/** The stretch of time of one event, in days, or in seconds where it has times; null at an end that is open. */
export type Spell = { readonly start: string | null; readonly end: string | null };

export type TakenNode = {
  readonly id: string;
  readonly name: string;
  readonly values: Values;
  readonly spells: readonly Spell[];
};

export type TakenEdge = {
  readonly id: string;
  readonly source: TakenEnd;
  readonly target: TakenEnd;
  readonly undirected: boolean;
  /** Its most frequent verb. */
  readonly label: string;
  readonly weight: number;
  readonly values: Values;
  readonly spells: readonly Spell[];
};
type TakenEnd = { readonly id: string; readonly name: string };

export type TakenNetwork = { readonly nodes: readonly TakenNode[]; readonly edges: readonly TakenEdge[] };

/** The names of values in their order, which is the same in all files. */
export const nodeValues = (tables: Tables): readonly string[] => [
  "kind",
  "role",
  "events",
  ...(tables.folding === null ? [] : ["counted"]),
];
export const EDGE_VALUES = ["verbs", "events", "standing", "standings", "sources", "independent"] as const;
export const INTEGERS: readonly string[] = ["events", "sources", "independent"];

type Tie = { readonly events: EventRow[]; readonly verbs: Map<string, number> };

/** The network of these events, as all files of a network write it. Ties are acts and nothing else, as on screen. */
export function takenNetwork(tables: Tables, rows: readonly EventRow[], onEvent: () => void): TakenNetwork {
  const { actors } = tables.events;
  const nodes = new Map<number, EventRow[]>();
  const ties = new Map<number, Tie>();
  for (const row of rows) {
    onEvent();
    for (let place = at(actors.starts, row); place < at(actors.starts, row + 1); place++) {
      const actor = at(actors.values, place);
      const events = nodes.get(actor);
      if (events === undefined) nodes.set(actor, [row]);
      else events.push(row);
    }
    for (const act of actsOf(tables, row)) {
      const key = act.tie;
      const verb = verbWithPeople(english, tables, act);
      const tie: Tie = ties.get(key) ?? { events: [], verbs: new Map() };
      ties.set(key, tie);
      if (tie.events.at(-1) !== row) tie.events.push(row);
      tie.verbs.set(verb, (tie.verbs.get(verb) ?? 0) + 1);
    }
  }
  const chosen = new Set<number>(rows);
  const isChosen = (row: number): boolean => chosen.has(row);
  const inOrder = <Value>(map: ReadonlyMap<number, Value>) => [...map].sort(([a], [b]) => a - b);
  return {
    nodes: inOrder(nodes).map(([actor, events]) => nodeOf(tables, actor, events)),
    edges: inOrder(ties).map(([tie, behind]) => edgeOf(tables, tie, behind, isChosen)),
  };
}

function nodeOf(tables: Tables, actor: number, events: readonly EventRow[]): TakenNode {
  const { id, name, kind, role = "" } = actorRecord(tables, actorRow(actor));
  const counted =
    tables.folding === null ? {} : { counted: allFoldedInWords(english, tables, events, actorRow(actor)) };
  return {
    id,
    name,
    values: { kind, role, events: events.length, ...counted },
    spells: spellsOf(tables, events),
  };
}

/** A tie as shown. `standing` is that of its least sure act; `standings`: "1 confirmed, 2 alleged". */
function edgeOf(
  tables: Tables,
  tie: number,
  { events, verbs }: Tie,
  isChosen: (row: number) => boolean,
): TakenEdge {
  const endOf = (row: number): TakenEnd => ({
    id: textAt(tables.actors.ids, row),
    name: textAt(tables.actors.names, row),
  });
  const ordered = [...verbs].sort(([, a], [, b]) => b - a).map(([verb]) => verb);
  const { ends, undirected } = pairOfTie(tables, tie);
  const { weakest, events: standings } = tieStanding(tables, isChosen, tie);
  return {
    id: `tie-${tie}`,
    source: endOf(ends[0]),
    target: endOf(ends[1]),
    undirected,
    label: ordered[0] ?? "",
    weight: events.length,
    values: {
      verbs: ordered.join("; "),
      events: events.length,
      standing: writtenStanding(weakest),
      standings: standings.map(({ status, count }) => `${count} ${writtenStanding(status)}`).join(", "),
      ...tieSources(tables, isChosen, tie),
    },
    spells: spellsOf(tables, events),
  };
}

/**
 * Edges for formats in which all edges are of one sort. If they are directed, an undirected tie becomes two edges, since a single
 * one would claim who acted.
 */
export function edgesOfOneSort({ edges }: TakenNetwork): {
  readonly directed: boolean;
  readonly edges: readonly TakenEdge[];
} {
  const directed = edges.some(({ undirected }) => !undirected);
  if (!directed) return { directed, edges };
  const marked = edges.map((edge) => ({
    ...edge,
    values: { ...edge.values, undirected: edge.undirected ? "yes" : "no" },
  }));
  return {
    directed,
    edges: marked.flatMap((edge) =>
      edge.undirected
        ? [edge, { ...edge, id: `${edge.id}-back`, source: edge.target, target: edge.source }]
        : [edge],
    ),
  };
}

function spellsOf({ events: { first, last, extent, times } }: Tables, events: readonly EventRow[]): Spell[] {
  return events.map((row) => {
    const how = item(DATE_EXTENTS, at(extent, row));
    return {
      start: how === "by" ? null : xmlTime(at(first, row), times?.begins[row]),
      end: how === "since" ? null : xmlTime(at(last, row), times?.ends[row]),
    };
  });
}

/**
 * A day in XML Schema, which writes years of more than four digits without a letter; or a second of it, plus 1, as in `Times`.
 * What is known to the day alone stays a day. Few programs read 24:00, so a day ends with its last second.
 */
function xmlTime(day: number, second = 0): string {
  const text = isoDay(epochDay(day)).replace(/^Y/, "");
  if (second === 0) return text;
  const ofDay = Math.min(second - 1, SECONDS_PER_DAY - 1);
  const parts = [ofDay / 3600, (ofDay / 60) % 60, ofDay % 60];
  return `${text}T${parts.map((part) => String(Math.floor(part)).padStart(2, "0")).join(":")}`;
}
