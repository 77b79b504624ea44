import { type Box, overlaps } from "../../chart/box.ts";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { clockUnits } from "../../chart/clockUnits.ts";
import { MARK_RADIUS } from "../../chart/markOutline.ts";
import type { Font } from "../../chart/pen.ts";
import { setInLines } from "../../chart/setInLines.ts";
import { SMALL_TEXT, type Theme } from "../../chart/theme.ts";
import type { TimeScale } from "../../chart/timeScale.ts";
import { type AxisTicks, timeTicks } from "../../chart/timeTicks.ts";
import type { DateExtent } from "../../model/dates/dateExtent.ts";
import type { TimeSpan } from "../../model/dates/timeSpan.ts";
import { actsOf } from "../../model/tables/acts.ts";
import { type Contest, contestOf } from "../../model/tables/contest.ts";
import { actorRowOf } from "../../model/tables/findRow.ts";
import { standingOf } from "../../model/tables/standing.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { ActorRow, CssPx, EventRow } from "../../model/units.ts";
import type { Standing } from "../../model/vocabulary.ts";
import { type Disclosure, disclosures, isLongSilence, type StopDates } from "../../query/disclosures.ts";
import { type FilterMask, passesFilters } from "../../query/filter/filterMask.ts";
import { storyDays } from "../../query/time/storyExtent.ts";
import type { TourStep } from "../../query/tours.ts";
import { memoLast } from "../../state/memoLast.ts";
import { actorName } from "../../words/actorName.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import { eventName } from "../../words/eventName.ts";
import { formatDay } from "../../words/formatDay.ts";
import { visibleText } from "../../words/isolate.ts";
import { clockWords } from "../../words/laterWords.ts";
import type { Words } from "../../words/words.ts";
import { type Stretch, stretchOfTimes } from "./timelineItems.ts";
import { LAYOUT, scaleOf, UPPER_SIZE } from "./timelineScene.ts";

/** The distance between two names. */
const ROOM: CssPx = 8;
/** The part of that distance that is cleared around a name on its line. */
export const CASING: CssPx = 4;
/** The distance from the outermost line of a bundle to a name beside it. */
const BESIDE: CssPx = 10;
/**
 * The places of a name on the last part of its line, as shares of it. The first choice is a little below the middle, since the rule
 * of those who were told has words of its own.
 */
const SHARES = [0.55, 0.5, 0.45, 0.6, 0.4, 0.65, 0.35, 0.7, 0.3, 0.75, 0.25, 0.8, 0.2, 0.85] as const;

/** The room for the names of rules, to the left of time. It is less in a picture narrower than `NARROW`. */
export const GUTTER = { wide: 112, narrow: 86, padding: 10, least: 4 } as const;
const MOST_RULE_LINES = 3;

/**
 * The letter sizes of a number of days, of the lines below it, and of the finding of a step that replaces it. The factor gives the
 * height of a line.
 */
export const LETTERS = { days: 15, dates: 13, finding: { least: 24, most: 34, share: 1 / 26 } } as const;
export const LINE_ROOM = 1.2;
/** The height of a line below a number of days. */
export const LINE_HEIGHT: CssPx = 15;
const NARROW: CssPx = 560;

/** The kind of text that is measured or drawn in a picture of clocks. */
export type ClockText = "days" | "dates" | "rule" | "finding";

/** The font of a text. A finding is as large as the picture has room for. */
export function clockFont(theme: Theme, text: ClockText, width: CssPx): Font {
  if (text === "dates") return `500 ${LETTERS.dates}px ${theme.interfaceFont}`;
  if (text === "days") return `600 ${LETTERS.days}px ${theme.interfaceFont}`;
  if (text === "rule") return `600 ${ruleSize(width)}px ${theme.interfaceFont}`;
  return `600 ${findingSize(width)}px ${theme.textFont}`;
}
export const clockGutter = (width: CssPx): CssPx => (width < NARROW ? GUTTER.narrow : GUTTER.wide);
export const ruleSize = (width: CssPx): CssPx => (width < NARROW ? LETTERS.dates : LETTERS.days);
export function findingSize(width: CssPx): CssPx {
  const { least, most, share } = LETTERS.finding;
  return Math.round(Math.max(least, Math.min(width * share, most)));
}

export type Point = { readonly x: CssPx; readonly y: CssPx };
/** A line from rule to rule. A silence has its number of days on it. */
type Thread = Pick<Disclosure, "row" | "days" | "isLeast" | "happened" | "known"> & {
  readonly points: readonly Point[];
};

/**
 * The name of a silence: its number of days, with its event below, and from which day to which it is counted. "165 days" over
 * "Report to CERT-In" and "Happened 20 May 2019 · Public 1 Nov 2019".
 */
type ThreadName = Point & {
  readonly lines: readonly string[];
  readonly under: readonly string[];
  readonly width: CssPx;
  readonly height: CssPx;
  /** Whether it is the finding of a tour step. */
  readonly isFinding: boolean;
  /** The place where a line from the name to its thread begins; `null` if the name is on the thread. */
  readonly from: CssPx | null;
};

/**
 * Names the longest silences, each beside all lines that run together there: on its line, a name would cut it.
 * A name that would overlap another one is left out. Usually the longest silence chooses first. Another one does if that
 * leaves the name of the longest as full and makes the other names fuller.
 *
 *     ╲  │╲ ╲
 *      ╲ │ ╲─╲── 165 days
 */
function threadNames(
  input: ClockInput,
  threads: readonly ClockThread[],
  rules: readonly ClockRule[],
): ReadonlyMap<EventRow, ThreadName> {
  const { finding } = input;
  // In a tour each finding is in its own step, so only one is drawn.
  const named = threads
    .filter(({ row, days }) => (finding === null ? days > 0 : row === finding.row))
    .toSorted((a, b) => b.days - a.days)
    .map((thread) => ({
      row: thread.row,
      days: thread.days,
      ways: waysToName(input, thread, threads, rules),
    }));
  const [longest] = named;
  let best = { said: -1, names: new Map<EventRow, ThreadName>() };
  if (!longest) return best.names;
  // A shorter wait takes no place from a silence.
  const silences = named.filter(({ days }, place) => place === 0 || isLongSilence(days));
  for (const first of silences.slice(0, MOST_FIRST)) {
    const names = new Map<EventRow, ThreadName>();
    for (const { row, ways } of new Set([first, ...named])) {
      const others = [...names.values()];
      const name = ways.find((way) => others.every((other) => areApart(way, other)));
      if (name) names.set(row, name);
    }
    const said = silences.reduce((sum, { row }) => sum + linesOf(names.get(row)), 0);
    const ofLongest = linesOf(names.get(longest.row));
    if (ofLongest < linesOf(best.names.get(longest.row)) || said <= best.said) continue;
    best = { said, names };
  }
  return best.names;
}

const linesOf = (name: ThreadName | undefined): number => (name ? 1 + name.under.length : 0);

/** The most silences that are tried as the first to choose a place for its name. */
const MOST_FIRST = 4;

/** Whether two names, with the lines that lead to them, fit into one picture. */
function areApart(one: ThreadName, other: ThreadName): boolean {
  const boxesOf = (name: ThreadName): Box[] => [rectOf(name), leaderOf(name)].filter((box) => box !== null);
  return !boxesOf(one).some((box) =>
    boxesOf(other).some((taken) =>
      overlaps(taken, { ...box, top: box.top - NAMES_APART, bottom: box.bottom + NAMES_APART }),
    ),
  );
}

/** The names that a silence could have inside the picture, the one that says most first. */
function waysToName(
  { tables, scale, size, words, daysInWords, measure, finding }: ClockInput,
  thread: ClockThread,
  threads: readonly ClockThread[],
  rules: readonly ClockRule[],
): readonly ThreadName[] {
  const { row, days, isLeast, happened, known, points } = thread;
  const [from, to] = [points.at(-2), points.at(-1)];
  if (!from || !to) return [];
  const isFinding = row === finding?.row;
  // "Happened 20 May 2019 · Public 1 Nov 2019", in the words of the two rules.
  const clocks = clockWords(words);
  const ends = [
    `${clocks.happened} ${formatDay(words, happened, "short")}`,
    `${clocks.known} ${formatDay(words, known, "short")}`,
  ];
  const dates = ends.join(" · ");
  const { short, headline } = eventName(tables, row, LONGEST_NAME);
  const letters = isFinding ? findingSize(size.width) : LETTERS.days;
  // A picture that names an event gives its standing too. The headline of a step is above its picture.
  const { standing } = describeEvent(words, tables, row);
  const sure = standing === "" ? [] : [standing];
  const name = short ?? headline;
  const inColumn = ({ width, lines }: NameColumn, texts: readonly string[]) =>
    texts.flatMap((one) => setInLines(one, lines, width, (line) => measure(line, "dates", size.width)));
  // A short wait is named by its event, a silence by its days.
  const isSilence = isLongSilence(days);
  const text = isFinding ? finding.text : isSilence ? daysInWords(days, isLeast) : name;
  const said = isFinding ? sure : [isSilence ? name : daysInWords(days, isLeast), ...sure];
  const column = inColumn(COLUMN, said);
  const inTwo = {
    lines: setInLines(text, 2, NARROW_COLUMN.width, (line) => measure(line, "days", size.width)),
    under: inColumn(NARROW_COLUMN, said),
  };
  const isWhole = ![...inTwo.lines, ...inTwo.under].some((line) => line.endsWith("…"));
  // If the picture has little room, the days go first, since the axis has them; at last there is only the finding.
  const ways = [
    ...[[...said, dates], [...column, ...ends], said, column].map((under) => ({ lines: [text], under })),
    ...(isFinding ? [{ lines: [text], under: [] }] : isSilence && isWhole ? [inTwo] : []),
  ].map(({ lines, under }) => ({
    ...{ lines, under, isFinding },
    height: lines.length * letters * LINE_ROOM + under.length * LINE_HEIGHT,
    width: Math.max(
      ...lines.map((line) => measure(line, isFinding ? "finding" : "days", size.width)),
      ...under.map((line) => measure(line, "dates", size.width)),
    ),
  }));
  const others = threads.filter((other) => other.row !== row);
  const marks = threads.flatMap((one) =>
    one.points.flatMap(({ x, y, mark }) =>
      mark ? { left: x, right: x, top: y - MARK_RADIUS, bottom: y + MARK_RADIUS } : [],
    ),
  );
  const beside = points
    .slice(1)
    .map((end, index) => ({ start: points[index] ?? end, end }))
    .toReversed()
    .flatMap(({ start, end }) =>
      ways.flatMap((said) => {
        // The last place is the uppermost, which is the only one of a name as high as the way from rule to rule.
        const upmost = ROOM + 1 + (said.height - said.under.length * LINE_HEIGHT) / 2;
        return [...SHARES, upmost / Math.max(1, end.y - start.y)].flatMap((share) => {
          const place = {
            x: start.x + (end.x - start.x) * share,
            y: start.y + (end.y - start.y) * share,
          };
          return besideBundle(place, said, threads).filter((one) => {
            const box = rectOf(one);
            return (
              box.top > start.y + ROOM &&
              box.bottom < end.y - ROOM &&
              box.left >= scale.left &&
              box.right <= scale.right &&
              // Marks stay in sight, and none is so near the words that it seems to be theirs.
              !marks.some((mark) => overlaps(mark, box)) &&
              !leadsOverOthers(one, days, others)
            );
          });
        });
      }),
    );
  const isOnRule = (name: ThreadName): boolean => {
    const { top, bottom } = rectOf(name);
    return rules.some(({ y }) => top <= y && y <= bottom);
  };
  const inside = [...beside.filter((name) => !isOnRule(name)), ...beside.filter(isOnRule)];
  const held = isFinding ? heldIn(scale, from, to, ways) : undefined;
  return held ? [...inside, held] : inside;
}

/** The words of a name before it has a place. */
type Said = Omit<ThreadName, keyof Point | "from">;

/** The least height between two names. Without it the second one would go on with the first. */
const NAMES_APART: CssPx = 14;

/** A finding is drawn even if lines pass: on its own line, inside the picture. */
function heldIn(
  { left, right }: TimeScale,
  from: Point,
  to: Point,
  ways: readonly Said[],
): ThreadName | undefined {
  const fits = ({ width, height }: (typeof ways)[number]): boolean =>
    width + 2 * ROOM <= right - left && height <= to.y - from.y;
  const said = ways.find(fits) ?? ways.at(-1);
  if (!said) return undefined;
  const half = said.width / 2 + ROOM;
  const x = Math.max(left + half, Math.min((from.x + to.x) / 2, right - half));
  return { ...said, x, y: (from.y + to.y) / 2, from: null };
}

type NameColumn = { readonly width: CssPx; readonly lines: number };
/** The width of a name in a column, where it has no room in one line, and the most lines of each of its parts. */
const COLUMN: NameColumn = { width: 136, lines: 3 };
/** On a phone such a column has room between two lines. */
const NARROW_COLUMN: NameColumn = { width: 96, lines: 4 };

/** The most letters of a headline that is part of a name. */
const LONGEST_NAME = 300;

/** The box of a name and of the space that it keeps from others. */
export const rectOf = ({ x, y, width, height }: Pick<ThreadName, "x" | "y" | "width" | "height">): Box => ({
  left: x - width / 2 - ROOM,
  right: x + width / 2 + ROOM,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** The middle of the first line of a name, from which a line leads to its thread. */
export const middleOfDays = ({ y, under }: ThreadName): CssPx => y - (under.length * LINE_HEIGHT) / 2;

/** The box of the line from a name to its thread. No other name is on it: the line would seem to end there. */
function leaderOf(label: ThreadName): Box | null {
  if (label.from === null) return null;
  const { left, right } = rectOf(label);
  const [start, end] = label.from < left ? [label.from + CASING, left] : [right, label.from - CASING];
  const y = middleOfDays(label);
  return { left: start, right: end, top: y - 1, bottom: y + 1 };
}

/** Whether the line from a name to its thread passes another thread before it comes to the bundle of its own. */
function leadsOverOthers(name: ThreadName, days: number, others: readonly Thread[]): boolean {
  const leader = leaderOf(name);
  if (leader === null || name.from === null) return false;
  const { left, right } = leader;
  const isAtLeft = name.from < left;
  return others.some((other) => {
    // Past a silence, the name of a shorter wait would seem to be that of the silence.
    const isPast = isLongSilence(other.days) && !isLongSilence(days);
    const [bundle, end] = isPast
      ? [0, CASING]
      : [isLongSilence(other.days) ? BUNDLE.silences : BUNDLE.any, 0];
    const outside = isAtLeft
      ? { ...leader, left: left + bundle, right: right + end }
      : { ...leader, left: left - end, right: right - bundle };
    return outside.left < outside.right && reachIn(outside, [other]) !== null;
  });
}

/** Lines that are at most this far from each other run together. Long silences, which have names, must be nearer. */
const BUNDLE = { any: 24, silences: 18 } as const;

/** Places on either side of the lines that run together, the nearer side first. */
function besideBundle(place: Point, said: Said, threads: readonly Thread[]): readonly ThreadName[] {
  const { width } = said;
  const y = place.y + (said.under.length * LINE_HEIGHT) / 2;
  const labelAt = (x: CssPx): ThreadName => ({ ...said, x, y, from: place.x });
  let right = labelAt(place.x + BESIDE + width / 2);
  for (let reach = reachIn(rectOf(right), threads); reach; reach = reachIn(rectOf(right), threads))
    right = labelAt(reach.right + BESIDE + width / 2);
  let left = labelAt(place.x - BESIDE - width / 2);
  for (let reach = reachIn(rectOf(left), threads); reach; reach = reachIn(rectOf(left), threads))
    left = labelAt(reach.left - BESIDE - width / 2);
  return right.x - place.x <= place.x - left.x ? [right, left] : [left, right];
}

/** The outermost positions of the lines that pass a box within its height; `null` if none does. */
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
      if (x1 < left + CASING || x0 > right - CASING) continue;
      [least, most] = [Math.min(least, x0), Math.max(most, x1)];
    }
  }
  return least <= most ? { left: least, right: most } : null;
}

/**
 * From the axis to the first rule, and from the last rule to the foot of the picture. Where the picture is not low its lowest
 * marks keep 16 px from the foot.
 */
const RULES = { above: 34, below: { least: 42, most: 59, share: 1 / 8 } } as const;

/** The heights of the first and the last rule. */
export const ruleEnds = ({
  height,
}: Pick<Size, "height">): { readonly top: CssPx; readonly bottom: CssPx } => ({
  top: LAYOUT.axisHeight + RULES.above,
  bottom: height - Math.max(RULES.below.least, Math.min(RULES.below.most, RULES.below.share * height)),
});

export type ClockRule = {
  readonly y: CssPx;
  readonly name: "happened" | "told" | "known";
  /** Its name, in lines that fit beside time. */
  readonly lines: readonly string[];
};
/** A point where a thread meets a rule, and the mark of the days that the date may mean. */
export type ClockPoint = {
  readonly x: CssPx;
  readonly y: CssPx;
  /** Null if none of the days is in sight. */
  readonly mark: (Omit<Stretch, "x"> & { readonly extent: DateExtent }) | null;
  /** Whether the thread passes a rule with which it has nothing to do, and so leaves a gap there. */
  readonly passes: boolean;
};

/** One event on its way from the day it happened to the day it became public, past those who were told. */
export type ClockThread = Pick<Disclosure, "row" | "days" | "isLeast" | "happened" | "known"> & {
  readonly status: Standing;
  readonly contested: Contest | null;
  readonly points: readonly ClockPoint[];
  readonly label: ThreadName | null;
};
export type ClockScene = {
  readonly size: Size;
  readonly scale: TimeScale;
  readonly axis: AxisTicks;
  readonly rules: readonly ClockRule[];
  readonly threads: readonly ClockThread[];
};

export type ClockInput = {
  readonly tables: Tables;
  /** The disclosures that are shown, in time order. */
  readonly disclosures: readonly Disclosure[];
  readonly scale: TimeScale;
  readonly size: Size;
  readonly words: Words;
  readonly names: Readonly<Record<ClockRule["name"], string>>;
  /** A number of days in words: "165 days", and "at least 165 days" where a date leaves its day open. */
  readonly daysInWords: (days: number, isLeast: boolean) => string;
  /** The width of a text of this kind in a picture of this width. */
  readonly measure: (text: string, sort: ClockText, width: CssPx) => CssPx;
  /** The finding of a step about its event; null if there is none. */
  readonly finding: { readonly row: EventRow; readonly text: string } | null;
};

/**
 * Makes two or three clocks, one above the other, on the same days:
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
  const { tables, words, measure } = input;
  const measureTick = (text: string) => (measure(text, "dates", size.width) * SMALL_TEXT) / LETTERS.dates;
  const room = clockGutter(size.width) - GUTTER.padding - GUTTER.least;
  const rules = names.map((name, index) => ({
    ...{ name, y: top + index * step },
    lines: setInLines(input.names[name], MOST_RULE_LINES, room, (line) => measure(line, "rule", size.width)),
  }));
  const axis = timeTicks(
    ...([words, scale, measureTick, storyDays(tables), UPPER_SIZE] as const),
    clockUnits(words, tables, scale.span),
  );
  const ofTold = new Set(
    disclosures.flatMap(({ told }) => told.map(({ actor }) => actorRowOf(tables, actor))),
  );
  const threads = apart(
    disclosures.map((disclosure) => threadOf(input, disclosure, hasTold ? ofTold : null)),
  );
  const labels = threadNames(input, threads, rules);
  const named = threads.map((thread) => ({ ...thread, label: labels.get(thread.row) ?? null }));
  return { size, scale, axis, rules, threads: named };
}

/** The height of a mark that stands on another one, and the most that do, more on the last rule, where lines need their ways. */
const STACKED = { up: { step: -10, most: 3 }, down: { step: 9.5, most: 4 } } as const;

/**
 * Marks of the same days stand on each other, away from the middle: one on the other, the standing of one would hide that of the
 * other. On the last rule those of longer silences stand farthest away, since their lines come from the side: there each passes
 * no mark of others before it ends at its own. On other rules they stay.
 *
 *     ──○───          ──○───
 *       │        ──────╲●
 */
function apart(threads: readonly ClockThread[]): readonly ClockThread[] {
  const taken: (Point & {
    readonly rule: CssPx;
    readonly left: CssPx;
    readonly right: CssPx;
    /** The point from which the line of a long silence comes, on the last rule. */
    readonly before: ClockPoint | undefined;
  })[] = [];
  const last = Math.max(...threads.flatMap(({ points }) => points.map(({ y }) => y)));
  const half = STACKED.down.step / 2;
  const shifted = new Map<ClockPoint, ClockPoint>();
  const place = (point: ClockPoint, before: ClockPoint | undefined): void => {
    const { x, y: rule, mark } = point;
    if (mark === null) return;
    const [left, right] = [Math.min(mark.x0, x - half), Math.max(mark.x1, x + half)];
    const { step, most } = rule === last ? STACKED.down : STACKED.up;
    const heights = Array.from({ length: most + 1 }, (_, level) => rule + level * step);
    const free = heights.filter((y) =>
      taken.every((one) => one.rule !== rule || one.y !== y || one.right <= left || right <= one.left),
    );
    // Neither its line passes a mark, nor the line of another one this mark.
    const isClear = (y: CssPx): boolean =>
      taken.every(
        (one) =>
          one.rule !== rule ||
          ((!before || distanceToLine(before, { x, y }, one.x, one.y) > MARK_RADIUS) &&
            (!one.before || distanceToLine(one.before, one, x, y) > MARK_RADIUS)),
      );
    const y = free.find(isClear) ?? free[0] ?? rule;
    taken.push({ x, y, rule, left, right, before });
    shifted.set(point, { ...point, y });
  };
  const longest = threads.toSorted((one, other) => other.days - one.days);
  for (const { points } of longest) for (const point of points) if (point.y !== last) place(point, undefined);
  for (const { days, points } of longest.toReversed())
    for (const [index, point] of points.entries())
      if (point.y === last) place(point, isLongSilence(days) ? points[index - 1] : undefined);
  return threads.map((thread) => ({
    ...thread,
    points: thread.points.map((point) => shifted.get(point) ?? point),
  }));
}

function threadOf(
  { tables, scale, size }: ClockInput,
  disclosure: Disclosure,
  /** The actors of the middle rule; `null` without such a rule. */
  ofTold: ReadonlySet<ActorRow | undefined> | null,
): ClockThread {
  const { row, known, days, isLeast, told, dates } = disclosure;
  // The mark is at the date that the file uses, even if the days are counted from a later account of it.
  const happened = dates.happened.last;
  // The middle of the day, like marks of the timeline.
  const pointOf = (day: number, y: CssPx, { extent, first, last }: StopDates): ClockPoint => {
    // A step leaves free space on each side of its days. Lines go on through it to their ends.
    const isInSight = scale.xOf(last + 1) > clockGutter(size.width) && scale.xOf(first) < size.width;
    const mark = isInSight ? { ...stretchOfTimes(extent, first, last + 1, scale), extent } : null;
    return { x: scale.xOf(day + 0.5), y, mark, passes: false };
  };
  const { top, bottom } = ruleEnds(size);
  const middle = (top + bottom) / 2;
  const first = pointOf(happened, top, dates.happened);
  const last = pointOf(known, bottom, dates.known);
  const stops = told.map((one) => pointOf(one.day, middle, one.dates));
  const passed = { x: (first.x + last.x) / 2, y: middle, mark: null, passes: true };
  // An actor is not told of its own act, which leaves no gap.
  const isOwn = (): boolean => actsOf(tables, row).some((act) => !act.undirected && ofTold?.has(act.from));
  const between = stops.length > 0 ? stops : isOwn() ? [] : [passed];
  return {
    ...{
      row,
      status: standingOf(tables, row),
      contested: contestOf(tables, row),
      days,
      isLeast,
      happened,
      known,
      label: null,
    },
    points: [first, ...(ofTold === null ? [] : between), last],
  };
}

/** The distance of a point from a line. */
export function distanceToLine(from: Point, to: Point, x: CssPx, y: CssPx): CssPx {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
}

const shown = memoLast(
  (tables: Tables, mask: FilterMask, start: TimeSpan["start"], end: TimeSpan["end"]): readonly Disclosure[] =>
    disclosures(tables).filter(
      ({ row, happened, known }) =>
        passesFilters(mask, row) && Math.min(happened, known) < end && Math.max(happened, known) >= start,
    ),
);

type ClockView = {
  readonly tables: Tables;
  readonly words: Words;
  readonly span: TimeSpan;
  readonly mask: FilterMask;
  readonly step: TourStep | null;
};

/** The inputs of the picture of the clocks, for any days and filters. */
export function clocksOf(
  { tables, words, span, mask, step }: ClockView,
  size: Size,
  measure: ClockInput["measure"],
): ClockInput {
  const gutter = clockGutter(size.width);
  // The disclosures whose way from the one day to the other crosses the drawn days.
  const inSpan = shown(tables, mask, span.start, span.end);
  return {
    tables,
    disclosures: inSpan,
    scale: scaleOf({ span, size, density: null, breaks: [], stepEvent: step?.event ?? null, gutter }),
    words,
    names: clockNames(words, tables, inSpan),
    finding:
      step !== null && step.finding !== "" ? { row: step.event, text: visibleText(step.finding) } : null,
    size,
    daysInWords: clockWords(words).days,
    measure,
  };
}

/** The names of the rules. If only one actor was told, the middle rule has its name. */
function clockNames(
  words: Words,
  tables: Tables,
  disclosures: readonly Disclosure[],
): Readonly<Record<ClockRule["name"], string>> {
  const clocks = clockWords(words);
  const told = [...new Set(disclosures.flatMap((one) => one.told.map(({ actor }) => actor)))];
  const [only, ...others] = told;
  const row = only !== undefined && others.length === 0 ? actorRowOf(tables, only) : undefined;
  return {
    happened: clocks.happened,
    told: row === undefined ? clocks.told : clocks.toldTo(actorName(tables, row)),
    known: clocks.known,
  };
}
