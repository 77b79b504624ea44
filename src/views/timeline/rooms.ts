import type { ViewState } from "../../state/address/viewState.ts";
import { type Room, room } from "../../state/room.ts";
import { appEntry } from "../../state/site.ts";
import { store } from "../../state/store.ts";

/** The picture of more events shows their density, because so many marks would merge. */
export const MOST_MARKS = 4000;

/** The code that a first picture needs only for many events, hours, a folder that is not whole, or an embed. */
export const timelineLater = room(() => import("./door.ts"), {
  isFirst: () => true,
  // A small embed may show only the most important events. Until this code has come, it would show all in a heap.
  isNeeded: ({ coverage, events }) =>
    appEntry === "embed" || !coverage.isWhole || events.times !== null || events.count > MOST_MARKS,
});
const hasActorLanes = ({ lanes }: ViewState): boolean => lanes === "actor";

/** The picture of acts over time, with a lane for each actor. */
export const acts = room(() => import("./actorLanes/door.ts"), {
  isFirst: () => hasActorLanes(store.getState().session.asked.view),
  isNeeded: (_, view) => hasActorLanes(view),
});

export type TimelineLater = typeof timelineLater extends Room<infer Door> ? Door : never;
export type Crowded = TimelineLater["crowded"];
