import type { Tables } from "../model/tables/tables.ts";
import { searchInParts, wordPattern, wordsOf } from "../query/filter/wordSearch.ts";

/** Texts of fewer bytes are looked through in one go. */
const MANY_BYTES = 4_000_000;

/** Whether a search takes so long that it is made ahead, in parts. */
export const isLongSearch = ({ events }: Tables): boolean => events.searchTexts.bytes.length > MANY_BYTES;

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
  const parts = searchInParts(tables.events.searchTexts, words.map(wordPattern));
  // Never in the task of the key itself.
  do {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (!isNewest()) return false;
  } while (!parts.next().done);
  return true;
}
