import type { Lists } from "../model/tables/columns.ts";
import { ListsBuilder } from "../model/tables/makeLists.ts";
import type { Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";

/** Coded names have a country or body in brackets: "Police (Australia)"; "Australia" itself has none. */
const NAME = /^(.+) \(([^()]+)\)$/;
export const NAME_PARTS = ["from-brackets", "to-brackets", "from-before", "to-before"] as const;
export type NamePart = (typeof NAME_PARTS)[number];

const LOOKED_AT = 1_000;
const LEAST = 0.25;
const FEWEST = 8;

/** Whether enough actors have brackets in their names to count by these. */
export function haveBrackets({ actors }: Tables): boolean {
  const seen = Math.min(actors.count, LOOKED_AT);
  let found = 0;
  for (let row = 0; row < seen; row++) if (NAME.test(textAt(actors.names, row))) found++;
  return found >= FEWEST && found >= seen * LEAST;
}

/** By event, the parts of the names of those who act or are acted upon in it, and the words of the parts. */
export function partsOfNames(
  { actors, events: { actions, count } }: Tables,
  part: NamePart,
): { readonly lists: Lists; readonly words: readonly string[] } {
  const written = Array.from({ length: actors.count }, (_, row) => textAt(actors.names, row));
  const split = written.map((name) => NAME.exec(name));
  const countries = new Set(split.map((found) => found?.[2]));
  const ofBrackets = part.endsWith("brackets");
  const indexes = new Map<string, number>();
  const ofActor = written.map((name, row) => {
    const word = ofBrackets ? (split[row]?.[2] ?? (countries.has(name) ? name : undefined)) : split[row]?.[1];
    if (word === undefined) return -1;
    const index = indexes.get(word) ?? indexes.size;
    indexes.set(word, index);
    return index;
  });
  const ends = part.startsWith("from") ? actions.from : actions.to;
  const lists = new ListsBuilder(count);
  for (let row = 0; row < count; row++) {
    for (let act = actions.starts[row] ?? 0; act < (actions.starts[row + 1] ?? 0); act++) {
      const index = ofActor[ends[act] ?? 0] ?? -1;
      if (index >= 0 && actions.undirected[act] !== 1) lists.push(index);
    }
    lists.endRow();
  }
  return { lists: lists.finish(), words: [...indexes.keys()] };
}
