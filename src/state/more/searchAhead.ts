import type { Tables } from "../../model/tables/tables.ts";
import type { TextColumn } from "../../model/tables/text/textColumn.ts";

import { searchInParts, wordPattern, wordsOf } from "../../query/filter/wordSearch.ts";

/** Texts of fewer bytes are looked through in one go. */
const MANY_BYTES = 4_000_000;

/** Whether a search takes so long that it is made ahead, in parts. */
export const isLongSearch = ({ events: { searchTexts } }: Tables): boolean =>
  columnsOf(searchTexts).reduce((sum, { bytes }) => sum + bytes.length, 0) > MANY_BYTES;

/** The texts and what fills their holes. */
const columnsOf = (column: TextColumn): readonly TextColumn[] => [
  column,
  ...(column.fills ?? []).map(({ texts }) => texts),
];

type Question = { readonly tables: Tables; readonly words: string; readonly found: Promise<boolean> };
let latest: Question | null = null;

/**
 * Looks through the texts of all events for the words of `text`, part by part, so that who types is never held up; what
 * asks afterwards has the answer at once. Answers whether it has been found: false where somebody has asked for something
 * else meanwhile.
 */
export function searchAhead(tables: Tables, text: string): Promise<boolean> {
  const words = wordsOf(text);
  const key = words.join(" ");
  if (latest?.tables === tables && latest.words === key) return latest.found;
  const isNewest = (): boolean => latest?.found === found;
  const found = search(tables, words, isNewest);
  latest = { tables, words: key, found };
  return found;
}

async function search(tables: Tables, words: readonly string[], isNewest: () => boolean): Promise<boolean> {
  if (words.length === 0 || !isLongSearch(tables)) return true;
  const { searchTexts } = tables.events;
  const patterns = words.map(wordPattern);
  // Of texts with holes each word is looked for by itself: it may lie in what fills one.
  const questions = searchTexts.fills ? patterns.map((pattern) => [pattern]) : [patterns];
  for (const question of questions)
    for (const column of columnsOf(searchTexts)) {
      const parts = searchInParts(column, question);
      // Never in the task of the key itself.
      do {
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (!isNewest()) return false;
      } while (!parts.next().done);
    }
  return true;
}
