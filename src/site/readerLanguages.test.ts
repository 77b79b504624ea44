import { expect, test } from "vitest";
import { plainTheme } from "../chart/plainTheme.node.ts";
import { fontParts, silentPen } from "../chart/svgPen.ts";
import type { PreviewInputs } from "../export/previewPicture.ts";
import { previewStrip } from "../export/previewStrip.ts";
import type { IdsLock } from "../model/idsLock.ts";
import * as exploring from "../words/en/exploring.ts";
import * as files from "../words/en/files.ts";
import { englishForPages, type PageWords } from "../words/en/pages.ts";
import * as reading from "../words/en/reading.ts";
import { LISTS, readerWords } from "../words/readerWords.ts";
import type { Base } from "../words/storyWords.ts";
import { previewsOf } from "./previews.ts";
import { storyFiles } from "./storyPart.ts";
import { affairStory, eventOf, siteOf, storyWith, withdrawn } from "./testSite.node.ts";
import { write } from "./writtenSite.node.ts";

const MARK = "\u2051";

/** The English texts, each with a mark that shows up wherever a text is not translated. */
function marked<Texts extends object>(texts: Texts): Texts {
  const copy: Texts = { ...texts };
  for (const [key, value] of Object.entries(texts)) {
    const now =
      typeof value === "string"
        ? MARK + value
        : typeof value === "function"
          ? (...given: readonly unknown[]) => MARK + Reflect.apply(value, undefined, given)
          : typeof value === "object" && value !== null && !Array.isArray(value)
            ? marked(value)
            : value;
    Reflect.set(copy, key, now);
  }
  return copy;
}

/** The list without the texts that only join other texts and have no word of a language. */
function markedBase(): Base & Pick<PageWords, "pages"> {
  const { messages, pages } = englishForPages;
  const english = {
    messages,
    pages,
    reading: { ...reading },
    exploring: { ...exploring },
    files: { ...files },
  };
  const all = marked(english);
  return {
    ...all,
    messages: {
      ...all.messages,
      standingInFull: messages.standingInFull,
      page: messages.page,
      details: { ...all.messages.details, direction: messages.details.direction },
      dates: { ...all.messages.dates, range: messages.dates.range },
    },
    pages: { ...all.pages, preview: { ...all.pages.preview, title: pages.preview.title } },
  };
}

const lock: IdsLock = {
  published: { story: ["a", "b", "gone"] },
  withdrawn: [withdrawn("gone", { replacedBy: "a" })],
};
const small = storyWith([
  eventOf("a", { changes: [{ date: "2020-01-01", note: "Geändert." }] }),
  eventOf("b", { formerIds: ["old"], status: "unstated" }),
  eventOf("by", { date: "../2019-11-02" }),
  eventOf("bce", { date: "-0044-03" }),
  eventOf("shown", {
    media: ["a.png", "b.pdf"].map((file) => ({ file, alt: file, licence: "CC BY 4.0", bytes: 9 })),
    reply: [{ actor: "An", date: "2020-07-23" }],
  }),
]);

/** All texts of a site: its pages, and its previews with their descriptions. */
function saidBy(words: PageWords): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const site of [siteOf(affairStory, { words }), siteOf(small, { words, lock })]) {
    for (const [file, text] of write(site)) said.set(`${site.story.shipped.id} ${file}`, text);
    const { tables, hues } = site.story;
    const inputs: PreviewInputs = {
      ...{ tables, hues, words, theme: plainTheme, logo: null },
      measure: (text, font) => (text.length * fontParts(font).size) / 2,
      canDraw: () => true,
      strip: previewStrip(tables, hues, words),
    };
    for (const preview of previewsOf(tables, words, 20)) {
      const texts = [preview.alt];
      preview.draw({ ...silentPen, text: (text) => texts.push(text) }, inputs);
      said.set(`${site.story.shipped.id} ${preview.folder} preview`, texts.join("\n"));
    }
  }
  return said;
}

test("a German story has no page and no preview that says a word of the program in English", () => {
  // The compiler checks that the other lists have the same keys.
  const left = new Map<string, string>();
  for (const [file, text] of saidBy(readerWords("de", {}, markedBase()))) {
    // No page shows a date in the form of the file.
    if (!file.endsWith(".xml"))
      for (const [, date = ""] of text.matchAll(/>(\d{4}-\d\d-\d\d)</g)) left.set(date, file);
    // A sentence begins with a capital letter, also if its first word is part of a date.
    for (const [whole] of text.matchAll(/og:image:alt" content="[^"]*\. \p{Ll}[^"]*"/gu))
      left.set(whole, file);
    for (const [, word = ""] of text.matchAll(new RegExp(`${MARK}([^<"\\n]{0,40})`, "g")))
      left.set(word, file);
  }
  expect([...left].slice(0, 20)).toEqual([]);
});

test("an embed, the page of links and the check say in the story's language that they did not come, and else in English", () => {
  for (const [language, lang, expected] of [
    ["de", "de", /nicht angekommen.*braucht JavaScript/s],
    ["hi", "en", /has not come.*needs JavaScript/s],
  ] as const) {
    const files = write(siteOf(small, { words: readerWords(language) }));
    for (const entry of ["embed", "open", "check"]) {
      const page = files.get(`${entry}/index.html`) ?? "";
      expect(page).toContain(`<html lang="${lang}"`);
      expect(page).toMatch(expected);
    }
  }
});

test("a story's own words replace those of its language, and give a language that has no list", () => {
  const german = readerWords("de-AT", { "messages.standing.alleged.label": "Vorgeworfen" });
  expect(german.messages.standing.alleged.label).toBe("Vorgeworfen");
  expect(german.messages.counts.events(1)).toBe("1 Ereignis");
  expect(german.messages.counts.sources(0)).toBe("keine Quelle angegeben");
  const swedish = readerWords("sv", { "messages.counts.events": "{0|händelse|händelser}" });
  expect(swedish.messages.counts.events(1200)).toMatch(/^1\s200 händelser$/);
  expect(swedish.messages.standing.alleged.label).toBe("Alleged");
  expect(readerWords("en-US").messages).toBe(englishForPages.messages);
});

/** By path, each English text that a list can replace. */
function leavesOf(texts: object, path = ""): readonly (readonly [key: string, text: unknown])[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === "object" && text !== null
      ? leavesOf(text, `${path}${key}.`)
      : [[`${path}${key}`, text] as const],
  );
}
const { messages, pages } = englishForPages;
const LEAVES = new Map(leavesOf({ messages, pages, reading, exploring, files }));

/** Parts for authors, which stay English, and the name of the program. */
const IN_ENGLISH = /^(?:files\.(?:question|parquet|workbook\.howTo)\.|messages\.page\.name$)/;
const said = (text: unknown, given: readonly unknown[]): string =>
  typeof text === "function" ? String(Reflect.apply(text, undefined, given)) : String(text);
/** The texts that a list must have: those with letters when all arguments are digits. */
const NEEDED = [...LEAVES].flatMap(([key, text]) =>
  !IN_ENGLISH.test(key) && /\p{L}/u.test(said(text, ["1", "2", "3", "4", "5"])) ? [key] : [],
);

test("German, and each list that names the timeline, has every text that a reader can meet", () => {
  for (const [language, list] of Object.entries(LISTS)) {
    const has = new Set(Object.keys(list));
    const isWhole = language === "de" || has.has("messages.panes.timeline");
    expect([language, NEEDED.filter((key) => isWhole && !has.has(key))]).toEqual([language, []]);
    expect([language, [...has].filter((key) => !LEAVES.has(key))]).toEqual([language, []]);
  }
});

test("each form of each list says what the English text is given, and nothing of how it is written", () => {
  for (const [language, list] of Object.entries(LISTS)) {
    const { messages, pages, later } = readerWords(language);
    const spoken = new Map(leavesOf({ messages, pages, ...later }));
    for (const [key, form] of Object.entries(list)) {
      const english = LEAVES.get(key);
      const places = new Set([...form.matchAll(/\{(\d)/g)].map(([, place]) => Number(place)));
      const length = typeof english === "function" ? english.length : 0;
      expect([language, key, [...places].sort()]).toEqual([language, key, [...Array(length).keys()]]);
      for (const given of [0, 1, 2, 5, true, false, "", "text"])
        expect([language, key, said(spoken.get(key), Array(length).fill(given))]).toEqual([
          language,
          key,
          expect.not.stringMatching(/[{}|]|undefined|NaN|\.\./),
        ]);
    }
  }
});

test("a form chooses, counts and ends as it is written", () => {
  const { messages, later } = readerWords("de");
  const { counts, spoken } = messages;
  const version = (...given: readonly [string, string]) => later.reading?.data.version(...given);
  expect([0, 1, 1200].map(counts.sources)).toEqual(["keine Quelle angegeben", "1 Quelle", "1.200 Quellen"]);
  expect([counts.contested(2, 0), counts.contested(2, 1), counts.contested(0, 1)]).toEqual([
    "2 umstritten",
    "2 umstritten, 1 mit einer strittigen Einzelheit",
    "1 mit einer strittigen Einzelheit",
  ]);
  expect(later.reading?.opening.span("3 Ereignisse", "2019", "2019")).toBe("3 Ereignisse, 2019");
  expect(later.reading?.opening.span("3 Ereignisse", "2019", "2020")).toBe("3 Ereignisse, 2019 bis 2020");
  expect([version("2", ""), version("", "heute"), version("2", "heute")]).toEqual([
    "Fassung 2",
    "heute",
    "Fassung 2, heute",
  ]);
  // Texts of the data with braces are not filled in like a pattern.
  expect(spoken.event("2019", "Wer war es? {0|a|b}?", "", 2, "")).toBe(
    "2019. Wer war es? {0|a|b}? 2 Akteure.",
  );
});

test("the site has the words that the app lays over its own, and no shell describes itself in English", () => {
  const dataset = { ...small, bytes: new Uint8Array(), media: new Map(), notes: [] };
  const told = {
    ...dataset,
    tables: { ...small.tables, about: { ...small.tables.about, language: "de-AT" } },
  };
  const filesOf = (story: typeof dataset) =>
    storyFiles({ config: { words: OWN }, datasets: [story], lock, files: new Map() });
  const list: unknown = JSON.parse(String(filesOf(told).get("words.json")));
  expect(list).toMatchObject({ ...OWN, "messages.standing.reported.label": "Berichtet" });
  const files = write(siteOf(small, { words: readerWords("de") }));
  for (const entry of ["embed", "open", "check"])
    expect(files.get(`${entry}/index.html`)).not.toContain('<meta name="description"');
});
const OWN = { "messages.standing.alleged.label": "Vorgeworfen" };
