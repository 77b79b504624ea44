import { type Box, overlaps } from "../../chart/box.ts";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { baselineAbout, type Pen } from "../../chart/pen.ts";
import { kindColour, SMALL_TEXT, smallText, type Theme } from "../../chart/theme.ts";
import type { TimeScale } from "../../chart/timeScale.ts";
import type { DateExtent } from "../../model/dates/dateBounds.ts";
import { at, item } from "../../model/tables/columns.ts";
import { standingOf } from "../../model/tables/standing.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import type { Standing } from "../../model/vocabulary.ts";
import type { Disclosure, StopDates } from "../../query/disclosures.ts";
import { drawMark } from "./marks/drawMark.ts";
import { type Stretch, stretchOfDates } from "./timelineItems.ts";

/** A silence of so many days is named on its line. */
const LONG_SILENCE = 30;
/** Between one name and the next. */
const ROOM: CssPx = 8;
/** From the outermost line of a bundle to a name beside it. */
const BESIDE: CssPx = 10;
/** Places for a name on the last stretch of its line, a little below the middle first: the told rule has words of its own. */
const SHARES = [0.55, 0.4, 0.7, 0.25, 0.85] as const;

/** Height of a name. */
const NAME_HEIGHT: CssPx = 15;

type Input = {
  readonly scale: Pick<TimeScale, "left" | "right">;
  /** "165 days" */
  readonly daysInWords: (days: number) => string;
  readonly measure: (text: string) => CssPx;
};
type Point = { readonly x: CssPx; readonly y: CssPx };
/** A line from rule to rule, of a silence of so many days. */
type Thread = { readonly row: EventRow; readonly days: number; readonly points: readonly Point[] };

type ThreadName = Point & {
  readonly text: string;
  readonly width: CssPx;
  /** Where a line leads from it to its thread; `null` where it stands on that. */
  readonly from: CssPx | null;
};

/**
 * Names the longest silences, the longest first: on their line where no other passes, else beside all lines that run
 * together there. One that would lie on another goes without.
 *
 *     ╲  │╲ ╲
 *      ╲ │ ╲─╲── 165 days
 */
function threadNames(
  { scale, daysInWords, measure }: Input,
  threads: readonly Thread[],
): ReadonlyMap<EventRow, ThreadName> {
  const taken: Box[] = [];
  const names = new Map<EventRow, ThreadName>();
  const isFree = (rect: Box): boolean =>
    rect.left >= scale.left && rect.right <= scale.right && !taken.some((other) => overlaps(other, rect));
  for (const { row, days, points } of threads.toSorted((a, b) => b.days - a.days)) {
    const [from, to] = [points.at(-2), points.at(-1)];
    if (days < LONG_SILENCE || !from || !to) continue;
    const text = daysInWords(days);
    const width = measure(text);
    const places = SHARES.map(
      (share): Point => ({
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
      }),
    );
    const others = threads.filter((thread) => thread.row !== row);
    const onLine = places
      .map((place): ThreadName => ({ text, width, ...place, from: null }))
      .filter((label) => reachIn(rectOf(label), others) === null);
    const beside = places.flatMap((place) => besideBundle(place, text, width, threads));
    const label = [...onLine, ...beside].find((one) => isFree(rectOf(one)));
    if (!label) continue;
    taken.push(rectOf(label));
    names.set(row, label);
  }
  return names;
}

/** A name and the room it keeps from others. */
const rectOf = ({ x, y, width }: Pick<ThreadName, "x" | "y" | "width">): Box => ({
  left: x - width / 2 - ROOM,
  right: x + width / 2 + ROOM,
  top: y - NAME_HEIGHT / 2,
  bottom: y + NAME_HEIGHT / 2,
});

/** On either side of the lines that run together at a place, the nearer side first. */
function besideBundle(
  place: Point,
  text: string,
  width: CssPx,
  threads: readonly Thread[],
): readonly ThreadName[] {
  const labelAt = (x: CssPx): ThreadName => ({ text, width, x, y: place.y, from: place.x });
  let right = labelAt(place.x + BESIDE + width / 2);
  for (let reach = reachIn(rectOf(right), threads); reach; reach = reachIn(rectOf(right), threads))
    right = labelAt(reach.right + BESIDE + width / 2);
  let left = labelAt(place.x - BESIDE - width / 2);
  for (let reach = reachIn(rectOf(left), threads); reach; reach = reachIn(rectOf(left), threads))
    left = labelAt(reach.left - BESIDE - width / 2);
  return right.x - place.x <= place.x - left.x ? [right, left] : [left, right];
}

/** How far the lines that pass a rectangle reach in its height; `null` where none does. */
function reachIn({ left, right, top, bottom }: Box, threads: readonly Thread[]) {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { points } of threads) {
    for (const [index, to] of points.entries()) {
      const from = points[index - 1];
      if (!from) continue;
      const [y0, y1] = [Math.max(top, Math.min(from.y, to.y)), Math.min(bottom, Math.max(from.y, to.y))];
      if (y0 > y1) continue;
      const xAt = (y: CssPx): CssPx =>
        to.y === from.y ? from.x : from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
      const [x0, x1] = [Math.min(xAt(y0), xAt(y1)), Math.max(xAt(y0), xAt(y1))];
      if (x1 < left + ROOM - 1 || x0 > right - ROOM + 1) continue;
      [least, most] = [Math.min(least, x0), Math.max(most, x1)];
    }
  }
  return least <= most ? { left: least, right: most } : null;
}

/** Where along the rules their names stand: as far left as no line passes any of them, at `start` where there is no such place. */
export function placeOfRuleNames(
  middles: readonly CssPx[],
  width: CssPx,
  start: CssPx,
  end: CssPx,
  threads: readonly Thread[],
): CssPx {
  let x = start;
  while (x + width <= end) {
    const reaches = middles.flatMap((y) => reachIn(rectOf({ x: x + width / 2, y, width }), threads) ?? []);
    if (reaches.length === 0) return x;
    x = Math.max(...reaches.map(({ right }) => right)) + ROOM;
  }
  return start;
}

/** Rules of the clocks, from the first to the last, in the height of the strip. */
export const STRIP = { height: 112, top: 22, bottom: 96, label: NAME_HEIGHT } as const;

export type ClockRule = { readonly y: CssPx; readonly name: "happened" | "told" | "known" };
/** Where a thread meets a rule, and what is drawn there of the days that the date may mean. */
export type ClockPoint = {
  readonly x: CssPx;
  readonly y: CssPx;
  /** Null where none of the days is in sight. */
  readonly mark: (Omit<Stretch, "x"> & { readonly extent: DateExtent }) | null;
};

/** One event on its way from the day it happened to the day it became public, by way of who was told. */
export type ClockThread = {
  readonly row: EventRow;
  readonly hue: number;
  readonly status: Standing;
  readonly days: number;
  readonly points: readonly ClockPoint[];
  readonly label: ThreadName | null;
};
export type ClockScene = {
  readonly size: Size;
  readonly scale: TimeScale;
  readonly rules: readonly ClockRule[];
  readonly threads: readonly ClockThread[];
};

export type ClockInput = {
  readonly tables: Tables;
  /** Those that are shown, in time order. */
  readonly disclosures: readonly Disclosure[];
  readonly hues: readonly number[];
  readonly scale: TimeScale;
  readonly size: Size;
  /** "165 days" */
  readonly daysInWords: (days: number) => string;
  readonly measure: (text: string) => CssPx;
};

/**
 * Two or three clocks under the timeline, on its days:
 *
 *     happened   ────●───────────────●──────
 *                     ╲               ╲
 *     CERT-In told ────●╲──────────────●────      where somebody was told before
 *                        ╲ 165 days     ╲
 *     public     ──────────●─────────────●──
 */
export function buildClockScene(input: ClockInput): ClockScene {
  const { disclosures, size, scale } = input;
  const hasTold = disclosures.some(({ told }) => told.length > 0);
  const names = hasTold ? (["happened", "told", "known"] as const) : (["happened", "known"] as const);
  const step = (STRIP.bottom - STRIP.top) / (names.length - 1);
  const rules = names.map((name, index) => ({ name, y: STRIP.top + index * step }));
  const threads = disclosures.map((disclosure) => threadOf(input, disclosure, hasTold));
  const labels = threadNames(input, threads);
  const named = threads.map((thread) => ({ ...thread, label: labels.get(thread.row) ?? null }));
  return { size, scale, rules, threads: named };
}

function threadOf(
  { tables, hues, scale }: ClockInput,
  disclosure: Disclosure,
  hasTold: boolean,
): ClockThread {
  const { row, happened, known, days, told, dates } = disclosure;
  // The middle of the day, as marks of the timeline have it.
  const pointOf = (day: number, y: CssPx, { extent, first, last }: StopDates): ClockPoint => {
    const isInSight = last + 1 > scale.span.start && first < scale.span.end;
    const mark = isInSight ? { ...stretchOfDates(extent, first, last, scale), extent } : null;
    return { x: scale.xOf(day + 0.5), y, mark };
  };
  const middle = (STRIP.top + STRIP.bottom) / 2;
  const stops = hasTold ? told.map((one) => pointOf(one.day, middle, one.dates)) : [];
  return {
    row,
    hue: item(hues, at(tables.events.kind, row)),
    status: standingOf(tables, row),
    days,
    points: [
      pointOf(happened, STRIP.top, dates.happened),
      ...stops,
      pointOf(known, STRIP.bottom, dates.known),
    ],
    label: null,
  };
}

const REACH: CssPx = 8;

/** The thread whose name is at a point, or the one nearest to it, if one is near. */
export function hitTestClocks({ threads }: ClockScene, x: CssPx, y: CssPx): ClockThread | null {
  const isInName = ({ label }: ClockThread): boolean => {
    if (!label?.from) return false;
    const { left, right, top, bottom } = rectOf(label);
    return x > left && x < right && y > top && y < bottom;
  };
  const named = threads.find(isInName);
  if (named) return named;
  let best: ClockThread | null = null;
  let nearest = REACH;
  for (const thread of threads) {
    for (const [index, to] of thread.points.entries()) {
      const from = thread.points[index - 1];
      const distance = from ? distanceToLine(from, to, x, y) : Math.hypot(to.x - x, to.y - y);
      if (distance >= nearest) continue;
      nearest = distance;
      best = thread;
    }
  }
  return best;
}

function distanceToLine(from: ClockPoint, to: ClockPoint, x: CssPx, y: CssPx): CssPx {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
}

const DIMMED = 0.22;
const LINE = { resting: 1.25, lit: 2 } as const;
const HALO = 3;
const LEADER = { alpha: 0.6, gap: 3, width: 0.75 } as const;
/** From a rule to the middle of its name above it. */
const NAME_ABOVE = 9;
/** Where it begins if lines allow: among the names of lanes, if there are any. */
const NAME_START = 10;
/** Most names need no more. */
const NAME_ROOM = 100;

/** Draws the rules, the threads over them, and the names of both; `lit` stands out and the rest steps back. */
export function drawClocks(
  pen: Pen,
  { size, rules, threads }: ClockScene,
  theme: Theme,
  names: Readonly<Record<ClockRule["name"], string>>,
  lit: EventRow | null,
): void {
  for (const { y } of rules) pen.fillRect(0, y, size.width, 1, theme.line);
  const isAnyLit = threads.some(({ row }) => row === lit);
  for (const { row, hue, status, points } of threads) {
    const isLit = row === lit;
    const colour = kindColour(theme, hue);
    const alpha = isAnyLit && !isLit ? DIMMED : 1;
    pen.alpha(alpha);
    for (const [index, end] of points.entries()) {
      const start = points[index - 1];
      if (!start) continue;
      const control = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
      pen.curve(start, [{ control, end }], colour, { width: isLit ? LINE.lit : LINE.resting });
    }
    for (const { x, y, mark } of points)
      if (mark) drawMark(pen, { ...mark, x, y, status, hue, contested: false }, theme, alpha);
  }
  const halo = { colour: theme.paper, width: HALO };
  for (const { row, label } of threads) {
    if (!label || label.from === null) continue;
    pen.alpha(isAnyLit && row !== lit ? DIMMED : LEADER.alpha);
    const side = Math.sign(label.from - label.x) * (label.width / 2 + LEADER.gap);
    pen.fillRect(...leader(label.x + side, label.from, label.y), theme.ink);
  }
  const ofDays = { ...smallText(theme, 600, theme.ink, "center"), halo };
  for (const { row, label } of threads) {
    if (!label) continue;
    pen.alpha(isAnyLit && row !== lit ? DIMMED : 1);
    pen.text(label.text, label.x, baselineAbout(label.y, SMALL_TEXT), ofDays);
  }
  pen.alpha(1);
  const middles = rules.map(({ y }) => y - NAME_ABOVE);
  const x = placeOfRuleNames(middles, NAME_ROOM, NAME_START, size.width, threads);
  const ofRules = { ...smallText(theme, 600, theme.ink2, "left"), halo };
  for (const { y, name } of rules)
    pen.text(names[name], x, baselineAbout(y - NAME_ABOVE, SMALL_TEXT), ofRules);
}

const leader = (a: CssPx, b: CssPx, y: CssPx) =>
  [Math.min(a, b), y - LEADER.width / 2, Math.abs(b - a), LEADER.width] as const;
