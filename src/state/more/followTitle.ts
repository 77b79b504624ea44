import type { Tables } from "../../model/tables/tables.ts";
import { describeEvent, eventTitle } from "../../words/describeEvent.ts";
import { visibleText } from "../../words/isolate.ts";
import { actorName } from "../../words/names.ts";
import { pageTitle } from "../../words/words.ts";
import { selectSelection } from "../selectors.ts";
import { type AppState, store } from "../store.ts";

/**
 * Writes the selection into the title of the page, so that a reader can tell tabs, history entries and bookmarks apart.
 * Before this code is loaded, the page has the title of its HTML. Returns the function that ends this.
 */
export function followTitle(): () => void {
  const write = (state: AppState): void => {
    const { tables } = state.session;
    if (tables) document.title = titleOf(state, tables);
  };
  write(store.getState());
  return store.subscribe((state, before) => {
    const { view, words, session } = state;
    if (view !== before.view || words !== before.words || session.tables !== before.session.tables)
      write(state);
  });
}

function titleOf(state: AppState, tables: Tables): string {
  const { words } = state;
  const story = visibleText(tables.about.title);
  const selection = selectSelection(state, tables);
  switch (selection?.kind) {
    case "event":
      return eventTitle(words, describeEvent(words, tables, selection.row));
    case "actor":
      return pageTitle(words, actorName(tables, selection.row), story);
    case "tie":
      return pageTitle(
        words,
        words.messages.details.tie(actorName(tables, selection.one), actorName(tables, selection.other)),
        story,
      );
    default:
      return pageTitle(words, story);
  }
}
