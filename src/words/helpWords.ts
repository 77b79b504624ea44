import { about, help, packages } from "./en/help.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const english = { about, help, packages };
const files = import.meta.glob<Translation<typeof english>>("./*/help.ts", { eager: true });

/** What the marks mean, the keys, and what of others is in the page, in the language of `words`. */
export const helpWords = ({ language }: Words) => inLanguage(files, language, english);
