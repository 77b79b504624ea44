import { density as english } from "./en/density.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const files = import.meta.glob<Translation<typeof english>>("./*/density.ts", {
  eager: true,
  import: "density",
});

/** What is said of bars of many events, in the language of `words`. */
export const densityWords = ({ language }: Words) => inLanguage(files, language, english);
