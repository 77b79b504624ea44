import { type Fault, type TextPlace, textPlaces } from "./fault.ts";
import { scanJson } from "./scanJson.ts";

/** Faults of a JSON text with the line and column of their paths. */
export function withPlaces(faults: readonly Fault[], text: string): readonly Fault[] {
  // Most files have none, and the text may be long.
  if (faults.every(({ path }) => path === "")) return faults;
  const places = placesInJson(
    text,
    faults.map(({ path }) => path),
  );
  return faults.map((fault) => {
    const place = fault.path === "" ? undefined : places.get(fault.path);
    return place === undefined ? fault : { ...fault, place };
  });
}

/** The paths looked for, as a tree: what stands below one step. */
type Step = { readonly path: string; readonly below: Map<string, Step> };

/**
 * Where the values at these JSON Pointers begin. What the file lacks stands where the object or list begins that lacks
 * it; of a key given twice the last one counts. Nothing is found beyond a fault of syntax.
 */
export function placesInJson(text: string, paths: readonly string[]): ReadonlyMap<string, TextPlace> {
  const found = [...offsetsInJson(text, paths)].sort(([, a], [, b]) => a - b);
  const places = textPlaces(
    text,
    found.map(([, offset]) => offset),
  );
  return new Map(found.flatMap(([path], index) => (places[index] ? [[path, places[index]]] : [])));
}

/** The same, as offsets in the text. */
export function offsetsInJson(text: string, paths: readonly string[]): ReadonlyMap<string, number> {
  const root = treeOf(paths);
  const offsets = new Map<string, number>();
  /** By depth: the step looked for that the last value there answers. */
  const steps: (Step | undefined)[] = [];
  scanJson(text, (depth, step, offset) => {
    const found = depth === 0 ? root : steps[depth - 1]?.below.get(String(step));
    steps[depth] = found;
    if (found !== undefined) note(found, offset, offsets);
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

/** Until they are found themselves, places below stand where this value does. */
function note(step: Step, offset: number, offsets: Map<string, number>): void {
  offsets.set(step.path, offset);
  for (const below of step.below.values()) note(below, offset, offsets);
}
