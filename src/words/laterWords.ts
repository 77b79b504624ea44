import { oncePer } from "../model/memo.ts";
import * as exploring from "./en/exploring.ts";
import * as files from "./en/files.ts";
import * as ownStory from "./en/ownStory.ts";
import * as reading from "./en/reading.ts";
import type { Words } from "./words.ts";

/* The words of parts that load later. Each function is for one file in `en/`, whose comments explain the texts. The
   words are in the language of `words`, or in English if this language lacks them. English is named only in functions,
   so that a saved copy can leave out English that it never uses. */

export const exploringWords = ({ later }: Words) => later.exploring ?? exploring;
export const readingWords = ({ later }: Words) => later.reading ?? reading;
export const filesWords = ({ later }: Words) => later.files ?? files;
export const ownStoryWords = ({ later }: Words) => later.ownStory ?? ownStory;

/** The texts around dates. They are put together once, because every written date needs them. */
export const dateWords = oncePer((words: Words) => ({
  ...words.messages.dates,
  ...readingWords(words).dateForms,
}));
