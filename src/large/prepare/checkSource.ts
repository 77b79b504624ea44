import { get, type IncomingMessage } from "node:http";
import { get as getSafely } from "node:https";
import * as v from "valibot";
import { loadFile } from "../../load/loadFile.ts";
import type { DayRange } from "../../model/dates/timeSpan.ts";
import { independentSources } from "../../model/tables/articles.ts";
import { jsonIn } from "../../model/tables/bytes.ts";
import { at, item, type Lists, listOf } from "../../model/tables/columns.ts";
import { sourceRecord, type Tables } from "../../model/tables/tables.ts";
import { allTexts, textAt } from "../../model/tables/textColumn.ts";
import { actorRow, epochDay, sourceRow } from "../../model/units.ts";
import { STATUSES } from "../../model/vocabulary.ts";
import { eventsBetween } from "../../query/filter/eventsBetween.ts";
import { verbsOfEvents } from "../../query/filter/facetCounts.ts";
import { type Filter, noFilter } from "../../query/filter/filter.ts";
import { createMaskCache } from "../../query/filter/filterMask.ts";
import { textQuestion } from "../../query/filter/textQuestion.ts";
import { wordsOf } from "../../query/filter/wordSearch.ts";
import { createNetworkCounts } from "../../query/network/networkCounts.ts";
import {
  actorsAnswer,
  addressOf,
  busiestAnswer,
  CHANGED,
  cellsAnswer,
  DESCRIBE,
  type Description,
  dayOfAnswer,
  description,
  everything,
  lanesAnswer,
  MOST_ACT_LANES,
  MOST_TIES,
  namedAnswer,
  QUESTIONS,
  type Question,
  rowsAnswer,
  type Selection,
  stated,
  tiesAnswer,
} from "../engineProtocol.ts";
import { numbers } from "./randomNumbers.ts";

type Checked = { readonly asked: number; readonly wrong: readonly string[] };

type Got = {
  /** The HTTP status. 0 if the engine closed the connection first, `SILENT` if it sent nothing for too long. */
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
};

const SILENT = -1;
/** A request ends after this many milliseconds without a byte. */
const LONGEST_SILENCE = 60_000;

function ask(address: string, method = "GET"): Promise<Got> {
  return new Promise((resolve) => {
    const by = address.startsWith("https:") ? getSafely : get;
    const fails = (status: number, text: string): void => resolve({ status, headers: {}, text });
    const request = by(address, { method }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", ({ message }) => fails(0, message));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString("utf8"),
        }),
      );
    });
    request.on("error", ({ message }) => fails(0, message));
    request.setTimeout(LONGEST_SILENCE, () => {
      fails(SILENT, `no answer for ${LONGEST_SILENCE / 1000} seconds`);
      request.destroy();
    });
  });
}

export async function checkWithFile(
  address: string,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  count: number,
  seed: number,
): Promise<Checked> {
  const outcome = await loadFile(new Blob([bytes]), name, {}, () => {});
  if (!outcome.ok)
    return { asked: 0, wrong: [`${name} is not read as a table: ${JSON.stringify(outcome).slice(0, 300)}`] };
  return checkSource(address, outcome.tables, count, seed);
}

/**
 * Asks an engine `count` random questions, and compares each answer with counts in memory. `address` is that of
 * `describe`. `whole` has the same events in memory.
 */
async function checkSource(address: string, whole: Tables, count: number, seed = 1): Promise<Checked> {
  const wrong: string[] = [];
  const say = (line: string): void => {
    if (wrong.length < 50) wrong.push(line);
  };
  if (!address.endsWith(DESCRIBE)) return { asked: 0, wrong: [`${address} does not end with ${DESCRIBE}`] };
  let asked = 0;
  let now: string | null = null;
  const states = new Set<string>();

  /** The answer to a question. Null if the engine refuses it, or if the answer does not follow the protocol. */
  async function answer<Schema extends v.GenericSchema>(
    question: Question,
    schema: Schema,
  ): Promise<v.InferOutput<Schema> | null> {
    asked++;
    const href = addressOf(address, question, now);
    const got = await ask(href);
    if (got.status === 413) return null;
    const value = jsonOf(got.text);
    const parsed = v.safeParse(schema, value);
    const state = v.safeParse(stated, value);
    if (got.status !== 200 || !parsed.success) {
      const [issue] = parsed.issues ?? [];
      say(
        `${href}: status ${got.status}, ${issue ? `${v.getDotPath(issue) ?? ""} ${issue.message}` : got.text.slice(0, 200)}`,
      );
      return null;
    }
    if (state.success) states.add(state.output.asOf);
    return parsed.output;
  }

  const described = await answer({ name: "describe" }, description);
  now = described?.asOf ?? null;
  const busiest = await answer({ name: "busiest" }, busiestAnswer);
  if (described === null || busiest === null) return { asked, wrong };
  const mostRows = described.limits.rows;
  const oracle = oracleOf(whole, described, busiest.names);
  const same = (what: string, got: unknown, expected: unknown): void => {
    const [one, other] = [JSON.stringify(got), JSON.stringify(expected)];
    if (one !== other) say(`${what}: ${one?.slice(0, 120)} instead of ${other?.slice(0, 120)}`);
  };
  same("describe: events", described.events, whole.events.count);
  same("describe: days", described.days, oracle.days);
  same("describe: kinds", [...described.kinds].sort(), oracle.kinds);
  same("busiest: events", busiest.events, oracle.actors(everything));

  const random = numbers(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const some = (of: number, most: number): readonly number[] =>
    of === 0
      ? []
      : [...new Set(Array.from({ length: below(most + 1) }, () => Math.floor(of ** random()) % of))];
  const anyEvent = (): number => below(whole.events.count);
  function anySelection(): Selection {
    const first = described
      ? described.days.first + below(described.days.last - described.days.first + 1)
      : 0;
    const words = wordsOf(textAt(whole.events.headlines, anyEvent()));
    const by = random() < 0.25 ? some(busiest?.names.length ?? 0, 3) : [];
    return {
      actors: random() < 0.5 ? some(busiest?.names.length ?? 0, 3) : [],
      by,
      on: random() < (by.length > 0 ? 0.6 : 0.1) ? some(busiest?.names.length ?? 0, 3) : [],
      match: random() < 0.7 ? "any" : "all",
      acts: random() < 0.2 ? some(described?.acts.length ?? 0, 3) : [],
      sources: random() < 0.2 ? some(described?.cited.titles.length ?? 0, 3) : [],
      values: random() < 0.2 ? some(oracle.values, 3) : [],
      words: described?.words && random() < 0.4 ? words.slice(0, 1 + below(2)) : [],
      days: random() < 0.8 ? daysFrom(first, item([0, 9, 90, 900, 9_000], below(5))) : null,
      kinds: random() < 0.4 ? some(described?.kinds.length ?? 0, 3) : [],
      statuses: random() < 0.3 ? some(STATUSES.length, 2) : [],
      contested: random() < 0.1,
      single: described?.single === true && random() < 0.15,
      lanes: [],
    };
  }

  async function askOne(): Promise<void> {
    const of = anySelection();
    const { days, actors, by, on, match, acts, sources, values, words } = of;
    const narrow = { actors, by, on, match, acts, sources, values, words };
    const about = JSON.stringify(of);
    switch (below(8)) {
      case 0: {
        const name = random() < 0.5 ? "cells" : "cells-by-act";
        const got = await answer({ name, of: narrow }, cellsAnswer);
        if (got)
          same(
            `${name} ${JSON.stringify(narrow)}`,
            sortedCells(got),
            oracle.cells({ ...everything, ...narrow }, name === "cells-by-act"),
          );
        return;
      }
      case 1: {
        const rows = await answer({ name: "rows", of: { ...narrow, days } }, rowsAnswer);
        const lines = oracle.lines({ ...everything, ...narrow, days });
        const isTooMany = lines.length > mostRows;
        if (isTooMany !== (rows === null))
          say(`rows ${about}: ${lines.length} events, and the limit is not kept`);
        else if (rows) {
          const shown = [rows.id ?? [], ...oracle.worded.map(({ name }) => rows[name] ?? [])];
          const got = (rows.id ?? []).map((_, row) =>
            shown.map((column) => String(column[row]).trim()).join(" · "),
          );
          same(`rows ${about}`, got.sort(), lines);
        }
        return;
      }
      case 2: {
        const got = await answer({ name: "actors", of }, actorsAnswer);
        if (!got) return;
        const counts = oracle.actors(of).map(() => 0);
        got.actor.forEach((actor, index) => {
          counts[actor] = item(got.events, index);
        });
        same(`actors ${about}`, counts, oracle.actors(of));
        return;
      }
      case 3: {
        const got = await answer({ name: "ties", of }, tiesAnswer);
        if (!got) return;
        const ties = got.from.map(
          (from, index) =>
            `${item(got.events, index)} ${from} ${item(got.to, index)} ${got.undirected[index]}`,
        );
        same(`ties ${about}`, ties.sort(), oracle.ties(of));
        return;
      }
      case 4: {
        const row = anyEvent();
        const isThere = random() < 0.8;
        const id = textAt(whole.events.ids, row);
        const got = await answer({ name: "day-of", id: isThere ? id : `${id} or not` }, dayOfAnswer);
        if (got) same(`day-of ${id}`, got.day, isThere ? at(whole.events.first, row) : null);
        return;
      }
      case 5: {
        const lanes = some(busiest?.names.length ?? 0, 5);
        const got = await answer({ name: "lanes", of: { ...of, lanes } }, lanesAnswer);
        if (!got) return;
        const counts = got.actor.map((actor, index) => `${actor} ${got.day[index]} ${got.events[index]}`);
        same(`lanes ${lanes} ${about}`, counts.sort(), oracle.lanes(of, lanes));
        return;
      }
      default: {
        const name = item(["acts", "sources", "values"] as const, below(3));
        const got = await answer({ name, of }, namedAnswer);
        if (!got) return;
        const counts = got.number.map((number, index) => `${number}: ${item(got.events, index)}`);
        same(`${name} ${about}`, counts.sort(), oracle.named(name, of));
      }
    }
  }

  const work = Array.from({ length: count }, (_, index) => index);
  await Promise.all(
    [1, 2, 3, 4].map(async () => {
      while (work.pop() !== undefined) await askOne();
    }),
  );
  for (const line of await hostileQuestions(address)) say(line);
  for (const value of described.words ? HOSTILE : []) {
    const of = { ...everything, words: wordsOf(value) };
    const got = await ask(addressOf(address, { name: "actors", of }, now));
    if (isRefusal(got)) continue;
    const counts = oracle.actors(everything).map(() => 0);
    const answered = v.safeParse(actorsAnswer, jsonOf(got.text));
    if (answered.success)
      for (const [row, actor] of answered.output.actor.entries())
        counts[actor] = item(answered.output.events, row);
    same(`actors with the words ${JSON.stringify(value)}: status ${got.status}`, counts, oracle.actors(of));
  }
  for (const line of await statesOfAnswers(address, described)) say(line);
  if (states.size !== 1) say(`asOf: ${[...states].join(" and ")} while nothing was written`);
  return { asked, wrong };
}

const daysFrom = (first: number, more: number): DayRange => ({
  first: epochDay(first),
  last: epochDay(first + more),
});

const jsonOf = (text: string): unknown => jsonIn(text) ?? null;

type Cells = v.InferOutput<typeof cellsAnswer>;
const sortedCells = (cells: Cells): readonly string[] =>
  cells.first.map((_, cell) => IN_LINE.flatMap((name) => cells[name]?.[cell] ?? []).join(" ")).sort();
/** The columns in the line of a cell, if the answer has them, in the order in which the oracle writes them. */
const IN_LINE = [
  ...(["act", "first", "last", "kind", "extent"] as const),
  ...(["precision", "status", "contested", "single", "events"] as const),
];

/** Answers questions from tables in memory, with the numbers that the engine gives to kinds and actors. */
function oracleOf(
  whole: Tables,
  { kinds, acts, cited, columns, single }: Description,
  names: readonly string[],
) {
  const { events, actors, ties } = whole;
  const verbs = acts.map((act) => whole.verbs.indexOf(act));
  const articles = new Map(
    Array.from({ length: whole.sources.count }, (_, row) => {
      const { title, url = "" } = sourceRecord(whole, sourceRow(row));
      return [`${title}\n${url}`, at(whole.sources.article, row)];
    }),
  );
  const sources = cited.titles.map((title, number) => articles.get(`${title}\n${cited.urls[number]}`) ?? -1);
  // The file's own columns whose words have numbers, and where `whole` has these columns and words.
  const worded = columns.flatMap(({ name, label, words }) => {
    const place = whole.events.columns.findIndex((column) => column.label === label);
    const column = whole.events.columns[place];
    if (words.length === 0 || column?.type !== "category") return [];
    const texts = allTexts(column.words);
    const wordAt = (row: number): string => texts[at(column.word, row) - 1] ?? "";
    return [{ name, place, wordAt, words: words.map((word) => texts.indexOf(word) + 1) }];
  });
  const valued = worded.flatMap(({ place, words }) => words.map((word) => ({ place, word })));
  const independent = independentSources(whole);
  const labels = whole.kinds.map(({ label }) => label);
  const numberOfKind = labels.map((label) => kinds.indexOf(label));
  const rowOfName = new Map(
    Array.from({ length: actors.count }, (_, row) => [textAt(actors.names, row), row]),
  );
  const rows = names.map((name) => rowOfName.get(name) ?? -1);
  const numberOfRow = new Map(rows.map((row, number) => [row, number]));
  const rowsOfActors = (actors: readonly number[]) => actors.map((actor) => actorRow(item(rows, actor)));
  const filterOf = (of: Selection): Filter => ({
    ...noFilter,
    actors: rowsOfActors(of.actors),
    by: rowsOfActors(of.by),
    on: rowsOfActors(of.on),
    between: eventsBetween,
    match: of.match,
    kinds: of.kinds.map((kind) => labels.indexOf(item(kinds, kind))),
    standings: of.statuses,
    contested: of.contested,
    verbs: of.acts.map((act) => item(verbs, act)),
    sources: of.sources.map((source) => sourceRow(item(sources, source))),
    oneSource: of.single,
    own: worded.flatMap(({ place: column }) => {
      const words = of.values.flatMap((value) => {
        const { place, word } = item(valued, value);
        return place === column ? [word] : [];
      });
      return words.length > 0 ? [{ column, words }] : [];
    }),
    text: of.words.length > 0 ? textQuestion(of.words.join(" ")) : null,
  });
  const rowsOf = (of: Selection): readonly number[] => {
    const mask = createMaskCache(whole).mask(filterOf(of), of.days);
    return Array.from({ length: events.count }, (_, row) => row).filter((row) => mask[row] === 0);
  };
  const among =
    (numbers: readonly number[], lists: Lists) =>
    (event: number): readonly number[] =>
      [...new Set(listOf(lists, event))].map((row) => numbers.indexOf(row)).filter((number) => number >= 0);
  const numbersOf = {
    acts: among(verbs, verbsOfEvents(whole)),
    sources: among(sources, events.sources),
    values: (event: number): readonly number[] =>
      valued.flatMap(({ place, word }, number) => {
        const column = events.columns[place];
        return column?.type === "category" && column.word[event] === word ? [number] : [];
      }),
  };
  return {
    days: { first: at(events.first, 0), last: events.last.reduce((one, other) => Math.max(one, other)) },
    kinds: labels.filter((_, kind) => events.kind.includes(kind)).sort(),
    worded,
    values: valued.length,
    /** A line for each event: its id and its words in the file's own columns. */
    lines: (of: Selection) =>
      rowsOf(of)
        .map((row) => [textAt(events.ids, row), ...worded.map(({ wordAt }) => wordAt(row))].join(" · "))
        .sort(),
    cells: (of: Selection, byAct: boolean) => {
      const keys = rowsOf(of).map((row) => {
        const { first, last, kind, extent, precision, status, contested } = events;
        const [verb] = listOf(verbsOfEvents(whole), row);
        const act = verb === undefined ? -1 : verbs.slice(0, MOST_ACT_LANES).indexOf(verb);
        return [
          ...(byAct ? [verb !== undefined && act < 0 ? MOST_ACT_LANES : act] : []),
          first[row],
          last[row],
          numberOfKind[at(kind, row)],
          extent[row],
          precision[row],
          status[row],
          contested[row],
          ...(single ? [independent[row] === 1 ? 1 : 0] : []),
        ].join(" ");
      });
      return tallied(keys);
    },
    actors: (of: Selection) => {
      const counts = names.map(() => 0);
      for (const row of rowsOf(of))
        for (const actor of listOf(events.actors, row)) {
          const number = numberOfRow.get(actor);
          if (number !== undefined) counts[number] = (counts[number] ?? 0) + 1;
        }
      return counts;
    },
    named: (name: "acts" | "sources" | "values", of: Selection) => {
      return tallied(rowsOf(of).flatMap((event) => numbersOf[name](event).map((number) => `${number}:`)));
    },
    lanes: (of: Selection, lanes: readonly number[]) => {
      const keys = rowsOf(of).flatMap((row) =>
        Array.from(listOf(events.actors, row), (actor) => numberOfRow.get(actor) ?? -1)
          .filter((number) => lanes.includes(number))
          .map((number) => `${number} ${at(events.first, row)}`),
      );
      return tallied(keys);
    },
    ties: (of: Selection) => {
      const mask = createMaskCache(whole).mask(filterOf(of), null);
      const days = of.days ?? { first: epochDay(-1e8), last: epochDay(1e8) };
      const { tieEvents } = createNetworkCounts(whole, mask).inWindow(days);
      return Array.from(tieEvents, (number, tie) => ({
        number,
        from: numberOfRow.get(at(ties.from, tie)) ?? -1,
        to: numberOfRow.get(at(ties.to, tie)) ?? -1,
        undirected: at(ties.undirected, tie),
      }))
        .filter(({ number, from, to }) => number > 0 && from >= 0 && to >= 0)
        .map((tie) =>
          tie.undirected === 1 && tie.from > tie.to ? { ...tie, from: tie.to, to: tie.from } : tie,
        )
        .sort((a, b) => b.number - a.number || a.from - b.from || a.to - b.to || a.undirected - b.undirected)
        .slice(0, MOST_TIES)
        .map(({ number, from, to, undirected }) => `${number} ${from} ${to} ${undirected}`)
        .sort();
    },
  };
}

/** A line for each different key, which says how often the key is there. */
function tallied(keys: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => `${key} ${count}`).sort();
}

/** Asks questions that must be refused, and searches words that look like SQL. Returns a line for each wrong answer. */
async function hostileQuestions(address: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  const refused = [
    "actors?actors=1%27%20OR%201=1",
    "actors?actors=-1",
    "actors?by=0)%20OR%20(1=1",
    "actors?on=a",
    "actors?kinds=0);DROP%20TABLE%20events",
    "actors?first=1",
    "actors?first=1e3&last=2e9",
    "actors?first=a&last=b",
    "actors?match=none",
    "actors?statuses=99",
    "actors?single=2",
    "values?values=a",
    "acts?acts=1;2",
    "sources?sources=one",
    "actors?limit=1000000000",
    "actors?query=SELECT%201",
    "actors?actors=1&actors=2",
    "cells?kinds=1",
    "rows?sql=SELECT%201",
    "rows?first={p:String}&last={p:String}",
    "day-of",
    "day-of?id=",
    "tables",
    "?query=SELECT%201",
    ...LENGTHS.flatMap((length) => [`actors?words=${"a".repeat(length)}`, `day-of?id=${"9".repeat(length)}`]),
  ];
  for (const question of refused) {
    const got = await ask(new URL(question, address).href);
    if (!isRefusal(got))
      wrong.push(`${named(question)}: status ${got.status}, ${got.text.slice(0, 80)}; it must be refused`);
  }
  for (const value of HOSTILE) {
    const got = await ask(addressOf(address, { name: "day-of", id: value }, null));
    const answer = v.safeParse(dayOfAnswer, jsonOf(got.text));
    const isNone = got.status === 200 && answer.success && answer.output.day === null;
    if (!isNone && !isRefusal(got))
      wrong.push(`day-of ${JSON.stringify(value)}: status ${got.status}, ${got.text.slice(0, 80)}`);
  }
  const posted = await ask(address, "POST");
  if (!isRefusal(posted)) wrong.push(`POST is answered: status ${posted.status}`);
  const { status, text } = await ask(address);
  if (status !== 200)
    wrong.push(
      `describe after hostile questions: status ${status}, ${text.slice(0, 80)}; the engine must still answer`,
    );
  return wrong;
}

const HOSTILE = [
  "'",
  '"',
  "\\",
  "%",
  "_",
  "' OR ''='",
  "{p:String}",
  "$1",
  "\u0000",
  "; DROP TABLE events; --",
  "'||(SELECT 1)||'",
];

/** Whether the answer is a refusal. An engine may also refuse by closing the connection. */
const isRefusal = ({ status }: Got): boolean => status === 0 || (status >= 400 && status < 500);

/** Values of these lengths must be refused by every engine, because no honest question has such long addresses. */
const LENGTHS = [9_000, 100_000, 10_000_000];

const named = (question: string): string =>
  question.length > 100 ? `${question.slice(0, 20)}… of ${question.length} characters` : question;

/**
 * Checks that a proxy may cache the answer to each question, and that the answer does not change. A question about
 * another version of the data must be refused, or its answer must state the present version.
 */
async function statesOfAnswers(address: string, { asOf, days }: Description): Promise<readonly string[]> {
  const wrong: string[] = [];
  const oneDay = { ...everything, days: { first: epochDay(days.first), last: epochDay(days.first) } };
  const plain = (name: Question["name"]): Question => {
    if (name === "describe" || name === "busiest") return { name };
    if (name === "day-of") return { name, id: "1" };
    if (name === "cells" || name === "cells-by-act") return { name, of: everything };
    return { name, of: name === "lanes" ? { ...oneDay, lanes: [0] } : oneDay };
  };
  for (const name of QUESTIONS) {
    if (name === "describe") continue;
    const other = await ask(addressOf(address, plain(name), "2001-01-01T00:00:00.000Z"));
    const said = v.safeParse(stated, jsonOf(other.text));
    const isOwn = other.status === 200 && said.success && said.output.asOf === asOf;
    if (other.status !== CHANGED && !isOwn)
      wrong.push(
        `${name} of another state: status ${other.status}, ${other.text.slice(0, 80)}; ${CHANGED}, or an answer of ${asOf}, is expected`,
      );
    const href = addressOf(address, plain(name), asOf);
    const [one, again] = [await ask(href), await ask(href)];
    if (one.status !== again.status || one.text !== again.text)
      wrong.push(`${name}: two answers to one question differ`);
    if (one.status !== 200) continue;
    const { "cache-control": kept = "", vary = "" } = one.headers;
    if (/\b(?:no-store|no-cache|private)\b/.test(kept) || kept === "" || vary === "*")
      wrong.push(`${name}: no proxy may keep the answer (cache-control “${kept}”)`);
  }
  return wrong;
}
