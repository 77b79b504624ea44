import { isoDay } from "../model/dates/calendar.ts";
import { DATE_EXTENTS } from "../model/dates/dateExtent.ts";
import { element, escapeMarkup } from "../model/escapeMarkup.ts";
import { actsOf, pairOfTie } from "../model/tables/acts.ts";
import { at, item } from "../model/tables/columns.ts";
import { actorRecord, type Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { actorRow, type EventRow, epochDay } from "../model/units.ts";
import { writtenStanding } from "../model/vocabulary.ts";
import { tieSources, tieStanding } from "../query/network/tieStanding.ts";
import { allFoldedInWords, verbWithPeople } from "../words/members.ts";
import { english } from "../words/words.ts";
import type { FileParts } from "./exportJson.ts";

/** The events of one node or edge; for an edge also its verbs, each with the number of its actions. */
type Tie = { readonly events: EventRow[]; readonly verbs: Map<string, number> };

/**
 * The network of these events as a dynamic graph (GEXF 1.3): each actor and each tie is there at the times (spells) of
 * its events. Ties are actions and nothing else, as on screen.
 */
export function exportGexf(
  tables: Tables,
  rows: readonly EventRow[],
  onEvent: () => void = () => {},
): FileParts {
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
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">\n',
    metaOf(tables),
    '<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">\n',
    attributesOf("node", ["kind", "role", "events", ...(tables.folding === null ? [] : ["counted"])]),
    attributesOf("edge", ["verbs", "events", "standing", "standings", "sources", "independent"]),
    "<nodes>\n",
    ...inOrder(nodes).map(([actor, events]) => nodeOf(tables, actor, events)),
    "</nodes>\n<edges>\n",
    ...inOrder(ties).map(([tie, behind]) => edgeOf(tables, tie, behind, isChosen)),
    "</edges>\n</graph>\n</gexf>\n",
  ];
}

function metaOf({ about }: Tables): string {
  const description = [about.title, about.description].filter((text) => text !== "").join("\n");
  const content = [element("creator", {}, "Dateline"), element("description", {}, escapeMarkup(description))];
  return `${element("meta", {}, ...content)}\n`;
}

const INTEGERS: readonly string[] = ["events", "sources", "independent"];

const attributesOf = (kind: "node" | "edge", titles: readonly string[]): string =>
  `${element(
    "attributes",
    { class: kind, mode: "static" },
    ...titles.map((title) =>
      element("attribute", { id: title, title, type: INTEGERS.includes(title) ? "integer" : "string" }),
    ),
  )}\n`;

function nodeOf(tables: Tables, actor: number, events: readonly EventRow[]): string {
  const { id, name, kind, role = "" } = actorRecord(tables, actorRow(actor));
  return `${element(
    "node",
    { id, label: name },
    values({
      kind,
      role,
      events: events.length,
      ...(tables.folding === null
        ? {}
        : { counted: allFoldedInWords(english, tables, events, actorRow(actor)) }),
    }),
    spellsOf(tables, events),
  )}\n`;
}

/**
 * A tie as the network shows it: `standing` is that of its weakest claim, `standings` how many of its events have each one,
 * "1 confirmed, 2 alleged".
 */
function edgeOf(
  tables: Tables,
  tie: number,
  { events, verbs }: Tie,
  isChosen: (row: number) => boolean,
): string {
  const idOf = (row: number): string => textAt(tables.actors.ids, row);
  const ordered = [...verbs].sort(([, a], [, b]) => b - a).map(([verb]) => verb);
  const { ends, undirected } = pairOfTie(tables, tie);
  const { weakest, events: standings } = tieStanding(tables, isChosen, tie);
  return `${element(
    "edge",
    {
      id: `tie-${tie}`,
      source: idOf(ends[0]),
      target: idOf(ends[1]),
      label: ordered[0] ?? "",
      weight: events.length,
      ...(undirected ? { type: "undirected" } : {}),
    },
    values({
      verbs: ordered.join("; "),
      events: events.length,
      standing: writtenStanding(weakest),
      standings: standings.map(({ status, count }) => `${count} ${writtenStanding(status)}`).join(", "),
      ...tieSources(tables, isChosen, tie),
    }),
    spellsOf(tables, events),
  )}\n`;
}

const values = (given: Readonly<Record<string, string | number>>): string =>
  element(
    "attvalues",
    {},
    ...Object.entries(given).map(([key, value]) => element("attvalue", { for: key, value })),
  );

function spellsOf(tables: Tables, events: readonly EventRow[]): string {
  const { first, last, extent } = tables.events;
  const spells = events.map((row) => {
    const how = item(DATE_EXTENTS, at(extent, row));
    return element("spell", {
      start: how === "by" ? null : xmlDay(at(first, row)),
      end: how === "since" ? null : xmlDay(at(last, row)),
    });
  });
  return element("spells", {}, ...spells);
}

/** XML Schema writes years of more than four digits without a letter before them. */
const xmlDay = (day: number): string => isoDay(epochDay(day)).replace(/^Y/, "");
