import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { Filter } from "./filter.ts";
import { OWN_DIMENSIONS, REJECT_BIT } from "./filterMask.ts";

export type Sum = { readonly sum: number; readonly events: number };
type WordCounter = { readonly word: Uint32Array; readonly counts: Uint32Array; readonly clause: number };
type Adder = { readonly numbers: Float64Array; sum: number; events: number };

/**
 * Counters for the file's own columns. `words` has a counter for each column of words, and `numbers` one for each
 * column of numbers. `by` and `sums` have the same results at the index of the column, or null.
 */
export type OwnCounters = {
  readonly words: readonly WordCounter[];
  readonly numbers: readonly Adder[];
  readonly by: readonly (Uint32Array | null)[];
  readonly sums: readonly (Sum | null)[];
};

/**
 * For each column, whether a number is below zero. Such numbers are usually on a scale, and their sum means nothing.
 */
const isScale = oncePerTables(({ events }: Tables): readonly boolean[] =>
  events.columns.map((column) => column.type === "number" && column.numbers.some((one) => one < 0)),
);

export function ownCounters(tables: Tables, filter: Filter): OwnCounters {
  const { columns } = tables.events;
  const words = columns.map((column, index): WordCounter | null => {
    if (column.type !== "category") return null;
    const place = OWN_DIMENSIONS[filter.own.findIndex((one) => one.column === index)];
    const clause = place === undefined ? 0 : REJECT_BIT[place];
    return { word: column.word, counts: new Uint32Array(column.words.starts.length), clause };
  });
  const sums = columns.map((column, index): Adder | null =>
    column.type === "number" && !isScale(tables)[index]
      ? { numbers: column.numbers, sum: 0, events: 0 }
      : null,
  );
  return {
    words: words.filter((one) => one !== null),
    numbers: sums.filter((one) => one !== null),
    by: words.map((one) => one?.counts ?? null),
    sums,
  };
}
