import { drawCountBar } from "../../../chart/countBar.ts";
import { CONTEST_PATHS, drawStandingMark } from "../../../chart/markOutline.ts";
import type { LegendEntry } from "../../../chart/PenDrawing.tsx";
import {
  baselineAbout,
  drawLines,
  type Font,
  movedPen,
  type Pen,
  type TextStyle,
} from "../../../chart/pen.ts";
import { DIMMED, NO_HUE, SMALL_TEXT, smallText, type Theme } from "../../../chart/theme.ts";
import { lineEntry, tieStroke } from "../../../chart/tieLine.ts";
import type { DateExtent } from "../../../model/dates/dateExtent.ts";
import type { Contest } from "../../../model/tables/contest.ts";
import type { ActorRow, CssPx, EventRow } from "../../../model/units.ts";
import type { Standing } from "../../../model/vocabulary.ts";
import {
  drawAxis,
  drawAxisBreak,
  drawGrid,
  FONT_SIZE,
  type TimelineCursor,
  timelineLabelFont,
} from "../drawAxis.ts";
import { drawMark } from "../drawMark.ts";
import { drawCursor } from "../drawOverlay.ts";
import type { Emphasis } from "../drawTimeline.ts";
import { LAYOUT } from "../timelineScene.ts";
import { type ActVerb, boxesOf, boxOfWords, type PlacedWords, scaleOfWords, VERB } from "./actWords.ts";
import { LANES } from "./lanesLayout.ts";
import { type LaneSign, type LanesScene, type LeftOut, lanesLegend, TICKS } from "./lanesScene.ts";
import {
  ACT,
  type ActLine,
  asideOf,
  type EventActs,
  heightsOfLine,
  isImprecise,
  lanesOfLine,
  ringOf,
  sideOf,
} from "./placeActs.ts";

export type LanesOverlay = {
  readonly emphasisOf: (row: EventRow) => Emphasis;
  /** Highlighted events with all their verbs, drawn over the other events. */
  readonly raised: readonly { readonly event: EventActs; readonly verbs: readonly ActVerb[] }[];
  readonly litActor: ActorRow | null;
  readonly cursor: TimelineCursor | null;
  readonly scrolled: CssPx;
  readonly beneath?: (pen: Pen) => void;
  /** The name of an event, for formats that group its parts, such as SVG. */
  readonly nameOf?: (row: EventRow) => string;
};

/** The greatest height of the band behind a highlighted actor's name and row. */
const BAND: CssPx = 48;

const HALO: CssPx = 3;

export function drawLanes(pen: Pen, scene: LanesScene, theme: Theme, overlay: LanesOverlay): void {
  if (scene.density) drawGrid(pen, scene, theme);
  drawContent(overlay.scrolled === 0 ? pen : movedPen(pen, 0, -overlay.scrolled), scene, theme, overlay);
  if (scene.density) drawAxis(pen, scene, theme);
  else drawHeadings(pen, scene, theme);
  if (overlay.cursor) drawCursor(pen, scene, theme, overlay.cursor);
}

/**
 * Measures of headings. `size` is the letter size of the upper row. `upper` and `lower` are the baselines of the rows.
 * `tick` is the height of a tick above `upper`. `gap` is the length of dashes at the end of the axis. `bar` is the
 * height of the bar over the acts of a day. Without the bar, the last act could seem to belong to the next day.
 */
const HEADING = { size: 14, upper: 22, lower: LAYOUT.axisHeight - 8, tick: 14, gap: 3, bar: 3 } as const;

/** Drawn after the rows, so that rows which scroll go under the headings. */
function drawHeadings(pen: Pen, scene: LanesScene, theme: Theme): void {
  const { axis, days, end, size, gutter, scale, inOrder, skips, leftOut } = scene;
  pen.fillRect(0, 0, size.width, LAYOUT.axisHeight, theme.paper);
  const lower: TextStyle = { font: timelineLabelFont(theme), colour: theme.ink2, align: "left" };
  const upper: TextStyle = { ...lower, font: `600 ${HEADING.size}px ${theme.textFont}`, colour: theme.ink };
  for (const { x, labelX, label } of axis.upper) {
    pen.fillRect(
      Math.round(x),
      HEADING.upper - HEADING.tick,
      1,
      LAYOUT.axisHeight - HEADING.upper + HEADING.tick,
      theme.line,
    );
    pen.text(label, labelX, HEADING.upper, upper);
  }
  for (const { labelX, label } of axis.lower) pen.text(label, labelX, HEADING.lower, lower);
  if (end) {
    pen.fillRect(Math.round(end.x), HEADING.upper - HEADING.tick, 1, HEADING.lower, theme.line);
    pen.text(end.label, end.labelX, HEADING.upper, lower);
  }
  // The axis ends after the last act, because the time until the end of the window is not to scale.
  const last = end ? scale.xOf(scale.span.end) : size.width;
  pen.fillRect(gutter, LAYOUT.axisHeight - 1, last - gutter, 1, theme.ink2);
  for (const { left, right } of days)
    pen.fillRect(left, LAYOUT.axisHeight - HEADING.bar, right - left, HEADING.bar, theme.ink2);
  for (let x = last + HEADING.gap; x < size.width; x += 2 * HEADING.gap)
    pen.fillRect(x, LAYOUT.axisHeight - 1, HEADING.gap, 1, theme.ink2);
  for (const x of skips) drawAxisBreak(pen, x - AXIS_BREAK / 2, x + AXIS_BREAK / 2, theme);
  pen.text(inOrder, LAYOUT.padding, HEADING.lower, lower);
  for (const sign of leftOut) drawLeftOut(pen, sign, theme);
}

const AXIS_BREAK: CssPx = 5;

/**
 * Draws a tick below the axis for each act that does not fit, or their number if they are many. A bracket shows the
 * days of the acts if they are not under one heading.
 */
function drawLeftOut(pen: Pen, { x, acts, text, days, isInDay }: LeftOut, theme: Theme): void {
  // Signs begin below the strokes of a broken axis.
  const top = LAYOUT.axisHeight + 5;
  if (!isInDay) {
    const [left, right] = [
      Math.round(days.left),
      Math.max(Math.round(days.left) + 4, Math.round(days.right)),
    ];
    pen.fillRect(left, top - 2, right - left, 1, theme.ink2);
    for (const end of [left, right - 1]) pen.fillRect(end, top - 4, 1, 2, theme.ink2);
  }
  if (text !== "") {
    // The halo breaks the line between years that passes behind the words.
    const style = { ...smallText(theme, 600, theme.ink2, "center"), halo: haloOf(theme) };
    pen.text(text, x, baselineAbout(top + SMALL_TEXT / 2, SMALL_TEXT), style);
    return;
  }
  const left = Math.round(x - ((acts - 1) * TICKS.apart) / 2 - 0.5);
  for (let tick = 0; tick < acts; tick++)
    pen.fillRect(left + tick * TICKS.apart, top, 1, TICKS.height, theme.ink2);
}

function drawContent(pen: Pen, scene: LanesScene, theme: Theme, overlay: LanesOverlay): void {
  const { lanes, size, events, verbs, gutter, laneHeight, density, units } = scene;
  const yOf = (lane: number): CssPx => lanes[lane]?.y ?? 0;
  const band = Math.min(laneHeight, BAND);
  for (const { y, actor } of lanes) {
    const isLit = actor !== null && actor.row === overlay.litActor;
    if (isLit) pen.fillRect(0, y - band / 2, size.width, band, theme.panel);
    pen.fillRect(
      gutter,
      Math.round(density ? y + laneHeight / 2 - 1 : y),
      size.width - gutter,
      1,
      theme.line,
    );
  }
  if (!density)
    for (const { x } of scene.axis.upper)
      pen.fillRect(Math.round(x), LAYOUT.axisHeight, 1, scene.rowsEnd - LAYOUT.axisHeight, theme.line);
  drawBars(pen, scene, theme);
  overlay.beneath?.(pen);
  const raised = new Set(overlay.raised.map(({ event }) => event.row));
  const alphaOf = (row: EventRow): number =>
    (raised.size > 0 && scene.stepEvent === null) || overlay.emphasisOf(row) === "dimmed" ? DIMMED : 1;
  for (const event of events) {
    if (raised.has(event.row)) continue;
    pen.beginGroup(overlay.nameOf?.(event.row));
    pen.alpha(alphaOf(event.row));
    drawEvent(pen, event, lanes, theme, theme.ink, alphaOf(event.row));
    pen.endGroup();
  }
  for (const verb of verbs) {
    if (raised.has(verb.row)) continue;
    pen.alpha(alphaOf(verb.row));
    drawWords(pen, verb, theme);
  }
  pen.alpha(1);
  for (const { event, verbs: all } of overlay.raised) {
    const isSelected = overlay.emphasisOf(event.row) === "selected";
    const colour = isSelected ? theme.accent : theme.ink;
    pen.beginGroup(overlay.nameOf?.(event.row));
    // The step's event gets no background, which would cover the acts beside it.
    if (event.row !== scene.stepEvent)
      for (const { left, top, right, bottom } of boxesOf(event, yOf))
        pen.fillRect(left - 2, top - 2, right - left + 4, bottom - top + 4, theme.paper);
    drawEvent(pen, event, lanes, theme, colour);
    for (const verb of all) drawWords(pen, verb, theme);
    pen.endGroup();
  }
  drawNames(pen, scene, theme, overlay);
  const said = { ...smallText(theme, 500, theme.ink2, "right"), halo: haloOf(theme) };
  const right = size.width - LAYOUT.padding;
  for (const { lane, text } of units) pen.text(text, right, yOf(lane) - laneHeight / 2 - LANES.nameGap, said);
}

const haloOf = (theme: Theme) => ({ colour: theme.paper, width: HALO });

function drawWords(pen: Pen, words: PlacedWords, theme: Theme): void {
  const { lines, x, y, align, scale, isTurned } = words;
  const size = SMALL_TEXT * scale;
  const font: Font = `italic 500 ${size}px ${theme.textFont}`;
  const style: TextStyle = { font, colour: theme.ink, align: "left", halo: haloOf(theme) };
  if (isTurned) {
    const { left, right, bottom } = boxOfWords(words);
    for (const line of lines)
      pen.text(line, baselineAbout((left + right) / 2, size), bottom, { ...style, isTurned });
    return;
  }
  drawLines(pen, lines, x, y, { size, apart: VERB.line * scale }, { ...style, align });
}

type Lanes = readonly { readonly y: CssPx }[];

/** Draws the lines, ends and arrows of an event. */
function drawEvent(
  pen: Pen,
  event: Pick<EventActs, "lines" | "extent">,
  lanes: Lanes,
  theme: Theme,
  colour: string,
  alpha = 1,
): void {
  const { lines, extent } = event;
  for (const line of lines) {
    const ends = new Set(
      lines.flatMap((one) =>
        one.x === line.x ? lanesOfLine(one).filter((lane) => !one.beside.includes(lane)) : [],
      ),
    );
    const [top, bottom] = [Math.min(...lanesOfLine(line)), Math.max(...lanesOfLine(line))];
    for (let lane = top + 1; lane < bottom; lane++)
      if (!ends.has(lane)) drawGap(pen, line.x, lanes[lane]?.y ?? 0, theme);
  }
  for (const line of lines) {
    drawAct(pen, line, extent, lanes, theme, colour, alpha);
    const [x, y] = [line.x + asideOf(line, line.from), lanes[line.from]?.y ?? 0];
    const contest = ringOf(line, extent);
    if (contest) pen.strokeShape(CONTEST_PATHS[contest], x, y, MARK, theme.ink2, { width: 1.25 });
  }
}

const WHOLE = { left: false, right: false } as const;

/** The size of a bracket relative to the timeline's. */
const BRACKET = 0.85;

/** The size of marks at the ends of acts relative to the timeline's. */
const MARK = 0.85;
const ARROW = { length: 7, half: 3.6 } as const;
const BAR = { half: 4.5, thick: 1.75 } as const;
/** The height of the curve between a line and the dot or arrow beside it. */
const JOIN: CssPx = 14;
const LOOP = { width: 8, height: 7 } as const;
/** The gap around the line of an act in the row of an actor who has no part in it. */
const GAP = { half: 5, high: 3 } as const;
const drawGap = (pen: Pen, x: CssPx, y: CssPx, theme: Theme): void =>
  pen.fillRect(x - GAP.half, y - GAP.high / 2, 2 * GAP.half, GAP.high, theme.paper);
export const ACT_WIDTH: CssPx = 1.5;

/**
 * Draws one line with its ends. The rows of bystanders, who take no part in the act, have a gap around it. If the day
 * is unknown, the timeline's bracket for such a day is in place of each doer's dot, with the standing in it. Its width is
 * always the same, since columns are not to scale:
 *
 *     ──●──  the doer, with the standing of the act      ┬  between two: the file names no doer
 *     ─ │ ─  a bystander                                 │
 *     ─ ╭●─  another doer, nearer to the target          │
 *     ─ ╰▼─  a nearer target                             │
 *     ──▼──  the farthest target                         ┴      [═]  once, on an unknown day
 */
function drawAct(
  pen: Pen,
  line: Omit<ActLine, "acts" | "contested">,
  extent: DateExtent,
  lanes: Lanes,
  theme: Theme,
  colour: string,
  alpha = 1,
): void {
  const { x, from, targets, undirected, status, beside } = line;
  const { start, tips, top, bottom } = heightsOfLine(line, (lane) => lanes[lane]?.y ?? 0);
  const isBeside = beside.includes(from);
  if (isBeside) {
    drawJoin(pen, { x, y: start, away: sideOf(line) * JOIN, turn: x }, status, colour);
  } else if (bottom > top) {
    const isTip = (y: CssPx) => !undirected && y !== start;
    const part = {
      top: top + (isTip(top) ? ARROW.length - 1 : 0),
      bottom: bottom - (isTip(bottom) ? ARROW.length - 1 : 0),
    };
    drawStroke(pen, x, part, status, colour);
  }
  if (undirected)
    for (const y of [start, ...tips])
      pen.fillRect(x - BAR.half, y - BAR.thick / 2, 2 * BAR.half, BAR.thick, colour);
  for (const lane of isBeside || undirected ? [] : targets) {
    const [tip, side] = [lanes[lane]?.y ?? 0, Math.sign(lane - from)];
    if (side === 0) drawLoop(pen, x, start, colour);
    else drawTip(pen, x + asideOf(line, lane), tip, start, colour);
    const y = tip - side * (ARROW.length - 1);
    if (beside.includes(lane))
      drawJoin(pen, { x, y, away: -side * JOIN, turn: x + ACT.aside }, status, colour);
  }
  const at = x + asideOf(line, from);
  if (!isImprecise(extent)) {
    if (!undirected) drawStandingMark(pen, status, at, start, colour, theme.paper, MARK);
    return;
  }
  const bracket = { x: at, x0: at - ACT.days, x1: at + ACT.days, extent, status, cut: WHOLE, dot: BRACKET };
  for (const lane of undirected ? lanesOfLine(line) : [from]) {
    const mark = { ...bracket, y: lanes[lane]?.y ?? 0, contested: null, hue: NO_HUE };
    drawMark(pen, mark, { ...theme, ink2: colour }, alpha);
  }
}

/** A curve from the height `y` to the height `y + away`, where it meets the line. `turn` is the x at which it bends. */
type Join = { readonly x: CssPx; readonly y: CssPx; readonly away: CssPx; readonly turn: CssPx };

/** Draws the curve from a line to a sign beside it. The curve leaves a dot sideways and meets an arrow from behind. */
function drawJoin(pen: Pen, { x, y, away, turn }: Join, status: Standing, colour: string): void {
  const bend = { control: { x: turn, y: y + away / 3 }, end: { x, y: y + away } };
  pen.curve({ x: x + ACT.aside, y }, [bend], colour, tieStroke(status, ACT_WIDTH));
}

function drawTip(pen: Pen, x: CssPx, tip: CssPx, start: CssPx, colour: string): void {
  const base = tip + Math.sign(start - tip) * ARROW.length;
  pen.triangle({ x, y: tip }, { x: x - ARROW.half, y: base }, { x: x + ARROW.half, y: base }, colour);
}

type Part = { readonly top: CssPx; readonly bottom: CssPx };

/** Draws each dash as a rectangle, because a canvas draws rectangles many times as fast as lines. */
function drawStroke(pen: Pen, x: CssPx, { top, bottom }: Part, status: Standing, colour: string): void {
  const { dash = [], width } = tieStroke(status, ACT_WIDTH);
  for (let [y, place] = [top, 0]; y < bottom; place++) {
    const end = Math.min(bottom, y + (dash[place % dash.length] ?? bottom - top));
    if (place % 2 === 0) pen.fillRect(x - width / 2, y, width, end - y, colour);
    y = end;
  }
}

function drawLoop(pen: Pen, x: CssPx, y: CssPx, colour: string): void {
  const [right, high] = [x + LOOP.width, y - LOOP.height];
  const bends = [
    { control: { x, y: high }, end: { x: x + LOOP.width / 2, y: high } },
    { control: { x: right, y: high }, end: { x: right, y: y - 4 } },
  ];
  pen.curve({ x, y }, bends, colour, { width: 1.25 });
  pen.triangle({ x: right, y }, { x: right - 2.5, y: y - 5 }, { x: right + 2.5, y: y - 5 }, colour);
}

/** A bar takes at most this share of its row's height, and is at least this high, so that it can be seen. */
const BAR_HEIGHT = { share: 0.86, least: 1 } as const;

/** Draws the events of each actor as bars, one for each bin of time. Used if there are too many events for lines. */
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
      drawCountBar(pen, { x, y: base - height, width, height, isPartial }, theme.node, actor ? 1 : DIMMED);
    }
  });
  pen.alpha(1);
}

function drawNames(pen: Pen, scene: LanesScene, theme: Theme, overlay: LanesOverlay): void {
  const { gutter, contentHeight, lanes, headings, laneHeight } = scene;
  pen.fillRect(0, 0, gutter, contentHeight, theme.paper);
  pen.fillRect(gutter - 1, 0, 1, contentHeight, theme.line);
  const heading = smallText(theme, 600, theme.ink2, "left");
  for (const { lines, y } of headings) {
    if (lines.length === 0)
      pen.fillRect(LAYOUT.padding, Math.round(y), gutter - LAYOUT.padding, 1, theme.line);
    const apart = LANES.headingLine;
    const middle = y + ((lines.length - 1) * apart) / 2;
    drawLines(pen, lines, LAYOUT.padding, middle, { size: SMALL_TEXT, apart }, heading);
  }
  const band = Math.min(laneHeight, BAND);
  const scale = scaleOfWords(scene);
  const size = FONT_SIZE.label * scale;
  const apart = Math.min(LANES.nameLine * scale, (laneHeight - LANES.nameGap) / 2);
  const font: Font = `500 ${size}px ${theme.interfaceFont}`;
  const involved = new Set(overlay.raised.flatMap(({ event }) => event.lanes));
  for (const [lane, { actor, title, y }] of lanes.entries()) {
    const isLit = actor !== null && actor.row === overlay.litActor;
    const isQuiet = actor === null || (involved.size > 0 && !involved.has(lane));
    if (isLit) pen.fillRect(0, y - band / 2, gutter - 1, band, theme.panel);
    const name: TextStyle = { font, colour: isQuiet ? theme.ink2 : theme.ink, align: "left" };
    drawLines(pen, title, LANES.nameStart, y + 0.5, { size, apart }, name);
  }
}

/** The entries of the legend, for the signs, standings and contests that occur in the scene. */
export function lanesEntries(
  scene: Pick<LanesScene, "events">,
  theme: Theme,
  say: {
    readonly signs: Readonly<Record<LaneSign, string>>;
    readonly standing: (standing: Standing) => string;
    readonly contest: (contest: Contest) => string;
  },
) {
  const { signs, standings, contests } = lanesLegend(scene);
  return {
    signs: signs.map(
      (sign): LegendEntry => ({
        drawSign: (pen, x, y) => drawLaneSign(pen, sign, x, y, theme),
        text: say.signs[sign],
      }),
    ),
    standings: standings.map((status) =>
      lineEntry(say.standing(status), { sign: "act", width: ACT_WIDTH, status, isMarked: true }, theme),
    ),
    contests: contests.map(
      (contest): LegendEntry => ({
        drawSign: (pen, x, y) => drawContest(pen, contest, x, y, theme),
        text: say.contest(contest),
      }),
    ),
  };
}

function drawLaneSign(pen: Pen, sign: LaneSign, x: CssPx, y: CssPx, theme: Theme): void {
  const colour = theme.ink2;
  const line = {
    x,
    from: 0,
    targets: [1],
    status: "confirmed",
    undirected: sign === "between",
    beside: [],
  } as const;
  let lanes = [{ y: y - 6 }, { y: y + 6 }];
  switch (sign) {
    case "act":
      // Both ends are small, so that a piece of the line between them is visible.
      pen.fillRect(x - ACT_WIDTH / 2, y - 5, ACT_WIDTH, 7, colour);
      pen.triangle({ x, y: y + 8 }, { x: x - 3.6, y: y + 1 }, { x: x + 3.6, y: y + 1 }, colour);
      drawStandingMark(pen, "confirmed", x, y - 4.5, colour, theme.paper, 0.7);
      break;
    case "between":
      drawAct(pen, line, "day", lanes, theme, colour);
      break;
    case "self":
      drawLoop(pen, x - 4, y + 3, colour);
      drawStandingMark(pen, "confirmed", x - 4, y + 3, colour, theme.paper, 0.7);
      break;
    case "imprecise":
      // The brackets reach above and below the start of the act.
      lanes = [{ y: y - 1.5 }, { y: y + 8 }];
      drawAct(pen, line, "somewhere", lanes, theme, colour);
      break;
  }
}

function drawContest(pen: Pen, contest: Contest, x: CssPx, y: CssPx, theme: Theme): void {
  drawStandingMark(pen, "confirmed", x, y, theme.ink2, theme.paper, MARK);
  pen.strokeShape(CONTEST_PATHS[contest], x, y, MARK, theme.ink2, { width: 1.25 });
}
