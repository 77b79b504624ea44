import type { Pen } from "./pen.ts";

/** A pen that draws on a canvas, in CSS pixels. */
export const canvasPen = (context: CanvasRenderingContext2D): Pen => context;
