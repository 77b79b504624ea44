/** Parts of the timeline that load after its first picture. */

export { AnnotationLayer, drawBeneath } from "./AnnotationLayer.tsx";
export { Clocks } from "./Clocks.tsx";
export * as crowded from "./crowded.ts";
export { drawCursor, drawFloating } from "./drawOverlay.ts";
export { LaneHeads, MarkKey, StandingLine } from "./LaneHeads.tsx";
export { TimelineMarks } from "./MarkList.tsx";
export { Overview } from "./Overview.tsx";
export { cursorOver, floatingLabels } from "./overlayWords.ts";
export { PeriodTable } from "./PeriodTable.tsx";
export { StackPopover } from "./StackPopover.tsx";
export { stepMarks } from "./stepScene.ts";
export { TimelineTooltip } from "./TimelineTooltip.tsx";
export { attachTimeZoom } from "./timeGestures.ts";
export { drawMarkTiles, hitTestTimeline, stoodIn, tweenTimeline } from "./timelineLater.ts";
