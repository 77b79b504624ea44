import type { ViewState } from "../../state/address/viewState.ts";
import { type Room, room } from "../../state/room.ts";
import { needsMoreCode } from "../../state/rooms.ts";
import { appEntry } from "../../state/site.ts";

/** A picture of more events shows their density, because so many marks would merge. */
export const MOST_MARKS = 4000;

/** The code that a first picture needs only in the cases of `isNeeded`. */
export const timelineLater = room(() => import("./door.ts"), {
  isFirst: () => true,
  // Without this code, an axis would not show where its breaks are, a step of a tour would have no events, and a small
  // embed would show all events in a heap instead of the most important ones.
  isNeeded: (tables, view) => view.fold || view.tour !== "" || appEntry === "embed" || needsMoreCode(tables),
});
const hasActorLanes = ({ lanes }: ViewState): boolean => lanes === "actor";

/** The picture of acts over time, with a lane for each actor. */
export const acts = room(() => import("./actorLanes/door.ts"), {
  isFirst: hasActorLanes,
  isNeeded: (_, view) => hasActorLanes(view),
});

export type TimelineLater = typeof timelineLater extends Room<infer Door> ? Door : never;
export type Crowded = TimelineLater["crowded"];
