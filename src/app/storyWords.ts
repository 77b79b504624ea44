import { fetchBytes } from "../load/fetchBytes.ts";
import { WORDS_FILE } from "../model/publishing.ts";
import { jsonIn } from "../model/tables/bytes.ts";
import { changeView } from "../state/changeView.ts";
import { ownLanguage, speak } from "../state/language.ts";
import { appHref, site } from "../state/site.ts";
import { loadWords } from "../words/loadWords.ts";
import { type ReaderWordList, speakerOf } from "../words/storyWords.ts";
import { isLanguage, type Words } from "../words/words.ts";

/* A story may be in a language that the interface lacks. Its site then has a list of the words that its pages use, in
   that language. The app speaks these words, and English for all others. */

/** The word list of a published site or a saved copy. Undefined if it cannot be fetched or is no JSON. */
async function storyWordList(): Promise<ReaderWordList | undefined> {
  if (__OFFLINE__ || site.told?.words) return site.told?.words;
  const fetched = await fetchBytes(appHref(WORDS_FILE));
  // Some hosts answer with an HTML page if the file is missing.
  const list = fetched.ok ? jsonIn(fetched.bytes) : undefined;
  if (list === undefined) return undefined;
  return Object.fromEntries(Object.entries(Object(list)).filter(([, word]) => typeof word === "string"));
}

/**
 * The site's words in the language of its story, with English for missing words. Undefined if the site has no words in
 * `language`.
 */
export async function storyWords(language: string): Promise<Words | undefined> {
  const list = language === storyLanguage() ? await storyWordList() : undefined;
  return list && speakerOf(list, language).words;
}

/**
 * The facts about the site for a saved copy. They have the word list of the site, because the copy can fetch nothing.
 */
export async function factsToKeep(): Promise<typeof site> {
  const words = site.told && (await storyWordList());
  return site.told && words ? { ...site, told: { ...site.told, words } } : site;
}

/** The language of the story, if its pages have interface texts in it, but the program has none. Otherwise "". */
export const storyLanguage = (): string => {
  const own = ownLanguage();
  return own === site.language && !isLanguage(own) ? own : "";
};

/** Speaks a language, and names it in the address unless it is the story's own. False if its words cannot be loaded. */
export async function chooseLanguage(language: string): Promise<boolean> {
  const outcome = await speak(language, async (tag) => (await loadWords(tag)) ?? storyWords(tag));
  if (outcome === "spoken")
    changeView({ lang: isLanguage(language) && language !== ownLanguage() ? language : "" });
  return outcome !== "failed";
}
