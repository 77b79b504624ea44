import type { Size } from "../../chart/ChartCanvas.tsx";
import { clockUnits } from "../../chart/clockUnits.ts";
import { MARK_RADIUS } from "../../chart/markOutline.ts";
import type { Font } from "../../chart/pen.ts";
import { setInLines } from "../../chart/setInLines.ts";
import { SMALL_TEXT, type Theme } from "../../chart/theme.ts";
import { type TimeScale, timeScale } from "../../chart/timeScale.ts";
import { type AxisTicks, timeTicks } from "../../chart/timeTicks.ts";
import type { DateExtent } from "../../model/dates/dateExtent.ts";
import type { TimeSpan } from "../../model/dates/timeSpan.ts";
import { type Contest, contestOf } from "../../model/tables/contest.ts";
import { actorRowOf } from "../../model/tables/findRow.ts";
import { standingOf } from "../../model/tables/standing.ts";
import { eventRecord, type Tables } from "../../model/tables/tables.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import type { Standing } from "../../model/vocabulary.ts";
import { type Disclosure, disclosures, type PossibleDays } from "../../query/disclosures.ts";
import { type FilterMask, passesFilters } from "../../query/filter/filterMask.ts";
import { storyDays } from "../../query/time/storyExtent.ts";
import type { TourStep } from "../../query/tours.ts";
import { memoLast } from "../../state/memoLast.ts";
import { describeEvent, shortDateInWords } from "../../words/describeEvent.ts";
import { visibleText, withCutSigns } from "../../words/isolate.ts";
import { exploringWords } from "../../words/laterWords.ts";
import { actorName, eventName } from "../../words/names.ts";
import type { Words } from "../../words/words.ts";
import { type Stretch, stretchOfTimes } from "./timelineItems.ts";
import { AIR_IN_STEP, LAYOUT, UPPER_SIZE } from "./timelineScene.ts";

/** The free space at both sides of the picture and of the names. */
const EDGE: CssPx = 10;
/** In a picture of at least the width `from`, names beside the lines take a `share` of its width, within limits. */
const NAMES = { from: 600, share: 0.42, least: 230, most: 330 } as const;
const GAP: CssPx = 10;
/**
 * The heights in a row: a line of its name, a smaller line, the line with marks, and the least free space. A row gets
 * up to `mostAir` more free space, in a step of a tour up to `mostInStep`.
 */
const ROW = { name: 19, small: 16, line: 18, air: 10, mostAir: 30, mostInStep: 80 } as const;
const MOST_ROWS = 60;
const MOST_IN_STEP = 7;
const MOST_LINES = 4;

/** Letter sizes. A finding is what a step of a tour points out. Its size is a share of the picture's width. */
const LETTERS = {
  days: 15,
  name: 15,
  small: 13,
  finding: { least: 24, most: 34, share: 1 / 26 },
} as const;
/** The height of a finding's line is this many times the size of its letters. */
const LINE_ROOM = 1.2;

export type ClockText = "days" | "name" | "small" | "finding";

export const lettersOf = (text: ClockText, width: CssPx): CssPx => {
  if (text !== "finding") return LETTERS[text];
  const { least, most, share } = LETTERS.finding;
  return Math.round(Math.max(least, Math.min(width * share, most)));
};

export function clockFont(theme: Theme, text: ClockText, width: CssPx): Font {
  const family = text === "finding" ? theme.textFont : theme.interfaceFont;
  return `${text === "days" || text === "finding" ? 600 : 500} ${lettersOf(text, width)}px ${family}`;
}

/** `x` is the left edge of the text, `y` the middle of its letters. */
type PlacedText = {
  readonly text: string;
  readonly sort: ClockText;
  readonly x: CssPx;
  readonly y: CssPx;
  readonly width: CssPx;
};

/** A day of an event on its line, and the mark of all days that the date may mean. */
type ClockPoint = {
  readonly clock: "happened" | "told" | "known";
  /** For a day out of sight, the left or right edge of the space for lines. */
  readonly x: CssPx;
  /** Null if none of the days is in sight. */
  readonly mark: (Stretch & { readonly extent: DateExtent }) | null;
};

/** The row of an event: a line from the day it happened, past the days of telling, to the day it became public. */
export type ClockThread = Disclosure & {
  readonly status: Standing;
  readonly contested: Contest | null;
  readonly points: readonly ClockPoint[];
  readonly top: CssPx;
  readonly bottom: CssPx;
  readonly y: CssPx;
  readonly texts: readonly PlacedText[];
};
export type ClockScene = {
  readonly size: Size;
  readonly scale: TimeScale;
  /** The width of the names at the left. 0 if the names are above the lines. */
  readonly gutter: CssPx;
  readonly axis: AxisTicks;
  readonly threads: readonly ClockThread[];
  /** The height in which all rows fit with all their dates. */
  readonly whole: CssPx;
};

export type ClockInput = {
  readonly tables: Tables;
  /** In time order. */
  readonly disclosures: readonly Disclosure[];
  readonly span: TimeSpan;
  readonly isStep: boolean;
  readonly size: Size;
  readonly words: Words;
  readonly names: Readonly<Record<ClockPoint["clock"], string>>;
  /** "165 days", or "at least 165 days" if a date leaves its day open. */
  readonly daysInWords: (days: number, isLeast: boolean) => string;
  readonly measure: (text: string, sort: ClockText, width: CssPx) => CssPx;
  readonly finding: { readonly row: EventRow; readonly text: string } | null;
};

/**
 * Lays out one row for each event. If not all rows fit, the events with the most days get a row. All rows share a scale
 * of time. The left part of a row has the name and the standing. The right part has the line, the number of days on the
 * line or next to it, and the dates in words below. In a narrow picture the left part is above the right one.
 *
 *     Bank reports to regulator │  ●─┃─── at least 165 days ───●
 *     Confirmed                 │  Happened 20 May 2019 · Regulator told · Public 1 Nov 2019
 */
export function buildClockScene(inputs: ClockInput): ClockScene {
  const input = framed(inputs);
  const { disclosures, size, scale, gutter, tables, words, measure, finding } = input;
  const measureTick = (text: string) => (measure(text, "small", size.width) * SMALL_TEXT) / LETTERS.small;
  const axis = timeTicks(
    ...([words, scale, measureTick, storyDays(tables), UPPER_SIZE] as const),
    clockUnits(words, tables, scale.span),
  );
  const rank = ({ row, days }: Disclosure): number =>
    row === finding?.row ? Number.POSITIVE_INFINITY : days;
  const longest = disclosures
    .toSorted((one, other) => rank(other) - rank(one))
    .slice(0, finding === null ? MOST_ROWS : MOST_IN_STEP);
  const draftsOf = (dates: Dates) =>
    longest.map((disclosure) => ({ disclosure, draft: draftOf(input, disclosure, dates) }));
  const heightOf = (rows: ReturnType<typeof draftsOf>): CssPx =>
    rows.reduce((sum, { draft }) => sum + draft.height, LAYOUT.axisHeight + ROW.air);
  const [whole, brief] = [draftsOf("whole"), draftsOf("brief")];
  const fits = (rows: typeof whole): boolean => heightOf(rows) <= size.height;
  const most = brief.findLastIndex((_, index) => fits(brief.slice(0, index + 1))) + 1;
  // One row is always drawn, without its dates if they do not fit.
  let drawn = most > 0 ? brief.slice(0, most) : draftsOf("none").slice(0, 1);
  for (const [index, row] of whole.slice(0, most).entries()) {
    const more = drawn.with(index, row);
    if (fits(more)) drawn = more;
  }
  const air = Math.min(
    input.isStep ? ROW.mostInStep : ROW.mostAir,
    Math.max(0, size.height - heightOf(drawn)) / Math.max(1, drawn.length),
  );
  let top = LAYOUT.axisHeight + ROW.air / 2;
  const threads = disclosures.flatMap((disclosure) => {
    const draft = drawn.find((one) => one.disclosure === disclosure)?.draft;
    if (!draft) return [];
    const row = rowAt(input, disclosure, draft, top, air);
    top = row.bottom;
    return row;
  });
  return { size, scale, gutter, axis, threads, whole: heightOf(whole) };
}

/** `end` is the right end of lines. */
type Framed = ClockInput & Pick<ClockScene, "scale" | "gutter"> & { readonly end: CssPx };

function framed(input: ClockInput): Framed {
  const { span, isStep, size, finding, measure, daysInWords } = input;
  const { width } = size;
  const names = Math.max(NAMES.least, Math.min(NAMES.share * width, NAMES.most));
  const widest = finding === null ? 0 : measure(finding.text, "finding", width);
  const gutter = width < NAMES.from || widest > width - names - 2 * EDGE ? 0 : names;
  // Lines beside their names end early, to leave space for the number of days at their right.
  const end = width - (gutter > 0 ? GAP + EDGE + measure(daysInWords(LONG, true), "days", width) : 0);
  const air = isStep ? AIR_IN_STEP * (end - gutter) : 0;
  const inset = Math.max(LAYOUT.inset, air);
  return { ...input, gutter, end, scale: timeScale(span, { left: gutter + inset, right: end - inset }) };
}
/** The number of days has space for three digits, because few delays are of 1000 days or more. */
const LONG = 999;

/** How much a row says of its dates. `whole` adds the days of other accounts, which explain "at least". */
type Dates = "whole" | "brief" | "none";
type Line = Omit<PlacedText, "x" | "y">;

type RowDraft = {
  readonly names: readonly Line[];
  readonly measured: Line | null;
  readonly dates: readonly Line[];
  readonly line: CssPx;
  readonly height: CssPx;
};

const heightOfText = ({ sort }: Line): CssPx => (sort === "name" ? ROW.name : ROW.small);
const heightOfTexts = (lines: readonly Line[]): CssPx =>
  lines.reduce((sum, line) => sum + heightOfText(line), 0);

function draftOf(input: Framed, of: Disclosure, told: Dates): RowDraft {
  const { tables, words, size, gutter, measure, finding, daysInWords } = input;
  const piece = (text: string, sort: ClockText) => ({ text, sort, width: measure(text, sort, size.width) });
  const inLines = (text: string, sort: ClockText, within: CssPx) =>
    setInLines(text, MOST_LINES, within, (line) => measure(line, sort, size.width)).map((line) =>
      piece(line, sort),
    );
  const { short, headline } = eventName(tables, of.row, LONGEST_NAME);
  const { standing } = describeEvent(words, tables, of.row);
  const within = (gutter > 0 ? gutter : size.width) - 2 * EDGE;
  const names = [...inLines(short ?? headline, "name", within), ...inLines(standing, "small", within)];
  const isFinding = of.row === finding?.row;
  const said = isFinding ? finding.text : of.days > 0 ? daysInWords(of.days, of.isLeast) : "";
  const large = piece(said, "finding");
  // A finding has small letters if large ones fit neither on its line nor beside it, and would cover marks.
  const isLarge = isFinding && placeOfDays(input, pointsOf(input, of), large.width) !== null;
  const measured = isLarge ? large : said === "" ? null : piece(said, "days");
  const line = isLarge ? lettersOf("finding", size.width) * LINE_ROOM : ROW.line;
  const dates = inLines(datesInWords(input, of, told), "small", size.width - gutter - 2 * EDGE);
  const [head, track] = [heightOfTexts(names), line + heightOfTexts(dates)];
  return {
    names,
    measured,
    dates,
    line,
    height: ROW.air + (gutter > 0 ? Math.max(head, track) : head + track),
  };
}

function rowAt(
  input: Framed,
  disclosure: Disclosure,
  { names, measured, dates, line, height }: RowDraft,
  top: CssPx,
  air: CssPx,
): ClockThread {
  const { tables, size, gutter } = input;
  const points = pointsOf(input, disclosure);
  const { left } = endsOf(points);
  const start = top + (ROW.air + air) / 2;
  const below = gutter > 0 ? start : start + heightOfTexts(names);
  const placed = (lines: readonly Line[], from: CssPx, xOf: (line: Line) => CssPx): readonly PlacedText[] =>
    lines.map((text, index) => ({
      ...{ ...text, x: xOf(text) },
      y: from + heightOfTexts(lines.slice(0, index)) + heightOfText(text) / 2,
    }));
  const y = below + line / 2;
  const dated = Math.max(...dates.map(({ width }) => width));
  const texts = [
    ...placed(names, start, () => EDGE),
    ...(measured
      ? [
          {
            ...{ ...measured, y },
            x:
              placeOfDays(input, points, measured.width) ??
              heldIn(left - GAP - measured.width, measured.width, size, gutter),
          },
        ]
      : []),
    ...placed(dates, below + line, () => heldIn(left, dated, size, gutter)),
  ];
  return {
    ...disclosure,
    ...{ points, top, bottom: top + height + air, y, texts },
    status: standingOf(tables, disclosure.row),
    contested: contestOf(tables, disclosure.row),
  };
}

const heldIn = (x: CssPx, width: CssPx, size: Size, gutter: CssPx): CssPx =>
  Math.max(gutter + EDGE, Math.min(x, size.width - EDGE - width));

function endsOf(points: readonly ClockPoint[]): { readonly left: CssPx; readonly right: CssPx } {
  const xs = points.flatMap(({ x, mark }) => (mark ? [x, mark.x0, mark.x1] : x));
  return { left: Math.min(...xs) - MARK_RADIUS, right: Math.max(...xs) + MARK_RADIUS };
}

/** The left edge of a number of days: on the longest part of the line, or beside the line. Null if it fits nowhere. */
function placeOfDays({ size, gutter }: Framed, points: readonly ClockPoint[], width: CssPx): CssPx | null {
  const parts = points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return { left: (from.mark?.x1 ?? from.x) + MARK_RADIUS, right: (to.mark?.x0 ?? to.x) - MARK_RADIUS };
  });
  const [part] = parts.toSorted((one, other) => other.right - other.left - (one.right - one.left));
  if (part && part.right - part.left >= width + 2 * GAP) return (part.left + part.right - width) / 2;
  const { left, right } = endsOf(points);
  return (
    [right + GAP, left - GAP - width].find((x) => x >= gutter + EDGE && x + width <= size.width - EDGE) ??
    null
  );
}

/** "Happened 20 May 2019 · Regulator told · Public 1 Nov 2019", with signs for days out of sight. */
function datesInWords(input: Framed, disclosure: Disclosure, told: Dates): string {
  const { tables, words, names } = input;
  const points = pointsOf(input, disclosure);
  const isOut = (isAfter: boolean): boolean =>
    points.some(({ x, mark }) => !mark && x > input.gutter === isAfter);
  const { date, known, toldTo = [] } = eventRecord(tables, disclosure.row);
  const inWords = (text: string | undefined) =>
    text === undefined ? "" : shortDateInWords(words, text, tables.about.zone);
  const dates = [
    told === "whole" ? describeEvent(words, tables, disclosure.row).shortDate : inWords(date),
    // An actor who was told on the day of the event needs no date. That day is already in the row.
    ...toldTo.map((one) => (one.date === date ? "" : inWords(one.date))),
    inWords(known),
  ];
  // Lines break between dates. A date breaks only if it has words in brackets, since it is then very long.
  const said = points
    .map(({ clock }, index) => [names[clock], dates[index]].filter(Boolean).join(" "))
    .map((one) => (one.includes("(") ? one : one.replaceAll(" ", "\u00a0")));
  return withCutSigns(told === "none" ? "" : said.join(" · "), isOut(false), isOut(true));
}

function pointsOf({ scale, gutter, end }: Framed, { known, told, dates }: Disclosure): readonly ClockPoint[] {
  // A point is at the middle of its day, as marks of the timeline are.
  const pointOf = (
    clock: ClockPoint["clock"],
    day: number,
    { extent, first, last }: PossibleDays,
  ): ClockPoint => {
    // A mark nearer to the edge would be cut and look like a part of a day.
    const isInSight =
      scale.xOf(last + 0.5) >= gutter + MARK_RADIUS && scale.xOf(first + 0.5) <= end - MARK_RADIUS;
    const mark = isInSight ? { ...stretchOfTimes(extent, first, last + 1, scale), extent } : null;
    const x = scale.xOf(day + 0.5);
    const edge = x < (gutter + end) / 2 ? gutter : end;
    return { clock, x: mark ? Math.max(gutter, Math.min(x, end)) : edge, mark };
  };
  return [
    // The mark is at the file's main date, even if the days are counted from a later date in an account.
    pointOf("happened", dates.happened.last, dates.happened),
    ...told.map((one) => pointOf("told", one.day, one.dates)),
    pointOf("known", known, dates.known),
  ];
}

const LONGEST_NAME = 300;

const shown = memoLast(
  (tables: Tables, mask: FilterMask, start: TimeSpan["start"], end: TimeSpan["end"]): readonly Disclosure[] =>
    disclosures(tables).filter(
      // `days` is 0 if the event was public on its day or announced before, or if its dates are too uncertain.
      ({ row, days, happened, known }) =>
        days > 0 &&
        passesFilters(mask, row) &&
        Math.min(happened, known) < end &&
        Math.max(happened, known) >= start,
    ),
);

type ClockView = {
  readonly tables: Tables;
  readonly words: Words;
  readonly span: TimeSpan;
  readonly mask: FilterMask;
  readonly step: TourStep | null;
};

export function clocksOf(
  { tables, words, span, mask, step }: ClockView,
  size: Size,
  measure: ClockInput["measure"],
): ClockInput {
  const inSpan = shown(tables, mask, span.start, span.end);
  return {
    tables,
    disclosures: inSpan,
    ...{ span, isStep: step !== null },
    words,
    names: clockNames(words, tables, inSpan),
    finding:
      step !== null && step.finding !== "" ? { row: step.event, text: visibleText(step.finding) } : null,
    size,
    daysInWords: exploringWords(words).clocks.days,
    measure,
  };
}

/** The names of the three days. If only one actor was told anything, the middle name has this actor. */
function clockNames(
  words: Words,
  tables: Tables,
  disclosures: readonly Disclosure[],
): Readonly<Record<ClockPoint["clock"], string>> {
  const clocks = exploringWords(words).clocks;
  const told = [...new Set(disclosures.flatMap((one) => one.told.map(({ actor }) => actor)))];
  const [only, ...others] = told;
  const row = only !== undefined && others.length === 0 ? actorRowOf(tables, only) : undefined;
  return {
    happened: clocks.happened,
    told: row === undefined ? clocks.told : clocks.toldTo(actorName(tables, row)),
    known: clocks.known,
  };
}
