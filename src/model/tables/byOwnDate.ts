import { memoByKey } from "../memo.ts";
import { at, forEachIn, type NumberColumn } from "./columns.ts";
import { ListsBuilder } from "./makeLists.ts";
import { textsOf } from "./makeTextColumn.ts";
import { oncePerTables } from "./oncePerTables.ts";
import { datesInOrder, timesInOrder, withRows } from "./repeatEvents.ts";
import type { Dates, EventTable, OwnColumn, Tables } from "./tables.ts";
import { timeOrder } from "./timeOrder.ts";
import type { Times } from "./times.ts";

type DateColumn = Extract<OwnColumn, { readonly type: "date" }>;

export const dateColumns = ({ events }: Tables): readonly DateColumn[] =>
  events.columns.flatMap((column) => (column.type === "date" && column.has.includes(1) ? [column] : []));

/** Places events by dates in a column that the author added. Undefined if no such column of dates exists. */
export const byOwnDate = (tables: Tables, id: string): Tables | undefined => made(tables)(id);
const made = oncePerTables((tables) => memoByKey((id: string) => placedBy(tables, id)));

function placedBy(tables: Tables, id: string): Tables | undefined {
  const column = dateColumns(tables).find((one) => one.id === id);
  if (column === undefined) return undefined;
  const { ids, dates, linkedFrom, former } = tables.events;
  const days = withOwnDays(column, tables.events);
  const of = timeOrder(days);
  const rows = new Uint32Array(of.length);
  of.forEach((old, row) => {
    rows[old] = row;
  });
  const other = withRows(tables, of, {
    ids: textsOf(ids, of),
    dates: dates && { days: textsOf(dates.days, of), times: timesInOrder(dates.times, of) },
    ...datesInOrder(days, of),
    linkedFrom: renumbered(linkedFrom, of, rows),
    former: { ids: former.ids, events: former.events.map((event) => at(rows, event)) },
  });
  return {
    ...other,
    clock: { id: column.id, label: column.label },
    byKnown: null,
    folded: null,
  };
}

/** An event without a date in the column keeps its own date. */
function withOwnDays({ first, last, extent, precision, times, has }: DateColumn, events: Dates): Dates {
  if (!has.includes(0)) return { first, last, extent, precision, times };
  const either = <Column extends NumberColumn>(into: Column, column: Column | undefined, own?: Column) => {
    for (let row = 0; row < into.length; row++) into[row] = (has[row] === 1 ? column : own)?.[row] ?? 0;
    return into;
  };
  const seconds = (side: keyof Times) =>
    either(new Uint32Array(has.length), times?.[side], events.times?.[side]);
  return {
    first: either(new Int32Array(has.length), first, events.first),
    last: either(new Int32Array(has.length), last, events.last),
    extent: either(new Uint8Array(has.length), extent, events.extent),
    precision: either(new Uint8Array(has.length), precision, events.precision),
    times: times || events.times ? { begins: seconds("begins"), ends: seconds("ends") } : null,
  };
}

/** Renumbers and sorts lists of rows. `of` has the old row of each new row, `rows` the new row of each old row. */
function renumbered(lists: EventTable["linkedFrom"], of: Uint32Array, rows: Uint32Array) {
  const now = new ListsBuilder(of.length);
  for (const old of of) {
    const linked: number[] = [];
    forEachIn(lists, old, (event) => linked.push(at(rows, event)));
    for (const event of linked.sort((a, b) => a - b)) now.push(event);
    now.endRow();
  }
  return now.finish();
}
