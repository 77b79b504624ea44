import { isolated } from "../words/isolate.ts";
import type { Fade, Pen } from "./pen.ts";

/*
 * Pictures are drawn anew up to sixty times a second, so nothing is made for a single call: paths, gradients and dashes
 * are made once and moved to their place.
 */
const paths = new Map<string, Path2D>();
const gradients = new WeakMap<Fade, Map<string, CanvasGradient>>();

function pathOf(text: string): Path2D {
  let path = paths.get(text);
  if (!path) {
    path = new Path2D(text);
    paths.set(text, path);
  }
  return path;
}

/** A gradient from 0 to 1; where it is used, the canvas is stretched. */
function gradientOf(context: CanvasRenderingContext2D, colour: string, fade: Fade): CanvasGradient {
  let byColour = gradients.get(fade);
  if (!byColour) {
    byColour = new Map();
    gradients.set(fade, byColour);
  }
  let gradient = byColour.get(colour);
  if (!gradient) {
    gradient = context.createLinearGradient(0, 0, 1, 0);
    for (const { at, alpha } of fade) gradient.addColorStop(at, translucent(colour, alpha));
    byColour.set(colour, gradient);
  }
  return gradient;
}

/** A colour as `rgb(…)`, covering by `alpha`; any other colour, as it is. */
function translucent(colour: string, alpha: number): string {
  const [red, green, blue] = colour.match(/[\d.]+/g) ?? [];
  return blue === undefined ? colour : `rgb(${red} ${green} ${blue} / ${alpha})`;
}

/** A pen that draws on a canvas as its transform stands now. Make one for each picture: it trusts its own last font. */
export function canvasPen(context: CanvasRenderingContext2D): Pen {
  const { a: ratio, e: left, f: top } = context.getTransform();
  let originX = left;
  let originY = top;
  let font = "";
  /** Moves the origin to (x, y), where one unit is as long as `scaleX` and `scaleY` pixels. */
  const moveTo = (x: number, y: number, scaleX: number, scaleY: number) =>
    context.setTransform(ratio * scaleX, 0, 0, ratio * scaleY, originX + ratio * x, originY + ratio * y);
  const moveBack = () => context.setTransform(ratio, 0, 0, ratio, originX, originY);

  context.globalAlpha = 1;
  context.lineJoin = "miter";
  context.textBaseline = "alphabetic";
  context.setLineDash([]);
  return {
    alpha: (share) => {
      context.globalAlpha = share;
    },
    fillRect: (x, y, width, height, colour, corner = 0) => {
      context.fillStyle = colour;
      if (corner === 0) {
        context.fillRect(x, y, width, height);
        return;
      }
      context.beginPath();
      context.roundRect(x, y, width, height, corner);
      context.fill();
    },
    strokeRect: (x, y, width, height, colour, line, corner = 0) => {
      context.strokeStyle = colour;
      context.lineWidth = line.width;
      context.setLineDash(line.dash);
      context.beginPath();
      context.roundRect(x, y, width, height, corner);
      context.stroke();
      if (line.dash.length > 0) context.setLineDash(UNBROKEN);
    },
    fadeRect: (x, y, width, height, colour, fade) => {
      moveTo(x, y, width, 1);
      context.fillStyle = gradientOf(context, colour, fade);
      context.fillRect(0, 0, 1, height);
      moveBack();
    },
    fillShape: (path, x, y, scale, colour) => {
      moveTo(x, y, scale, scale);
      context.fillStyle = colour;
      context.fill(pathOf(path));
      moveBack();
    },
    strokeShape: (path, x, y, scale, colour, line) => {
      moveTo(x, y, scale, scale);
      context.strokeStyle = colour;
      context.lineWidth = line.width / scale;
      context.setLineDash(scale === 1 ? line.dash : line.dash.map((piece) => piece / scale));
      context.stroke(pathOf(path));
      if (line.dash.length > 0) context.setLineDash(UNBROKEN);
      moveBack();
    },
    curve: (start, control, end, colour, width) => {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.beginPath();
      context.moveTo(start.x, start.y);
      context.quadraticCurveTo(control.x, control.y, end.x, end.y);
      context.stroke();
    },
    triangle: (a, b, c, colour) => {
      context.fillStyle = colour;
      context.beginPath();
      context.moveTo(a.x, a.y);
      context.lineTo(b.x, b.y);
      context.lineTo(c.x, c.y);
      context.closePath();
      context.fill();
    },
    text: (words, x, y, style) => {
      if (style.font !== font) {
        font = style.font;
        context.font = font;
      }
      const shown = isolated(words);
      context.textAlign = style.align;
      if (style.halo) {
        context.strokeStyle = style.halo.colour;
        context.lineWidth = style.halo.width;
        context.lineJoin = "round";
        context.strokeText(shown, x, y);
        context.lineJoin = "miter";
      }
      context.fillStyle = style.colour;
      context.fillText(shown, x, y);
    },
    beginGroup: () => {},
    endGroup: () => {},
    within: (x, y, width, height, draw) => {
      const [outerX, outerY] = [originX, originY];
      context.save();
      moveTo(x, y, 1, 1);
      context.beginPath();
      context.rect(0, 0, width, height);
      context.clip();
      originX += ratio * x;
      originY += ratio * y;
      draw();
      context.restore();
      originX = outerX;
      originY = outerY;
      font = "";
    },
  };
}

const UNBROKEN: readonly number[] = [];
