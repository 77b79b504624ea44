import { gather, type Lists, type NumberColumn } from "./columns.ts";
import { makeTextColumn } from "./makeTextColumn.ts";
import type { Prepared } from "./prepared.ts";
import { datesInOrder } from "./repeatEvents.ts";
import type { Dates, EventTable, Tables } from "./tables.ts";
import { allTexts, NO_TEXT, type TextColumn } from "./textColumn.ts";

/** Events of a folder by what is counted together, in the order of first and last day. */
export type CellColumns = Dates & {
  readonly kind: Uint16Array;
  readonly status: Uint8Array;
  readonly contested: Uint8Array;
  readonly events: Float64Array;
};

/**
 * Tables of some events, and between them, in order of time, cells that stand for all others. Both ways of the clock and
 * folded people are left out: cells know nothing of either.
 *
 *     rows   ● ● ●            ●         one event each
 *     cells        ▮▮▮ ▮ ▮▮▮    ▮ ▮     as many as their weights say
 */
export function withCells(
  tables: Tables,
  cells: CellColumns,
  facts: Omit<Prepared, "weights" | "cells">,
): Tables {
  const { events, ties } = tables;
  const order = mergedOrder(events, cells);
  const { length } = order;
  const ones = new Float64Array(events.count).fill(1);
  const merged = <Column extends NumberColumn>(into: Column, rows: Column, others: Column): Column => {
    gather<NumberColumn>(into, joined(rows, others), order);
    return into;
  };
  /** By row of the events alone the row that it has become. */
  const rowOf = new Uint32Array(events.count);
  order.forEach((from, row) => {
    if (from < events.count) rowOf[from] = row;
  });
  const moved = (lists: Lists): Lists => ({
    starts: lists.starts,
    values: lists.values.map((row) => rowOf[row] ?? 0),
  });
  const spread = (lists: Lists): Lists => ({ ...lists, starts: spreadStarts(lists.starts, order) });
  const blank = (size: number) => new Uint8Array(size);
  const actors = spread(events.actors);
  const table: EventTable = {
    ...events,
    count: length,
    ids: idsOf(events.ids, order),
    headlines: withBlank(events.headlines, order),
    records: withBlank(events.records, order),
    dates: events.dates && withBlank(events.dates, order),
    searchTexts: withBlank(events.searchTexts, order),
    ...datesInOrder(joinedDates(events, cells), order),
    kind: merged(new Uint16Array(length), events.kind, cells.kind),
    status: merged(blank(length), events.status, cells.status),
    prominence: merged(blank(length), events.prominence, blank(cells.first.length).fill(LEAST)),
    contested: merged(blank(length), events.contested, cells.contested),
    actors,
    named: actors,
    sources: spread(events.sources),
    actions: { ...events.actions, starts: spreadStarts(events.actions.starts, order) },
    columns: [],
    linkedFrom: { starts: new Uint32Array(length + 1), values: new Uint32Array(0) },
    former: { ...events.former, events: events.former.events.map((row) => rowOf[row] ?? 0) },
  };
  return {
    ...tables,
    events: table,
    actors: { ...tables.actors, events: moved(tables.actors.events) },
    sources: { ...tables.sources, events: moved(tables.sources.events) },
    ties: { ...ties, events: moved(ties.events) },
    byKnown: null,
    folded: null,
    standIns: null,
    prepared: {
      ...facts,
      weights: merged(new Float64Array(length), ones, cells.events),
      cells: Uint8Array.from(order, (from) => (from < events.count ? 0 : 1)),
    },
  };
}

/** The cells that `keeps` lets through, by row. */
export function cellsWhere(cells: CellColumns, keeps: (row: number) => boolean): CellColumns {
  const rows = Uint32Array.from(cells.first.keys()).filter(keeps);
  const { length } = rows;
  return {
    ...datesInOrder(cells, rows),
    kind: gather(new Uint16Array(length), cells.kind, rows),
    status: gather(new Uint8Array(length), cells.status, rows),
    contested: gather(new Uint8Array(length), cells.contested, rows),
    events: gather(new Float64Array(length), cells.events, rows),
  };
}

/** Prominence of what nobody has marked. */
const LEAST = 3;

/** By row of the merged table the row of the events, or after those that of the cells; both are in order of their days. */
function mergedOrder(events: EventTable, cells: Dates): Uint32Array {
  const others = cells.first.length;
  const order = new Uint32Array(events.count + others);
  let row = 0;
  let cell = 0;
  for (let place = 0; place < order.length; place++) {
    const isRow =
      cell === others ||
      (row < events.count &&
        ((events.first[row] ?? 0) - (cells.first[cell] ?? 0) ||
          (events.last[row] ?? 0) - (cells.last[cell] ?? 0)) <= 0);
    order[place] = isRow ? row++ : events.count + cell++;
  }
  return order;
}

/** One after the other. */
function joined(one: NumberColumn, other: NumberColumn): Float64Array {
  const both = new Float64Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

const joinedDates = (one: Dates, other: Dates): Dates => ({
  first: Int32Array.from(joined(one.first, other.first)),
  last: Int32Array.from(joined(one.last, other.last)),
  extent: Uint8Array.from(joined(one.extent, other.extent)),
  precision: Uint8Array.from(joined(one.precision, other.precision)),
});

/** Lists of the rows, and none for a cell; the values stay where they are. */
function spreadStarts(starts: Uint32Array, order: Uint32Array): Uint32Array {
  const rows = starts.length - 1;
  const spread = new Uint32Array(order.length + 1);
  for (let row = 0; row < order.length; row++) {
    const from = order[row] ?? 0;
    const length = from < rows ? (starts[from + 1] ?? 0) - (starts[from] ?? 0) : 0;
    spread[row + 1] = (spread[row] ?? 0) + length;
  }
  return spread;
}

/** The texts of the rows, and a blank one for cells. */
function withBlank(column: TextColumn, order: Uint32Array): TextColumn {
  const { bytes, starts, of, fills } = column;
  const texts = starts.length - 1;
  const rows = of?.length ?? texts;
  const more = new Uint32Array(starts.length + 1);
  more.set(starts);
  more[starts.length] = bytes.length;
  return {
    bytes,
    starts: more,
    of: Uint32Array.from(order, (from) => (from < rows ? (of?.[from] ?? from) : texts)),
    ...(fills && {
      fills: fills.map((fill) => ({
        ...fill,
        of: Uint32Array.from(order, (from) => (from < rows ? (fill.of[from] ?? NO_TEXT) : NO_TEXT)),
      })),
    }),
  };
}

/** No id of an event begins with this character: no link leads to a cell. Each has its own, since ids are found by their hash. */
const OF_CELL = "\0";

function idsOf(ids: TextColumn, order: Uint32Array): TextColumn {
  const texts = allTexts(ids);
  return makeTextColumn(order.length, (row) => texts[order[row] ?? 0] ?? `${OF_CELL}${row.toString(36)}`);
}
