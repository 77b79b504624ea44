import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../model/runs.node.ts";
import { isolated } from "./isolate.ts";
import { exploringWords, readingWords } from "./laterWords.ts";
import { spokenWords } from "./spokenWords.node.ts";
import { english, LANGUAGES, type Language } from "./words.ts";

type Text = (...args: readonly unknown[]) => string;
/** By path, such as `header.copyLink`, each text or the function that makes it. */
type Texts = ReadonlyMap<string, string | Text>;

/** The words of lazily loaded parts, except pages, which are English only. */
const later = import.meta.glob<object>(["./*/*.ts", "!./*/{messages,later,ownStory,grammar,pages}.ts"], {
  eager: true,
});
/** The path of a text that is not translated: the name of a file. */
const NOT_SPOKEN = "own.templateName";

async function textsOf(language: Language): Promise<Texts> {
  const texts = new Map<string, string | Text>();
  const visit = (value: unknown, path: string): void => {
    if (path === NOT_SPOKEN) return;
    if (typeof value === "string") texts.set(path, value);
    else if (isText(value)) texts.set(path, value);
    else if (typeof value === "object" && value !== null) {
      for (const [key, part] of Object.entries(value)) visit(part, path === "" ? key : `${path}.${key}`);
    }
  };
  visit((await spokenWords(language)).messages, "");
  for (const [path, original] of Object.entries(later))
    if (path.startsWith("./en/")) visit(later[path.replace("/en/", `/${language}/`)] ?? original, "");
  return texts;
}
const isText = (value: unknown): value is Text => typeof value === "function";

const originals = await textsOf("en");
const arabic = await spokenWords("ar");
const hindi = await spokenWords("hi");

/** Words that stay in Latin letters in every language: names, keys, formats and units. */
const LATIN = [
  "T08:46",
  ...[
    "Dateline",
    "Access-Control-Allow-Origin",
    "Ctrl",
    "Alt",
    "K",
    "Tab",
    "F6",
    "Home",
    "End",
    "Page Up",
    "Page Down",
    "Enter",
    "Space",
    "Escape",
  ],
  ...[
    "GPS",
    "PDF",
    "SHA-256",
    "JSON",
    "npm run prepare-data",
    "CSV",
    "TSV",
    "TimelineJS",
    "GEXF",
    "GraphML",
    "NetworkX",
    "FollowTheMoney",
    "gzip",
    "https",
    "kB",
    "MB",
  ],
  ...[
    "XLSX",
    "SVG",
    "PNG",
    "WebP",
    "JPEG",
    "ODS",
    "CycloneDX",
    "Parquet",
    "Snappy",
    "Zstandard",
    "LZ4",
    "ACLED",
    "UCDP",
    "GDELT",
    "Wikidata",
    "SIMILE",
    "Excel",
    "LibreOffice",
    "Google Sheets",
    "zip",
  ],
  ...["APA", "Chicago", "Wikipedia", "BibTeX", "ids.lock.json", "index.html", "index", "event"],
];
const withoutLatin = (text: string): string =>
  LATIN.reduce((rest, token) => rest.replaceAll(token, ""), text);

const marker = (place: number): string => `⟦${place}⟧`;
const markers = /⟦\d⟧/g;
const isSound = (text: unknown): boolean =>
  typeof text === "string" && !/NaN|undefined|null|\[object/.test(text);

/** By argument, whether it is a text: the English function accepts it and shows it. The others are numbers. */
function textArguments(say: Text): readonly boolean[] {
  return Array.from({ length: say.length }, (_, place) => {
    const said = say(...Array.from({ length: say.length }, (_, at) => (at === place ? marker(place) : "5")));
    return isSound(said) && said.includes(marker(place));
  });
}

const argumentsFor = (kinds: readonly boolean[], count: number): readonly unknown[] =>
  kinds.map((isText, place) => (isText ? marker(place) : count));

describe.each(LANGUAGES.filter((language) => language !== "en"))("%s", async (language) => {
  const texts = await textsOf(language);
  const script = new Intl.Locale(language).maximize().script ?? "Latn";

  test("has every text that English has, with as many arguments", () => {
    expect([...texts.keys()].sort()).toEqual([...originals.keys()].sort());
    for (const [path, original] of originals) {
      const text = texts.get(path);
      expect(typeof text, path).toBe(typeof original);
      if (isText(text) && isText(original)) expect(text.length, path).toBe(original.length);
    }
  });

  test("leaves no English, where it has letters of its own", () => {
    const ownLetter = new RegExp(`\\p{Script=${script}}`, "u");
    if (script === "Latn") return;
    for (const [path, text] of texts) {
      // These are names on Wikipedia.
      if (path === "cite.wikipedia") continue;
      const said = isText(text) ? sample(path, text) : text;
      const rest = withoutLatin(said.replaceAll(markers, ""));
      // Sheets, columns and keys of files keep their names.
      if (!/^(?:workbook\.howTo|siteFaults)/.test(path)) expect(rest, path).not.toMatch(/\p{Script=Latin}/u);
      // A text with letters in English has letters of this script.
      const original = originals.get(path);
      const inEnglish = isText(original) ? sample(path, original) : (original ?? "");
      if (/\p{L}/u.test(withoutLatin(inEnglish.replaceAll(markers, ""))))
        expect(said, path).toMatch(ownLetter);
    }
  });

  test("says every text that it is given, and the numbers that English says", () => {
    const numbersIn = (text: string) =>
      (text.match(/[\d,.]*\d/g) ?? []).map((one) => one.replaceAll(",", "")).sort();
    for (const [path, text] of texts) {
      const original = originals.get(path);
      if (!isText(text) || !isText(original)) continue;
      const kinds = kindsOf(path);
      for (const count of [11, 100]) {
        const args = argumentsFor(kinds, count);
        const said = text(...args);
        for (const arg of args) if (typeof arg === "string") expect(said, path).toContain(arg);
        expect(numbersIn(said), path).toEqual(numbersIn(original(...args)));
      }
    }
  });

  test("has a form for every count", () => {
    const counted = [...texts].filter(([path]) => kindsOf(path).includes(false));
    expect(counted.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(fc.constantFrom(...counted), fc.nat(1200), ([path, text], count) => {
        if (isText(text)) expect(isSound(text(...argumentsFor(kindsOf(path), count))), path).toBe(true);
      }),
      { numRuns: runs(2000) },
    );
  });

  test("isolates what English isolates", () => {
    for (const [path, original] of originals) {
      const text = texts.get(path);
      if (!isText(original) || !isText(text)) continue;
      kindsOf(path).forEach((isText, place) => {
        if (!isText) return;
        const args = argumentsFor(kindsOf(path), 5).with(place, "شركة");
        if (original(...args).includes(isolated("شركة"))) {
          expect(text(...args), `${path} ${place}`).toContain(isolated("شركة"));
        }
      });
    }
  });

  function sample(path: string, text: Text): string {
    return text(...argumentsFor(kindsOf(path), 11));
  }
});

function kindsOf(path: string): readonly boolean[] {
  const original = originals.get(path);
  return isText(original) ? textArguments(original) : [];
}

test("Arabic has its six forms after a number, which stays in one line with its noun", () => {
  const { counts, filters } = arabic.messages;
  expect([0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map(counts.events)).toEqual([
    ...["لا أحداث", "حدث واحد", "حدثان", "3\u00a0أحداث", "10\u00a0أحداث"],
    ...["11\u00a0حدثًا", "99\u00a0حدثًا", "100\u00a0حدث", "102\u00a0حدث", "103\u00a0أحداث"],
  ]);
  expect([0, 1, 2, 3, 90, 100].map((all) => counts.eventsOf(0, all))).toEqual([
    ...[
      "0 من 0\u00a0أحداث",
      "0 من حدث واحد",
      "0 من حدثين",
      "0 من 3\u00a0أحداث",
      "0 من 90\u00a0حدثًا",
      "0 من 100\u00a0حدث",
    ],
  ]);
  expect([0, 2].map(filters.show)).toEqual(["عرض 0\u00a0أحداث", "عرض حدثين"]);
  expect([1, 2].map(arabic.messages.list.others)).toEqual(["واحد\u00a0غيرهم", "2\u00a0غيرهم"]);
  const { verbAndMore } = exploringWords(arabic).network;
  expect([1, 2].map((more) => verbAndMore("sued", more))).toEqual([
    "sued وفعل\u00a0آخر",
    "sued و2\u00a0غيرها",
  ]);
});

test("Hindi counts the part after the whole, and groups by lakh", () => {
  const { counts } = hindi.messages;
  expect([0, 1, 2].map(counts.events)).toEqual(["0 घटना", "1 घटना", "2 घटनाएँ"]);
  expect(counts.eventsOf(19, 90)).toBe("90 में से 19 घटनाएँ");
  expect(counts.actors(1_000_000)).toBe("10,00,000 पक्ष");
});

test("what is isolated is what might run the other way", () => {
  expect(readingWords(english).detail.filterBy("WhatsApp")).toBe("Only events with WhatsApp");
  expect(readingWords(english).detail.filterBy("واتساب")).toBe("Only events with \u2068واتساب\u2069");
  expect(arabic.messages.details.tie("CERT-In", "NSO")).toBe("\u2068CERT-In\u2069 و\u00a0\u2068NSO\u2069");
});
