import { isoDay, SECONDS_PER_DAY } from "../model/dates/calendar.ts";
import { DATE_EXTENTS } from "../model/dates/dateExtent.ts";
import { addTo } from "../model/grouped.ts";
import { actsOf, pairOfTie } from "../model/tables/acts.ts";
import { at, forEachIn, item } from "../model/tables/columns.ts";
import { actorRecord, type Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { actorRow, type EventRow, epochDay } from "../model/units.ts";
import { writtenStanding } from "../model/vocabulary.ts";
import { tieSources, tieStanding } from "../query/network/tieStanding.ts";
import { allFoldedInWords, verbWithPeople } from "../words/members.ts";
import { english } from "../words/words.ts";

export type Values = Readonly<Record<string, string | number>>;

/** The time of an event, to the day, or to the second if the event has times. An open end is null. */
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
  readonly label: string;
  readonly weight: number;
  readonly values: Values;
  readonly spells: readonly Spell[];
};
type TakenEnd = { readonly id: string; readonly name: string };

type TakenNetwork = { readonly nodes: readonly TakenNode[]; readonly edges: readonly TakenEdge[] };

/** All formats write the values of a node in this order. */
export const nodeValues = (tables: Tables): readonly string[] => [
  "kind",
  "role",
  "events",
  ...(tables.folding === null ? [] : ["counted"]),
];
export const EDGE_VALUES = ["verbs", "events", "standing", "standings", "sources", "independent"] as const;
export const INTEGERS: readonly string[] = ["events", "sources", "independent"];

type Tie = { readonly events: EventRow[]; readonly verbs: Map<string, number> };

/** As on screen, only acts make ties. Two actors whom an event names without an act between them have no tie. */
export function takenNetwork(tables: Tables, rows: readonly EventRow[], onEvent: () => void): TakenNetwork {
  const nodes = new Map<number, EventRow[]>();
  const ties = new Map<number, Tie>();
  for (const row of rows) {
    onEvent();
    forEachIn(tables.events.actors, row, (actor) => addTo(nodes, actor, row));
    for (const act of actsOf(tables, row)) {
      const verb = verbWithPeople(english, tables, act);
      const tie: Tie = ties.get(act.tie) ?? { events: [], verbs: new Map() };
      ties.set(act.tie, tie);
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

/** `standing` is of the tie's least sure event. `standings` counts its events, such as "1 confirmed, 2 alleged". */
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

/** If some edges are directed, each undirected tie becomes two edges, because one edge would say which actor acted. */
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
 * A day or a second as XML Schema writes it: `12345-02-01`, without the `Y` that `isoDay` puts before a long year.
 * `second` counts from 1, as in `Times`, and 0 means the day alone. 24:00 becomes 23:59:59, because few programs read
 * 24:00.
 */
function xmlTime(day: number, second = 0): string {
  const text = isoDay(epochDay(day)).replace(/^Y/, "");
  if (second === 0) return text;
  const ofDay = Math.min(second - 1, SECONDS_PER_DAY - 1);
  const parts = [ofDay / 3600, (ofDay / 60) % 60, ofDay % 60];
  return `${text}T${parts.map((part) => String(Math.floor(part)).padStart(2, "0")).join(":")}`;
}
