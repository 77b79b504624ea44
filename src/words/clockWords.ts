import { clocks as english } from "./en/clocks.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const files = import.meta.glob<Translation<typeof english>>("./*/clocks.ts", {
  eager: true,
  import: "clocks",
});

export type ClockWords = Translation<typeof english>;

/** The words of the two clocks, in the language of `words`. */
export const clockWords = ({ language }: Words): ClockWords => inLanguage(files, language, english);
