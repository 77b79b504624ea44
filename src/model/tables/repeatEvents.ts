import type { EventRecord } from "../dataset.ts";
import { gather, invertLists, type Lists } from "./columns.ts";
import { reordered, toTextColumn } from "./makeTextColumn.ts";
import type { Dates, EventTable, OwnColumn, Tables, TieTable } from "./tables.ts";
import type { TextColumn } from "./textColumn.ts";
import { timeOrder } from "./timeOrder.ts";

/**
 * The events of a large table, of which many say the same but for id and date. Those that differ stand in a dataset as
 * events; here is, by event of the file and in its order, which of them it repeats.
 */
export type Repeats = {
  readonly of: Uint32Array;
  readonly ids: TextColumn;
  /** Different dates, EDTF. */
  readonly dates: readonly string[];
  readonly dateOf: Uint32Array;
};

/** By event, the index of the date that counts in `written`, where the dates of the file come first. */
export function datesOfRepeats(
  events: readonly EventRecord[],
  { of, dates, dateOf }: Repeats,
  clock: "happened" | "known",
): { readonly written: readonly string[]; readonly index: Uint32Array } {
  const knownOf = Int32Array.from(events, () => -1);
  const written = [...dates];
  if (clock === "known")
    events.forEach(({ known }, event) => {
      if (known !== undefined) knownOf[event] = written.push(known) - 1;
    });
  const index = new Uint32Array(of.length);
  for (let row = 0; row < of.length; row++) {
    const known = knownOf[of[row] ?? 0] ?? -1;
    index[row] = known < 0 ? (dateOf[row] ?? 0) : known;
  }
  return { written, index };
}

/** The tables of all events, from those of the different ones; `dates` are those of all, in the order of the file. */
export function repeatEvents(tables: Tables, repeats: Repeats, dates: Dates): Tables {
  const order = timeOrder(dates.first, dates.last, repeats.ids);
  const of = gather(new Uint32Array(order.length), repeats.of, order);
  return withRows(tables, of, {
    ids: reordered(repeats.ids, order),
    dates: { ...toTextColumn(repeats.dates), of: gather(new Uint32Array(of.length), repeats.dateOf, order) },
    ...datesInOrder(dates, order),
    linkedFrom: { starts: new Uint32Array(of.length + 1), values: new Uint32Array(0) },
    former: tables.events.former,
  });
}

/** What of an event is its own, when all else is that of another row. */
type OwnOfRow = Dates & Pick<EventTable, "ids" | "dates" | "linkedFrom" | "former">;

/** Tables of which row r says what row `of[r]` of these says, but for what is its own. */
export function withRows(tables: Tables, of: Uint32Array, own: OwnOfRow): Tables {
  const { events, ties } = tables;
  const { participations, roles } = repeatRoles(events, of);
  const actions = repeatLists(events.actions, of);
  const along = <Column extends Uint8Array | Uint32Array>(column: Column, into: Column): Column => {
    repeatValues(events.actions.starts, of, column, into);
    return into;
  };
  const length = actions.values.length;
  const sources = repeatLists(events.sources, of);
  const repeated: EventTable = {
    count: of.length,
    headlines: textsOf(events.headlines, of),
    records: textsOf(events.records, of),
    searchTexts: textsOf(events.searchTexts, of),
    kind: gather(new Uint16Array(of.length), events.kind, of),
    status: gather(new Uint8Array(of.length), events.status, of),
    prominence: gather(new Uint8Array(of.length), events.prominence, of),
    contested: gather(new Uint8Array(of.length), events.contested, of),
    actors: participations,
    named: events.named === events.actors ? participations : repeatLists(events.named, of),
    roles,
    sources,
    actions: {
      starts: actions.starts,
      from: actions.values,
      to: along(events.actions.to, new Uint32Array(length)),
      verb: along(events.actions.verb, new Uint32Array(length)),
      status: along(events.actions.status, new Uint8Array(length)),
      undirected: along(events.actions.undirected, new Uint8Array(length)),
    },
    columns: events.columns.map((column) => repeatColumn(column, of)),
    ...own,
  };
  return {
    ...tables,
    events: repeated,
    actors: { ...tables.actors, events: invertLists(participations, tables.actors.count) },
    sources: { ...tables.sources, events: invertLists(sources, tables.sources.count) },
    ties: repeatTies(ties, of, along(ties.ofAction, new Uint32Array(length)), events.count),
  };
}

/** The same texts, by other rows. */
export const textsOf = (column: TextColumn, of: Uint32Array): TextColumn => ({
  ...column,
  of: column.of ? gather(new Uint32Array(of.length), column.of, of) : of,
});

export function datesInOrder({ first, last, extent, precision }: Dates, order: Uint32Array): Dates {
  const { length } = order;
  return {
    first: gather(new Int32Array(length), first, order),
    last: gather(new Int32Array(length), last, order),
    extent: gather(new Uint8Array(length), extent, order),
    precision: gather(new Uint8Array(length), precision, order),
  };
}

function repeatColumn(column: OwnColumn, of: Uint32Array): OwnColumn {
  const { length } = of;
  switch (column.type) {
    case "category":
      return { ...column, word: gather(new Uint32Array(length), column.word, of) };
    case "number":
      return { ...column, numbers: gather(new Float64Array(length), column.numbers, of) };
    case "date":
      return { ...column, ...datesInOrder(column, of), has: gather(new Uint8Array(length), column.has, of) };
    case "latitude":
    case "longitude":
    case "text":
      return column;
  }
}

function repeatRoles(
  { actors, roles }: EventTable,
  of: Uint32Array,
): { readonly participations: Lists; readonly roles: Uint8Array } {
  const participations = repeatLists(actors, of);
  const repeated = new Uint8Array(participations.values.length);
  repeatValues(actors.starts, of, roles, repeated);
  return { participations, roles: repeated };
}

/** For each row the list of row `of[row]`. */
function repeatLists(lists: Lists | EventTable["actions"], of: Uint32Array): Lists {
  const starts = new Uint32Array(of.length + 1);
  for (let row = 0; row < of.length; row++) {
    const list = of[row] ?? 0;
    starts[row + 1] = (starts[row] ?? 0) + (lists.starts[list + 1] ?? 0) - (lists.starts[list] ?? 0);
  }
  const values = new Uint32Array(starts[of.length] ?? 0);
  repeatValues(lists.starts, of, "values" in lists ? lists.values : lists.from, values);
  return { starts, values };
}

/** The same for what stands beside the values. */
function repeatValues(
  starts: Uint32Array,
  of: Uint32Array,
  values: Uint8Array | Uint32Array,
  into: Uint8Array | Uint32Array,
): void {
  let next = 0;
  for (let row = 0; row < of.length; row++) {
    const list = of[row] ?? 0;
    const end = starts[list + 1] ?? 0;
    for (let index = starts[list] ?? 0; index < end; index++) into[next++] = values[index] ?? 0;
  }
}

/** Ties in the order of their first action, as `tiesOf` has them. */
function repeatTies(ties: TieTable, of: Uint32Array, ofAction: Uint32Array, different: number): TieTable {
  const place = new Uint32Array(ties.count);
  const old = new Uint32Array(ties.count);
  let count = 0;
  for (let action = 0; action < ofAction.length; action++) {
    const tie = ofAction[action] ?? 0;
    if (place[tie] === 0) {
      old[count++] = tie;
      place[tie] = count;
    }
    ofAction[action] = (place[tie] ?? 0) - 1;
  }
  const ofEvents = invertLists(ties.events, different);
  for (let index = 0; index < ofEvents.values.length; index++)
    ofEvents.values[index] = (place[ofEvents.values[index] ?? 0] ?? 0) - 1;
  return {
    count: ties.count,
    from: old.map((tie) => ties.from[tie] ?? 0),
    to: old.map((tie) => ties.to[tie] ?? 0),
    undirected: Uint8Array.from(old, (tie) => ties.undirected[tie] ?? 0),
    ofAction,
    events: invertLists(repeatLists(ofEvents, of), ties.count),
  };
}
