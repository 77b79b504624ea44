import { drawStandingMark, MARK_EDGE, MARK_LINE, markOutlines } from "../../chart/markOutline.ts";
import type { Fade, Line, Pen } from "../../chart/pen.ts";
import { kindColour, type Theme } from "../../chart/theme.ts";
import type { TimelineMark } from "./timelineScene.ts";

const BAR_HEIGHT = 10;
const BRACKET_HEIGHT = 12;
const FADE_HEIGHT = 4;
const DASHED_LINE: Line = { width: MARK_LINE, dash: [4, 3] };
/** Imprecision dissolves at both ends; an open end fades away from the known bound. */
const SOMEWHERE: Fade = [
  { at: 0, alpha: 0 },
  { at: 0.3, alpha: 0.4 },
  { at: 0.7, alpha: 0.4 },
  { at: 1, alpha: 0 },
];
const SINCE: Fade = [
  { at: 0, alpha: 0.8 },
  { at: 1, alpha: 0 },
];
const BY: Fade = [
  { at: 0, alpha: 0 },
  { at: 1, alpha: 0.8 },
];

/**
 * The stretch of a date, then the outline of its standing on top. The caller has set the alpha.
 *
 *     day  ●    lasted  ███████    somewhere  · ·──●──· ·    by  · ·──●    since  ●──· ·
 */
export function drawMark(pen: Pen, mark: TimelineMark, theme: Theme): void {
  const colour = kindColour(theme, mark.hue);
  const { x0, x1, y } = mark;
  const stretch = (height: number, fade: Fade) =>
    pen.fadeRect(x0, y - height / 2, x1 - x0, height, colour, fade);
  switch (mark.extent) {
    case "day":
      break;
    case "lasted":
      drawBar(pen, mark, colour, theme);
      // The edge of the bar says the standing; only a dispute needs its diamond.
      if (markOutlines[mark.status].shape !== "diamond") return;
      break;
    case "somewhere":
      stretch(BRACKET_HEIGHT, SOMEWHERE);
      break;
    case "by":
      stretch(FADE_HEIGHT, BY);
      break;
    case "since":
      stretch(FADE_HEIGHT, SINCE);
      break;
  }
  drawStandingMark(pen, mark.status, mark.x, y, colour, theme.paper);
}

/** Duration: sharp ends, and an edge that lies inside them. */
function drawBar(pen: Pen, { x0, x1, y, status }: TimelineMark, colour: string, theme: Theme): void {
  const { filled, dashes } = markOutlines[status];
  const top = y - BAR_HEIGHT / 2;
  pen.fillRect(x0, top, x1 - x0, BAR_HEIGHT, filled ? colour : theme.paper);
  pen.strokeRect(
    x0 + MARK_LINE / 2,
    top + MARK_LINE / 2,
    x1 - x0 - MARK_LINE,
    BAR_HEIGHT - MARK_LINE,
    colour,
    dashes === null ? MARK_EDGE : DASHED_LINE,
  );
}
