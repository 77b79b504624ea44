import { at } from "../model/tables/columns.ts";
import type { Tables } from "../model/tables/tables.ts";

/**
 * The hue of each kind: the one that the file names, so that a kind looks the same in several files, two kinds alike if
 * they name the same. The other kinds share the hues that are left by rank of their number of events in the whole
 * dataset, so that the most frequent ones get those that are easiest to tell apart. Filters never change it. Equal counts
 * keep the order of the file.
 */
export function kindHues({ kinds, events }: Tables): readonly number[] {
  const counts = new Uint32Array(kinds.length);
  for (const kind of events.kind) counts[kind] = at(counts, kind) + 1;
  const named = new Set<number | undefined>(kinds.map(({ hue }) => hue));
  const hues: number[] = kinds.map(({ hue = 0 }) => hue);
  const ranked = kinds
    .map((_, kind) => kind)
    .filter((kind) => kinds[kind]?.hue === undefined)
    .sort((a, b) => at(counts, b) - at(counts, a) || a - b);
  let next = 0;
  for (const kind of ranked) {
    while (named.has(next)) next++;
    hues[kind] = next++;
  }
  return hues;
}
