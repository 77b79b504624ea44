import * as english from "./en/publish.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const files = import.meta.glob<Translation<typeof english>>("./*/publish.ts", { eager: true });

/** Your own story, from a template to a published site, in the language of `words`. */
export const publishWords = ({ language }: Words): Translation<typeof english> =>
  inLanguage(files, language, english);
