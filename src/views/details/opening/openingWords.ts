import { opening as english } from "../../../words/en/opening.ts";
import { inLanguage } from "../../../words/languages.ts";
import type { Translation, Words } from "../../../words/words.ts";

const files = import.meta.glob<Translation<typeof english>>("../../../words/*/opening.ts", {
  eager: true,
  import: "opening",
});

/** The words of what a newcomer reads first, in the language of `words`. */
export const openingWords = ({ language }: Words) => inLanguage(files, language, english);
