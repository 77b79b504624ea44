import type { CssPx } from "../model/units.ts";
import type { Font, Pen, Point } from "./pen.ts";
import { fontParts } from "./svgPen.ts";

/** A pen that draws everything so much farther to the right, and lower: one picture beside or below another. */
export function movedPen(pen: Pen, dx: CssPx, dy: CssPx): Pen {
  const to = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  return {
    ...pen,
    // What is painted past the pen would not be moved.
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

const ignore = (): void => {};
/** A pen that draws nothing, for who only listens to some of what is drawn. */
export const silentPen: Pen = {
  alpha: ignore,
  fillRect: ignore,
  strokeRect: ignore,
  fadeRect: ignore,
  fillShape: ignore,
  strokeShape: ignore,
  curve: ignore,
  triangle: ignore,
  text: ignore,
  beginGroup: ignore,
  endGroup: ignore,
};

/** What can be drawn larger by it. */
export type EnlargedPen = Pick<Pen, "alpha" | "fillRect" | "fillShape" | "strokeShape" | "curve" | "text">;

/** A pen that draws everything `scale` times as large, with its upper left at (left, top). */
export function enlargedPen(pen: EnlargedPen, left: CssPx, top: CssPx, scale: number): EnlargedPen {
  const [toX, toY] = [(x: CssPx) => left + x * scale, (y: CssPx) => top + y * scale];
  const to = ({ x, y }: Point): Point => ({ x: toX(x), y: toY(y) });
  return {
    alpha: pen.alpha,
    fillRect: (x, y, width, height, colour, corner = 0) =>
      pen.fillRect(toX(x), toY(y), width * scale, height * scale, colour, corner * scale),
    fillShape: (path, x, y, size, colour) => pen.fillShape(path, toX(x), toY(y), size * scale, colour),
    strokeShape: (path, x, y, size, colour, { width, dash = [] }) =>
      pen.strokeShape(path, toX(x), toY(y), size * scale, colour, {
        width: width * scale,
        dash: dash.map((piece) => piece * scale),
      }),
    curve: (start, bends, colour, { width, dash = [] }) =>
      pen.curve(
        to(start),
        bends.map(({ control, end }) => ({ control: to(control), end: to(end) })),
        colour,
        { width: width * scale, dash: dash.map((piece) => piece * scale) },
      ),
    text: (words, x, y, style) => {
      const { isItalic, weight, size, family } = fontParts(style.font);
      const font: Font = `${isItalic ? "italic " : ""}${weight} ${size * scale}px ${family}`;
      pen.text(words, toX(x), toY(y), { ...style, font });
    },
  };
}
