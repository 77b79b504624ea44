/** What of the timeline comes after its first picture. */
export { ActorLanes } from "./actorLanes/ActorLanes.tsx";
export { ClockStrip } from "./clocks/ClockStrip.tsx";
export * as crowded from "./density/crowdedTimeline.ts";
export { attachTimeZoom, attachWindowBrush } from "./gestures/timeGestures.ts";
export { StackDialog } from "./marks/StackDialog.tsx";
export { TimelineMarks } from "./marks/TimelineMarks.tsx";
export {
  drawMarkTiles,
  hitTestTimeline,
  isDragged,
  movedTimeline,
  tweenTimeline,
} from "./motion/movedTimeline.ts";
export { OtherLanes } from "./OtherLanes.tsx";
export { OverviewTip } from "./overview/OverviewTip.tsx";
export { StoryLayer } from "./story/StoryLayer.tsx";
export { TimelineTooltip } from "./TimelineTooltip.tsx";
