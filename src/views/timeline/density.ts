import type { Size } from "../../chart/ChartCanvas.tsx";
import { type CountBar, drawCountBar } from "../../chart/countBar.ts";
import type { Pen, TextStyle } from "../../chart/pen.ts";
import { setInLines } from "../../chart/setInLines.ts";
import { kindColour, type Theme } from "../../chart/theme.ts";
import type { TimeScale } from "../../chart/timeScale.ts";
import { daysOfSpan, lengthOfSpan, type TimeSpan, windowOf } from "../../model/dates/timeSpan.ts";
import { at, item } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { beginOf, showsHours } from "../../model/tables/times.ts";
import type { CssPx } from "../../model/units.ts";
import type { FilterMask } from "../../query/filter/filterMask.ts";
import { kindsInOrder } from "../../query/kindsAndLanes.ts";
import { createDensity } from "../../query/time/densityColumns.ts";
import { hourEdges } from "../../query/time/hourBins.ts";
import { storyDays } from "../../query/time/storyExtent.ts";
import {
  type BinUnit,
  binUnitFor,
  type FilledDays,
  filledDays,
  heightOf,
  type Measure,
  startOfBin,
  startsOfBins,
} from "../../query/time/timeBins.ts";
import { windowRows } from "../../query/time/windowRows.ts";
import type { Lanes } from "../../state/address/viewState.ts";
import { memoLast } from "../../state/memoLast.ts";
import { densityOf } from "../../state/storySelectors.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/isolate.ts";
import { exploringWords } from "../../words/laterWords.ts";
import type { Words } from "../../words/words.ts";
import type { TimelineBand } from "./laneRows.ts";
import { type NamedLanes, partitionOf } from "./lanesOf.ts";

/** A bar of events in one bin. `kind` is null if kinds are counted together. */
type DensityBar = CountBar & { readonly kind: number | null };

/**
 * Bars in lanes. All lanes share one scale, but the lane of the remaining values (`rest`) may have its own. Filters do
 * not change the heights of lanes.
 */
export type DensityPicture = {
  readonly bars: readonly DensityBar[];
  /** `label` is empty in lanes that repeat the scale of another lane. */
  readonly lines: readonly { readonly y: CssPx; readonly label: string }[];
  /** The unit of the scale: "events a week". */
  readonly unit: string;
  /** The highest count of a bar on the common scale. */
  readonly most: number;
  readonly bands: readonly TimelineBand[];
  readonly height: CssPx;
  readonly bins: DensityBins;
  readonly names: readonly string[];
};

type Room = { readonly top: CssPx; readonly height: CssPx; readonly gutter: CssPx; readonly padding: CssPx };

const MOST_TITLE_LINES = 2;

/** The space above the highest bar. In the first lane it has the unit, and the number of the scale's top line. */
const HEADROOM = { first: 18, other: 6 } as const;
const headroomOf = (lanes: number): CssPx => HEADROOM.first + (lanes - 1) * HEADROOM.other;
/** The least height at which bars can be compared and a name has two lines. */
const LEAST_LANE: CssPx = 44;
/** The gap between bars, unless the bars are narrow. */
const GAP: CssPx = 1;
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
  const isRest = (lane: number): boolean => named?.partition.lanes[lane]?.kind === "rest";
  const weightOf = (lane: number): number =>
    bins.measured !== null || named === null ? 1 : isRest(lane) ? 0 : at(named.counts, lane);
  const least = named === null ? 0 : LEAST_LANE - HEADROOM.other;
  const heights = shareOut(shown.map(weightOf), room.height - headroomOf(shown.length), least);
  const lanes = shown.map((lane, place) => ({
    lane,
    height: item(heights, place) + (place === 0 ? HEADROOM.first : HEADROOM.other),
    bars: item(heights, place),
    highest: highest[lane] ?? 0,
  }));
  const used = lanes.filter(({ highest }) => highest > 0);
  // The last lane has all values without their own lane. On a scale for its many events, other bars would be tiny.
  const own = used.filter(({ lane }) => !isRest(lane));
  const compared = own.length > 0 ? own : used;
  const most = Math.max(0, ...compared.map(({ highest }) => highest));
  // All lanes have the scale of the lane with the least height per event, so that the highest bars of all fit.
  const perEvent = compared.length > 0 ? Math.min(...compared.map(({ bars, highest }) => bars / highest)) : 0;
  const step = niceStep(most, Math.max(1, Math.floor((most * perEvent) / LINES_APART)));
  const labelled = lanes.find(({ bars }) => step * perEvent <= bars);
  const titleRoom = room.gutter - 2 * room.padding;
  const bands: TimelineBand[] = [];
  const bars: DensityBar[] = [];
  const lines: { y: CssPx; label: string }[] = [];
  let y = room.top;
  for (const one of lanes) {
    const { lane, height } = one;
    const floor = y + height;
    // If the last lane would be too high on this scale, it has its own scale, named in its head.
    const isApart = isRest(lane) && one.highest * perEvent > one.bars;
    const perUnit = isApart ? one.bars / one.highest : perEvent;
    const name = named === null ? "" : item(named.names, lane);
    const said = isApart ? exploringWords(words).density.ownScale(name, one.highest) : name;
    const title = named === null ? [] : setInLines(said, MOST_TITLE_LINES, titleRoom, measure);
    bands.push({ lane: named === null ? null : lane, title, y, height });
    for (
      let value = step;
      !isApart && step > 0 && value <= most && value * perEvent <= one.bars;
      value += step
    )
      lines.push({ y: floor - value * perEvent, label: one === labelled ? formatNumber(words, value) : "" });
    bars.push(...barsOf(bins, lane, scale, floor, perUnit));
    y = floor;
  }
  const say = exploringWords(words).density;
  return {
    bars,
    lines,
    unit: say.per[bins.unit](bins.measured === null ? say.counted : visibleText(bins.measured)),
    most,
    bands,
    height: y - room.top,
    bins,
    names: named?.names ?? [],
  };
}

/** Shares a height by weight. Each part is at least `least`, even if the sum then exceeds the height. */
function shareOut(weights: readonly number[], height: CssPx, least: CssPx): readonly CssPx[] {
  let [rest, sum] = [height, weights.reduce((all, one) => all + one, 0)];
  let open = weights.map((_, place) => place);
  const shares = weights.map(() => least);
  for (let isShared = false; !isShared; ) {
    const ofWeight = sum > 0 ? Math.max(0, rest) / sum : 0;
    const low = open.filter((place) => item(weights, place) * ofWeight < least);
    isShared = low.length === 0;
    for (const place of low) {
      rest -= least;
      sum -= item(weights, place);
    }
    open = open.filter((place) => !low.includes(place));
    if (isShared) for (const place of open) shares[place] = item(weights, place) * ofWeight;
  }
  return shares;
}

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
  { counts, bins, lanes, kinds, upwards }: DensityBins,
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
    for (const kind of upwards) {
      const height = (counts[(bin * lanes + lane) * kinds + kind] ?? 0) * perUnit;
      if (height === 0) continue;
      y -= height;
      bars.push({ x, y, width, height, isPartial, kind: kinds === 1 && lanes > 1 ? null : kind });
    }
  }
  return bars;
}

/** A round step of the scale (1, 2 or 5 × 10ⁿ) that gives at least one line, and about `lines` at most. */
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

/** Measures around the bars. `numbers` is the width for the scale's numbers, `letters` their size. */
type Measures = Readonly<Record<"axisHeight" | "padding" | "numbers" | "letters", CssPx>>;

const SCALE_LINE = 0.35;
const HALO = 4;
const ABOVE = 3;
const NUMBER_GAP = 4;

export function drawDensity(
  pen: Pen,
  { density, hues, size, scale }: Scene,
  theme: Theme,
  { axisHeight, padding, numbers, letters }: Measures,
): void {
  if (!density) return;
  const left = scale.left - numbers;
  pen.alpha(SCALE_LINE);
  for (const { y } of density.lines) pen.fillRect(left, Math.round(y), size.width - left, 1, theme.ink2);
  pen.alpha(1);
  for (const bar of density.bars) {
    drawCountBar(pen, bar, bar.kind === null ? theme.node : kindColour(theme, item(hues, bar.kind)));
  }
  const style: TextStyle = {
    font: `500 ${letters}px ${theme.interfaceFont}`,
    colour: theme.ink,
    align: "right",
    halo: { colour: theme.paper, width: HALO },
  };
  for (const { y, label } of density.lines) {
    // A number just below the axis has no space above its line, so it is under the line.
    const isUnder = y - letters - ABOVE < axisHeight;
    const over = isUnder ? letters : -ABOVE;
    if (label !== "") pen.text(label, scale.left - NUMBER_GAP, Math.round(y) + over, style);
  }
  const unit: TextStyle = { ...style, colour: theme.ink2 };
  pen.text(density.unit, size.width - padding, axisHeight + letters + 2, unit);
}

/** The numbers of events in a window by bin, lane and kind, if there are too many events for marks. */
export type DensityBins = {
  /** "bar" for bars of hours and minutes, whose length the axis shows. */
  readonly unit: BinUnit | "bar";
  /** The part of each bin that the data fill, cut to the window. */
  readonly bins: readonly FilledDays[];
  readonly lanes: number;
  /** 1 if kinds are counted together, because bars of many kinds would have too many colours. */
  readonly kinds: number;
  /** The separately counted kinds, from the bottom of a bar to its top. */
  readonly upwards: readonly number[];
  /** The count of bin b, lane l and kind k is at `(b * lanes + l) * kinds + k`. */
  readonly counts: Float64Array;
  /** The column of numbers that is summed. Null if events are counted. */
  readonly measured: string | null;
};

/** With more kinds than this, bars in lanes (except lanes of kinds) count all kinds together. */
const MOST_KINDS = 24;

const partedDensity = memoLast(
  (tables: Tables, mask: FilterMask, numbers: Float64Array | undefined, lanes: Lanes, oneKind: boolean) => {
    if (hasPlainCounts(lanes))
      return numbers ? createDensity(tables, mask, { numbers }) : densityOf(tables, mask);
    const { laneOf, lanes: all } = partitionOf(tables, lanes);
    return createDensity(tables, mask, { numbers, oneKind, lanes: { laneOf, count: all.length } });
  },
);

/** Whether the counts by kind, which all pictures share, are enough here. Lanes of actors do not divide bars. */
const hasPlainCounts = (lanes: Lanes): lanes is "none" | "actor" | "kind" =>
  lanes === "none" || lanes === "actor" || lanes === "kind";

function inLanesOfKinds(counts: Float64Array, kinds: number): Float64Array {
  const parted = new Float64Array(counts.length * kinds);
  for (const [place, count] of counts.entries()) parted[place * kinds + (place % kinds)] = count;
  return parted;
}

export function densityBins(
  tables: Tables,
  mask: FilterMask,
  span: TimeSpan,
  width: CssPx,
  measure: Measure | null,
  lanes: Lanes,
): { readonly bins: DensityBins; readonly total: number } {
  const parted = lanes === "none" || lanes === "actor" ? null : partitionOf(tables, lanes);
  const oneKind = parted !== null && lanes !== "kind" && tables.kinds.length > MOST_KINDS;
  const shape = {
    lanes: parted?.lanes.length ?? 1,
    kinds: oneKind ? 1 : tables.kinds.length,
    upwards: oneKind ? [0] : kindsInOrder(tables).toReversed(),
    measured: measure?.label ?? null,
  };
  if (showsHours(tables, span)) return hours();
  const unit = binUnitFor(lengthOfSpan(span), width);
  const { first, last } = daysOfSpan(span);
  const starts = startsOfBins(unit, first, last);
  const edges = Float64Array.from([span.start, ...starts.slice(1), span.end]);
  // A day belongs to the bin with its noon. An edge at 3.6 is after the noon of day 3, so the next bin begins on day 4.
  const days = edges.map((edge) => Math.ceil(edge - 0.5));
  const { counts } = partedDensity(tables, mask, measure?.numbers, lanes, oneKind).between(days);
  const all = densityOf(tables, mask).between(Float64Array.of(days[0] ?? 0, days.at(-1) ?? 0));
  const total = [...all.counts, ...all.before].reduce((sum, count) => sum + count, 0);
  const bins = starts.map((start) =>
    filledDays({ start, end: startOfBin(unit, start, 1) }, storyDays(tables), span),
  );
  const inLanes = lanes === "kind" ? inLanesOfKinds(counts, tables.kinds.length) : counts;
  return { bins: { unit, ...shape, bins, counts: inLanes }, total };

  /** Counts hours. An event without a time counts in the total, but in no bin. */
  function hours(): ReturnType<typeof densityBins> {
    const edges = hourEdges(span, width);
    const counts = new Float64Array((edges.length - 1) * shape.lanes * shape.kinds);
    const { events } = tables;
    const rows = windowRows(tables, mask, windowOf(span), events.count) ?? [];
    for (const row of rows) {
      const begin = beginOf(events, row);
      const bin = events.times?.begins[row] ? edges.findLastIndex((edge) => edge <= begin) : -1;
      if (bin < 0 || begin < span.start) continue;
      const group = (bin * shape.lanes + (parted?.laneOf[row] ?? 0)) * shape.kinds;
      const place = group + (shape.kinds === 1 ? 0 : at(events.kind, row));
      counts[place] = at(counts, place) + (measure ? heightOf(measure.numbers, row) : 1);
    }
    const bins = edges.slice(1).map((end, bin): FilledDays => {
      const start = edges[bin] ?? end;
      const isPartial = start < span.start || end > span.end;
      return { start: Math.max(start, span.start), end: Math.min(end, span.end), isPartial };
    });
    return { bins: { unit: "bar", ...shape, bins, counts }, total: rows.length };
  }
}

export type CountedBin = {
  readonly days: FilledDays;
  readonly count: number;
  readonly column: string | null;
  /** The name of the bin's lane. Empty if the picture has no lanes. */
  readonly lane: string;
};

export const binAt = (bins: readonly FilledDays[], scale: TimeScale, x: CssPx): number => {
  const day = scale.dayAt(x);
  return bins.findIndex(({ start, end }) => day >= start && day < end);
};
