import { useTables } from "./selectors.ts";
import { useWords } from "./useWords.ts";

const UNDETERMINED = "und";

/** The `lang` of texts of the open dataset; undefined where it is that of the interface, or not known. */
export function useDataLanguage(): string | undefined {
  const { language } = useTables().about;
  const { language: spoken } = useWords();
  return language === spoken || language === UNDETERMINED ? undefined : language;
}
