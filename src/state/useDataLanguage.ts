import type { Tables } from "../model/tables.ts";
import type { Words } from "../words/words.ts";
import { useTables } from "./selectors.ts";
import { useWords } from "./useWords.ts";

const UNDETERMINED = "und";

/** The `lang` of texts of a dataset; undefined where it is that of the interface, or not known. */
export const dataLanguage = (tables: Tables, words: Words): string | undefined =>
  [words.language, UNDETERMINED].includes(tables.about.language) ? undefined : tables.about.language;

/** The same for the dataset that is open. */
export const useDataLanguage = (): string | undefined => dataLanguage(useTables(), useWords());
