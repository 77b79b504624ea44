import { media as english } from "./en/media.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const files = import.meta.glob<Translation<typeof english>>("./*/media.ts", {
  eager: true,
  import: "media",
});

/** What is said of pictures and documents, in the language of `words`. */
export const mediaWords = ({ language }: Words) => inLanguage(files, language, english);
