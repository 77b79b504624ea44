import { detail as english } from "./en/detail.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const files = import.meta.glob<Translation<typeof english>>("./*/detail.ts", {
  eager: true,
  import: "detail",
});

/** What the details and the pages say, in the language of `words`. */
export const detailWords = ({ language }: Words) => inLanguage(files, language, english);
