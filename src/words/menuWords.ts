import * as english from "./en/menu.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const files = import.meta.glob<Translation<typeof english>>("./*/menu.ts", { eager: true });

/** What the menu offers, in the language of `words`. */
export const menuWords = ({ language }: Words) => inLanguage(files, language, english).menu;

/** What the search suggests, in the language of `words`. */
export const suggestionWords = ({ language }: Words) => inLanguage(files, language, english).suggestions;
