import { daysOfSpan, lengthOfSpan, type TimeSpan } from "../../../model/dates/timeSpan.ts";
import type { EventRow } from "../../../model/units.ts";
import type { FilterMask } from "../../../query/filter/filterMask.ts";
import { windowRows } from "../../../query/time/windowRows.ts";
import { memoLast } from "../../../state/selectors/memoLast.ts";
import { MOST_DAYS } from "../layout/layoutDays.ts";
import { MOST_MARKS } from "../rooms.ts";
import { stretchOfEvent } from "../timelineItems.ts";
import {
  buildTimelineScene,
  type TimelineInput,
  type TimelineMark,
  type TimelineScene,
  type TimelineStack,
  timelineFrame,
} from "../timelineScene.ts";
import { movedMark } from "./movedMark.ts";

type Input = TimelineInput & { readonly mask: FilterMask };

/**
 * The picture on the way to a window to which time glides by itself. It is laid out once, as it will be there:
 *
 *     ●  rows and names of the end, at the x of the days that are drawn now
 *     ○  what is still in sight and leaves, in the row it had
 *
 * `null` where the end is no picture of single marks in rows.
 */
export function glideTimeline(before: TimelineScene, input: Input, to: TimeSpan): TimelineScene | null {
  const { base, room } = timelineFrame(input);
  const { tables } = input;
  const end = endOf(input, to);
  const isSame =
    end !== null && before.density === null && input.density === null && base.scale.breaks.length === 0;
  if (!isSame) return null;
  const left = new Set(input.rows);
  const marks: TimelineMark[] = [];
  const stacks: TimelineStack[] = [];
  for (const scene of [end, before]) {
    for (const mark of scene.marks)
      if (left.delete(mark.row))
        marks.push(movedMark(mark, stretchOfEvent(tables, mark.row, base.scale, false), room));
    for (const stack of scene.stacks) stacks.push(...movedStack(stack, scene, base, left));
  }
  const total = marks.length + stacks.reduce((sum, { rows }) => sum + rows.length, 0);
  const { bands, contentHeight } = end;
  return { ...base, total, contentHeight, bands, marks, stacks, density: null };
}

/** What of a stack is in sight now, where its days are. */
function movedStack(
  { x, x0, x1, y, rows, alpha }: TimelineStack,
  { scale: from }: TimelineScene,
  { scale }: Pick<TimelineScene, "scale">,
  left: Set<EventRow>,
): readonly TimelineStack[] {
  const shown = rows.filter((row) => left.delete(row));
  const moved = (at: number) => scale.xOf(from.dayAt(at));
  return shown.length === 0 ? [] : [{ rows: shown, x: moved(x), x0: moved(x0), x1: moved(x1), y, alpha }];
}

/** The picture where time comes to rest; the same for every frame of the way. */
function endOf(input: Input, to: TimeSpan): TimelineScene | null {
  const { tables, words, mask, size, lanes, annotations, hues, measure, labelForms, crowded } = input;
  return lengthOfSpan(to) <= MOST_DAYS || input.breaks.length > 0
    ? null
    : laidOut(to, tables, words, mask, size, lanes, annotations, hues, measure, labelForms, crowded);
}

const laidOut = memoLast(
  (
    span: TimeSpan,
    tables: Input["tables"],
    words: Input["words"],
    mask: FilterMask,
    size: Input["size"],
    lanes: Input["lanes"],
    annotations: Input["annotations"],
    hues: Input["hues"],
    measure: Input["measure"],
    labelForms: Input["labelForms"],
    crowded: Input["crowded"],
  ): TimelineScene | null => {
    const rows = windowRows(tables, mask, daysOfSpan(span), MOST_MARKS);
    return (
      rows &&
      buildTimelineScene({
        ...{ span, tables, words, size, lanes, annotations, hues, measure, labelForms, crowded, rows },
        ...{ total: rows.length, density: null, breaks: [] },
      })
    );
  },
);
