import type { Size } from "../chart/ChartCanvas.tsx";
import type { EnlargedPen } from "../chart/enlargedPen.ts";
import type { Point } from "../chart/pen.ts";
import { fontParts } from "../chart/svgPen.ts";

/** An element of a picture: what satori lays out. Styles are CSS; every box with several children is a flex box. */
export type PictureElement = {
  readonly type: string;
  /** Elements are React's by shape; they are never in a list that changes. */
  readonly key: null;
  readonly props: {
    readonly style?: PictureStyle;
    readonly children?: PictureChild | readonly PictureChild[];
    readonly [attribute: string]: unknown;
  };
};
export type PictureChild = PictureElement | string;
export type PictureStyle = Readonly<Record<string, string | number>>;

export const box = (style: PictureStyle, ...children: readonly PictureChild[]): PictureElement => ({
  type: "div",
  key: null,
  props: { style: { display: "flex", ...style }, children },
});

/** From the top of a line of letters, as high as they are large, to their baseline. */
const ASCENT = 0.86;

/** What `draw` draws in this size, shown `scale` times as large: shapes as SVG, and over it texts, which satori sets. */
export function drawing(size: Size, scale: number, draw: (pen: EnlargedPen) => void): PictureElement {
  const shapes: PictureElement[] = [];
  const texts: PictureElement[] = [];
  let alpha = 1;
  const add = (type: string, attributes: Readonly<Record<string, string | number>>) =>
    shapes.push({ type, key: null, props: attributes });
  const placed = (path: string, x: number, y: number, enlarged: number) => ({
    d: path,
    transform: `translate(${rounded(x)} ${rounded(y)}) scale(${enlarged})`,
  });
  draw({
    alpha: (share) => {
      alpha = share;
    },
    fillRect: (x, y, width, height, fill, corner = 0) => {
      const box = { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
      add("rect", { ...box, rx: corner, fill, "fill-opacity": alpha });
    },
    fillShape: (path, x, y, enlarged, fill) => {
      add("path", { ...placed(path, x, y, enlarged), fill, "fill-opacity": alpha });
    },
    strokeShape: (path, x, y, enlarged, stroke, { width, dash = [] }) => {
      add("path", {
        ...placed(path, x, y, enlarged),
        fill: "none",
        stroke,
        "stroke-opacity": alpha,
        "stroke-width": width / enlarged,
        ...(dash.length > 0 && { "stroke-dasharray": dash.map((piece) => piece / enlarged).join(" ") }),
      });
    },
    curve: (start, bends, stroke, { width, dash = [] }) => {
      const point = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`;
      const pieces = bends.map(({ control, end }) => `Q${point(control)} ${point(end)}`);
      add("path", {
        d: `M${point(start)}${pieces.join("")}`,
        fill: "none",
        stroke,
        "stroke-opacity": alpha,
        "stroke-width": width,
        ...(dash.length > 0 && { "stroke-dasharray": dash.join(" ") }),
      });
    },
    text: (words, x, y, { font, colour, align }) => {
      const { size: fontSize, weight, family } = fontParts(font);
      const style = {
        position: "absolute",
        ...(align === "right" ? { right: rounded((size.width - x) * scale) } : { left: rounded(x * scale) }),
        top: rounded((y - ASCENT * fontSize) * scale),
        color: colour,
        fontFamily: family,
        fontSize: fontSize * scale,
        fontWeight: weight,
        lineHeight: 1,
        whiteSpace: "nowrap",
      };
      texts.push(box(style, words));
    },
  });
  const { width, height } = size;
  const svg: PictureElement = {
    type: "svg",
    key: null,
    props: {
      width: width * scale,
      height: height * scale,
      viewBox: `0 0 ${width} ${height}`,
      children: shapes,
    },
  };
  return texts.length === 0
    ? svg
    : box({ position: "relative", width: width * scale, height: height * scale }, svg, ...texts);
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
