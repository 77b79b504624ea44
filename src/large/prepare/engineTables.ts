import type { DayOrder } from "../../load/loadOutcome.ts";
import { sentenceOfAct } from "../../load/table/codedActs.ts";
import type { SourceRecord } from "../../model/dataset.ts";
import { sourceCounter, voicesOf } from "../../model/sameArticle.ts";
import { isErrorCell, splitSources, unprotectCell } from "../../model/tableCells.ts";
import { foldText } from "../../model/tables/foldText.ts";
import { type Description, ENGINE_FORMAT, ENGINE_VERSION, MOST_NAMED } from "../engineProtocol.ts";
import { MOST_ROWS } from "../manifest.ts";
import { ENGINE_FACTS, MOST_ACTORS, nameActors, ofEvents, tieRows } from "./castAndTies.ts";
import { type Database, named } from "./database.ts";
import type { Given } from "./givenTables.ts";
import { type Faulty, type Input, type OwnInput, readInput, rowColumnsOf } from "./inputTables.ts";
import { COUNTED, type Named, OF_CELL } from "./questionSql.ts";

export type EngineTables = Named & {
  /**
   * The most events of a tie that is not in `heavy`, the table of the heaviest ties. Missing if there is no such table.
   */
  readonly lighter?: number;
  readonly description: Description;
  readonly input: Extract<Input, { readonly ok: true }>;
};

type Role = EngineTables["input"]["roles"][number];

/** How an author may have tables read. */
export type TableOptions = {
  readonly dayOrder?: DayOrder | undefined;
  readonly mostRows?: number | undefined;
};

type Read = { readonly ok: true; readonly tables: EngineTables } | Faulty;

/**
 * Makes the tables of an engine: events, actors, sources, ties, words of the file's own columns, cells and searched
 * texts. Each call makes a new version of the data, because other options give other answers from the same files.
 */
export async function makeEngineTables(
  database: Database,
  { source, title, columns }: Given,
  { dayOrder, mostRows = MOST_ROWS }: TableOptions,
): Promise<Read> {
  const asOf = new Date();
  const input = await readInput(database, source, dayOrder, columns);
  if (!input.ok) return input;
  await nameActors(database);
  const cites = await readSources(database, input.roles);
  const own = await numberValues(database, input.own);
  const { wordColumns, acts } = await numberTexts(database, input.roles, cites.single, own.columns);
  await database.run(
    `CREATE TABLE cited AS SELECT e.rn AS rn, c.source AS source, ${FACTS} FROM events e JOIN citations c ON ${cites.is} ORDER BY e.kind_number, e.first, e.last`,
  );
  // Rows are sorted by kind and then by day, so that the rows of a kind in a window lie together on the disk.
  await database.run(`CREATE TABLE casts AS SELECT p.rn AS rn, a.actor AS actor, p.part AS part, ${FACTS}
    FROM participants p JOIN actors a USING (name) JOIN events e USING (rn) ORDER BY e.kind_number, e.first, e.last`);
  const ties =
    tieRows(input.roles, ENGINE_FACTS) ??
    `SELECT rn, ${FACTS}, 0 AS undirected, 0 AS one, 0 AS other FROM events e WHERE false`;
  await database.run(
    `CREATE TABLE ties AS SELECT rn, ${FACTS}, (one * ${2 * MOST_ACTORS} + other * 2 + undirected)::INTEGER AS tie
     FROM (${ties}) e ORDER BY kind_number, first, last`,
  );
  await database.run(`CREATE TABLE counted AS ${COUNTED} ORDER BY first, last`);
  await database.run("CREATE TABLE ids AS SELECT id, first FROM events ORDER BY id");
  await database.run(
    "CREATE TABLE span AS SELECT count(*)::INTEGER AS events, (SELECT count(*)::INTEGER FROM raw) AS given, min(e.first) AS from_day, max(e.last) AS to_day FROM events e",
  );
  for (const spent of ["TABLE participants", "VIEW kinded", "TABLE raw"]) await database.run(`DROP ${spent}`);
  const [span] = await database.rows("SELECT * FROM span");
  const [version] = await database.rows("SELECT version() AS name");
  return {
    ok: true,
    tables: {
      input,
      wordColumns,
      valueColumns: own.columns.map(({ name }) => name),
      rowColumns: rowColumnsOf(input),
      description: {
        format: ENGINE_FORMAT,
        version: ENGINE_VERSION,
        asOf: asOf.toISOString(),
        engine: `DuckDB ${String(version?.name)}`,
        title,
        events: input.events,
        setAside: input.setAside,
        limits: { rows: mostRows },
        days: { first: Number(span?.from_day), last: Number(span?.to_day) },
        kinds: [...input.kinds],
        words: true,
        sources: SOURCES.some((role) => input.roles.includes(role)),
        single: cites.isSingleKnown,
        columns: own.described,
        acts: [...acts],
        cited: cites.cited,
      },
    },
  };
}

const FACTS = ofEvents(ENGINE_FACTS);

const SOURCES = ["sources", "url"] as const;

/**
 * Sources get numbers only if their columns have at most this many different cells. With more, a cell is usually the
 * address of one article, by which nobody filters.
 */
const MOST_CITED = 100_000;

/** A new column of `events`: its SQL, and the `join` that this SQL needs. */
type Made = { readonly name: string; readonly sql: string; readonly join: string };

/** SQL: whether the text of a cell is one address and nothing else, so that it names one source. */
const isAddress = (column: string): string =>
  `(${column} LIKE 'http%://%' AND ${column} NOT LIKE '%://%://%' AND ${column} NOT LIKE '% %')`;

/**
 * Makes two tables from the columns with sources. `citations` has the numbers of the sources in each text of a cell. It
 * is empty if there are more than `MOST_CITED` texts. `singles` has 1 for a text that names one independent source,
 * otherwise 0.
 */
async function readSources(
  database: Database,
  roles: readonly Role[],
): Promise<{
  readonly cited: Description["cited"];
  /** The SQL condition that joins `citations c` to `events e`. */
  readonly is: string;
  readonly single: Made;
  readonly isSingleKnown: boolean;
}> {
  const given = SOURCES.filter((role) => roles.includes(role));
  const list = given.map(named).join(", ");
  const cellsWhere = async (is: string, most: number) =>
    given.length === 0
      ? []
      : database.rows(
          `SELECT ${list}, count(*) AS events FROM events WHERE ${is} GROUP BY ${list} ORDER BY events DESC, ${list} LIMIT ${most}`,
        );
  const all = await cellsWhere("true", MOST_CITED + 1);
  const areFew = all.length <= MOST_CITED;
  // SQL: whether one of the columns `sources` and `url` is an address and the other blank, so that there is one source.
  const isOne = given
    .map((role) =>
      [
        isAddress(named(role)),
        ...given.filter((one) => one !== role).map((one) => `trim(${named(one)}) = ''`),
      ].join(" AND "),
    )
    .join(" OR ");
  const others = areFew ? all : await cellsWhere(`NOT (${isOne})`, MOST_CITED + 1);
  const records = new Map<string, SourceRecord>();
  const split = others.map((cell) => {
    const keys = given.flatMap((role) =>
      splitSources(unprotectCell(String(cell[role]))).map(({ title, url }) => {
        const key = `${title}\n${url}`;
        records.set(key, records.get(key) ?? { id: key, title, ...(url !== "" && { url }) });
        return key;
      }),
    );
    return { cell, keys };
  });
  const sources = [...records.values()];
  // `voicesOf` needs to know whether any source has an address. If there are too many sources to read them all, the
  // cells that are not read have addresses, so one made-up address stands for them.
  if (!areFew) sources.push({ id: "", title: "", url: "https://a.example/" });
  const voices = voicesOf(sources);
  const independent = sourceCounter(voices);
  const articles = new Map(sources.map(({ id }, row) => [id, voices.article[row] ?? row]));
  const counts = new Map<number, number>();
  const cites = split.map(({ cell, keys }) => {
    const rows = [...new Set(keys.map((key) => articles.get(key) ?? 0))];
    for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + Number(cell.events));
    return { cell, rows };
  });
  const ranked = areFew
    ? [...counts].sort(([a, one], [b, other]) => other - one || a - b).slice(0, MOST_NAMED)
    : [];
  const numbers = new Map(ranked.map(([row], number) => [row, number]));
  const ofCell = { of_sources: "VARCHAR", of_url: "VARCHAR" } as const;
  const written = (cell: Readonly<Record<string, unknown>>) => [
    String(cell.sources ?? ""),
    String(cell.url ?? ""),
  ];
  await database.fill(
    "citations",
    { ...ofCell, source: "INTEGER" },
    cites.flatMap(({ cell, rows }) =>
      rows.flatMap((row) => {
        const number = numbers.get(row);
        return number === undefined ? [] : [[...written(cell), number]];
      }),
    ),
  );
  const isSingleKnown = given.length > 0 && others.length <= MOST_CITED;
  await database.fill(
    "singles",
    { ...ofCell, single: "INTEGER" },
    isSingleKnown
      ? cites.map(({ cell, rows }) => [...written(cell), independent(rows).independent === 1 ? 1 : 0])
      : [],
  );
  const isOf = (table: string): string =>
    given.map((role) => `${table}.of_${role} = e.${named(role)}`).join(" AND ");
  return {
    is: isOf("c") || "false",
    isSingleKnown,
    single: isSingleKnown
      ? {
          name: "single",
          sql: `coalesce(one.single, CASE WHEN ${isOne} THEN 1 ELSE 0 END)`,
          join: `LEFT JOIN singles one ON ${isOf("one")}`,
        }
      : { name: "single", sql: "0", join: "" },
    cited: {
      titles: ranked.map(([row]) => sources[row]?.title ?? ""),
      urls: ranked.map(([row]) => sources[row]?.url ?? ""),
    },
  };
}

/** Makes the table `valued`, which has the number of each word in a cell of the file's own columns. */
async function numberValues(
  database: Database,
  own: readonly OwnInput[],
): Promise<{ readonly described: Description["columns"]; readonly columns: readonly Made[] }> {
  const cells: (string | number)[][] = [];
  const columns: Made[] = [];
  let first = 0;
  const described: Description["columns"] = [];
  for (const { name, label, type } of own) {
    const found =
      type === "number"
        ? []
        : await database.rows(
            `SELECT ${name} AS cell, count(*) AS events FROM events GROUP BY ${name} ORDER BY events DESC, ${name} LIMIT ${MOST_CITED}`,
          );
    const words = new Map<string, number>();
    for (const { cell } of found) {
      const written = String(cell);
      const word = isErrorCell(written) ? "" : unprotectCell(written).trim();
      if (word === "") continue;
      if (!words.has(word) && words.size === MOST_NAMED) continue;
      const number = words.get(word) ?? words.size;
      words.set(word, number);
      cells.push([described.length, written, first + number]);
    }
    if (words.size > 0)
      columns.push({
        name: `${name}_value`,
        sql: `coalesce(of_${name}.value, -1)`,
        join: `LEFT JOIN (SELECT of_value, value FROM valued WHERE place = ${described.length}) of_${name} ON of_${name}.of_value = e.${name}`,
      });
    described.push({ name, label, type, words: [...words.keys()] });
    first += words.size;
  }
  await database.fill("valued", { place: "INTEGER", of_value: "VARCHAR", value: "INTEGER" }, cells);
  return { described, columns };
}

/** The number of ties in `heavy`. The heaviest thousand ties under a filter are nearly always among them. */
const HEAVY = 32_768;

/** Makes the table `heavy` of the heaviest ties, which DuckDB counts in a fraction of the time that `ties` takes. */
export async function withHeavyTies(database: Database, tables: EngineTables): Promise<EngineTables> {
  await database.run(
    "CREATE TABLE weights AS SELECT tie, count(*)::INTEGER AS events FROM ties GROUP BY tie ORDER BY events DESC, tie",
  );
  const [next] = await database.rows(`SELECT events FROM weights LIMIT 1 OFFSET ${HEAVY}`);
  if (next === undefined) return tables;
  await database.run(
    `CREATE TABLE heavy AS SELECT t.* FROM ties t JOIN (SELECT tie FROM weights LIMIT ${HEAVY}) w USING (tie) ORDER BY kind_number, first, last`,
  );
  return { ...tables, lighter: Number(next.events) };
}

/** A search looks into the columns with these roles, as on the page. */
const SEARCHED: readonly Role[] = ["summary", "place", "from", "to", "side", "otherSide", "actors"];

/** Matches texts that `foldText` only puts in lower case. The database can fold these texts itself. */
const PLAIN = "^([!-~]+( [!-~]+)*)?$";

/**
 * Makes the table `texts`. It has each searched text once, folded, so that a word is compared with each text only once.
 * Events get the numbers of their texts, of their cell in `cells`, and of their act (`act_number`): −2 for an act
 * without a number, −1 without an act. Returns the columns with numbers of texts, and the acts, the most frequent
 * first.
 */
async function numberTexts(
  database: Database,
  roles: readonly Role[],
  single: Made,
  values: readonly Made[],
): Promise<{ readonly wordColumns: readonly string[]; readonly acts: readonly string[] }> {
  const has = (role: Role): boolean => roles.includes(role);
  const isSaid = (role: Role): string => `trim(${named(role)}) <> ''`;
  const kind = "CASE WHEN is_said THEN kind ELSE '' END";
  const act = has("action") ? `CASE WHEN ${isSaid("action")} THEN action ELSE ${kind} END` : kind;
  const areSaid = (one: Role, other: Role): string =>
    has(one) && has(other) ? `(${isSaid(one)} AND ${isSaid(other)})` : "false";
  const hasSides = (["side", "otherSide"] as const).filter(has).map(isSaid).join(" OR ") || "false";
  const isBetween = `CASE WHEN ${hasSides} THEN ${areSaid("side", "otherSide")} ELSE ${areSaid("from", "to")} END`;
  const found = await database.rows(
    `SELECT ${act} AS act, sum(CASE WHEN ${isBetween} THEN 1 ELSE 0 END) AS events FROM events GROUP BY act`,
  );
  const counts = new Map<string, number>();
  for (const { act, events } of found) {
    const word = String(act).trim();
    if (word !== "" && Number(events) > 0) counts.set(word, (counts.get(word) ?? 0) + Number(events));
  }
  const acts = [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST_NAMED)
    .map(([word]) => word);
  const numbers = new Map(acts.map((word, number) => [word, number]));
  await database.fill(
    "sayings",
    { act: "VARCHAR", act_number: "INTEGER", said: "VARCHAR", sentence: "VARCHAR" },
    found.map(({ act }) => [
      String(act),
      String(act).trim() === "" ? -1 : (numbers.get(String(act).trim()) ?? -2),
      ...["", " "].map((actor) => foldText(sentenceOfAct(actor, String(act), actor) ?? String(act))),
    ]),
  );
  // As on the page, a search looks into the act only if an event has no headline.
  const isUntold = has("headline") ? `NOT (${isSaid("headline")})` : "true";
  const told = `CASE WHEN NOT (${isUntold}) THEN '' WHEN ${areSaid("from", "to")} THEN s.sentence ELSE s.said END`;
  const telling = `(SELECT e.*, ${told} AS told, CASE WHEN ${isBetween} THEN s.act_number ELSE -1 END AS act_number, ${single.sql} AS single
    FROM events e JOIN sayings s ON s.act = ${act} ${single.join}) e`;
  const texts = [...(has("headline") ? ["headline"] : []), ...SEARCHED.filter(has)].map(named);
  const each = texts.map((text) => `SELECT DISTINCT ${text} AS text FROM events`);
  const strange =
    texts.length === 0
      ? []
      : await database.rows(
          `SELECT text FROM (${each.join(" UNION ")}) every WHERE NOT regexp_full_match(text, '${PLAIN}')`,
        );
  await database.fill(
    "folds",
    { of_text: "VARCHAR", folded: "VARCHAR" },
    strange.map(({ text }) => [String(text), foldText(String(text))]),
  );
  const all = [`SELECT DISTINCT told AS text FROM ${telling}`, ...each].join(" UNION ALL ");
  await database.run(
    `CREATE TABLE texts AS SELECT d.text AS text, coalesce(f.folded, lower("text")) AS folded,
     (row_number() OVER (ORDER BY d.text) - 1)::INTEGER AS number
     FROM (SELECT DISTINCT text FROM (${all}) every) d LEFT JOIN folds f ON f.of_text = d.text`,
  );
  const columns = ["told", ...texts];
  await database.run(
    `CREATE TABLE cells AS SELECT ${OF_CELL.join(", ")}, (row_number() OVER (ORDER BY ${OF_CELL.join(", ")}) - 1)::INTEGER AS cell
     FROM (SELECT DISTINCT ${OF_CELL.join(", ")} FROM ${telling}) d ORDER BY cell`,
  );
  await database.run(
    `CREATE TABLE worded AS SELECT e.*, d.cell AS cell, ${[...columns.map((_, index) => `t${index}.number AS words${index}`), ...values.map(({ name, sql }) => `${sql} AS ${name}`)].join(", ")}
     FROM ${telling} ${columns.map((text, index) => `JOIN texts t${index} ON t${index}.text = e.${text}`).join(" ")} ${values.map(({ join }) => join).join(" ")} JOIN (SELECT cell, ${OF_CELL.map((column) => `${column} AS of_${column}`).join(", ")} FROM cells) d ON ${OF_CELL.map((column) => `d.of_${column} = e.${column}`).join(" AND ")}
     ORDER BY e.first, e.last, e.rn`,
  );
  await database.run("DROP TABLE events");
  await database.run("ALTER TABLE worded RENAME TO events");
  return { wordColumns: columns.map((_, index) => `words${index}`), acts };
}
