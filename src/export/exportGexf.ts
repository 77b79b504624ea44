import { isoDay } from "../model/dates/calendar.ts";
import { DATE_EXTENTS } from "../model/dates/dateBounds.ts";
import { element, escapeMarkup } from "../model/escapeMarkup.ts";
import { at, item } from "../model/tables/columns.ts";
import { actorRecord, type Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/text/textColumn.ts";
import { actorRow, type EventRow, epochDay } from "../model/units.ts";
import { STATUSES } from "../model/vocabulary.ts";
import { allFoldedInWords, verbOfAction } from "../words/members.ts";
import { english } from "../words/words.ts";
import type { FileParts } from "./exportJson.ts";

/** Events of one node or edge, and of an edge its verbs, each with the number of its actions. */
type Tie = { readonly events: EventRow[]; readonly verbs: Map<string, number> };

/**
 * The network of these events as a dynamic graph (GEXF 1.3): each actor and each tie is there at the times (spells) of
 * its events. Ties are actions and nothing else, as on screen.
 */
export function exportGexf(tables: Tables, rows: readonly EventRow[]): FileParts {
  const { actors, actions } = tables.events;
  const nodes = new Map<number, EventRow[]>();
  const ties = new Map<number, Tie>();
  for (const row of rows) {
    for (let place = at(actors.starts, row); place < at(actors.starts, row + 1); place++) {
      const actor = at(actors.values, place);
      const events = nodes.get(actor);
      if (events === undefined) nodes.set(actor, [row]);
      else events.push(row);
    }
    for (let action = at(actions.starts, row); action < at(actions.starts, row + 1); action++) {
      const key = at(tables.ties.ofAction, action);
      const tie: Tie = ties.get(key) ?? { events: [], verbs: new Map() };
      ties.set(key, tie);
      if (tie.events.at(-1) !== row) tie.events.push(row);
      const verb = verbOfAction(english, tables, action);
      tie.verbs.set(verb, (tie.verbs.get(verb) ?? 0) + 1);
    }
  }
  const inOrder = <Value>(map: ReadonlyMap<number, Value>) => [...map].sort(([a], [b]) => a - b);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">\n',
    metaOf(tables),
    '<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">\n',
    attributesOf("node", ["kind", "role", "events", ...(tables.folding === null ? [] : ["counted"])]),
    attributesOf("edge", ["verbs", "events", "standing"]),
    "<nodes>\n",
    ...inOrder(nodes).map(([actor, events]) => nodeOf(tables, actor, events)),
    "</nodes>\n<edges>\n",
    ...inOrder(ties).map(([tie, behind]) => edgeOf(tables, tie, behind)),
    "</edges>\n</graph>\n</gexf>\n",
  ];
}

function metaOf({ about }: Tables): string {
  const description = [about.title, about.description].filter((text) => text !== "").join("\n");
  const content = [element("creator", {}, "Dateline"), element("description", {}, escapeMarkup(description))];
  return `${element("meta", {}, ...content)}\n`;
}

const attributesOf = (kind: "node" | "edge", titles: readonly string[]): string =>
  `${element(
    "attributes",
    { class: kind, mode: "static" },
    ...titles.map((title) =>
      element("attribute", { id: title, title, type: title === "events" ? "integer" : "string" }),
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

function edgeOf(tables: Tables, tie: number, { events, verbs }: Tie): string {
  const idOf = (row: number): string => textAt(tables.actors.ids, row);
  const ordered = [...verbs].sort(([, a], [, b]) => b - a).map(([verb]) => verb);
  const standings = new Set(events.map((row) => item(STATUSES, at(tables.events.status, row))));
  return `${element(
    "edge",
    {
      id: `tie-${tie}`,
      source: idOf(at(tables.ties.from, tie)),
      target: idOf(at(tables.ties.to, tie)),
      label: ordered[0] ?? "",
      weight: events.length,
      ...(at(tables.ties.undirected, tie) === 1 ? { type: "undirected" } : {}),
    },
    values({ verbs: ordered.join("; "), events: events.length, standing: [...standings].join(", ") }),
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
