import * as v from "valibot";
import type { DayRange } from "../model/dates/timeSpan.ts";
import { LIST_LIMITS, RECORD_LIMITS, TEXT_LIMITS } from "../model/limits.ts";
import { STATUSES } from "../model/vocabulary.ts";
import { CELL_COLUMNS } from "./cellBytes.ts";
import { ownColumn } from "./manifest.ts";

/** The questions of a page to an engine (a database), and their answers. `docs/engine-protocol.md` explains both. */
export const ENGINE_FORMAT = "dateline-engine";
export const ENGINE_VERSION = 1;

/** The end of the address of an engine. For another question, its name takes the place of `describe`. */
export const DESCRIBE = "dateline/1/describe";

/** An answer has at most this many ties. The heaviest ties come first. */
export const MOST_TIES = 1_000;

/** The filters that cells (counts by dates, kind and standing) cannot answer. An actor has its number in `busiest`. */
export type Narrowing = {
  readonly actors: readonly number[];
  /** Actors who act (`by`) or are acted upon (`on`). With both, an act must go from one in `by` to one in `on`. */
  readonly by: readonly number[];
  readonly on: readonly number[];
  /** Whether an event needs any or all actors of a list. With `by` and `on`, "all" needs an act for every pair. */
  readonly match: "any" | "all";
  /** Acts and sources have their numbers in `describe`. An event needs a value of each list that is not empty. */
  readonly acts: readonly number[];
  readonly sources: readonly number[];
  /** Words of the file's own columns, by their numbers in `describe`. An event needs one word of each such column. */
  readonly values: readonly number[];
  readonly words: readonly string[];
};

/** Which events a question is about. Kinds have their numbers in `describe`, and standings in `STATUSES`. */
export type Selection = Narrowing & {
  readonly days: DayRange | null;
  readonly kinds: readonly number[];
  readonly statuses: readonly number[];
  readonly contested: boolean;
  /** True if only events with exactly one independent source count. */
  readonly single: boolean;
  /** For the question `lanes`: the actors whose events it counts by day. */
  readonly lanes: readonly number[];
};

export const everything: Selection = {
  actors: [],
  by: [],
  on: [],
  match: "any",
  acts: [],
  sources: [],
  values: [],
  words: [],
  days: null,
  kinds: [],
  statuses: [],
  contested: false,
  single: false,
  lanes: [],
};

export type Question =
  | { readonly name: "describe" | "busiest" }
  | { readonly name: "cells" | "cells-by-act"; readonly of: Narrowing }
  | { readonly name: "rows"; readonly of: Narrowing & Pick<Selection, "days"> }
  | { readonly name: "actors" | "acts" | "sources" | "values" | "ties" | "lanes"; readonly of: Selection }
  | { readonly name: "day-of"; readonly id: string };

const NARROWING = ["actors", "acts", "by", "match", "on", "sources", "values", "words"] as const;
const ALL = [...NARROWING, "contested", "first", "kinds", "last", "single", "statuses"] as const;

export const PARAMETERS: Readonly<Record<Question["name"], readonly string[]>> = {
  describe: [],
  busiest: [],
  cells: NARROWING,
  "cells-by-act": NARROWING,
  rows: [...NARROWING, "first", "last"],
  actors: ALL,
  acts: ALL,
  sources: ALL,
  values: ALL,
  ties: ALL,
  lanes: [...ALL, "lanes"],
  "day-of": ["id"],
};

const isQuestion = (name: string): name is Question["name"] => Object.hasOwn(PARAMETERS, name);
export const QUESTIONS = Object.keys(PARAMETERS).filter(isQuestion);

/** The address of a question. Equal questions have equal addresses, so answers can be cached. */
export function addressOf(describe: string, question: Question, asOf: string | null): string {
  const url = new URL(question.name, describe);
  const given = new Map<string, string>();
  if (asOf !== null) given.set("asOf", asOf);
  if ("id" in question) given.set("id", question.id);
  if ("of" in question) {
    const of: Selection = { ...everything, ...question.of };
    const { actors, by, on, match, words, days, contested, single } = of;
    for (const { name } of NUMBER_LISTS) if (of[name].length > 0) given.set(name, ascending(of[name]));
    if (match === "all" && [actors, by, on].some(({ length }) => length > 1)) given.set("match", match);
    if (words.length > 0) given.set("words", [...words].sort().join(" "));
    if (days) given.set("first", String(days.first)).set("last", String(days.last));
    if (contested) given.set("contested", "1");
    if (single) given.set("single", "1");
  }
  for (const [name, value] of [...given].sort(([one], [other]) => (one < other ? -1 : 1)))
    url.searchParams.set(name, value);
  return url.href;
}

const ascending = (numbers: readonly number[]): string => [...new Set(numbers)].sort((a, b) => a - b).join();

/** The HTTP status if the engine no longer has the version of the data that the question names. */
export const CHANGED = 409;

/** The remedy for a question about too many events, or one that takes too long. */
export const NARROWER = "fewer days, or a narrower filter";

export type Unanswered = { readonly status: number; readonly error: string; readonly remedy: string };

const refuse = (error: string, remedy: string, status = 400): Unanswered => ({ status, error, remedy });

/** The most values in a list of a question. `acts` also limits `sources` and `values`. `letters` is for a word. */
export const MOST = { actors: 100, acts: 100, words: 12, letters: 100 } as const;

/** At most this many acts, this many sources, and this many words of each own column of the file get numbers. */
export const MOST_NAMED = LIST_LIMITS.kinds;

export const NUMBER_LISTS = [
  ...(["actors", "by", "on", "lanes"] as const).map((name) => {
    return { name, most: MOST.actors, below: LIST_LIMITS.actors };
  }),
  ...(["acts", "sources"] as const).map((name) => ({ name, most: MOST.acts, below: MOST_NAMED })),
  { name: "values", most: MOST.acts, below: RECORD_LIMITS.values * MOST_NAMED },
  { name: "kinds", most: LIST_LIMITS.kinds, below: LIST_LIMITS.kinds },
  { name: "statuses", most: STATUSES.length, below: STATUSES.length },
] as const;

/** The question with this name and these parameters. Refused if it is faulty, or about other data (`asOf`). */
export function questionOf(
  name: string,
  given: URLSearchParams,
  { asOf: now, days: all }: Pick<Description, "asOf" | "days">,
): Question | Unanswered {
  if (!isQuestion(name))
    return refuse(`no question “${name.slice(0, 40)}”`, Object.keys(PARAMETERS).join(", "), 404);
  const known = name === "describe" ? [] : ["asOf", ...PARAMETERS[name]];
  for (const key of given.keys()) {
    if (!known.includes(key))
      return refuse(`no parameter “${key.slice(0, 40)}” of ${name}`, known.join(", ") || "none");
    if (given.getAll(key).length > 1) return refuse(`“${key}” stands there twice`, "each parameter once");
  }
  const asOf = given.get("asOf");
  if (asOf !== null && asOf !== now)
    return refuse(`other data, of ${now}`, "describe, and all else anew", CHANGED);
  if (name === "describe" || name === "busiest") return { name };
  if (name === "day-of") {
    const id = given.get("id") ?? "";
    const isId = id !== "" && id.length <= TEXT_LIMITS.id;
    return isId ? { name, id } : refuse("no id", `an id of at most ${TEXT_LIMITS.id} characters`);
  }
  const of = selectionOf(given);
  if ("error" in of) return of;
  // A window of all days is the same as no window, so both get the same cached answer.
  const isAll = of.days !== null && of.days.first <= all.first && of.days.last >= all.last;
  return { name, of: isAll ? { ...of, days: null } : of };
}

function selectionOf(given: URLSearchParams): Selection | Unanswered {
  let lists = everything;
  for (const { name, most, below } of NUMBER_LISTS) {
    const list = numbersIn(given.get(name), most, below);
    if (list === null) return refuse(`“${name}” is no list of numbers`, "numbers with commas between them");
    lists = { ...lists, [name]: list };
  }
  const match = given.get("match") ?? "any";
  if (match !== "any" && match !== "all") return refuse("“match” is neither any nor all", "any, all");
  const [contested, single] = [given.get("contested") ?? "0", given.get("single") ?? "0"];
  for (const [key, value] of Object.entries({ contested, single }))
    if (value !== "0" && value !== "1") return refuse(`“${key}” is neither 0 nor 1`, "0, 1");
  const words = (given.get("words") ?? "").split(" ").filter((word) => word !== "");
  if (words.length > MOST.words || words.some((word) => word.length > MOST.letters))
    return refuse("too many words", `${MOST.words} words of at most ${MOST.letters} characters`);
  const [first, last] = [dayOf(given.get("first")), dayOf(given.get("last"))];
  if (first === undefined || last === undefined || (first === null) !== (last === null))
    return refuse("“first” and “last” are not two days", "days counted from 1 January 1970");
  const days = first === null || last === null ? null : ({ first, last } as DayRange);
  return { ...lists, match, words, days, contested: contested === "1", single: single === "1" };
}

/** The numbers in a text. Empty without a text. Null if it is no list of at most `most` whole numbers below `below`. */
function numbersIn(text: string | null, most: number, below: number): readonly number[] | null {
  if (text === null) return [];
  if (!/^\d{1,9}(?:,\d{1,9})*$/.test(text)) return null;
  const numbers = text.split(",").map(Number);
  return numbers.length <= most && numbers.every((one) => one < below) ? numbers : null;
}

/** The day in a text. Null without a text. Undefined if the text is not a day. */
const dayOf = (text: string | null): number | null | undefined =>
  text === null ? null : /^-?\d{1,8}$/.test(text) ? Number(text) : undefined;

const whole = v.pipe(v.number(), v.safeInteger());
const count = v.pipe(whole, v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(TEXT_LIMITS.name));

/** When a version of the data was written. Answers with the same time are about the same version. */
const asOf = v.pipe(v.string(), v.isoTimestamp());
export const stated = v.looseObject({ asOf });

/** The `path` of the fault for an answer about another version of the data than its question. */
export const OTHER_STATE = "asOf";

export const description = v.object({
  format: v.literal(ENGINE_FORMAT),
  version: v.literal(ENGINE_VERSION),
  asOf,
  engine: text,
  title: v.pipe(text, v.minLength(1)),
  events: count,
  setAside: count,
  limits: v.object({ rows: count }),
  days: v.pipe(
    v.object({ first: whole, last: whole }),
    v.check(({ first, last }) => first <= last),
  ),
  kinds: v.pipe(v.array(text), v.maxLength(LIST_LIMITS.kinds)),
  words: v.boolean(),
  sources: v.boolean(),
  /** Whether cells and questions tell apart events with exactly one independent source. */
  single: v.optional(v.boolean(), false),
  /** The file's own columns. All their words are numbered in one sequence: by column, the most frequent word first. */
  columns: v.optional(
    v.pipe(
      v.array(
        v.object({
          ...ownColumn.entries,
          words: v.optional(v.pipe(v.array(text), v.maxLength(MOST_NAMED)), []),
        }),
      ),
      v.maxLength(RECORD_LIMITS.values),
    ),
    [],
  ),
  /** The acts by number, the most frequent first. Empty if the engine cannot filter by act. */
  acts: v.optional(v.pipe(v.array(text), v.maxLength(MOST_NAMED)), []),
  /** The sources by number, the most cited first. The title or the address of a source may be blank. */
  cited: v.optional(
    v.pipe(
      v.object({
        titles: v.pipe(v.array(v.pipe(v.string(), v.maxLength(TEXT_LIMITS.text))), v.maxLength(MOST_NAMED)),
        urls: v.array(v.pipe(v.string(), v.maxLength(TEXT_LIMITS.text))),
      }),
      v.check(({ titles, urls }) => titles.length === urls.length),
    ),
    { titles: [], urls: [] },
  ),
});
export type Description = v.InferOutput<typeof description>;

/** The busiest actor comes first. The index of an actor is its number in questions and answers. */
export const busiestAnswer = v.pipe(
  v.object({
    asOf,
    names: v.pipe(v.array(v.pipe(text, v.minLength(1))), v.maxLength(LIST_LIMITS.actors)),
    events: v.array(count),
  }),
  v.check(({ names, events }) => events.length === names.length && new Set(names).size === names.length),
);

/** In `cells-by-act`, this many acts have a lane each. The next lane has all other acts. Lane −1 means no act. */
export const MOST_ACT_LANES = 12;

/** Cells. Each counts the events with the same dates, kind and standing (`docs/prepared-folder.md`). */
export const cellsAnswer = v.pipe(
  v.object({
    asOf,
    first: v.array(whole),
    last: v.array(whole),
    events: v.array(count),
    kind: v.array(count),
    extent: v.array(count),
    precision: v.array(count),
    status: v.array(count),
    contested: v.array(count),
    single: v.optional(v.array(v.picklist([0, 1]))),
    act: v.optional(v.array(v.pipe(whole, v.minValue(-1), v.maxValue(MOST_ACT_LANES)))),
  }),
  v.check(({ first, act = first, single = first }) =>
    [act, single].every(({ length }) => length === first.length),
  ),
  v.check((cells) => CELL_COLUMNS.every((name) => cells[name].length === cells.first.length)),
);

export const actorsAnswer = v.pipe(
  v.object({ asOf, actor: v.array(count), events: v.array(count) }),
  v.check(({ actor, events }) => events.length === actor.length && new Set(actor).size === actor.length),
);

/** The number of events of each act, source or word. `number` is its number in `describe`. */
export const namedAnswer = v.pipe(
  v.object({ asOf, number: v.array(count), events: v.array(count) }),
  v.check(({ number, events }) => events.length === number.length && new Set(number).size === number.length),
);

/** For each actor in `lanes`, the number of events that begin on each day. The list is sorted by actor and day. */
export const lanesAnswer = v.pipe(
  v.object({ asOf, actor: v.array(count), day: v.array(whole), events: v.array(count) }),
  v.check(
    ({ actor, day, events }) =>
      day.length === actor.length &&
      events.length === actor.length &&
      day.every((one, row) => {
        const [lane = 0, before = 0] = [actor[row], actor[row - 1] ?? -1];
        return before < lane || (before === lane && (day[row - 1] ?? one) < one);
      }),
  ),
);
export type LanesAnswer = v.InferOutput<typeof lanesAnswer>;

export const tiesAnswer = v.pipe(
  v.object({
    asOf,
    from: v.pipe(v.array(count), v.maxLength(MOST_TIES)),
    to: v.array(count),
    undirected: v.array(v.picklist([0, 1])),
    events: v.array(count),
  }),
  v.check(({ from, to, undirected, events }) =>
    [to, undirected, events].every(({ length }) => length === from.length),
  ),
);
export type TiesAnswer = v.InferOutput<typeof tiesAnswer>;

export const dayOfAnswer = v.object({ asOf, day: v.nullable(whole) });

/** `asOf`, and the columns of a table of events. The name of a column is its role (`ColumnRole`). */
export const rowsAnswer = v.objectWithRest({ asOf }, v.array(v.nullable(v.union([v.string(), v.number()]))));
