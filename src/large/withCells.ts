import type { Lists, NumberColumn } from "../model/tables/columns.ts";
import type { Coverage } from "../model/tables/coverage.ts";
import type { Dates, EventTable, OwnColumn, Tables } from "../model/tables/tables.ts";
import { NO_TEXT, type TextColumn } from "../model/tables/textColumn.ts";
import type { Times } from "../model/tables/times.ts";
import type { CellColumns } from "./cellBytes.ts";
import { MOST_ACT_LANES } from "./engineProtocol.ts";

/**
 * Tables of some events, with cells (rows that stand for many events) between them in time order. The cells that
 * `keeps` accepts stand for all other events. The result has no tables by another clock or with people as
 * organisations, because cells have neither other dates nor actors.
 *
 *     rows   ● ● ●            ●         one event each
 *     cells        ▮▮▮ ▮ ▮▮▮    ▮ ▮     as many as their weights say
 */
export function withCells(
  tables: Tables,
  cells: CellColumns,
  keeps: (cell: number) => boolean,
  facts: Omit<Coverage, "isWhole" | "cells" | "single" | "acts">,
  acts: readonly string[] = [],
): Tables {
  const { events, ties } = tables;
  const runs = runsOf(events, cells, keeps);
  const length = lengthOfRuns(runs);
  const merged = <Column extends NumberColumn>(
    into: Column,
    rows: Column | number,
    others: Column | number,
  ): Column => mergedColumn(into, runs, rows, others);
  const bytes = () => new Uint8Array(length);
  const rowOf = newRows(runs, events.count);
  const moved = (lists: Lists): Lists => ({
    starts: lists.starts,
    values: lists.values.map((row) => rowOf[row] ?? 0),
  });
  const spread = (lists: Lists): Lists => ({ ...lists, starts: mergedStarts(lists.starts, runs) });
  const texts = (column: TextColumn): TextColumn => mergedTexts(column, runs);
  const timesOf = (times: Times | null): Times | null =>
    times && {
      begins: merged(new Uint32Array(length), times.begins, 0),
      ends: merged(new Uint32Array(length), times.ends, 0),
    };
  const actors = spread(events.actors);
  const status = merged(bytes(), events.status, cells.status);
  const table: EventTable = {
    ...events,
    count: length,
    ids: idsOf(events.ids, runs),
    headlines: texts(events.headlines),
    records: texts(events.records),
    dates: events.dates && { days: texts(events.dates.days), times: timesOf(events.dates.times) },
    searchTexts: texts(events.searchTexts),
    first: merged(new Int32Array(length), events.first, cells.first),
    last: merged(new Int32Array(length), events.last, cells.last),
    extent: merged(bytes(), events.extent, cells.extent),
    precision: merged(bytes(), events.precision, cells.precision),
    times: timesOf(events.times),
    kind: merged(new Uint16Array(length), events.kind, cells.kind),
    status,
    // Kinds in folders and databases are plain labels, none of which means a statement. So no event is "on record".
    standing: status,
    weights: merged(new Float64Array(length), 1, cells.events),
    prominence: merged(bytes(), events.prominence, LEAST),
    contested: merged(bytes(), events.contested, cells.contested),
    actors,
    named: actors,
    sources: spread(events.sources),
    actions: { ...events.actions, starts: mergedStarts(events.actions.starts, runs) },
    columns: events.columns.map((column): OwnColumn => {
      if (column.type === "category")
        return { ...column, word: merged(new Uint32Array(length), column.word, 0) };
      if (column.type === "number")
        return { ...column, numbers: merged(new Float64Array(length), column.numbers, Number.NaN) };
      // Columns of other types are neither drawn nor counted, so they become texts.
      return { id: column.id, label: column.label, type: "text" };
    }),
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
    folding: null,
    coverage: {
      isWhole: false,
      ...facts,
      cells: merged(bytes(), 0, 1),
      single: cells.single ? merged(bytes(), 0, cells.single) : null,
      acts: cells.act && events.count === 0 ? lanesOfActs(cells.act, acts) : null,
    },
  };
}

/** A lane for each of the first acts, one for all other acts, and one for events without an act. */
function lanesOfActs(ofRow: Int8Array, acts: readonly string[]): Coverage["acts"] {
  const shown = acts.slice(0, MOST_ACT_LANES).map((text) => ({ kind: "word", text }) as const);
  const rest = { kind: "rest", values: Math.max(1, acts.length - shown.length) } as const;
  return {
    lanes: [...shown, rest, { kind: "none" }],
    laneOf: Uint16Array.from(ofRow, (act) => (act < 0 ? shown.length + 1 : Math.min(act, shown.length))),
  };
}

const LEAST = 3;

/**
 * The number of bytes in the id of a cell. The first byte is zero. No id of an event begins with zero, so no link leads
 * to a cell. The other bytes are the row of the cell, six bits in each. Ids must differ, because a hash finds them.
 */
const OF_CELL = 5;

function idsOf(ids: TextColumn, runs: readonly Run[]): TextColumn {
  const length = lengthOfRuns(runs);
  const starts = new Uint32Array(length + 1);
  // The texts of ids may be in another order than the rows.
  const textOf = (row: number): number => ids.of?.[row] ?? row;
  let row = 0;
  let size = 0;
  for (const { isCells, from, to } of runs)
    for (let one = from; one < to; one++) {
      const text = textOf(one);
      size += isCells ? OF_CELL : (ids.starts[text + 1] ?? 0) - (ids.starts[text] ?? 0);
      starts[++row] = size;
    }
  const bytes = new Uint8Array(size);
  row = 0;
  for (const { isCells, from, to } of runs)
    for (let one = from; one < to; one++, row++) {
      const begin = starts[row] ?? 0;
      if (isCells)
        for (let digit = 1; digit < OF_CELL; digit++)
          bytes[begin + digit] = 0x30 + ((row >> (6 * (OF_CELL - 1 - digit))) & 0x3f);
      else {
        const text = textOf(one);
        bytes.set(ids.bytes.subarray(ids.starts[text], ids.starts[text + 1]), begin);
      }
    }
  return { bytes, starts };
}

/**
 * A run of rows or cells, when both are merged in time order. Columns are copied run by run.
 *
 *     rows   ·····●●●●●··      three runs: cells 0 to 5, rows 0 to 5,
 *     cells  ▮▮▮▮▮·····▮▮      and cells 9 to 11, if `keeps` refuses cells 5 to 9
 */
type Run = { readonly isCells: boolean; readonly from: number; readonly to: number };

/** Merges rows and cells in time order. If both have the same days, the row comes first. */
export function runsOf(
  rows: Pick<Dates, "first" | "last">,
  cells: Pick<Dates, "first" | "last">,
  keeps: (cell: number) => boolean,
): readonly Run[] {
  const runs: { isCells: boolean; from: number; to: number }[] = [];
  const add = (isCells: boolean, from: number, to: number): void => {
    if (from === to) return;
    const last = runs.at(-1);
    if (last?.isCells === isCells && last.to === from) last.to = to;
    else runs.push({ isCells, from, to });
  };
  const count = rows.first.length;
  let row = 0;
  for (let cell = 0; cell < cells.first.length; cell++) {
    if (!keeps(cell)) continue;
    const [first, last] = [cells.first[cell] ?? 0, cells.last[cell] ?? 0];
    const begun = row;
    while (row < count && ((rows.first[row] ?? 0) - first || (rows.last[row] ?? 0) - last) <= 0) row++;
    add(false, begun, row);
    add(true, cell, cell + 1);
  }
  add(false, row, count);
  return runs;
}

const lengthOfRuns = (runs: readonly Run[]): number => runs.reduce((sum, { from, to }) => sum + to - from, 0);

/**
 * Fills `into` with the values of events (`rows`) and of cells (`others`). A number is the value of all rows or cells.
 */
export function mergedColumn<Column extends NumberColumn>(
  into: Column,
  runs: readonly Run[],
  rows: Column | number,
  others: Column | number,
): Column {
  let place = 0;
  for (const { isCells, from, to } of runs) {
    const source = isCells ? others : rows;
    if (typeof source === "number") into.fill(source, place, place + to - from);
    else into.set(source.subarray(from, to), place);
    place += to - from;
  }
  return into;
}

/** For each event, its row in the merged tables. */
export function newRows(runs: readonly Run[], count: number): Uint32Array {
  const rows = new Uint32Array(count);
  let place = 0;
  for (const { isCells, from, to } of runs) {
    if (!isCells) for (let row = from; row < to; row++) rows[row] = place + row - from;
    place += to - from;
  }
  return rows;
}

/** Adds an empty list for each cell. The lists of the events keep their `values`. */
export function mergedStarts(ofRows: Lists["starts"], runs: readonly Run[]): Uint32Array {
  const starts = new Uint32Array(lengthOfRuns(runs) + 1);
  let place = 1;
  for (const { isCells, from, to } of runs) {
    if (isCells) starts.fill(starts[place - 1] ?? 0, place, place + to - from);
    else starts.set(ofRows.subarray(from + 1, to + 1), place);
    place += to - from;
  }
  return starts;
}

function mergedTexts({ bytes, starts, of, fills }: TextColumn, runs: readonly Run[]): TextColumn {
  const texts = starts.length - 1;
  const more = new Uint32Array(starts.length + 1);
  more.set(starts);
  more[starts.length] = bytes.length;
  const own = of ?? Uint32Array.from({ length: texts }, (_, row) => row);
  const mergedOf = (numbers: Uint32Array, blank: number) =>
    mergedColumn(new Uint32Array(lengthOfRuns(runs)), runs, numbers, blank);
  return {
    bytes,
    starts: more,
    of: mergedOf(own, texts),
    ...(fills && { fills: fills.map((fill) => ({ ...fill, of: mergedOf(fill.of, NO_TEXT) })) }),
  };
}
