import { DATE_EXTENTS, DATE_PRECISIONS } from "../model/dates/dateExtent.ts";
import type { Dates } from "../model/tables/tables.ts";
import { STATUSES } from "../model/vocabulary.ts";

/** Cells, sorted by first day. A cell counts the events with the same dates, kind and standing. */
export type CellColumns = Omit<Dates, "times"> & {
  readonly kind: Uint16Array;
  readonly status: Uint8Array;
  readonly contested: Uint8Array;
  readonly events: Float64Array;
  /** Only databases give these. `act` is the lane of the act, or −1. `single` is 1 for one independent source. */
  readonly act?: Int8Array;
  readonly single?: Uint8Array;
};

/**
 * Cells of a folder as little-endian bytes: first the number of cells, then one column after another. A page uses all
 * columns but `events` without copying them. Cells in Parquet would be as large, and reading them would take longer
 * than reading everything else in a folder.
 *
 *     uint32 number · int32 first … · int32 last … · uint32 events … · uint16 kind …
 *     · uint8 extent … · uint8 precision … · uint8 status … · uint8 contested …
 */
const HEAD = 4;
const BYTES_OF_CELL = 18;

export const CELL_COLUMNS = [
  "first",
  "last",
  "events",
  "kind",
  "extent",
  "precision",
  "status",
  "contested",
] as const;

export const bytesOfCells = (count: number): number => HEAD + count * BYTES_OF_CELL;

export function cellBytes(cells: CellColumns): Uint8Array<ArrayBuffer> {
  const count = cells.first.length;
  const bytes = new Uint8Array(bytesOfCells(count));
  new DataView(bytes.buffer).setUint32(0, count, true);
  const columns = columnsIn(bytes.buffer, count);
  for (const name of CELL_COLUMNS) columns[name].set(cells[name]);
  return bytes;
}

/** Reads cells. Null if the bytes are not cells, or if a cell has an unknown kind (a number not below `kinds`). */
export function parseCells(bytes: ArrayBuffer, kinds: number): CellColumns | null {
  if (bytes.byteLength < HEAD) return null;
  const count = new DataView(bytes).getUint32(0, true);
  if (bytes.byteLength !== bytesOfCells(count)) return null;
  const cells = columnsIn(bytes, count);
  const { first, last, kind, extent, precision, status, contested } = cells;
  const isBelow = (column: Uint8Array | Uint16Array, most: number): boolean =>
    column.every((value) => value < most);
  const isValid =
    first.every((day, cell) => day <= (last[cell] ?? day) && day >= (first[cell - 1] ?? day)) &&
    isBelow(kind, Math.max(1, kinds)) &&
    isBelow(extent, DATE_EXTENTS.length) &&
    isBelow(precision, DATE_PRECISIONS.length) &&
    isBelow(status, STATUSES.length) &&
    isBelow(contested, 2);
  return isValid ? { ...cells, events: Float64Array.from(cells.events) } : null;
}

export const cellColumns = (
  of: (column: (typeof CELL_COLUMNS)[number]) => readonly number[],
): CellColumns => ({
  first: Int32Array.from(of("first")),
  last: Int32Array.from(of("last")),
  extent: Uint8Array.from(of("extent")),
  precision: Uint8Array.from(of("precision")),
  kind: Uint16Array.from(of("kind")),
  status: Uint8Array.from(of("status")),
  contested: Uint8Array.from(of("contested")),
  events: Float64Array.from(of("events")),
});

function columnsIn(buffer: ArrayBuffer, count: number) {
  let end = HEAD;
  const place = (bytes: number): number => {
    end += bytes * count;
    return end - bytes * count;
  };
  return {
    first: new Int32Array(buffer, place(4), count),
    last: new Int32Array(buffer, place(4), count),
    events: new Uint32Array(buffer, place(4), count),
    kind: new Uint16Array(buffer, place(2), count),
    extent: new Uint8Array(buffer, place(1), count),
    precision: new Uint8Array(buffer, place(1), count),
    status: new Uint8Array(buffer, place(1), count),
    contested: new Uint8Array(buffer, place(1), count),
  };
}
