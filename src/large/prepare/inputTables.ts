import { plainDraft } from "../../load/eventDraft.ts";
import {
  COLUMN_ROLES,
  type ColumnMapping,
  type ColumnRole,
  type ColumnUse,
  type DayOrder,
  missingRoles,
  ownTypeOf,
} from "../../load/loadOutcome.ts";
import { rolesByName } from "../../load/table/columnRoles.ts";
import { DATE_ROLES } from "../../load/table/dateParts.ts";
import { headedTable } from "../../load/table/headedTable.ts";
import { kindRule } from "../../load/table/kindRule.ts";
import { guessOwnRoles } from "../../load/table/ownColumnTypes.ts";
import { dayOrders } from "../../load/table/tableDates.ts";
import { presetOf } from "../../load/table/tablePresets.ts";
import { TableRowReader } from "../../load/table/tableRowReader.ts";
import { parseEdtf } from "../../model/dates/edtf.ts";
import { type Field, isTableText, RECORDS } from "../../model/fields.ts";
import { RECORD_LIMITS, TEXT_LIMITS } from "../../model/limits.ts";
import { splitList } from "../../model/tableCells.ts";
import { item } from "../../model/tables/columns.ts";
import { datesOf } from "../../model/tables/datesOf.ts";
import { STATUSES } from "../../model/vocabulary.ts";
import type { Manifest } from "../manifest.ts";
import { isAct } from "./castAndTies.ts";
import { type Database, named, quoted, trimmed } from "./database.ts";

/** The roles of columns are guessed from this many rows, as on the page. */
const GUESS_ROWS = 100;

export type Input =
  | {
      readonly ok: true;
      readonly columns: Readonly<Record<string, string>>;
      readonly roles: readonly ColumnRole[];
      readonly kinds: readonly string[];
      readonly events: number;
      readonly setAside: number;
      readonly own: readonly OwnInput[];
      readonly leftOut: readonly string[];
    }
  | Faulty;

/** Why data cannot be prepared, in sentences for the person at the terminal. */
export type Faulty = { readonly ok: false; readonly faults: readonly string[] };

/**
 * Fills the tables `events` and `participants`. `events` is sorted by day and has numbers for days, kinds and
 * standings. `source` is the SQL that reads the input. `given` has the column of each role, if the names of columns do
 * not tell it.
 */
export async function readInput(
  database: Database,
  source: string,
  order: DayOrder | undefined,
  given?: Readonly<Record<string, string>>,
): Promise<Input> {
  const head = await database.rows(`SELECT * FROM ${source} LIMIT ${GUESS_ROWS}`);
  const names = (await database.rows(`DESCRIBE SELECT * FROM ${source}`)).map(({ column_name }) =>
    String(column_name),
  );
  const cells = head.map((row) => names.map((name) => textOf(row[name])));
  const table = headedTable({ ok: true, header: names, rows: cells, unit: "row", firstRow: 2 });
  if (!table.isNamed) return refuse("The first row of the tables has no names of columns.");
  const strays = Object.values(given ?? {}).filter((column) => !names.includes(column));
  if (strays.length > 0) return refuse(`No column ${strays.join(", ")} among ${names.join(", ")}.`);
  const mapping = given
    ? names.map((name) => COLUMN_ROLES.find((role) => given[role] === name) ?? null)
    : rolesByName(table.header, cells);
  const missing = missingRoles(mapping, false);
  if (missing.length > 0) {
    return refuse(...missing.map((role) => `No column “${role}” among ${names.join(", ")}.`));
  }
  if (mapping.includes("actions")) {
    return refuse("Lists of actions are not read here: one row for each event, with who, what and to whom.");
  }
  const roles = KEPT.filter((role) => mapping.includes(role));
  const columnOf = (role: ColumnRole): string => named(item(names, mapping.indexOf(role)));
  const used: readonly ColumnRole[] = [...KEPT, ...DATE_ROLES, "kind", "status"];
  const has = used.filter((role) => mapping.includes(role));
  const own = ownColumns(names, guessOwnRoles(table.header, mapping, cells));
  const columns = [
    ...has.map((role) => `coalesce(CAST(${columnOf(role)} AS VARCHAR), '') AS ${named(role)}`),
    // A word that is too long becomes blank, because its event would otherwise be refused.
    ...own.map(
      ({ name, label }) =>
        `CASE WHEN char_length(CAST(${named(label)} AS VARCHAR)) <= ${TEXT_LIMITS.name} THEN CAST(${named(label)} AS VARCHAR) ELSE '' END AS ${name}`,
    ),
  ];
  await database.run(
    `CREATE TABLE raw AS SELECT row_number() OVER () AS rn, ${columns.join(", ")} FROM ${source}`,
  );
  // In known data sets (such as GDELT), codes become words, as on the page.
  const decode = (role: ColumnRole, code: string): string => {
    const sparse = names.map((_, column) => (mapping[column] === role ? code : ""));
    return table.change(sparse)[mapping.indexOf(role)] ?? code;
  };
  const dates = await readDates(database, mapping, names, order);
  if (!dates.ok) return dates;
  const kinds = await readKinds(database, mapping, decode);
  await readWords(database, mapping, decode);
  await makeEvents(database, mapping, roles, dates.roles, own);
  await makeParticipants(database, roles);
  const twice = roles.includes("id")
    ? await database.rows("SELECT id FROM events GROUP BY id HAVING count(*) > 1 LIMIT 1")
    : [];
  if (twice.length > 0) return refuse(`The id “${textOf(twice[0]?.id)}” stands there more than once.`);
  const events = await countOf(database, "events");
  if (events === 0) return refuse("None of the rows is an event.");
  return {
    ok: true,
    columns: Object.fromEntries(has.map((role) => [role, item(names, mapping.indexOf(role))])),
    roles: roles.includes("id") ? roles : ["id", ...roles],
    kinds,
    events,
    setAside: (await countOf(database, "raw")) - events,
    own,
    leftOut: names.filter(
      (name, column) =>
        !has.some((role) => role === mapping[column]) && !own.some(({ label }) => label === name),
    ),
  };
}

/** For each column of a loaded row, the SQL that gives it from `events e`. */
export const rowColumnsOf = ({
  roles,
  own,
}: Extract<Input, { readonly ok: true }>): ReadonlyMap<string, string> =>
  new Map(
    [
      "id",
      "date",
      "kind",
      "status",
      ...roles.filter((role) => role !== "id"),
      ...own.map(({ name }) => name),
    ].map(
      // `is_said` is false for a row without a kind, where `e.kind` has a default label.
      (role) => [role, role === "kind" ? "CASE WHEN is_said THEN e.kind ELSE '' END" : `e.${named(role)}`],
    ),
  );

export type OwnInput = NonNullable<Manifest["columns"]>[number];

/** The file's own columns of numbers and of words. Codes of known data sets stay codes here. */
const ownColumns = (names: readonly string[], uses: readonly ColumnUse[]): readonly OwnInput[] =>
  names
    .flatMap((label, column): readonly OwnInput[] => {
      const type = ownTypeOf(uses[column]);
      return type === "number" || type === "category" ? [{ name: `own${column}`, label, type }] : [];
    })
    .slice(0, RECORD_LIMITS.values);

async function countOf(database: Database, table: string): Promise<number> {
  const [row] = await database.rows(`SELECT count(*) AS count FROM ${table}`);
  return Number(row?.count ?? 0);
}

export function sourceOf(files: readonly string[]): string {
  const list = `[${files.map(quoted).join(", ")}]`;
  const are = (ending: RegExp): boolean => files.every((file) => ending.test(file));
  if (are(/\.parquet$/i)) return `read_parquet(${list})`;
  return are(/\.(?:json|ndjson|jsonl)$/i)
    ? `read_json(${list})`
    : `read_csv(${list}, all_varchar = true, header = true, sample_size = 2048)`;
}

/** Roles of columns that other functions read, that are refused, or in which each cell would need a check. */
const NOT_KEPT: readonly ColumnRole[] = [...DATE_ROLES, "kind", "status", "actions", "reply"];
/** Other dates than that of the event are left out, because a cell counts by only one date. */
const KEPT = COLUMN_ROLES.filter(
  (role) => !NOT_KEPT.includes(role) && !(isTableText(role) && RECORDS.events[role].type === "date"),
);

function mostOf(role: ColumnRole): number {
  if (role === "id" || role === "headline") return TEXT_LIMITS[role];
  const field: Field | null = isTableText(role) ? RECORDS.events[role] : null;
  return field || role === "sources" ? (field?.most ?? TEXT_LIMITS.text) : TEXT_LIMITS.name;
}

async function makeEvents(
  database: Database,
  mapping: ColumnMapping,
  roles: readonly ColumnRole[],
  dateRoles: readonly string[],
  own: readonly OwnInput[],
): Promise<void> {
  const telling = ["headline", "action", "from", "to", "side", "otherSide", "kind"] as const;
  const said = telling.filter((role) => mapping.includes(role));
  const columns = roles.map((role) =>
    role === "id"
      ? `CASE WHEN ${trimmed("r.id")} = '' THEN 'row-' || (r.rn + 1) ELSE ${trimmed("r.id")} END AS id`
      : role === "action"
        ? "a.action AS action"
        : ["from", "to", "side", "otherSide"].includes(role)
          ? `${trimmed(`r.${named(role)}`)} AS ${named(role)}`
          : `r.${named(role)} AS ${named(role)}`,
  );
  const areShort = roles.map((role) => `char_length(r.${named(role)}) <= ${mostOf(role)}`);
  const contested = roles.includes("dispute") ? "CASE WHEN trim(r.dispute) = '' THEN 0 ELSE 1 END" : "0";
  await database.run(`CREATE TABLE events AS SELECT
    r.rn AS rn, ${own.map(({ name }) => `r.${name} AS ${name},`).join(" ")} ${roles.includes("id") ? "" : "'row-' || (r.rn + 1) AS id,"} ${columns.map((column) => `${column},`).join(" ")}
    d.edtf AS date, d.first AS first, d.last AS last, d.extent AS extent, d.precision AS precision, ${contested} AS contested,
    r.kind_label AS kind, r.kind_number AS kind_number, ${mapping.includes("kind") ? "trim(r.kind) <> ''" : "false"} AS is_kind,
    r.is_said AS is_said, s.status AS status, s.status_number AS status_number
    FROM kinded r
    JOIN dates d ON ${dateRoles.map((role) => `r.${named(role)} = d.${named(`of_${role}`)}`).join(" AND ")}
    JOIN standings s ON ${mapping.includes("status") ? "r.status = s.of_status" : "true"}
    ${roles.includes("action") ? "JOIN acts a ON r.action = a.of_action" : ""}
    WHERE ${areShort.join(" AND ") || "true"} AND (${said.map((role) => `${trimmed(`r.${named(role)}`)} <> ''`).join(" OR ")})
    ORDER BY d.first, d.last, r.rn`);
}

/**
 * Makes the table `participants`. Cells with several actors are split as on the page. `part` is a sum: 1 for an actor
 * who acts, 2 for one who is acted upon, and 4 if there is an act between the two sides.
 */
async function makeParticipants(database: Database, roles: readonly ColumnRole[]): Promise<void> {
  const ends = roles.filter((role) => ["from", "to", "side", "otherSide"].includes(role));
  const hasBoth = roles.includes("from") && roles.includes("to");
  const act = hasBoth ? `(e."from" <> '' AND e."to" <> '' AND (${isAct(roles)}))` : "false";
  const isSame = hasBoth ? `e."from" = e."to"` : "false";
  // As on the page, an actor on both sides counts as the one who acts, and with an act also as acted upon.
  const partOf: Readonly<Record<string, string>> = {
    from: `CASE WHEN NOT ${act} THEN 1 WHEN ${isSame} THEN 7 ELSE 5 END`,
    to: `CASE WHEN ${act} THEN 6 WHEN ${isSame} THEN 0 ELSE 2 END`,
  };
  const parts = ends.map(
    (role) =>
      `SELECT e.rn AS rn, e.${named(role)} AS name, ${partOf[role] ?? 0} AS part FROM events e WHERE e.${named(role)} <> ''`,
  );
  if (roles.includes("actors")) {
    const lists = await database.rows("SELECT DISTINCT actors FROM events WHERE actors <> '' ORDER BY ALL");
    const named = lists.flatMap(({ actors }) =>
      splitList(textOf(actors)).flatMap((name) => (name.trim() === "" ? [] : [[textOf(actors), name]])),
    );
    await database.fill("lists", { of_actors: "VARCHAR", name: "VARCHAR" }, named);
    parts.push(
      "SELECT e.rn AS rn, l.name AS name, 0 AS part FROM events e JOIN lists l ON e.actors = l.of_actors",
    );
  }
  await database.run(
    parts.length === 0
      ? "CREATE TABLE participants (rn BIGINT, name VARCHAR, part INTEGER)"
      : `CREATE TABLE participants AS SELECT rn, name, max(part)::INTEGER AS part FROM (${parts.join(" UNION ALL ")}) parts GROUP BY rn, name`,
  );
}

/* The next functions read each different date, kind, standing and act once, with functions of the page. They put
   the results into tables of the database. */

/** Words of a column are kinds only if there are fewer different words than this. */
const MOST_WORDS = 20_000;

export const refuse = (...faults: readonly string[]): Faulty => ({ ok: false, faults });
const textOf = (value: unknown): string => (value === null || value === undefined ? "" : String(value));

async function readDates(
  database: Database,
  mapping: ColumnMapping,
  names: readonly string[],
  order: DayOrder | undefined,
): Promise<{ readonly ok: true; readonly roles: readonly string[] } | Faulty> {
  const roles = DATE_ROLES.filter((role) => mapping.includes(role));
  const written = await database.rows(`SELECT DISTINCT ${roles.map(named).join(", ")} FROM raw ORDER BY ALL`);
  const rows = written.map((row) => {
    const cells = names.map(() => "");
    for (const role of roles) cells[mapping.indexOf(role)] = textOf(row[role]);
    return cells;
  });
  const header = names.map((_, column) => `${mapping[column] ?? ""}`);
  const orders = dayOrders({ ok: true, header, rows, unit: "row", firstRow: 1 }, mapping);
  if (order === undefined && orders.decided === "ask") {
    const seen = orders.twoWays.map(({ value }) => value).join(", ");
    return refuse(`Dates can be read in two ways (${seen}): say --days day-first or --days month-first.`);
  }
  const decided = order ?? (orders.decided === "ask" ? null : orders.decided);
  const reader = new TableRowReader(mapping, () => "", decided, orders.times, presetOf(names) ?? {});
  const read = rows.flatMap((cells, index) => {
    const draft = reader.read(cells);
    if ("reason" in draft || !parseEdtf(draft.date).ok) return [];
    return [{ texts: roles.map((role) => textOf(written[index]?.[role])), edtf: draft.date }];
  });
  const numbers = numbersOfDates(read.map(({ edtf }) => edtf));
  const columns = { first: "INTEGER", last: "INTEGER", extent: "INTEGER", precision: "INTEGER" } as const;
  await database.fill(
    "dates",
    {
      ...Object.fromEntries(roles.map((role) => [`of_${role}`, "VARCHAR"] as const)),
      edtf: "VARCHAR",
      ...columns,
    },
    read.map(({ texts, edtf }, row) => [...texts, edtf, ...numbers(row)]),
  );
  return { ok: true, roles };
}

/** The numbers that the table `dates` has of each date: its first and last day, extent and precision. */
export function numbersOfDates(dates: readonly string[]): (row: number) => readonly number[] {
  const { first, last, extent, precision } = datesOf(dates, "");
  return (row) => [first, last, extent, precision].map((column) => column[row] ?? 0);
}

/** Fills the table `kinds` with a number for each word that gives a kind. Returns labels, the most frequent first. */
async function readKinds(
  database: Database,
  mapping: ColumnMapping,
  decode: (role: ColumnRole, code: string) => string,
): Promise<readonly string[]> {
  const wordsOf = async (role: "kind" | "action") => {
    const rows = mapping.includes(role)
      ? await database.rows(
          `SELECT ${named(role)} AS word, count(*) AS count FROM raw GROUP BY word ORDER BY count DESC, word LIMIT ${MOST_WORDS}`,
        )
      : [];
    return rows.map(({ word, count }) => ({
      word: textOf(word),
      said: decode(role, textOf(word)).trim(),
      count: Number(count),
    }));
  };
  const [ofKinds, ofActs] = [await wordsOf("kind"), await wordsOf("action")];
  const counted = (words: typeof ofKinds): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const { said, count } of words) counts.set(said, (counts.get(said) ?? 0) + count);
    return counts;
  };
  const { by, of } = kindRule(counted(ofKinds.filter(({ said }) => said !== "")), () => counted(ofActs));
  const role = by === "neither" || !mapping.includes(by) ? null : by;
  const all = role === null ? [] : role === "kind" ? ofKinds : ofActs;
  const words = all.length < MOST_WORDS ? all : [];
  const labelOf = (said: string): string =>
    (said !== "" && of({ kind: said, action: said })) || plainDraft.kind;
  const events = new Map<string, number>();
  for (const { said, count } of words) events.set(labelOf(said), (events.get(labelOf(said)) ?? 0) + count);
  const kinds =
    words.length === 0
      ? [plainDraft.kind]
      : [...events].sort(([, one], [, other]) => other - one).map(([label]) => label);
  await database.fill(
    "kinds",
    { of_kind: "VARCHAR", kind: "VARCHAR", kind_number: "INTEGER" },
    words.length === 0
      ? [["", plainDraft.kind, 0]]
      : words.map(({ word, said }) => [word, labelOf(said), kinds.indexOf(labelOf(said))]),
  );
  await database.run(
    `CREATE VIEW kinded AS SELECT raw.*, k.kind AS kind_label, k.kind_number AS kind_number, trim(k.of_kind) <> '' AS is_said FROM raw JOIN kinds k ON ${
      role !== null && words.length > 0 ? `raw.${named(role)} = k.of_kind` : "true"
    }`,
  );
  return kinds;
}

const NUMBERS_OF_STATUS = new Map<string, number>(STATUSES.map((status, number) => [status, number]));

/** Fills the tables `standings` and `acts`. Rows with unknown standings find no match, so they are set aside. */
async function readWords(
  database: Database,
  mapping: ColumnMapping,
  decode: (role: ColumnRole, code: string) => string,
): Promise<void> {
  const distinct = async (role: ColumnRole) =>
    mapping.includes(role)
      ? await database.rows(`SELECT DISTINCT ${named(role)} AS word FROM raw ORDER BY ALL`)
      : [];
  const standings = (await distinct("status")).flatMap(({ word }) => {
    const status = textOf(word).trim().toLowerCase() || plainDraft.status;
    const number = NUMBERS_OF_STATUS.get(status);
    return number === undefined ? [] : [[textOf(word), status, number] as const];
  });
  const unstated = [["", plainDraft.status, NUMBERS_OF_STATUS.get(plainDraft.status) ?? 0] as const];
  await database.fill(
    "standings",
    { of_status: "VARCHAR", status: "VARCHAR", status_number: "INTEGER" },
    mapping.includes("status") ? standings : unstated,
  );
  const acts = (await distinct("action")).map(({ word }) => [textOf(word), decode("action", textOf(word))]);
  await database.fill("acts", { of_action: "VARCHAR", action: "VARCHAR" }, acts);
}
