import { directionOf } from "./isolate.ts";
import { english, type Messages, NAMED_LANGUAGES, type Words } from "./words.ts";

const isOffline = typeof __OFFLINE__ !== "undefined" && __OFFLINE__;

type LanguageFile = { readonly locale: string; readonly messages: Messages };

/** The messages of all languages but English, by path. The files of one language share one chunk. */
export const files = import.meta.glob<LanguageFile>(["./*/messages.ts", "!./en/messages.ts"]);
/** The words of parts that load later, by path. A language may lack this file. */
const laterFiles = import.meta.glob<Words["later"]>("./*/later.ts");
const ownStoryFiles = isOffline
  ? {}
  : import.meta.glob<Words["later"]["ownStory"]>(["./*/ownStory.ts", "!./en/ownStory.ts"]);

/** The words of a language. Undefined if they cannot be fetched, or if the interface has no such language. */
export async function loadWords(language: string): Promise<Words | undefined> {
  const load = files[`./${language}/messages.ts`];
  if (!load) return language === english.language ? english : undefined;
  try {
    const [{ locale, messages }, later, ownStory] = await Promise.all([
      load(),
      laterFiles[`./${language}/later.ts`]?.(),
      ownStoryFiles[`./${language}/ownStory.ts`]?.(),
    ]);
    const name = NAMED_LANGUAGES.find(({ tag }) => tag === language)?.name ?? "";
    return { language, locale, direction: directionOf(name), messages, later: { ...later, ownStory } };
  } catch {
    return undefined;
  }
}
