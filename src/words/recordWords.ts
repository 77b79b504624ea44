import * as english from "./en/record.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const files = import.meta.glob<Translation<typeof english>>("./*/record.ts", { eager: true });

/** What is said of columns of the file's own, in the language of `words`. */
export const columnWords = ({ language }: Words) => inLanguage(files, language, english).columns;

/** What is said of pictures and documents, in the language of `words`. */
export const mediaWords = ({ language }: Words) => inLanguage(files, language, english).media;
