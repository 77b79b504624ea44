import { englishForPages, type PageWords } from "./en/pages.ts";
import bn from "./readers/bn.json" with { type: "json" };
import de from "./readers/de.json" with { type: "json" };
import es from "./readers/es.json" with { type: "json" };
import fr from "./readers/fr.json" with { type: "json" };
import it from "./readers/it.json" with { type: "json" };
import nl from "./readers/nl.json" with { type: "json" };
import pl from "./readers/pl.json" with { type: "json" };
import pt from "./readers/pt.json" with { type: "json" };
import tr from "./readers/tr.json" with { type: "json" };
import { type Base, type ReaderWordList, speakerOf } from "./storyWords.ts";

/* The words of published pages and previews, in the language of the story. A list (`readers/de.json`) replaces English
   texts. The config of a story may replace texts of the list, or have the texts of a language without a list. */

/** The word list of each language. A machine translated them, and no native speaker has read them. */
export const LISTS: Readonly<Record<string, ReaderWordList>> = {
  bn,
  de,
  es,
  fr,
  it,
  nl,
  pl,
  pt,
  tr,
};

const isReaderWord = (key: string): key is keyof ReaderWordList => Object.hasOwn(de, key);

export const unknownWords = (own: Readonly<Record<string, string>> = {}): readonly string[] =>
  Object.keys(own).filter((key) => !isReaderWord(key));

/** The word list of a language, with the texts from the config in place of its own. Missing texts stay English. */
export function wordListOf(language: string, own: Readonly<Record<string, string>> = {}): ReaderWordList {
  const [primary = ""] = language.toLowerCase().split("-");
  const given = Object.entries(own).filter(([key]) => isReaderWord(key));
  return { ...(Object.hasOwn(LISTS, primary) ? LISTS[primary] : {}), ...Object.fromEntries(given) };
}

/** The words of a story's pages in a language (BCP 47). English if neither a list nor the config has words for it. */
export function readerWords(
  language: string,
  own: Readonly<Record<string, string>> = {},
  base: Partial<Base & Pick<PageWords, "pages">> = {},
): PageWords {
  const list = wordListOf(language, own);
  if (Object.keys(list).length === 0) return englishForPages;
  const { words, over } = speakerOf(list, language, base);
  return { ...words, ...over({ pages: base.pages ?? englishForPages.pages }) };
}
