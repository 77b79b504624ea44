import { expect } from "vitest";
import type { Language } from "./languages.ts";
import { loadWords } from "./loadWords.ts";
import type { Words } from "./words.ts";

/** The words of a language for tests, where they always arrive. */
export const spokenWords = async (language: Language): Promise<Words> =>
  (await loadWords(language)) ?? expect.fail(`${language} has no words`);
