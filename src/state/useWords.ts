import { dataLanguage, type Words } from "../words/words.ts";
import { useTables } from "./selectors/selectors.ts";
import { useApp } from "./store.ts";

/** The language that the interface speaks now. */
export const useWords = (): Words => useApp(({ words }) => words);

/** The `lang` of texts of the dataset that is open; undefined where it is that of the interface, or not known. */
export const useDataLanguage = (): string | undefined => dataLanguage(useTables(), useWords());
