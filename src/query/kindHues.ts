import { at } from "../model/columns.ts";
import type { Tables } from "../model/tables.ts";

/**
 * The hue of each kind: its rank by number of events in the whole dataset, so that the most frequent kinds get the hues
 * that are easiest to tell apart. Filters never change it. Equal counts keep the order of the file.
 */
export function kindHues(tables: Tables): readonly number[] {
  const counts = new Uint32Array(tables.kinds.length);
  for (const kind of tables.events.kind) counts[kind] = at(counts, kind) + 1;
  const ranked = tables.kinds.map((_, kind) => kind).sort((a, b) => at(counts, b) - at(counts, a) || a - b);
  const hues: number[] = [];
  ranked.forEach((kind, rank) => {
    hues[kind] = rank;
  });
  return hues;
}
