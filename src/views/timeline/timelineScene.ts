import type { Box } from "../../chart/box.ts";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { type TimeScale, timeScale } from "../../chart/timeScale.ts";
import { type AxisTicks, timeTicks } from "../../chart/timeTicks.ts";
import type { TimeSpan } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type CssPx, type EventRow, epochDay, eventRow } from "../../model/units.ts";
import type { Annotation } from "../../query/annotations.ts";
import { storyDays } from "../../query/time/storyExtent.ts";
import type { Lanes } from "../../state/address/viewState.ts";
import type { EventName } from "../../words/eventName.ts";
import { formatDayRange } from "../../words/formatDay.ts";
import type { Words } from "../../words/words.ts";
import type { DensityBins } from "./density/densityBins.ts";
import type { DensityPicture } from "./density/densityPicture.ts";
import { type LabelForms, wrapWords } from "./layout/labelTexts.ts";
import { layoutBand } from "./layout/layoutBand.ts";
import { layoutDays, MOST_DAYS } from "./layout/layoutDays.ts";
import {
  ALL_NAMED,
  type Band,
  type BandLayout,
  FOOT,
  LABEL,
  PITCH,
  type PlacedItem,
  type PlacedLabel,
} from "./layout/layoutItem.ts";
import { labelRect } from "./layout/placedLabel.ts";
import { type StemPart, stemParts } from "./layout/stems.ts";
import type { PlacedBands, TimelineBand } from "./layout/timelineBands.ts";
import { OVERVIEW } from "./overview/overviewScene.ts";
import type { Crowded } from "./rooms.ts";
import { itemsOf, type TimelineItem } from "./timelineItems.ts";

/** Geometry of the picture, in CSS pixels. */
export const LAYOUT = {
  axisHeight: 52,
  padding: 10,
  /** Between the edges of the picture and the ends of time, as in the overview. */
  inset: OVERVIEW.inset,
} as const;

/** Room at the foot of the picture for sentences that its editors have pinned to it, where it is high enough. */
export const ANNOTATION = { lines: 2, line: 15, above: 10, gap: 4, least: 300 } as const;
const ANNOTATION_FOOT = ANNOTATION.above + ANNOTATION.gap + ANNOTATION.lines * ANNOTATION.line;

/** Letters of the upper row of the axis to those of labels and of the lower row. */
export const UPPER_SIZE = 19 / 12;

/** A mark of one event: what is drawn for its date, its row, and its label. */
export type TimelineMark = Omit<TimelineItem, "column" | "rank" | "key" | "label" | "kind"> & {
  readonly row: EventRow;
  readonly y: CssPx;
  readonly label: PlacedLabel | null;
  /** Parts of the line from the axis to a labelled mark, where no words are in its way. */
  readonly stem: readonly StemPart[];
  readonly alpha: number;
};

/** Events of one column that have no room for marks: a count at its foot, over a line from the first to the last. */
export type TimelineStack = {
  readonly rows: readonly EventRow[];
  readonly x: CssPx;
  readonly x0: CssPx;
  readonly x1: CssPx;
  readonly y: CssPx;
  readonly alpha: number;
};

/** A silence that is folded, from left to right, and the months that it holds in words, from top to bottom. */
export type FoldedSilence = Box & { readonly lines: readonly string[] };

export type TimelineScene = {
  readonly size: Size;
  /** Of what is drawn; more than the height of the picture where lanes do not fit, which scroll then. */
  readonly contentHeight: CssPx;
  /** Height of the room for annotations; 0 where none is in sight. */
  readonly foot: CssPx;
  readonly annotations: readonly Annotation[];
  /** Width of the names of lanes; 0 without them. */
  readonly gutter: CssPx;
  readonly scale: TimeScale;
  readonly axis: AxisTicks;
  readonly bands: readonly TimelineBand[];
  readonly silences: readonly FoldedSilence[];
  readonly marks: readonly TimelineMark[];
  readonly stacks: readonly TimelineStack[];
  /** Instead of marks where there are too many. */
  readonly density: DensityPicture | null;
  /** Hue of each kind of event, by index. */
  readonly hues: readonly number[];
  /** Events in the window: marks, stacked events or events in the density add up to it. */
  readonly total: number;
  /** What draws the density, and scrolls lanes; null where the scene has neither. */
  readonly crowded: Crowded | null;
};

export type TimelineInput = {
  readonly tables: Tables;
  readonly words: Words;
  /** The events in the window that pass the filters, in time order; empty when there are more than `MOST_MARKS`. */
  readonly rows: readonly EventRow[];
  readonly total: number;
  readonly density: DensityBins | null;
  /** What makes lanes and density; without it there are none. */
  readonly crowded: Crowded | null;
  readonly span: TimeSpan;
  /** Silences that are folded. */
  readonly breaks: readonly TimeSpan[];
  readonly size: Size;
  readonly lanes: Lanes;
  /** Sentences of the editors, the most important first. */
  readonly annotations: readonly Annotation[];
  /** Hue of each kind, by `kindHues`. */
  readonly hues: readonly number[];
  /** Width of a text in the font of labels. */
  readonly measure: (text: string) => CssPx;
  /** The forms of a label, by `createLabelForms` with the same `measure`. */
  readonly labelForms: (name: EventName) => LabelForms;
};

/** What of the picture depends on time and size alone, and the room for marks. */
export function timelineFrame(input: TimelineInput) {
  const { size, words, total, density, crowded, hues } = input;
  const lanes = lanesOf(input);
  const gutter = gutterOf(lanes, size.width);
  const scale = scaleOf(input);
  const axis = timeTicks(words, scale, input.measure, storyDays(input.tables), UPPER_SIZE);
  const foot = lanes === "none" && !density ? footOf(input) : 0;
  const low = size.height - foot - LAYOUT.padding;
  // Lanes scroll and have no foot of their own: there folds are named over the first.
  const isNamedAbove = lanes !== "none" && scale.breaks.length > 0;
  const high = LAYOUT.axisHeight + (isNamedAbove ? FOLD_LINES * LABEL.line : 0);
  // Elsewhere they are named above the row where counts stand.
  const bottom = isNamedAbove ? high : low - FOOT.height;
  const silences = scale.breaks.map((one) => foldedSilence(input, scale, one, bottom));
  const top = high + LAYOUT.padding;
  const room = {
    left: gutter + LAYOUT.padding,
    right: size.width - LAYOUT.padding,
    top,
    height: Math.max(0, low - top),
    taken: silences,
  };
  const { annotations } = input;
  const base = { size, foot, annotations, gutter, scale, axis, silences, total, crowded, hues };
  return { base, room };
}

/** The whole picture of the timeline as values: what is where, and in which words. */
export function buildTimelineScene(input: TimelineInput): TimelineScene {
  const { tables, words, span, size, total, density, crowded, rows } = input;
  const lanes = lanesOf(input);
  const { base, room } = timelineFrame(input);
  const { scale, gutter } = base;
  const named = crowded?.lanesOf(tables, lanes, words) ?? null;
  const picture =
    density &&
    crowded?.densityPicture(
      density,
      named,
      scale,
      { top: LAYOUT.axisHeight, height: size.height - LAYOUT.axisHeight, gutter, padding: LAYOUT.padding },
      words,
      input.measure,
    );
  if (picture) {
    const contentHeight = Math.max(size.height, LAYOUT.axisHeight + picture.height);
    return { ...base, contentHeight, bands: picture.bands, marks: [], stacks: [], density: picture };
  }

  const byDay = span.end - span.start <= MOST_DAYS;
  const items = itemsOf({ ...input, scale, byDay });
  const layout = byDay ? layoutDays(scale, input.measure) : layoutBand;
  const namesAll = rows.length <= ALL_NAMED;
  const titleRoom = gutter - 2 * LAYOUT.padding;
  const { bands, layouts, height } =
    (named && crowded?.laneBands(items, named, titleRoom, input.measure, room, layout, namesAll)) ??
    oneBand(room, layout(items, room, namesAll));
  const byKey = new Map<number, TimelineItem>(items.map((item) => [item.key, item]));
  const taken = layouts.flatMap(({ placed }) =>
    placed.flatMap(({ label }) => (label ? [labelRect(label)] : [])),
  );
  const hasStems = lanes === "none" && !byDay;
  const marks = layouts.flatMap(({ placed }) =>
    placed.flatMap((one) => {
      const item = byKey.get(one.key);
      return item ? [markOf(item, one, hasStems ? taken : null)] : [];
    }),
  );
  const stacks = layouts.flatMap((one) =>
    one.stacks.map(({ keys, ...stack }) => ({ ...stack, rows: keys.map(eventRow), alpha: 1 })),
  );
  const contentHeight = Math.max(size.height, room.top + height + LAYOUT.padding);
  // Rows came in time order: the sum of what is drawn is what was given.
  return { ...base, total: Math.max(total, rows.length), contentHeight, bands, marks, stacks, density: null };
}

const oneBand = ({ top, height }: Band, made: BandLayout): PlacedBands => ({
  bands: [{ kind: null, title: [], y: top, height }],
  layouts: [made],
  height,
});

/** Lanes of actors are another picture; all others come with what draws many events. */
const lanesOf = ({ lanes, crowded }: Pick<TimelineInput, "lanes" | "crowded">): Lanes =>
  lanes === "actor" || !crowded ? "none" : lanes;

/** Room at the foot of a picture that is high enough, where a sentence of the editors is about its days. */
export const footOf = ({
  annotations,
  span,
  size,
}: Pick<TimelineInput, "annotations" | "span" | "size">): CssPx =>
  size.height >= ANNOTATION.least && annotations.some((one) => isAnnotationInSight(one, span))
    ? ANNOTATION_FOOT
    : 0;

/** Whether what an annotation is about is seen enough to be told of: its middle. */
export const isAnnotationInSight = (
  { days: { first, last } }: Pick<Annotation, "days">,
  { start, end }: TimeSpan,
): boolean => (first + last + 1) / 2 >= start && (first + last + 1) / 2 <= end;

/** An event where the layout has put it; `words` are those that its stem goes round, `null` where there are no stems. */
export function markOf(
  { key: row, x, x0, x1, extent, status, hue, contested, cut }: TimelineItem,
  { y, label }: PlacedItem,
  words: readonly Box[] | null,
): TimelineMark {
  const hasStem = label !== null && words !== null && x1 === x0;
  const stem = hasStem ? stemParts(x, LAYOUT.axisHeight, y - PITCH / 2, words) : [];
  return { row, x, x0, x1, extent, status, hue, contested, cut, y, label, stem, alpha: 1 };
}

/** Left of lanes, for their names, those of actors being longer; less in a picture narrower than `NARROW`. */
const GUTTERS = { none: [0, 0], actor: [168, 128], other: [116, 96] } as const;
const NARROW: CssPx = 560;
export const gutterOf = (lanes: Lanes, width: CssPx): CssPx =>
  GUTTERS[lanes === "none" || lanes === "actor" ? lanes : "other"][width < NARROW ? 1 : 0];

/** Where time lies in the picture, for what stands under it on the same days. */
export function scaleOf({
  span,
  size: { width },
  lanes,
  density,
  breaks,
}: Pick<TimelineInput, "span" | "size" | "density" | "breaks"> & { readonly lanes: Lanes }): TimeScale {
  // Bars of a density fill their picture; marks of the first and the last day stand whole in it.
  if (density && lanes !== "actor") return timeScale(span, { left: gutterOf(lanes, width), right: width });
  const left = gutterOf(lanes, width) + LAYOUT.inset;
  return timeScale(span, { left, right: width - LAYOUT.inset }, density ? [] : breaks);
}

/** At most this many lines name a fold: month and year, a dash, month and year. */
const FOLD_LINES = 4;

/** A fold named by the months that it holds, on `bottom`. */
export function foldedSilence(
  { words, measure }: Pick<TimelineInput, "words" | "measure">,
  scale: TimeScale,
  { start, end }: TimeSpan,
  bottom: CssPx,
): FoldedSilence {
  const [left, right] = [scale.xOf(start), scale.xOf(end)];
  const months = formatDayRange(words, epochDay(Math.floor(start)), epochDay(Math.ceil(end) - 1), BY_MONTH);
  const lines = wrapWords(months, right - left, measure, FOLD_LINES);
  return { left, right, lines, top: bottom - lines.length * LABEL.line, bottom };
}

const BY_MONTH = { first: "month", last: "month" } as const;
