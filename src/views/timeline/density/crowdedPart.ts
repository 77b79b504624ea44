import { laterModule } from "../../../state/laterPart.ts";

/** Density and lanes, which a story begins without unless it has many events or a link asks for them. */
export const crowdedPart = laterModule(() => import("./crowdedTimeline.ts"), {
  isNeeded: ({ prepared, events }, { lanes }) =>
    prepared !== null || (lanes !== "none" && lanes !== "actor") || events.count > MOST_MARKS,
});
export type CrowdedPart = typeof import("./crowdedTimeline.ts");

/** Above this many events in the window single marks would merge everywhere: density is drawn instead. */
export const MOST_MARKS = 4000;
