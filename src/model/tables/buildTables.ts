import type { ColumnRecord, Dataset, EventRecord, SourceRecord } from "../dataset.ts";
import { voicesOf } from "../sameArticle.ts";
import { standingOfAct } from "../sureness.ts";
import { STANDINGS, STATUSES, type Standing } from "../vocabulary.ts";
import { item, type Lists } from "./columns.ts";
import { disputesOf } from "./contest.ts";
import { datesOf } from "./datesOf.ts";
import { foldPeople } from "./foldPeople.ts";
import { foldText } from "./foldText.ts";
import { invertLists, ListsBuilder } from "./makeLists.ts";
import { makeTextColumn, reordered, toTextColumn } from "./makeTextColumn.ts";
import { Participations } from "./participations.ts";
import { datesInOrder, datesOfRepeats, type Repeats, repeatEvents } from "./repeatEvents.ts";
import { standingOfRecords } from "./standing.ts";
import { type Actions, type Dates, type EventTable, type OwnColumn, ROLES, type Tables } from "./tables.ts";
import { type Clock, type Rows, rowsById, searchTextsOf, tablesAround } from "./tablesAround.ts";
import { HEADLINE_HOLE, HOLES, type TextColumn } from "./textColumn.ts";
import { timeOrder } from "./timeOrder.ts";

/** Builds the tables of a dataset that `parseDataset` accepted. `fileTitle` is the file name without its ending. */
export function buildTables(dataset: Dataset, fileTitle: string, repeats?: Repeats): Tables {
  const hasKnown = dataset.events.some(({ known }) => known !== undefined);
  const tables = {
    ...tablesBy(dataset, fileTitle, "happened", repeats),
    byKnown: hasKnown ? tablesBy(dataset, fileTitle, "known", repeats) : null,
  };
  return { ...tables, folded: foldPeople(tables, dataset.actors) };
}

function tablesBy(dataset: Dataset, fileTitle: string, clock: Clock, repeats?: Repeats): Tables {
  const actorRows = rowsById(dataset.actors);
  const allIds = makeTextColumn(dataset.events.length, (row) => item(dataset.events, row).id);
  const { zone = "" } = dataset;
  const { events, ids, ...dates } = repeats
    ? { events: dataset.events, ids: allIds, ...datesOf([], zone) }
    : inTimeOrder(dataset.events, allIds, clock, zone);
  const status = Uint8Array.from(events, (event) => STATUSES.indexOf(event.status));
  const standings = events.map(standingOfRecords(dataset.kinds));
  const { actions, verbs } = actionsOf(events, standings, actorRows);
  const { actors, roles } = participationsOf(events, actorRows);
  const sources = citationsOf(events, articlesById(dataset.sources));
  const kindRows = rowsById(dataset.kinds);
  const actorTexts = searchTextsOf(dataset.actors);

  const count = events.length;
  const eventAt = (row: number): EventRecord => item(events, row);
  const holed = repeats?.sides?.headlines ?? NO_HOLES;
  const headlineAt = (row: number): string => holed.get(row) ?? eventAt(row).headline;
  const searchText = (row: number): string => {
    const { summary = "", place = "", short } = eventAt(row);
    const headline = headlineAt(row);
    const isOpen = holed.has(row);
    const said = repeats?.headlines?.open.has(row) ? HEADLINE_HOLE : foldText(headline);
    let text = `${said}\n${foldText(summary)}\n${foldText(place)}`;
    if (short !== undefined) text += `\n${foldText(short)}`;
    const end = actors.starts[row + 1] ?? 0;
    for (let at = actors.starts[row] ?? 0, place = 0; at < end; at++, place++)
      text += `\n${isOpen ? HOLES[place] : actorTexts[actors.values[at] ?? 0]}`;
    return text;
  };
  const eventTable: EventTable = {
    count,
    ids,
    headlines: makeTextColumn(count, headlineAt),
    records: makeTextColumn(count, (row) => {
      const record = eventAt(row);
      return JSON.stringify(repeats ? withoutItsOwn(holed.has(row) ? withHoles(record) : record) : record);
    }),
    dates: null,
    searchTexts: makeTextColumn(count, searchText),
    ...dates,
    kind: Uint16Array.from(events, ({ kind }) => rowOf(kindRows, kind)),
    status,
    standing: standings.includes("onRecord")
      ? Uint8Array.from(standings, (standing) => STANDINGS.indexOf(standing))
      : status,
    prominence: Uint8Array.from(events, ({ prominence = 3 }) => prominence),
    contested: Uint8Array.from(events, (event) => (disputesOf(event).length > 0 ? 1 : 0)),
    actors,
    named: actors,
    roles,
    sources,
    actions,
    columns: (dataset.columns ?? []).map((column) => ownColumn(column, events, zone)),
    ...linkedEvents(events),
  };
  const tables = tablesAround(eventTable, { dataset, fileTitle, actorTexts, verbs, clock });
  if (repeats === undefined) return tables;
  const { written, ...by } = datesOfRepeats(dataset.events, repeats, clock);
  return repeatEvents(tables, repeats, datesOf(written, zone), by, dataset.actors);
}

const NO_HOLES: ReadonlyMap<number, string> = new Map();

/** An event without the fields that `eventJson` takes from other columns. */
const withoutItsOwn = ({ id: _id, date: _date, headline: _said, ...rest }: EventRecord): object => rest;

/** The record with holes (see `Fill` in `textColumn.ts`) in place of its two actors. */
function withHoles(record: EventRecord): EventRecord {
  const { participants = [], actions } = record;
  const [from, to] = HOLES;
  return {
    ...record,
    participants: participants.map((one, index) => ({ ...one, actor: HOLES[index] ?? one.actor })),
    ...(actions && { actions: actions.map((action) => ({ ...action, from, to })) }),
  };
}

/** Sorts by the date of `clock`. Events that became public at one time are in the order in which they happened. */
function inTimeOrder(
  records: readonly EventRecord[],
  ids: TextColumn,
  clock: Clock,
  zone: string,
): { events: EventRecord[]; ids: TextColumn } & Dates {
  const happened = records.map(({ date }) => date);
  const days = datesOf(happened, zone);
  const known = clock === "known" ? records.map(({ date, known = date }) => known) : null;
  const ofFile = known === null ? days : datesOf(known, zone);
  const order = known === null ? timeOrder(days) : timeOrder(ofFile, timeOrder(days));
  const events = Array.from(order, (row) => item(records, row));
  return { events, ids: reordered(ids, order), ...datesInOrder(ofFile, order) };
}

const NONE: readonly never[] = [];

/** An actor that only an act names takes part as agent or target, or as "other" if the act is undirected. */
function participationsOf(
  events: readonly EventRecord[],
  actorRows: Rows,
): { readonly actors: Lists; readonly roles: Uint8Array } {
  const participations = new Participations(events.length, actorRows.size);
  // The last event that lists each actor, counted from 1.
  const lastListed = new Uint32Array(actorRows.size);
  let event = 0;
  for (const { participants, actions } of events) {
    event++;
    for (const { actor, role } of participants ?? NONE) {
      const row = rowOf(actorRows, actor);
      participations.add(row, roleIndex(role));
      lastListed[row] = event;
    }
    for (const { from, to, undirected } of actions ?? NONE) {
      const fromRow = rowOf(actorRows, from);
      const toRow = rowOf(actorRows, to);
      if (lastListed[fromRow] !== event) participations.add(fromRow, undirected ? OTHER : AGENT);
      if (lastListed[toRow] !== event) participations.add(toRow, undirected ? OTHER : TARGET);
    }
    participations.endEvent();
  }
  return participations.finish();
}

export const AGENT = ROLES.indexOf("agent");
export const TARGET = ROLES.indexOf("target");
export const OTHER = ROLES.indexOf("other");
const ROLE_INDEXES: ReadonlyMap<string, number> = new Map(ROLES.map((role, index) => [role, index]));

export const roleIndex = (role = ""): number => ROLE_INDEXES.get(role) ?? OTHER;

function articlesById(sources: readonly SourceRecord[]): Rows {
  const { article } = voicesOf(sources);
  return new Map(sources.map(({ id }, row) => [id, article[row] ?? row]));
}

/** The articles that each event cites. Several ids of one article count once. */
function citationsOf(events: readonly EventRecord[], sourceRows: Rows): Lists {
  const lists = new ListsBuilder(events.length);
  const lastEvent = new Uint32Array(sourceRows.size);
  let event = 0;
  for (const { sources } of events) {
    event++;
    for (const { id } of sources ?? NONE) {
      const row = rowOf(sourceRows, id);
      if (lastEvent[row] !== event) lists.push(row);
      lastEvent[row] = event;
    }
    lists.endRow();
  }
  return lists.finish();
}

function actionsOf(
  events: readonly EventRecord[],
  standings: readonly Standing[],
  actorRows: Rows,
): { actions: Actions; verbs: string[] } {
  const indexes = new Map<string, number>();
  const from = new ListsBuilder(events.length);
  const to: number[] = [];
  const verb: number[] = [];
  const standing: number[] = [];
  const undirected: number[] = [];
  for (const [row, { actions }] of events.entries()) {
    for (const action of actions ?? NONE) {
      const index = indexes.get(action.verb) ?? indexes.size;
      if (index === indexes.size) indexes.set(action.verb, index);
      from.push(rowOf(actorRows, action.from));
      to.push(rowOf(actorRows, action.to));
      verb.push(index);
      standing.push(STANDINGS.indexOf(standingOfAct(item(standings, row), action)));
      undirected.push(action.undirected ? 1 : 0);
    }
    from.endRow();
  }
  const { starts, values } = from.finish();
  const actions = {
    starts,
    from: values,
    to: Uint32Array.from(to),
    verb: Uint32Array.from(verb),
    status: Uint8Array.from(standing),
    undirected: Uint8Array.from(undirected),
  };
  return { actions, verbs: [...indexes.keys()] };
}

function rowOf(rows: Rows, id: string): number {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`unchecked reference ${id}`);
  return row;
}

/** For each event, the events that link to it, and its former ids. `rows` has present ids only if there are links. */
function linkedEvents(events: readonly EventRecord[]): Pick<EventTable, "former" | "linkedFrom"> {
  const former = events.flatMap(({ formerIds }, row) =>
    (formerIds ?? NONE).map((id): readonly [string, number] => [id, row]),
  );
  const rows = new Map(former);
  if (events.some(({ links }) => links !== undefined && links.length > 0))
    events.forEach(({ id }, row) => {
      rows.set(id, row);
    });
  const links = new ListsBuilder(events.length);
  for (const event of events) {
    for (const to of new Set((event.links ?? []).map((link) => rows.get(link.to))))
      if (to !== undefined) links.push(to);
    links.endRow();
  }
  return { former: formerOf(former), linkedFrom: invertLists(links.finish(), events.length) };
}

/** The column of former ids, each with the row of its event. */
export const formerOf = (ids: readonly (readonly [string, number])[]): EventTable["former"] => ({
  ids: toTextColumn(ids.map(([id]) => id)),
  events: Uint32Array.from(ids, ([, row]) => row),
});

function ownColumn(
  { id, label, type }: ColumnRecord,
  events: readonly EventRecord[],
  zone: string,
): OwnColumn {
  switch (type) {
    case "category":
      return { id, label, type, ...wordsOf(id, events) };
    case "number":
      return {
        id,
        label,
        type,
        numbers: Float64Array.from(events, ({ values }) => Number(values?.[id] ?? Number.NaN)),
      };
    case "date":
      return { id, label, type, ...daysOf(id, events, zone) };
    case "latitude":
    case "longitude":
    case "text":
      return { id, label, type };
  }
}

function wordsOf(id: string, events: readonly EventRecord[]) {
  const indexes = new Map<string, number>();
  const word = new Uint32Array(events.length);
  events.forEach(({ values }, row) => {
    const text = values?.[id];
    if (typeof text !== "string") return;
    const index = indexes.get(text) ?? indexes.size + 1;
    indexes.set(text, index);
    word[row] = index;
  });
  return { words: toTextColumn([...indexes.keys()]), word };
}

function daysOf(id: string, events: readonly EventRecord[], zone: string) {
  const has = new Uint8Array(events.length);
  const dates = events.map(({ date, values }, row) => {
    const written = values?.[id];
    if (typeof written !== "string") return date;
    has[row] = 1;
    return written;
  });
  return { ...datesOf(dates, zone), has };
}
