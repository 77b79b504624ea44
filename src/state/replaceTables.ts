import type { Tables } from "../model/tables/tables.ts";
import { nothingAsked, type Opened } from "./session.ts";
import { enteredView } from "./sessionActions.ts";
import { commit, store } from "./store.ts";
import type { ViewState } from "./viewState.ts";

/**
 * The open dataset has become another one by an edit of its reader: its tables as they are now, at the same address and in
 * a view that is as nearly the same as they allow. What shows it stays, with focus and scrolling, and Back leads to where it
 * led before: an edit is no step of the history.
 */
export function replaceTables(tables: Tables, opened: Opened, view: ViewState): void {
  const { session } = store.getState();
  const { file } = opened;
  const { data } = session;
  // Only what it has become can be opened again under this address.
  const others = session.files.filter((one) => one.data !== data);
  const files = file ? [...others, { file, data }] : others;
  const asked = { ...nothingAsked, view, file };
  commit(enteredView(tables, { ...session, ...opened, asked, files }, asked), "replace");
}
