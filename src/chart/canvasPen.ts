import { memoByKey, oncePer } from "../model/memo.ts";
import { isolated } from "../words/isolate.ts";
import { type Fade, fontFor, type Pen } from "./pen.ts";

/* Pictures are drawn sixty times a second, so each path and each gradient is made once and kept. */
const pathOf = memoByKey((text: string) => new Path2D(text));

/** A gradient from x 0 to x 1, which `fadeRect` stretches over its rectangle. `colour` has the form `rgb(r, g, b)`. */
const gradientOf = oncePer((context: CanvasRenderingContext2D) =>
  oncePer((fade: Fade) =>
    memoByKey((colour: string) => {
      const gradient = context.createLinearGradient(0, 0, 1, 0);
      for (const { at, alpha } of fade) gradient.addColorStop(at, colour.replace(")", `, ${alpha})`));
      return gradient;
    }),
  ),
);

/** `ratio` is device dots per CSS pixel. Only the pen may set the canvas's font, because it skips fonts already set. */
export function canvasPen(context: CanvasRenderingContext2D, ratio: number, left = 0, top = 0): Pen {
  let font = "";
  let isMoved = true;
  /** Puts the origin at (x, y), in CSS pixels, and makes one unit `scale` CSS pixels long. */
  const moveTo = (x: number, y: number, scale: number) => {
    context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * (left + x), ratio * (top + y));
    isMoved = true;
  };
  /** Undoes `moveTo`. `isMoved` saves thousands of needless calls of `setTransform` in a picture. */
  const moveBack = () => {
    if (!isMoved) return;
    moveTo(0, 0, 1);
    isMoved = false;
  };

  const prepareLine = (colour: string, width: number, dash = UNBROKEN) => {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.setLineDash(dash);
  };

  // The previous picture may have left another opacity and origin.
  context.globalAlpha = 1;
  moveBack();
  return {
    alpha: (share) => {
      context.globalAlpha = share;
    },
    fillRect: (x, y, width, height, colour, corner) => {
      moveBack();
      context.fillStyle = colour;
      if (corner) {
        context.beginPath();
        context.roundRect(x, y, width, height, corner);
        context.fill();
      } else context.fillRect(x, y, width, height);
    },
    strokeRect: (x, y, width, height, colour, line) => {
      moveBack();
      prepareLine(colour, line.width, line.dash);
      context.strokeRect(x, y, width, height);
    },
    fadeRect: (x, y, width, height, colour, fade) => {
      moveTo(x, y, width);
      context.fillStyle = gradientOf(context)(fade)(colour);
      context.fillRect(0, 0, 1, height / width);
    },
    fillShape: (path, x, y, scale, colour) => {
      moveTo(x, y, scale);
      context.fillStyle = colour;
      context.fill(pathOf(path));
    },
    strokeShape: (path, x, y, scale, colour, line) => {
      moveTo(x, y, scale);
      const dash = scale === 1 ? line.dash : line.dash?.map((piece) => piece / scale);
      prepareLine(colour, line.width / scale, dash);
      context.stroke(pathOf(path));
    },
    curve: (start, bends, colour, line) => {
      moveBack();
      prepareLine(colour, line.width, line.dash);
      context.beginPath();
      context.moveTo(start.x, start.y);
      for (const { control, end } of bends) context.quadraticCurveTo(control.x, control.y, end.x, end.y);
      context.stroke();
    },
    triangle: (a, b, c, colour) => {
      moveBack();
      context.fillStyle = colour;
      context.beginPath();
      context.moveTo(a.x, a.y);
      context.lineTo(b.x, b.y);
      context.lineTo(c.x, c.y);
      context.fill();
    },
    text: (words, x, y, style) => {
      moveBack();
      const set = fontFor(words, style.font);
      if (set !== font) {
        font = set;
        context.font = font;
      }
      const shown = isolated(words);
      context.textAlign = style.align;
      if (style.isTurned) {
        moveTo(x, y, 1);
        context.rotate(-Math.PI / 2);
      }
      const [left, base] = style.isTurned ? [0, 0] : [x, y];
      if (style.halo) {
        prepareLine(style.halo.colour, style.halo.width);
        context.lineJoin = "round";
        context.strokeText(shown, left, base);
        context.lineJoin = "miter";
      }
      context.fillStyle = style.colour;
      context.fillText(shown, left, base);
    },
    beginGroup: () => {},
    endGroup: () => {},
    canvas: {
      element: context.canvas,
      ratio,
      put: (picture, x, y, scale = 1) => {
        const [dx, dy] = [Math.round(ratio * (left + x)), Math.round(ratio * (top + y))];
        context.setTransform(scale, 0, 0, scale, dx, dy);
        isMoved = true;
        context.drawImage(picture, 0, 0);
      },
    },
  };
}

const UNBROKEN: readonly number[] = [];
