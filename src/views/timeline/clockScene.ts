import { type Box, overlaps } from "../../chart/box.ts";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { baselineAbout, type Font, type Pen } from "../../chart/pen.ts";
import { kindColour, SMALL_TEXT, smallText, type Theme } from "../../chart/theme.ts";
import type { TimeScale } from "../../chart/timeScale.ts";
import { type AxisTicks, timeTicks } from "../../chart/timeTicks.ts";
import type { DateExtent } from "../../model/dates/dateBounds.ts";
import { at, item } from "../../model/tables/columns.ts";
import { standingOf } from "../../model/tables/standing.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import type { Standing } from "../../model/vocabulary.ts";
import type { Disclosure, StopDates } from "../../query/disclosures.ts";
import { storyDays } from "../../query/time/storyExtent.ts";
import { formatDayRange } from "../../words/formatDay.ts";
import type { Words } from "../../words/words.ts";
import { drawAxis, drawGrid } from "./drawAxis.ts";
import { drawMark } from "./marks/drawMark.ts";
import { type Stretch, stretchOfDates } from "./timelineItems.ts";
import { LAYOUT, UPPER_SIZE } from "./timelineScene.ts";

/** A silence of so many days is named on its line. */
const LONG_SILENCE = 30;
/** Between one name and the next. */
const ROOM: CssPx = 8;
/** From the outermost line of a bundle to a name beside it. */
const BESIDE: CssPx = 10;
/** Places for a name on the last stretch of its line, a little below the middle first: the told rule has words of its own. */
const SHARES = [0.55, 0.4, 0.7, 0.25, 0.85] as const;

/** From a rule to the middle of its name above it. */
const NAME_ABOVE = 9;
/** Where it begins if lines allow: among the names of lanes, if there are any. */
const NAME_START = 10;
/** Most names need no more. */
const NAME_ROOM = 100;

/** Height of the name of a rule, and of the line under a count of days. */
const NAME_HEIGHT: CssPx = 15;
/** Letters of a count of days, and of the finding of a step in its place; each line is a little higher. */
const LETTERS = { days: 15, finding: 34 } as const;
const LINE_ROOM = 1.2;
/** Narrower pictures have less room for a finding. */
const NARROW: CssPx = 560;
const NARROW_FINDING: CssPx = 24;

/** The text of a picture of clocks that is to be measured or drawn. */
export type ClockText = "days" | "dates" | "finding";

/** Fonts of the texts; those of the finding as large as the picture has room for. */
export function clockFont(theme: Theme, text: ClockText, width: CssPx): Font {
  if (text === "dates") return smallText(theme, 500, theme.ink, "center").font;
  if (text === "days") return `600 ${LETTERS.days}px ${theme.interfaceFont}`;
  return `600 ${findingSize(width)}px ${theme.textFont}`;
}
const findingSize = (width: CssPx): CssPx => (width < NARROW ? NARROW_FINDING : LETTERS.finding);

type Point = { readonly x: CssPx; readonly y: CssPx };
/** A line from rule to rule, of a silence of so many days. */
type Thread = Pick<Disclosure, "row" | "days" | "happened" | "known"> & { readonly points: readonly Point[] };

/** The days between two days, over the two: "165 days" over "20 May – 1 Nov 2019". */
type ThreadName = Point & {
  readonly text: string;
  readonly dates: string;
  readonly width: CssPx;
  readonly height: CssPx;
  /** Whether it is the finding of a step of a tour. */
  readonly isFinding: boolean;
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
  { scale, size, words, daysInWords, measure, finding }: ClockInput,
  threads: readonly Thread[],
  ruleNames: readonly Box[],
): ReadonlyMap<EventRow, ThreadName> {
  const taken = [...ruleNames];
  const names = new Map<EventRow, ThreadName>();
  const isFree = (rect: Box): boolean =>
    rect.left >= scale.left && rect.right <= scale.right && !taken.some((other) => overlaps(other, rect));
  // The finding of a step first: it must stand.
  const order = threads.toSorted(
    (a, b) => Number(b.row === finding?.row) - Number(a.row === finding?.row) || b.days - a.days,
  );
  for (const { row, days, happened, known, points } of order) {
    const [from, to] = [points.at(-2), points.at(-1)];
    const isFinding = row === finding?.row;
    if ((days < LONG_SILENCE && !isFinding) || !from || !to) continue;
    const text = isFinding ? finding.text : daysInWords(days);
    const dates = formatDayRange(words, happened, known);
    const width = Math.max(
      measure(text, isFinding ? "finding" : "days", size.width),
      measure(dates, "dates", size.width),
    );
    const letters = isFinding ? findingSize(size.width) : LETTERS.days;
    const said = { text, dates, width, height: letters * LINE_ROOM + NAME_HEIGHT, isFinding };
    const places = SHARES.map(
      (share): Point => ({
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
      }),
    );
    const others = threads.filter((thread) => thread.row !== row);
    const onLine = places
      .map((place): ThreadName => ({ ...said, ...place, from: null }))
      .filter((label) => reachIn(rectOf(label), others) === null);
    const beside = places.flatMap((place) => besideBundle(place, said, threads));
    const label = [...onLine, ...beside].find((one) => isFree(rectOf(one)));
    if (!label) continue;
    taken.push(rectOf(label));
    names.set(row, label);
  }
  return names;
}

/** A name and the room it keeps from others. */
const rectOf = ({ x, y, width, height }: Pick<ThreadName, "x" | "y" | "width" | "height">): Box => ({
  left: x - width / 2 - ROOM,
  right: x + width / 2 + ROOM,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** On either side of the lines that run together at a place, the nearer side first. */
function besideBundle(
  place: Point,
  said: Omit<ThreadName, keyof Point | "from">,
  threads: readonly Thread[],
): readonly ThreadName[] {
  const { width } = said;
  const labelAt = (x: CssPx): ThreadName => ({ ...said, x, y: place.y, from: place.x });
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
    const reaches = middles.flatMap(
      (y) => reachIn(rectOf({ x: x + width / 2, y, width, height: NAME_HEIGHT }), threads) ?? [],
    );
    if (reaches.length === 0) return x;
    x = Math.max(...reaches.map(({ right }) => right)) + ROOM;
  }
  return start;
}

/** From the axis to the first rule, and from the last rule to the foot of the picture. */
const RULES = { above: 36, below: 20 } as const;

/** Where the first and the last rule lie in a picture of some height. */
export const ruleEnds = ({
  height,
}: Pick<Size, "height">): { readonly top: CssPx; readonly bottom: CssPx } => ({
  top: LAYOUT.axisHeight + RULES.above,
  bottom: height - RULES.below,
});

export type ClockRule = { readonly y: CssPx; readonly name: "happened" | "told" | "known" };
/** Where a thread meets a rule, and what is drawn there of the days that the date may mean. */
export type ClockPoint = {
  readonly x: CssPx;
  readonly y: CssPx;
  /** Null where none of the days is in sight. */
  readonly mark: (Omit<Stretch, "x"> & { readonly extent: DateExtent }) | null;
};

/** One event on its way from the day it happened to the day it became public, by way of who was told. */
export type ClockThread = Pick<Disclosure, "row" | "days" | "happened" | "known"> & {
  readonly hue: number;
  readonly status: Standing;
  readonly points: readonly ClockPoint[];
  readonly label: ThreadName | null;
};
export type ClockScene = {
  readonly size: Size;
  readonly scale: TimeScale;
  readonly axis: AxisTicks;
  readonly rules: readonly ClockRule[];
  /** Where the names of the rules begin. */
  readonly nameX: CssPx;
  readonly threads: readonly ClockThread[];
};

export type ClockInput = {
  readonly tables: Tables;
  /** Those that are shown, in time order. */
  readonly disclosures: readonly Disclosure[];
  readonly hues: readonly number[];
  readonly scale: TimeScale;
  readonly size: Size;
  readonly words: Words;
  /** "165 days" */
  readonly daysInWords: (days: number) => string;
  /** Width of a text of some sort in a picture of some width. */
  readonly measure: (text: string, sort: ClockText, width: CssPx) => CssPx;
  /** What a step of a tour finds of its event; null for nothing. */
  readonly finding: { readonly row: EventRow; readonly text: string } | null;
};

/**
 * Two or three clocks, one above the other, on the same days:
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
  const { top, bottom } = ruleEnds(size);
  const step = (bottom - top) / (names.length - 1);
  const rules = names.map((name, index) => ({ name, y: top + index * step }));
  const { tables, words, measure } = input;
  const axisMeasure = (text: string) => measure(text, "dates", size.width);
  const axis = timeTicks(words, scale, axisMeasure, storyDays(tables), UPPER_SIZE);
  const threads = disclosures.map((disclosure) => threadOf(input, disclosure, hasTold));
  const middles = rules.map(({ y }) => y - NAME_ABOVE);
  const nameX = placeOfRuleNames(middles, NAME_ROOM, NAME_START, size.width, threads);
  const ruleNames = middles.map((y) =>
    rectOf({ x: nameX + NAME_ROOM / 2, y, width: NAME_ROOM, height: NAME_HEIGHT }),
  );
  const labels = threadNames(input, threads, ruleNames);
  const named = threads.map((thread) => ({ ...thread, label: labels.get(thread.row) ?? null }));
  return { size, scale, axis, rules, nameX, threads: named };
}

function threadOf(
  { tables, hues, scale, size }: ClockInput,
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
  const { top, bottom } = ruleEnds(size);
  const middle = (top + bottom) / 2;
  const stops = hasTold ? told.map((one) => pointOf(one.day, middle, one.dates)) : [];
  return {
    row,
    hue: item(hues, at(tables.events.kind, row)),
    status: standingOf(tables, row),
    days,
    happened,
    known,
    points: [pointOf(happened, top, dates.happened), ...stops, pointOf(known, bottom, dates.known)],
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
/** Draws the rules, the threads over them, and the names of both; `lit` stands out and the rest steps back. */
export function drawClocks(
  pen: Pen,
  scene: ClockScene,
  theme: Theme,
  names: Readonly<Record<ClockRule["name"], string>>,
  lit: EventRow | null,
): void {
  const { size, rules, nameX, threads } = scene;
  const onAxis = { ...scene, gutter: 0, silences: [] };
  drawGrid(pen, onAxis, theme);
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
  for (const { row, label } of threads) {
    if (!label) continue;
    const { text, dates, x, y, height, isFinding } = label;
    pen.alpha(isAnyLit && row !== lit && !isFinding ? DIMMED : 1);
    const letters = isFinding ? findingSize(size.width) : LETTERS.days;
    const upper = y - height / 2 + (letters * LINE_ROOM) / 2;
    // Its own line stops short of a finding.
    const style = {
      colour: theme.ink,
      align: "center" as const,
      halo: isFinding ? { ...halo, width: 10 } : halo,
    };
    const font = clockFont(theme, isFinding ? "finding" : "days", size.width);
    pen.text(text, x, baselineAbout(upper, letters), { ...style, font });
    const lower = y + height / 2 - NAME_HEIGHT / 2;
    const ofDates = { ...style, font: clockFont(theme, "dates", size.width), colour: theme.ink2 };
    pen.text(dates, x, baselineAbout(lower, SMALL_TEXT), ofDates);
  }
  pen.alpha(1);
  const ofRules = { ...smallText(theme, 600, theme.ink2, "left"), halo };
  for (const { y, name } of rules)
    pen.text(names[name], nameX, baselineAbout(y - NAME_ABOVE, SMALL_TEXT), ofRules);
  drawAxis(pen, onAxis, theme);
}

const leader = (a: CssPx, b: CssPx, y: CssPx) =>
  [Math.min(a, b), y - LEADER.width / 2, Math.abs(b - a), LEADER.width] as const;
