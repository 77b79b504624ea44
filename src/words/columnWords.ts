import { columns as english } from "./en/columns.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const files = import.meta.glob<Translation<typeof english>>("./*/columns.ts", {
  eager: true,
  import: "columns",
});

/** What is said of columns of the file's own, in the language of `words`. */
export const columnWords = ({ language }: Words) => inLanguage(files, language, english);
