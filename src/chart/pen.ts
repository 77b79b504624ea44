import type { CssPx } from "../model/units.ts";

/** The CSS shorthand of style, weight, size and families: `italic 500 13px "Newsreader Variable", serif`. */
export type Font = `${"" | "italic "}${number} ${number}px ${string}`;

/**
 * Arabic and Devanagari have no italics, and a canvas would slant their letters, so texts in these scripts have a light
 * weight instead. The first letter decides, so that an English verb before "(विवादित)" stays italic.
 */
export const fontFor = (text: string, font: Font): string =>
  WITHOUT_ITALICS.test(text) ? font.replace(/italic \d+/, "300") : font;

const WITHOUT_ITALICS = /^[^\p{L}]*[\u0600-\u097f]/u;

export type TextStyle = {
  readonly font: Font;
  readonly colour: string;
  readonly align: "left" | "center" | "right";
  /** A border around the letters, so that lines behind the text do not touch the letters. */
  readonly halo?: { readonly colour: string; readonly width: CssPx };
  /** Whether the line of text runs from bottom to top. */
  readonly isTurned?: boolean;
};

/** `dash` has the lengths of dashes and gaps in turn. Without it, the line is solid. */
export type Line = { readonly width: CssPx; readonly dash?: readonly CssPx[] };
export const HAIRLINE: Line = { width: 1 };

/** The opacities of a fading colour. `at` is a share of the width, from 0 at the left to 1 at the right. */
export type Fade = readonly { readonly at: number; readonly alpha: number }[];

/** In pixels from the upper left corner of a picture. */
export type Point = { readonly x: CssPx; readonly y: CssPx };

/** A quadratic curve that begins where the curve before it ends. */
export type Bend = { readonly control: Point; readonly end: Point };

/**
 * A draw function makes the same calls for a canvas (`canvasPen`) and for SVG (`svgPen`), so an exported picture looks
 * like the one on screen. Positions are CSS pixels from the upper left, and colours are CSS colours.
 */
export type Pen = {
  /** The opacity of all later calls. It begins at 1. */
  readonly alpha: (share: number) => void;
  readonly fillRect: (
    x: CssPx,
    y: CssPx,
    width: CssPx,
    height: CssPx,
    colour: string,
    corner?: CssPx,
  ) => void;
  /** Draws a line along the edges of a rectangle. Half of the line's width is outside of the rectangle. */
  readonly strokeRect: (x: CssPx, y: CssPx, width: CssPx, height: CssPx, colour: string, line: Line) => void;
  readonly fadeRect: (x: CssPx, y: CssPx, width: CssPx, height: CssPx, colour: string, fade: Fade) => void;
  /** Point 0, 0 of the SVG path lies at (x, y). A canvas keeps each path for good, so paths must be constants. */
  readonly fillShape: (path: string, x: CssPx, y: CssPx, scale: number, colour: string) => void;
  /** The width of the line is not scaled. */
  readonly strokeShape: (path: string, x: CssPx, y: CssPx, scale: number, colour: string, line: Line) => void;
  readonly curve: (start: Point, bends: readonly Bend[], colour: string, line: Line) => void;
  readonly triangle: (a: Point, b: Point, c: Point, colour: string) => void;
  /** `y` is the baseline. The text keeps its own direction in any page (bidi isolation). */
  readonly text: (words: string, x: CssPx, y: CssPx, style: TextStyle) => void;
  /** Puts the next calls into one group until `endGroup`. SVG shows the name as a title. A canvas has no groups. */
  readonly beginGroup: (name: string | undefined) => void;
  readonly endGroup: () => void;
  /** The canvas below the pen, for pictures that are painted once and copied to many places. Undefined for SVG. */
  readonly canvas?: PenCanvas | undefined;
};

type PenCanvas = {
  readonly element: HTMLCanvasElement;
  readonly ratio: number;
  /** Copies a picture of the same `ratio`, enlarged by `scale`. Its upper left corner is at (x, y), in whole dots. */
  readonly put: (picture: HTMLCanvasElement, x: CssPx, y: CssPx, scale?: number) => void;
};

export const baselineAbout = (y: CssPx, size: CssPx): CssPx => y + 0.3 * size;

/** `apart` is the distance from one baseline to the next. */
type LineMeasures = { readonly size: CssPx; readonly apart: CssPx };

/** `y` is the middle of all lines together. */
export function drawLines(
  pen: Pen,
  lines: readonly string[],
  x: CssPx,
  y: CssPx,
  { size, apart }: LineMeasures,
  style: TextStyle,
): void {
  const first = y - ((lines.length - 1) * apart) / 2;
  lines.forEach((line, index) => {
    pen.text(line, x, baselineAbout(first + index * apart, size), style);
  });
}

/** Moves everything by a fixed distance, to put one picture beside or below another. */
export function movedPen(pen: Pen, dx: CssPx, dy: CssPx): Pen {
  const to = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  return {
    ...pen,
    // Pictures that are put on the canvas directly would not be moved.
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
