import { loadWords } from "../words/loadWords.ts";
import { bestLanguage, type Language, onSite } from "../words/words.ts";
import type { ViewState } from "./address/viewState.ts";
import { changeView } from "./changeView.ts";
import { site } from "./site.ts";
import { store } from "./store.ts";

/** The language that the browser asks for. It is used if the address names none. */
const browserLanguage = (): Language => bestLanguage(navigator.languages);

export const languageOf = ({ lang }: Pick<ViewState, "lang">): Language => lang || browserLanguage();

/**
 * Changes the language of the interface. The page keeps its words until the new ones have come, or if they do not come.
 */
export async function speak(language: Language): Promise<"spoken" | "superseded" | "failed"> {
  store.setState({ language });
  if (store.getState().words.language === language) return "spoken";
  const words = await loadWords(language);
  // Ignores a slow answer for a language that was asked for before.
  if (store.getState().language !== language) return "superseded";
  if (words === undefined) return "failed";
  store.setState({ words: onSite(words, site) });
  return "spoken";
}

/** Sets the chosen language, in the address unless it is the browser's own. False if its words fail. */
export async function chooseLanguage(language: Language): Promise<boolean> {
  const outcome = await speak(language);
  if (outcome === "spoken") changeView({ lang: language === browserLanguage() ? "" : language });
  return outcome !== "failed";
}
