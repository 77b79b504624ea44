import type { Box } from "../../../chart/box.ts";
import { lengthOfSpan } from "../../../model/dates/timeSpan.ts";
import { at } from "../../../model/tables/columns.ts";
import type { CssPx, EventRow } from "../../../model/units.ts";
import { createPage } from "../layout/bandPage.ts";
import { placeColumns } from "../layout/layoutBand.ts";
import { MOST_DAYS } from "../layout/layoutDays.ts";
import { type Band, FOOT, PITCH } from "../layout/layoutItem.ts";
import { createOccupied } from "../layout/occupied.ts";
import { columnsOf, labelRect, markRect } from "../layout/placedLabel.ts";
import type { TimelineBand } from "../layout/timelineBands.ts";
import { itemsOf, stretchOfEvent, type TimelineItem } from "../timelineItems.ts";
import {
  markOf,
  type TimelineInput,
  type TimelineMark,
  type TimelineScene,
  type TimelineStack,
  timelineFrame,
} from "../timelineScene.ts";
import { movedMark } from "./movedMark.ts";

/** Whether two scales, or the lengths of two spans, are the same. */
export const isSameScale = (one: number, other: number): boolean => Math.abs(one / other - 1) < 1e-9;

/** Names are chosen anew so near the edges only: farther in nothing has changed. */
const REACH: CssPx = 300;

/**
 * The picture after a move of time, made from the one before: marks keep their rows and go with their days, those that come
 * stand where there is room, names come and go at the edges. Where the scale is another, as in a zoom, names go that would
 * lie on something; marks of neighbouring days may. It costs what is new at the edges. `null` where it cannot be made so;
 * when the hand rests everything is laid out anew.
 */
export function panTimeline(before: TimelineScene, input: TimelineInput): TimelineScene | null {
  const { tables, rows, lanes } = input;
  const { base, room } = timelineFrame(input);
  const { scale } = base;
  const isSame =
    scale.breaks.length === 0 &&
    lengthOfSpan(scale.span) > MOST_DAYS &&
    base.foot === before.foot &&
    before.density === null &&
    input.density === null;
  if (!isSame) return null;

  const coming = new Set(rows);
  const moved: TimelineMark[] = [];
  for (const mark of before.marks)
    if (coming.delete(mark.row))
      moved.push(movedMark(mark, stretchOfEvent(tables, mark.row, scale, false), room));
  const kept = isSameScale(scale.perDay, before.scale.perDay) ? moved : withClearNames(moved);
  const counted = before.stacks.map((stack) => stack.rows.filter((row) => coming.delete(row)));

  const { prominence } = tables.events;
  const lowest = rows.reduce((most, row) => Math.max(most, at(prominence, row)), 0);
  const isWanted = (row: EventRow): boolean => at(prominence, row) < lowest;
  const isAtEdge = (x: CssPx): boolean => x < room.left + REACH || x > room.right - REACH;
  const unnamed = kept.filter((mark) => mark.label === null && isWanted(mark.row) && isAtEdge(mark.x));
  const named = new Set([...coming, ...unnamed.map(({ row }) => row)].filter(isWanted));
  const items = new Map<number, TimelineItem>(
    itemsOf(
      {
        ...input,
        scale,
        byDay: false,
        rows: [...coming, ...unnamed.map(({ row }) => row), ...counted.flat()],
      },
      named,
    ).map((item) => [item.key, item]),
  );
  const itemsIn = (some: readonly number[]): TimelineItem[] => some.flatMap((row) => items.get(row) ?? []);

  const marks = new Map(kept.map((mark) => [mark.row, mark]));
  const stacks: TimelineStack[] = [];
  const laneOf = input.crowded?.lanesOf(tables, lanes, input.words)?.partition.laneOf;
  const isIn = (band: TimelineBand) => (row: EventRow) =>
    band.kind === null || (laneOf !== undefined && at(laneOf, row) === band.kind);
  if (![...coming].every((row) => before.bands.some((band) => isIn(band)(row)))) return null;
  for (const band of before.bands) {
    const isHere = isIn(band);
    const here = kept.filter(({ row }) => isHere(row));
    const groups = counted.map((group) => group.filter(isHere)).filter((group) => group.length > 0);
    const foot = before.stacks.find((stack) => stack.rows.some(isHere));
    const { top, height } = roomIn(band, here, foot);
    const bounds: Band = {
      left: room.left,
      right: room.right,
      top,
      height: height + (foot ? FOOT.height : 0),
      taken: [...rectsOf(here), ...room.taken],
    };
    const page = createPage(bounds, height);
    const fresh = itemsIn([...coming].filter(isHere));
    const over = placeColumns(page, columnsOf(fresh), height, new Set(fresh.filter(({ label }) => label)));
    if (over.length > 0 && !foot) return null;
    for (const mark of unnamed) {
      const item = isHere(mark.row) ? items.get(mark.row) : undefined;
      if (!item) continue;
      page.stand(item, mark.y);
      page.labelWhereFree(item);
    }
    const laid = page.done([...groups.map(itemsIn), ...over]);
    const words =
      lanes === "none" ? laid.placed.flatMap(({ label }) => (label ? [labelRect(label)] : [])) : null;
    for (const placed of laid.placed) {
      const [item] = itemsIn([placed.key]);
      if (item) marks.set(item.key, markOf(item, placed, words));
    }
    stacks.push(
      ...laid.stacks.map(({ keys, ...stack }) => ({
        ...stack,
        rows: itemsIn(keys).map(({ key }) => key),
        alpha: 1,
      })),
    );
  }
  const { bands, contentHeight } = before;
  return { ...base, contentHeight, bands, marks: [...marks.values()], stacks, density: null };
}

/** The room for marks in a band, on the rows where its marks stand; its foot is kept free if there is one. */
function roomIn(
  { kind, y, height }: TimelineBand,
  here: readonly TimelineMark[],
  foot: TimelineStack | undefined,
): Pick<Band, "top" | "height"> {
  const [first] = here;
  // Lanes lie anywhere in their bands, and only what stands in them says where their rows are.
  const top = kind === null || !first ? y : y + ((first.y - y - PITCH / 2) % PITCH);
  const bottom = foot ? foot.y - FOOT.height / 2 : y + height;
  return { top, height: Math.max(0, bottom - top) };
}

/** The same marks, without the names that lie on a mark or on the name of one before it. */
function withClearNames(marks: readonly TimelineMark[]): readonly TimelineMark[] {
  if (!marks.some(({ label }) => label)) return marks;
  const occupied = createOccupied(PITCH);
  for (const mark of marks) occupied.take(markRect(mark, mark.y));
  return marks.map((mark) => {
    if (!mark.label) return mark;
    const rect = labelRect(mark.label);
    if (!occupied.isFree(rect)) return { ...mark, label: null, stem: [] };
    occupied.take(rect);
    return mark;
  });
}

const rectsOf = (marks: readonly TimelineMark[]): readonly Box[] =>
  marks.flatMap((mark) => {
    const rect = markRect(mark, mark.y);
    return mark.label ? [rect, labelRect(mark.label)] : [rect];
  });
