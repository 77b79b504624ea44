import { type Refusal, refuse } from "../../model/check/fault.ts";
import { FILE_LIMITS, LIST_LIMITS } from "../../model/limits.ts";
import { scanXml } from "../scanXml.ts";

/** When something was there: texts as they stand, "" for an open end. */
export type Spell = { readonly start: string; readonly end: string };

/** A node, or an edge, which has two ends. */
export type GexfItem = {
  readonly id: string;
  readonly label: string;
  readonly spells: readonly Spell[];
  /** Values of attributes by their titles, in lower case. */
  readonly values: ReadonlyMap<string, string>;
  readonly line: number;
  readonly ends: GexfEnds | null;
};
export type GexfEnds = { readonly source: string; readonly target: string; readonly directed: boolean };

export type GexfGraph = {
  readonly ok: true;
  readonly description: string;
  /** As the graph says it: date, dateTime, integer, double, or "". */
  readonly timeFormat: string;
  readonly nodes: readonly GexfItem[];
  readonly edges: readonly GexfItem[];
};

type Growing = GexfItem & { readonly spells: Spell[]; readonly values: Map<string, string> };

/** What a GEXF file (1.1 to 1.3) says of nodes and edges, but for how they look. */
export function readGexf(text: string): GexfGraph | Refusal {
  const nodes: Growing[] = [];
  const edges: Growing[] = [];
  /** Title of each declared attribute, by class and id. */
  const titles = new Map<string, string>();
  /** Nodes may hold nodes. */
  const around: Growing[] = [];
  let attributeClass = "";
  let directed = true;
  let timeFormat = "";
  let description = "";
  let element = "";
  let spells = 0;
  const failure = scanXml(text, {
    open: (name, attributes, line) => {
      element = name;
      const get = (key: string): string => attributes.get(key)?.trim() ?? "";
      const spell = spellOf(attributes);
      if (name === "graph") {
        timeFormat = get("timeformat") || get("timetype");
        directed = get("defaultedgetype") !== "undirected";
      } else if (name === "attributes") {
        attributeClass = get("class");
      } else if (name === "attribute") {
        titles.set(`${attributeClass} ${get("id")}`, get("title").toLowerCase());
      } else if (name === "node" || name === "edge") {
        const type = get("type");
        const isDirected = type === "" ? directed : type === "directed";
        const item: Growing = {
          id: get("id"),
          label: get("label"),
          spells: spell === null ? [] : [spell],
          values: new Map(),
          line,
          ends:
            name === "edge" ? { source: get("source"), target: get("target"), directed: isDirected } : null,
        };
        (name === "edge" ? edges : nodes).push(item);
        around.push(item);
        if (spell !== null) spells++;
      } else if (name === "spell" || name === "slice") {
        if (spell !== null) {
          around.at(-1)?.spells.push(spell);
          spells++;
        }
      } else if (name === "attvalue") {
        const item = around.at(-1);
        const id = get("for") || get("id");
        const title = titles.get(`${item?.ends === null ? "node" : "edge"} ${id}`) ?? id.toLowerCase();
        item?.values.set(title, get("value"));
      }
    },
    excess: () => {
      if (nodes.length > LIST_LIMITS.actors) return tooMany(LIST_LIMITS.actors, "nodes");
      if (Math.max(edges.length, spells) > LIST_LIMITS.events) {
        return tooMany(LIST_LIMITS.events, "edges or stretches of time");
      }
      return (around.at(-1)?.values.size ?? 0) > FILE_LIMITS.attributes
        ? tooMany(FILE_LIMITS.attributes, "values of one node or edge")
        : null;
    },
    close: (name) => {
      element = "";
      if (name === "node" || name === "edge") around.pop();
    },
    text: (content) => {
      // More is refused later, whatever it says.
      if (element === "description" && description.length < LONGEST_DESCRIPTION)
        description += content.trim();
    },
  });
  return failure ?? { ok: true, description, timeFormat, nodes, edges };
}

const LONGEST_DESCRIPTION = 100_000;

const tooMany = (limit: number, what: string): Refusal => {
  const most = `${limit.toLocaleString("en")} ${what}`;
  return refuse("", `more than ${most}`, `at most ${most}; a larger network can be cut in parts`);
};

function spellOf(attributes: ReadonlyMap<string, string>): Spell | null {
  const timestamp = timeOf(attributes.get("timestamp"));
  if (timestamp !== "") return { start: timestamp, end: timestamp };
  const start = timeOf(attributes.get("start") ?? attributes.get("startopen"));
  const end = timeOf(attributes.get("end") ?? attributes.get("endopen"));
  return start === "" && end === "" ? null : { start, end };
}

/** Without end in either direction is as good as not said. */
const timeOf = (text = ""): string => (/^[-+]?inf(?:inity)?$/i.test(text.trim()) ? "" : text.trim());
