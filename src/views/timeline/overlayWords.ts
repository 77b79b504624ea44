import { grown, overlaps } from "../../chart/box.ts";
import { setInLines } from "../../chart/setInLines.ts";
import type { TimeScale } from "../../chart/timeScale.ts";
import { toMinute } from "../../model/dates/timeSpan.ts";
import { at } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { showsHours } from "../../model/tables/times.ts";
import { type CssPx, type EventRow, epochDay } from "../../model/units.ts";
import { moreSelectors } from "../../state/rooms.ts";
import type { AppState } from "../../state/store.ts";
import { eventName, isWhole, nameIn } from "../../words/eventName.ts";
import { formatTime } from "../../words/formatDate.ts";
import { formatDay, formatDayRange } from "../../words/formatDay.ts";
import type { Words } from "../../words/words.ts";
import type { TimelineCursor } from "./drawAxis.ts";
import type { FloatingLabel } from "./drawTimeline.ts";
import { HALF_DOT } from "./laneRows.ts";
import { labelRect, MOMENT } from "./placeLabels.ts";
import { LABEL, LAYOUT, type TimelineScene, UPPER_SIZE } from "./timelineScene.ts";
import type { PointerOver } from "./useTimelinePointer.ts";

/** The cursor with its text on the axis: the date of a mark, the days of a count, or else the day. */
export function cursorOver(
  state: AppState,
  tables: Tables,
  { scale, axis, size }: TimelineScene,
  { x, hit }: NonNullable<PointerOver>,
  measure: (text: string) => CssPx,
): TimelineCursor | null {
  const { words } = state;
  const isTime = hit === null || hit.kind === "bin";
  if (isTime && (x < scale.left || x > scale.right)) return null;
  const label =
    hit === null || hit.kind === "bin"
      ? timeInWords(words, tables, scale, x)
      : hit.kind === "event"
        ? moreSelectors.of(state)?.describeEvent(words, tables, hit.mark.row).shortDate
        : formatDayRange(words, ...daysOf(tables, hit.stack.rows));
  return label === undefined ? null : cursorAt(axis, size.width, x, label, isTime, measure);
}

/** Puts the date into the lower row of the axis, or into the upper row if it hides other words only in the lower one. */
export function cursorAt(
  { lower, upper }: TimelineScene["axis"],
  most: CssPx,
  x: CssPx,
  label: string,
  hasLine: boolean,
  measure: (text: string) => CssPx,
): TimelineCursor {
  const width = measure(label) + 2 * CURSOR.padding;
  const left = Math.min(Math.max(0, x - width / 2), most - width);
  const hides = (labels: typeof lower, size: number): boolean =>
    labels.some((one) => one.labelX < left + width && one.labelX + size * measure(one.label) > left);
  const isUpper = hides(lower, 1) && !hides(upper, UPPER_SIZE);
  return { x, left, top: isUpper ? CURSOR.upper : CURSOR.lower, width, label, hasLine };
}
/** The padding around the words of the date, and the top of its box in both rows of the axis. */
const CURSOR = { padding: 6, upper: 8, lower: LAYOUT.axisHeight - 22 } as const;

const timeInWords = (words: Words, tables: Tables, { dayAt, span }: TimeScale, x: CssPx): string => {
  const time = dayAt(x);
  return showsHours(tables, span)
    ? formatTime(words, toMinute(time), "long")
    : formatDay(words, epochDay(Math.floor(time)), "long");
};

const daysOf = ({ events }: Tables, rows: readonly EventRow[]) =>
  [
    epochDay(Math.min(...rows.map((row) => at(events.first, row)))),
    epochDay(Math.max(...rows.map((row) => at(events.last, row)))),
  ] as const;

/** Labels of the selected event, and of one that is hovered elsewhere, if they have no label in the picture. */
export function floatingLabels(
  tables: Tables,
  scene: TimelineScene,
  selected: EventRow | null,
  pointed: EventRow | null,
  measure: (text: string) => CssPx,
): readonly FloatingLabel[] {
  return [...new Set([selected, pointed])].flatMap((row) => {
    if (row === null) return [];
    const mark = scene.marks.find((one) => one.row === row);
    const anchor = mark ?? scene.stacks.find(({ rows }) => rows.includes(row));
    if (!anchor || mark?.label) return [];
    return [{ row, ...floatingLabel(scene, anchor, tables, row, measure) }];
  });
}

const FLOATING = { narrowest: 96, widest: 300, lines: 3, linesOfStrip: 2, padding: 5, least: 160 } as const;
const GAP: CssPx = HALF_DOT + LABEL.gap;

/** How far a label may move up or down beside its mark, as shares of half its height, to cover fewer neighbours. */
const SHIFTS: readonly number[] = [0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75, -1, 1];
/** The cost of covering a mark or another label. The greatest shift costs 1. */
const COVERED = { mark: 2, label: 8 } as const;

/**
 * A label beside a mark: at the right, or at the side with more room. It changes sides, or moves up or down, if it then covers
 * fewer marks and labels. Its box always touches the height of its mark.
 */
function floatingLabel(
  { scale, size, contentHeight, marks }: Pick<TimelineScene, "scale" | "size" | "contentHeight" | "marks">,
  { x0, x1, y: middle }: { readonly x0: CssPx; readonly x1: CssPx; readonly y: CssPx },
  tables: Tables,
  row: EventRow,
  measure: (text: string) => CssPx,
): Pick<FloatingLabel, "label" | "box"> {
  const name = eventName(tables, row);
  const { padding } = FLOATING;
  // A label in a low picture has fewer lines, so that it covers no mark nearby. The details show the whole headline.
  const most = size.height < FLOATING.least ? FLOATING.linesOfStrip : FLOATING.lines;
  const room = { left: scale.right - x1 - GAP - padding, right: x0 - scale.left - GAP - padding };
  const wanted = Math.min(FLOATING.widest, measure(name.headline));
  const [first, other] =
    room.left >= wanted || room.left >= room.right
      ? (["left", "right"] as const)
      : (["right", "left"] as const);
  const taken = marks
    .filter((mark) => mark.row !== row)
    .flatMap(({ x0: left, x1: right, y, label }) => [
      { box: grown({ left, right, top: y, bottom: y }, HALF_DOT), cost: COVERED.mark },
      ...(label ? [{ box: labelRect(label), cost: COVERED.label }] : []),
    ]);
  const at = (
    align: "left" | "right",
    shift: number,
    text?: string,
  ): Pick<FloatingLabel, "label" | "box"> => {
    const widest = Math.min(FLOATING.widest, Math.max(room[align], FLOATING.narrowest));
    const setIn = (one: string) => setInLines(one, most, widest, measure);
    const lines = setIn(text ?? nameIn(name, (one) => isWhole(setIn(one), one)));
    const width = Math.max(...lines.map(measure));
    const half = (lines.length * MOMENT.line) / 2;
    const wish = middle + shift * (half + HALF_DOT);
    const y = Math.max(LAYOUT.axisHeight + half + padding, Math.min(wish, contentHeight - half - padding));
    const x = align === "left" ? x1 + GAP : x0 - GAP;
    const left = align === "left" ? x : x - width;
    return {
      label: { lines, width, x, align, y },
      box: { left: left - padding, right: left + width + padding, top: y - half - 2, bottom: y + half + 2 },
    };
  };
  const sides = room[other] >= wanted ? [first, other] : [first];
  const places = sides.flatMap((align) =>
    SHIFTS.flatMap((shift) =>
      [undefined, name.short].map((text) => {
        const place = at(align, shift, text);
        const covers = taken.reduce((sum, { box, cost }) => sum + (overlaps(box, place.box) ? cost : 0), 0);
        return { place, cost: covers + Math.abs(shift) };
      }),
    ),
  );
  return places.reduce((best, one) => (one.cost < best.cost ? one : best)).place;
}
