import * as english from "./en/edit.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const files = import.meta.glob<Translation<typeof english>>("./*/edit.ts", { eager: true });

/** What is said where a story is edited, in the language of `words`. */
export const editWords = ({ language }: Words): Translation<typeof english> =>
  inLanguage(files, language, english);
