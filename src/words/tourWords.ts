import { tour as english } from "./en/tour.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const files = import.meta.glob<Translation<typeof english>>("./*/tour.ts", {
  eager: true,
  import: "tour",
});

/** The words of tours, in the language of `words`. */
export const tourWords = ({ language }: Words) => inLanguage(files, language, english);
