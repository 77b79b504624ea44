import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { directionOf } from "./isolate.ts";
import { readingWords } from "./laterWords.ts";
import { spokenWords } from "./spokenWords.node.ts";
import { bestLanguage, english, LANGUAGES, NAMED_LANGUAGES } from "./words.ts";

/** By language, the files that it leaves to English. A language that is not listed has only `messages.ts`. */
const IN_ENGLISH: Readonly<Record<string, readonly string[]>> = { hi: ["pages.ts"], ar: ["pages.ts"] };

/** Matches `messages.ts` and the file that it imports. */
const AT_ONCE = /^(?:messages|grammar)$/;

/** `readers` has the words of published pages, in more languages than the interface has. */
const paths = Object.keys(import.meta.glob(["./*/*.ts", "!./*/later.ts", "!./readers/*.ts"]));
const later = import.meta.glob<object>("./*/later.ts", { eager: true });
const filesOf = (language: string): readonly string[] =>
  paths.flatMap((path) => (path.startsWith(`./${language}/`) ? path.slice(language.length + 3) : []));

test("every language has a folder, with the files of English or in their place English itself", () => {
  expect(new Set(paths.map((path) => path.split("/")[1]))).toEqual(new Set(LANGUAGES));
  for (const language of LANGUAGES) {
    const ofEnglish = filesOf("en");
    const left =
      IN_ENGLISH[language] ?? ofEnglish.filter((file) => language !== "en" && file !== "messages.ts");
    expect([...filesOf(language), ...left].sort(), language).toEqual([...ofEnglish].sort());
  }
});

test("what a language has for later parts comes with it", () => {
  for (const language of LANGUAGES.filter((one) => one !== "en")) {
    const files = filesOf(language).map((file) => file.replace(/\.ts$/, ""));
    const come = [...Object.keys(later[`./${language}/later.ts`] ?? {}), "ownStory"];
    expect(come.sort(), language).toEqual(files.filter((file) => !AT_ONCE.test(file)).sort());
  }
});

test("a file that a language lacks is the one of English", async () => {
  const hindi = await spokenWords("hi");
  expect(readingWords(hindi).detail).not.toBe(readingWords(english).detail);
  expect(readingWords({ ...hindi, later: {} }).detail).toBe(readingWords(english).detail);
});

test("letters of another script stand upright, and the offline file has their font", () => {
  const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
  const styles = Object.keys(import.meta.glob("../app/letters.*.css"));
  const languages = styles.map((path) => /letters\.(\w+)/.exec(path)?.[1] ?? "");
  const others = NAMED_LANGUAGES.filter(({ name }) => !/^\p{Script=Latin}/u.test(name));
  expect(languages.sort()).toEqual(others.map(({ tag }) => tag).sort());
  for (const language of languages) {
    expect(textOf("../app/tokens.css")).toContain(`:root:lang(${language})`);
    expect(textOf("../build/offlinePage.ts")).toContain(`"letters-${language}"`);
  }
});

test("Hindi has one word for contested, and another for disputed", async () => {
  const { messages } = await spokenWords("hi");
  const contested = [messages.filters.contested, messages.filters.contestedMark, messages.contest.plain];
  for (const text of contested) expect(text).toContain("मतभेद");
  expect(messages.standing.disputed.label).toBe("विवादित");
});

test("each language comes with its own words, locale and direction", async () => {
  for (const { tag, name } of NAMED_LANGUAGES) {
    const words = await spokenWords(tag);
    expect(words.language).toBe(tag);
    expect(words.locale.startsWith(tag)).toBe(true);
    expect(words.direction).toBe(directionOf(words.messages.panes.timeline));
    // The own name of the language, as browsers give it.
    expect(name).toBe(new Intl.DisplayNames(tag, { type: "language" }).of(tag));
  }
});

test.each([
  [[], "en"],
  [["en-GB", "ar"], "en"],
  [["hi-IN", "en"], "hi"],
  [["ar-EG-u-nu-arab"], "ar"],
  [["AR"], "ar"],
  [["tlh-AQ", "eo", "hi"], "hi"],
  [["tlh", "eo"], "en"],
  [["arn", "hil", "enm"], "en"],
  [["", "-", "x"], "en"],
] as const)("a reader who asks for %s gets %s", (wanted, language) => {
  expect(bestLanguage(wanted)).toBe(language);
});
