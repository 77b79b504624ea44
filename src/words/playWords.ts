import { play as english } from "./en/play.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const files = import.meta.glob<Translation<typeof english>>("./*/play.ts", {
  eager: true,
  import: "play",
});

/** The words of the play and of the comparison of two windows, in the language of `words`. */
export const playWords = ({ language }: Words) => inLanguage(files, language, english);
