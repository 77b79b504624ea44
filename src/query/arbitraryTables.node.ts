import fc from "fast-check";
import type { Dataset, EventRecord, SourceRecord } from "../model/dataset.ts";
import { isoDay } from "../model/dates/calendar.ts";
import type { DayRange } from "../model/dates/timeSpan.ts";
import { buildTables } from "../model/tables/buildTables.ts";
import { item } from "../model/tables/columns.ts";
import { foldText } from "../model/tables/foldText.ts";
import type { Tables } from "../model/tables/tables.ts";
import { actorRow, epochDay, sourceRow } from "../model/units.ts";
import { STANDINGS, STATUSES, type Status } from "../model/vocabulary.ts";
import { eventsBetween } from "./filter/eventsBetween.ts";
import { type Filter, noFilter } from "./filter/filter.ts";
import type { Dimension } from "./filter/filterMask.ts";
import { textQuestion } from "./filter/textQuestion.ts";

/**
 * Test support: small random stories as plain records. A test computes each answer from these records in the simplest
 * way, and compares it with the answer of a function in `src/query`. The index of a record in its list is its row in
 * the tables.
 */
export type NaiveStory = {
  readonly kinds: number;
  readonly sources: number;
  readonly actors: readonly NaiveActor[];
  /** In time order. */
  readonly events: readonly NaiveEvent[];
};

type NaiveActor = { readonly name: string; readonly aliases: readonly string[] };

export type NaiveEvent = {
  readonly first: number;
  readonly last: number;
  readonly kind: number;
  readonly status: number;
  readonly isStatement?: boolean;
  readonly prominence: 1 | 2 | 3;
  readonly contested: boolean;
  readonly actors: readonly number[];
  readonly sources: readonly number[];
  readonly actions: readonly { readonly from: number; readonly verb: string; readonly to: number }[];
  readonly headline: string;
};

const VERBS = ["sued", "told", "asked"];

/** Words that contain each other, have signs of regular expressions, or are not ASCII, and a plain word. */
const WORDS = [
  "peg",
  "Harbour",
  "unpeg",
  "яpeg",
  "“peg”",
  "a.b",
  "(harb",
  "c*",
  "Äpfel",
  "apfel",
  "सूचना",
  "सूच",
  "x",
];
const arbitraryText = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(" "));

const CONFIRMED = STATUSES.indexOf("confirmed");
const ON_RECORD = STANDINGS.indexOf("onRecord");

const FACETS = [
  "actors",
  "verbs",
  "kinds",
  "standings",
  "sources",
  "contested",
  "oneSource",
  "kept",
  "text",
] as const;
type Facet = (typeof FACETS)[number];

const indexesTo = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** The second source is the same article as the first. The fourth repeats the third. The fifth names no publisher. */
const SOURCES: readonly Partial<SourceRecord>[] = [
  { url: "https://www.paper.example/a" },
  { url: "http://paper.example/a/?utm_source=feed#3" },
  { publisher: "The Agency" },
  { url: "https://other.example/b", origin: "the agency" },
  {},
];
const naiveArticle = (source: number): number => (source === 1 ? 0 : source);

export const naiveArticles = ({ sources }: NaiveStory): number[] => [
  ...new Set(indexesTo(sources).map(naiveArticle)),
];

function naiveIndependent(sources: readonly number[]): number {
  const articles = new Set(sources.map(naiveArticle));
  const named = articles.size - (articles.has(2) && articles.has(3) ? 1 : 0) - (articles.has(4) ? 1 : 0);
  return articles.size > 0 ? Math.max(1, named) : 0;
}

/** Days around 29 February 2000, around 1 January 1970, and from late 1999 to 2024. */
export const arbitraryDay = fc.oneof(
  fc.integer({ min: 10_930, max: 11_030 }),
  fc.integer({ min: -400, max: 400 }),
  fc.integer({ min: 10_900, max: 20_000 }),
);
const arbitraryLength = fc.oneof(fc.constant(0), fc.nat(40), fc.nat(4000));

/** An actor, the number of rows from this actor to another one, and a verb. */
const arbitraryPair = (actors: number) =>
  fc.tuple(
    fc.nat(Math.max(0, actors - 1)),
    fc.integer({ min: 1, max: Math.max(1, actors - 1) }),
    fc.constantFrom(...VERBS),
  );

const arbitraryEvent = (kinds: number, sources: number, actors: number): fc.Arbitrary<NaiveEvent> =>
  fc
    .record({
      first: arbitraryDay,
      length: arbitraryLength,
      kind: fc.nat(kinds - 1),
      status: fc.nat(STATUSES.length - 1),
      isStatement: fc.boolean(),
      prominence: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
      contested: fc.boolean(),
      actors: fc.subarray(indexesTo(actors)),
      sources: fc.subarray(indexesTo(sources)),
      pairs: fc.array(arbitraryPair(actors), { maxLength: actors < 2 ? 0 : 3 }),
      headline: arbitraryText,
    })
    .map(({ length, pairs, ...event }) => {
      const actions = pairs.map(([from, step, verb]) => ({ from, verb, to: (from + step) % actors }));
      const ends = actions.flatMap(({ from, to }) => [from, to]);
      const participants = [...new Set([...event.actors, ...ends])];
      return { ...event, last: event.first + length, actors: participants, actions };
    });

export const arbitraryStory: fc.Arbitrary<NaiveStory> = fc
  .record({
    kinds: fc.integer({ min: 1, max: 4 }),
    sources: fc.nat(SOURCES.length),
    actors: fc.array(fc.record({ name: arbitraryText, aliases: fc.array(arbitraryText, { maxLength: 2 }) }), {
      maxLength: 6,
    }),
  })
  .chain((cast) =>
    fc
      .array(arbitraryEvent(cast.kinds, cast.sources, cast.actors.length), { maxLength: 30 })
      .map((events) => ({ ...cast, events: events.sort((a, b) => a.first - b.first || a.last - b.last) })),
  );

/** A filter by at most three facets, and sometimes also by who acts on whom. Few events would pass more facets. */
export const arbitraryFilter = (story: NaiveStory): fc.Arbitrary<Filter> =>
  fc
    .record({
      actors: fc.subarray(indexesTo(story.actors.length).map(actorRow)),
      by: fc.subarray(indexesTo(story.actors.length).map(actorRow)),
      on: fc.subarray(indexesTo(story.actors.length).map(actorRow)),
      kinds: fc.subarray(indexesTo(story.kinds)),
      standings: fc.subarray(indexesTo(STANDINGS.length)),
      sources: fc.subarray(naiveArticles(story).map(sourceRow)),
      contested: fc.boolean(),
      oneSource: fc.boolean(),
      kept: fc.constant(() => new Uint8Array(story.events.length)),
      verbs: fc.subarray(indexesTo(verbsIn(story).length)),
      text: fc
        .oneof(arbitraryText, fc.constantFrom("eg", "PEGA", "apf", ".", ".*", "b a", " ", "ू"))
        .map(textQuestion),
    })
    .chain((clauses) =>
      fc
        .record({
          match: fc.constantFrom("any", "all"),
          ends: fc.subarray(["by", "on"]),
          on: fc.subarray([...FACETS], { maxLength: 3 }),
        })
        .map(({ match, ends, on }): Filter => {
          const clause = <F extends Facet>(facet: F) => (on.includes(facet) ? clauses : noFilter)[facet];
          return {
            match,
            by: ends.includes("by") ? clauses.by : [],
            on: ends.includes("on") ? clauses.on : [],
            between: ends.length > 0 ? eventsBetween : null,
            verbs: clause("verbs"),
            own: noFilter.own,
            actors: clause("actors"),
            kinds: clause("kinds"),
            standings: clause("standings"),
            sources: clause("sources"),
            contested: clause("contested"),
            oneSource: clause("oneSource"),
            kept: clause("kept"),
            text: clause("text"),
          };
        }),
    );

export const arbitraryWindow: fc.Arbitrary<DayRange | null> = fc.option(
  fc.tuple(arbitraryDay, arbitraryDay).map(([a, b]) => ({
    first: epochDay(Math.min(a, b)),
    last: epochDay(Math.max(a, b)),
  })),
);

export const arbitraryQuestion = arbitraryStory.chain((story) =>
  fc.record({ story: fc.constant(story), filter: arbitraryFilter(story), window: arbitraryWindow }),
);

/** The dimensions of the filter that reject an event, computed from its record. */
export function failures(
  story: NaiveStory,
  event: NaiveEvent,
  filter: Filter,
  window: DayRange | null,
): Dimension[] {
  const failed: Dimension[] = [];
  if (window !== null && (event.last < window.first || event.first > window.last)) failed.push("window");
  const takesPart = (actor: number) => event.actors.includes(actor);
  const cast = filter.match === "all" ? filter.actors.every(takesPart) : filter.actors.some(takesPart);
  if (filter.actors.length > 0 && !cast) failed.push("actor");
  const { by, on } = filter;
  // In these stories an actor has a role only by an act. An empty `by` or `on` means all actors.
  const asked = (by.length > 0 ? by : [null]).flatMap((one) =>
    (on.length > 0 ? on : [null]).map((other) =>
      event.actions.some(
        ({ from, to }) => (one === null || from === one) && (other === null || to === other),
      ),
    ),
  );
  const isDone = filter.match === "all" ? !asked.includes(false) : asked.includes(true);
  if (filter.kinds.length > 0 && !filter.kinds.includes(event.kind)) failed.push("kind");
  const standing = event.isStatement && event.status === CONFIRMED ? ON_RECORD : event.status;
  if (filter.standings.length > 0 && !filter.standings.includes(standing)) failed.push("status");
  if (
    filter.sources.length > 0 &&
    !filter.sources.some((source) => event.sources.map(naiveArticle).includes(source))
  ) {
    failed.push("source");
  }
  if (filter.contested && !event.contested) failed.push("contested");
  if (filter.oneSource && naiveIndependent(event.sources) !== 1) failed.push("oneSource");
  // Every event of these stories became public on the day it happened, so this filter rejects all of them.
  if (filter.kept) failed.push("kept");
  const texts = searchableTexts(story, event).map(foldText);
  const words = foldText(filter.text?.words ?? "").split(" ");
  if (!words.every((word) => texts.some((text) => text.includes(word)))) failed.push("text");
  const done = event.actions.map(({ verb }) => verbsIn(story).indexOf(verb));
  if (filter.verbs.length > 0 && !done.some((verb) => filter.verbs.includes(verb))) failed.push("action");
  if (by.length + on.length > 0 && !isDone) failed.push("ends");
  return failed;
}

/** The verbs of a story in the order of first use, as in its tables. */
const verbsIn = ({ events }: NaiveStory): readonly string[] => [
  ...new Set(events.flatMap(({ actions }) => actions.map(({ verb }) => verb))),
];

function searchableTexts(story: NaiveStory, event: NaiveEvent): string[] {
  return [
    event.headline,
    ...event.actors.flatMap((row) => {
      const { name, aliases } = item(story.actors, row);
      return [name, ...aliases];
    }),
  ];
}

export const emptyStory: NaiveStory = { kinds: 0, sources: 0, actors: [], events: [] };

export const tablesOf = (story: NaiveStory): Tables => buildTables(datasetOf(story), "story");

/** Event ids are in time order, so each event has the same row in the tables as in `story.events`. */
function datasetOf(story: NaiveStory): Dataset {
  return {
    title: "A story",
    kinds: indexesTo(story.kinds).map((kind) => ({ id: `kind-${kind}`, label: `Kind ${kind}` })),
    sources: indexesTo(story.sources).map((source) => ({
      id: `source-${source}`,
      title: `Source ${source}`,
      ...SOURCES[source],
    })),
    actors: story.actors.map(({ name, aliases }, row) => ({
      id: `actor-${row}`,
      name,
      kind: "organisation",
      aliases: [...aliases],
    })),
    events: story.events.map((event, row) => ({
      id: `event-${String(row).padStart(3, "0")}`,
      date: isoDates(event),
      headline: event.headline,
      kind: `kind-${event.kind}`,
      status: item(STATUSES, event.status),
      ...(event.isStatement === undefined ? {} : { isStatement: event.isStatement }),
      prominence: event.prominence,
      participants: event.actors.map((actor) => ({ actor: `actor-${actor}` })),
      actions: event.actions.map(({ from, verb, to }) => ({
        from: `actor-${from}`,
        verb,
        to: `actor-${to}`,
      })),
      sources: event.sources.map((source) => ({ id: `source-${source}` })),
      ...(event.contested ? { dispute: "Some say otherwise." } : {}),
    })),
  };
}

function isoDates({ first, last }: NaiveEvent): string {
  const start = isoDay(epochDay(first));
  return first === last ? start : `${start}/${isoDay(epochDay(last))}`;
}

/** Tables of a few events. Fields that are not given have usual values. Each actor of an act is a person. */
export const tablesOfEvents = (
  events: readonly Partial<EventRecord>[],
  more: Partial<Dataset> = {},
): Tables => {
  const acting = events.flatMap(({ actions = [] }) => actions.flatMap(({ from, to }) => [from, to]));
  const dataset: Dataset = {
    title: "A story",
    kinds: [{ id: "kind", label: "Kind" }],
    sources: [],
    actors: [...new Set(acting)].map((id) => ({ id, name: id, kind: "person" })),
    events: events.map((event, index) => ({
      ...{ id: `event-${index}`, date: "2019-11-02", headline: "It happened" },
      ...{ kind: "kind", status: "confirmed", ...event },
    })),
    ...more,
  };
  return buildTables(dataset, "story");
};

/** Tables with an event for each status, in which "a" acts on "b". The verbs are `did 0`, `did 1` and so on. */
export const twoActors = (...statuses: readonly Status[]): Tables =>
  tablesOfEvents(
    statuses.map((status, index) => ({ status, actions: [{ from: "a", verb: `did ${index}`, to: "b" }] })),
  );
