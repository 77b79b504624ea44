import { type Fault, type Refusal, refuse } from "../../model/check/fault.ts";
import { parseEdtf } from "../../model/dates/edtf.ts";
import { FILE_LIMITS, LIST_LIMITS } from "../../model/limits.ts";
import { ACTOR_KINDS, type ActorKind } from "../../model/vocabulary.ts";
import { ColumnTimes } from "../columnTimes.ts";
import { DatasetBuilder } from "../datasetBuilder.ts";
import { type EventDraft, plainDraft } from "../eventDraft.ts";
import { type ImportContext, type Imported, note } from "../imported.ts";
import { tooMany } from "../measureFile.ts";
import { plainText } from "../plainText.ts";
import { scanXml } from "../scanXml.ts";

/** The verbs of a directed and an undirected edge if the file has none. They claim no more than the file does. */
const PLAIN_VERB = "edge to";
const PLAIN_BETWEEN = "edge between";
const WHAT_TO_ADD =
  'dates on its edges, such as <edge start="2019-11-02" end="2019-11-05">, or on its nodes, and timeformat="date" on <graph>';

/**
 * Imports a network with dates. Each time of existence (spell) of an edge becomes an event. If no edge has dates, the
 * spells of nodes become events.
 */
export function importGexf(text: string, context: ImportContext): Imported {
  const graph = readGexf(text);
  if (!graph.ok) return graph;
  const { nodes, edges } = graph;
  const isDated = ({ spells }: GexfItem): boolean => spells.length > 0;
  const datedEdges = edges.filter(isDated);
  const items: readonly GexfItem[] = datedEdges.length > 0 ? datedEdges : nodes.filter(isDated);
  if (items.length === 0) return refuse("", "a network without dates", WHAT_TO_ADD);
  if (hasNumbersForTimes(graph, items)) {
    return refuse("", "a network whose times are numbers, not dates", WHAT_TO_ADD);
  }

  const times = new ColumnTimes();
  for (const { spells } of items)
    for (const { start, end } of spells) for (const time of [start, end]) times.add(withoutZone(time), time);
  const builder = new DatasetBuilder({
    unit: "line",
    columnOf: (field) => (field === "date" ? "start, end" : field),
  });
  const labels = new Map(nodes.map(({ id, label }) => [id, label === "" ? id : plainText(label)]));
  for (const node of nodes) {
    const name = labels.get(node.id) ?? "";
    if (name !== "") builder.declareActor(node.id, { name, kind: kindOf(node) });
  }
  for (const node of nodes) if (labels.get(node.id)) builder.addActor(node.id, node.line);
  items.forEach((item, index) => {
    if (index % 10_000 === 0) context.onRows(index, items.length);
    for (const spell of item.spells) addSpell(builder, item, spell, labels, times);
  });
  for (const edge of edges) {
    if (datedEdges.length > 0 && !isDated(edge)) builder.leaveOut(edge.line, "date", edge.id, "start or end");
  }
  if (builder.refusal !== null) return builder.refusal;
  const [first] = builder.setAside.listed;
  if (builder.eventCount === 0 && first !== undefined) {
    return refuse(`line ${first.row}`, `no edge that can be read; the first: “${first.value}”`, first.reason);
  }
  const notes = [...notesOf(datedEdges, edges.length - datedEdges.length), ...times.notes("start, end")];
  return builder.imported({ title: context.title, description: plainText(graph.description) }, notes);
}

/** Whether all times are numbers of unknown meaning. Numbers are years only if the graph says that times are dates. */
function hasNumbersForTimes({ timeFormat }: GexfGraph, items: readonly GexfItem[]): boolean {
  const isNumber = (time: string): boolean => time === "" || /^-?\d+(?:\.\d+)?$/.test(time);
  return (
    !/date/i.test(timeFormat) &&
    items.every(({ spells }) => spells.every(({ start, end }) => isNumber(start) && isNumber(end)))
  );
}

function addSpell(
  builder: DatasetBuilder,
  item: GexfItem,
  spell: Spell,
  labels: ReadonlyMap<string, string>,
  times: ColumnTimes,
): void {
  const date = edtfOf(spell, times);
  if (date === undefined) {
    builder.leaveOut(item.line, "date", `${spell.start} ${spell.end}`.trim(), "a date such as 2019-11-02");
    return;
  }
  const { ends, line } = item;
  if (ends === null) {
    const headline = labels.get(item.id) ?? "";
    const participants = [{ actor: item.id, role: "" }];
    builder.addEvent({ ...plainDraft, ...dated(item, date), headline, participants }, line);
    return;
  }
  const { source, target } = ends;
  const from = labels.get(source);
  const to = labels.get(target);
  if (from === undefined || to === undefined) {
    const missing = from === undefined ? source : target;
    builder.leaveOut(line, "source, target", missing, "the id of a node of this file");
    return;
  }
  const { directed } = ends;
  const verb = verbOf(item) ?? (directed ? PLAIN_VERB : PLAIN_BETWEEN);
  const one = { actor: source, role: directed ? "agent" : "side" };
  const other = { actor: target, role: directed ? "target" : "side" };
  builder.addEvent(
    {
      ...plainDraft,
      ...dated(item, date),
      headline: directed ? `${from} ${verb} ${to}` : `${verb}: ${from} – ${to}`,
      participants: source === target ? [one] : [one, other],
      actions: [{ from: source, verb, to: target, ...(directed ? {} : { undirected: true as const }) }],
    },
    line,
  );
}

function dated({ values }: GexfItem, date: string): Pick<EventDraft, "date" | "kind"> {
  const kind = plainText(values.get("kind") ?? values.get("type") ?? values.get("category") ?? "");
  return { date, kind: kind === "" ? plainDraft.kind : kind };
}

function verbOf({ label, values }: GexfItem): string | undefined {
  const word = [
    label,
    ...["label", "verb", "action", "relation"].map((title) => values.get(title) ?? ""),
  ].find((text) => text.trim() !== "");
  return word === undefined ? undefined : plainText(word) || undefined;
}

function kindOf({ values }: GexfItem): ActorKind {
  const written = (values.get("kind") ?? values.get("type") ?? "").toLowerCase();
  return ACTOR_KINDS.find((kind) => kind === written) ?? "group";
}

function edtfOf({ start, end }: Spell, times: ColumnTimes): string | undefined {
  const [first = "", last = ""] = [start, end].map((time) => times.asColumn(withoutZone(time)));
  const text = first === last ? first : `${first}/${last}`;
  return parseEdtf(text).ok ? text : undefined;
}

/** Removes the zone that XML Schema allows after a day, and the `.0` that programs write after a year. */
const withoutZone = (time: string): string =>
  time.replace(/^(-?\d{4,}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)$/, "$1").replace(/\.0$/, "");

const notesOf = (dated: readonly GexfItem[], undated: number): Fault[] =>
  dated.length === 0 && undated > 0
    ? [note("", `edges without dates: ${undated}`, "dates on edges; only the nodes became events")]
    : [];

/** The time in which a node or edge existed, as written. "" for an open end. */
type Spell = { readonly start: string; readonly end: string };

type GexfItem = {
  readonly id: string;
  readonly label: string;
  readonly spells: readonly Spell[];
  readonly values: ReadonlyMap<string, string>;
  readonly line: number;
  readonly ends: GexfEnds | null;
};
type GexfEnds = { readonly source: string; readonly target: string; readonly directed: boolean };

type GexfGraph = {
  readonly ok: true;
  readonly description: string;
  /** The format of times in the graph: date, dateTime, integer, double, or "". */
  readonly timeFormat: string;
  readonly nodes: readonly GexfItem[];
  readonly edges: readonly GexfItem[];
};

type Growing = GexfItem & { readonly spells: Spell[]; readonly values: Map<string, string> };

/** Reads the nodes and edges of GEXF 1.1 to 1.3. Colours and positions are not read. */
export function readGexf(text: string): GexfGraph | Refusal {
  const nodes: Growing[] = [];
  const edges: Growing[] = [];
  /** The titles of the declared attributes, by class and id. */
  const titles = new Map<string, string>();
  /** The open nodes and edges, the innermost last. Nodes may contain nodes. */
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
      if (nodes.length > LIST_LIMITS.actors) return tooMany("", "nodes", LIST_LIMITS.actors);
      if (Math.max(edges.length, spells) > LIST_LIMITS.events) {
        return tooMany("", "edges or stretches of time", LIST_LIMITS.events);
      }
      return (around.at(-1)?.values.size ?? 0) > FILE_LIMITS.attributes
        ? tooMany("", "values of one node or edge", FILE_LIMITS.attributes)
        : null;
    },
    close: (name) => {
      element = "";
      if (name === "node" || name === "edge") around.pop();
    },
    text: (content) => {
      // A description of this length is refused later, so no more of it is kept.
      if (element === "description" && description.length < LONGEST_DESCRIPTION)
        description += content.trim();
    },
  });
  return failure ?? { ok: true, description, timeFormat, nodes, edges };
}

const LONGEST_DESCRIPTION = 100_000;

function spellOf(attributes: ReadonlyMap<string, string>): Spell | null {
  const timestamp = timeOf(attributes.get("timestamp"));
  if (timestamp !== "") return { start: timestamp, end: timestamp };
  const start = timeOf(attributes.get("start") ?? attributes.get("startopen"));
  const end = timeOf(attributes.get("end") ?? attributes.get("endopen"));
  return start === "" && end === "" ? null : { start, end };
}

/** An infinite time becomes "", which means an open end. */
const timeOf = (text = ""): string => (/^[-+]?inf(?:inity)?$/i.test(text.trim()) ? "" : text.trim());
