import { facets as english } from "../../words/en/facets.ts";
import { inLanguage } from "../../words/languages.ts";
import type { Translation, Words } from "../../words/words.ts";

const files = import.meta.glob<Translation<typeof english>>("../../words/*/facets.ts", {
  eager: true,
  import: "facets",
});

/** What the panel of filters says of its choices, in the language of `words`. */
export const facetWords = ({ language }: Words) => inLanguage(files, language, english);
