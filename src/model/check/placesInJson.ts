import type { Fault, TextPlace } from "./fault.ts";
import { scanJson } from "./json.ts";

type OffsetsOf = (paths: readonly string[]) => ReadonlyMap<string, number>;

/** Adds line and column to faults that have a path. `bytes` is the JSON file in UTF-8. */
export function withPlaces(
  faults: readonly Fault[],
  bytes: Uint8Array,
  offsetsOf: OffsetsOf = (paths) => offsetsInJson(bytes, paths),
): readonly Fault[] {
  const paths = faults.flatMap(({ path }) => (path === "" ? [] : [path]));
  if (paths.length === 0) return faults;
  const offsets = offsetsOf(paths);
  const places = placesAt(bytes, new Set(offsets.values()));
  return faults.map((fault) => {
    const place = fault.path === "" ? undefined : places.get(offsets.get(fault.path) ?? -1);
    return place === undefined ? fault : { ...fault, place };
  });
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** The line and column of each offset. A character of four bytes counts as two columns, as in UTF-16. */
function placesAt(bytes: Uint8Array, offsets: ReadonlySet<number>): ReadonlyMap<number, TextPlace> {
  const found = new Map<number, TextPlace>();
  let line = 1;
  let column = 1;
  // A byte order mark does not count as a column.
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

type Step = { readonly path: string; readonly below: Map<string, Step> };

/** The offset of the value at each path. A missing value has the offset of the list or object that lacks it. */
export function offsetsInJson(bytes: Uint8Array, paths: readonly string[]): ReadonlyMap<string, number> {
  const root = treeOf(paths);
  const offsets = new Map<string, number>();
  /** `steps[d]` is the node in `root` of the last value at depth d. Undefined if no path leads through the value. */
  const steps: (Step | undefined)[] = [];
  scanJson(bytes, (depth, step, offset) => {
    const found = depth === 0 ? root : steps[depth - 1]?.below.get(String(step));
    steps[depth] = found;
    if (found !== undefined) note(found, offset, offsets);
    return undefined;
  });
  return offsets;
}

function treeOf(paths: readonly string[]): Step {
  const root: Step = { path: "", below: new Map() };
  for (const path of paths) {
    let step = root;
    for (const written of path.split("/").slice(1)) {
      const key = written.replaceAll("~1", "/").replaceAll("~0", "~");
      let next = step.below.get(key);
      if (next === undefined) {
        next = { path: `${step.path}/${written}`, below: new Map() };
        step.below.set(key, next);
      }
      step = next;
    }
  }
  return root;
}

/** Notes the offset of a value, also for all paths below it, until the scan finds the values at those paths. */
function note(step: Step, offset: number, offsets: Map<string, number>): void {
  offsets.set(step.path, offset);
  for (const below of step.below.values()) note(below, offset, offsets);
}
