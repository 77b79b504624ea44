import type { ViewState } from "./address/viewState.ts";
import { type Room, room } from "./room.ts";
import { isLarge } from "./turns.ts";

/** Whether a view needs parts that the first picture of some stories does not need. */
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
 * The parts of the state that only some stories and views need. Which they are, the page learns with the data, and would then wait for
 * another answer of the host: so it asks at once.
 */
export const moreSelectors = room(() => import("./more/door.ts"), {
  isFirst: () => true,
  isNeeded: (tables, view) =>
    asksMore(view) ||
    isLarge(tables) ||
    tables.prepared !== null ||
    tables.events.times !== null ||
    tables.events.columns.length > 0,
});
export type MoreSelectors = typeof moreSelectors extends Room<infer Door> ? Door : never;
