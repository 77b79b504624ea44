import { columnIndexOf, verbKey } from "./findRow.ts";
import { oncePerTables } from "./oncePerTables.ts";
import type { Tables } from "./tables.ts";
import { allTexts } from "./textColumn.ts";

/** The key of a column's word in a filter: column id, colon, and the start of the word. */
export const wordKey = (column: string, word: string): string => `${column}:${verbKey(word)}`;

/**
 * The column and the word numbers that a `wordKey` names; undefined where it names none. Events of a prepared folder
 * that are no rows may have words that are unknown here.
 */
export function wordsOfKey(
  tables: Tables,
  key: string,
): { readonly column: number; readonly words: readonly number[] } | undefined {
  const cut = key.indexOf(":");
  const column = columnIndexOf(tables, key.slice(0, cut));
  const known = column === undefined ? undefined : wordNumbers(tables)[column]?.get(key.slice(cut + 1));
  const words = known ?? (tables.prepared ? [] : undefined);
  return column === undefined || words === undefined ? undefined : { column, words };
}

/** By column the numbers of the words with each key. */
const wordNumbers = oncePerTables(({ events }) =>
  events.columns.map((column) => {
    const numbers = new Map<string, number[]>();
    if (column.type !== "category") return numbers;
    allTexts(column.words).forEach((word, index) => {
      const key = verbKey(word);
      const known = numbers.get(key);
      if (known) known.push(index + 1);
      else numbers.set(key, [index + 1]);
    });
    return numbers;
  }),
);
