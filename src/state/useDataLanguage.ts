import { dataLanguage } from "../words/dataLanguage.ts";
import { useTables } from "./selectors.ts";
import { useWords } from "./useWords.ts";

/** The `lang` of texts of the dataset that is open; undefined where it is that of the interface, or not known. */
export const useDataLanguage = (): string | undefined => dataLanguage(useTables(), useWords());
