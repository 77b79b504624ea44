import { type Room, room } from "../../state/room.ts";

/** Above this many events in the window single marks would merge everywhere: density is drawn instead. */
export const MOST_MARKS = 4000;

/**
 * What the first picture does not need: real elements on the marks, gestures, how one picture becomes the next, lanes
 * of actors, and density, which is needed at once where a story has many events.
 */
export const timelineLater = room(() => import("./door.ts"), {
  isFirst: () => true,
  isNeeded: ({ prepared, events }) => prepared !== null || events.count > MOST_MARKS,
});
export type TimelineLater = typeof timelineLater extends Room<infer Door> ? Door : never;
/** What draws the density. */
export type Crowded = TimelineLater["crowded"];
