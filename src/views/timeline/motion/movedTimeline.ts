import { type Drawn, sameBut } from "../../../chart/sceneSequence.ts";
import { lengthOfSpan, type TimeSpan } from "../../../model/dates/timeSpan.ts";
import { eventRow } from "../../../model/units.ts";
import type { FilterMask } from "../../../query/filter/filterMask.ts";
import { feetOf } from "../layout/itemStacks.ts";
import { MOST_DAYS } from "../layout/layoutDays.ts";
import { FOOT, type LayoutItem, PITCH, type PlacedItem } from "../layout/layoutItem.ts";
import { markRect } from "../layout/placedLabel.ts";
import { itemsOf } from "../timelineItems.ts";
import { LAYOUT, markOf, type TimelineInput, type TimelineScene, timelineFrame } from "../timelineScene.ts";
import { glideTimeline } from "./glideTimeline.ts";
import { isSameScale, panTimeline } from "./panTimeline.ts";

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

/**
 * Where marks come out of bars while the reader zooms: thousands at once, in a frame that has no time to lay them out. Each
 * stands in the first row in which nothing before it reaches as far, without a name:
 *
 *     ●  ●      ●            row by row, how far to the right it is taken
 *      ●   ●  ●
 *     +7
 *
 * `null` where lanes, folds or columns of days ask for more. When the hand rests all is laid out.
 */
export function roughTimeline(input: TimelineInput): TimelineScene | null {
  const { base, room } = timelineFrame(input);
  const { scale } = base;
  if (input.density || input.lanes !== "none" || scale.breaks.length > 0) return null;
  if (lengthOfSpan(scale.span) <= MOST_DAYS) return null;
  const items = itemsOf({ ...input, scale, byDay: false }, new Set());
  const rows = Math.max(0, Math.floor((room.height - FOOT.height) / PITCH));
  const taken = new Float64Array(rows).fill(Number.NEGATIVE_INFINITY);
  const placed: PlacedItem[] = [];
  const counted: LayoutItem[][] = [];
  for (const item of items.toSorted((a, b) => a.x0 - b.x0 || a.key - b.key)) {
    const { left, right } = markRect(item, 0);
    const row = taken.findIndex((end) => end <= left);
    if (row < 0) counted.push([item]);
    else {
      taken[row] = right;
      placed.push({ key: item.key, y: room.top + (row + 0.5) * PITCH, label: null });
    }
  }
  const feet = feetOf(counted, room.top + rows * PITCH + FOOT.height / 2);
  const known = new Map(items.map((item) => [item.key, item]));
  const marks = [...placed, ...feet.placed].flatMap((one) => {
    const item = known.get(eventRow(one.key));
    return item ? [markOf(item, one, null)] : [];
  });
  const stacks = feet.stacks.map(({ keys, ...stack }) => ({ ...stack, rows: keys.map(eventRow), alpha: 1 }));
  const bands = [{ kind: null, title: [], y: room.top, height: room.height }];
  const contentHeight = Math.max(input.size.height, room.top + room.height + LAYOUT.padding);
  return { ...base, contentHeight, bands, marks, stacks, density: null };
}
