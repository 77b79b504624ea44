import type { Fault } from "../../model/check/fault.ts";
import { offsetsInJson, withPlaces } from "../../model/check/placesInJson.ts";
import type { EventPlaces } from "./eventPlaces.ts";

const OF_EVENT = /^\/events\/(\d+)(?=\/|$)/;

/** Puts lines and columns to the paths of faults in a large file: of its events only those are read that they are about. */
export const withFilePlaces =
  (bytes: Uint8Array, places: EventPlaces) =>
  (faults: readonly Fault[]): readonly Fault[] =>
    withPlaces(faults, bytes, (paths) => offsetsInFile(bytes, places, paths));

function offsetsInFile(
  bytes: Uint8Array,
  { from, to, bounds }: EventPlaces,
  paths: readonly string[],
): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  const byEvent = new Map<number, string[]>();
  const others: string[] = [];
  for (const path of paths) {
    const [prefix, row] = OF_EVENT.exec(path) ?? [];
    if (prefix === undefined) others.push(path);
    else byEvent.set(Number(row), [...(byEvent.get(Number(row)) ?? []), path.slice(prefix.length)]);
  }
  for (const [row, within] of byEvent) {
    const start = bounds[2 * row] ?? 0;
    for (const [path, offset] of offsetsInJson(bytes.subarray(start, bounds[2 * row + 1]), within))
      offsets.set(`/events/${row}${path}`, start + offset);
  }
  // What stands around the events is one text; what is behind them stands so much further on in the file.
  const start = bytes[0] === 0xef ? 3 : 0;
  const around = new Uint8Array(from - start + bytes.length - to);
  around.set(bytes.subarray(start, from));
  around.set(bytes.subarray(to), from - start);
  for (const [path, offset] of offsetsInJson(around, others))
    offsets.set(path, offset + (offset < from - start ? start : to - from + start));
  return offsets;
}
