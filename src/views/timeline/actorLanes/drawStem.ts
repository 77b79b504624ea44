import { drawStandingMark, MARK_RADIUS, outlinePath } from "../../../chart/markOutline.ts";
import type { Line, Pen } from "../../../chart/pen.ts";
import { kindColour, type Theme } from "../../../chart/theme.ts";
import { tieStrokes } from "../../../chart/tieLine.ts";
import { item } from "../../../model/tables/columns.ts";
import type { CssPx } from "../../../model/units.ts";
import type { Standing } from "../../../model/vocabulary.ts";
import { CONTEST_PATH, drawMark } from "../marks/drawMark.ts";
import type { LaneStem } from "./fitStems.ts";
import type { LaneEnd } from "./laneEnds.ts";

/** An act is a line of the network; what only joins those who are named together is finer. */
const WIDTH = { act: 2.25, joint: 1 } as const;
const RING_RADIUS: CssPx = MARK_RADIUS + 0.5;
const RING = outlinePath("circle", 0, 0, RING_RADIUS);
const RING_LINE = 1.5;
/** Around the mark of an event that is done to its own lead. */
const OUTER_RING = outlinePath("circle", 0, 0, MARK_RADIUS + 3);
const TICK = { half: 5, thick: 1.75 } as const;
const ARROW = { length: 6, half: 3.5 } as const;
const NOTCH: Line = { width: 1.25 };
const LASTED = { height: 2, alpha: 0.45 } as const;

/**
 * A stem from the back to the front: how long it lasted, the line with its standings, arrows, ends. The caller has set
 * the alpha to `alpha`.
 *
 *     ● leads, with the standing of its acts    ○▲ whom it was done to    + named in it
 *     -●- at both ends of what was between two, without an arrow
 */
export function drawStem(
  pen: Pen,
  stem: LaneStem,
  yOf: (lane: number) => CssPx,
  theme: Theme,
  alpha: number,
): void {
  const { x, hue, segments, acts, ends } = stem;
  const colour = kindColour(theme, hue);
  drawStretch(pen, stem, yOf, theme, alpha);
  for (const { from, to, status, isAct } of segments)
    drawLine(pen, x, yOf(from), yOf(to), status, isAct ? WIDTH.act : WIDTH.joint, colour, theme);
  for (const end of ends) drawEnd(pen, stem, end, yOf(end.lane), colour, theme);
  for (const { lanes, target } of acts) {
    const [from] = lanes;
    if (target === null || target === from) continue;
    const direction = target > from ? 1 : -1;
    const tip = yOf(target) - direction * (RING_RADIUS + 0.5);
    const base = tip - direction * ARROW.length;
    pen.triangle({ x, y: tip }, { x: x - ARROW.half, y: base }, { x: x + ARROW.half, y: base }, colour);
  }
}

/** Whether an event has no day of its own, and so no dot. */
const isImprecise = ({ extent }: LaneStem): boolean => extent !== "day" && extent !== "lasted";

/** The days of an event that is no single day: a line where it lasted; where it is imprecise its mark, for each that acts. */
function drawStretch(
  pen: Pen,
  stem: LaneStem,
  yOf: (lane: number) => CssPx,
  theme: Theme,
  alpha: number,
): void {
  const { x, x0, x1, extent, hue, lead, ends, stretch } = stem;
  if (isImprecise(stem)) {
    for (const end of ends) {
      if (!end.isAgent && end !== lead) continue;
      const contested = end === lead && stem.contested;
      const mark = { ...stretch, x, y: yOf(end.lane), extent, hue, status: end.status, contested };
      drawMark(pen, mark, theme, alpha);
    }
    pen.alpha(alpha);
  } else if (x1 - x0 >= 2 * MARK_RADIUS) {
    pen.alpha(alpha * LASTED.alpha);
    pen.fillRect(x0, yOf(lead.lane) - LASTED.height / 2, x1 - x0, LASTED.height, kindColour(theme, hue));
    pen.alpha(alpha);
  }
}

function drawLine(
  pen: Pen,
  x: CssPx,
  top: CssPx,
  bottom: CssPx,
  status: Standing,
  width: CssPx,
  colour: string,
  theme: Theme,
): void {
  for (const { isPaper, ...line } of tieStrokes(status, width)) {
    const ink = isPaper ? theme.paper : colour;
    // Rectangles are many times as cheap as lines.
    if (line.dash) pen.curve({ x, y: top }, [{ control: { x, y: top }, end: { x, y: bottom } }], ink, line);
    else pen.fillRect(x - line.width / 2, top, line.width, bottom - top, ink);
  }
}

function drawEnd(pen: Pen, stem: LaneStem, end: LaneEnd, y: CssPx, colour: string, theme: Theme): void {
  const { x, contested, lead } = stem;
  const { isAgent, isTarget, isSide, status } = end;
  // Neither of two sides leads: both bear the same sign.
  const isLead = end === lead && !isSide;
  if (isSide) drawSide(pen, status, x, y, colour, theme.paper);
  else if (!isAgent && !isTarget)
    pen.fillRect(x - TICK.half, y - TICK.thick / 2, 2 * TICK.half, TICK.thick, colour);
  if (isTarget && !isAgent && !isLead) {
    pen.fillShape(RING, x, y, 1, theme.paper);
    const dash = tieStrokes(status, 1)[0]?.dash ? { dash: [3, 2] } : {};
    pen.strokeShape(RING, x, y, 1, colour, { width: RING_LINE, ...dash });
  }
  if (isAgent || isLead) {
    if (isTarget) {
      if (!isImprecise(stem)) pen.fillShape(OUTER_RING, x, y, 1, theme.paper);
      pen.strokeShape(OUTER_RING, x, y, 1, colour, { width: 1 });
    }
    if (!isImprecise(stem)) drawStandingMark(pen, status, x, y, colour, theme.paper);
  }
  if (end === lead && contested && !isImprecise(stem))
    pen.strokeShape(CONTEST_PATH, x, y, 1, theme.ink2, NOTCH);
}

/** Beside the mark a tick as of who is named, so that it is not the mark of who acted. */
const SIDE = { half: 7.5, thick: 1.75, scale: 0.75 } as const;

export function drawSide(
  pen: Pick<Pen, "fillRect" | "fillShape">,
  status: Standing,
  x: CssPx,
  y: CssPx,
  colour: string,
  paper: string,
): void {
  pen.fillRect(x - SIDE.half, y - SIDE.thick / 2, 2 * SIDE.half, SIDE.thick, colour);
  drawStandingMark(pen, status, x, y, colour, paper, SIDE.scale);
}

const HALO_WIDTH: CssPx = 9;

/** Behind a stem that stands out: a band along it. */
export function drawStemHalo(
  pen: Pen,
  { x, ends }: LaneStem,
  yOf: (lane: number) => CssPx,
  colour: string,
  line: Line,
  paper: string,
): void {
  const top = yOf(item(ends, 0).lane) - HALO_WIDTH;
  const height = yOf(item(ends, ends.length - 1).lane) + HALO_WIDTH - top;
  pen.fillRect(x - HALO_WIDTH, top, 2 * HALO_WIDTH, height, paper, HALO_WIDTH);
  pen.strokeRect(x - HALO_WIDTH, top, 2 * HALO_WIDTH, height, colour, line);
}
