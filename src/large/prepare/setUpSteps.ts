import { NARROWER } from "../engineProtocol.ts";
import type { Database } from "./database.ts";
import type { EngineTables } from "./engineTables.ts";
import { numbersOfDates } from "./inputTables.ts";

type Value = string | number;
type Types = Readonly<Record<string, "VARCHAR" | "INTEGER">>;

/** A statement, or a table of values that functions of the page have read. */
type Step =
  | { readonly sql: string }
  | { readonly table: string; readonly columns: Types; readonly rows: readonly (readonly Value[])[] };

export type SetUp = EngineTables & {
  readonly steps: readonly Step[];
  /** The SQL by which the steps read the tables in DuckDB. In the engine they read `table` instead. */
  readonly source: string;
  readonly table: string;
  readonly site: string;
};

/** Records the steps that make the tables in DuckDB, so that the engine can repeat them. */
export function recorded(database: Database): { readonly database: Database; readonly steps: Step[] } {
  const steps: Step[] = [];
  return {
    steps,
    database: {
      ...database,
      run: (sql) => {
        steps.push({ sql });
        return database.run(sql);
      },
      fill: (table, columns, rows) => {
        const read = [...rows];
        // Days of coming years are added, so that newer events need no new set-up.
        const written = Object.keys(columns).filter((name) => name.startsWith("of_"));
        const isDays = table === "dates" && written.includes("of_date");
        steps.push({ table, columns, rows: isDays ? [...read, ...calendarDates(written, read)] : read });
        return database.fill(table, columns, read);
      },
    },
  };
}

export const TABLES = "events casts cited ties cells counted ids actors texts valued span state".split(" ");

/** Seconds after which a question is stopped. */
export const LONGEST = 20;
export const TOO_LATE = [`no answer within ${LONGEST} seconds`, NARROWER] as const;
export const NOT_UNDERSTOOD = ["a parameter that is not understood", "docs/engine-protocol.md"] as const;

export const script = (lines: readonly string[]): string =>
  `${lines.map((line) => `${line};`).join("\n\n")}\n`;

/** How the SQL that makes tables in an engine differs from the SQL of DuckDB. */
type MakingSql = {
  readonly text: (text: string) => string;
  /** The SQL that follows the name of a new table. */
  readonly stored: (table: string) => string;
  readonly rewritten: (sql: string) => string;
};

const AT_ONCE = 1_000;

export const statementsOf = (steps: readonly Step[], of: MakingSql): readonly string[] =>
  steps.flatMap((step) => {
    if ("sql" in step) return [of.rewritten(step.sql)];
    const { table, columns, rows } = step;
    const list = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`);
    const written = rows.map(
      (row) => `(${row.map((value) => (typeof value === "number" ? value : of.text(value))).join(", ")})`,
    );
    const parts = Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, part) =>
      written.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
    );
    return [
      `CREATE TABLE ${table} (${list.join(", ")})${of.stored(table)}`,
      ...parts.map((part) => `INSERT INTO ${table} VALUES\n${part.join(",\n")}`),
    ];
  });

const AHEAD = 2;

/**
 * Rows of the table `dates` for each day, month and year, from the first year of `rows` to `AHEAD` years after the
 * last. `written` has the columns for the text of a date. Only `of_date` gets a text.
 */
function calendarDates(
  written: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): readonly (readonly (string | number)[])[] {
  const cellsOf = (text: string) => written.map((name) => (name === "of_date" ? text : ""));
  const keyOf = (cells: readonly (string | number)[]): string =>
    JSON.stringify(cells.slice(0, written.length));
  const known = new Set(rows.map(keyOf));
  const years = rows
    .map((row) => /^\d{4}/.exec(String(row[written.length]))?.[0])
    .filter((year) => year !== undefined);
  if (years.length === 0) return [];
  const sorted = years.map(Number).sort((one, other) => one - other);
  const [from = 0, to = 0] = [sorted[0], sorted.at(-1)];
  const dates: string[] = [];
  for (let year = from; year <= to + AHEAD; year++) {
    const name = String(year).padStart(4, "0");
    dates.push(name);
    for (let month = 1; month <= 12; month++) dates.push(`${name}-${String(month).padStart(2, "0")}`);
    for (let day = Date.UTC(year, 0, 1); new Date(day).getUTCFullYear() === year; day += 86_400_000)
      dates.push(new Date(day).toISOString().slice(0, 10));
  }
  const added = dates.filter((text) => !known.has(keyOf(cellsOf(text))));
  const numbers = numbersOfDates(added);
  return added.map((text, row) => [...cellsOf(text), text, ...numbers(row)]);
}
