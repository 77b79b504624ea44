import type { Dataset } from "../../model/dataset.ts";
import { at } from "../../model/tables/columns.ts";
import { datesOf } from "../../model/tables/datesOf.ts";
import { foldPeople } from "../../model/tables/foldPeople.ts";
import { invertLists, ListsBuilder } from "../../model/tables/makeLists.ts";
import { gather, textsOf, toTextColumn } from "../../model/tables/makeTextColumn.ts";
import { datesInOrder, repeatLists, repeatValues } from "../../model/tables/repeatEvents.ts";
import type { Actions, Dates, EventTable, Tables } from "../../model/tables/tables.ts";
import { type Clock, searchTextsOf, tablesAround } from "../../model/tables/tablesAround.ts";
import type { TextColumn } from "../../model/tables/textColumn.ts";
import { timeOrderOfDates } from "../../model/tables/timeOrder.ts";
import type { EventColumns } from "./eventColumns.ts";
import { numberedByUse, type OwnValues } from "./ownValues.ts";
import { type FileWords, NO_DATE } from "./readEvent.ts";

export type ReadEvents = {
  readonly words: FileWords;
  readonly columns: EventColumns;
  readonly own: OwnValues;
  readonly ids: TextColumn;
  /** Text `2r` is the record of event r. The texts in between are commas of the file. */
  readonly records: TextColumn;
  /** The former ids by row, for the few events that have any. */
  readonly formerIds: ReadonlyMap<number, readonly string[]>;
  /** The rows of linked events, each once, by row, for the few events with links. */
  readonly links: ReadonlyMap<number, readonly number[]>;
};

/** Builds the tables of all events. They equal the tables that `buildTables` makes from records. */
export function largeTables(dataset: Dataset, fileTitle: string, read: ReadEvents): Tables {
  const { columns, words } = read;
  const parts: EventParts = {
    ...read,
    written: datesOf(words.dates.written, dataset.zone ?? ""),
    headlines: columns.headlines.finish(),
    searchTexts: columns.searchTexts.finish(),
    participations: columns.participations.finish(),
    sources: columns.sources.finish(),
    actions: actionsOf(columns),
  };
  const actorTexts = searchTextsOf(dataset.actors);
  const tablesBy = (clock: Clock): Tables => {
    const { events, verbs } = eventsInOrder(parts, clock);
    return tablesAround(events, { dataset, fileTitle, actorTexts, verbs, clock });
  };
  const tables = { ...tablesBy("happened"), byKnown: columns.known === null ? null : tablesBy("known") };
  return { ...tables, folded: foldPeople(tables, dataset.actors) };
}

type EventParts = ReadEvents &
  Pick<EventTable, "headlines" | "searchTexts" | "sources" | "actions"> & {
    readonly written: Dates;
    readonly participations: Pick<EventTable, "actors" | "roles">;
  };

function actionsOf({ from, to, verb, actStatus, undirected }: EventColumns): Actions {
  const { starts, values } = from.finish();
  return {
    starts,
    from: values,
    to: to.finish().values,
    verb: verb.finish().values,
    status: Uint8Array.from(actStatus),
    undirected: Uint8Array.from(undirected),
  };
}

/** The events in time order, and their verbs in the order of first use. */
function eventsInOrder(parts: EventParts, clock: Clock): { events: EventTable; verbs: readonly string[] } {
  const { columns, written, ids, words } = parts;
  const { count, known } = columns;
  const dates =
    clock === "known" && known !== null
      ? columns.dates.map((date, row) => (known[row] === NO_DATE ? date : (known[row] ?? date)))
      : columns.dates;
  const happened = timeOrderOfDates(written, columns.dates);
  const order = dates === columns.dates ? happened : timeOrderOfDates(written, dates, happened);
  const isSorted = order.every((old, row) => old === row);
  const texts = (column: TextColumn): TextColumn => (isSorted ? column : textsOf(column, order));
  const bytes = (column: Uint8Array): Uint8Array => gather(new Uint8Array(count), column, order);
  const actors = isSorted ? parts.participations.actors : repeatLists(parts.participations.actors, order);
  const roles = new Uint8Array(actors.values.length);
  repeatValues(parts.participations.actors.starts, order, parts.participations.roles, roles);
  const { actions, verbs } = actionsInOrder(parts.actions, order, words.verbs.written);
  const status = bytes(columns.status);
  const events: EventTable = {
    count,
    ids: texts(ids),
    headlines: texts(parts.headlines),
    records: textsOf(
      parts.records,
      order.map((old) => 2 * old),
    ),
    dates: null,
    searchTexts: texts(parts.searchTexts),
    ...datesInOrder(written, gather(new Uint32Array(count), dates, order)),
    kind: gather(new Uint16Array(count), columns.kind, order),
    status,
    standing: columns.standing === null ? status : bytes(columns.standing),
    prominence: bytes(columns.prominence),
    contested: bytes(columns.contested),
    actors,
    named: actors,
    roles,
    sources: isSorted ? parts.sources : repeatLists(parts.sources, order),
    actions,
    columns: parts.own.inOrder(order, written, columns.dates),
    ...linksInOrder(parts, order),
  };
  return { events, verbs };
}

function actionsInOrder(
  actions: Actions,
  order: Uint32Array,
  written: readonly string[],
): { readonly actions: Actions; readonly verbs: readonly string[] } {
  const from = repeatLists({ starts: actions.starts, values: actions.from }, order);
  const { length } = from.values;
  const along = <Column extends Uint8Array | Uint32Array>(column: Column, into: Column): Column => {
    repeatValues(actions.starts, order, column, into);
    return into;
  };
  const { of, used } = numberedByUse(along(actions.verb, new Uint32Array(length)), written.length);
  return {
    actions: {
      starts: from.starts,
      from: from.values,
      to: along(actions.to, new Uint32Array(length)),
      verb: of,
      status: along(actions.status, new Uint8Array(length)),
      undirected: along(actions.undirected, new Uint8Array(length)),
    },
    verbs: used.map((verb) => written[verb] ?? ""),
  };
}

function linksInOrder(
  { formerIds, links }: ReadEvents,
  order: Uint32Array,
): Pick<EventTable, "former" | "linkedFrom"> {
  const { length } = order;
  if (formerIds.size + links.size === 0)
    return {
      former: { ids: toTextColumn([]), events: new Uint32Array(0) },
      linkedFrom: { starts: new Uint32Array(length + 1), values: new Uint32Array(0) },
    };
  const rows = new Uint32Array(length);
  order.forEach((old, row) => {
    rows[old] = row;
  });
  const ids: string[] = [];
  const events: number[] = [];
  const lists = new ListsBuilder(length);
  order.forEach((old, row) => {
    for (const id of formerIds.get(old) ?? []) {
      ids.push(id);
      events.push(row);
    }
    for (const to of links.get(old) ?? []) lists.push(at(rows, to));
    lists.endRow();
  });
  return {
    former: { ids: toTextColumn(ids), events: Uint32Array.from(events) },
    linkedFrom: invertLists(lists.finish(), length),
  };
}
