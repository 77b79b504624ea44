import { MARK_RADIUS } from "../../chart/markOutline.ts";
import { setInLines } from "../../chart/setInLines.ts";
import { NO_HUE } from "../../chart/theme.ts";
import type { TimeScale } from "../../chart/timeScale.ts";
import { parseEdtf } from "../../model/dates/edtf.ts";
import { memoByKey } from "../../model/memo.ts";
import { at } from "../../model/tables/columns.ts";
import { eventRowOf } from "../../model/tables/findRow.ts";
import { eventRecord, type Tables } from "../../model/tables/tables.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import { tourOf } from "../../query/tours.ts";
import { memoLast } from "../../state/memoLast.ts";
import { dateInWords } from "../../words/describeEvent.ts";
import { formatDate, formatSecondDate } from "../../words/formatDate.ts";
import { readingWords } from "../../words/laterWords.ts";
import { eventName } from "../../words/names.ts";
import type { Words } from "../../words/words.ts";
import {
  PITCH,
  type Placed,
  type PlacedItems,
  placeMarks,
  TITLE_SIZE,
  type TimelineBand,
} from "./laneRows.ts";
import { type LabelText, MOMENT, type PlacedLabel } from "./placeLabels.ts";
import type { TimelineItem } from "./timelineItems.ts";

const MOST_NAMED = 7;
/** The letter sizes of the step's event relative to other names. The first that fits is used. */
const OWN_SCALES = [1.3, 1] as const;
/** In pixels, the least and greatest distance of rows, and the distance from a mark up to words above it (`over`). */
const ROW = { least: 23, most: 92, over: 21 } as const;
const GAP: CssPx = 12;
/**
 * The crowd of events without names. Its limit of rows is a `share` of the picture's height, from `least` to `most`. In
 * pixels: the least height for the words "14 others" (`words`), the height of a `line` of them, the space above the
 * crowd (`air`), the height of counts at its `foot`, and the space at the `sides` of the words.
 */
const CROWD = { least: 2, most: 7, share: 0.22, words: 39, line: 15, air: 12, foot: 14, sides: 12 } as const;

export type StepInput = {
  readonly tables: Tables;
  readonly words: Words;
  readonly items: readonly TimelineItem[];
  readonly event: EventRow;
  readonly tour: string;
  readonly scale: TimeScale;
  readonly top: CssPx;
  readonly bottom: CssPx;
  /** Words must be between `left` and `right`. */
  readonly left: CssPx;
  readonly right: CssPx;
  readonly measure: (text: string) => CssPx;
  readonly measureLabel: (text: string) => CssPx;
};

export type StepMarks = PlacedItems & {
  readonly labels: ReadonlyMap<number, PlacedLabel>;
  readonly bands: readonly TimelineBand[];
};

/**
 * Places the marks of a tour step. The step's event has a row with its words above it. Other events of the tour, and
 * the most important ones, have rows with words beside them, in time order. All other events are a crowd at the foot.
 *
 *     29 Apr – 10 May  About 1,400 targeted
 *     ▬▬▬▬▬▬
 *             ◉ 13 May  Acme discloses the flaw
 *         20 May  Acme reports the incident ●
 *     ─────────────────────────────────────────
 *     14 others   ●  ○●  ●
 */
export function stepMarks(input: StepInput): StepMarks {
  const { words, top, bottom } = input;
  // Without lanes of kinds a hue has no meaning, so all marks are in ink.
  const items = input.items.map((item) => ({ ...item, hue: NO_HUE }));
  let most = MOST_NAMED;
  const texts = memoByKey((item: TimelineItem) => textsOf(input, item));
  let plan = planOf(input, items, most, texts);
  while (plan.pitch < ROW.least && most > 1) plan = planOf(input, items, --most, texts);
  const { rows, others, crowd, end, pitch, over, atSide } = plan;
  const labels = new Map<number, PlacedLabel>();
  let y = top + (end - top - over - pitch * rows.length) / 2 - pitch / 2;
  const placed = rows.map(({ item, label, over }): Placed => {
    y += pitch + over;
    if (label) labels.set(item.key, { ...label, y: y + label.y });
    return { item, y };
  });
  const main: TimelineBand = { lane: null, title: [], y: top, height: end - top };
  const foot = (): TimelineBand => ({
    lane: 0,
    title: atSide ?? [readingWords(words).tour.otherEvents(others.length)],
    y: end + CROWD.air / 2,
    height: atSide ? bottom - end - CROWD.air / 2 : CROWD.line + CROWD.air / 2,
  });
  return {
    placed: [...placed, ...crowd.placed],
    // Only a single count is in words. The words of two counts could overlap.
    counted: crowd.counted.map((one, _, { length }) =>
      length > 1 ? one : { ...one, text: words.messages.counts.events(one.items.length) },
    ),
    labels,
    bands: others.length > 0 ? [main, foot()] : [main],
  };
}

/** The rows of at most `most` named events, and the crowd of the others. */
function planOf(
  input: StepInput,
  items: readonly TimelineItem[],
  most: number,
  textsOf: (item: TimelineItem) => readonly LabelText[],
) {
  const { tables, event, top, bottom } = input;
  const named = chosen(input, items, most);
  const others = items.filter((item) => !named.includes(item));
  const crowd = crowdOf(tables, others, bottom, Math.floor(((bottom - top) * CROWD.share) / PITCH));
  const atSide = titleAtSide(input, others.length, bottom - crowd.top + CROWD.air / 2);
  const end = crowd.top - (others.length > 0 ? CROWD.air + (atSide ? 0 : CROWD.line) : 0);
  const rows = named.map((item) => {
    const texts = textsOf(item);
    const atSide =
      item.key === event ? undefined : texts.map((text) => labelAtSide(text, item, input)).find(Boolean);
    const label = atSide ?? texts.map((text) => labelOver(text, item, input)).find(Boolean);
    // Words above a mark need additional height, and large words more.
    return { item, label, over: label && !atSide ? -2 * label.y - ROW.over : 0 };
  });
  const over = rows.reduce((sum, row) => sum + row.over, 0);
  const pitch = Math.min(ROW.most, (end - top - over) / Math.max(1, rows.length));
  return { rows, others, crowd, end, pitch, over, atSide };
}

/** The number of other events in words, left of their marks. Null if it fits only above the marks. */
function titleAtSide(
  { words, scale, measure }: StepInput,
  count: number,
  height: CssPx,
): readonly string[] | null {
  const said = readingWords(words).tour.otherEvents(count);
  const most = Math.floor(height / CROWD.line);
  const lines = setInLines(said, most, (scale.left - CROWD.sides) / TITLE_SIZE, measure);
  return lines.join(" ") === said ? lines : null;
}

/** The named events in time order: the step's event, events of its tour, then the most important and nearest. */
function chosen(
  { tables, event, tour }: StepInput,
  items: readonly TimelineItem[],
  most: number,
): readonly TimelineItem[] {
  const { events } = tables;
  const away = ({ key }: TimelineItem): number =>
    Math.max(
      at(events.first, key) - at(events.last, event),
      at(events.first, event) - at(events.last, key),
      0,
    );
  const own = eventsOfTour(tables, tour);
  const rank = ({ key, rank }: TimelineItem): number => (key === event ? -2 : own.has(key) ? -1 : rank);
  const inOrder = items.toSorted((a, b) => rank(a) - rank(b) || away(a) - away(b) || a.key - b.key);
  return inOrder.slice(0, most).sort((a, b) => a.x0 - b.x0 || a.key - b.key);
}

/** The events without a name, in as few rows as possible. They end at the y `bottom`. */
function crowdOf(tables: Tables, items: readonly TimelineItem[], bottom: CssPx, room: number) {
  const limit = Math.max(CROWD.least, Math.min(CROWD.most, room));
  const rowOf = new Uint16Array(tables.events.count);
  for (let rows = 1; ; rows++) {
    const isLast = rows >= limit;
    const height = Math.max(rows * PITCH + CROWD.air, CROWD.words);
    const y = bottom - height - (isLast ? CROWD.foot : 0);
    const foot = bottom - CROWD.foot / 2;
    const lowest = y + (height + (rows - 1) * PITCH) / 2;
    const band = { lane: null, title: [], y, height, rows, pitch: PITCH, lowest, foot };
    const { placed, counted } = placeMarks(items, { bands: [band], rowOf, height, dot: 1 }, null);
    // A mark below the lowest row did not fit into the rows, so `placeMarks` put it at the foot.
    const isWhole = counted.length === 0 && placed.every(({ y }) => y <= lowest);
    if (isWhole || isLast) return { placed, counted, top: items.length > 0 ? y : bottom };
  }
}

/** The texts to try for a name, best first: with or without date, large or not. No name is cut. */
function textsOf(
  { tables, words, event, measureLabel }: StepInput,
  { key }: TimelineItem,
): readonly LabelText[] {
  const { headline, short: text = headline } = eventName(tables, key);
  const of = parseEdtf(eventRecord(tables, event).date);
  const date = dateInWords(words, eventRecord(tables, key).date, (_, one) =>
    of.ok && key !== event ? formatSecondDate(words, one, of.date, "short") : formatDate(words, one, "short"),
  );
  return [`${date} · ${text}`, text].flatMap((line) =>
    (key === event ? OWN_SCALES : [1]).map((scale) => ({
      lines: [line],
      width: measureLabel(line) * scale,
      scale,
    })),
  );
}

/** A label at the right of its mark, or at the left. Undefined if it fits at neither. `y` counts from the mark. */
function labelAtSide(
  text: LabelText,
  { x0, x1 }: TimelineItem,
  { left, right }: StepInput,
): PlacedLabel | undefined {
  const said = { ...text, y: 0, leader: [], alpha: 1 };
  if (x1 + GAP + text.width <= right) return { ...said, x: x1 + GAP, align: "left" };
  if (x0 - GAP - text.width >= left) return { ...said, x: x0 - GAP, align: "right" };
  return undefined;
}

/** A label above its mark. It begins at the mark's left end, or farther inwards at the edges of the picture. */
function labelOver(
  text: LabelText,
  { x, x0, x1 }: TimelineItem,
  { left, right }: StepInput,
): PlacedLabel | undefined {
  if (text.width > right - left) return undefined;
  const start = x0 === x1 ? x - MARK_RADIUS : x0;
  const placed = Math.max(left, Math.min(start, right - text.width));
  const y = -ROW.over - ((text.scale ?? 1) - 1) * (MOMENT.line / 2);
  return { ...text, x: placed, align: "left", y, leader: [], alpha: 1 };
}

const eventsOfTour = memoLast(
  (tables: Tables, story: string): ReadonlySet<EventRow> =>
    new Set(tourOf(tables, story)?.steps.flatMap(({ event }) => eventRowOf(tables, event) ?? [])),
);
