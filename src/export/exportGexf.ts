import { element, escapeMarkup } from "../model/escapeMarkup.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { EventRow } from "../model/units.ts";
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

/** The older version is the newest that NetworkX reads. Its graph is directed as a whole. */
export type GexfVersion = "1.3" | "1.2draft";
const HEADS: Readonly<Record<GexfVersion, string>> = {
  "1.3":
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">\n<graph mode="dynamic" timeformat="date" timerepresentation="interval"',
  "1.2draft":
    '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n<graph mode="dynamic" timeformat="date"',
};

/**
 * The network of these events as a dynamic graph. Each actor and each tie exists at the times (spells) of its events.
 */
export function exportGexf(
  tables: Tables,
  rows: readonly EventRow[],
  onEvent: () => void = () => {},
  version: GexfVersion = "1.3",
): FileParts {
  const network = takenNetwork(tables, rows, onEvent);
  const mixed = version === "1.3";
  const { directed, edges } = mixed ? { directed: true, edges: network.edges } : edgesOfOneSort(network);
  const [gexf = "", graph = ""] = HEADS[version].split("\n");
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
  const description = [about.title, about.description].filter((text) => text !== "").join("\n");
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
    {
      id,
      source: source.id,
      target: target.id,
      label,
      weight,
      ...(isMarked ? { type: "undirected" } : {}),
    },
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
