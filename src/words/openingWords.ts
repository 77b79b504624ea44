import { opening as english } from "./en/opening.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const files = import.meta.glob<Translation<typeof english>>("./*/opening.ts", {
  eager: true,
  import: "opening",
});

/** The words of what a newcomer reads first, in the language of `words`. */
export const openingWords = ({ language }: Words) => inLanguage(files, language, english);
