import { useLayoutEffect, useRef } from "react";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { canvasPen } from "../../chart/canvasPen.ts";
import type { Pen } from "../../chart/pen.ts";
import { readTheme, type Theme } from "../../chart/theme.ts";
import type { CssPx } from "../../model/units.ts";

/** Of every picture on paper, in its own pixels: a label of 12 of them comes to 7 pt. */
const PAPER_WIDTH: CssPx = 840;
/** Of its canvas, in dots, and on paper, in CSS pixels: nearly the width of A4 between margins of 15 mm. */
const DOTS = 2688;
/** Chromium replays a canvas on paper by whole parts of its size: at any other share it is drawn smaller than its box. */
const DOTS_PER_PX = 4;
const SHARPNESS = DOTS / PAPER_WIDTH;

/** A picture on paper, in light colours whatever the screen has. Drawn at once: the browser waits for nothing. */
export function PaperCanvas(props: {
  readonly height: CssPx;
  /** Stays the same as long as the picture does. */
  readonly draw: (pen: Pen, size: Size, theme: Theme, context: CanvasRenderingContext2D) => void;
}) {
  const { height, draw } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element?.parentElement || !context) return;
    const size = { width: PAPER_WIDTH, height };
    draw(canvasPen(context, SHARPNESS), size, readTheme(element.parentElement), context);
  }, [height, draw]);
  const dots = Math.round((height * SHARPNESS) / DOTS_PER_PX) * DOTS_PER_PX;
  return (
    <canvas
      ref={canvas}
      width={DOTS}
      height={dots}
      style={{ inlineSize: DOTS / DOTS_PER_PX, blockSize: dots / DOTS_PER_PX }}
    />
  );
}
