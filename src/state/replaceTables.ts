import type { Tables } from "../model/tables/tables.ts";
import type { ViewState } from "./address/viewState.ts";
import type { ReadyTables } from "./readyTables.ts";
import { nothingAsked, type Opened } from "./session.ts";
import { enteredView } from "./sessionActions.ts";
import { commit, store } from "./store.ts";

/**
 * The open dataset has become another one by an edit of its reader: its tables as they are now, at the same address and in
 * a view that is as nearly the same as they allow. What shows it stays, with focus and scrolling, unless there are more or fewer
 * events or actors, and Back leads to where it led before: an edit is no step of the history.
 */
export function replaceTables(tables: ReadyTables, opened: Opened, view: ViewState): void {
  const { session, parts } = store.getState();
  const { file } = opened;
  const { data } = session;
  // Only what it has become can be opened again under this address.
  const others = session.files.filter((one) => one.data !== data);
  const files = file ? [...others, { file, data }] : others;
  const asked = { ...nothingAsked, view, file };
  // What glides from rows that were to rows that are needs as many of them.
  const serial = isAsLong(session.opened, tables) ? session.serial : session.serial + 1;
  const next = { ...session, ...opened, asked, files, serial };
  commit(enteredView(tables, { session: next, parts }, asked), "replace");
}

const isAsLong = (before: Tables | null, { events, actors }: Tables): boolean =>
  before?.events.count === events.count && before.actors.count === actors.count;
