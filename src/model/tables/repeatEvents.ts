import type { ActorRecord, EventRecord } from "../dataset.ts";
import { clockBegins, clockLasts } from "../dates/plainClock.ts";
import type { Lists } from "./columns.ts";
import { invertLists } from "./makeLists.ts";
import { gather, textsOf, toTextColumn } from "./makeTextColumn.ts";
import type { Dates, EventTable, OwnColumn, Tables } from "./tables.ts";
import { type Fill, HEADLINE_HOLE, HOLES, NO_TEXT, type TextColumn } from "./textColumn.ts";
import { tiesOf } from "./tiesOf.ts";
import { timeOrderOfDates } from "./timeOrder.ts";
import type { Times } from "./times.ts";

/** The events of a large table. Event i repeats event `of[i]` of the dataset, but has its own id and date. */
export type Repeats = {
  readonly of: Uint32Array;
  readonly ids: TextColumn;
  /** The different dates in EDTF. `dateOf` has the index of each event's date. */
  readonly dates: readonly string[];
  readonly dateOf: Uint32Array;
  /** The time of day of each event as a number (`plainClock.ts`). Null if no event has a time. */
  readonly clocks: Uint32Array | null;
  /** The actors of each event, if some differ from the actors of the repeated event. Otherwise null. */
  readonly sides: Sides | null;
  readonly headlines: OwnHeadlines | null;
};

type Sides = {
  /** The row of the actor plus 1. 0 if the event has the same actor here as the event that it repeats. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** The headline of each repeated event, with holes (see `Fill`) in place of the two names. */
  readonly headlines: ReadonlyMap<number, string>;
};

/** `index` has the place of each event's date in `written`, which begins with `dates`. `clocks` has times of day. */
export function datesOfRepeats(
  events: readonly EventRecord[],
  { of, dates, dateOf, clocks }: Repeats,
  clock: "happened" | "known",
): DatesOfRepeats {
  if (clock === "happened" || events.every(({ known }) => known === undefined))
    return { written: dates, index: dateOf, clocks };
  const knownOf = Int32Array.from(events, () => -1);
  const written = [...dates];
  events.forEach(({ known }, event) => {
    if (known !== undefined) knownOf[event] = written.push(known) - 1;
  });
  const index = new Uint32Array(of.length);
  const kept = clocks && new Uint32Array(of.length);
  for (let row = 0; row < of.length; row++) {
    const known = knownOf[of[row] ?? 0] ?? -1;
    index[row] = known < 0 ? (dateOf[row] ?? 0) : known;
    if (kept && known < 0) kept[row] = clocks[row] ?? 0;
  }
  return { written, index, clocks: kept };
}

type DatesOfRepeats = {
  readonly written: readonly string[];
  readonly index: Uint32Array;
  readonly clocks: Uint32Array | null;
};

/** `by` has each event's date (an index in `dates`) and time, in the order of the file. */
export function repeatEvents(
  tables: Tables,
  repeats: Repeats,
  dates: Dates,
  by: Omit<DatesOfRepeats, "written">,
  actors: readonly ActorRecord[],
): Tables {
  const { sides, headlines } = repeats;
  const isSame = by.index === repeats.dateOf;
  const happened = orderAt(dates, repeats.dateOf, repeats.clocks);
  const order = isSame ? happened : orderAt(dates, by.index, by.clocks, happened);
  const ordered = (column: Uint32Array) => gather(new Uint32Array(order.length), column, order);
  const of = ordered(repeats.of);
  const inOrder = ordered(by.index);
  const writtenOf = isSame ? inOrder : ordered(repeats.dateOf);
  const days = datesInOrder(dates, inOrder);
  const times = timesAt(days.times, by.clocks && ordered(by.clocks));
  const own = {
    ids: textsOf(repeats.ids, order),
    dates: {
      days: { ...toTextColumn(repeats.dates), of: writtenOf },
      times: repeats.clocks && (isSame ? times : timesAt(null, ordered(repeats.clocks))),
    },
    ...days,
    times,
    linkedFrom: { starts: new Uint32Array(of.length + 1), values: new Uint32Array(0) },
    former: tables.events.former,
  };
  const repeated =
    sides === null
      ? withRows(tables, of, own)
      : withRows(withFills(tables, actors), of, own, { from: ordered(sides.from), to: ordered(sides.to) });
  return headlines === null ? repeated : withHeadlines(repeated, headlines, of, order);
}

function orderAt(
  dates: Dates,
  dateOf: Uint32Array,
  clocks: Uint32Array | null,
  start?: Uint32Array,
): Uint32Array {
  const begins = clocks && beginsAt(timesInOrder(dates.times, dateOf), clocks);
  return timeOrderOfDates(dates, dateOf, start, begins);
}

/** The times of rows. A time in `clocks` (`plainClock.ts`) replaces the time of its row. Null if no row has a time. */
function timesAt(times: Times | null, clocks: Uint32Array | null): Times | null {
  if (!clocks?.some(isTime)) return times;
  const begins = beginsAt(times, clocks);
  const ends = new Uint32Array(clocks.length);
  for (let row = 0; row < clocks.length; row++) {
    const clock = clocks[row] ?? 0;
    ends[row] = clock > 0 ? clockBegins(clock) + clockLasts(clock) : (times?.ends[row] ?? 0);
  }
  return { begins, ends };
}

function beginsAt(times: Times | null, clocks: Uint32Array): Uint32Array {
  const begins = new Uint32Array(clocks.length);
  for (let row = 0; row < clocks.length; row++)
    begins[row] = clockBegins(clocks[row] ?? 0) || (times?.begins[row] ?? 0);
  return begins;
}

/** Adds the columns of actors (names, ids, search texts) that fill the holes in texts of events (see `Fill`). */
function withFills(tables: Tables, records: readonly ActorRecord[]): Tables {
  const { events, actors } = tables;
  const none = new Uint32Array(0);
  const filled = (column: TextColumn, texts: TextColumn): TextColumn => ({
    ...column,
    fills: HOLES.map((hole) => ({ hole, of: none, texts })),
  });
  return {
    ...tables,
    events: {
      ...events,
      headlines: filled(events.headlines, toTextColumn(records.map(({ name }) => name))),
      records: filled(events.records, actors.ids),
      searchTexts: filled(events.searchTexts, actors.searchTexts),
    },
  };
}

type OwnOfRow = Dates & Pick<EventTable, "ids" | "dates" | "linkedFrom" | "former">;

/** Tables whose row r repeats row `of[r]`. Each row has fields of its own and, if `sides` is given, its own actors. */
export function withRows(
  tables: Tables,
  of: Uint32Array,
  own: OwnOfRow,
  sides: Pick<Sides, "from" | "to"> | null = null,
): Tables {
  const { events: before, actors, sources, folding } = tables;
  const events = repeatRows(before, of, own, sides);
  const ofActs = (column: Uint32Array): Uint32Array =>
    repeatValues(before.actions.starts, of, column, new Uint32Array(events.actions.from.length));
  return {
    ...tables,
    events,
    actors: { ...actors, events: invertLists(events.actors, actors.count) },
    sources: { ...sources, events: invertLists(events.sources, sources.count) },
    ties: tiesOf(events.actions, actors.count),
    folding: folding && {
      standIns: folding.standIns,
      standing: repeatLists({ starts: before.named.starts, values: folding.standing }, of).values,
      from: ofActs(folding.from),
      to: ofActs(folding.to),
    },
  };
}

/** A table of events whose row r repeats row `of[r]`. `of` may also be another order of the same rows. */
export function repeatRows(
  events: Omit<EventTable, keyof OwnOfRow>,
  of: Uint32Array,
  own: OwnOfRow,
  sides: Pick<Sides, "from" | "to"> | null = null,
): EventTable {
  const participations = repeatLists(events.actors, of);
  const { starts } = events.actions;
  const actions = repeatLists({ starts, values: events.actions.from }, of);
  const { length } = actions.values;
  const to = repeatValues(starts, of, events.actions.to, new Uint32Array(length));
  if (sides !== null) {
    takeSide(participations, sides.from, 0);
    takeSide(participations, sides.to, 1);
    takeSide(actions, sides.from, 0);
    takeSide({ starts: actions.starts, values: to }, sides.to, 0);
  }
  const texts = textsFor(of, sides && [numbersOf(sides.from, actions.values), numbersOf(sides.to, to)]);
  const bytes = (column: Uint8Array): Uint8Array => gather(new Uint8Array(of.length), column, of);
  const status = bytes(events.status);
  return {
    count: of.length,
    headlines: texts(events.headlines),
    records: texts(events.records),
    searchTexts: texts(events.searchTexts),
    kind: gather(new Uint16Array(of.length), events.kind, of),
    status,
    standing: events.standing === events.status ? status : bytes(events.standing),
    prominence: bytes(events.prominence),
    contested: bytes(events.contested),
    actors: participations,
    named: events.named === events.actors ? participations : repeatLists(events.named, of),
    roles: repeatValues(events.actors.starts, of, events.roles, new Uint8Array(participations.values.length)),
    sources: repeatLists(events.sources, of),
    actions: {
      starts: actions.starts,
      from: actions.values,
      to,
      verb: repeatValues(starts, of, events.actions.verb, new Uint32Array(length)),
      status: repeatValues(starts, of, events.actions.status, new Uint8Array(length)),
      undirected: repeatValues(starts, of, events.actions.undirected, new Uint8Array(length)),
    },
    columns: events.columns.map((column) => repeatColumn(column, of)),
    ...own,
  };
}

/** Makes a function that picks the rows `of` of a text column. The actors in `ofSides`, if given, fill its holes. */
function textsFor(
  of: Uint32Array,
  ofSides: readonly Uint32Array[] | null,
): (column: TextColumn) => TextColumn {
  const moved = new Map<Uint32Array, Uint32Array>();
  const along = (old: Uint32Array): Uint32Array => {
    const now = moved.get(old) ?? gather(new Uint32Array(of.length), old, of);
    moved.set(old, now);
    return now;
  };
  return (column) => {
    const texts = textsOf(column, of);
    const fills = column.fills?.map((fill, hole) => ({ ...fill, of: ofSides?.[hole] ?? along(fill.of) }));
    return fills === undefined ? texts : { ...texts, fills };
  };
}

/** The actor row of each event on one side. To save memory, this is `ofActions` itself if that has the same rows. */
function numbersOf(side: Uint32Array, ofActions: Uint32Array): Uint32Array {
  if (isAlong(side, ofActions)) return ofActions;
  const numbers = new Uint32Array(side.length);
  for (let row = 0; row < side.length; row++) numbers[row] = (side[row] ?? 0) - 1;
  return numbers;
}

/** Whether each entry of `side` is the entry of `ofActions` plus 1. `every` would be many times slower. */
function isAlong(side: Uint32Array, ofActions: Uint32Array): boolean {
  if (side.length !== ofActions.length) return false;
  for (let row = 0; row < side.length; row++) if ((side[row] ?? 0) - 1 !== ofActions[row]) return false;
  return true;
}

/** Replaces the first or second actor of each list by the row's own actor, if the row has one. */
function takeSide({ starts, values }: Lists, side: Uint32Array, place: 0 | 1): void {
  for (let row = 0; row < side.length; row++) {
    const actor = side[row] ?? 0;
    const index = (starts[row] ?? 0) + place;
    if (actor > 0 && index < (starts[row + 1] ?? 0)) values[index] = actor - 1;
  }
}

export function datesInOrder({ first, last, extent, precision, times }: Dates, order: Uint32Array): Dates {
  const { length } = order;
  return {
    first: gather(new Int32Array(length), first, order),
    last: gather(new Int32Array(length), last, order),
    extent: gather(new Uint8Array(length), extent, order),
    precision: gather(new Uint8Array(length), precision, order),
    times: timesInOrder(times, order),
  };
}

/** The times of the rows in `order`. Null if none of these rows has a time. */
export function timesInOrder(times: Times | null, order: Uint32Array): Times | null {
  if (times === null) return null;
  const begins = gather(new Uint32Array(order.length), times.begins, order);
  const ends = gather(new Uint32Array(order.length), times.ends, order);
  return begins.some(isTime) || ends.some(isTime) ? { begins, ends } : null;
}

const isTime = (seconds: number): boolean => seconds > 0;

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

function repeatLists({ starts: old, values: oldValues }: Lists, of: Uint32Array): Lists {
  const starts = new Uint32Array(of.length + 1);
  const length = commonLength(old);
  if (length === 0) return { starts, values: new Uint32Array(0) };
  if (length > 0) for (let row = 0; row <= of.length; row++) starts[row] = row * length;
  else {
    for (let row = 0; row < of.length; row++) {
      const list = of[row] ?? 0;
      starts[row + 1] = (starts[row] ?? 0) + (old[list + 1] ?? 0) - (old[list] ?? 0);
    }
  }
  return { starts, values: repeatValues(old, of, oldValues, new Uint32Array(starts[of.length] ?? 0)) };
}

function commonLength(starts: Uint32Array): number {
  const length = starts[1] ?? 0;
  for (let row = 1; row < starts.length; row++) if (starts[row] !== row * length) return -1;
  return length;
}

/** Fills `into` with the lists whose indexes are in `of`, one after another. `starts` and `values` have all lists. */
function repeatValues<Column extends Uint8Array | Uint32Array>(
  starts: Uint32Array,
  of: Uint32Array,
  values: Column,
  into: Column,
): Column {
  if (commonLength(starts) === 1) return gather(into, values, of);
  let next = 0;
  for (let row = 0; row < of.length; row++) {
    const list = of[row] ?? 0;
    const end = starts[list + 1] ?? 0;
    for (let index = starts[list] ?? 0; index < end; index++) into[next++] = values[index] ?? 0;
  }
  return into;
}

/** Headlines in the order of the file, and folded (`foldText`). Events in `open` have repeats with other headlines. */
export type OwnHeadlines = {
  readonly texts: TextColumn;
  readonly folded: TextColumn;
  readonly open: ReadonlySet<number>;
};

/** `order[r]` is the place of row r in the order of the file. */
function withHeadlines(
  tables: Tables,
  { texts, folded, open }: OwnHeadlines,
  of: Uint32Array,
  order: Uint32Array,
): Tables {
  const { events } = tables;
  const isOpen = new Uint8Array(of.reduce((most, event) => Math.max(most, event), 0) + 1);
  for (const event of open) isOpen[event] = 1;
  const fill: Fill = {
    hole: HEADLINE_HOLE,
    of: order.map((row, event) => (isOpen[of[event] ?? 0] === 1 ? row : NO_TEXT)),
    texts: folded,
  };
  const { searchTexts } = events;
  return {
    ...tables,
    events: {
      ...events,
      headlines: textsOf(texts, order),
      searchTexts: { ...searchTexts, fills: [...(searchTexts.fills ?? []), fill] },
    },
  };
}
