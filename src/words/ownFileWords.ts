import { ownFile as english } from "./en/ownFile.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const files = import.meta.glob<Translation<typeof english>>("./*/ownFile.ts", {
  eager: true,
  import: "ownFile",
});

/** What is said of files that readers open, in the language of `words`. */
export const ownFileWords = ({ language }: Words) => inLanguage(files, language, english);
