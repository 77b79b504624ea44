/** What of the timeline comes after its first picture. */
export { ActorLanes } from "./actorLanes/ActorLanes.tsx";
export { Clocks } from "./Clocks.tsx";
export * as crowded from "./density.ts";
export { LaneHeads, StandingLine } from "./LaneHeads.tsx";
export { TimelineMarks } from "./marks/MarkList.tsx";
export { StackPopover } from "./marks/StackPopover.tsx";
export { OverviewTip } from "./overview/OverviewTip.tsx";
export { PeriodTable } from "./PeriodTable.tsx";
export { StoryLayer } from "./story/StoryLayer.tsx";
export { TimelineTooltip } from "./TimelineTooltip.tsx";
export { attachTimeZoom, attachWindowBrush } from "./timeGestures.ts";
export { drawMarkTiles, hitTestTimeline, tweenTimeline } from "./timelineLater.ts";
