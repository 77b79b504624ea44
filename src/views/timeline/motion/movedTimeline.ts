import { type Drawn, sameBut } from "../../../chart/sceneSequence.ts";
import { lengthOfSpan, type TimeSpan } from "../../../model/dates/timeSpan.ts";
import type { FilterMask } from "../../../query/filter/filterMask.ts";
import type { TimelineInput, TimelineScene } from "../timelineScene.ts";
import { glideTimeline } from "./glideTimeline.ts";
import { isSameScale, panTimeline } from "./panTimeline.ts";
import { roughTimeline } from "./roughTimeline.ts";

export { hitTestTimeline } from "../hitTestTimeline.ts";
export { drawMarkTiles } from "./markTiles.ts";
export { tweenTimeline } from "./tweenTimeline.ts";

/** What of the inputs says how time moves; `contents` are those of the span. */
type Moving = {
  readonly span: TimeSpan;
  readonly contents: unknown;
  readonly isMoving: boolean;
  readonly glidesTo: TimeSpan | null;
};

/** Whether the reader is moving time: nothing but the span is another. */
const isMoved = (before: Moving, after: Moving): boolean =>
  after.isMoving && sameBut(before, after, ["span", "contents", "isMoving"]);

/** Whether the reader is dragging time: its scale is the same too. */
export const isDragged = (before: Moving, after: Moving): boolean =>
  isMoved(before, after) && isSameScale(lengthOfSpan(after.span), lengthOfSpan(before.span));

/** While the reader zooms, many marks are laid out anew so seldom: it costs more than a frame has. */
const ROWS_KEPT_MS = 350;
/** Of so many marks few have names, and to lay them out takes longer than a frame has. */
const ROUGH = 1000;
/** When the rows of a picture on the way were laid out. */
const laidOut = new WeakMap<TimelineScene, DOMHighResTimeStamp>();

/**
 * The picture after a move of time, made from the one before: on the way to where time glides by itself, under a drag, and
 * under a zoom for as long as `ROWS_KEPT_MS`; then, and where marks come out of bars, roughly if they are many. `null` where
 * everything is to be laid out anew.
 */
export function movedTimeline(
  { inputs: before, scene }: Drawn<Moving, TimelineScene>,
  after: Moving & TimelineInput & { readonly mask: FilterMask },
  now: DOMHighResTimeStamp,
): TimelineScene | null {
  if (after.glidesTo) return glideTimeline(scene, after, after.glidesTo);
  if (!isMoved(before, after)) return null;
  const at = laidOut.get(scene) ?? now;
  const isKept = isDragged(before, after) || now - at <= ROWS_KEPT_MS;
  const moved = isKept ? panTimeline(scene, after) : null;
  if (moved) laidOut.set(moved, at);
  return moved ?? (after.rows.length > ROUGH ? roughTimeline(after) : null);
}
