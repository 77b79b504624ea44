import type { ColumnRecord, EventRecord } from "../dataset.ts";
import { datesOf } from "./datesOf.ts";
import type { OwnColumn } from "./tables.ts";
import { toTextColumn } from "./text/makeTextColumn.ts";

/** The columns of the file's own as typed columns, by event row. */
export const ownColumnsOf = (
  columns: readonly ColumnRecord[],
  events: readonly EventRecord[],
): readonly OwnColumn[] => columns.map((column) => ownColumn(column, events));

function ownColumn({ id, label, type }: ColumnRecord, events: readonly EventRecord[]): OwnColumn {
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
      return { id, label, type, ...daysOf(id, events) };
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

function daysOf(id: string, events: readonly EventRecord[]) {
  const has = new Uint8Array(events.length);
  const dates = events.map(({ date, values }, row) => {
    const written = values?.[id];
    if (typeof written !== "string") return date;
    has[row] = 1;
    return written;
  });
  return { ...datesOf(dates), has };
}
