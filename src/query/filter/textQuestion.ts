import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { TextQuestion } from "./filter.ts";
import { wordPattern, wordsInRow, wordsOf } from "./wordSearch.ts";

/** Builds the search for a typed text. */
export function textQuestion(words: string): TextQuestion {
  const searched = wordsOf(words);
  const key = searched.join(" ");
  return { words, key, rowsIn: (tables) => rowsWithWords(tables, searched, key) };
}

/** The last question and its answer. */
const lastTexts = oncePerTables(() => ({ key: "", rows: new Uint32Array(0) }));

/** All caches of a dataset share the last answer: no other clause costs as much. */
function rowsWithWords(tables: Tables, words: readonly string[], key: string): Uint32Array {
  const last = lastTexts(tables);
  if (last.key === key) return last.rows;
  const { searchTexts, count } = tables.events;
  const has = wordsInRow(searchTexts, words.map(wordPattern));
  const found = new Uint32Array(count);
  let length = 0;
  for (let row = 0; row < count; row++) {
    if (has(row)) found[length++] = row;
  }
  last.key = key;
  last.rows = found.slice(0, length);
  return last.rows;
}
