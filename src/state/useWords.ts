import { english } from "../words/en.ts";
import type { Words } from "../words/words.ts";

/** The language of the interface. English is the only one so far; `view.lang` is kept for when there are more. */
export const useWords = (): Words => english;
