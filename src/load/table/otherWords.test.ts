import { expect, it } from "vitest";
import { plainName, SHEETS } from "../../model/sheets.ts";
import { ROLES } from "../../model/tables/tables.ts";
import {
  ACTOR_KINDS,
  DISPUTED_THINGS,
  LINK_TYPES,
  ON_RECORD,
  SOURCE_TYPES,
  STATUSES,
} from "../../model/vocabulary.ts";
import { LISTS } from "../../words/readerWords.ts";
import {
  columnsCalled,
  headerInOurs,
  roleCalled,
  sheetsCalled,
  standingCalled,
  wordCalled,
} from "./otherWords.ts";

const HEADINGS: Readonly<Record<string, string>> = {
  "reading.detail.replies": "Replies",
  "pages.changes.title": "Corrections",
  "reading.data.corrections": "Corrections",
  "reading.detail.changes": "Corrections",
  "reading.detail.sources": "Sources",
  "reading.detail.linked": "Links",
  "reading.detail.whoDidWhat": "Actions",
  "reading.detail.anotherAccount": "Other dates",
  "reading.opening.story": "Story",
  "reading.tour.title": "Tours",
  "exploring.media.documents": "Media",
};
const FIELDS: Readonly<Record<string, string>> = {
  "reading.actor.date": "date",
  "reading.actor.happened": "headline",
  "reading.actor.howSure": "standing",
  "reading.actor.aliases": "aliases",
  "reading.actor.memberOf": "member of",
  "reading.actor.statements.role": "role",
  "reading.actor.statements.memberOf": "member of",
  "reading.actor.statements.description": "description",
  "reading.actor.statements.group": "group",
  "reading.data.byline": "byline",
  "reading.data.publisher": "publisher",
  "reading.data.licence": "licence",
  "reading.data.contact": "contact",
  "reading.detail.sources": "sources",
  "reading.detail.dated": "date note",
  "reading.detail.told": "told to",
  "reading.detail.archived": "archived",
  "reading.opening.answer": "answer",
};
const WORDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^messages\.standing\.(\w+)\.label$/, [...STATUSES, ON_RECORD]],
  [/^exploring\.actorKinds\.(\w+)\.one$/, ACTOR_KINDS],
  [/^messages\.contest\.things\.(\w+)$/, DISPUTED_THINGS],
  [/^reading\.detail\.sourceTypes\.([\w-]+)$/, SOURCE_TYPES],
  [/^reading\.detail\.links\.([\w-]+)\.out$/, LINK_TYPES],
  [/^reading\.detail\.roles\.(\w+)$/, ROLES],
  [
    /^reading\.opening\.(question|cast|known|disputed|unanswered)$/,
    ["question", "cast", "known", "disputed", "unanswered"],
  ],
];

it.each(Object.entries(LISTS))("reads what pages write in %s as headings and words", (language, list) => {
  const lost: string[] = [];
  const known = new Set(SHEETS.map(({ name }) => name));
  for (const [key, form] of Object.entries(list)) {
    const sheet = HEADINGS[key];
    if (sheet && !known.has(form) && !sheetsCalled(form, language).includes(sheet))
      lost.push(`${key}: ${form}`);
    const field = FIELDS[key];
    const isOurs = plainName(form) === field;
    if (field && !isOurs && !columnsCalled(form, language).includes(field)) lost.push(`${key}: ${form}`);
    for (const [pattern, words] of WORDS) {
      const meant = pattern.exec(key)?.[1]?.replace("onRecord", ON_RECORD);
      if (meant && wordCalled(form, words, language) !== meant) lost.push(`${key}: ${form}`);
    }
    const forms =
      key === "messages.counts.actors" ? (/\{0\|([^}]*)\}/.exec(form)?.[1]?.split("|") ?? []) : [];
    for (const one of forms) if (!columnsCalled(one, language).includes("actor")) lost.push(`${key}: ${one}`);
  }
  expect(lost).toEqual([]);
});

it("reads a standing and a role of a language that is not known, and leaves other words", () => {
  for (const list of Object.values(LISTS)) {
    expect(standingCalled(list["messages.standing.alleged.label"] ?? "")).toBe("alleged");
    expect(roleCalled(list["reading.detail.roles.agent"] ?? "")).toBe("agent");
    expect(roleCalled(list["reading.detail.roles.target"] ?? "")).toBe("target");
  }
  expect([roleCalled("handelnd"), roleCalled("betroffen"), roleCalled("Anwältin")]).toEqual([
    "agent",
    "target",
    "Anwältin",
  ]);
  expect(standingCalled("offen")).toBeUndefined();
});

it("what people add to a heading is no part of it, as in a workbook; that of a date is no actor", () => {
  expect(headerInOurs(["Date *", "Headline (max 80)", "Standing:", "from (date)", "Total (k)"])).toEqual([
    "date",
    "headline",
    "standing",
    "from (date)",
    "Total (k)",
  ]);
  expect(headerInOurs(["Datum (Tag)", "Überschrift (max. 80)"])).toEqual(["date", "headline"]);
  expect(headerInOurs(["Headline (short)", "headline"])).toEqual(["Headline (short)", "headline"]);
});
