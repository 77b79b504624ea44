import {
  facets as englishFacets,
  menu as englishMenu,
  suggestions as englishSuggestions,
} from "./en/choices.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

/* What menu, search and filters offer. */

const menuFiles = import.meta.glob<Translation<typeof englishMenu>>("./*/choices.ts", {
  eager: true,
  import: "menu",
});

/** What the menu offers, in the language of `words`. */
export const menuWords = ({ language }: Words) => inLanguage(menuFiles, language, englishMenu);

const suggestionFiles = import.meta.glob<Translation<typeof englishSuggestions>>("./*/choices.ts", {
  eager: true,
  import: "suggestions",
});

/** What the search suggests, in the language of `words`. */
export const suggestionWords = ({ language }: Words) =>
  inLanguage(suggestionFiles, language, englishSuggestions);

const facetFiles = import.meta.glob<Translation<typeof englishFacets>>("./*/choices.ts", {
  eager: true,
  import: "facets",
});

/** What the panel of filters says of its choices, in the language of `words`. */
export const facetWords = ({ language }: Words) => inLanguage(facetFiles, language, englishFacets);
