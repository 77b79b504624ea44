import type { Dataset } from "../../model/dataset.ts";
import { at } from "../../model/tables/columns.ts";
import { datesOf } from "../../model/tables/datesOf.ts";
import { foldPeople } from "../../model/tables/foldPeople.ts";
import { invertLists, ListsBuilder } from "../../model/tables/makeLists.ts";
import { gather, textsOf, toTextColumn } from "../../model/tables/makeTextColumn.ts";
import { datesInOrder, repeatRows } from "../../model/tables/repeatEvents.ts";
import type { Dates, EventTable, Tables } from "../../model/tables/tables.ts";
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
  /** For the few events with links, by row: the rows of the events that they link to, each once. */
  readonly links: ReadonlyMap<number, readonly number[]>;
};

/** Builds the tables of all events. They equal the tables that `buildTables` makes from records. */
export function largeTables(dataset: Dataset, fileTitle: string, read: ReadEvents): Tables {
  const { columns, words } = read;
  const written = datesOf(words.dates.written, dataset.zone ?? "");
  const inFile = eventsInFile(read);
  const actorTexts = searchTextsOf(dataset.actors);
  const tablesBy = (clock: Clock): Tables => {
    const { events, verbs } = eventsInOrder(inFile, read, written, clock);
    return tablesAround(events, { dataset, fileTitle, actorTexts, verbs, clock });
  };
  const tables = { ...tablesBy("happened"), byKnown: columns.known === null ? null : tablesBy("known") };
  return { ...tables, folded: foldPeople(tables, dataset.actors) };
}

type InFile = Parameters<typeof repeatRows>[0];

/** The events in the order of the file, without what depends on time order: dates, links and own columns. */
function eventsInFile({ columns, records }: ReadEvents): InFile {
  const { count, kind, status, prominence, contested } = columns;
  const { actors, roles } = columns.participations.finish();
  const { starts, values } = columns.from.finish();
  return {
    count,
    headlines: columns.headlines.finish(),
    records: textsOf(
      records,
      Uint32Array.from({ length: count }, (_, row) => 2 * row),
    ),
    searchTexts: columns.searchTexts.finish(),
    kind,
    status,
    standing: columns.standing ?? status,
    prominence,
    contested,
    actors,
    named: actors,
    roles,
    sources: columns.sources.finish(),
    actions: {
      starts,
      from: values,
      to: columns.to.finish().values,
      verb: columns.verb.finish().values,
      status: Uint8Array.from(columns.actStatus),
      undirected: Uint8Array.from(columns.undirected),
    },
    columns: [],
  };
}

/** The events in time order, and their verbs in the order of first use. */
function eventsInOrder(
  inFile: InFile,
  read: ReadEvents,
  written: Dates,
  clock: Clock,
): { events: EventTable; verbs: readonly string[] } {
  const { columns, ids, words } = read;
  const { known } = columns;
  const dates =
    clock === "known" && known !== null
      ? columns.dates.map((date, row) => (known[row] === NO_DATE ? date : (known[row] ?? date)))
      : columns.dates;
  const happened = timeOrderOfDates(written, columns.dates);
  const order = dates === columns.dates ? happened : timeOrderOfDates(written, dates, happened);
  const isSorted = order.every((old, row) => old === row);
  const own = {
    ids: isSorted ? ids : textsOf(ids, order),
    dates: null,
    ...datesInOrder(written, gather(new Uint32Array(order.length), dates, order)),
    ...linksInOrder(read, order),
  };
  const events = isSorted ? { ...inFile, ...own } : repeatRows(inFile, order, own);
  const verbs = words.verbs.written;
  const { of: verb, used } = numberedByUse(events.actions.verb, verbs.length);
  return {
    events: {
      ...events,
      actions: { ...events.actions, verb },
      columns: read.own.inOrder(order, written, columns.dates),
    },
    verbs: used.map((old) => verbs[old] ?? ""),
  };
}

function linksInOrder(
  { formerIds, links }: ReadEvents,
  order: Uint32Array,
): Pick<EventTable, "former" | "linkedFrom"> {
  const { length } = order;
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
