import type { Fault, TextPlace } from "../../model/check/fault.ts";
import { offsetsInJson } from "../../model/check/placesInJson.ts";
import type { EventPlaces } from "./eventPlaces.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const OF_EVENT = /^\/events\/(\d+)(?=\/|$)/;
const encoder = new TextEncoder();

/**
 * Puts lines and columns to the paths of faults in a large file, as `withPlaces` does: only those events are read that they
 * are about, and of the bytes between no more is asked than where lines end.
 */
export function withFilePlaces(
  bytes: Uint8Array,
  places: EventPlaces,
): (faults: readonly Fault[]) => readonly Fault[] {
  return (faults) => {
    if (faults.every(({ path }) => path === "")) return faults;
    const offsets = byteOffsets(
      bytes,
      places,
      faults.map(({ path }) => path),
    );
    const found = placesAt(bytes, new Set(offsets.values()));
    return faults.map((fault) => {
      const place = fault.path === "" ? undefined : found.get(offsets.get(fault.path) ?? -1);
      return place === undefined ? fault : { ...fault, place };
    });
  };
}

/** By path the byte where its value begins. */
function byteOffsets(
  bytes: Uint8Array,
  { from, to, bounds }: EventPlaces,
  paths: readonly string[],
): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  const decode = (start: number, end?: number): string =>
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(start, end));
  const take = (text: string, start: number, within: readonly string[], prefix: string): void => {
    for (const [path, offset] of offsetsInJson(text, within))
      offsets.set(prefix + path, start + encoder.encode(text.slice(0, offset)).length);
  };
  const byEvent = new Map<number, string[]>();
  const others: string[] = [];
  for (const path of paths) {
    const [prefix, row] = OF_EVENT.exec(path) ?? [];
    if (prefix === undefined) others.push(path);
    else byEvent.set(Number(row), [...(byEvent.get(Number(row)) ?? []), path.slice(prefix.length)]);
  }
  for (const [row, within] of byEvent) {
    const start = bounds[2 * row] ?? 0;
    take(decode(start, bounds[2 * row + 1]), start, within, `/events/${row}`);
  }
  // The text around the events is one; what stands behind them stands so much further on in the file.
  const mark = bytes[0] === 0xef ? 3 : 0;
  const [before, behind] = [decode(mark, from), decode(to)];
  for (const [path, offset] of offsetsInJson(before + behind, others)) {
    const isBehind = offset >= before.length;
    const part = isBehind ? behind.slice(0, offset - before.length) : before.slice(0, offset);
    offsets.set(path, (isBehind ? to : mark) + encoder.encode(part).length);
  }
  return offsets;
}

/** Lines end at LF, CR or CR LF; columns count UTF-16 code units, of which a character of four bytes has two. */
function placesAt(bytes: Uint8Array, offsets: ReadonlySet<number>): ReadonlyMap<number, TextPlace> {
  const found = new Map<number, TextPlace>();
  let line = 1;
  let column = 1;
  let at = bytes[0] === 0xef ? 3 : 0;
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    for (; at < offset; at++) {
      const code = bytes[at] ?? 0;
      if (code === LINE_FEED || code === CARRIAGE_RETURN) {
        if (code === CARRIAGE_RETURN || bytes[at - 1] !== CARRIAGE_RETURN) line++;
        column = 1;
      } else if ((code & 0xc0) !== 0x80) column += code >= 0xf0 ? 2 : 1;
    }
    found.set(offset, { line, column });
  }
  return found;
}
