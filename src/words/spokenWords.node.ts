import { expect } from "vitest";
import { loadWords } from "./loadWords.ts";
import type { Language, Words } from "./words.ts";

/** The words of a language for tests, where they always arrive. */
export const spokenWords = async (language: Language): Promise<Words> =>
  (await loadWords(language)) ?? expect.fail(`${language} has no words`);
