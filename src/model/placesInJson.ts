import { type Fault, type TextPlace, textPlaces } from "./fault.ts";
import { closingQuote } from "./surveyJson.ts";

/** Faults of a JSON text with the line and column of their paths. */
export function withPlaces(faults: readonly Fault[], text: string): readonly Fault[] {
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
 * Where the values at these JSON Pointers begin, in one pass over the text, which must be JSON as far as the paths lead.
 * A place that the file lacks stands where the object or list begins that lacks it; of a key given twice the last one
 * counts.
 */
export function placesInJson(text: string, paths: readonly string[]): ReadonlyMap<string, TextPlace> {
  const root: Step = { path: "", below: new Map() };
  for (const path of paths) {
    let step = root;
    for (const key of path.split("/").slice(1)) {
      let next = step.below.get(key);
      if (next === undefined) {
        next = { path: `${step.path}/${key}`, below: new Map() };
        step.below.set(key, next);
      }
      step = next;
    }
  }
  const offsets = new Map<string, number>();
  find(text, endOfSpace(text, 0), root, offsets);
  const found = [...offsets].sort(([, a], [, b]) => a - b);
  const places = textPlaces(
    text,
    found.map(([, offset]) => offset),
  );
  return new Map(found.flatMap(([path], index) => (places[index] ? [[path, places[index]]] : [])));
}

/** Notes where the value at `start` and what is looked for below it begin; answers where the value ends. */
function find(text: string, start: number, step: Step, offsets: Map<string, number>): number {
  note(step, start, offsets);
  const open = text[start];
  if (step.below.size === 0 || (open !== "{" && open !== "[")) return endOfValue(text, start);
  let place = endOfSpace(text, start + 1);
  for (let index = 0; place < text.length && text[place] !== "}" && text[place] !== "]"; index++) {
    let key = String(index);
    if (open === "{") {
      const end = closingQuote(text, place + 1);
      if (text[place] !== '"' || end < 0) return text.length;
      key = keyOf(text.slice(place, end + 1));
      // Past the colon.
      place = endOfSpace(text, endOfSpace(text, end + 1) + 1);
    }
    const next = step.below.get(key);
    place = next === undefined ? endOfValue(text, place) : find(text, place, next, offsets);
    place = endOfSpace(text, place);
    if (text[place] === ",") place = endOfSpace(text, place + 1);
  }
  return place + 1;
}

/** Until they are found themselves, places below stand where this value does. */
function note(step: Step, offset: number, offsets: Map<string, number>): void {
  offsets.set(step.path, offset);
  for (const below of step.below.values()) note(below, offset, offsets);
}

/** The key as a JSON Pointer writes it. */
function keyOf(quoted: string): string {
  let key: unknown = quoted.slice(1, -1);
  if (quoted.includes("\\")) {
    try {
      key = JSON.parse(quoted);
    } catch {
      // Beyond a fault of syntax anything may stand; no path leads there.
    }
  }
  return String(key).replaceAll("~", "~0").replaceAll("/", "~1");
}

function endOfSpace(text: string, start: number): number {
  let place = start;
  while (place < text.length && text.charCodeAt(place) <= 32) place++;
  return place;
}

/** Never before `start` + 1, so that a text that is no JSON ends too. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let place = start; place < text.length; place++) {
    const character = text[place];
    if (character === '"') {
      place = closingQuote(text, place + 1);
      if (place < 0) return text.length;
      if (depth === 0) return place + 1;
    } else if (character === "{" || character === "[") {
      depth++;
    } else if (character === "}" || character === "]") {
      depth--;
      if (depth === 0) return place + 1;
      if (depth < 0) return Math.max(place, start + 1);
    } else if (depth === 0 && character === ",") {
      return Math.max(place, start + 1);
    }
  }
  return text.length;
}
