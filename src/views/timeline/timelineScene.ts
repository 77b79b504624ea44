import type { Size } from "../../chart/ChartCanvas.tsx";
import { MARK_RADIUS } from "../../chart/markOutline.ts";
import { type AxisTicks, timeTicks } from "../../chart/timeTicks.ts";
import { at, item } from "../../model/columns.ts";
import { DATE_EXTENTS, type DateExtent } from "../../model/dateBounds.ts";
import type { Tables } from "../../model/tables.ts";
import { textAt } from "../../model/textColumn.ts";
import { lengthOfSpan, type TimeSpan } from "../../model/timeSpan.ts";
import { type CssPx, type EventRow, eventRow } from "../../model/units.ts";
import { STATUSES, type Status } from "../../model/vocabulary.ts";
import type { DensityColumns } from "../../query/densityColumns.ts";
import { visibleText } from "../../words/visibleText.ts";
import type { Words } from "../../words/words.ts";
import { type LaneItem, layoutLanes, type Placement } from "./laneLayout.ts";
import { LABEL_GAP, type LabelWords, setLabel } from "./markLabel.ts";

/** Geometry of the picture, in CSS pixels. */
export const LAYOUT = {
  axisHeight: 52,
  laneHeight: 28,
  leastLaneHeight: 20,
  padding: 10,
  stackWidth: 30,
  bandTitleHeight: 14,
  densityColumn: 4,
} as const;

/** Above this many events in the window single marks would merge everywhere: density is drawn instead. */
export const MOST_MARKS = 4000;
/** Labels are tried for this many of the most important events; there is never room for more. */
const MOST_LABELS = 400;

export type TimelineMark = {
  readonly row: EventRow;
  /** Centre of the mark, or of its part in the window. */
  readonly x: CssPx;
  readonly y: CssPx;
  /** Ends of the stretch its date covers. */
  readonly x0: CssPx;
  readonly x1: CssPx;
  readonly extent: DateExtent;
  readonly status: Status;
  readonly hue: number;
  readonly label: MarkLabel | null;
  readonly alpha: number;
};

export type MarkLabel = {
  readonly text: string;
  readonly x: CssPx;
  readonly align: "left" | "right";
  readonly width: CssPx;
};

export type TimelineStack = {
  readonly rows: readonly EventRow[];
  readonly x: CssPx;
  readonly y: CssPx;
  readonly alpha: number;
};

/** A group of lanes with one title, for one kind; without title, for all kinds that have no band of their own. */
export type TimelineBand = { readonly kind: number | null; readonly y: CssPx; readonly height: CssPx };

export type TimelineScene = {
  readonly size: Size;
  readonly span: TimeSpan;
  readonly axis: AxisTicks;
  readonly bands: readonly TimelineBand[];
  readonly marks: readonly TimelineMark[];
  readonly stacks: readonly TimelineStack[];
  /** Instead of marks where there are too many; columns of `LAYOUT.densityColumn` pixels. */
  readonly density: DensityColumns | null;
  /** Hue of each kind of event, by place. */
  readonly hues: readonly number[];
  /** Events in the window: marks, stacked events or events in the density add up to it. */
  readonly total: number;
  readonly placements: ReadonlyMap<number, Placement>;
};

export type TimelineInput = {
  readonly tables: Tables;
  readonly words: Words;
  /** The events in the window that pass the filters, in time order; empty when there are more than `MOST_MARKS`. */
  readonly rows: readonly EventRow[];
  readonly total: number;
  readonly density: DensityColumns | null;
  readonly span: TimeSpan;
  readonly size: Size;
  readonly lanes: "none" | "kind";
  /** Hue of each kind, by `kindHues`. */
  readonly hues: readonly number[];
  readonly selected: EventRow | null;
  readonly measure: (text: string) => CssPx;
  readonly before?: ReadonlyMap<number, Placement>;
};

/** Horizontal position of a time (in days) in a picture that is `width` wide. */
export const xOfDay = (day: number, span: TimeSpan, width: CssPx): CssPx =>
  ((day - span.start) / lengthOfSpan(span)) * width;

/** Least half width of a stretch drawn for a date, so that its ends can be seen. */
const LEAST_HALF_STRETCH: CssPx = 9;

/** The whole picture of the timeline as values: what is where, and in which words. */
export function buildTimelineScene(input: TimelineInput): TimelineScene {
  const { span, size, words, total } = input;
  const axis = timeTicks(words, span, size.width);
  const bands = layoutBands(input);
  const base = { size, span, axis, bands, total, hues: input.hues };
  if (input.density) return { ...base, marks: [], stacks: [], density: input.density, placements: new Map() };
  const titled = new Set(bands.map(({ kind }) => kind));
  const parts = bands.map((band) => layoutBand(input, band, titled));
  return {
    ...base,
    density: null,
    marks: parts.flatMap((part) => part.marks),
    stacks: parts.flatMap((part) => part.stacks),
    placements: new Map(parts.flatMap((part) => [...part.placed])),
  };
}

function layoutBands({ tables, rows, size, lanes, density }: TimelineInput): TimelineBand[] {
  const top = LAYOUT.axisHeight + LAYOUT.padding;
  const height = Math.max(LAYOUT.leastLaneHeight, size.height - top - LAYOUT.padding);
  if (lanes === "none" || density) return [{ kind: null, y: top, height }];
  const counts = new Map<number, number>();
  for (const row of rows) {
    const kind = at(tables.events.kind, row);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  // Every band gets one lane and its title; the rest goes by number of events.
  const least = LAYOUT.bandTitleHeight + LAYOUT.leastLaneHeight;
  const bands = kindsOfBands(counts, Math.floor(height / least));
  const spare = Math.max(0, height - bands.length * least);
  let y: CssPx = top;
  return bands.map(({ kind, count }) => {
    const band = { kind, y, height: Math.min(height, least + (spare * count) / rows.length) };
    y += band.height;
    return band;
  });
}

/**
 * The kinds that get a band, in the order of the file. Where they are too many the rarest share one without a title: on
 * top, since further down it would seem to belong to the title above it.
 */
function kindsOfBands(counts: ReadonlyMap<number, number>, most: number) {
  const kinds = [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => a.kind - b.kind);
  if (kinds.length <= most) return kinds;
  const byCount = kinds.toSorted((a, b) => b.count - a.count);
  const rare = byCount.slice(Math.max(0, most - 1));
  const shared = { kind: null, count: rare.reduce((sum, { count }) => sum + count, 0) };
  return [shared, ...kinds.filter((kind) => !rare.includes(kind))];
}

function layoutBand(input: TimelineInput, band: TimelineBand, titled: ReadonlySet<number | null>) {
  const { tables, size } = input;
  const rows = input.rows.filter((row) => {
    const kind = at(tables.events.kind, row);
    return band.kind === null ? !titled.has(kind) : kind === band.kind;
  });
  const ranked = rows.sort((a, b) => rankOf(input, a) - rankOf(input, b) || a - b);
  const items = ranked.map((row, rank) => laneItem(input, row, rank < MOST_LABELS));
  const title = band.kind === null ? 0 : LAYOUT.bandTitleHeight;
  const room = band.height - title;
  const lanes = Math.max(1, Math.floor(room / LAYOUT.laneHeight));
  const laneHeight = Math.min(LAYOUT.laneHeight * 1.2, room / lanes);
  const layout = layoutLanes(items, {
    lanes,
    width: size.width,
    stackWidth: LAYOUT.stackWidth,
    before: input.before,
  });
  const yOfLane = (lane: number): CssPx => band.y + title + (lane + 0.5) * laneHeight;
  const marks = [...layout.placed].map(([row, { lane, side }]) =>
    markOf(input, eventRow(row), yOfLane(lane), side),
  );
  const stacks = layout.stacks.map(({ keys, x }) => ({
    rows: keys.map(eventRow),
    x,
    y: yOfLane(lanes - 1),
    alpha: 1,
  }));
  return { placed: layout.placed, marks, stacks };
}

/** The selected event first: it always shows its label. Then turning points, important events, the rest. */
const rankOf = ({ tables, selected }: TimelineInput, row: EventRow): number =>
  row === selected ? 0 : at(tables.events.prominence, row);

/** Space that a mark needs on either side. */
const MARK_GAP: CssPx = 3;

function laneItem(input: TimelineInput, row: EventRow, mayHaveLabel: boolean): LaneItem {
  const { x, x0, x1 } = stretchOf(input, row);
  const mark = {
    key: row,
    x,
    x0: Math.min(x0, x - MARK_RADIUS) - MARK_GAP,
    x1: Math.max(x1, x + MARK_RADIUS) + MARK_GAP,
  };
  if (!mayHaveLabel) return { ...mark, labels: [] };
  const { width, left, right } = labelOf(input, row);
  return {
    ...mark,
    labels: [
      { side: "right", from: right - LABEL_GAP, to: right + width + LABEL_GAP },
      { side: "left", from: left - width - LABEL_GAP, to: left + LABEL_GAP },
    ],
  };
}

function labelOf(input: TimelineInput, row: EventRow): LabelWords {
  const { tables, size, measure, selected } = input;
  return setLabel(visibleText(textAt(tables.events.headlines, row)), stretchOf(input, row), {
    width: size.width,
    measure,
    always: row === selected ? { aside: LAYOUT.stackWidth } : null,
  });
}

/** Where the date of an event lies on screen, and where its mark sits: always inside the picture. */
function stretchOf({ tables, span, size }: TimelineInput, row: EventRow) {
  const extent = item(DATE_EXTENTS, at(tables.events.extent, row));
  const start = xOfDay(at(tables.events.first, row), span, size.width);
  const end = xOfDay(at(tables.events.last, row) + 1, span, size.width);
  const middle = (start + end) / 2;
  if (extent === "day") return { extent, x: middle, x0: middle, x1: middle };
  if (extent === "by" || extent === "since") {
    const fade = LEAST_HALF_STRETCH * 3;
    return {
      extent,
      x: middle,
      x0: extent === "by" ? middle - fade : middle,
      x1: extent === "by" ? middle : middle + fade,
    };
  }
  const half = Math.max((end - start) / 2, LEAST_HALF_STRETCH);
  const x0 = middle - half;
  const x1 = middle + half;
  // Of a long stretch only a part may be in the window: the mark sits in the middle of what can be seen.
  const x = (Math.max(x0, 0) + Math.min(x1, size.width)) / 2;
  return { extent, x, x0, x1 };
}

function markOf(input: TimelineInput, row: EventRow, y: CssPx, side: Placement["side"]): TimelineMark {
  const { tables } = input;
  return {
    row,
    y,
    ...stretchOf(input, row),
    label: side === "none" ? null : labelAt(side, labelOf(input, row)),
    alpha: 1,
    status: item(STATUSES, at(tables.events.status, row)),
    hue: item(input.hues, at(tables.events.kind, row)),
  };
}

const labelAt = (side: "right" | "left", { text, width, left, right }: LabelWords): MarkLabel =>
  side === "right" ? { text, width, align: "left", x: right } : { text, width, align: "right", x: left };
