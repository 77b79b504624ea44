import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/text/textColumn.ts";
import type { ActorRow } from "../../model/units.ts";
import { languageOf, speak } from "../../state/language.ts";
import { moreSelectors } from "../../state/rooms.ts";
import { type Selection, selectSelection } from "../../state/selectors/selectors.ts";
import { type AppState, store } from "../../state/store.ts";
import { visibleText } from "../../words/visibleText.ts";
import { pageTitle } from "../../words/words.ts";

/* What of the page lies outside React and follows the store: language, theme, fonts and title. */

/**
 * Speaks what the view asks for, else what the browser does, and says so in `<html lang dir>`. Resolved when the first
 * words are there; on slow lines the data come at the same time.
 */
export async function followLanguage(): Promise<void> {
  store.subscribe(({ words, view }, before) => {
    if (words !== before.words) {
      document.documentElement.lang = words.language;
      document.documentElement.dir = words.direction;
    }
    if (view.lang !== before.view.lang) void speak(languageOf(view));
  });
  await speak(languageOf(store.getState().view));
}

/** The theme switch as an attribute that the tokens follow. Chosen for this visit only: nothing is stored. */
export function followTheme(): void {
  store.subscribe(({ theme }, before) => {
    if (theme === before.theme) return;
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  });
}

/**
 * Tells the reader of whatever breaks down and is not told of where it was asked for: a task that nobody waits for, or the
 * answer to a press. The console has it too, since it is a bug. An error without a value is none of the page's own.
 */
export function followFailures(): void {
  const tell = (reason: unknown): void => {
    if (reason instanceof Error && !reason.stack?.includes("-extension://")) store.setState({ failed: true });
  };
  window.addEventListener("unhandledrejection", ({ reason }) => tell(reason));
  window.addEventListener("error", ({ error }) => tell(error));
}

/** A line is slow when the scripts have taken longer to come. */
const SLOW_LINE_MS = 1500;

/** Faces of languages whose letters the first ones do not have, by the file of their names. */
const facesOf = import.meta.glob("../letters.*.css");

/**
 * Asks for the fonts, those of the language among them: at once, or, on a line so slow that they would hold up the data,
 * when the story stands in the fonts of the device.
 */
export async function fetchFonts(): Promise<void> {
  const fetchFaces = ({ words }: AppState) => facesOf[`../letters.${words.language}.css`]?.().catch(() => {});
  if (performance.now() >= SLOW_LINE_MS) await untilOpenOrFailed();
  store.subscribe((state, before) => state.words !== before.words && fetchFaces(state));
  fetchFaces(store.getState());
  await import("../fonts.css").catch(() => {});
}

/** Resolved when there is a dataset to show, or a reason why there is none. */
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

/** Names what is selected in the title of the page, so that tabs, history and bookmarks can be told apart. */
export function followTitle(): void {
  store.subscribe((state, before) => {
    const { tables } = state.session;
    const isSame =
      state.view === before.view &&
      state.words === before.words &&
      state.parts === before.parts &&
      tables === before.session.tables;
    if (tables && !isSame) document.title = titleOf(state, tables);
  });
}

function titleOf(state: AppState, tables: Tables): string {
  const { words } = state;
  const story = visibleText(tables.about.title);
  const selection = selectSelection(state, tables);
  if (selection?.kind === "event") {
    const more = moreSelectors.of(state);
    if (more) return more.eventTitle(words, more.describeEvent(words, tables, selection.row));
  }
  const subject = subjectOf(state, tables, selection);
  return pageTitle(words, ...(subject === null ? [] : [subject]), story);
}

function subjectOf(state: AppState, tables: Tables, selection: Selection): string | null {
  const name = (row: ActorRow) => visibleText(textAt(tables.actors.names, row));
  switch (selection?.kind) {
    case "actor":
      return name(selection.row);
    case "tie":
      return state.words.messages.details.tie(name(selection.one), name(selection.other));
    default:
      return null;
  }
}
