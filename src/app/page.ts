import { languageOf, speak } from "../state/language.ts";
import { type AppState, store } from "../state/store.ts";
import { loadWords } from "../words/loadWords.ts";
import type { Words } from "../words/words.ts";
import { menu } from "./rooms.ts";

/* Functions that let language, theme and fonts follow the store. They are outside React. */

const wordsIn = async (language: string): Promise<Words | undefined> =>
  (await loadWords(language)) ?? (await menu.whenLoaded())?.storyWords(language);

/**
 * Keeps the interface and `<html>` in the language of the view. If the view names none, the language of the story or
 * the browser counts. Resolves when the words are loaded.
 */
export async function followLanguage(): Promise<void> {
  const write = ({ words }: AppState): void => {
    document.documentElement.lang = words.language;
    document.documentElement.dir = words.direction;
  };
  store.subscribe((now, before) => {
    const { words, view } = now;
    if (words !== before.words) write(now);
    if (view.lang !== before.view.lang) void speak(languageOf(view), wordsIn);
  });
  await speak(languageOf(store.getState().view), wordsIn);
  // The store begins with English, and calls no subscriber if English stays. The HTML may be in another language by
  // then.
  write(store.getState());
}

/** Writes the theme into an attribute that the tokens follow. Nothing is stored, so the theme lasts for this visit. */
export function followTheme(): void {
  store.subscribe(({ theme }, before) => {
    if (theme === before.theme) return;
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  });
}

/**
 * Tells the reader of errors that nobody handles, such as in a promise that nobody awaits or in an event handler. The
 * console shows them too, since they are bugs. An error event without an `Error` comes from another script.
 */
export function followFailures(): void {
  const tell = (reason: unknown): void => {
    if (reason instanceof Error && !reason.stack?.includes("-extension://")) store.setState({ failed: true });
  };
  window.addEventListener("unhandledrejection", ({ reason }) => tell(reason));
  window.addEventListener("error", ({ error }) => tell(error));
}

/** If the scripts take longer than this many milliseconds, the connection is slow. */
const SLOW_LINE_MS = 1500;

/** The stylesheets with fonts for other scripts. Each file name contains the language. */
const facesOf = import.meta.glob("./letters.*.css");

/** Fetches the fonts. On a slow connection the data come first, and the page shows them in the fonts of the device. */
export async function fetchFonts(): Promise<void> {
  const fetchFaces = ({ words }: AppState) => facesOf[`./letters.${words.language}.css`]?.().catch(() => {});
  if (performance.now() >= SLOW_LINE_MS) await untilOpenOrFailed();
  store.subscribe((state, before) => state.words !== before.words && fetchFaces(state));
  fetchFaces(store.getState());
  await import("./fonts.css").catch(() => {});
}

/** Resolves when there is a dataset to show, or a reason why there is none. */
export function untilOpenOrFailed(): Promise<void> {
  return new Promise((resolve) => {
    const look = ({ session }: AppState) => {
      if (session.tables === null && session.failure === null) return;
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    look(store.getState());
  });
}
