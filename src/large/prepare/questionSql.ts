import { CELL_COLUMNS, MOST_TIES, type Question } from "../engineProtocol.ts";
import { MOST_ACTORS } from "./castAndTies.ts";

/** The parameters of a question that its SQL uses. */
export type Lists = "actors" | "kinds" | "statuses";
export type Parameter = Lists | "contested" | "days" | "words";

/** The parts of a question's SQL that databases write in different ways. */
export type Dialect = {
  /** The table with the events of ties. */
  readonly ties: string;
  /** A part that is there only if the question has the parameter. */
  readonly when: (parameter: Parameter, part: () => string) => string;
  readonly day: (end: "first" | "last") => string;
  readonly id: () => string;
  /** Whether a column is among the numbers of a parameter. */
  readonly among: (column: string, parameter: Lists) => string;
  /** Ends a selection of casts: all actors must be there, if the question says so. */
  readonly all: () => string;
  /** Whether each word of the question is in one of the texts of some columns, by a bit for each word. */
  readonly said: (columns: readonly string[]) => string;
  /** The first statement if the question has actors or words, else the second. */
  readonly narrowed: (first: () => string, second: () => string) => string;
};

export type Statement = { readonly columns: readonly string[]; readonly sql: (of: Dialect) => string };

export type Asked = Exclude<Question["name"], "describe">;

/** SQL for cells: counted events with the same days, kind and standing. `from` is a table or a narrower selection. */
export const cellsOf = (from: string): string =>
  `SELECT first, last, count(*)::INTEGER AS events, kind_number AS kind, extent, precision, status_number AS status, contested
   FROM ${from} GROUP BY first, last, kind_number, extent, precision, status_number, contested`;

/** The columns of an engine's tables that depend on the data. */
export type Named = {
  /** The columns of a row of `events`, as SQL by their roles. */
  readonly rowColumns: ReadonlyMap<string, string>;
  /** The columns of `events` that have the numbers of its texts. */
  readonly wordColumns: readonly string[];
};

/** Each question as SQL. The tables are those of `engineTables.ts`. */
export const statements = (
  { rowColumns: rows, wordColumns: words }: Named,
  mostRows: number,
): Readonly<Record<Asked, Statement>> => ({
  busiest: {
    columns: ["names", "events"],
    sql: () => "SELECT name AS names, events FROM actors ORDER BY actor",
  },
  "day-of": {
    columns: ["day"],
    sql: (of) => `SELECT CASE WHEN count(*) > 0 THEN min(first) END AS day FROM ids WHERE id = ${of.id()}`,
  },
  cells: {
    columns: CELL_COLUMNS,
    sql: (of) =>
      `SELECT * FROM (${of.narrowed(
        () => cellsOf(`events e WHERE true${narrowing(of, words, true)}`),
        () => `SELECT ${CELL_COLUMNS.join(", ")} FROM cells WHERE true`,
      )}) c ORDER BY first, last, kind, status, extent, precision, contested`,
  },
  rows: {
    columns: [...rows.keys()],
    sql: (of) =>
      `SELECT ${[...rows].map(([role, sql]) => `${sql} AS "${role}"`).join(", ")} FROM events e
       WHERE true${narrowing(of, words, true)}${within(of)} ORDER BY first, last, rn LIMIT ${mostRows + 1}`,
  },
  actors: {
    columns: ["actor", "events"],
    sql: (of) =>
      `SELECT actor, count(*)::INTEGER AS events FROM casts e WHERE true${selection(of, words)} GROUP BY actor ORDER BY actor`,
  },
  ties: {
    columns: ["from", "to", "undirected", "events"],
    sql: (of) =>
      // One number groups faster than three.
      `SELECT ((tie - tie % ${2 * MOST_ACTORS}) / ${2 * MOST_ACTORS})::INTEGER AS "from",
       ((tie % ${2 * MOST_ACTORS} - tie % 2) / 2)::INTEGER AS "to", (tie % 2)::INTEGER AS undirected, events
       FROM (SELECT tie, count(*)::INTEGER AS events FROM ${of.ties} e WHERE true${selection(of, words)} GROUP BY tie
       ORDER BY events DESC, tie LIMIT ${MOST_TIES}) heaviest ORDER BY events DESC, tie`,
  },
});

/** SQL for days, kinds and standings. The table must have them in each row. */
const selection = (of: Dialect, words: Named["wordColumns"]): string =>
  [
    within(of),
    of.when("kinds", () => ` AND ${of.among("kind_number", "kinds")}`),
    of.when("statuses", () => ` AND ${of.among("status_number", "statuses")}`),
    of.when("contested", () => " AND contested = 1"),
    narrowing(of, words),
  ].join("");

const within = (of: Dialect): string =>
  of.when("days", () => ` AND first <= ${of.day("last")} AND last >= ${of.day("first")}`);

/** SQL for actors and words. Only `events` has the numbers of texts; other tables have the row numbers of `events`. */
const narrowing = (of: Dialect, words: Named["wordColumns"], isOfEvents = false): string =>
  [
    of.when(
      "actors",
      () => ` AND rn IN (SELECT rn FROM casts WHERE ${of.among("actor", "actors")}${of.all()})`,
    ),
    of.when("words", () =>
      isOfEvents ? ` AND ${of.said(words)}` : ` AND rn IN (SELECT rn FROM events WHERE ${of.said(words)})`,
    ),
  ].join("");
