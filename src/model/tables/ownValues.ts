import type { EventRecord } from "../dataset.ts";
import { addTo } from "../grouped.ts";
import { COLUMN_TYPES, type ColumnType } from "../vocabulary.ts";
import { columnIndexOf, verbKey } from "./findRow.ts";
import { oncePerTables } from "./oncePerTables.ts";
import type { OwnColumn, Tables } from "./tables.ts";
import { allTexts } from "./textColumn.ts";

/** The header of a column that the author added: `fatalities [number]`. The import reads the type from it. */
export const headerOf = ({ label, type }: Pick<OwnColumn, "label" | "type">): string => `${label} [${type}]`;

const TYPED = new RegExp(`^(.*?)\\s*\\[(${COLUMN_TYPES.join("|")})\\]\\s*$`, "s");

export function typedHeader(
  header: string,
): { readonly label: string; readonly type: ColumnType } | undefined {
  const [, label = "", named] = TYPED.exec(header) ?? [];
  const type = COLUMN_TYPES.find((one) => one === named);
  return type === undefined ? undefined : { label, type };
}

export const ownCell = ({ values }: EventRecord, id: string): string => String(values?.[id] ?? "");

/** The key of a word in filters and links, such as `region:North`. Long words are cut. */
export const wordKey = (column: string, word: string): string => `${column}:${verbKey(word)}`;

/** Undefined if no such column or word exists. `words` is empty if only events that are not rows may have the word. */
export function wordsOfKey(
  tables: Tables,
  key: string,
): { readonly column: number; readonly words: readonly number[] } | undefined {
  const cut = key.indexOf(":");
  const column = columnIndexOf(tables, key.slice(0, cut));
  const known = column === undefined ? undefined : wordNumbers(tables)[column]?.get(key.slice(cut + 1));
  const words = known ?? (tables.coverage.isWhole ? undefined : []);
  return column === undefined || words === undefined ? undefined : { column, words };
}

/** For each column, the words of each key. A word is its index plus 1, as in `OwnColumn.word`. */
const wordNumbers = oncePerTables(({ events }) =>
  events.columns.map((column) => {
    const numbers = new Map<string, number[]>();
    if (column.type !== "category") return numbers;
    allTexts(column.words).forEach((word, index) => {
      addTo(numbers, verbKey(word), index + 1);
    });
    return numbers;
  }),
);
