import { type Room, room } from "../../state/room.ts";

/** Above this many events in the window single marks would merge everywhere: density is drawn instead. */
export const MOST_MARKS = 4000;

/**
 * What the first picture does not need: real elements on the marks, gestures, how one picture becomes the next, lanes, and
 * density, which is needed at once where a story has many events or a link asks for lanes.
 */
export const timelineLater = room(() => import("./door.ts"), {
  isFirst: () => true,
  isNeeded: ({ prepared, events }, { lanes }) =>
    prepared !== null || (lanes !== "none" && lanes !== "actor") || events.count > MOST_MARKS,
});
export type TimelineLater = typeof timelineLater extends Room<infer Door> ? Door : never;
/** What draws density and lanes. */
export type Crowded = TimelineLater["crowded"];
