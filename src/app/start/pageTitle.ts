import type { Tables } from "../../model/tables.ts";
import { textAt } from "../../model/textColumn.ts";
import type { ActorRow } from "../../model/units.ts";
import { type Selection, selectSelection } from "../../state/selectors.ts";
import { type AppState, store } from "../../state/store.ts";
import { describeEvent, eventTitle } from "../../words/describeEvent.ts";
import { visibleText } from "../../words/visibleText.ts";

/** Names what is selected in the title of the page, so that tabs, history and bookmarks can be told apart. */
export function keepPageTitle(): void {
  const write = (state: AppState) => {
    const { tables } = state.session;
    if (!tables) return;
    const { page } = state.words.messages;
    const story = visibleText(tables.about.title);
    const selection = selectSelection(state, tables);
    if (selection?.kind === "event") {
      document.title = eventTitle(state.words, describeEvent(state.words, tables, selection.row));
      return;
    }
    const subject = subjectOf(state, tables, selection);
    document.title = subject === null ? page.title(story) : page.title(subject, story);
  };
  store.subscribe((state, before) => {
    const { tables } = state.session;
    if (state.view !== before.view || state.words !== before.words || tables !== before.session.tables)
      write(state);
  });
}

function subjectOf(
  state: AppState,
  tables: Tables,
  selection: Exclude<Selection, { kind: "event" }>,
): string | null {
  const name = (row: ActorRow) => visibleText(textAt(tables.actors.names, row));
  switch (selection?.kind) {
    case "actor":
      return name(selection.row);
    case "tie":
      return state.words.messages.details.tie(name(selection.one), name(selection.other));
    case undefined:
      return null;
  }
}
