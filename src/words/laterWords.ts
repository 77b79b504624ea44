import { oncePer } from "../model/memo.ts";
import * as exploring from "./en/exploring.ts";
import * as reading from "./en/reading.ts";
import type { Words } from "./words.ts";

/* The words of parts that load later. Each function gives the words of one file in `en/`. Comments in that file explain
the texts. The words are in the language of `words`, or in English if that language lacks them. Only functions name
the English modules, so that the bundle of a saved copy has only the modules that it uses. */

export const exploringWords = ({ later }: Words) => later.exploring ?? exploring;
export const readingWords = ({ later }: Words) => later.reading ?? reading;

/** The texts around dates, from two files. The joined object is cached, because every written date needs it. */
export const dateWords = oncePer((words: Words) => ({
  ...words.messages.dates,
  ...readingWords(words).dateForms,
}));
