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
  takenNetwork,
  type Values,
} from "./takenNetwork.ts";

/**
 * The network of these events in GraphML, which has no times: `first` and `last` are the days of the first and the last
 * event.
 */
export function exportGraphml(
  tables: Tables,
  rows: readonly EventRow[],
  onEvent: () => void = () => {},
): FileParts {
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

/**
 * The first and the last day of some spells. ISO days of four-digit years sort as texts; others are rare, and stay in
 * the order of the file.
 */
function daysOf(spells: readonly Spell[]): Values {
  const starts = spells.flatMap(({ start, end }) => start ?? end ?? []).sort();
  const ends = spells.flatMap(({ start, end }) => end ?? start ?? []).sort();
  return { first: starts[0] ?? "", last: ends.at(-1) ?? "" };
}

/** The keys of nodes or of edges. Each kind needs keys of its own, even for values of the same name. */
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
