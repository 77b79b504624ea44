import type { Size } from "../../chart/ChartCanvas.tsx";
import { type CountBar, drawCountBar } from "../../chart/countBar.ts";
import type { Pen, TextStyle } from "../../chart/pen.ts";
import { setInLines } from "../../chart/setInLines.ts";
import { kindColour, type Theme } from "../../chart/theme.ts";
import type { TimeScale } from "../../chart/timeScale.ts";
import { daysOfSpan, lengthOfSpan, type TimeSpan } from "../../model/dates/timeSpan.ts";
import { item } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx } from "../../model/units.ts";
import type { FilterMask } from "../../query/filter/filterMask.ts";
import { createDensity } from "../../query/time/densityColumns.ts";
import { storyDays } from "../../query/time/storyExtent.ts";
import {
  type BinUnit,
  binUnitFor,
  type FilledDays,
  filledDays,
  type Measure,
  startOfBin,
  startsOfBins,
} from "../../query/time/timeBins.ts";
import type { Lanes } from "../../state/address/viewState.ts";
import { memoLast } from "../../state/selectors/memoLast.ts";
import { densityOf } from "../../state/selectors/storySelectors.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/isolate.ts";
import { densityWords } from "../../words/laterWords.ts";
import type { Words } from "../../words/words.ts";
import type { TimelineBand } from "./laneRows.ts";
import { type NamedLanes, partitionOf } from "./lanesOf.ts";

/** A bar of one kind of events in one bin; `kind` is null where kinds are not told apart. */
export type DensityBar = CountBar & { readonly kind: number | null };

/** Bars from the floor of each lane, all of one scale, with the lines of that scale and what it counts. */
export type DensityPicture = {
  readonly bars: readonly DensityBar[];
  /** `label` is "" in lanes that repeat the scale of the first. */
  readonly lines: readonly { readonly y: CssPx; readonly label: string }[];
  /** "events a week" */
  readonly unit: string;
  /** The highest bar. */
  readonly most: number;
  readonly bands: readonly TimelineBand[];
  readonly height: CssPx;
  /** What the bars were made of, and the names of their lanes. */
  readonly bins: DensityBins;
  readonly names: readonly string[];
};

type Room = { readonly top: CssPx; readonly height: CssPx; readonly gutter: CssPx; readonly padding: CssPx };

const MOST_TITLE_LINES = 2;

/** Above the highest bar, for the number of its line and for what is counted. */
const HEADROOM: CssPx = 18;
/** A lane is at least so high that bars can be compared in it, and its name has two lines. */
const LEAST_LANE: CssPx = 44;
/** Between bars, where they are not narrow. */
const GAP: CssPx = 1;
/** Between two lines of the scale. */
const LINES_APART: CssPx = 48;

export function densityPicture(
  bins: DensityBins,
  named: NamedLanes | null,
  scale: TimeScale,
  room: Room,
  words: Words,
  measure: (text: string) => CssPx,
): DensityPicture {
  const highest = highestOfLanes(bins);
  const shown = named === null ? [0] : named.shown;
  // What has no lane of its own would dwarf what has one: there it has a scale of its own, which its name says.
  const isRest = (lane: number): boolean => named?.partition.lanes[lane]?.kind === "rest";
  const most = shown.reduce((one, lane) => (isRest(lane) ? one : Math.max(one, highest[lane] ?? 0)), 0);
  const scaleOf = (lane: number): number => (isRest(lane) ? Math.max(most, highest[lane] ?? 0) : most);
  const laneHeight = Math.max(
    named === null ? room.height : LEAST_LANE,
    room.height / Math.max(1, shown.length),
  );
  const barRoom = laneHeight - HEADROOM;
  const bands: TimelineBand[] = [];
  const bars: DensityBar[] = [];
  const lines: { y: CssPx; label: string }[] = [];
  const step = niceStep(most, Math.max(1, Math.floor(barRoom / LINES_APART)));
  const titleRoom = room.gutter - 2 * room.padding;
  shown.forEach((lane, place) => {
    const y = room.top + place * laneHeight;
    const floor = y + laneHeight;
    const full = scaleOf(lane);
    const perUnit = full === 0 ? 0 : barRoom / full;
    const name = named === null ? "" : item(named.names, lane);
    const said = full > most ? densityWords(words).ownScale(name, full) : name;
    const title = named === null ? [] : setInLines(said, MOST_TITLE_LINES, titleRoom, measure);
    bands.push({ lane: named === null ? null : lane, title, y, height: laneHeight });
    for (let value = step; full === most && value <= most && step > 0; value += step) {
      lines.push({ y: floor - value * perUnit, label: place === 0 ? formatNumber(words, value) : "" });
    }
    bars.push(...barsOf(bins, lane, scale, floor, perUnit));
  });
  return {
    bars,
    lines,
    unit: densityWords(words).unit(bins.unit, bins.measured === null ? null : visibleText(bins.measured)),
    most,
    bands,
    height: shown.length * laneHeight,
    bins,
    names: named?.names ?? [],
  };
}

/** The bin of the lane at a point of the content. */
export function countedBinAt(
  { bins: { bins, lanes, kinds, counts, measured }, bands, names }: DensityPicture,
  scale: TimeScale,
  x: CssPx,
  y: CssPx,
): CountedBin | null {
  const band = bands.find((one) => y >= one.y && y < one.y + one.height);
  const bin = binAt(bins, scale, x);
  const days = bins[bin];
  if (!band || !days) return null;
  const lane = band.lane ?? 0;
  const from = (bin * lanes + lane) * kinds;
  const count = counts.subarray(from, from + kinds).reduce((sum, one) => sum + one, 0);
  return { days, count, column: measured, lane: names[lane] ?? "" };
}

/** By lane the sum of its highest bar. */
function highestOfLanes({ counts, kinds, lanes }: DensityBins): readonly number[] {
  const highest = Array.from({ length: lanes }, () => 0);
  for (let bar = 0; bar < counts.length / Math.max(1, kinds); bar++) {
    let sum = 0;
    for (let kind = 0; kind < kinds; kind++) sum += counts[bar * kinds + kind] ?? 0;
    highest[bar % lanes] = Math.max(highest[bar % lanes] ?? 0, sum);
  }
  return highest;
}

function barsOf(
  { counts, bins, lanes, kinds }: DensityBins,
  lane: number,
  scale: TimeScale,
  floor: CssPx,
  perUnit: number,
): readonly DensityBar[] {
  const bars: DensityBar[] = [];
  for (const [bin, { start, end, isPartial }] of bins.entries()) {
    const x = scale.xOf(start);
    const width = Math.max(1, scale.xOf(end) - x - GAP);
    let y = floor;
    for (let kind = 0; kind < kinds; kind++) {
      const height = (counts[(bin * lanes + lane) * kinds + kind] ?? 0) * perUnit;
      if (height === 0) continue;
      y -= height;
      bars.push({ x, y, width, height, isPartial, kind: kinds === 1 && lanes > 1 ? null : kind });
    }
  }
  return bars;
}

/** A step of 1, 2 or 5 and noughts that gives at most so many lines, and one at least; counts have no parts. */
function niceStep(most: number, lines: number): number {
  if (most <= 0) return 0;
  const steps = [1, 2, 5, 10].map((one) => one * 10 ** Math.floor(Math.log10(most / lines)));
  const step = steps.find((one) => one * lines >= most) ?? most;
  return step <= most ? step : (steps.findLast((one) => one <= most) ?? most);
}

type Scene = {
  readonly density: DensityPicture | null;
  readonly hues: readonly number[];
  readonly size: Size;
  readonly scale: TimeScale;
};

/** Where the bars begin under the axis, and how large their numbers are. */
type Measures = { readonly axisHeight: CssPx; readonly padding: CssPx; readonly letters: CssPx };

/** How opaque the lines of a scale are over bars. */
const SCALE_LINE = 0.35;
const HALO = 3;
/** A number stands a little above its line, right of the heads of lanes. */
const ABOVE = 3;
const BESIDE = 5;

/** Too many for single marks: bars, the lines of their scale over them, and what it counts. */
export function drawDensity(
  pen: Pen,
  { density, hues, size, scale }: Scene,
  theme: Theme,
  { axisHeight, padding, letters }: Measures,
): void {
  if (!density) return;
  for (const bar of density.bars) {
    drawCountBar(pen, bar, bar.kind === null ? theme.node : kindColour(theme, item(hues, bar.kind)));
  }
  const style: TextStyle = {
    font: `500 ${letters}px ${theme.interfaceFont}`,
    colour: theme.ink,
    align: "left",
    halo: { colour: theme.paper, width: HALO },
  };
  // Beside lanes, where their names are; without them over the first bars.
  const isBeside = scale.left > 0;
  // Right of the line that ends the heads of lanes, which have counts of their own.
  const x = scale.left + (isBeside ? BESIDE : padding);
  for (const { y, label } of density.lines) {
    pen.alpha(SCALE_LINE);
    pen.fillRect(scale.left, Math.round(y), size.width - scale.left, 1, theme.ink2);
    pen.alpha(1);
    // Under the axis there is no room above a line.
    const isUnder = y - letters - ABOVE < axisHeight;
    const over = isUnder ? letters : -ABOVE;
    if (label !== "") pen.text(label, x, Math.round(y) + over, style);
  }
  const unit: TextStyle = { ...style, colour: theme.ink2, align: "right" };
  pen.text(density.unit, size.width - padding, axisHeight + letters + 2, unit);
}

/** Events of a window by bin of the calendar, lane and kind, where they are too many to be marks. */
export type DensityBins = {
  readonly unit: BinUnit;
  /** What the data fill of each bin, within the window. */
  readonly bins: readonly FilledDays[];
  readonly lanes: number;
  /** 1 where kinds are not told apart: with lanes of many kinds there would be too many colours to see. */
  readonly kinds: number;
  /** The count of bin b, lane l and kind k stands at `(b * lanes + l) * kinds + k`. */
  readonly counts: Float64Array;
  /** The column of numbers that is added up; null for events. */
  readonly measured: string | null;
};

/** More kinds cannot be told apart in the bars of a lane. */
const MOST_KINDS = 24;

const partedDensity = memoLast(
  (tables: Tables, mask: FilterMask, numbers: Float64Array | undefined, lanes: Lanes, oneKind: boolean) => {
    const isOne = lanes === "none" || lanes === "actor";
    if (isOne) return numbers ? createDensity(tables, mask, { numbers }) : densityOf(tables, mask);
    const { laneOf, lanes: all } = partitionOf(tables, lanes);
    return createDensity(tables, mask, { numbers, oneKind, lanes: { laneOf, count: all.length } });
  },
);

/** What the window holds, and how many events these are together. */
export function densityBins(
  tables: Tables,
  mask: FilterMask,
  span: TimeSpan,
  width: CssPx,
  measure: Measure | null,
  lanes: Lanes,
): { readonly bins: DensityBins; readonly total: number } {
  const unit = binUnitFor(lengthOfSpan(span), width);
  const { first, last } = daysOfSpan(span);
  const starts = startsOfBins(unit, first, last);
  const edges = Float64Array.from([span.start, ...starts.slice(1), span.end]);
  // A day belongs where its middle lies, as everywhere in the picture.
  const days = edges.map((edge) => Math.ceil(edge - 0.5));
  const isParted = lanes !== "none" && lanes !== "actor";
  const oneKind = isParted && lanes !== "kind" && tables.kinds.length > MOST_KINDS;
  const { counts } = partedDensity(tables, mask, measure?.numbers, lanes, oneKind).between(days);
  const all = densityOf(tables, mask).between(Float64Array.of(days[0] ?? 0, days.at(-1) ?? 0));
  const total = [...all.counts, ...all.before].reduce((sum, count) => sum + count, 0);
  const bins: DensityBins = {
    unit,
    bins: starts.map((start) =>
      filledDays({ start, end: startOfBin(unit, start, 1) }, storyDays(tables), span),
    ),
    lanes: isParted ? partitionOf(tables, lanes).lanes.length : 1,
    kinds: oneKind ? 1 : tables.kinds.length,
    counts,
    measured: measure?.label ?? null,
  };
  return { bins, total };
}

/** One bin of one lane: its days and what it counts. */
export type CountedBin = {
  readonly days: FilledDays;
  /** Number of events, or the sum of the measure. */
  readonly count: number;
  /** The measure that is summed, or null for events. */
  readonly column: string | null;
  /** The name of its lane; "" without lanes. */
  readonly lane: string;
};

/** The bin at `x`, by its place; -1 where there is none. */
export const binAt = (bins: readonly FilledDays[], scale: TimeScale, x: CssPx): number => {
  const day = scale.dayAt(x);
  return bins.findIndex(({ start, end }) => day >= start && day < end);
};
