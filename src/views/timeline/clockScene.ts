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
import { type Contest, contestOf } from "../../model/tables/contest.ts";
import { actorRowOf } from "../../model/tables/findRow.ts";
import { standingOf } from "../../model/tables/standing.ts";
import { eventRecord, type Tables } from "../../model/tables/tables.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import type { Standing } from "../../model/vocabulary.ts";
import { type Disclosure, disclosures, isLongSilence, type StopDates } from "../../query/disclosures.ts";
import { type FilterMask, passesFilters } from "../../query/filter/filterMask.ts";
import { storyDays } from "../../query/time/storyExtent.ts";
import type { TourStep } from "../../query/tours.ts";
import { memoLast } from "../../state/memoLast.ts";
import { actorName } from "../../words/actorName.ts";
import { dateInWords, describeEvent } from "../../words/describeEvent.ts";
import { eventName } from "../../words/eventName.ts";
import { formatDate } from "../../words/formatDate.ts";
import { visibleText } from "../../words/isolate.ts";
import { exploringWords } from "../../words/laterWords.ts";
import type { Words } from "../../words/words.ts";
import { withCutSigns } from "./cutSigns.ts";
import { type Stretch, stretchOfTimes } from "./timelineItems.ts";
import { LAYOUT, scaleOf, UPPER_SIZE } from "./timelineScene.ts";

/** The free space at both sides of the picture. */
const EDGE: CssPx = 10;
/** The free space between the parts of a row. */
const GAP: CssPx = 10;
/** The heights of a row's parts: a line of its name, a smaller line, the line with marks, and the air around them. */
const ROW = { name: 19, small: 16, line: 18, air: 10, mostAir: 30 } as const;
/** The most rows, and the most in a picture of a tour. */
const MOST_ROWS = 60;
const MOST_IN_STEP = 7;
const MOST_LINES = 4;

/** The letter sizes. That of a finding is a share of the picture's width. The factor gives the line height. */
const LETTERS = {
  days: 15,
  name: 15,
  small: 13,
  finding: { least: 24, most: 34, share: 1 / 26 },
} as const;
const LINE_ROOM = 1.2;

/** The kind of text that is measured or drawn in a picture of clocks. */
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

/** A text in the picture: its left edge and the middle of its letters. */
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
  /** The position, at the edge if the day is out of sight. */
  readonly x: CssPx;
  /** Null if none of the days is in sight. */
  readonly mark: (Omit<Stretch, "x"> & { readonly x: CssPx; readonly extent: DateExtent }) | null;
};

/** The row of one event: a line from the day it happened, past the days of tellings, to the day it became public. */
export type ClockThread = Pick<Disclosure, "row" | "days" | "isLeast"> & {
  readonly status: Standing;
  readonly contested: Contest | null;
  readonly points: readonly ClockPoint[];
  readonly top: CssPx;
  readonly bottom: CssPx;
  /** The height of its line. */
  readonly y: CssPx;
  readonly texts: readonly PlacedText[];
};
export type ClockScene = {
  readonly size: Size;
  readonly scale: TimeScale;
  readonly axis: AxisTicks;
  /** The rows that have room, in time order. */
  readonly threads: readonly ClockThread[];
  /** The height in which all rows have room, with all their dates. */
  readonly whole: CssPx;
};

export type ClockInput = {
  readonly tables: Tables;
  /** The disclosures that are shown, in time order. */
  readonly disclosures: readonly Disclosure[];
  readonly scale: TimeScale;
  readonly size: Size;
  readonly words: Words;
  readonly names: Readonly<Record<ClockPoint["clock"], string>>;
  /** A number of days in words: "165 days", or "at least 165 days" if a date leaves its day open. */
  readonly daysInWords: (days: number, isLeast: boolean) => string;
  /** The width of a text of this kind in a picture of this width. */
  readonly measure: (text: string, sort: ClockText, width: CssPx) => CssPx;
  /** The finding of a step about its event; null if there is none. */
  readonly finding: { readonly row: EventRow; readonly text: string } | null;
};

/**
 * Makes a row for each event, with its name, standing and number of days. All rows have the same scale of time:
 *
 *     Bank reports to regulator  Confirmed
 *     ●─┃─────────── at least 165 days ───────────●
 *     Happened 20 May 2019 · Regulator told       Public 1 Nov 2019
 *
 * If not all rows have room, events with the most days have one.
 */
export function buildClockScene(input: ClockInput): ClockScene {
  const { disclosures, size, scale, tables, words, measure, finding } = input;
  const measureTick = (text: string) => (measure(text, "small", size.width) * SMALL_TEXT) / LETTERS.small;
  const axis = timeTicks(
    ...([words, scale, measureTick, storyDays(tables), UPPER_SIZE] as const),
    clockUnits(words, tables, scale.span),
  );
  const rank = ({ row, days }: Disclosure): number =>
    row === finding?.row ? Number.POSITIVE_INFINITY : days;
  const longest = disclosures.toSorted((one, other) => rank(other) - rank(one));
  const most = longest
    .slice(0, finding === null ? MOST_ROWS : MOST_IN_STEP)
    .map((disclosure) => ({ disclosure, draft: draftOf(input, disclosure) }));
  const free = LAYOUT.axisHeight + ROW.air;
  const heightOf = (rows: typeof most, told: keyof RowDraft["dates"] | null): CssPx =>
    rows.reduce(
      (sum, { draft }) => sum + draft.height + (told ? draft.dates[told].length * ROW.small : 0),
      0,
    );
  const whole = free + heightOf(most, "whole");
  const fit = most.findIndex((_, index) => heightOf(most.slice(0, index + 1), null) > size.height - free);
  // One row is drawn in any room.
  const all = fit < 0 ? most : most.slice(0, Math.max(1, fit));
  let room = size.height - free - heightOf(all, null);
  const told = new Map<EventRow, RowDates>();
  // Rows have their dates below their lines: all, or else only the long silences, whose lines are thick, or the first.
  const silent = all.filter(({ disclosure: { row, days } }) => row === finding?.row || isLongSilence(days));
  for (const rows of [all, silent, all.slice(0, 1)])
    for (const dates of ["whole", "brief"] as const) if (told.size === 0) tellBelow(rows, dates);
  // The others have them beside their lines, or below if that has no room, if all of these have room: a row without would
  // look like one without dates.
  let threads = rowsWith("inLine");
  const without = all.filter(({ disclosure }) => threads.every(({ row }) => row !== disclosure.row));
  if (without.length > 0) {
    const hasRoom = tellBelow(without, "whole") || tellBelow(without, "brief");
    threads = rowsWith(hasRoom ? "inLine" : "none");
  }
  return { size, scale, axis, threads, whole };

  function tellBelow(rows: typeof most, dates: keyof RowDraft["dates"]): boolean {
    const height = heightOf(rows, dates) - heightOf(rows, null);
    if (height > room) return false;
    room -= height;
    for (const { disclosure } of rows) told.set(disclosure.row, dates);
    return true;
  }

  /** The rows in time order. Rows without room for their dates in their lines are left out. */
  function rowsWith(others: "inLine" | "none"): readonly ClockThread[] {
    const air = Math.min(ROW.mostAir, room / Math.max(1, all.length));
    let top = LAYOUT.axisHeight + ROW.air / 2;
    const rows: ClockThread[] = [];
    for (const disclosure of disclosures) {
      const draft = all.find((one) => one.disclosure === disclosure)?.draft;
      if (!draft) continue;
      const row = rowAt(input, disclosure, draft, { top, air, dates: told.get(disclosure.row) ?? others });
      if (row === null) continue;
      top = row.bottom;
      rows.push(row);
    }
    return rows;
  }
}

/** The words of a row, set in lines, before the row has a place. */
type RowDraft = {
  /** The pieces of each line above the marks. */
  readonly lines: readonly (readonly Omit<PlacedText, "x" | "y">[])[];
  readonly measured: Omit<PlacedText, "x" | "y"> | null;
  /** Without dates. */
  readonly height: CssPx;
  readonly line: CssPx;
  /** The lines of its dates, with those by other accounts or without. */
  readonly dates: Readonly<Record<"whole" | "brief", readonly (readonly Stop[])[]>>;
};

/** Where a row has its dates: below its line, `whole` or `brief`; beside its line; or nowhere. */
type RowDates = keyof RowDraft["dates"] | "inLine" | "none";

const heightOfText = ({ sort }: Pick<PlacedText, "sort">): CssPx => (sort === "name" ? ROW.name : ROW.small);

function draftOf(input: ClockInput, of: Disclosure): RowDraft {
  const { tables, words, size, measure, finding, daysInWords } = input;
  const piece = (text: string, sort: ClockText) => ({ text, sort, width: measure(text, sort, size.width) });
  const within = size.width - 2 * EDGE;
  const inLines = (text: string, sort: ClockText) =>
    setInLines(text, MOST_LINES, within, (line) => measure(line, sort, size.width)).map((line) =>
      piece(line, sort),
    );
  const { short, headline } = eventName(tables, of.row, LONGEST_NAME);
  const { standing } = describeEvent(words, tables, of.row);
  const name = inLines(short ?? headline, "name");
  const sure = standing === "" ? [] : inLines(standing, "small");
  const [first, second] = [name.at(-1), sure[0]];
  const fits = first && second && sure.length === 1 && first.width + GAP + second.width <= within;
  const joined = words.direction === "rtl" ? [second, first] : [first, second];
  const lines = fits
    ? [...name.slice(0, -1).map((one) => [one]), joined.flatMap((one) => one ?? [])]
    : [...name, ...sure].map((one) => [one]);
  const isFinding = of.row === finding?.row;
  const measured = isFinding
    ? piece(finding.text, "finding")
    : of.days > 0
      ? piece(daysInWords(of.days, of.isLeast), "days")
      : null;
  const line = isFinding ? lettersOf("finding", size.width) * LINE_ROOM : ROW.line;
  const height = lines.reduce((sum, texts) => sum + Math.max(...texts.map(heightOfText)), line + ROW.air);
  const points = pointsOf(input, of);
  const dates = {
    whole: stopsInWords(input, of, points, "whole"),
    brief: stopsInWords(input, of, points, "brief"),
  };
  return { lines, measured, height, line, dates };
}

/** The row at `top`. If it would end outside the picture, its words end where its line ends. Null if its dates have no room. */
function rowAt(
  input: ClockInput,
  disclosure: Disclosure,
  { lines, measured, height, line, dates: told }: RowDraft,
  at: { readonly top: CssPx; readonly air: CssPx; readonly dates: RowDates },
): ClockThread | null {
  const { top, air, dates } = at;
  const { tables, size } = input;
  const { row, days, isLeast } = disclosure;
  const points = pointsOf(input, disclosure);
  const xs = points.flatMap(({ x, mark }) => (mark ? [x, mark.x0, mark.x1] : x));
  const ends = { left: Math.min(...xs) - MARK_RADIUS, right: Math.max(...xs) + MARK_RADIUS };
  const texts: PlacedText[] = [];
  const heldIn = (x: CssPx, width: CssPx): CssPx => Math.max(EDGE, Math.min(x, size.width - EDGE - width));
  const widthOf = (pieces: RowDraft["lines"][number]): CssPx =>
    pieces.reduce((sum, { width }) => sum + width, GAP * (pieces.length - 1));
  const isAtEnd = lines.some((pieces) => ends.left + widthOf(pieces) > size.width - EDGE);
  const startOf = (width: CssPx): CssPx => heldIn(isAtEnd ? ends.right - width : ends.left, width);
  let next = top + (ROW.air + air) / 2;
  for (const pieces of lines) {
    const tall = Math.max(...pieces.map(heightOfText));
    let x = startOf(widthOf(pieces));
    for (const piece of pieces) {
      texts.push({ ...piece, x, y: next + tall / 2 });
      x += piece.width + GAP;
    }
    next += tall;
  }
  const y = next + line / 2;
  const counted = measured && { ...measured, x: placeOfDays(points, ends, measured.width, size, isAtEnd), y };
  if (counted) texts.push(counted);
  for (const isEnd of dates === "none" ? [false, true] : []) {
    if (!points.some(({ x, mark }) => !mark && x > 0 === isEnd)) continue;
    const text = withCutSigns("", !isEnd, isEnd);
    const width = input.measure(text, "small", size.width);
    texts.push({ text, sort: "small", x: isEnd ? size.width - width - 1 : 1, y, width });
  }
  if (dates === "inLine") {
    const after = Math.max(ends.right, counted ? counted.x + counted.width : 0) + GAP;
    const before = Math.min(ends.left, counted ? counted.x : size.width) - GAP;
    const placed = [told.whole, told.brief].flatMap((stops) => {
      const text = stops
        .flat()
        .map((stop) => stop.text)
        .join(" · ");
      const width = input.measure(text, "small", size.width);
      const sides = isAtEnd ? [before - width, after] : [after, before - width];
      return sides
        .filter((x) => x >= EDGE && x + width <= size.width - EDGE)
        .map((x): PlacedText => ({ text, sort: "small", x, y, width }));
    });
    if (placed[0] === undefined) return null;
    texts.push(placed[0]);
  }
  const below = dates === "whole" || dates === "brief" ? told[dates] : [];
  for (const [index, stops] of below.entries())
    for (const { text, x, width } of stops) {
      const start = below.every(({ length }) => length === 1) ? startOf(width) : heldIn(x, width);
      texts.push({ text, x: start, y: next + line + ROW.small * (index + 0.5), width, sort: "small" });
    }
  const bottom = top + height + air + below.length * ROW.small;
  return {
    ...{ row, days, isLeast, points, top, bottom, y, texts },
    status: standingOf(tables, row),
    contested: contestOf(tables, row),
  };
}

/** The left edge of a number of days: on the longest part of the line, or beside the line if all parts are too short. */
function placeOfDays(
  points: readonly ClockPoint[],
  ends: { readonly left: CssPx; readonly right: CssPx },
  width: CssPx,
  size: Size,
  isAtEnd: boolean,
): CssPx {
  const parts = points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return { left: (from.mark?.x1 ?? from.x) + MARK_RADIUS, right: (to.mark?.x0 ?? to.x) - MARK_RADIUS };
  });
  const [part] = parts.toSorted((one, other) => other.right - other.left - (one.right - one.left));
  if (part && part.right - part.left >= width + 4 * GAP) return (part.left + part.right - width) / 2;
  const [after, before] = [ends.right + GAP, ends.left - GAP - width];
  const hasRoom = after + width <= size.width - EDGE;
  return hasRoom && !(isAtEnd && before >= EDGE) ? after : Math.max(EDGE, before);
}

const shortDate = (words: Words, text: string, zone: string): string =>
  dateInWords(words, text, (_, date) => formatDate(words, date, "short"), zone);

/** The days of one or more points in words, below the first of them. */
type Stop = Record<"x" | "width", CssPx> & {
  readonly said: string;
  readonly text: string;
  readonly cut: readonly [isBefore: boolean, isAfter: boolean];
};

/**
 * The days of an event in words, each at its mark, in lines. Neighbours without room for separate words are joined, or
 * stand below each other. `whole`: with the days by other accounts, without which nobody could tell why days are "at least".
 */
function stopsInWords(
  { tables, words, names, measure, size }: ClockInput,
  { row }: Disclosure,
  points: readonly ClockPoint[],
  told: keyof RowDraft["dates"],
): readonly (readonly Stop[])[] {
  const within = size.width - 2 * EDGE;
  const wide = (text: string): CssPx => measure(text, "small", size.width);
  // Without a sign, the words of a day out of sight would seem to name the day above them.
  const stopOf = (said: string, cut: Stop["cut"], x: CssPx): Stop => {
    const text = withCutSigns(said, ...cut);
    return { said, cut, text, x, width: wide(text) };
  };
  const { date, known, toldTo = [] } = eventRecord(tables, row);
  const inWords = (text: string | undefined) =>
    text === undefined ? "" : shortDate(words, text, tables.about.zone);
  const happened = told === "whole" ? describeEvent(words, tables, row).shortDate : inWords(date);
  // Who was told on the day itself needs no second date.
  const dates = [
    happened,
    ...toldTo.map((one) => (one.date === date ? "" : inWords(one.date))),
    inWords(known),
  ];
  const lines: Stop[][] = [[]];
  for (const [index, { clock, x, mark }] of points.entries()) {
    const said = [names[clock], dates[index]].filter(Boolean).join(" ");
    const isAfter = !mark && x > 0;
    const cut = [!mark && !isAfter, isAfter] as const;
    const signs = wide(withCutSigns("", ...cut));
    for (const piece of setInLines(said, MOST_LINES, within - 2 * signs, wide)) {
      const one = stopOf(piece, cut, (mark?.x0 ?? x) - MARK_RADIUS);
      const left = Math.min(Math.max(EDGE, one.x), size.width - EDGE - one.width);
      const line = lines.at(-1) ?? [];
      const before = line.at(-1);
      if (!before || before.x + before.width + GAP <= left) {
        line.push({ ...one, x: left });
        continue;
      }
      const joined = stopOf(`${before.said} · ${piece}`, [before.cut[0], isAfter], before.x);
      if (piece === said && joined.width <= within) line.splice(-1, 1, joined);
      else lines.push([{ ...one, x: left }]);
    }
  }
  return lines;
}

function pointsOf({ scale, size }: ClockInput, { known, told, dates }: Disclosure): readonly ClockPoint[] {
  // A point is at the middle of its day, like marks of the timeline.
  const pointOf = (
    clock: ClockPoint["clock"],
    day: number,
    { extent, first, last }: StopDates,
  ): ClockPoint => {
    // The edge would cut a mark that is nearer to it, as if it were a part of a day.
    const isInSight =
      scale.xOf(last + 0.5) >= MARK_RADIUS && scale.xOf(first + 0.5) <= size.width - MARK_RADIUS;
    const mark = isInSight ? { ...stretchOfTimes(extent, first, last + 1, scale), extent } : null;
    const x = scale.xOf(day + 0.5);
    const edge = x < size.width / 2 ? 0 : size.width;
    return { clock, x: mark ? Math.max(0, Math.min(x, size.width)) : edge, mark };
  };
  return [
    // The mark is at the file's main date, even if the days are counted from a later date in an account.
    pointOf("happened", dates.happened.last, dates.happened),
    ...told.map((one) => pointOf("told", one.day, one.dates)),
    pointOf("known", known, dates.known),
  ];
}

/** The most letters of a headline that is part of a name. */
const LONGEST_NAME = 300;

const shown = memoLast(
  (tables: Tables, mask: FilterMask, start: TimeSpan["start"], end: TimeSpan["end"]): readonly Disclosure[] =>
    disclosures(tables).filter(
      // An event that was announced before it happened has no days to count.
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

/** The inputs of the picture of the clocks, for any days and filters. */
export function clocksOf(
  { tables, words, span, mask, step }: ClockView,
  size: Size,
  measure: ClockInput["measure"],
): ClockInput {
  // These are the disclosures whose line crosses the drawn days.
  const inSpan = shown(tables, mask, span.start, span.end);
  return {
    tables,
    disclosures: inSpan,
    scale: scaleOf({ span, size, density: null, breaks: [], stepEvent: step?.event ?? null, gutter: 0 }),
    words,
    names: clockNames(words, tables, inSpan),
    finding:
      step !== null && step.finding !== "" ? { row: step.event, text: visibleText(step.finding) } : null,
    size,
    daysInWords: exploringWords(words).clocks.days,
    measure,
  };
}

/** The names of the three days. If only one actor was told anything, the name of the middle day has this actor. */
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
