import { pairs as english } from "./en/pairs.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const files = import.meta.glob<Translation<typeof english>>("./*/pairs.ts", { eager: true, import: "pairs" });

/** What is said of who did what to whom, in the language of `words`. */
export const pairsWords = ({ language }: Words) => inLanguage(files, language, english);
