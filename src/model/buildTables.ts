import { at, invertLists, item, type Lists, toLists } from "./columns.ts";
import type { ActorRecord, Dataset, EventRecord, SourceRecord } from "./dataset.ts";
import { type DateBounds, dateBounds, parseEdtf } from "./edtf.ts";
import { foldText } from "./foldText.ts";
import {
  type Actions,
  type ActorTable,
  DATE_EXTENTS,
  type EventTable,
  ROLES,
  type SourceTable,
  type Tables,
  type TieTable,
} from "./tables.ts";
import { toTextColumn } from "./textColumn.ts";
import { ACTOR_KINDS, STATUSES } from "./vocabulary.ts";

/** Language of a dataset that names none: undetermined. */
const NO_LANGUAGE = "und";

/** The tables of a dataset that `parseDataset` let through. `fallbackId` stands in where the file has no id. */
export function buildTables(dataset: Dataset, fallbackId: string): Tables {
  const actorRows = rowsById(dataset.actors);
  const sourceRows = rowsById(dataset.sources);
  const kindRows = rowsById(dataset.kinds);
  const { events, bounds } = inTimeOrder(dataset.events);

  const { actions, verbs } = actionsOf(events, actorRows);
  const { actors, roles } = participationsOf(events, actorRows);
  const sources = toLists(
    events.map((event) => [...new Set(event.sources?.map(({ id }) => rowOf(sourceRows, id)))]),
  );
  const actorTexts = dataset.actors.map((actor) => foldLines([actor.name, ...(actor.aliases ?? [])]));

  const eventTable: EventTable = {
    count: events.length,
    ids: toTextColumn(events.map(({ id }) => id)),
    headlines: toTextColumn(events.map(({ headline }) => headline)),
    records: toTextColumn(events.map((event) => JSON.stringify(event))),
    searchTexts: toTextColumn(
      events.map(({ headline, summary = "", place = "" }, row) => {
        const names = Array.from(listOf(actors, row), (actor) => item(actorTexts, actor));
        return [foldLines([headline, summary, place]), ...names].join("\n");
      }),
    ),
    first: Int32Array.from(bounds, ({ first }) => first),
    last: Int32Array.from(bounds, ({ last }) => last),
    extent: Uint8Array.from(bounds, ({ extent }) => DATE_EXTENTS.indexOf(extent)),
    kind: Uint16Array.from(events, ({ kind }) => rowOf(kindRows, kind)),
    status: Uint8Array.from(events, ({ status }) => STATUSES.indexOf(status)),
    prominence: Uint8Array.from(events, ({ prominence = 3 }) => prominence),
    contested: Uint8Array.from(events, (event) => (isContested(event) ? 1 : 0)),
    actors,
    roles,
    sources,
    actions,
  };
  return {
    about: {
      id: dataset.id ?? fallbackId,
      title: dataset.title,
      description: dataset.description ?? "",
      language: dataset.language ?? NO_LANGUAGE,
      version: dataset.version ?? "",
      updated: dataset.updated ?? "",
    },
    kinds: dataset.kinds,
    stories: dataset.stories ?? [],
    events: eventTable,
    actors: actorTable(dataset.actors, actorTexts, actors),
    sources: sourceTable(dataset.sources, sources),
    ties: tiesOf(actions, dataset.actors.length),
    verbs,
  };
}

/** Events by first day, last day, id. The order of the file means nothing. */
function inTimeOrder(records: readonly EventRecord[]): { events: EventRecord[]; bounds: DateBounds[] } {
  const dated = records.map((event) => ({ event, bounds: boundsOf(event) }));
  dated.sort(
    (a, b) =>
      a.bounds.first - b.bounds.first ||
      a.bounds.last - b.bounds.last ||
      // By code unit, the same in every language.
      (a.event.id < b.event.id ? -1 : 1),
  );
  return { events: dated.map(({ event }) => event), bounds: dated.map(({ bounds }) => bounds) };
}

function boundsOf(event: EventRecord): DateBounds {
  const parsed = parseEdtf(event.date);
  if (!parsed.ok) throw new Error(`unchecked date ${event.date}`);
  return dateBounds(parsed.date);
}

const isContested = ({ dispute = "", otherDates = [] }: EventRecord): boolean =>
  dispute !== "" || otherDates.length > 0;

/**
 * Actors of each event, each once. Of an actor listed twice the first participation counts, but agent before any other
 * role. An end of an action that is not listed takes part by that action: as agent the one, as target the other.
 */
function participationsOf(
  events: readonly EventRecord[],
  actorRows: Rows,
): { actors: Lists; roles: Uint8Array } {
  const agent = ROLES.indexOf("agent");
  const target = ROLES.indexOf("target");
  const rows: number[][] = [];
  const roles: number[] = [];
  for (const { participants = [], actions = [] } of events) {
    const roleOf = new Map<number, number>();
    const takePart = (id: string, role: number): void => {
      const row = rowOf(actorRows, id);
      if (role === agent || !roleOf.has(row)) roleOf.set(row, role);
    };
    for (const { actor, role } of participants) takePart(actor, rolePlace(role));
    const listed = new Set(roleOf.keys());
    for (const { from, to } of actions) {
      if (!listed.has(rowOf(actorRows, from))) takePart(from, agent);
      if (!listed.has(rowOf(actorRows, to))) takePart(to, target);
    }
    rows.push([...roleOf.keys()]);
    for (const role of roleOf.values()) roles.push(role);
  }
  return { actors: toLists(rows), roles: Uint8Array.from(roles) };
}

const ROLE_PLACES: ReadonlyMap<string, number> = new Map(ROLES.map((role, place) => [role, place]));

const rolePlace = (role = "other"): number => ROLE_PLACES.get(role) ?? ROLES.indexOf("other");

function actionsOf(events: readonly EventRecord[], actorRows: Rows): { actions: Actions; verbs: string[] } {
  const places = new Map<string, number>();
  const starts = new Uint32Array(events.length + 1);
  const from: number[] = [];
  const to: number[] = [];
  const verb: number[] = [];
  events.forEach((event, row) => {
    for (const action of event.actions ?? []) {
      const place = places.get(action.verb) ?? places.size;
      places.set(action.verb, place);
      from.push(rowOf(actorRows, action.from));
      to.push(rowOf(actorRows, action.to));
      verb.push(place);
    }
    starts[row + 1] = verb.length;
  });
  const actions = {
    starts,
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    verb: Uint32Array.from(verb),
  };
  return { actions, verbs: [...places.keys()] };
}

/** Ties in the order of their first action. */
function tiesOf({ starts, from, to }: Actions, actorCount: number): TieTable {
  const rows = new Map<number, number>();
  const ends: { from: number; to: number }[] = [];
  const ofAction = new Uint32Array(from.length);
  for (let action = 0; action < from.length; action++) {
    const pair = { from: at(from, action), to: at(to, action) };
    const key = pair.from * actorCount + pair.to;
    const row = rows.get(key) ?? ends.push(pair) - 1;
    rows.set(key, row);
    ofAction[action] = row;
  }
  const ofEvents = Array.from({ length: starts.length - 1 }, (_, event) => [
    ...new Set(ofAction.subarray(at(starts, event), at(starts, event + 1))),
  ]);
  return {
    count: ends.length,
    from: Uint32Array.from(ends, (pair) => pair.from),
    to: Uint32Array.from(ends, (pair) => pair.to),
    ofAction,
    events: invertLists(toLists(ofEvents), ends.length),
  };
}

function actorTable(records: readonly ActorRecord[], texts: readonly string[], ofEvents: Lists): ActorTable {
  return {
    count: records.length,
    ids: toTextColumn(records.map(({ id }) => id)),
    names: toTextColumn(records.map(({ name }) => name)),
    searchTexts: toTextColumn(texts),
    records: toTextColumn(records.map((actor) => JSON.stringify(actor))),
    kind: Uint8Array.from(records, ({ kind }) => ACTOR_KINDS.indexOf(kind)),
    events: invertLists(ofEvents, records.length),
  };
}

function sourceTable(records: readonly SourceRecord[], ofEvents: Lists): SourceTable {
  return {
    count: records.length,
    ids: toTextColumn(records.map(({ id }) => id)),
    records: toTextColumn(records.map((source) => JSON.stringify(source))),
    events: invertLists(ofEvents, records.length),
  };
}

type Rows = ReadonlyMap<string, number>;

const rowsById = (records: readonly { readonly id: string }[]): Rows =>
  new Map(records.map(({ id }, row) => [id, row]));

function rowOf(rows: Rows, id: string): number {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`unchecked reference ${id}`);
  return row;
}

const listOf = (lists: Lists, row: number): Uint32Array =>
  lists.values.subarray(at(lists.starts, row), at(lists.starts, row + 1));

const foldLines = (texts: readonly string[]): string => texts.map(foldText).join("\n");
