import { expect } from "vitest";
import { loadWords } from "./loadWords.ts";
import type { Language, Words } from "./words.ts";

/** Test support: the words of a language, which must load. */
export const spokenWords = async (language: Language): Promise<Words> =>
  (await loadWords(language)) ?? expect.fail(`${language} has no words`);
