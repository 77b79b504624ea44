import type { TextColumn } from "../model/textColumn.ts";
import { nextRowWithWords, wordPattern } from "./wordSearch.ts";

/**
 * Rows of records, which are JSON, that mention an id: the few worth parsing to learn what refers to it. Looking
 * through the bytes of a million records takes less than parsing ten thousand of them.
 */
export function rowsWithId(records: TextColumn, id: string): number[] {
  const pattern = [wordPattern(JSON.stringify(id))];
  const rows: number[] = [];
  for (let row = nextRowWithWords(records, pattern, 0); row !== undefined; ) {
    rows.push(row);
    row = nextRowWithWords(records, pattern, row + 1);
  }
  return rows;
}
