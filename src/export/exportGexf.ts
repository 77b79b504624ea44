import { element, escapeMarkup } from "../model/escapeMarkup.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { EventRow } from "../model/units.ts";
import { joinPresent } from "../words/formatNumber.ts";
import type { FileParts } from "./exportJson.ts";
import {
  EDGE_VALUES,
  edgesOfOneSort,
  INTEGERS,
  nodeValues,
  type Spell,
  type TakenEdge,
  type TakenNode,
  takenNetwork,
  type Values,
} from "./takenNetwork.ts";

/** NetworkX reads nothing newer than `1.2draft`, which cannot mix directed and undirected edges. */
type GexfVersion = "1.3" | "1.2draft";

/** In version 1.2, NetworkX reads only the `timeformat` "date". It accepts times of day in such a file. */
const headsOf = (version: GexfVersion, { events: { times } }: Tables): readonly [string, string] =>
  version === "1.3"
    ? [
        '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
        `<graph mode="dynamic" timeformat="${times === null ? "date" : "dateTime"}" timerepresentation="interval"`,
      ]
    : [
        '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
        '<graph mode="dynamic" timeformat="date"',
      ];

/** Actors and ties exist at the times of their events (spells). */
export function exportGexf(
  tables: Tables,
  rows: readonly EventRow[],
  onEvent = () => {},
  version: GexfVersion = "1.3",
): FileParts {
  const network = takenNetwork(tables, rows, onEvent);
  const mixed = version === "1.3";
  const { directed, edges } = mixed ? { directed: true, edges: network.edges } : edgesOfOneSort(network);
  const [gexf, graph] = headsOf(version, tables);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `${gexf}\n`,
    metaOf(tables),
    `${graph} defaultedgetype="${directed ? "directed" : "undirected"}">\n`,
    attributesOf("node", nodeValues(tables)),
    attributesOf("edge", [...EDGE_VALUES, ...(mixed || !directed ? [] : ["undirected"])]),
    "<nodes>\n",
    ...network.nodes.map(nodeOf),
    "</nodes>\n<edges>\n",
    ...edges.map((edge) => edgeOf(edge, mixed && edge.undirected)),
    "</edges>\n</graph>\n</gexf>\n",
  ];
}

function metaOf({ about }: Tables): string {
  const description = joinPresent([about.title, about.description], "\n");
  const content = [element("creator", {}, "Dateline"), element("description", {}, escapeMarkup(description))];
  return `${element("meta", {}, ...content)}\n`;
}

const attributesOf = (kind: "node" | "edge", titles: readonly string[]): string =>
  `${element(
    "attributes",
    { class: kind, mode: "static" },
    ...titles.map((title) =>
      element("attribute", { id: title, title, type: INTEGERS.includes(title) ? "integer" : "string" }),
    ),
  )}\n`;

const nodeOf = ({ id, name, values, spells }: TakenNode): string =>
  `${element("node", { id, label: name }, valuesOf(values), spellsOf(spells))}\n`;

const edgeOf = (
  { id, source, target, label, weight, values, spells }: TakenEdge,
  isMarked: boolean,
): string =>
  `${element(
    "edge",
    { id, source: source.id, target: target.id, label, weight, type: isMarked ? "undirected" : null },
    valuesOf(values),
    spellsOf(spells),
  )}\n`;

const valuesOf = (values: Values): string =>
  element(
    "attvalues",
    {},
    ...Object.entries(values).map(([key, value]) => element("attvalue", { for: key, value })),
  );

const spellsOf = (spells: readonly Spell[]): string =>
  element("spells", {}, ...spells.map(({ start, end }) => element("spell", { start, end })));

/** GraphML has no spells, so nodes and edges only have a `first` and a `last` time. */
export function exportGraphml(tables: Tables, rows: readonly EventRow[], onEvent = () => {}): FileParts {
  const network = takenNetwork(tables, rows, onEvent);
  const { directed, edges } = edgesOfOneSort(network);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n',
    ...keysOf("node", ["name", ...nodeValues(tables), ...DAYS]),
    ...keysOf("edge", ["label", "weight", ...EDGE_VALUES, ...(directed ? ["undirected"] : []), ...DAYS]),
    `<graph id="${escapeMarkup(tables.about.id)}" edgedefault="${directed ? "directed" : "undirected"}">\n`,
    ...network.nodes.map(
      ({ id, name, values, spells }) =>
        `${element("node", { id }, ...data("node", { name, ...values, ...daysOf(spells) }))}\n`,
    ),
    ...edges.map(({ id, source, target, label, weight, values, spells }) => {
      const content = data("edge", { label, weight, ...values, ...daysOf(spells) });
      return `${element("edge", { id, source: source.id, target: target.id }, ...content)}\n`;
    }),
    "</graph>\n</graphml>\n",
  ];
}

const DAYS = ["first", "last"] as const;

/** Compares the years as numbers and then the texts, because a year may be negative or have five digits. */
const byTime = (a: string, b: string): number =>
  Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1);

function daysOf(spells: readonly Spell[]): Values {
  const starts = spells.flatMap(({ start, end }) => start ?? end ?? []).sort(byTime);
  const ends = spells.flatMap(({ start, end }) => end ?? start ?? []).sort(byTime);
  return { first: starts[0] ?? "", last: ends.at(-1) ?? "" };
}

/** A value that both nodes and edges have needs two keys in GraphML. */
const keysOf = (kind: "node" | "edge", names: readonly string[]): string[] =>
  names.map((name) => {
    const isNumber = name === "weight" || INTEGERS.includes(name);
    const type = { "attr.name": name, "attr.type": isNumber ? "int" : "string" };
    return `${element("key", { id: `${kind}-${name}`, for: kind, ...type })}\n`;
  });

const data = (kind: "node" | "edge", values: Values): string[] =>
  Object.entries(values)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => element("data", { key: `${kind}-${name}` }, escapeMarkup(String(value))));
