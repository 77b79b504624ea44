import { failure, origin, question } from "./en/question.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const questions = import.meta.glob<Translation<typeof question>>("./*/question.ts", {
  eager: true,
  import: "question",
});
const failures = import.meta.glob<Translation<typeof failure>>("./*/question.ts", {
  eager: true,
  import: "failure",
});

/** What is asked before something is opened, in the language of `words`. */
export const questionWords = ({ language }: Words) => inLanguage(questions, language, question);

const origins = import.meta.glob<Translation<typeof origin>>("./*/question.ts", {
  eager: true,
  import: "origin",
});

/** Why something was not opened. */
export const failureWords = ({ language }: Words) => inLanguage(failures, language, failure);

/** Where data come from. */
export const originWords = ({ language }: Words) => inLanguage(origins, language, origin);
