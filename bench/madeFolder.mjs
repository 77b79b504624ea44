// Writes Parquet files by DuckDB: a CSV table, or any number of coded events with 10,000 actors (few of them in most
// events), 20 kinds, four standings and eleven years. The events are the same at every run.
import { existsSync } from "node:fs";
import { fetchDuckdb } from "../src/large/prepare/fetchDuckdb.mjs";

/** Writes the file unless it exists. @param {string} file @param {number} events */
export async function writeMadeEvents(file, events) {
  if (existsSync(file)) return;
  /** SQL for a pseudo-random number from 0 to 1, by row and column. @param {number} column */
  const random = (column) => `(hash(i * 16 + ${column}) / 18446744073709551616.0)`;
  /** SQL for a random rank. The tenth rank is a tenth as frequent as the first. @param {number} among @param {number} column */
  const rank = (among, column) => `(floor(pow(${among + 1}, ${random(column)})) - 1)::INTEGER`;
  const actor = (/** @type {string} */ number) =>
    `'Actor ' || ${number} || ' (Country ' || (${number} % 190) || ')'`;
  await inDatabase(`COPY (
    SELECT (DATE '2005-01-01' + floor(${random(0)} * 4017)::INTEGER)::VARCHAR AS date,
      ${actor("one")} AS source, 'Action number ' || ${rank(224, 1)} || ' of the usual length' AS action,
      ${actor("CASE WHEN one = other THEN (one + 1) % 10000 ELSE other END")} AS target,
      'Kind ' || ${rank(20, 2)} AS type, ['confirmed', 'reported', 'reported', 'alleged'][1 + floor(${random(3)} * 4)::INTEGER] AS status
    FROM (SELECT i, ${rank(10_000, 4)} AS one, ${rank(10_000, 5)} AS other FROM range(${events}) r(i)))
    TO ${quoted(file)} (FORMAT parquet)`);
}

/** Writes a table as Parquet with the database's default settings. @param {string} table @param {string} file */
export const writeAsParquet = (table, file) =>
  inDatabase(`COPY (FROM read_csv(${quoted(table)}, all_varchar=true)) TO ${quoted(file)} (FORMAT parquet)`);

/** @param {string} file */
const quoted = (file) => `'${file.replaceAll("'", "''")}'`;

/** @param {string} sql */
async function inDatabase(sql) {
  const { DuckDBInstance } = fetchDuckdb();
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
}
