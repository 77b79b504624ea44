import { expect, test } from "vitest";
import { directionOf } from "./isolate.ts";
import { bestLanguage, LANGUAGES, languageNames } from "./languages.ts";
import { loadWords } from "./loadWords.ts";

test("each language comes with its own words, locale and direction", async () => {
  for (const language of LANGUAGES) {
    const words = await loadWords(language);
    expect(words?.language).toBe(language);
    expect(words?.locale.startsWith(language)).toBe(true);
    expect(words?.direction).toBe(directionOf(languageNames[language]));
    // Its own name, as browsers know it too.
    expect(languageNames[language]).toBe(new Intl.DisplayNames(language, { type: "language" }).of(language));
  }
});

test.each([
  [[], "en"],
  [["en-GB", "ar"], "en"],
  [["hi-IN", "en"], "hi"],
  [["ar-EG-u-nu-arab"], "ar"],
  [["AR"], "ar"],
  [["de-AT", "fr", "hi"], "hi"],
  [["de", "fr"], "en"],
  [["arn", "hil", "enm"], "en"],
  [["", "-", "x"], "en"],
] as const)("a reader who asks for %s gets %s", (wanted, language) => {
  expect(bestLanguage(wanted)).toBe(language);
});
