import { tour as english } from "../../../words/en/tour.ts";
import { inLanguage } from "../../../words/languages.ts";
import type { Translation, Words } from "../../../words/words.ts";

const files = import.meta.glob<Translation<typeof english>>("../../../words/*/tour.ts", {
  eager: true,
  import: "tour",
});

/** The words of tours, in the language of `words`. */
export const tourWords = ({ language }: Words) => inLanguage(files, language, english);
