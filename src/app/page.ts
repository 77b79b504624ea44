import { languageOf, speak } from "../state/language.ts";
import { type AppState, store } from "../state/store.ts";
import { loadWords } from "../words/loadWords.ts";
import type { Words } from "../words/words.ts";
import { menu } from "./rooms.ts";

const wordsIn = async (language: string): Promise<Words | undefined> =>
  (await loadWords(language)) ?? (await menu.whenLoaded())?.storyWords(language);

/** Keeps the page in the language of the view, otherwise of the story or the browser. Resolves with the first words. */
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
  // The store begins with English. If English stays, no subscriber is called, but the HTML may be in another language.
  write(store.getState());
}

/** Writes the theme into `data-theme` for `tokens.css`. The theme is not stored, so it lasts for this visit only. */
export function followTheme(): void {
  store.subscribe(({ theme }, before) => {
    if (theme === before.theme) return;
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  });
}

/** Reports errors that no other code handles. Errors of extensions, and events without an `Error`, are ignored. */
export function followFailures(): void {
  const tell = (reason: unknown): void => {
    if (reason instanceof Error && !reason.stack?.includes("-extension://")) store.setState({ failed: true });
  };
  window.addEventListener("unhandledrejection", ({ reason }) => tell(reason));
  window.addEventListener("error", ({ error }) => tell(error));
}

/** The connection is slow if the scripts take longer than this many milliseconds. */
const SLOW_LINE_MS = 1500;

/** The stylesheets with fonts for other alphabets, by language: `letters.ar.css`, `letters.hi.css`. */
const facesOf = import.meta.glob("./letters.*.css");

/** Fetches the fonts. On a slow connection the data come first, and meanwhile the page uses the fonts of the device. */
export async function fetchFonts(): Promise<void> {
  const fetchFaces = ({ words }: AppState) => facesOf[`./letters.${words.language}.css`]?.().catch(() => {});
  if (performance.now() >= SLOW_LINE_MS) await untilOpenOrFailed();
  store.subscribe((state, before) => state.words !== before.words && fetchFaces(state));
  fetchFaces(store.getState());
  await import("./fonts.css").catch(() => {});
}

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
