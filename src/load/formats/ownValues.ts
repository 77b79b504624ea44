import type { ColumnRecord } from "../../model/dataset.ts";
import { item } from "../../model/tables/columns.ts";
import { gather, toTextColumn } from "../../model/tables/makeTextColumn.ts";
import { datesInOrder } from "../../model/tables/repeatEvents.ts";
import type { Dates, OwnColumn } from "../../model/tables/tables.ts";
import { type FileWords, type ListedWords, NO_DATE, type ReadEvent } from "./readEvent.ts";

/** The values in an own column, in the order of the file. `word` has the index of each word plus 1, or 0 for none. */
type Held = { readonly column: ColumnRecord } & (
  | { readonly of: "words"; readonly words: ListedWords; readonly word: Uint32Array }
  | { readonly of: "numbers"; readonly numbers: Float64Array }
  | { readonly of: "dates"; readonly dates: Uint32Array }
  | { readonly of: "nothing"; readonly type: "latitude" | "longitude" | "text" }
);

export class OwnValues {
  readonly #held: readonly Held[];

  constructor(columns: readonly ColumnRecord[], words: FileWords, count: number) {
    this.#held = columns.map((column, index) => roomFor(column, item(words.wordsOfColumns, index), count));
  }

  add({ values: { columns, values } }: ReadEvent, row: number): void {
    for (let index = 0; index < columns.count; index++) {
      const held = item(this.#held, columns.values[index] ?? 0);
      const value = values[index] ?? 0;
      if (held.of === "numbers") held.numbers[row] = value;
      else if (held.of === "words") held.word[row] = value + 1;
      else if (held.of === "dates") held.dates[row] = value;
    }
  }

  /** The columns by `order`. In a column of dates, an event without a value gets its own date from `ofEvents`. */
  inOrder(order: Uint32Array, written: Dates, ofEvents: Uint32Array): readonly OwnColumn[] {
    return this.#held.map((held) => inOrder(held, order, written, ofEvents));
  }
}

function roomFor(column: ColumnRecord, words: ListedWords, count: number): Held {
  switch (column.type) {
    case "category":
      return { column, of: "words", words, word: new Uint32Array(count) };
    case "number":
      return { column, of: "numbers", numbers: new Float64Array(count).fill(Number.NaN) };
    case "date":
      return { column, of: "dates", dates: new Uint32Array(count).fill(NO_DATE) };
    case "latitude":
    case "longitude":
    case "text":
      return { column, of: "nothing", type: column.type };
  }
}

function inOrder(held: Held, order: Uint32Array, written: Dates, ofEvents: Uint32Array): OwnColumn {
  const { id, label } = held.column;
  const { length } = order;
  switch (held.of) {
    case "words": {
      const given = gather(new Uint32Array(length), held.word, order);
      const { of, used } = numberedByUse(given, held.words.written.length + 1, 0);
      const words = toTextColumn(used.slice(1).map((word) => held.words.written[word - 1] ?? ""));
      return { id, label, type: "category", words, word: of };
    }
    case "numbers":
      return { id, label, type: "number", numbers: gather(new Float64Array(length), held.numbers, order) };
    case "dates": {
      const has = new Uint8Array(length);
      const dates = new Uint32Array(length);
      order.forEach((old, row) => {
        const own = held.dates[old] ?? NO_DATE;
        has[row] = own === NO_DATE ? 0 : 1;
        dates[row] = own === NO_DATE ? (ofEvents[old] ?? 0) : own;
      });
      return { id, label, type: "date", ...datesInOrder(written, dates), has };
    }
    case "nothing":
      return { id, label, type: held.type };
  }
}

/**
 * Renumbers `column` by first use: 7 3 7 becomes 0 1 0. `used` has the old number of each new number, here 7 3. The old
 * number `first`, if given, becomes 0 in any case.
 */
export function numberedByUse(
  column: Uint32Array,
  count: number,
  first?: number,
): { readonly of: Uint32Array; readonly used: readonly number[] } {
  const numbers = new Uint32Array(count);
  const used: number[] = [];
  const take = (old: number): number => {
    const next = used.push(old);
    numbers[old] = next;
    return next;
  };
  if (first !== undefined) take(first);
  const of = new Uint32Array(column.length);
  for (let row = 0; row < column.length; row++) {
    const old = column[row] ?? 0;
    of[row] = (numbers[old] || take(old)) - 1;
  }
  return { of, used };
}
