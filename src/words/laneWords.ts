import { lanes as english } from "./en/lanes.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const files = import.meta.glob<Translation<typeof english>>("./*/lanes.ts", {
  eager: true,
  import: "lanes",
});

/** What lanes are called and what they say, in the language of `words`. */
export const laneWords = ({ language }: Words) => inLanguage(files, language, english);
