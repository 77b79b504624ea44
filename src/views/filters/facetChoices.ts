import { at } from "../../model/tables/columns.ts";
import type { TextColumn } from "../../model/tables/textColumn.ts";
import { ACTOR_KINDS, type ActorKind } from "../../model/vocabulary.ts";
import { byCount, topRows } from "../../query/filter/facetCounts.ts";
import { rowsWithPatterns, wordPattern, wordsOf } from "../../query/filter/wordSearch.ts";

/** A list of all values has at most this many. */
export const MOST_ROWS = 200;

/**
 * The `most` values with the highest counts, then the chosen values that are not among them. `hidden` is the number of
 * values that are not listed.
 */
export function choicesOf(
  counts: Uint32Array,
  chosen: readonly number[],
  most: number,
  among?: readonly number[],
) {
  const rows = topRows(counts, most, among);
  const rest = chosen.filter((row) => !rows.includes(row)).sort(byCount(counts));
  return { rows: [...rows, ...rest], hidden: (among?.length ?? counts.length) - rows.length - rest.length };
}

export const rowsWithWords = (column: TextColumn, text: string): number[] =>
  rowsWithPatterns(column, wordsOf(text).map(wordPattern));

export function groupByKind(
  kinds: Uint8Array,
  rows: readonly number[],
): readonly { readonly kind: ActorKind; readonly rows: readonly number[] }[] {
  return ACTOR_KINDS.map((kind, index) => ({
    kind,
    rows: rows.filter((row) => at(kinds, row) === index),
  })).filter((group) => group.rows.length > 0);
}
