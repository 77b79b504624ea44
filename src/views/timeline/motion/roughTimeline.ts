import { lengthOfSpan } from "../../../model/dates/timeSpan.ts";
import { eventRow } from "../../../model/units.ts";
import { feetOf } from "../layout/itemStacks.ts";
import { MOST_DAYS } from "../layout/layoutDays.ts";
import { FOOT, type LayoutItem, PITCH, type PlacedItem } from "../layout/layoutItem.ts";
import { markRect } from "../layout/placedLabel.ts";
import { itemsOf } from "../timelineItems.ts";
import { LAYOUT, markOf, type TimelineInput, type TimelineScene, timelineFrame } from "../timelineScene.ts";

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
