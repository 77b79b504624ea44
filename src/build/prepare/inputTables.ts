import { rolesByName } from "../../load/importers/table/columnRoles.ts";
import { headedTable } from "../../load/importers/table/headedTable.ts";
import { presetOf } from "../../load/importers/table/tablePresets.ts";
import { type ColumnRole, type DayOrder, missingRoles } from "../../load/loadOutcome.ts";
import { item } from "../../model/tables/columns.ts";
import { type Database, named, quoted } from "./database.ts";
import { KEPT, type Kept, makeEvents, makeParticipants } from "./eventTables.ts";
import { DATE_ROLES, readDates, readKinds, readWords, refuse, rowList, textOf } from "./inputValues.ts";

/** Rows that a guess looks at, as in the page. */
const GUESS_ROWS = 100;

export type Input =
  | {
      readonly ok: true;
      /** Roles that the events have as columns, besides `date`, `kind` and `status`. */
      readonly roles: readonly Kept[];
      readonly kinds: readonly string[];
      readonly events: number;
      readonly setAside: number;
      /** Names of columns that are left out. */
      readonly leftOut: readonly string[];
    }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Reads tables into `events` (in order of day, with numbers for days, kinds and standings) and `participants` of the
 * database. Columns mean what they would in the page, and different dates, kinds and standings are read by its own
 * functions, each once.
 */
export async function readInput(
  database: Database,
  files: readonly string[],
  order: DayOrder | undefined,
): Promise<Input> {
  const source = sourceOf(files);
  const head = await database.rows(`SELECT * FROM ${source} LIMIT ${GUESS_ROWS}`);
  const names = (await database.rows(`DESCRIBE SELECT * FROM ${source}`)).map(({ column_name }) =>
    String(column_name),
  );
  const cells = head.map((row) => names.map((name) => textOf(row[name])));
  const table = headedTable({ ok: true, header: names, rows: rowList(cells), unit: "row", firstRow: 2 });
  if (!table.isNamed) return refuse("The first row of the tables has no names of columns.");
  const mapping = rolesByName(table.header, cells);
  const missing = missingRoles(mapping, false);
  if (missing.length > 0) {
    return refuse(...missing.map((role) => `No column “${role}” among ${names.join(", ")}.`));
  }
  if (mapping.includes("actions")) {
    return refuse("Lists of actions are not read here: one row for each event, with who, what and to whom.");
  }
  const roles = KEPT.filter((role) => mapping.includes(role));
  const columnOf = (role: ColumnRole): string => named(item(names, mapping.indexOf(role)));
  const used = [...KEPT, ...DATE_ROLES, "kind", "status"] as readonly ColumnRole[];
  const has = used.filter((role) => mapping.includes(role));
  const columns = has.map((role) => `coalesce(CAST(${columnOf(role)} AS VARCHAR), '') AS ${named(role)}`);
  await database.run(
    `CREATE TABLE raw AS SELECT row_number() OVER () AS rn, ${columns.join(", ")} FROM ${source}`,
  );
  // Of a table with codes the words, as in the page.
  const decode = (role: ColumnRole, code: string): string => {
    const sparse = names.map((_, column) => (mapping[column] === role ? code : ""));
    return table.change(sparse)[mapping.indexOf(role)] ?? code;
  };
  const reading = { database, mapping, width: names.length, preset: presetOf(names) ?? {} };
  const dates = await readDates(reading, order);
  if (!dates.ok) return dates;
  const kinds = await readKinds(database, mapping, decode);
  await readWords(database, mapping, decode);
  await makeEvents(database, mapping, roles, dates.roles);
  await makeParticipants(database, roles);
  const twice = roles.includes("id")
    ? await database.rows("SELECT id FROM events GROUP BY id HAVING count(*) > 1 LIMIT 1")
    : [];
  if (twice.length > 0) return refuse(`The id “${textOf(twice[0]?.id)}” stands there more than once.`);
  const events = await countOf(database, "events");
  return {
    ok: true,
    roles: roles.includes("id") ? roles : ["id", ...roles],
    kinds,
    events,
    setAside: (await countOf(database, "raw")) - events,
    leftOut: names.filter((_, column) => !has.some((role) => role === mapping[column])),
  };
}

async function countOf(database: Database, table: string): Promise<number> {
  const [row] = await database.rows(`SELECT count(*) AS count FROM ${table}`);
  return Number(row?.count ?? 0);
}

function sourceOf(files: readonly string[]): string {
  const list = `[${files.map(quoted).join(", ")}]`;
  return files.every((file) => /\.parquet$/i.test(file))
    ? `read_parquet(${list})`
    : `read_csv(${list}, all_varchar = true, header = true, sample_size = 2048)`;
}
