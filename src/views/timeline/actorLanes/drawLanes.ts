import { drawCountBar } from "../../../chart/countBar.ts";
import { movedPen } from "../../../chart/derivedPens.ts";
import { CONTEST_PATHS, drawStandingMark } from "../../../chart/markOutline.ts";
import { baselineAbout, type Pen, type TextStyle } from "../../../chart/pen.ts";
import { NO_HUE, SMALL_TEXT, smallText, type Theme } from "../../../chart/theme.ts";
import { tieStrokes } from "../../../chart/tieLine.ts";
import type { Contest } from "../../../model/tables/contest.ts";
import type { ActorRow, CssPx, EventRow } from "../../../model/units.ts";
import type { Standing } from "../../../model/vocabulary.ts";
import {
  drawAxis,
  drawBreaks,
  drawCursor,
  drawGrid,
  FONT_SIZE,
  type TimelineCursor,
  timelineLabelFont,
} from "../drawAxis.ts";
import { drawMark } from "../drawMark.ts";
import type { Emphasis } from "../drawTimeline.ts";
import { LAYOUT } from "../timelineScene.ts";
import { type ActVerb, boxesOf, boxesOfCrowd, VERB, type WordsBeside } from "./actWords.ts";
import { LANES, type LaneSign, type LanesScene } from "./lanesScene.ts";
import {
  ACT,
  type ActLine,
  type EventActs,
  heightsOfLine,
  isBracket,
  isImprecise,
  LEAST_DAYS,
  lanesWithDays,
  ringOf,
} from "./placeActs.ts";

/** What is drawn over the rows and changes with pointer and selection. */
export type LanesOverlay = {
  readonly emphasisOf: (row: EventRow) => Emphasis;
  /** Highlighted events with all their verbs. They are drawn last, even if they are in a crowd. */
  readonly raised: readonly { readonly event: EventActs; readonly verbs: readonly ActVerb[] }[];
  readonly litActor: ActorRow | null;
  readonly cursor: TimelineCursor | null;
  readonly scrolled: CssPx;
  /** Draws what is below acts and words. */
  readonly beneath?: (pen: Pen) => void;
  /** The name of an event, in formats with named groups. */
  readonly nameOf?: (row: EventRow) => string;
};

/** The opacity of all that is not highlighted. */
const BESIDE = 0.45;
/** The width of paper around words on lines. */
const HALO: CssPx = 3;

/** Draws the picture from back to front. */
export function drawLanes(pen: Pen, scene: LanesScene, theme: Theme, overlay: LanesOverlay): void {
  drawGrid(pen, scene, theme);
  drawContent(overlay.scrolled === 0 ? pen : movedPen(pen, 0, -overlay.scrolled), scene, theme, overlay);
  drawAxis(pen, scene, theme);
  if (overlay.cursor) drawCursor(pen, scene, theme, overlay.cursor);
}

function drawContent(pen: Pen, scene: LanesScene, theme: Theme, overlay: LanesOverlay): void {
  const { lanes, size, events, verbs, gutter, laneHeight, density, units } = scene;
  const yOf = (lane: number): CssPx => lanes[lane]?.y ?? 0;
  for (const { y, actor } of lanes) {
    const isLit = actor !== null && actor.row === overlay.litActor;
    if (isLit) pen.fillRect(0, y - laneHeight / 2, size.width, laneHeight, theme.panel);
    pen.fillRect(
      gutter,
      Math.round(density ? y + laneHeight / 2 - 1 : y),
      size.width - gutter,
      1,
      theme.line,
    );
  }
  drawBreaks(pen, scene, theme);
  drawBars(pen, scene, theme);
  overlay.beneath?.(pen);
  const raised = new Set(overlay.raised.map(({ event }) => event.row));
  const alphaOf = (row: EventRow): number =>
    (raised.size > 0 && scene.stepEvent === null) || overlay.emphasisOf(row) === "dimmed" ? BESIDE : 1;
  drawCrowds(pen, scene, theme, alphaOf);
  for (const event of events) {
    if (raised.has(event.row) || event.isQuiet) continue;
    pen.beginGroup(overlay.nameOf?.(event.row));
    pen.alpha(alphaOf(event.row));
    drawEvent(pen, event, yOf, theme, theme.ink, alphaOf(event.row));
    pen.endGroup();
  }
  const quiet = verbStyle(theme, theme.ink2);
  for (const verb of verbs) {
    if (raised.has(verb.row)) continue;
    pen.alpha(alphaOf(verb.row));
    drawWords(pen, verb, quiet);
  }
  pen.alpha(1);
  for (const { event, verbs: all } of overlay.raised) {
    const isSelected = overlay.emphasisOf(event.row) === "selected";
    const colour = isSelected ? theme.accent : theme.ink;
    pen.beginGroup(overlay.nameOf?.(event.row));
    // Paper below the step's own event would cover the acts beside it, which the step is about.
    if (event.row !== scene.stepEvent)
      for (const { left, top, right, bottom } of boxesOf(event, yOf))
        pen.fillRect(left - 2, top - 2, right - left + 4, bottom - top + 4, theme.paper);
    drawEvent(pen, event, yOf, theme, colour);
    for (const verb of all) drawWords(pen, verb, verbStyle(theme, theme.ink));
    pen.endGroup();
  }
  drawNames(pen, scene, theme, overlay);
  const said = { ...smallText(theme, 500, theme.ink2, "right"), halo: haloOf(theme) };
  const right = size.width - LAYOUT.padding;
  for (const { lane, text } of units) pen.text(text, right, yOf(lane) - laneHeight / 2 + SMALL_TEXT, said);
}

const haloOf = (theme: Theme) => ({ colour: theme.paper, width: HALO });

const verbStyle =
  (theme: Theme, colour: string) =>
  (size: CssPx): TextStyle => ({
    font: `italic 500 ${size}px ${theme.textFont}`,
    colour,
    align: "left",
    halo: haloOf(theme),
  });

function drawWords(
  pen: Pen,
  { lines, x, y, align, scale }: WordsBeside,
  styleOf: (size: CssPx) => TextStyle,
): void {
  const [size, height] = [SMALL_TEXT * scale, VERB.line * scale];
  const first = y - ((lines.length - 1) * height) / 2;
  const style = styleOf(size);
  lines.forEach((line, index) => {
    pen.text(line, x, baselineAbout(first + index * height, size), { ...style, align });
  });
}

type Ends = Omit<EventActs, "row" | "lanes">;

/** Draws an event from back to front: its days, lines, ends, arrows, ticks. */
function drawEvent(
  pen: Pen,
  event: Ends,
  yOf: (lane: number) => CssPx,
  theme: Theme,
  colour: string,
  alpha = 1,
): void {
  const { lines, ticks, far, x, extent } = event;
  const [first] = lines;
  const quiet = colour === theme.ink ? theme.ink2 : colour;
  for (const lane of lanesWithDays(event))
    drawDays(pen, { ...event, status: first?.status ?? event.status }, yOf(lane), theme, colour, alpha);
  // The line of an act without a known day is quieter than its bracket.
  for (const line of lines)
    drawAct(pen, line, yOf, theme, isImprecise(extent) ? quiet : colour, isImprecise(extent));
  if (!isBracket(event)) {
    for (const lane of ticks) drawPart(pen, x, yOf(lane), quiet);
    if (first) for (const lane of far) drawTick(pen, x, yOf(lane), quiet);
  }
  for (const line of lines) {
    const contest = ringOf(line, extent);
    const { start } = heightsOfLine(line, yOf);
    if (contest)
      pen.strokeShape(CONTEST_PATHS[contest], line.x, start, scaleOf(line), theme.ink2, { width: 1.25 });
  }
}

/**
 * Draws the days of an event that has no single day, on the row of the doer: the stretch of its length, or the bracket that
 * the timeline has for a date that is not known to the day, with the standing in it. Its line is in the middle, without
 * the mark of a day.
 *
 *     ──●──  lasted        [══┬══]  once, some time in here
 */
function drawDays(
  pen: Pen,
  { extent, x0, x1, cut, status }: Pick<EventActs, "extent" | "x0" | "x1" | "cut" | "status">,
  y: CssPx,
  theme: Theme,
  colour: string,
  alpha = 1,
): void {
  if (!isImprecise(extent)) {
    pen.fillRect(x0, y - 0.75, x1 - x0, 1.5, colour);
    return;
  }
  const mark = { x: x0, y, x0, x1, extent, status, contested: null, hue: NO_HUE, dot: BRACKET } as const;
  drawMark(pen, { ...mark, cut }, { ...theme, ink2: colour }, alpha);
}

/** The size of a bracket to that of the timeline. */
const BRACKET = 0.85;

/** Marks at the ends of acts are smaller if acts are close together, or if the other end is not drawn. */
const MARK = { scale: 0.85, short: 0.7, width: 10 } as const;
const scaleOf = (line: Pick<ActLine, "room" | "from" | "targets">): number =>
  Math.min(isShort(line) ? MARK.short : MARK.scale, (line.room - 0.4) / MARK.width);
const ARROW = { length: 7, half: 3.6, short: 2.8 } as const;
const isShort = ({ from, targets }: Pick<ActLine, "from" | "targets">): boolean =>
  from < 0 || targets.includes(-1);
const BAR = { half: 4.5, thick: 1.75 } as const;
/** Lines that are closer than this are thin. */
const DENSE: CssPx = 8;
const LOOP = { width: 8, height: 7 } as const;
/** The width of a line. Fill and dash show the standing; if the file states none, the line is thin. */
const widthOf = (status: Standing): CssPx => (status === "unstated" ? 0.75 : 1.5);

/**
 * Draws one line with its ends:
 *
 *     ●  who did it, with the standing of the act    ┬  between two: the file names no doer
 *     │                                              │
 *     ▼  to whom                                     ┴
 */
function drawAct(
  pen: Pen,
  line: ActLine,
  yOf: (lane: number) => CssPx,
  theme: Theme,
  colour: string,
  hasNoDay = false,
): void {
  const { x, undirected, status } = line;
  const { start, tips, top, bottom } = heightsOfLine(line, yOf);
  const half = Math.min(isShort(line) ? ARROW.short : ARROW.half, (line.room - 0.4) / 2);
  const length = lengthOf(half);
  if (bottom > top) {
    // The line stops before the tip of its arrow.
    const isTip = (y: CssPx) => !undirected && y !== start;
    const part = {
      top: top + (isTip(top) ? length - 1 : 0),
      bottom: bottom - (isTip(bottom) ? length - 1 : 0),
    };
    drawStroke(pen, x, part, line, theme, colour);
  }
  if (undirected) {
    const wide = Math.min(BAR.half, (line.room - 0.4) / 2);
    for (const y of [start, ...tips]) pen.fillRect(x - wide, y - BAR.thick / 2, 2 * wide, BAR.thick, colour);
    return;
  }
  for (const tip of tips) {
    if (tip === start) drawLoop(pen, x, start, colour);
    else drawTip(pen, x, tip, start, half, colour);
  }
  if (!hasNoDay) drawStandingMark(pen, status, x, start, colour, theme.paper, scaleOf(line));
}

function drawTip(pen: Pen, x: CssPx, tip: CssPx, start: CssPx, half: CssPx, colour: string): void {
  const base = tip + Math.sign(start - tip) * lengthOf(half);
  pen.triangle({ x, y: tip }, { x: x - half, y: base }, { x: x + half, y: base }, colour);
}

const lengthOf = (half: CssPx): CssPx => Math.min(ARROW.length, half * 2.2);

type Part = { readonly top: CssPx; readonly bottom: CssPx };

/** The width of a hollow line: each of its rails is one pixel. */
const HOLLOW = { whole: 3, within: 1 } as const;

function drawStroke(
  pen: Pen,
  x: CssPx,
  { top, bottom }: Part,
  { status, room }: Pick<ActLine, "status" | "room">,
  theme: Theme,
  colour: string,
): void {
  const strokes = tieStrokes(status, Math.min(room < DENSE ? 1 : 2, widthOf(status)));
  // Rails are on whole pixels: else both are one grey line.
  const isHollow = strokes.length > 1;
  const middle = isHollow ? Math.floor(x) + 0.5 : x;
  // Rectangles are drawn many times as fast as lines.
  for (const { isPaper, dash = [], width } of strokes) {
    const wide = isHollow ? (isPaper ? HOLLOW.within : HOLLOW.whole) : width;
    for (let [y, place] = [top, 0]; y < bottom; place++) {
      const end = Math.min(bottom, y + (dash[place % dash.length] ?? bottom - top));
      if (place % 2 === 0) pen.fillRect(middle - wide / 2, y, wide, end - y, isPaper ? theme.paper : colour);
      y = end;
    }
  }
}

/** Draws an act upon oneself: a loop from the mark back to its row. */
function drawLoop(pen: Pen, x: CssPx, y: CssPx, colour: string): void {
  const [right, high] = [x + LOOP.width, y - LOOP.height];
  const bends = [
    { control: { x, y: high }, end: { x: x + LOOP.width / 2, y: high } },
    { control: { x: right, y: high }, end: { x: right, y: y - 4 } },
  ];
  pen.curve({ x, y }, bends, colour, { width: 1.25 });
  pen.triangle({ x: right, y }, { x: right - 2.5, y: y - 5 }, { x: right + 2.5, y: y - 5 }, colour);
}

/** Draws participation without an act: a cross, which is visible even on a line. */
function drawPart(pen: Pick<Pen, "fillRect">, x: CssPx, y: CssPx, colour: string): void {
  pen.fillRect(x - 0.5, y - 2.5, 1, 5, colour);
  pen.fillRect(x - 2.5, y - 0.5, 5, 1, colour);
}

/** The opacity of a band. It is low, so that the ticks in the band stand out. */
const BAND_ALPHA = 0.55;
/** Draws a tick at the day of a counted event, in one of its rows. */
const TICK: CssPx = 3;
const drawTick = (pen: Pick<Pen, "fillRect">, x: CssPx, y: CssPx, colour: string): void =>
  pen.fillRect(x - TICK / 2, y - TICK / 2, TICK, TICK, colour);

/** Draws bands of counted acts, and ticks of all acts without a line. */
function drawCrowds(pen: Pen, scene: LanesScene, theme: Theme, alphaOf: (row: EventRow) => number): void {
  const { lanes, crowds, events } = scene;
  const yOf = (lane: number): CssPx => lanes[lane]?.y ?? 0;
  const style = () => ({ ...smallText(theme, 600, theme.ink, "left"), halo: haloOf(theme) });
  for (const crowd of crowds) {
    if (!crowd.isBand) continue;
    const alpha = Math.max(...crowd.rows.map(alphaOf));
    pen.alpha(BAND_ALPHA * alpha);
    for (const { left, right, top, bottom } of boxesOfCrowd(crowd, scene))
      pen.fillRect(left, top, right - left, bottom - top, theme.line);
    pen.alpha(alpha);
    const { number } = crowd;
    if (!number) continue;
    const first = number.y - ((number.lines.length - 1) * VERB.line) / 2;
    const [count = "", ...said] = number.lines;
    drawWords(pen, { ...number, lines: [count], y: first }, style);
    drawWords(pen, { ...number, lines: said, y: number.y + VERB.line / 2 }, verbStyle(theme, theme.ink2));
  }
  // Ticks on the same pixels are drawn once, so that the cost depends on pixels and not on events.
  const drawn = new Set<number>();
  for (const event of [
    ...crowds.flatMap((crowd) => crowd.events),
    ...events.filter(({ isQuiet }) => isQuiet),
  ]) {
    const alpha = alphaOf(event.row);
    const isWide = event.extent !== "day" && event.x1 - event.x0 > LEAST_DAYS;
    for (const lane of event.lanes) {
      const key =
        (Math.round(isWide ? event.x0 : event.x) * lanes.length + lane) * 4 +
        (alpha === 1 ? 1 : 0) +
        (isWide ? 2 : 0);
      if (drawn.has(key)) continue;
      drawn.add(key);
      pen.alpha(alpha);
      if (isWide) drawDays(pen, event, yOf(lane), theme, theme.ink2, alpha);
      else drawTick(pen, event.x, yOf(lane), theme.ink2);
    }
  }
  pen.alpha(1);
}

/** The largest share of its row's height that a bar takes, and the least height, which is still visible. */
const BAR_HEIGHT = { share: 0.86, least: 1 } as const;

/** Draws events that are too many for lines: bars of their number in each row. */
function drawBars(pen: Pen, { density, units, lanes, laneHeight, scale }: LanesScene, theme: Theme): void {
  if (!density) return;
  const { bins, counts } = density;
  const tallest = laneHeight * BAR_HEIGHT.share;
  lanes.forEach(({ y, actor }, lane) => {
    const base = Math.round(y + laneHeight / 2 - 1);
    const most = units.findLast((unit) => unit.lane <= lane)?.most ?? 1;
    for (const [bin, { start, end, isPartial }] of bins.entries()) {
      const count = counts[lane * bins.length + bin] ?? 0;
      if (count === 0) continue;
      const height = Math.max(BAR_HEIGHT.least, (tallest * count) / most);
      const x = scale.xOf(start);
      const width = Math.max(1, scale.xOf(end) - x - 1);
      drawCountBar(pen, { x, y: base - height, width, height, isPartial }, theme.node, actor ? 1 : BESIDE);
    }
  });
  pen.alpha(1);
}

/** Draws the names on paper of their own, which covers acts. */
function drawNames(pen: Pen, scene: LanesScene, theme: Theme, overlay: LanesOverlay): void {
  const { gutter, contentHeight, lanes, headings, laneHeight } = scene;
  pen.fillRect(0, 0, gutter, contentHeight, theme.paper);
  pen.fillRect(gutter - 1, 0, 1, contentHeight, theme.line);
  const heading: TextStyle = { ...smallText(theme, 600, theme.ink2, "left") };
  for (const { lines, y } of headings)
    lines.forEach((line, index) => {
      const middle = y + index * LANES.headingLine;
      pen.text(line, LAYOUT.padding, baselineAbout(middle, SMALL_TEXT), heading);
    });
  const involved = new Set(overlay.raised.flatMap(({ event }) => event.lanes));
  for (const [lane, { actor, title, y }] of lanes.entries()) {
    const isLit = actor !== null && actor.row === overlay.litActor;
    const isQuiet = actor === null || (involved.size > 0 && !involved.has(lane));
    if (isLit) pen.fillRect(0, y - laneHeight / 2, gutter - 1, laneHeight, theme.panel);
    drawName(pen, title, y, laneHeight, theme, isQuiet ? theme.ink2 : theme.ink);
  }
}

function drawName(
  pen: Pen,
  title: readonly string[],
  y: CssPx,
  height: CssPx,
  theme: Theme,
  colour: string,
): void {
  const isOne = title.length === 1;
  const size = isOne ? FONT_SIZE.label : SMALL_TEXT;
  const style: TextStyle = isOne
    ? { font: timelineLabelFont(theme), colour, align: "left" }
    : smallText(theme, 500, colour, "left");
  const apart = Math.min(LANES.nameLine, (height - LANES.nameGap) / 2);
  const first = y - ((title.length - 1) * apart) / 2;
  title.forEach((line, index) => {
    pen.text(line, LANES.nameStart, baselineAbout(first + index * apart + 0.5, size), style);
  });
}

/** Draws a sign of a legend about (x, y) in the way of the picture. */
export function drawLaneSign(pen: Pen, sign: LaneSign, x: CssPx, y: CssPx, theme: Theme): void {
  const colour = theme.ink2;
  const line = {
    ...{ x, from: 0, room: ACT.roomy, status: "confirmed" as const },
    contested: null,
    acts: [],
    outside: ACT.outside,
    undirected: false,
  };
  const days = { x0: x - 7, x1: x + 7, cut: { left: false, right: false }, status: "confirmed" as const };
  const yOf = (lane: number): CssPx => y - 6 + 12 * lane;
  switch (sign) {
    case "act":
      drawStroke(pen, x, { top: y - 6, bottom: y + 2 }, line, theme, colour);
      pen.triangle({ x, y: y + 7 }, { x: x - 3.6, y }, { x: x + 3.6, y }, colour);
      drawStandingMark(pen, "confirmed", x, y - 5, colour, theme.paper, 0.7);
      break;
    case "between":
      drawAct(pen, { ...line, targets: [1], undirected: true }, yOf, theme, colour);
      break;
    case "self":
      drawLoop(pen, x - 4, y + 3, colour);
      drawStandingMark(pen, "confirmed", x - 4, y + 3, colour, theme.paper, 0.7);
      break;
    case "outside":
      pen.fillRect(x - 6, y - 4, 12, 1, theme.ink2);
      drawStroke(pen, x, { top: y - 4, bottom: y + 3 }, line, theme, colour);
      pen.triangle({ x, y: y + 7 }, { x: x - 3, y: y + 1 }, { x: x + 3, y: y + 1 }, colour);
      drawStandingMark(pen, "confirmed", x, y - 4, colour, theme.paper, 0.55);
      break;
    case "lasted":
      drawDays(pen, { ...days, extent: "lasted" }, y, theme, colour);
      drawStandingMark(pen, "confirmed", x, y, colour, theme.paper, 0.7);
      break;
    case "imprecise":
      drawDays(pen, { ...days, extent: "somewhere" }, y - 2, theme, colour);
      drawAct(pen, { ...line, targets: [1], room: 7 }, (lane) => y - 2 + 9 * lane, theme, colour, true);
      break;
    case "part":
      drawPart(pen, x, y, colour);
      break;
    case "counted":
      drawTick(pen, x, y, colour);
      break;
  }
}

/** Draws the sign of a standing of acts about (x, y): the mark of the doer, and its line. */
export function drawActStanding(pen: Pen, status: Standing, x: CssPx, y: CssPx, theme: Theme): void {
  for (const { isPaper, ...stroke } of tieStrokes(status, widthOf(status))) {
    const end = { x: x + 9, y };
    pen.curve({ x: x - 6, y }, [{ control: end, end }], isPaper ? theme.paper : theme.ink2, stroke);
  }
  drawStandingMark(pen, status, x - 5, y, theme.ink2, theme.paper, MARK.scale);
}

/** Draws the sign of a contested event around the mark of the doer. */
export function drawContest(pen: Pen, contest: Contest, x: CssPx, y: CssPx, theme: Theme): void {
  drawStandingMark(pen, "confirmed", x, y, theme.ink2, theme.paper, MARK.scale);
  pen.strokeShape(CONTEST_PATHS[contest], x, y, MARK.scale, theme.ink2, { width: 1.25 });
}
