import type { CssPx } from "../model/units.ts";
import type { Font, Pen, Point } from "./pen.ts";
import { fontParts } from "./svgPen.ts";

/** The calls that `enlargedPen` can enlarge. */
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
