import type { Tables } from "../model/tables/tables.ts";
import type { ViewState } from "./address/viewState.ts";
import type { ReadyTables } from "./readyTables.ts";
import { nothingAsked, type Opened } from "./session.ts";
import { enteredView } from "./sessionActions.ts";
import { commit, store } from "./store.ts";

/**
 * Replaces the tables of the open dataset after an edit, at the same address and in the same view as far as possible. Components
 * stay, with focus and scrolling, unless the number of events or actors changes. An edit makes no entry in the history.
 */
export function replaceTables(tables: ReadyTables, opened: Opened, view: ViewState): void {
  const { session, parts } = store.getState();
  const { file } = opened;
  const { data } = session;
  // Only the edited file can be opened again under this address.
  const others = session.files.filter((one) => one.data !== data);
  const files = file ? [...others, { file, data }] : others;
  const asked = { ...nothingAsked, view, file };
  // Transitions go from row to row, so they need the same number of rows.
  const serial = isAsLong(session.opened, tables) ? session.serial : session.serial + 1;
  const next = { ...session, ...opened, asked, files, serial };
  commit(enteredView(tables, { session: next, parts }, asked), "replace");
}

const isAsLong = (before: Tables | null, { events, actors }: Tables): boolean =>
  before?.events.count === events.count && before.actors.count === actors.count;
