import { pageFolder } from "../model/pageFolder.ts";
import type { ShippedDataset } from "../model/siteFacts.ts";
import type { Tables } from "../model/tables/tables.ts";
import { kindHues } from "../query/kindsAndLanes.ts";

/** A published dataset: the tables that the app will have, and facts about the file. */
export type ShippedStory = {
  readonly shipped: ShippedDataset;
  readonly tables: Tables;
  readonly sha256: string;
  readonly hues: readonly number[];
};

export function storyOf(shipped: ShippedDataset, tables: Tables, sha256: string): ShippedStory {
  return { shipped, tables, sha256, hues: kindHues(tables) };
}

/** Two ids whose pages would be in one folder, where one would hide the other. */
export function folderClash(ids: readonly string[]): readonly [string, string] | undefined {
  const taken = new Map<string, string>();
  for (const id of ids) {
    const folder = pageFolder(id);
    const other = taken.get(folder);
    if (other !== undefined && other !== id) return [other, id];
    taken.set(folder, id);
  }
  return undefined;
}
