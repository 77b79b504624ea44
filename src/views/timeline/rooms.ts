import { type Room, room } from "../../state/room.ts";
import { appEntry } from "../../state/site.ts";

/** More marks would merge, so the picture shows their density. */
export const MOST_MARKS = 4000;

/** The parts that a first picture needs only for many events, hours, a folder that is not whole, or an embed. */
export const timelineLater = room(() => import("./door.ts"), {
  isFirst: () => true,
  // A small embed may need moments at once. Without these parts it would first show a heap of marks.
  isNeeded: ({ coverage, events }) =>
    appEntry === "embed" || !coverage.isWhole || events.times !== null || events.count > MOST_MARKS,
});
export type TimelineLater = typeof timelineLater extends Room<infer Door> ? Door : never;
export type Crowded = TimelineLater["crowded"];
