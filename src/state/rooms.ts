import type { ViewState } from "./address/viewState.ts";
import { type Room, room } from "./room.ts";
import { isLarge } from "./turns.ts";

const asksMore = ({
  by,
  on,
  event,
  q,
  kept,
  path,
  circle,
  where,
  measure,
  fold,
  lanes,
  clock,
}: ViewState): boolean =>
  by.length + on.length > 0 ||
  event !== null ||
  q !== "" ||
  kept ||
  path ||
  circle !== 0 ||
  where.length > 0 ||
  measure !== "" ||
  fold ||
  `${lanes} ${clock}`.includes("column:");

/**
 * The parts of the state that only some stories and views need. The page requests this room at once, because only the
 * data tell whether it is needed, and a request after the data would mean a second wait.
 */
export const moreSelectors = room(() => import("./more/door.ts"), {
  isFirst: () => true,
  isNeeded: (tables, view) =>
    asksMore(view) ||
    isLarge(tables) ||
    !tables.coverage.isWhole ||
    tables.events.times !== null ||
    tables.events.columns.length > 0,
});
export type MoreSelectors = typeof moreSelectors extends Room<infer Door> ? Door : never;
