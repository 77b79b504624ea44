import { appEntry } from "../../state/appRoot.ts";
import { type Room, room } from "../../state/room.ts";

/** The most events drawn as marks. More would merge, so density is drawn instead. */
export const MOST_MARKS = 4000;

/** The parts that the first picture does not need, unless a story has many events or hours, or its picture little room. */
export const timelineLater = room(() => import("./door.ts"), {
  isFirst: () => true,
  // A small embed has no room for all marks, and a heap that soon makes way for its moments would be seen.
  isNeeded: ({ prepared, events }) =>
    appEntry === "embed" || prepared !== null || events.times !== null || events.count > MOST_MARKS,
});
export type TimelineLater = typeof timelineLater extends Room<infer Door> ? Door : never;
/** The functions that draw the density and name folded silences. */
export type Crowded = TimelineLater["crowded"];
