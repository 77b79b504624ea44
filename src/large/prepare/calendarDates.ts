import { datesOf } from "../../model/tables/datesOf.ts";

/** The years after the last date that are read ahead. */
const AHEAD = 2;

/**
 * Rows of `dates` for each plain day, month and year of the years that some rows are in, and of two more, unless the rows
 * have it.
 */
export function calendarDates(
  rows: readonly (readonly (string | number)[])[],
): readonly (readonly (string | number)[])[] {
  const known = new Set(rows.map(([written]) => written));
  const years = rows.map(([, edtf]) => /^\d{4}/.exec(String(edtf))?.[0]).filter((year) => year !== undefined);
  if (years.length === 0) return [];
  const sorted = years.map(Number).sort((one, other) => one - other);
  const [from = 0, to = 0] = [sorted[0], sorted.at(-1)];
  const written: string[] = [];
  for (let year = from; year <= to + AHEAD; year++) {
    const name = String(year).padStart(4, "0");
    written.push(name);
    for (let month = 1; month <= 12; month++) written.push(`${name}-${String(month).padStart(2, "0")}`);
    for (let day = Date.UTC(year, 0, 1); new Date(day).getUTCFullYear() === year; day += 86_400_000)
      written.push(new Date(day).toISOString().slice(0, 10));
  }
  const added = written.filter((text) => !known.has(text));
  const { first, last, extent, precision } = datesOf(added, "");
  return added.map((text, row) => [
    text,
    text,
    first[row] ?? 0,
    last[row] ?? 0,
    extent[row] ?? 0,
    precision[row] ?? 0,
  ]);
}
