import { about, help } from "./en/help.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const english = { about, help };
const files = import.meta.glob<Translation<typeof english>>("./*/help.ts", { eager: true });

/** What the marks mean, and the keys, in the language of `words`. */
export const helpWords = ({ language }: Words) => inLanguage(files, language, english);
