import { CELL_COLUMNS } from "../cellBytes.ts";
import { type Description, MOST_ACT_LANES, MOST_TIES, type Question } from "../engineProtocol.ts";
import { MOST_ACTORS } from "./castAndTies.ts";

type Lists = "actors" | "by" | "on" | "lanes" | "acts" | "sources" | "values" | "kinds" | "statuses";
export type Parameter = Lists | "contested" | "single" | "days" | "words";

/** Under these filters, cells and acts are counted from `events`. Otherwise the smaller table `counted` is enough. */
export const NARROWING = ["actors", "by", "on", "sources", "values", "words"] as const;

export type Dialect = {
  readonly ties: string;
  /** Puts in a part of the SQL that applies only if the question has the parameter. */
  readonly when: (parameter: Parameter, part: () => string) => string;
  readonly day: (end: "first" | "last") => string;
  readonly id: () => string;
  /** SQL: whether a column is one of the numbers in a parameter. */
  readonly among: (column: string, parameter: Lists) => string;
  /** SQL after a selection by a list of actors. If `match` is "all", it keeps only events with each of these actors. */
  readonly all: (list: "actors" | "by" | "on") => string;
  /**
   * SQL: whether each word of the question is in one of the columns, which hold the numbers of texts. Each text is read
   * once: bit n of the result says whether it has the nth word.
   */
  readonly said: (columns: readonly string[]) => string;
  /** Takes `first` if the question has a filter of `NARROWING`, otherwise `second`. */
  readonly narrowed: (first: () => string, second: () => string) => string;
};

export type Statement = { readonly columns: readonly string[]; readonly sql: (of: Dialect) => string };

export type QueryName = Exclude<Question["name"], "describe">;

/** All events of a cell have the same values in these columns. */
export const OF_CELL = [
  "first",
  "last",
  "kind_number",
  "status_number",
  "extent",
  "precision",
  "contested",
  "single",
];

/** Makes the table `counted`, with a row for each cell and act, so that acts are counted without reading events. */
export const COUNTED = `SELECT cell, ${OF_CELL.join(", ")}, act_number, count(*)::INTEGER AS events FROM events GROUP BY cell, ${OF_CELL.join(", ")}, act_number`;

const ofCells = ({ description: { single } }: Named): readonly string[] => [
  ...CELL_COLUMNS,
  ...(single ? ["single"] : []),
];

const LANE = `CASE WHEN act_number BETWEEN -1 AND ${MOST_ACT_LANES - 1} THEN act_number ELSE ${MOST_ACT_LANES} END`;

const namedOf = (number: string, events: string, from: string): string =>
  `SELECT ${number} AS number, ${events}::INTEGER AS events FROM ${from} GROUP BY ${number}`;

export type Named = {
  /** For each role, the SQL of its column in a row of `events`. */
  readonly rowColumns: ReadonlyMap<string, string>;
  readonly wordColumns: readonly string[];
  /** The columns of `events` with the numbers of words in the file's own columns. −1 means no word. */
  readonly valueColumns: readonly string[];
  readonly description: Pick<Description, "limits" | "single">;
};

/** The SQL of each question. `engineTables.ts` makes the tables that it reads. */
export const statements = (named: Named): Readonly<Record<QueryName, Statement>> => ({
  busiest: {
    columns: ["names", "events"],
    sql: () => "SELECT name AS names, events FROM actors ORDER BY actor",
  },
  "day-of": {
    columns: ["day"],
    sql: (of) => `SELECT CASE WHEN count(*) > 0 THEN min(first) END AS day FROM ids WHERE id = ${of.id()}`,
  },
  cells: { columns: ofCells(named), sql: (of) => narrowCells(of, named) },
  "cells-by-act": { columns: [...ofCells(named), "act"], sql: (of) => narrowCells(of, named, LANE) },
  rows: {
    columns: [...named.rowColumns.keys()],
    sql: (of) =>
      `SELECT ${[...named.rowColumns].map(([role, sql]) => `${sql} AS "${role}"`).join(", ")} FROM events e
       WHERE true${narrowing(of, named, true)}${within(of)} ORDER BY first, last, rn LIMIT ${named.description.limits.rows + 1}`,
  },
  actors: {
    columns: ["actor", "events"],
    sql: (of) =>
      `SELECT actor, count(*)::INTEGER AS events FROM casts e WHERE true${selection(of, named)} GROUP BY actor ORDER BY actor`,
  },
  acts: {
    columns: ["number", "events"],
    sql: (of) =>
      `SELECT * FROM (${of.narrowed(
        () =>
          namedOf(
            "act_number",
            "count(*)",
            `events e WHERE true AND act_number >= 0${selection(of, named, true)}`,
          ),
        () =>
          namedOf(
            "act_number",
            "sum(events)",
            `counted WHERE true AND act_number >= 0${ofFacts(of)}${ofActs(of)}`,
          ),
      )}) n ORDER BY number`,
  },
  sources: {
    columns: ["number", "events"],
    sql: (of) =>
      `${namedOf("source", "count(*)", `cited e WHERE true${selection(of, named)}`)} ORDER BY source`,
  },
  values: {
    columns: ["number", "events"],
    sql: (of) => {
      const parts = named.valueColumns.map((column) =>
        namedOf(column, "count(*)", `events e WHERE ${column} >= 0${selection(of, named, true)}`),
      );
      const none = "SELECT 0 AS number, 0 AS events FROM span WHERE false";
      return `SELECT * FROM (${parts.join(" UNION ALL ") || none}) n ORDER BY number`;
    },
  },
  lanes: {
    columns: ["actor", "day", "events"],
    sql: (of) =>
      `SELECT actor, first AS day, count(*)::INTEGER AS events FROM casts e
       WHERE ${of.among("actor", "lanes")}${selection(of, named)} GROUP BY actor, first ORDER BY actor, first`,
  },
  ties: {
    columns: ["from", "to", "undirected", "events"],
    sql: (of) =>
      // `tie` packs both actors and the direction into one number, because grouping by one number is faster.
      `SELECT ((tie - tie % ${2 * MOST_ACTORS}) / ${2 * MOST_ACTORS})::INTEGER AS "from",
       ((tie % ${2 * MOST_ACTORS} - tie % 2) / 2)::INTEGER AS "to", (tie % 2)::INTEGER AS undirected, events
       FROM (SELECT tie, count(*)::INTEGER AS events FROM ${of.ties} e WHERE true${selection(of, named)} GROUP BY tie
       ORDER BY events DESC, tie LIMIT ${MOST_TIES}) heaviest ORDER BY events DESC, tie`,
  },
});

/** Groups by the number of a cell, which takes half the time of grouping by its eight columns. */
const narrowCells = (of: Dialect, named: Named, act = ""): string => {
  const lane = act === "" ? "" : ", act";
  const by = (events: string, from: string): string =>
    `SELECT cell, ${events}::INTEGER AS events${act === "" ? "" : `, ${act} AS act`} FROM ${from} GROUP BY cell${lane}`;
  return `SELECT d.first AS first, d.last AS last, n.events AS events, d.kind_number AS kind, d.extent AS extent, d.precision AS precision,
   d.status_number AS status, d.contested AS contested, d.single AS single${act === "" ? "" : ", n.act AS act"} FROM (${of.narrowed(
     () => by("count(*)", `events e WHERE true${narrowing(of, named, true)}`),
     () => by("sum(events)", `counted WHERE true${ofActs(of)}`),
   )}) n JOIN cells d ON d.cell = n.cell ORDER BY d.cell${act === "" ? "" : ", n.act"}`;
};

/** SQL for all filters. The table must have columns for the facts of an event (`ENGINE_FACTS`). */
const selection = (of: Dialect, named: Named, isOfEvents = false): string =>
  `${ofFacts(of)}${narrowing(of, named, isOfEvents)}`;

const ofFacts = (of: Dialect): string =>
  [
    within(of),
    of.when("kinds", () => ` AND ${of.among("kind_number", "kinds")}`),
    of.when("statuses", () => ` AND ${of.among("status_number", "statuses")}`),
    of.when("contested", () => " AND contested = 1"),
    of.when("single", () => " AND single = 1"),
  ].join("");

const ofActs = (of: Dialect): string => of.when("acts", () => ` AND ${of.among("act_number", "acts")}`);

const within = (of: Dialect): string =>
  of.when("days", () => ` AND first <= ${of.day("last")} AND last >= ${of.day("first")}`);

/** SQL for the filters by actor, act, source, word of a column, and searched word. Only `events` knows the words. */
const narrowing = (of: Dialect, named: Named, isOfEvents = false): string =>
  [
    ofActs(of),
    of.when("sources", () => ` AND rn IN (SELECT rn FROM cited WHERE ${of.among("source", "sources")})`),
    ofCasts(of, "actors", () => ""),
    ofCasts(of, "by", () => ` AND part % 2 = 1${of.when("on", () => ACTS_ON)}`),
    ofCasts(of, "on", () => ` AND part % 4 >= 2${of.when("by", () => ACTS_ON)}`),
    of.when("values", () => ofEvents(haveValues(of, named), isOfEvents)),
    of.when("words", () => ofEvents(of.said(named.wordColumns), isOfEvents)),
  ].join("");

const ofEvents = (is: string, isOfEvents: boolean): string =>
  isOfEvents ? ` AND ${is}` : ` AND rn IN (SELECT rn FROM events WHERE ${is})`;

/** SQL: whether an event has a chosen word in each column for which the reader chose words. */
const haveValues = (of: Dialect, { valueColumns }: Named): string => {
  const has = valueColumns.map((column) => `CASE WHEN ${of.among(column, "values")} THEN 1 ELSE 0 END`);
  return `${has.join(" + ") || "0"} = (SELECT greatest(1, count(DISTINCT place)) FROM valued WHERE ${of.among("value", "values")})`;
};

const ofCasts = (of: Dialect, list: "actors" | "by" | "on", are: () => string): string =>
  of.when(
    list,
    () => ` AND rn IN (SELECT rn FROM casts WHERE ${of.among("actor", list)}${are()}${of.all(list)})`,
  );

/**
 * Keeps only actors of an act (`part`, see `inputTables.ts`). An event has at most one act, so an actor in `by` and an
 * actor in `on` belong to the same act.
 */
const ACTS_ON = " AND part >= 4";
