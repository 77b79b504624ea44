import { baselineAbout, type Pen, type TextStyle } from "../../../chart/pen.ts";
import type { Theme } from "../../../chart/theme.ts";
import { ANNOTATION } from "../timelineScene.ts";
import type { PlacedAnnotation } from "./annotationLayout.ts";

const SIZE = 13;
const BAR = 3;

/** The editors' own words, apart from headlines: in the type of running text, under a rule. */
export function drawAnnotations(pen: Pen, annotations: readonly PlacedAnnotation[], theme: Theme): void {
  const style: TextStyle = { font: `500 ${SIZE}px ${theme.textFont}`, colour: theme.ink, align: "left" };
  for (const { lines, left, top, rule, bar, leader } of annotations) {
    pen.fillRect(rule.left, top, rule.right - rule.left, 1, theme.ink2);
    if (bar) pen.fillRect(bar.left, top - 1, bar.right - bar.left, BAR, theme.ink);
    if (leader)
      for (const { top: from, bottom } of leader.parts)
        pen.fillRect(Math.round(leader.x - 0.5), from, 1, bottom - from, theme.ink2);
    lines.forEach((line, index) => {
      const middle = top + ANNOTATION.gap + (index + 0.5) * ANNOTATION.line;
      pen.text(line, left, baselineAbout(middle, SIZE), style);
    });
  }
}
