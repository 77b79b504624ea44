import { bestLanguage, english, onSite, type Words } from "../words/words.ts";
import type { ViewState } from "./address/viewState.ts";
import { site } from "./site.ts";
import { store } from "./store.ts";

/**
 * The language of the page if the address names none: the language of the story, otherwise the first language of the
 * browser that the interface has. The story's language replaces English if the published pages have texts in it.
 */
export function ownLanguage(): string {
  const { language = "", told } = site;
  const best = bestLanguage([language, ...navigator.languages]);
  return told && best === english.language ? language : best;
}

export const languageOf = ({ lang }: Pick<ViewState, "lang">): string => lang || ownLanguage();

/** Changes the language. The page keeps its old texts until the new texts are loaded. */
export async function speak(
  language: string,
  load: (language: string) => Promise<Words | undefined>,
): Promise<"spoken" | "superseded" | "failed"> {
  store.setState({ language });
  if (store.getState().words.language === language) return "spoken";
  const words = await load(language);
  // While the texts were loading, a later call has asked for another language.
  if (store.getState().language !== language) return "superseded";
  if (words === undefined) return "failed";
  store.setState({ words: onSite(words, site) });
  return "spoken";
}
