import { laterModule } from "../../state/laterPart.ts";

/** Density, which only many events have. */
export const crowdedPart = laterModule(() => import("./density.ts"), {
  isNeeded: ({ prepared, events }) => prepared !== null || events.count > MOST_MARKS,
});
export type CrowdedPart = typeof import("./density.ts");

/** Above this many events in the window single marks would merge everywhere: density is drawn instead. */
export const MOST_MARKS = 4000;
