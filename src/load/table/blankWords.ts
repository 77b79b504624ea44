import type { BlankWord, ColumnMapping } from "../loadOutcome.ts";
import type { HeadedTable } from "./headedTable.ts";
import { withCells } from "./tableRows.ts";

/** Words that may mean an unknown value. STATA writes `.a` to `.z`. SPSS writes `#NULL!`. The reader decides. */
const WORDS: ReadonlySet<string> = new Set(
  "NA N/A n/a #N/A #NULL! NaN nan NULL null None none . .. - -- ? unknown Unknown UNKNOWN".split(" "),
);
const STATA = /^\.[a-z]$/;
export const isUnknownWord = (word: string): boolean => WORDS.has(word) || STATA.test(word);
/** Whether a number may mean “unknown”. This only applies if its column has no other negative number. */
export const isUnknownNumber = (word: string): boolean => /^-(?:8|9|77|88|99|999|9999)$/.test(word);
const MOST_WORDS = 8;

/** Words that may mean “unknown”. Words that are read as blank come first, such as those that the reader `said`. */
export function blankWords(
  sample: readonly (readonly string[])[],
  said: readonly string[],
  mapping: ColumnMapping | null,
): readonly BlankWord[] {
  const cells = new Map<string, number>(said.map((word) => [word, 0]));
  const blank = new Set(said);
  for (let column = 0; column < (sample[0]?.length ?? 0); column++) {
    const words = sample.map((row) => (row[column] ?? "").trim());
    const below = new Set(words.filter((word) => /^-\d/.test(word)));
    const isCode = [...below].every(isUnknownNumber);
    if (isCode && mapping?.[column] === "own-number") for (const word of below) blank.add(word);
    for (const word of words)
      if (isUnknownWord(word) || (isCode && below.has(word))) cells.set(word, (cells.get(word) ?? 0) + 1);
  }
  return Array.from(cells, ([word, count]) => ({ word, cells: count, isBlank: blank.has(word) }))
    .sort((one, other) => Number(other.isBlank) - Number(one.isBlank) || other.cells - one.cells)
    .slice(0, MOST_WORDS);
}

export function withoutWords(table: HeadedTable, said: readonly string[] = []): HeadedTable {
  if (said.length === 0) return table;
  const words = new Set(said);
  return withCells(table, (cells) => cells.map((cell) => (words.has(cell.trim()) ? "" : cell)));
}
