import { TEXT_LIMITS } from "../../model/limits.ts";
import {
  DESCRIBE,
  ENGINE_FORMAT,
  ENGINE_VERSION,
  MOST,
  NARROWER,
  NUMBER_LISTS,
  PARAMETERS,
  QUESTIONS,
  type Question,
} from "../engineProtocol.ts";
import { nginxFile } from "./nginxFile.ts";
import { type Dialect, NARROWING, type Parameter, type QueryName, statements } from "./questionSql.ts";
import { LONGEST, NOT_UNDERSTOOD, type SetUp, script, statementsOf, TABLES, TOO_LATE } from "./setUpSteps.ts";

const STORED: Readonly<Record<string, string>> = {
  events: "first, last, rn",
  // Rows are sorted by kind first. There are so few kinds that a question about all of them costs little more.
  casts: "kind_number, first, last, actor",
  cited: "kind_number, first, last, source",
  ties: "kind_number, first, last",
  cells: "cell",
  counted: "first, last",
  ids: "id",
  actors: "actor",
  texts: "number",
  valued: "value",
  span: "tuple()",
  state: "tuple()",
};

const quoted = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

/**
 * Files with which ClickHouse answers the questions of the page: tables, the rights of the page's user, the handler of
 * each question (in XML, and the same in SQL), and a proxy.
 */
export const clickhouseFiles = (setUp: SetUp): Readonly<Record<string, string>> => ({
  "tables.sql": tables(setUp),
  "access.sql": ACCESS,
  "handlers.xml": handlersXml(setUp),
  "handlers.sql": script(
    QUESTIONS.map(
      (name) =>
        `CREATE HANDLER IF NOT EXISTS dateline_${name.replaceAll("-", "_")} URL '${addressOf(name)}' METHODS (GET) AS ${handler(name, setUp)}`,
    ),
  ),
  "nginx.conf": nginxFile(setUp.site, {
    to: (name) => `http://127.0.0.1:8124${addressOf(name)}${given(name)}`,
    more: ["proxy_set_header X-ClickHouse-User dateline_reader;"],
    refusals: [
      [400, 400, ...NOT_UNDERSTOOD],
      [404, 404, "nothing is here", `/${DESCRIBE}`],
      [408, 503, ...TOO_LATE],
      [413, 413, `more than ${setUp.description.limits.rows} events`, NARROWER],
      [500, 503, "more than the engine gives to one question", NARROWER],
    ],
  }),
});

const addressOf = (name: Question["name"]): string => `/${DESCRIBE.replace("describe", name)}`;

const folded = (sql: string): string =>
  `trim(replaceRegexpAll(replaceAll(lowerUTF8(replaceRegexpAll(normalizeUTF8NFKD(${sql}), '\\\\p{M}+', '')), 'ς', 'σ'), '\\\\s+', ' '))`;

/** Joins, groups and sorts of more bytes than this use the disk. */
const SPILLED = 2_000_000_000;

/** Makes the tables in a new database, which then replaces the old one, so that a failure changes nothing. */
const tables = ({ steps, source, table }: SetUp): string =>
  `-- Makes what the page asks for from ${table}. Run it again after each change of the data.\n${script([
    "SET join_use_nulls = 1",
    // Without these limits, memory grows with the number of events: 20,000,000 events took more than 21 GB.
    `SET join_algorithm = 'grace_hash,hash', max_bytes_in_join = ${SPILLED}, max_bytes_before_external_group_by = ${SPILLED}, max_bytes_before_external_sort = ${SPILLED}`,
    "DROP DATABASE IF EXISTS dateline_next SYNC",
    "CREATE DATABASE dateline_next",
    "CREATE DATABASE IF NOT EXISTS dateline_data",
    "USE dateline_next",
    ...statementsOf(steps, {
      text: quoted,
      stored,
      rewritten: (sql) => rewritten(sql.replaceAll(source, table)),
    }),
    `CREATE TABLE state${stored("state")} AS SELECT formatDateTime(now64(3, 'UTC'), '%Y-%m-%dT%H:%i:%S') || 'Z' AS as_of`,
    // Rows of a kind are sorted by first day. To find a window, ClickHouse also needs the last days of each block of
    // rows.
    ...["events", "casts", "cited", "ties"].flatMap((name) => [
      `ALTER TABLE ${name} ADD INDEX by_last last TYPE minmax GRANULARITY 1`,
      `ALTER TABLE ${name} MATERIALIZE INDEX by_last SETTINGS mutations_sync = 1`,
    ]),
    "ALTER TABLE casts ADD PROJECTION by_actor (SELECT actor, rn, part ORDER BY actor)",
    "ALTER TABLE casts MATERIALIZE PROJECTION by_actor SETTINGS mutations_sync = 1",
    "DROP DATABASE IF EXISTS dateline_old SYNC",
    // Between the next two statements every question fails, so no answer mixes two versions of the data.
    "RENAME DATABASE dateline_data TO dateline_old",
    "RENAME DATABASE dateline_next TO dateline_data",
    "DROP DATABASE dateline_old SYNC",
    // With the old cache, questions that name no version would get answers of the old version for an hour.
    "SYSTEM DROP QUERY CACHE",
    "USE default",
  ])}`;

const stored = (table: string): string => ` ENGINE = MergeTree ORDER BY ${sorted(table)}`;
const sorted = (table: string): string =>
  STORED[table === "worded" ? "events" : table]?.replace(/^(?!tuple)(.*)$/, "($1)") ?? "tuple()";

const rewritten = (sql: string): string =>
  sql
    .replace(/^CREATE TABLE (\w+) AS/, (_, table: string) => `CREATE TABLE ${table}${stored(table)} AS`)
    .replace(/^ALTER TABLE (\w+) RENAME TO (\w+)$/, "RENAME TABLE $1 TO $2")
    .replace(/CAST\(("[^"]+") AS VARCHAR\)/g, "toString($1)")
    .replace(
      /trim\(BOTH '([^']*)' FROM ([\w."]+)\)/g,
      (_, blanks: string, text: string) => `replaceRegexpAll(${text}, '^[${blanks}]+|[${blanks}]+$', '')`,
    )
    .replace(/\blower\(("\w+")\)/g, (_, text: string) => folded(text))
    .replaceAll("concat_ws(", "concatWithSeparator(")
    .replaceAll("chr(10)", "char(10)");

/** `dateline_reader` may only select from these views, which read the tables with the rights of their maker. */
const ACCESS = `-- Who may ask what. Run it once, after tables.sql; again when columns have changed.\n${script(
  [
    "CREATE DATABASE IF NOT EXISTS dateline",
    ...TABLES.map(
      (name) =>
        `CREATE OR REPLACE VIEW dateline.${name} DEFINER = CURRENT_USER SQL SECURITY DEFINER AS SELECT * FROM dateline_data.${name}`,
    ),
    `CREATE SETTINGS PROFILE OR REPLACE dateline_reader SETTINGS readonly = 1, max_execution_time = ${LONGEST}, max_memory_usage = 4000000000, max_result_rows = 10, use_query_cache = 1, query_cache_ttl = 3600, query_cache_nondeterministic_function_handling = 'ignore', cancel_http_readonly_queries_on_client_close = 1, allow_custom_error_code_in_throwif = 1, output_format_json_quote_64bit_integers = 0, add_http_cors_header = 0`,
    "CREATE USER OR REPLACE dateline_reader IDENTIFIED WITH no_password HOST LOCAL DEFAULT DATABASE dateline SETTINGS PROFILE 'dateline_reader'",
    "CREATE QUOTA OR REPLACE dateline_reader FOR INTERVAL 1 minute MAX queries = 3000, execution_time = 600 TO dateline_reader",
    "GRANT SELECT ON dateline.* TO dateline_reader",
  ],
)}`;

/** The parameters of a question. The proxy must pass all of them, because a handler has no defaults. */
function given(name: Question["name"]): string {
  const passed = PARAMETERS[name].map((one) => {
    if (NUMBER_LISTS.some((list) => list.name === one)) return `${one}=[$arg_${one}]`;
    return one === "words" || one === "id" ? `${one}=$arg_${one}` : `${one}=$dateline_${one}`;
  });
  return passed.length === 0 ? "" : `?${passed.join("&")}`;
}

const ANY_WORD = "{words:String} != ''";
const isGiven = (parameter: Exclude<Parameter, "days">): string => {
  if (parameter === "words") return ANY_WORD;
  const isFlag = parameter === "contested" || parameter === "single";
  return isFlag ? `{${parameter}:UInt8} = 1` : `notEmpty({${parameter}:Array(Int32)})`;
};
const WORDS = "arrayFilter(one -> one != '', splitByChar(' ', {words:String}))";

/** The SQL has parts for all parameters. ClickHouse knows the parameters when it plans, and skips unneeded parts. */
const DIALECT: Dialect = {
  ties: "ties",
  // For a question without days, the proxy passes the first and the last possible day.
  when: (parameter, part) =>
    parameter === "days" ? part() : ` AND (NOT ${isGiven(parameter)} OR (true${part()}))`,
  day: (end) => `{${end}:Int32}`,
  id: () => "{id:String}",
  among: (column, list) => `${column} IN {${list}:Array(Int32)}`,
  all: (list) =>
    ` GROUP BY rn HAVING count(*) >= if({match:String} = 'all', length(arrayDistinct({${list}:Array(Int32)})), 1)`,
  said: (columns) => {
    const bits = `arraySum((one, place) -> if(position(folded, one) > 0, bitShiftLeft(toUInt32(1), place - 1), 0), ${WORDS}, arrayEnumerate(${WORDS}))`;
    const texts = `(SELECT groupArray(bits) FROM (SELECT ${bits} AS bits FROM texts ORDER BY number))`;
    const all = columns
      .map((column) => `arrayElement(${texts}, ${column} + 1)`)
      .reduce((one, other) => `bitOr(${one}, ${other})`);
    return `${all} = bitShiftLeft(toUInt32(1), length(${WORDS})) - 1`;
  },
  narrowed: (first, second) => {
    const when = (is: string, sql: string): string => sql.replace("WHERE true", `WHERE ${is}`);
    const isNarrow = `(${NARROWING.map(isGiven).join(" OR ")})`;
    return `${when(isNarrow, first())} UNION ALL ${when(`NOT ${isNarrow}`, second())}`;
  },
};

/** The SQL that answers a question. The answer is one row with `asOf`, and usually with a list for each column. */
function handler(name: Question["name"], setUp: SetUp): string {
  const { title, limits, kinds, sources, single, columns: own, acts, cited } = setUp.description;
  const format = "FORMAT JSONEachRow";
  if (name === "describe") {
    const list = (texts: readonly string[]): string =>
      `CAST([${texts.map(quoted).join(", ")}], 'Array(String)')`;
    const columns = own.map(
      ({ name, label, type, words }) => `(${[name, label, type].map(quoted).join(", ")}, ${list(words)})`,
    );
    return `SELECT '${ENGINE_FORMAT}' AS format, ${ENGINE_VERSION} AS version, t.as_of AS asOf, 'ClickHouse ' || version() AS engine,
    ${quoted(title)} AS title, s.events AS events, s.given - s.events AS setAside,
    CAST(tuple(${limits.rows}), 'Tuple(rows Int32)') AS limits, CAST((s.from_day, s.to_day), 'Tuple(first Int32, last Int32)') AS days,
    ${list(kinds)} AS kinds, true AS words, ${sources} AS sources, ${single} AS single, CAST([${columns.join(", ")}], 'Array(Tuple(name String, label String, type String, words Array(String)))') AS columns, ${list(acts)} AS acts,
    CAST(tuple(${list(cited.titles)}, ${list(cited.urls)}), 'Tuple(titles Array(String), urls Array(String))') AS cited FROM span s CROSS JOIN state t ${format}`;
  }
  const { columns, sql } = statements(setUp)[name];
  const asOf = "(SELECT as_of FROM state)";
  const lists =
    name === "day-of"
      ? ['any(q."day") AS "day"']
      : columns.map((column) => `groupArray(q."${column}") AS "${column}"`);
  return `SELECT ${asOf} AS asOf, ${lists.join(", ")} FROM (${sql(DIALECT)}) q${limitOf(name)}${
    name === "rows"
      ? ` HAVING throwIf(count() > ${limits.rows}, 'too many events', ${TOO_LARGE}::Int16) = 0`
      : ""
  } ${format}`;
}

/** For this code, ClickHouse answers with the HTTP status 413. */
const TOO_LARGE = 229;

/** For this code, ClickHouse answers with the HTTP status 400. */
const BAD_ARGUMENTS = 36;

const WORDS_FIT = `length(${WORDS}) <= ${MOST.words} AND arrayAll(one -> lengthUTF8(one) <= ${MOST.letters}, ${WORDS})`;
const checked = (is: string): string =>
  ` WHERE throwIf(NOT (${is}), 'not understood', ${BAD_ARGUMENTS}::Int16) = 0`;
const limitOf = (name: QueryName): string =>
  name === "busiest"
    ? ""
    : checked(name === "day-of" ? `lengthUTF8({id:String}) <= ${TEXT_LIMITS.id}` : WORDS_FIT);

/** The handlers have a port of their own, where nobody can send SQL or read files. */
const handlersXml = (setUp: SetUp): string => `<!-- For config.d of ClickHouse. -->
  <clickhouse>
  <http_allow_path_requests>0</http_allow_path_requests>
  <protocols>
    <dateline><type>http</type><host>127.0.0.1</host><port>8124</port><handlers>dateline_handlers</handlers></dateline>
  </protocols>
  <dateline_handlers>
  ${QUESTIONS.map(
    (name) => `<rule>
      <url>${addressOf(name)}</url>
      <methods>GET</methods>
      <handler>
        <type>predefined_query_handler</type>
        <content_type>application/json</content_type>
        <query><![CDATA[${handler(name, setUp)}]]></query>
      </handler>
    </rule>`,
  ).join("\n    ")}
  </dateline_handlers>
  </clickhouse>
`;
