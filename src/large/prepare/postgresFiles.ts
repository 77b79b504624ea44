import { TEXT_LIMITS } from "../../model/limits.ts";
import {
  ENGINE_FORMAT,
  ENGINE_VERSION,
  MOST,
  NARROWER,
  NUMBER_LISTS,
  PARAMETERS,
  QUESTIONS,
} from "../engineProtocol.ts";
import { quoted } from "./database.ts";
import { nginxFile } from "./nginxFile.ts";
import {
  type Dialect,
  NARROWING,
  type Parameter,
  type QueryName,
  type Statement,
  statements,
} from "./questionSql.ts";
import { LONGEST, NOT_UNDERSTOOD, type SetUp, script, statementsOf, TABLES, TOO_LATE } from "./setUpSteps.ts";

/** Files that make PostgreSQL an engine through PostgREST: roles and functions, tables, and a proxy. */
export const postgresFiles = (setUp: SetUp): Readonly<Record<string, string>> => ({
  "access.sql": access(setUp),
  "tables.sql": tables(setUp),
  "nginx.conf": nginxFile(setUp.site, {
    to: (name) => `http://127.0.0.1:3000/rpc/${name}$is_args$args`,
    more: ['proxy_set_header Accept-Profile "dateline";', 'proxy_set_header Accept "application/json";'],
    refusals: [],
  }),
});

const tables = ({ steps, source, table }: SetUp): string =>
  `-- Makes what the page asks for from ${table}. Run it again after each change of the data.\n${script([
    "\\set ON_ERROR_STOP on\nBEGIN",
    "DROP SCHEMA IF EXISTS dateline_next CASCADE",
    "CREATE SCHEMA dateline_next",
    "SET LOCAL search_path = dateline_next, public",
    // Each join reads all rows, so a hash join is fastest. Without statistics, the planner would choose nested loops.
    "SET LOCAL enable_nestloop = off",
    ...statementsOf(steps, {
      text: quoted,
      stored: () => "",
      rewritten: (sql) =>
        sql.replaceAll(source, table).replace(/\blower\(("\w+")\)/g, "dateline_own.folded($1)"),
    }),
    `CREATE TABLE state AS SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS as_of`,
    "CREATE UNIQUE INDEX ON events (rn)",
    "CREATE INDEX ON ids (id)",
    "CREATE INDEX ON casts (actor, rn, part)",
    "CREATE INDEX ON cited (source, rn)",
    // Rows are stored by day, in most of these tables within each kind, so a small BRIN index finds a window.
    ...["events", "casts", "cited", "ties"].map(
      (name) => `CREATE INDEX ON ${name} USING brin (first, last) WITH (pages_per_range = 16)`,
    ),
    ...TABLES.map((name) => `ANALYZE ${name}`),
    "DROP SCHEMA IF EXISTS dateline_data CASCADE",
    "ALTER SCHEMA dateline_next RENAME TO dateline_data",
    "GRANT USAGE ON SCHEMA dateline_data TO dateline_owner",
    `GRANT SELECT ON ${TABLES.map((name) => `dateline_data.${name}`).join(", ")} TO dateline_owner`,
    "COMMIT",
  ])}`;

const role = (name: string): string =>
  `DO $do$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${name}') THEN CREATE ROLE ${name} NOLOGIN; END IF; END $do$`;

const access = (setUp: SetUp): string =>
  `-- Who may ask what. Run it once, before tables.sql, by one who may make roles.\n${script([
    "\\set ON_ERROR_STOP on\nBEGIN",
    role("dateline_owner"),
    role("dateline_reader"),
    `ALTER ROLE dateline_reader SET statement_timeout = '${LONGEST}s'`,
    "ALTER ROLE dateline_reader SET work_mem = '64MB'",
    "ALTER ROLE dateline_reader SET default_transaction_read_only = on",
    "DROP SCHEMA IF EXISTS dateline CASCADE",
    "DROP SCHEMA IF EXISTS dateline_own CASCADE",
    "CREATE SCHEMA dateline",
    "CREATE SCHEMA dateline_own",
    "ALTER DEFAULT PRIVILEGES IN SCHEMA dateline REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC",
    help(),
    described(setUp),
    ...QUESTIONS.flatMap((name) =>
      name === "describe" ? [] : answering(name, statements(setUp)[name], setUp.description.limits.rows),
    ),
    "REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA dateline FROM PUBLIC",
    "GRANT USAGE ON SCHEMA dateline TO dateline_reader",
    "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA dateline TO dateline_reader",
    "GRANT USAGE ON SCHEMA dateline_own TO dateline_owner",
    "GRANT USAGE, CREATE ON SCHEMA dateline TO dateline_owner",
    `DO $do$ DECLARE one regprocedure; BEGIN
  FOR one IN SELECT oid FROM pg_proc WHERE pronamespace = 'dateline'::regnamespace LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO dateline_owner', one);
  END LOOP;
  END $do$`,
    "REVOKE CREATE ON SCHEMA dateline FROM dateline_owner",
    "COMMIT",
  ])}`;

/** Combining marks, such as accents, as ranges of a regular expression. The search ignores them. */
function marks(): string {
  const isMark = /^\p{M}$/u;
  const code = (point: number): string => `\\U${point.toString(16).padStart(8, "0")}`;
  let ranges = "";
  for (let point = 0x300; point < 0xf0000; point++) {
    if (!isMark.test(String.fromCodePoint(point))) continue;
    const from = point;
    while (isMark.test(String.fromCodePoint(point + 1))) point++;
    ranges += from === point ? code(from) : `${code(from)}-${code(point)}`;
  }
  return ranges;
}

/** Helpers for the functions that answer questions. The role `dateline_reader` may not call them itself. */
const help = (): string =>
  `
  -- A text as search compares it.
  CREATE FUNCTION dateline_own.folded(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $fn$
  SELECT CASE WHEN said ~ '^[!-~]+( [!-~]+)*$' THEN lower(said) ELSE
    trim(regexp_replace(replace(lower(regexp_replace(normalize(said, NFKD), '[${marks()}]+', '', 'g')), 'ς', 'σ'), '\\s+', ' ', 'g')) END
  $fn$;

  -- The numbers of a list, each once. Null if there is no list.
  CREATE FUNCTION dateline_own.numbers(list text, most int, below int) RETURNS int[] LANGUAGE plpgsql IMMUTABLE AS $fn$
  DECLARE found int[];
  BEGIN
  IF list IS NULL THEN RETURN NULL; END IF;
  IF list !~ '^[0-9]{1,9}(,[0-9]{1,9})*$' THEN RAISE SQLSTATE '22023' USING MESSAGE = 'no list of numbers'; END IF;
  found := array(SELECT DISTINCT one FROM unnest(string_to_array(list, ',')::int[]) one);
  IF cardinality(found) > most OR EXISTS (SELECT FROM unnest(found) one WHERE one >= below) THEN
    RAISE SQLSTATE '22023' USING MESSAGE = 'numbers that there are not';
  END IF;
  RETURN found;
  END $fn$;

  -- The words of a question. Null if there are none.
  CREATE FUNCTION dateline_own.words(given text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE AS $fn$
  DECLARE found text[] := array(SELECT one FROM unnest(string_to_array(given, ' ')) one WHERE one <> '');
  BEGIN
  IF cardinality(found) > ${MOST.words} OR EXISTS (SELECT FROM unnest(found) one WHERE length(one) > ${MOST.letters}) THEN
    RAISE SQLSTATE '22023' USING MESSAGE = 'too many words';
  END IF;
  RETURN CASE WHEN cardinality(found) > 0 THEN found END;
  END $fn$;

  -- A refusal, with the status that PostgREST gives it.
  CREATE FUNCTION dateline_own.refused(status int, error text, remedy text) RETURNS json LANGUAGE plpgsql AS $fn$
  BEGIN
  PERFORM set_config('response.status', status::text, true);
  RETURN json_build_object('error', error, 'remedy', remedy);
  END $fn$`.trim();

/** The function that answers a question has the rights of its owner, who may only read the tables. */
const RIGHTS =
  "RETURNS json LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = dateline_data, dateline_own, pg_temp AS $fn$";

const described = ({ description: { title, limits, ...known } }: SetUp): string =>
  `CREATE FUNCTION dateline."describe"() ${RIGHTS}
  BEGIN
  PERFORM set_config('response.headers', '[{"Cache-Control": "no-cache"}]', true);
  RETURN (SELECT json_build_object('format', '${ENGINE_FORMAT}', 'version', ${ENGINE_VERSION}, 'asOf', state.as_of,
    'engine', 'PostgreSQL ' || current_setting('server_version'), 'title', ${quoted(title)},
    'events', span.events, 'setAside', span.given - span.events, 'limits', json_build_object('rows', ${limits.rows}),
    'days', json_build_object('first', span.from_day, 'last', span.to_day),
    'kinds', ${asJson(known.kinds)}, 'words', true, 'sources', ${known.sources}, 'single', ${known.single}, 'columns', ${asJson(known.columns)}, 'acts', ${asJson(known.acts)},
    'cited', ${asJson(known.cited)}) FROM state, span);
  END $fn$`;

const asJson = (value: unknown): string => `${quoted(JSON.stringify(value))}::json`;

/** For each parameter: its type, the SQL that reads it, and the type of its variable. */
const TAKEN: Readonly<Record<string, { readonly type: string; readonly read: string; readonly as: string }>> =
  {
    first: { type: "integer", read: '"first"', as: "int" },
    last: { type: "integer", read: '"last"', as: "int" },
    ...Object.fromEntries(
      NUMBER_LISTS.map(({ name, most, below }) => [
        name,
        { type: "text", read: `numbers("${name}", ${most}, ${below})`, as: "int[]" },
      ]),
    ),
    words: { type: "text", read: 'words("words")', as: "text[]" },
    id: { type: "text", read: '"id"', as: "text" },
    match: { type: "text", read: `coalesce("match", 'any')`, as: "text" },
    contested: { type: "text", read: `coalesce("contested", '0')`, as: "text" },
    single: { type: "text", read: `coalesce("single", '0')`, as: "text" },
  };
const NAMES = Object.keys(TAKEN);
/** The placeholder of a parameter in the SQL. `$1` is the version of the data. */
const at = (name: string): string => `$${NAMES.indexOf(name) + 2}`;

const isGiven = (parameter: Parameter): string =>
  parameter === "contested" || parameter === "single"
    ? `_${parameter} = '1'`
    : `_${parameter === "days" ? "first" : parameter} IS NOT NULL`;
const either = (is: string, one: string, other: string): string =>
  `$q$ || CASE WHEN ${is} THEN $q$${one}$q$ ELSE $q$${other}$q$ END || $q$`;

/** The function joins its SQL from the parts that a question needs. Values are bound, and never a part of the SQL. */
const DIALECT: Dialect = {
  ties: "ties",
  when: (parameter, part) => either(isGiven(parameter), part(), ""),
  day: at,
  id: () => at("id"),
  among: (column, list) => `${column} = ANY(${at(list)})`,
  all: (list) => either("_match = 'all'", ` GROUP BY rn HAVING count(*) = cardinality(${at(list)})`, ""),
  said: (columns) => {
    const bits = `SELECT coalesce(sum(1 << (place::int - 1)), 0)::int FROM unnest(${at("words")}) WITH ORDINALITY w(one, place) WHERE strpos(folded, one) > 0`;
    const texts = `(SELECT array_agg(bits ORDER BY number) FROM (SELECT number, (${bits}) AS bits FROM texts) t)`;
    return `(${columns.map((column) => `(${texts})[${column} + 1]`).join(" | ")}) = (1 << cardinality(${at("words")})) - 1`;
  },
  narrowed: (first, second) => either(NARROWING.map(isGiven).join(" OR "), first(), second()),
};

function answering(name: QueryName, { columns, sql }: Statement, mostRows: number): string {
  const asked = PARAMETERS[name];
  const has = (one: string): boolean => asked.includes(one);
  const answer =
    name === "day-of"
      ? `'day', q."day"`
      : columns.map((column) => `'${column}', coalesce(json_agg(q."${column}"), '[]')`).join(", ");
  const wrong = [
    ...(has("match") ? ["_match NOT IN ('any', 'all')"] : []),
    ...(has("contested") ? ["_contested NOT IN ('0', '1') OR _single NOT IN ('0', '1')"] : []),
    ...(has("first") ? ["(_first IS NULL) <> (_last IS NULL)"] : []),
    ...(has("id") ? [`coalesce(length(_id), 0) NOT BETWEEN 1 AND ${TEXT_LIMITS.id}`] : []),
  ];
  return `CREATE FUNCTION dateline."${name}"(${["asOf", ...asked]
    .map((one) => `"${one}" ${TAKEN[one]?.type ?? "text"} DEFAULT NULL`)
    .join(", ")}) ${RIGHTS}
  DECLARE
  now text := (SELECT as_of FROM state);
  ${NAMES.map((one) => `  _${one} ${TAKEN[one]?.as}${has(one) ? ` := ${TAKEN[one]?.read}` : ""};`).join("\n")}
  answer json;
  BEGIN
  IF "asOf" <> now THEN RETURN refused(409, 'other data, of ' || now, 'describe, and all else anew'); END IF;
  IF ${wrong.join(" OR ") || "false"} THEN RETURN refused(400, ${NOT_UNDERSTOOD.map(quoted).join(", ")}); END IF;
  EXECUTE $q$SELECT json_build_object('asOf', $1, ${answer}) FROM (${sql(DIALECT)}) q$q$
    INTO answer USING now, ${NAMES.map((one) => `_${one}`).join(", ")};
  ${
    name === "rows"
      ? `  IF json_array_length(answer->'id') > ${mostRows} THEN RETURN refused(413, 'more than ${mostRows} events', ${quoted(NARROWER)}); END IF;\n`
      : ""
  }  PERFORM set_config('response.headers', '[{"Cache-Control": "public, max-age=31536000, immutable"}]', true);
  RETURN answer;
  EXCEPTION WHEN query_canceled THEN
  RETURN refused(503, ${TOO_LATE.map(quoted).join(", ")});
  END $fn$`;
}
