import { fetchDuckdb } from "./fetchDuckdb.mjs";

/** The used parts of `@duckdb/node-api`. `npm install` does not install it, so its types are missing. */
type DuckDb = {
  readonly DuckDBInstance: {
    readonly create: (
      file: string,
      settings: Readonly<Record<string, string>>,
    ) => Promise<{
      readonly connect: () => Promise<Connection>;
      readonly closeSync: () => void;
    }>;
  };
};
type Connection = {
  readonly run: (sql: string) => Promise<unknown>;
  readonly runAndReadAll: (
    sql: string,
    values?: readonly (string | number)[],
  ) => Promise<{
    readonly getRowObjectsJS: () => readonly Readonly<Record<string, unknown>>[];
    readonly getRowsJS: () => readonly (readonly unknown[])[];
  }>;
  readonly interrupt: () => void;
  readonly createAppender: (table: string) => Promise<{
    readonly appendInteger: (value: number) => void;
    readonly appendVarchar: (value: string) => void;
    readonly endRow: () => void;
    readonly closeSync: () => void;
  }>;
  readonly closeSync: () => void;
};

/** Answers one question at a time. Values are bound to `$1`, `$2` …, and are never part of the SQL. */
export type Reader = {
  /** The result of `sql` must be one row of a number and a text. */
  readonly answer: (sql: string, values: readonly (string | number)[]) => Promise<readonly [number, string]>;
  readonly interrupt: () => void;
  readonly close: () => void;
};

/** A database in a file, for tables that do not fit in memory. `rows` converts big integers to numbers. */
export type Database = {
  readonly run: (sql: string) => Promise<void>;
  readonly rows: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly fill: (
    table: string,
    columns: Readonly<Record<string, "VARCHAR" | "INTEGER">>,
    rows: Iterable<readonly (string | number)[]>,
  ) => Promise<void>;
  readonly reader: () => Promise<Reader>;
  readonly close: () => void;
};

/** Opens or makes the database in `file`. Installs DuckDB if it is missing, and throws if that fails. */
export async function openDatabase(file: string): Promise<Database> {
  const { DuckDBInstance }: DuckDb = fetchDuckdb();
  const instance = await DuckDBInstance.create(file, { storage_compatibility_version: "latest" });
  const connection = await instance.connect();
  const run = async (sql: string): Promise<void> => {
    await connection.run(sql);
  };
  return {
    run,
    rows: async (sql) => {
      const reader = await connection.runAndReadAll(sql);
      return reader
        .getRowObjectsJS()
        .map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([name, value]) => [
              name,
              typeof value === "bigint" ? Number(value) : value,
            ]),
          ),
        );
    },
    fill: async (table, columns, rows) => {
      const types = Object.entries(columns);
      await run(`CREATE TABLE ${table} (${types.map(([name, type]) => `"${name}" ${type}`).join(", ")})`);
      const appender = await connection.createAppender(table);
      for (const row of rows) {
        for (const value of row) {
          if (typeof value === "number") appender.appendInteger(value);
          else appender.appendVarchar(value);
        }
        appender.endRow();
      }
      appender.closeSync();
    },
    reader: async () => {
      const own = await instance.connect();
      // With this setting, DuckDB counts up to a million actors or cells in arrays, which are faster than hash tables.
      await own.run("SET perfect_ht_threshold = 20");
      return {
        answer: async (sql, values) => {
          const [[rows, text] = []] = (await own.runAndReadAll(sql, values)).getRowsJS();
          return [Number(rows), String(text)];
        },
        interrupt: () => own.interrupt(),
        close: () => own.closeSync(),
      };
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The blanks that `trim` of JavaScript removes. `trim` of SQL removes only the space. */
const BLANKS =
  " \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

export const trimmed = (sql: string): string => `trim(BOTH '${BLANKS}' FROM ${sql})`;
