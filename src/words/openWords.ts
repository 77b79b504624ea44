import { ownFile } from "./en/ownFile.ts";
import * as english from "./en/question.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const files = import.meta.glob<Translation<typeof english>>("./*/question.ts", { eager: true });

/** What is asked before something is opened, in the language of `words`. */
export const questionWords = ({ language }: Words) => inLanguage(files, language, english).question;

/** Why something did not open, in the language of `words`. */
export const failureWords = ({ language }: Words) => inLanguage(files, language, english).failure;

/** Where data come from that were taken along, in the language of `words`. */
export const originWords = ({ language }: Words) => inLanguage(files, language, english).origin;

const ownFiles = import.meta.glob<Translation<typeof ownFile>>("./*/ownFile.ts", {
  eager: true,
  import: "ownFile",
});

/** What is said of files that readers open, in the language of `words`. */
export const ownFileWords = ({ language }: Words) => inLanguage(ownFiles, language, ownFile);
