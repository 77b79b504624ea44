import { at } from "../model/tables/columns.ts";
import { columnIndexOf } from "../model/tables/findRow.ts";
import { oncePerTables } from "../model/tables/oncePerTables.ts";
import type { Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { LISTED_STANDINGS, STANDINGS, type Standing } from "../model/vocabulary.ts";

/** Up to this many events, acts are drawn as lines. With more events, acts are drawn as bars. */
export const MOST_AS_LINES = 400;

/** The value that the events of a lane share. `rest` stands for all rare values, and `none` for having no value. */
export type LaneValue =
  | { readonly kind: "kind"; readonly index: number }
  | { readonly kind: "status"; readonly status: Standing }
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "rest"; readonly values: number }
  | { readonly kind: "none" };

/** Kinds get lanes if there are 2 to 12 kinds. One lane would divide nothing, and over 12 lanes would be too low. */
const [LEAST_KINDS, MOST_KINDS] = [2, 12];

/** Whether the timeline has a lane for each kind until the reader chooses other lanes. */
export const partsByKind: (tables: Tables) => boolean = oncePerTables(({ kinds, events, coverage }) => {
  // A prepared folder names only kinds that occur, so all of them count. The page has only some of its events at a time.
  const has = new Uint8Array(kinds.length).fill(coverage.isWhole ? 0 : 1);
  for (let row = 0; row < events.count; row++) has[events.kind[row] ?? 0] = 1;
  const count = has.reduce((sum, one) => sum + one, 0);
  return count >= LEAST_KINDS && count <= MOST_KINDS;
});

export type Partition = { readonly laneOf: Uint16Array; readonly lanes: readonly LaneValue[] };

/** At most this many words have lanes, because nobody reads more. All other words share one lane. */
const MOST_WORDS = 12;

/** The properties that can divide events into lanes. `column:ID` is one of the file's own columns, with categories. */
export type PartBy = "kind" | "status" | "action" | `column:${string}`;

/** Puts each event into a lane. For an event with several acts, the first act decides. */
export function partition(tables: Tables, by: PartBy): Partition {
  const { events, kinds, verbs, coverage } = tables;
  if (by === "kind") {
    const lanes = kinds.map((_, index) => ({ kind: "kind", index }) as const);
    return { laneOf: events.kind, lanes };
  }
  if (by === "status") {
    const lanes = LISTED_STANDINGS.map((status) => ({ kind: "status", status }) as const);
    const laneOf = STANDINGS.map((standing) => LISTED_STANDINGS.indexOf(standing));
    return { laneOf: Uint16Array.from(events.standing, (number) => laneOf[number] ?? 0), lanes };
  }
  if (by === "action") {
    if (coverage.acts) return coverage.acts;
    const { starts, verb } = events.actions;
    const first = (row: number): number => {
      const start = starts[row] ?? 0;
      return start < (starts[row + 1] ?? 0) ? (verb[start] ?? 0) + 1 : 0;
    };
    return byWords(events.count, first, verbs.length, (index) => verbs[index] ?? "");
  }
  const column = events.columns[columnIndexOf(tables, by.slice("column:".length)) ?? -1];
  if (column?.type !== "category")
    return { laneOf: new Uint16Array(events.count), lanes: [{ kind: "none" }] };
  const { word, words } = column;
  return byWords(
    events.count,
    (row) => word[row] ?? 0,
    words.starts.length - 1,
    (index) => textAt(words, index),
  );
}

/** A lane for each frequent word, one for all other words, and one for events without a word (`numberOf` is 0). */
function byWords(
  events: number,
  numberOf: (row: number) => number,
  words: number,
  textOf: (index: number) => string,
): Partition {
  const counts = new Uint32Array(words + 1);
  for (let row = 0; row < events; row++) counts[numberOf(row)] = (counts[numberOf(row)] ?? 0) + 1;
  const ranked = Array.from({ length: words }, (_, index) => index + 1).sort(
    (a, b) => at(counts, b) - at(counts, a) || a - b,
  );
  const shown = ranked.slice(0, MOST_WORDS);
  const rest = words - shown.length;
  const lanes: LaneValue[] = shown.map((number) => ({ kind: "word", text: textOf(number - 1) }));
  const laneOfNumber = new Uint16Array(words + 1).fill(lanes.length);
  shown.forEach((number, lane) => {
    laneOfNumber[number] = lane;
  });
  if (rest > 0) lanes.push({ kind: "rest", values: rest });
  laneOfNumber[0] = lanes.length;
  if (at(counts, 0) > 0) lanes.push({ kind: "none" });
  return {
    laneOf: Uint16Array.from({ length: events }, (_, row) => laneOfNumber[numberOf(row)] ?? 0),
    lanes,
  };
}

/**
 * The indexes of kinds in the order of lanes and stacked bars. The most frequent kind of the dataset is first, whatever
 * the filters. Kinds of a prepared folder keep the order of the folder, because the page has only some of its events.
 */
export const kindsInOrder: (tables: Tables) => readonly number[] = oncePerTables(
  ({ kinds, events, coverage }) => {
    const counts = new Uint32Array(kinds.length);
    if (coverage.isWhole) for (const kind of events.kind) counts[kind] = at(counts, kind) + 1;
    return kinds.map((_, kind) => kind).sort((a, b) => at(counts, b) - at(counts, a) || a - b);
  },
);

/**
 * The hue of each kind. A hue in the file is kept, even if two kinds then look alike, so that a kind looks the same in
 * several files. All other kinds get the hues that the file does not use. The most frequent kind gets the first of
 * these, because the first hues are the easiest to tell apart.
 */
export function kindHues(tables: Tables): readonly number[] {
  const { kinds } = tables;
  const named = new Set<number | undefined>(kinds.map(({ hue }) => hue));
  const hues: number[] = kinds.map(({ hue = 0 }) => hue);
  let next = 0;
  for (const kind of kindsInOrder(tables)) {
    if (kinds[kind]?.hue !== undefined) continue;
    while (named.has(next)) next++;
    hues[kind] = next++;
  }
  return hues;
}
