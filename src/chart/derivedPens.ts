import type { CssPx } from "../model/units.ts";
import type { Pen, Point } from "./pen.ts";

/** A pen that moves everything right and down by a fixed distance, to put one picture beside or below another. */
export function movedPen(pen: Pen, dx: CssPx, dy: CssPx): Pen {
  const to = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  return {
    ...pen,
    // A picture that is put on the canvas directly would not be moved.
    canvas: undefined,
    fillRect: (x, y, ...rest) => pen.fillRect(x + dx, y + dy, ...rest),
    strokeRect: (x, y, ...rest) => pen.strokeRect(x + dx, y + dy, ...rest),
    fadeRect: (x, y, ...rest) => pen.fadeRect(x + dx, y + dy, ...rest),
    fillShape: (path, x, y, ...rest) => pen.fillShape(path, x + dx, y + dy, ...rest),
    strokeShape: (path, x, y, ...rest) => pen.strokeShape(path, x + dx, y + dy, ...rest),
    curve: (start, bends, ...rest) => {
      const moved = bends.map(({ control, end }) => ({ control: to(control), end: to(end) }));
      pen.curve(to(start), moved, ...rest);
    },
    triangle: (a, b, c, colour) => pen.triangle(to(a), to(b), to(c), colour),
    text: (words, x, y, style) => pen.text(words, x + dx, y + dy, style),
  };
}
