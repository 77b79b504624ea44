import { type ColumnMapping, type ColumnUse, ownTypeOf } from "../../../load/loadOutcome.ts";

/** What a reader looks for first: what makes an event. */
const TELLING: readonly ColumnUse[] = [
  "date",
  "start",
  "end",
  "headline",
  "from",
  "side",
  "action",
  "to",
  "otherSide",
  "actors",
  "kind",
];

/** Columns by index: those that make an event, the others that mean something, those that live on, the rest as they stand in the table. */
export function columnsInOrder(mapping: ColumnMapping): readonly number[] {
  const placeOf = (column: number): number => {
    const use = mapping[column] ?? null;
    if (use === null) return TELLING.length + 2;
    if (ownTypeOf(use) !== undefined) return TELLING.length + 1;
    const place = TELLING.indexOf(use);
    return place < 0 ? TELLING.length : place;
  };
  return [...mapping.keys()].sort((a, b) => placeOf(a) - placeOf(b) || a - b);
}

/** Examples of a column are no more and no longer than one takes in at a glance. */
const MOST_EXAMPLES = 3;
const LONGEST_EXAMPLE = 80;

/** The first values of a column that differ, in one line. */
export function examplesOf(sample: readonly (readonly string[])[], column: number): string {
  const values = sample
    .map((row) => (row[column] ?? "").trim().replace(/\s+/g, " "))
    .filter((cell) => cell !== "");
  const cut = (text: string) => (text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text);
  return [...new Set(values)].slice(0, MOST_EXAMPLES).map(cut).join(" · ");
}
