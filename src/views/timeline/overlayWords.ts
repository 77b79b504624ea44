import { type Box, boxAbout, grown, overlaps } from "../../chart/box.ts";
import type { Point } from "../../chart/pen.ts";
import { setInLines } from "../../chart/setInLines.ts";
import type { TimeScale } from "../../chart/timeScale.ts";
import { toMinute } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { showsHours } from "../../model/tables/times.ts";
import { type CssPx, type EventRow, epochDay } from "../../model/units.ts";
import { memoRecent } from "../../state/memoLast.ts";
import { moreSelectors } from "../../state/rooms.ts";
import type { AppState } from "../../state/store.ts";
import { formatTime } from "../../words/formatDate.ts";
import { formatDay } from "../../words/formatDay.ts";
import { daysOfStack } from "../../words/members.ts";
import { type EventName, eventName, isWhole, nameIn } from "../../words/names.ts";
import type { Words } from "../../words/words.ts";
import type { TimelineCursor } from "./drawAxis.ts";
import type { FloatingLabel } from "./drawTimeline.ts";
import { HALF_DOT } from "./laneRows.ts";
import { createLabelTexts, type LabelText, labelRect, leaderBoxes, MOMENT } from "./placeLabels.ts";
import type { TimelineOver } from "./timelineOverlay.ts";
import {
  countBox,
  LABEL,
  LAYOUT,
  type TimelineMark,
  type TimelineScene,
  type TimelineStack,
  UPPER_SIZE,
} from "./timelineScene.ts";

/** The cursor and its text: the date of a mark, the days of a stack, or the day or time there. Null beside the axis. */
export function cursorOver(
  state: AppState,
  tables: Tables,
  { scale, axis, size }: TimelineScene,
  { x, hit }: NonNullable<TimelineOver>,
  measure: (text: string) => CssPx,
): TimelineCursor | null {
  const { words } = state;
  const isTime = hit === null || hit.kind === "bin";
  if (isTime && (x < scale.left || x > scale.right)) return null;
  const label =
    hit === null || hit.kind === "bin"
      ? timeInWords(words, tables, scale, x)
      : hit.kind === "event"
        ? moreSelectors.of(state)?.describeEvent(words, tables, hit.event.row).shortDate
        : daysOfStack(words, tables, hit.stack.rows);
  return label === undefined ? null : cursorAt(axis, size.width, x, label, isTime, measure);
}

/** Puts the date into the lower row of the axis, or into the upper row if it would hide words in the lower row only. */
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
const CURSOR = { padding: 6, upper: 8, lower: LAYOUT.axisHeight - 22 } as const;

const timeInWords = (words: Words, tables: Tables, { dayAt, span }: TimeScale, x: CssPx): string => {
  const time = dayAt(x);
  return showsHours(tables, span)
    ? formatTime(words, toMinute(time), "long")
    : formatDay(words, epochDay(Math.floor(time)), "long");
};

/**
 * Labels of the selected event, and of an event hovered in another picture, if they have no label here. The label of
 * the hovered event does not cover that of the selected one.
 */
export const floatingLabels = (
  tables: Tables,
  scene: TimelineScene,
  selected: EventRow | null,
  pointed: EventRow | null,
  measure: (text: string) => CssPx,
): readonly FloatingLabel[] => {
  const first = selected === null ? null : floatingLabel(tables, scene, selected, measure);
  const isOther = pointed !== null && pointed !== selected;
  const second = isOther ? floatingLabel(tables, scene, pointed, measure, first?.box) : null;
  return [first, second].filter((label) => label !== null);
};

const FLOATING = { widest: 300, lines: 3, linesOfStrip: 2, padding: 5, above: 4, least: 160 } as const;

/** The texts to try for a name, best first: those of other labels (`createLabelTexts`), then up to three lines. */
function textsOf(
  { size, scale }: TimelineScene,
  name: EventName,
  measure: (text: string) => CssPx,
): readonly LabelText[] {
  const widest = Math.min(FLOATING.widest, scale.right - scale.left - 2 * FLOATING.padding);
  const most = size.height < FLOATING.least ? FLOATING.linesOfStrip : FLOATING.lines;
  const setIn = (text: string) => setInLines(text, most, widest, measure);
  const lines = setIn(nameIn(name, (text) => isWhole(setIn(text), text)));
  return [
    ...createLabelTexts(measure)(name).filter(({ width }) => width <= widest),
    { lines, width: Math.max(...lines.map(measure)) },
  ];
}

/** The sides for a label: right or left of the mark, centred on it, and 32 px farther aside, past its neighbours. */
const SIDES = [
  { towards: "right", aside: 0 },
  { towards: "left", aside: 0 },
  { towards: "both", aside: 0 },
  { towards: "right", aside: 32 },
  { towards: "left", aside: 32 },
] as const;
/** The step between the heights that are tried for a label. */
const STEP: CssPx = 8;
/** A label beside its mark needs no line to the mark if the gap is less than twice this. */
const ASIDE: CssPx = HALF_DOT + LABEL.gap;
/** The distance of a label from other marks and labels. */
const CLEAR: CssPx = 2;
/**
 * The costs of a label's position, added to its distance from the mark in pixels. It costs `own` to cover a mark of the
 * event's lane, `mark` to cover another mark, a count or a fold, and `label` to cover a label. A leader costs `cross`
 * across a mark, and `crossLabel` across a label. A `move` from the position before costs too.
 */
const COST = { own: 1e6, mark: 1e4, label: 250, cross: 5, crossLabel: 50, move: 80 } as const;

type Place = { readonly side: number; readonly down: CssPx };
/** The places of the last two labels relative to their marks. Keeping them stops labels from jumping in a zoom. */
const stood = new Map<EventRow, Place>();

/**
 * A label beside its mark, or above or below it at the end of a line, where it covers least. Null if the event has a
 * label or is not drawn. Cached, because each move of the pointer draws the same picture again.
 */
const floatingLabel = memoRecent(
  2,
  (
    tables: Tables,
    scene: TimelineScene,
    row: EventRow,
    measure: (text: string) => CssPx,
    other?: Box,
  ): FloatingLabel | null => {
    const { scale, contentHeight, bands, marks, stacks, silences, rest } = scene;
    const mark = marks.find((one) => one.row === row);
    const own = mark ?? stacks.find(({ rows }) => rows.includes(row));
    if (!own || mark?.label) return null;
    const ownBox = mark ? boxOfMark(mark) : countBox(own);
    const { x, y } = own;
    const lane = bands.find((band) => y >= band.y && y < band.y + band.height);
    const isInLane = (one: TimelineMark): boolean =>
      lane !== undefined && one.y >= lane.y && one.y < lane.y + lane.height;
    const counts = [...stacks, ...(rest ? [rest] : [])].filter((one) => one !== own);
    const taken = [
      { box: ownBox, cost: COST.own },
      ...(other ? [{ box: other, cost: COST.own }] : []),
      ...marks.map((one) => ({ box: boxOfMark(one), cost: isInLane(one) ? COST.own : COST.mark })),
      ...[...silences, ...counts.map(countBox)].map((box) => ({ box, cost: COST.mark })),
      ...marks.flatMap(({ label }) => (label ? [{ box: labelRect(label), cost: COST.label }] : [])),
    ];
    const before = stood.get(row);
    let place = before;
    let best: (FloatingLabel & { readonly cost: number }) | null = null;
    for (const [way, text] of textsOf(scene, eventName(tables, row), measure).entries()) {
      const half = (text.lines.length * MOMENT.line) / 2 + FLOATING.above;
      const heights = heightsBetween(LAYOUT.axisHeight + half, contentHeight - half, y);
      const [from, to] = [scale.left + FLOATING.padding, scale.right - FLOATING.padding - text.width];
      for (const [side, { towards, aside }] of SIDES.entries()) {
        const gap = LABEL.gap + aside;
        const ends = {
          right: ownBox.right + gap,
          left: ownBox.left - gap - text.width,
          both: x - text.width / 2,
        };
        const wish = ends[towards];
        const left = Math.max(from, Math.min(wish, to));
        const align = towards === "left" ? ("right" as const) : ("left" as const);
        for (const height of heights) {
          const down = height - y;
          const isMoved = before !== undefined && (before.side !== side || before.down !== down);
          let cost = Math.abs(down) + aside + Math.abs(left - wish) + way * STEP + (isMoved ? COST.move : 0);
          if (best && cost >= best.cost) continue;
          const label = { ...text, x: align === "left" ? left : left + text.width, align, y: height };
          const box = boxOf(label);
          const clear = grown(box, CLEAR);
          const leader = leaderTo(box, own, height);
          const lines = leaderBoxes(leader);
          for (const one of taken) {
            if (best && cost >= best.cost) break;
            if (overlaps(clear, one.box)) cost += one.cost;
            else if (one.box !== ownBox && lines.some((line) => overlaps(line, one.box)))
              cost += one.cost > COST.label ? COST.cross : COST.crossLabel;
          }
          if (best && cost >= best.cost) continue;
          best = { row, box, cost, label: { ...label, leader, alpha: 1 } };
          place = { side, down };
        }
      }
    }
    stood.delete(row);
    if (place) stood.set(row, place);
    for (const old of stood.keys()) if (stood.size > 2) stood.delete(old);
    return best;
  },
);

const boxOfMark = ({ x0, x1, y }: TimelineMark): Box => boxAbout(x0 - HALF_DOT, x1 + HALF_DOT, y, HALF_DOT);

const boxOf = (label: Parameters<typeof labelRect>[0]): Box =>
  grown(labelRect(label), FLOATING.padding, FLOATING.above);

/** The heights to try, nearest to `y` first. They are counted from `y`, so that they stay the same in a zoom. */
function heightsBetween(top: CssPx, bottom: CssPx, y: CssPx): readonly CssPx[] {
  const heights = [Math.max(top, Math.min(y, bottom))];
  for (let by = STEP; y - by >= top || y + by <= bottom; by += STEP)
    heights.push(...[y - by, y + by].filter((height) => height >= top && height <= bottom));
  return heights;
}

function leaderTo(
  { left, right, top, bottom }: Box,
  { x: middle, x0, x1, y }: Anchor,
  height: CssPx,
): readonly Point[] {
  if (y > top && y < bottom && Math.max(left - x1, x0 - right) < 2 * ASIDE) return [];
  const end = Math.max(left, Math.min(middle, right));
  const x = Math.max(x0, Math.min(end, x1));
  return [
    { x, y },
    { x, y: height },
    { x: end, y: height },
  ];
}
type Anchor = Pick<TimelineStack, "x" | "x0" | "x1" | "y">;
