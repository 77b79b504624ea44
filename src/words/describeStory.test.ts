import { expect, test } from "vitest";
import { dayFromCivil } from "../model/dates/calendar.ts";
import { actorRow, type EventRow, eventRow } from "../model/units.ts";
import { STANDINGS, type Standing } from "../model/vocabulary.ts";
import { tablesOfEvents } from "../query/arbitraryTables.node.ts";
import { describeStory, sentencesOfStory } from "./describeStory.ts";
import type { RangePrecision } from "./formatDate.ts";
import { LISTS } from "./readerWords.ts";
import { spokenWords } from "./spokenWords.node.ts";
import { speakerOf } from "./storyWords.ts";
import { english } from "./words.ts";

const tables = tablesOfEvents([{ headline: "Ann threatens Iraq." }], {
  kinds: [
    { id: "kind", label: "Legal" },
    { id: "report", label: "Report" },
  ],
  actors: [
    { id: "ann", name: "Ann", kind: "person" },
    { id: "iraq", name: "Iraq", kind: "government" },
  ],
});
const standings = (counts: Partial<Record<Standing, number>>) =>
  Uint32Array.from(STANDINGS, (status) => counts[status] ?? 0);
const summary = {
  events: 40,
  days: { first: dayFromCivil(2019, 1, 1), last: dayFromCivil(2019, 12, 31) },
  exact: { first: "day", last: "day" } as RangePrecision,
  isShort: false,
  rows: [] as readonly EventRow[],
  byKind: Uint32Array.of(1, 39),
  busiest: {
    unit: "month" as const,
    days: { first: dayFromCivil(2019, 5, 1), last: dayFromCivil(2019, 5, 31) },
    count: 12,
  },
  agents: [actorRow(0)],
  targets: [actorRow(1)],
  byStanding: standings({ confirmed: 38, disputed: 2 }),
  disputed: 2,
  contestedDetail: 1,
};
/** The sentences without isolate marks. */
const said = (some: Partial<typeof summary>) =>
  describeStory(english, tables, { ...summary, ...some }).replaceAll(/[\u2066-\u2069]/g, "");

test("a long story is said by when most of it happened, who acts and who is acted upon", () => {
  expect(said({ rows: [] })).toBe(
    "The story has 40 events, 1 Jan – 31 Dec 2019. Of these events, 2 are disputed, and in 1 more a detail is contested. The busiest month was May 2019, with 12 events. The story names Ann most often as acting, and Iraq as acted upon.",
  );
});

test("events of a short time are said by their kinds, and three or fewer by what happened, before they are counted", () => {
  const few = { isShort: true, events: 7, byKind: Uint32Array.of(2, 5) };
  expect(said({ ...few, rows: [] })).toContain(
    "The most frequent kinds are Report (5) and Legal (2). The story names Ann most often as acting, and Iraq as acted upon.",
  );
  // One kind is not the most frequent of several.
  expect(said({ ...few, rows: [], byKind: Uint32Array.of(0, 7) })).not.toContain("kinds");
  const one = { ...few, events: 1, rows: [eventRow(0)] };
  expect(said(one)).toBe("Ann threatens Iraq. The story has 1 event, 1 Jan – 31 Dec 2019.");
  // No headline stands without what keeps it from being a fact.
  const alleged = {
    ...tables,
    events: { ...tables.events, standing: tables.events.standing.map(() => STANDINGS.indexOf("alleged")) },
  };
  expect(describeStory(english, alleged, { ...summary, ...one })).toMatch(
    /^Ann threatens Iraq \(Alleged\)\. /,
  );
});

test("of none disputed only those are counted that have a contested detail", () => {
  expect(said({ disputed: 0 })).toMatch(/2019\. Of these events, in 1 a detail is contested\. The busiest/);
});

test("what is only alleged is counted beside what is disputed", () => {
  const byStanding = standings({ confirmed: 32, alleged: 6, disputed: 2 });
  expect(said({ byStanding })).toMatch(
    /2019\. Of these events, 2 are disputed, and in 1 more a detail is contested; 6 are only alleged\. The busiest/,
  );
  expect(said({ byStanding, disputed: 0, contestedDetail: 0 })).toMatch(
    /2019\. Of these events, 6 are only alleged\. The busiest/,
  );
});

test("a part of the story is not said to be the story", () => {
  const whole = { ...tables, coverage: { ...tables.coverage, events: 90 } };
  expect(describeStory(english, whole, summary)).toMatch(/^This part has 40 events, /);
});

/** By language, the words for the same sentences. */
const spoken = Object.entries({
  ...Object.fromEntries(
    Object.entries(LISTS).map(([language, list]) => [language, speakerOf(list, language).words]),
  ),
  ar: await spokenWords("ar"),
  hi: await spokenWords("hi"),
  en: english,
});

test.each(spoken)(
  "in %s each doubt has its number once, and the sentence begins and ends as one",
  (_, words) => {
    for (const disputed of [0, 7])
      for (const contestedDetail of [0, 1, 16])
        for (const alleged of [0, 36]) {
          const told = { ...summary, disputed, contestedDetail, byStanding: standings({ alleged }) };
          const [, doubt = ""] = sentencesOfStory(words, tables, told).map((one) =>
            one.replaceAll(/[\u2066-\u2069]/g, ""),
          );
          const numbers = [disputed, contestedDetail, alleged].filter((one) => one > 0);
          if (numbers.length === 0) continue;
          expect(doubt).toMatch(/^[^;,،؛\s].*[^;,،؛\s][.।]$/u);
          // Arabic says one by its noun.
          const said = numbers.filter((one) => one > 1 || words.language !== "ar");
          expect((doubt.match(/\d+/g) ?? []).map(Number), doubt).toEqual(
            words.language === "tr" ? expect.arrayContaining(said) : said,
          );
        }
  },
);

test("where a file says nothing of disputes, nothing is said of them", () => {
  expect(said({ disputed: 0, contestedDetail: 0 })).toMatch(
    /^The story has 40 events, [^.]*2019\. The busiest/,
  );
});

test("an end that is dated to a year is said as a year", () => {
  const exact = { first: "year" as const, last: "day" as const };
  expect(said({ exact })).toContain("40 events, 2019 – 31 Dec 2019.");
});

test("events of one minute are said with it once", () => {
  const day = dayFromCivil(2001, 9, 11);
  const minute = day + (8 * 60 + 46) / 1440;
  const days = { first: day, last: day, hours: { start: minute, end: minute } };
  expect(said({ days })).toContain("40 events, 11 Sep 2001, 08:46.");
});

test("a file that gives no standing is not told as if it were established", () => {
  const coded = {
    ...tables,
    events: { ...tables.events, standing: tables.events.standing.map(() => STANDINGS.indexOf("unstated")) },
  };
  expect(describeStory(english, coded, summary)).toMatch(/The file does not say how sure it is\.$/);
  expect(said({})).not.toContain("how sure");
});

test("a filter under which an engine sends no row is not told as a dataset without events", () => {
  const none = tablesOfEvents([]);
  const nothing = { ...summary, events: 0 };
  expect(describeStory(english, none, nothing)).toBe("This dataset has no events.");
  const counted = { ...none, coverage: { ...none.coverage, isWhole: false, events: 40 } };
  expect(describeStory(english, counted, nothing)).toBe("No event matches.");
});
