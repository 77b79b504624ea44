import { dashPattern, MARK_LINE, MARK_RADIUS, markOutlines, outlinePath } from "../../chart/markOutline.ts";
import { kindColour, type Theme, translucent } from "../../chart/theme.ts";
import type { TimelineMark } from "./timelineScene.ts";

/** Measures that the exported picture shares. */
export const MARK_HEIGHTS = { bar: 10, bracket: 12, fade: 4 } as const;

/** The stretch of a date, then the outline of its standing on top. The caller has set the alpha. */
export function drawMark(context: CanvasRenderingContext2D, mark: TimelineMark, theme: Theme): void {
  const colour = kindColour(theme, mark.hue);
  switch (mark.extent) {
    case "day":
      break;
    case "lasted":
      drawBar(context, mark, colour, theme);
      return;
    case "somewhere":
      drawSoftBracket(context, mark, colour);
      break;
    case "by":
    case "since":
      drawFade(context, mark, colour);
      break;
  }
  drawOutline(context, mark, colour, theme);
}

function drawOutline(
  context: CanvasRenderingContext2D,
  mark: TimelineMark,
  colour: string,
  theme: Theme,
): void {
  const outline = markOutlines[mark.status];
  const path = new Path2D(outlinePath(outline.shape, mark.x, mark.y, MARK_RADIUS));
  context.fillStyle = outline.filled ? colour : theme.paper;
  context.strokeStyle = colour;
  context.lineWidth = MARK_LINE;
  context.fill(path);
  context.setLineDash([...(dashPattern(outline, MARK_RADIUS) ?? [])]);
  context.stroke(path);
  context.setLineDash([]);
}

/** Duration: sharp ends. The outline says the standing as it does for a point; a dispute puts its diamond on the bar. */
function drawBar(context: CanvasRenderingContext2D, mark: TimelineMark, colour: string, theme: Theme): void {
  const outline = markOutlines[mark.status];
  const top = mark.y - MARK_HEIGHTS.bar / 2;
  context.fillStyle = outline.filled ? colour : theme.paper;
  context.fillRect(mark.x0, top, mark.x1 - mark.x0, MARK_HEIGHTS.bar);
  context.strokeStyle = colour;
  context.lineWidth = MARK_LINE;
  context.setLineDash(outline.dashes === null ? [] : [4, 3]);
  context.strokeRect(mark.x0 + 1, top + 1, mark.x1 - mark.x0 - 2, MARK_HEIGHTS.bar - 2);
  context.setLineDash([]);
  if (outline.shape === "diamond") drawOutline(context, mark, colour, theme);
}

/**
 * Imprecision: somewhere in here. A thin line that dissolves at both ends, with faint brackets:
 *
 *     ⟨ · · ·─────●─────· · · ⟩
 */
function drawSoftBracket(context: CanvasRenderingContext2D, mark: TimelineMark, colour: string): void {
  const gradient = context.createLinearGradient(mark.x0, 0, mark.x1, 0);
  const clear = translucent(colour, 0);
  gradient.addColorStop(0, clear);
  gradient.addColorStop(0.3, translucent(colour, 0.4));
  gradient.addColorStop(0.7, translucent(colour, 0.4));
  gradient.addColorStop(1, clear);
  context.fillStyle = gradient;
  context.fillRect(mark.x0, mark.y - MARK_HEIGHTS.bracket / 2, mark.x1 - mark.x0, MARK_HEIGHTS.bracket);
}

/** An open end: the line fades away from the known bound. */
function drawFade(context: CanvasRenderingContext2D, mark: TimelineMark, colour: string): void {
  const known = mark.extent === "by" ? mark.x1 : mark.x0;
  const open = mark.extent === "by" ? mark.x0 : mark.x1;
  const gradient = context.createLinearGradient(known, 0, open, 0);
  gradient.addColorStop(0, translucent(colour, 0.8));
  gradient.addColorStop(1, translucent(colour, 0));
  context.fillStyle = gradient;
  context.fillRect(
    Math.min(known, open),
    mark.y - MARK_HEIGHTS.fade / 2,
    Math.abs(open - known),
    MARK_HEIGHTS.fade,
  );
}
