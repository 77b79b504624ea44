import { type Box, boxAbout } from "../../chart/box.ts";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { setInLines } from "../../chart/setInLines.ts";
import { type TimeScale, timeScale } from "../../chart/timeScale.ts";
import { type AxisTicks, type ClockUnit, timeTicks } from "../../chart/timeTicks.ts";
import type { DayRange, TimeSpan } from "../../model/dates/timeSpan.ts";
import { memoByKey } from "../../model/memo.ts";
import { isCounted } from "../../model/tables/coverage.ts";
import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { windowOfSpan } from "../../model/tables/times.ts";
import type { ActorRow, CssPx, EventRow } from "../../model/units.ts";
import { storyDays, storyExtent } from "../../query/time/storyExtent.ts";
import { windowRows } from "../../query/time/windowRows.ts";
import { type Annotation, eventsOfStory } from "../../query/tours.ts";
import type { Lanes } from "../../state/address/viewState.ts";
import { memoLast } from "../../state/memoLast.ts";
import { type EventName, eventName } from "../../words/names.ts";
import type { Words } from "../../words/words.ts";
import type { DensityBins, DensityPicture } from "./density.ts";
import {
  type Counted,
  FOOT,
  laneRows,
  type Placed,
  placeMarks,
  TITLE_SIZE,
  type TimelineBand,
} from "./laneRows.ts";
import { lanesOf, type NamedLanes } from "./lanesOf.ts";
import {
  ALL_NAMED,
  FEW,
  type LabelText,
  MOST_MOMENTS,
  type PlacedLabel,
  placeLabels,
  type Stood,
} from "./placeLabels.ts";
import type { Crowded } from "./rooms.ts";
import type { StepInput, StepMarks } from "./stepScene.ts";
import { itemsOf, type TimelineItem } from "./timelineItems.ts";

export { ALL_NAMED, MOST_MOMENTS };

/** In CSS pixels. */
export const LAYOUT = {
  axisHeight: 52,
  padding: 10,
  /** How far inside the edges of the picture time begins and ends. The overview needs this space for its handles. */
  inset: 12,
  /** The width for the numbers of a scale beside its bars. */
  numbers: 36,
} as const;

/** Measures of the annotations at the foot. A picture lower than `least` has no annotations. */
export const ANNOTATION = { lines: 2, line: 15, above: 10, gap: 4, least: 300 } as const;
const ANNOTATION_FOOT = ANNOTATION.above + ANNOTATION.gap + ANNOTATION.lines * ANNOTATION.line;

/** The distance of small texts from marks, and their line height. */
export const LABEL = { gap: 8, line: 15 } as const;

/** The letter size of the axis's upper row relative to the lower row. */
export const UPPER_SIZE = 19 / 12;

export type TimelineMark = Omit<TimelineItem, "rank" | "key"> & {
  readonly row: EventRow;
  readonly y: CssPx;
  readonly label: PlacedLabel | null;
  readonly alpha: number;
  /** The size of the mark relative to the usual size. Many rows in little height have smaller marks. */
  readonly dot?: number;
};

/** Events of a lane whose marks do not fit: a count at the lane's foot, over a line from first event to last. */
export type TimelineStack = {
  readonly rows: readonly EventRow[];
  readonly x: CssPx;
  readonly x0: CssPx;
  readonly x1: CssPx;
  readonly y: CssPx;
  readonly alpha: number;
  /** The words that count its events, for a picture that nobody can press. */
  readonly text?: string;
};

type TimelineRest = TimelineStack & { readonly text: string };

export type FoldedSilence = Box & { readonly lines: readonly string[] };

export type TimelineScene = {
  readonly size: Size;
  /** If this is more than the height of the picture, the lanes scroll. */
  readonly contentHeight: CssPx;
  /** The height for annotations. 0 if there are none, with lanes or bars, or if the picture is too low. */
  readonly foot: CssPx;
  readonly annotations: readonly Annotation[];
  /** The width of the names of lanes. 0 without lanes. */
  readonly gutter: CssPx;
  readonly scale: TimeScale;
  readonly axis: AxisTicks;
  readonly bands: readonly TimelineBand[];
  readonly silences: readonly FoldedSilence[];
  readonly marks: readonly TimelineMark[];
  readonly stacks: readonly TimelineStack[];
  /** The events that are left out if only the most important ones have marks. Null in other pictures. */
  readonly rest: TimelineRest | null;
  readonly density: DensityPicture | null;
  readonly hues: readonly number[];
  /** The number of events in the window, whether they are drawn as marks, as stacks of marks, or as bars of counts. */
  readonly total: number;
  /** Null until the code that draws the density has loaded. */
  readonly crowded: Crowded | null;
};

export type TimelineTexts = {
  /** The width of a text on the axis or in the title of a lane. */
  readonly measure: (text: string) => CssPx;
  readonly measureLabel: (text: string) => CssPx;
  /** The texts to try for the name of an event (`createLabelTexts`). */
  readonly labelTexts: (name: EventName) => readonly LabelText[];
};

export type TimelineInput = TimelineTexts & {
  readonly tables: Tables;
  readonly words: Words;
  /** The events in the window that pass the filters, in time order. Empty if they are too many, or only counted. */
  readonly rows: readonly EventRow[];
  readonly total: number;
  readonly density: DensityBins | null;
  /** Null until the code for density, moments and hours has loaded. */
  readonly crowded: Crowded | null;
  /** The units of the axis shorter than a day. By default they come from `crowded`. */
  readonly clock?: readonly ClockUnit[];
  readonly span: TimeSpan;
  /** The days whose events decide the rows, if these are few. By default those of `span`, which a gesture changes. */
  readonly rowDays?: DayRange | undefined;
  /**
   * The events that decide lanes and rows, instead of `rowDays`. Lanes without any of them are left out. A picture in a
   * file gives its filtered events, because its marks never move.
   */
  readonly few?: readonly EventRow[] | null | undefined;
  /** The folded silences. */
  readonly breaks: readonly TimeSpan[];
  readonly size: Size;
  readonly lanes: Lanes;
  /** The most important first. */
  readonly annotations: readonly Annotation[];
  /** The hue of each kind of event, by `kindHues`. */
  readonly hues: readonly number[];
  /** The event of the tour step whose picture this is. Null for other pictures. */
  readonly stepEvent: EventRow | null;
  /** The ids of the actors that the picture is about. Events in which they answer others count as important. */
  readonly actors?: readonly string[] | undefined;
  /** The selected event, if the picture has no lanes. It is drawn even if only the most important events are. */
  readonly chosen?: EventRow | null;
  /** The selected actor. Only its events get names, because other events are dimmed. */
  readonly about?: ActorRow | null | undefined;
  readonly tour: string;
  /** Places the marks of a step. Null until its code has loaded. */
  readonly stepMarks: ((input: StepInput) => StepMarks) | null;
  /** Whether time moves by itself, as in a play. There are no labels then, because nobody could read them. */
  readonly isGliding?: boolean;
  /** Whether the picture is a file, on paper or in an embed. By default, whether it is in an embed. */
  readonly isTakenAway?: boolean | undefined;
  /** The places of labels in the previous picture, while time moves. */
  readonly stood?: Stood | undefined;
};

export function buildTimelineScene(input: TimelineInput): TimelineScene {
  const { tables, words, size, total, density, crowded, rows, hues, annotations, measure } = input;
  const named = lanesOf(tables, input.lanes, words);
  const scale = scaleOf(input);
  const gutter = gutterOf(input.lanes, size.width, density !== null);
  const clock = input.clock ?? crowded?.clockUnits(words, tables, scale.span);
  const axis = timeTicks(words, scale, measure, storyDays(tables), UPPER_SIZE, clock);
  const foot = named === null && !density ? footOf(input) : 0;
  const top = LAYOUT.axisHeight + LAYOUT.padding / 2;
  const low = size.height - foot - LAYOUT.padding / 2;
  const empty: TimelineScene = {
    ...{ size, foot, annotations, gutter, scale, axis, crowded, hues },
    ...{ bands: [], silences: [], marks: [], stacks: [], rest: null, density: null },
    contentHeight: size.height,
    total: Math.max(total, rows.length),
  };
  const picture =
    density &&
    crowded?.densityPicture(
      density,
      named,
      scale,
      { top: LAYOUT.axisHeight, height: size.height - LAYOUT.axisHeight, gutter, padding: LAYOUT.padding },
      words,
      measure,
    );
  if (picture) {
    const contentHeight = Math.max(size.height, LAYOUT.axisHeight + picture.height);
    return { ...empty, contentHeight, bands: picture.bands, density: picture };
  }
  const items = itemsOf(tables, rows, hues, scale);
  if (input.stepEvent !== null) {
    const edges = { top, bottom: low, left: LAYOUT.padding, right: size.width - LAYOUT.padding };
    const step = input.stepMarks?.({ ...input, items, scale, event: input.stepEvent, ...edges });
    const { placed = [], counted = [], labels = NO_LABELS, bands = [] } = step ?? {};
    return { ...empty, bands, ...drawn(placed, counted, labels) };
  }
  const laneOf = named?.partition.laneOf ?? null;
  const titles = titlesOf(named, (gutter - 2 * LAYOUT.padding) / TITLE_SIZE, measure);
  const inUse = laneOf && input.few ? new Set(input.few.map((row) => laneOf[row])) : null;
  const lanes = inUse ? titles.filter(({ lane }) => lane !== null && inUse.has(lane)) : titles;
  const story = storyScale(tables, scale.left, scale.right);
  const few = laneOf && (input.few ?? fewIn(tables, input.rowDays ?? windowOfSpan(tables, input.span)));
  const height = Math.max(0, low - top);
  const rowsOfAll = few
    ? laneRows(tables, laneOf, lanes, scale, top, height, few)
    : rowsOfStory(tables, laneOf, lanes, story, top, height);
  const whole = placeMarks(items, rowsOfAll, laneOf);
  const told =
    !named && (whole.counted.length > 0 || (rowsOfAll.dot < LEAST_DOT && items.length > ALL_NAMED))
      ? crowded?.momentsOf(input, items, lanes, story, scale, top, low)
      : null;
  const { placed, counted, allRows, rest } = told ?? { ...whole, allRows: rowsOfAll, rest: null };
  const silences = crowded?.namedSilences(input, placed, scale, top, low) ?? [];
  const contentHeight = Math.max(size.height, top + allRows.height + LAYOUT.padding / 2);
  const { bands, dot } = allRows;
  const labels = input.isGliding ? NO_LABELS : labelsOf();
  return { ...empty, contentHeight, bands, silences, rest, ...drawn(placed, counted, labels, dot) };

  /** Labels for any mark if marks are few or none is important, otherwise for the most important marks. */
  function labelsOf(): ReadonlyMap<number, PlacedLabel> {
    const hasImportant = placed.some(({ item }) => item.rank < LEAST_RANK);
    if (!hasImportant && placed.length > MOST_ALIKE) return NO_LABELS;
    const byLane = new Map(bands.map(({ lane, y, height }) => [lane ?? 0, { top: y, bottom: y + height }]));
    const whole = { top: LAYOUT.axisHeight, bottom: size.height };
    const story = eventsOfStory(tables);
    const answers = crowded?.answersBy(tables, input.actors);
    const marks = placed.map(({ item: { key, x, x0, x1, rank }, y }) => ({
      key,
      x,
      x0,
      x1,
      y,
      rank: answers?.has(key) && rank < LEAST_RANK ? 1 : rank,
      told: story.get(key)?.told ?? 0,
      lane: byLane.get(laneOf?.[key] ?? 0) ?? whole,
    }));
    const taken = [...silences, ...(rest ? [rest] : counted).map(countBox)];
    const namesAny = (told ? placed : rows).length <= FEW;
    const textsAt = (row: EventRow): readonly LabelText[] => {
      const name = namesOf(tables)(row);
      return crowded?.nameTexts(input, row, scale.span, name) ?? input.labelTexts(name);
    };
    const lowest = namesAny || !hasImportant ? LEAST_RANK : LEAST_RANK - 1;
    return placeLabels(
      marks,
      { left: scale.left, right: size.width - LAYOUT.padding, taken, dot },
      ({ key, rank }) => (rank <= lowest ? textsAt(key) : []),
      namesAny ? ALL_NAMED : MOST_MOMENTS,
      !namesAny,
      input.stood,
    );
  }
}

/** Without lanes, the least size of marks (1 is the usual size). Instead of smaller marks, fewer marks are drawn. */
const LEAST_DOT = 0.65;

const NO_LABELS: ReadonlyMap<number, PlacedLabel> = new Map();

function drawn(
  placed: readonly Placed[],
  counted: readonly Counted[],
  labels: ReadonlyMap<number, PlacedLabel>,
  dot = 1,
): Pick<TimelineScene, "marks" | "stacks"> {
  const marks = placed.map(
    // Fields are written one by one for speed, as in `itemsOf`.
    ({ item: { key, x, x0, x1, extent, status, hue, contested, cut }, y }): TimelineMark => ({
      row: key,
      x,
      x0,
      x1,
      y,
      extent,
      status,
      hue,
      contested,
      cut,
      label: labels.get(key) ?? null,
      alpha: 1,
      dot,
    }),
  );
  const stacks = counted.map(({ items, ...place }) => ({
    ...{ rows: items.map(({ key }) => key).sort((a, b) => a - b), ...place },
    alpha: 1,
  }));
  return { marks, stacks };
}

/** The scale of the whole story in the picture's width. It does not depend on the days that the reader looks at. */
const storyScale = memoLast(
  (tables: Tables, left: CssPx, right: CssPx): TimeScale => timeScale(storyExtent(tables), { left, right }),
);

const rowsOfStory = memoLast(laneRows);

/** The events of a window, whatever is filtered. Null if there are too many for each to get a name. */
function fewIn(tables: Tables, days: DayRange): readonly EventRow[] | null {
  if (isCounted(tables, days)) return null;
  return windowRows(tables, new Uint32Array(tables.events.count), days, ALL_NAMED);
}

const titlesOf = memoLast(
  (
    named: NamedLanes | null,
    width: CssPx,
    measure: (text: string) => CssPx,
  ): readonly Pick<TimelineBand, "lane" | "title">[] =>
    named === null
      ? [{ lane: null, title: [] }]
      : named.shown.map((lane) => ({
          lane,
          title: setInLines(named.names[lane] ?? "", MOST_TITLE_LINES, width, measure),
        })),
);

const MOST_TITLE_LINES = 2;

/** A headline of more characters is cut before it is measured. It is too wide for a label in any case. */
const LONGEST_LABEL = 300;
const ABOUT_COUNT: CssPx = 3;

export const countBox = ({ x, x0, x1, y }: Pick<TimelineStack, "x" | "x0" | "x1" | "y">): Box =>
  boxAbout(
    Math.min(x0, x - FOOT.half) - ABOUT_COUNT,
    Math.max(x1, x + FOOT.half) + ABOUT_COUNT,
    y,
    FOOT.height / 2,
  );

const LEAST_RANK = 3;
/** More marks than this get no names if none is important. A few names would make their events seem important. */
const MOST_ALIKE = 200;

/** The names of events. Cached, because every frame of a zoom asks for them. */
const namesOf = oncePerTables((tables) =>
  memoByKey((row: EventRow): EventName => eventName(tables, row, LONGEST_LABEL)),
);

/** The height for annotations, whatever the window. 0 without any, or if the picture is too low. */
export const footOf = ({ annotations, size }: Pick<TimelineInput, "annotations" | "size">): CssPx =>
  annotations.length > 0 && size.height >= ANNOTATION.least ? ANNOTATION_FOOT : 0;

/** The widths of the names at the left of lanes: usual, and in a picture narrower than `NARROW`. */
const GUTTERS = { none: [0, 0], actor: [210, 142], other: [172, 120] } as const;
const NARROW: CssPx = 560;
/** Additional width beside a density, where the counts beside the names are longer. */
const FOR_COUNTS: CssPx = 28;
export const gutterOf = (lanes: Lanes, width: CssPx, isDense = false): CssPx =>
  GUTTERS[lanes === "none" || lanes === "actor" ? lanes : "other"][width < NARROW ? 1 : 0] +
  (isDense && lanes !== "none" && lanes !== "actor" && width >= NARROW ? FOR_COUNTS : 0);

/** In a tour step, the free share of the picture before the first and after the last day, and around rows of actors. */
export const AIR_IN_STEP = 0.1;

/** The scale of time in the picture. The overview below takes its edges, so that equal days are below each other. */
export function scaleOf({
  span,
  size: { width },
  lanes = "none",
  density,
  breaks,
  stepEvent,
  gutter = gutterOf(lanes, width, density !== null),
}: Pick<TimelineInput, "span" | "size" | "density" | "breaks" | "stepEvent"> & {
  readonly lanes?: Lanes;
  /** The width left of time. By default the width of the names of lanes. */
  readonly gutter?: CssPx;
}): TimeScale {
  // Bars of a density fill the width beside their numbers. Marks need an inset, or the edges would cut them.
  if (density && lanes !== "actor") return timeScale(span, { left: gutter + LAYOUT.numbers, right: width });
  const inset = stepEvent === null ? LAYOUT.inset : Math.max(LAYOUT.inset, AIR_IN_STEP * (width - gutter));
  return timeScale(span, { left: gutter + inset, right: width - inset }, density ? [] : breaks);
}
