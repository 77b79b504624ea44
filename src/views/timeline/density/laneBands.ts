import type { CssPx } from "../../../model/units.ts";
import { wrapWords } from "../layout/labelTexts.ts";
import {
  type Band,
  type BandLayout,
  LABEL,
  type LayOut,
  type LayoutItem,
  PITCH,
} from "../layout/layoutItem.ts";
import type { PlacedBands } from "../layout/timelineBands.ts";
import type { TimelineItem } from "../timelineItems.ts";
import type { NamedLanes } from "./lanesOf.ts";

export const MOST_TITLE_LINES = 2;

/** Between lanes. */
const GAP: CssPx = 8;
/** Least height of a lane: its name in two lines. */
const LEAST_LANE: CssPx = 30;
/** How many rows of dots a lane may have: it takes the fewest of these that hold all its marks. */
const LANE_ROWS = [3, 5, 8, 13] as const;
/** Heights to try first where every event is to be named: one line of names, or two where some events last for days. */
const NAMED_ROWS: readonly CssPx[] = [2 * PITCH, 2 * LABEL.line + PITCH];

/**
 * Marks in lanes below each other, one for each value that occurs, with names at most `width` wide. Lanes take what their
 * content needs, share what is left, and go on below the picture where that is not enough.
 */
export function laneBands(
  items: readonly TimelineItem[],
  { partition: { laneOf }, names }: NamedLanes,
  width: CssPx,
  measure: (text: string) => CssPx,
  room: Band,
  layout: LayOut,
  namesAll: boolean,
): PlacedBands {
  const byLane = new Map<number, TimelineItem[]>();
  for (const item of items) {
    const lane = laneOf[item.key] ?? 0;
    const inLane = byLane.get(lane);
    if (inLane) inLane.push(item);
    else byLane.set(lane, [item]);
  }
  const laid = names.flatMap((name, lane) => {
    const inLane = byLane.get(lane);
    if (!inLane) return [];
    const made = lowestOf(inLane, room, layout, namesAll);
    const title = wrapWords(name, width, measure, MOST_TITLE_LINES);
    return [{ lane, title, made, height: Math.max(LEAST_LANE, made.used) }];
  });
  const needed = laid.reduce((sum, { height }) => sum + height + GAP, 0);
  const spare = Math.max(0, room.height - needed) / Math.max(1, laid.length);
  let y: CssPx = room.top;
  const placed = laid.map(({ lane, title, made, height }) => {
    const band = { kind: lane, title, y, height: height + GAP + spare };
    const moved = movedBy(made, y - room.top + (GAP + spare) / 2);
    y += band.height;
    return { band, moved };
  });
  return {
    bands: placed.map(({ band }) => band),
    layouts: placed.map(({ moved }) => moved),
    height: y - room.top,
  };
}

/** The layout of least height that holds every mark, and every name if `namesAll`; if none does, the highest. */
function lowestOf(items: readonly LayoutItem[], room: Band, layout: LayOut, namesAll: boolean): BandLayout {
  let made: BandLayout = { placed: [], stacks: [], used: 0 };
  const isWhole = (): boolean =>
    made.stacks.length === 0 && (!namesAll || made.placed.every(({ label }) => label));
  for (const rows of LANE_ROWS) {
    made = layout(items, { ...room, height: rows * PITCH }, false);
    if (isWhole()) return made;
  }
  if (!namesAll) return made;
  for (const each of NAMED_ROWS) {
    made = layout(items, { ...room, height: items.length * each }, true);
    if (isWhole()) return made;
  }
  return made;
}

function movedBy({ placed, stacks, used }: BandLayout, dy: CssPx): BandLayout {
  return {
    used,
    placed: placed.map(({ key, y, label }) => ({
      key,
      y: y + dy,
      label: label && { ...label, y: label.y + dy },
    })),
    stacks: stacks.map((stack) => ({ ...stack, y: stack.y + dy })),
  };
}
