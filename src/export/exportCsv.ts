import { isoDay } from "../model/dates/calendar.ts";
import { fieldList, headerOfField, RECORDS } from "../model/fields.ts";
import {
  type ActionWords,
  FOR_PEOPLE,
  joinActions,
  joinList,
  joinReplies,
  joinSources,
  type ReplyWords,
  type SourceWords,
} from "../model/tableCells.ts";
import { type Act, namedActsOf } from "../model/tables/acts.ts";
import { independentSources } from "../model/tables/articles.ts";
import { at, item, listOf } from "../model/tables/columns.ts";
import { disputesOf } from "../model/tables/contest.ts";
import { disputedThings } from "../model/tables/contestDetails.ts";
import { actorRowOf, sourceRowOf } from "../model/tables/findRow.ts";
import { headerOf, ownCell } from "../model/tables/ownValues.ts";
import { standingOf } from "../model/tables/standing.ts";
import {
  actorRecord,
  type EventRecord,
  eventRecord,
  sourceRecord,
  type Tables,
} from "../model/tables/tables.ts";
import { actorRow, type EventRow, epochDay } from "../model/units.ts";
import { writtenStanding } from "../model/vocabulary.ts";
import { disputesInWords } from "../words/describeDisputes.ts";
import { contestInWords } from "../words/describeEvent.ts";
import { english } from "../words/words.ts";
import { EDGE_VALUES, takenNetwork } from "./takenNetwork.ts";

/** Each line of a table as the list of the texts of its cells. */
type Lines = Generator<readonly string[]>;
type Column = readonly [header: string, cell: (tables: Tables, event: EventRecord, row: EventRow) => string];

/** The columns of fields whose cell is not simply the value. A field with an empty list has no column. */
const CELLS: Readonly<Partial<Record<keyof EventRecord, readonly Column[]>>> = {
  kind: [["kind", (tables, _, row) => item(tables.kinds, at(tables.events.kind, row)).label]],
  status: [["status", (tables, _, row) => writtenStanding(standingOf(tables, row))]],
  isStatement: [],
  participants: [["actors", (tables, _, row) => joinList(namesOf(tables, row))]],
  actions: [
    ["actions", (tables, _, row) => joinActions(namedActsOf(tables, row).map((act) => inWords(tables, act)))],
  ],
  sources: [
    ["sources", (tables, { sources = [] }) => joinSources(sources.map(({ id }) => sourceWords(tables, id)))],
    [FOR_PEOPLE.independent, (tables, _, row) => String(at(independentSources(tables), row))],
  ],
  dispute: [
    [FOR_PEOPLE.contested, (_, event) => contestOf(event)],
    ["dispute", (tables, event) => disputeOf(tables, event)],
  ],
  reply: [
    [
      "replies on record",
      (tables, { reply = [] }) => joinReplies(reply.map((one) => replyWords(tables, one))),
    ],
  ],
  // `LAST` writes this field, after the file's own columns.
  prominence: [],
};

/** The columns before the file's own columns. The import of this program recognises the names of these columns. */
const COLUMNS: readonly Column[] = fieldList(RECORDS.events).flatMap(([name, field]) => {
  const special = Object.entries(CELLS).find(([one]) => one === name)?.[1];
  const header = headerOfField(name, field);
  if (special !== undefined || header === null || typeof field.type !== "string") return special ?? [];
  const cell = (_: Tables, event: Readonly<Record<string, unknown>>) => String(event[name] ?? "");
  return [[header, cell] as const];
});
/** The last column. Its cells are numbers or blank, so the last cell of a line is never quoted. */
const LAST: Column = [
  "prominence",
  (_, { prominence }) => (prominence === undefined ? "" : String(prominence)),
];

/** For example "date contested". The text is English, because the import reads English. */
const contestOf = (event: EventRecord): string => {
  const things = disputedThings(disputesOf(event));
  return things.length === 0 ? "" : contestInWords(english, things);
};

/** All disputes as one text, because a cell cannot hold the separate accounts of a dispute. */
const disputeOf = (tables: Tables, event: EventRecord): string => {
  const { disputes = [], otherDates = [] } = event;
  if (disputes.length === 0 && otherDates.length === 0) return event.dispute ?? "";
  return disputesInWords(english, tables, disputesOf(event));
};

/** Writes a row for each event, with every field that fits into cells. The import reads the table back. */
export function* eventLines(tables: Tables, rows: readonly EventRow[], onEvent = () => {}): Lines {
  const { columns } = tables.events;
  yield [...COLUMNS.map(([name]) => name), ...columns.map(headerOf), LAST[0]];
  for (const row of rows) {
    onEvent();
    const event = eventRecord(tables, row);
    const cellOf = ([, cell]: Column) => cell(tables, event, row);
    yield [...COLUMNS.map(cellOf), ...columns.map(({ id }) => ownCell(event, id)), cellOf(LAST)];
  }
}

const nameOf = (tables: Tables, row: number): string => actorRecord(tables, actorRow(row)).name;

const namesOf = (tables: Tables, row: EventRow): string[] => [
  ...new Set(Array.from(listOf(tables.events.named, row), (actor) => nameOf(tables, actor))),
];

/** An act as a cell says it. It has a standing only if it is a statement, or if the event has another standing. */
function inWords(
  tables: Tables,
  { event, ends, verb, undirected, status, sources, saying: { isStatement, withoutClaim } }: Act,
): ActionWords {
  const [from, to] = ends;
  // A file writes "on record" as a confirmed statement.
  const written = status === "onRecord" ? "confirmed" : status;
  const isOwn = isStatement || (status !== "onRecord" && status !== standingOf(tables, event));
  return {
    from: nameOf(tables, from),
    verb,
    to: nameOf(tables, to),
    ...(undirected ? { undirected } : {}),
    ...(isStatement ? { isStatement } : {}),
    ...(withoutClaim ? { withoutClaim } : {}),
    ...(isOwn ? { status: written } : {}),
    ...(sources.length === 0 ? {} : { sources: sources.map((id) => sourceWords(tables, id)) }),
  };
}

/** A reply without its sources, because sources do not fit into the same cell. */
function replyWords(
  tables: Tables,
  { actor: id, date = "", text = "" }: NonNullable<EventRecord["reply"]>[number],
): ReplyWords {
  const row = actorRowOf(tables, id);
  const actor = row === undefined ? id : nameOf(tables, row);
  return { actor, date, text: text.trim() === "" ? "" : text };
}

function sourceWords(tables: Tables, id: string): SourceWords {
  const row = sourceRowOf(tables, id);
  if (row === undefined) return { title: id, url: "" };
  const { title, url = "" } = sourceRecord(tables, row);
  return { title, url };
}

const ACT_COLUMNS = [
  ...["event", "date", "first day", "last day", "actor", "act", "target", "undirected"],
  ...["standing", "kind", "headline", "place", "sources", "actor id", "target id"],
];

/** Writes a row for each act, for programs that count. If `undirected` is "yes", actor and target have no order. */
export function* actLines(tables: Tables, rows: readonly EventRow[], onEvent = () => {}): Lines {
  const { columns, first, last, kind } = tables.events;
  yield [...ACT_COLUMNS, ...columns.map(headerOf)];
  for (const row of rows) {
    onEvent();
    const event = eventRecord(tables, row);
    const own = columns.map(({ id }) => ownCell(event, id));
    const ofEvent = (event.sources ?? []).map(({ id }) => id);
    for (const act of namedActsOf(tables, row)) {
      const [from, to] = [actorRecord(tables, act.ends[0]), actorRecord(tables, act.ends[1])];
      const sources = act.sources.length > 0 ? act.sources : ofEvent;
      yield [
        event.id,
        event.date,
        isoDay(epochDay(at(first, row))),
        isoDay(epochDay(at(last, row))),
        from.name,
        act.verb,
        to.name,
        act.undirected ? "yes" : "no",
        writtenStanding(act.status),
        item(tables.kinds, at(kind, row)).label,
        event.headline,
        event.place ?? "",
        sources.map((id) => sourceWords(tables, id).title).join("; "),
        from.id,
        to.id,
        ...own,
      ];
    }
  }
}

export function* tieLines(tables: Tables, rows: readonly EventRow[], onEvent = () => {}): Lines {
  const { edges } = takenNetwork(tables, rows, onEvent);
  yield ["source", "target", "undirected", "weight", ...EDGE_VALUES, "source id", "target id"];
  for (const { source, target, undirected, weight, values } of edges)
    yield [
      source.name,
      target.name,
      undirected ? "yes" : "no",
      String(weight),
      ...EDGE_VALUES.map((name) => String(values[name] ?? "")),
      source.id,
      target.id,
    ];
}
