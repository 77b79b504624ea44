import type { Tables } from "../model/tables/tables.ts";
import type { ViewState } from "./address/viewState.ts";
import { type Room, room } from "./room.ts";
import { store } from "./store.ts";
import { isLarge } from "./turns.ts";

const filtersByMore = (view: ViewState): boolean =>
  view.by.length + view.on.length + view.where.length + view.q.length > 0 || view.kept;

const asksMore = (view: ViewState): boolean =>
  filtersByMore(view) ||
  view.event !== null ||
  view.path ||
  view.circle !== 0 ||
  view.measure !== "" ||
  view.fold ||
  (view.lanes + view.clock).includes("column:");

/** Whether every view of these tables needs `moreSelectors`, even a view without selection and filters. */
export const needsMoreCode = (tables: Tables): boolean =>
  isLarge(tables) || !tables.coverage.isWhole || tables.events.times !== null;

/**
 * The parts of the state that only some stories and views need. They are requested at once: only the data tell whether
 * they are needed, and a request after the data would mean a second wait.
 */
export const moreSelectors = room(() => import("./more/door.ts"), {
  isFirst: () => true,
  isNeeded: (tables, view) => asksMore(view) || needsMoreCode(tables) || tables.events.columns.length > 0,
});
export type MoreSelectors = typeof moreSelectors extends Room<infer Door> ? Door : never;

/**
 * Whether the view has a filter whose code, `moreSelectors`, is not loaded. Such a view is never shown, because the
 * page would show all events and say that it filters them.
 */
export const lacksFilter = (view: ViewState): boolean =>
  filtersByMore(view) && !moreSelectors.of(store.getState());
