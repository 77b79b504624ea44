import type { Tables } from "../../model/tables/tables.ts";
import type { TextColumn } from "../../model/tables/textColumn.ts";
import { searchInParts, wordPattern, wordsOf } from "../../query/filter/wordSearch.ts";

/** Texts with fewer bytes are searched in one task. */
const MANY_BYTES = 4_000_000;

/** Whether a search takes so long that it must be done in advance, in parts. */
export const isLongSearch = ({ events: { searchTexts } }: Tables): boolean =>
  columnsOf(searchTexts).reduce((sum, { bytes }) => sum + bytes.length, 0) > MANY_BYTES;

const columnsOf = (column: TextColumn): readonly TextColumn[] => [
  column,
  ...(column.fills ?? []).map(({ texts }) => texts),
];

type Question = { readonly tables: Tables; readonly words: string; readonly found: Promise<boolean> };
let latest: Question | null = null;

/**
 * Searches the texts of all events for the words of `text` in parts, so that typing stays smooth. Afterwards the mask
 * finds the answer at once. Resolves with true when the search is done, or with false if a search for another text has
 * begun.
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
  // With `fills`, a word may be in a text or in a name that is stored apart, so each word is searched alone.
  const questions = searchTexts.fills ? patterns.map((pattern) => [pattern]) : [patterns];
  for (const question of questions)
    for (const column of columnsOf(searchTexts)) {
      const parts = searchInParts(column, question);
      // The search begins in the task after the key press, so that the letter appears first.
      do {
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (!isNewest()) return false;
      } while (!parts.next().done);
    }
  return true;
}
