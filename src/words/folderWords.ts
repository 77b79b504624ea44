import { folder as english } from "./en/folder.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const files = import.meta.glob<Translation<typeof english>>("./*/folder.ts", {
  eager: true,
  import: "folder",
});

/** What is said of a prepared folder, in the language of `words`. */
export const folderWords = ({ language }: Words) => inLanguage(files, language, english);
