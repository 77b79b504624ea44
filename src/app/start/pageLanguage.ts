import { readLocation } from "../../state/addressSync.ts";
import { languageOf, speak } from "../../state/language.ts";
import { store } from "../../state/store.ts";
import type { Words } from "../../words/words.ts";

/**
 * Speaks what the address asks for, else what the browser does, and says so in `<html lang dir>`. Resolved when the first
 * words are there; on slow lines the data come at the same time.
 */
export async function keepPageLanguage(): Promise<void> {
  store.subscribe((state, before) => {
    if (state.words !== before.words) declare(state.words);
    if (state.view.lang !== before.view.lang) void speak(languageOf(state.view));
  });
  await speak(languageOf(readLocation().view));
}

function declare({ language, direction }: Words): void {
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
}
