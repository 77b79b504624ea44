import { laterModule } from "../../../state/laterPart.ts";

/** Density and lanes, which a story begins without unless a link asks for them. */
export const crowdedPart = laterModule(() => import("./crowdedTimeline.ts"));

/** Above this many events in the window single marks would merge everywhere: density is drawn instead. */
export const MOST_MARKS = 4000;
