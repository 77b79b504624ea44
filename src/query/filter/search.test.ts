import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { item } from "../../model/tables/columns.ts";
import { foldText } from "../../model/tables/foldText.ts";
import { eventRecord } from "../../model/tables/tables.ts";
import { eventRow } from "../../model/units.ts";
import { arbitraryStory, failures, tablesOf, tablesOfEvents } from "../arbitraryTables.node.ts";
import { noFilter } from "./filter.ts";
import { suggest, withoutSmallWords } from "./search.ts";
import { textQuestion } from "./textQuestion.ts";

const arbitraryTyped = fc.constantFrom(
  "p",
  "pe",
  "PEG",
  "peg",
  "apf",
  "nso",
  "x peg",
  "a.b",
  "सू",
  "c* (",
  "(",
);
const arbitraryLimit = fc.integer({ min: 1, max: 8 });

const inWord = (character: string | undefined): boolean => /[\p{L}\p{N}]/u.test(character ?? "");

/** Whether `word` occurs in `text` at the start of a word. */
function beginsWordIn(text: string, word: string): boolean {
  for (let place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + 1)) {
    if (!inWord([...text.slice(0, place)].at(-1))) return true;
  }
  return false;
}

function rankOf(text: string, typed: string, isName: boolean): number {
  const folded = foldText(text);
  const words = foldText(typed).split(" ");
  if (folded === foldText(typed)) return 0;
  if (isName && folded.startsWith(foldText(typed))) return 1;
  if (words.every((word) => beginsWordIn(folded, word))) return 2;
  return words.every((word) => folded.includes(word)) ? 3 : 4;
}

test("suggested actors answer best by the whole name, its beginning, by word, then anywhere; the busier first", () => {
  fc.assert(
    fc.property(arbitraryStory, arbitraryTyped, arbitraryLimit, (story, some, limit) => {
      const typed = limit < 3 ? some : (story.actors.at(limit - 8)?.name ?? some);
      const finds = story.actors.map(({ name, aliases }, actor) => {
        const ranks = [name, ...aliases].map((text, place) => rankOf(text, typed, place === 0));
        const rank = Math.min(...ranks);
        const alias = aliases[ranks.indexOf(rank) - 1];
        const events = story.events.filter(({ actors }) => actors.includes(actor)).length;
        return { rank, events, suggestion: alias === undefined ? { actor } : { actor, matchedAlias: alias } };
      });
      const expected = finds
        .filter(({ rank }) => rank < 4)
        .sort((a, b) => a.rank - b.rank || b.events - a.events)
        .slice(0, limit);
      const { actors } = suggest(tablesOf(story), typed, limit);
      // Two aliases may fold to the same text. Either may be the result.
      expect(actors.map(foldedAlias)).toEqual(expected.map(({ suggestion }) => foldedAlias(suggestion)));
    }),
  );
});

const foldedAlias = ({ actor, matchedAlias }: { actor: number; matchedAlias?: string }) => ({
  actor,
  alias: matchedAlias && foldText(matchedAlias),
});

test("suggested events are those the text filter finds: the whole headline, words begun, prominence, time", () => {
  fc.assert(
    fc.property(arbitraryStory, arbitraryTyped, arbitraryLimit, (story, some, limit) => {
      const typed = limit < 3 ? some : (story.events.at(limit - 8)?.headline ?? some);
      const words = foldText(typed).split(" ");
      const groupOf = (row: number): number => {
        const { headline, actors, prominence } = item(story.events, row);
        if (foldText(headline) === foldText(typed)) return 0;
        const texts = [
          headline,
          ...actors.flatMap((actor) => Object.values(item(story.actors, actor)).flat()),
        ];
        const begun = words.every((word) => texts.some((text) => beginsWordIn(foldText(text), word)));
        return prominence + (begun ? 0 : 3);
      };
      const expected = story.events
        .map((event, row) => ({ event, row }))
        .filter(
          ({ event }) =>
            failures(story, event, { ...noFilter, text: textQuestion(typed) }, null).length === 0,
        )
        .map(({ row }) => row)
        .sort((a, b) => groupOf(a) - groupOf(b) || a - b)
        .slice(0, limit);
      expect(suggest(tablesOf(story), typed, limit).events).toEqual(expected);
    }),
  );
});

describe("the box", () => {
  const tables = tablesOfEvents([{ headline: "A lawsuit against a group of firms" }], {
    actors: [
      { id: "group", name: "NSO Group", kind: "organisation", aliases: ["Q Cyber Technologies"] },
      { id: "court", name: "Supreme Court", kind: "court" },
      { id: "lab", name: "Citizen Lab", kind: "organisation", aliases: ["the Lab’s “Group of Nine”"] },
    ],
  });

  test("puts the event of a whole headline first, and the actor of a whole name, however many others are found", () => {
    const others = Array.from({ length: 50 }, (_, row) => ({
      headline: `The raid ${row}`,
      prominence: 1 as const,
    }));
    const actors = ["The raid of Ada", "Ada"].map((name) => ({ id: name, name, kind: "person" as const }));
    const all = tablesOfEvents([...others, { headline: "The raid", prominence: 3 }], { actors });
    expect(suggest(all, "the raid", 3).events).toEqual([50, 0, 1]);
    expect(suggest(all, "ada", 3).actors).toEqual([{ actor: 1 }, { actor: 0 }]);
  });

  test("suggests nothing for nothing", () => {
    expect(suggest(tables, "  ", 5)).toEqual({ actors: [], events: [] });
  });

  test("says which alias was found, as its author wrote it", () => {
    expect(suggest(tables, "cyb", 5).actors).toEqual([{ actor: 0, matchedAlias: "Q Cyber Technologies" }]);
    expect(suggest(tables, "nine", 5).actors).toEqual([
      { actor: 2, matchedAlias: "the Lab’s “Group of Nine”" },
    ]);
  });

  test("takes a word after any quotation mark as begun", () => {
    expect(suggest(tables, "gro", 5).actors.map(({ actor }) => actor)).toEqual([0, 2]);
    expect(suggest(tables, "roup", 5).actors.map(({ actor }) => actor)).toEqual([0, 2]);
    expect(suggest(tables, "gro", 5).events).toEqual([0]);
  });

  test("finds no word made of the end of one name and the start of another", () => {
    expect(suggest(tables, "groupq", 5).actors).toEqual([]);
    expect(suggest(tables, "technologiess", 5).actors).toEqual([]);
  });
});

test("a time finds the events that it is in, to the minute or second, whatever their days and their words", () => {
  const dates = {
    climbs: "1970-04-13T21:06:36/1970-04-13T21:07:46",
    falls: "[1970-04-13T21:07:54..1970-04-13T21:07:58]",
    calls: "1970-04-13T21:08:20",
    hour: "1970-04-13T21",
    day: "1970-04-13",
    next: "1970-04-14T09:07",
    late: "1970-04-14T23:59/1970-04-15T09:07",
  };
  const tables = tablesOfEvents(
    Object.entries(dates).map(([id, date]) => ({ id, date, headline: id === "day" ? "Told at 21:08" : id })),
  );
  const found = (text: string) =>
    Array.from(textQuestion(text).rowsIn(tables), (row) => eventRecord(tables, eventRow(row)).id);
  expect(found("21:07")).toEqual(["hour", "climbs", "falls"]);
  expect(found("21:08")).toEqual(["day", "hour", "calls"]);
  expect(found("21:07:54")).toEqual(["hour", "falls"]);
  expect(found("21:08 calls")).toEqual(["calls"]);
  expect(found("9:07")).toEqual(["next", "late"]);
  expect(found("09:08")).toEqual([]);
  expect(suggest(tables, "21:07", 2).events).toEqual(
    Array.from(textQuestion("21:07").rowsIn(tables).slice(0, 2)),
  );
});

test("a question is sought by the words that others than questions have; no other text changes", () => {
  const asked: readonly (readonly [string, string])[] = [
    ["when was cert-in told?", "cert-in told"],
    ["Did India’s government buy Pegasus", "India’s government buy Pegasus"],
    ["متى علمت CERT-In؟", "علمت CERT-In"],
    ["The Indian Express", "The Indian Express"],
    ["who is", "who is"],
    ["when was it", "when was it"],
    ["21:07", "21:07"],
  ];
  for (const [text, sought] of asked) expect(withoutSmallWords(text)).toBe(sought);
});
