import { directionOf } from "./isolate.ts";
import { inLanguage, type Language, NAMED_LANGUAGES } from "./languages.ts";
import { english, type Messages, type Words } from "./words.ts";

/** What the `messages.ts` of a language exports. */
type LanguageFile = { readonly locale: string; readonly messages: Messages };

/** Found by their folders, each in a chunk of its own. */
const files = import.meta.glob<LanguageFile>(["./*/messages.ts", "!./en/messages.ts"]);

/** The words of a language; `undefined` when their chunk cannot be fetched. */
export async function loadWords(language: Language): Promise<Words | undefined> {
  const load = inLanguage(files, language, null);
  if (load === null) return english;
  try {
    const { locale, messages } = await load();
    const name = NAMED_LANGUAGES.find(({ tag }) => tag === language)?.name ?? "";
    return { language, locale, direction: directionOf(name), messages };
  } catch {
    return undefined;
  }
}

/** Asks for the words of every language, for who may choose one when the connection is gone. */
export function fetchAllWords(): void {
  for (const load of Object.values(files)) load().catch(() => {});
}
