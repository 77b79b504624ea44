import type { CssPx } from "../model/units.ts";
import type { Line, Pen } from "./pen.ts";

export type CountBar = {
  readonly x: CssPx;
  readonly y: CssPx;
  readonly width: CssPx;
  readonly height: CssPx;
  /** Whether the data fill only a part of the bar's calendar unit. Such a bar is hatched, and as wide as that part. */
  readonly isPartial: boolean;
};

const HATCH: { readonly pitch: CssPx; readonly line: Line } = { pitch: 5, line: { width: 1.5 } };
/** The opacity behind the lines of a hatched bar. Bars narrower than `least` pixels need the higher opacity. */
const TINT = { wide: 0.3, narrow: 0.6, least: 4 } as const;

export function drawCountBar(
  pen: Pen,
  { x, y, width, height, isPartial }: CountBar,
  colour: string,
  alpha = 1,
): void {
  pen.alpha(isPartial ? alpha * (width < TINT.least ? TINT.narrow : TINT.wide) : alpha);
  pen.fillRect(x, y, width, height, colour);
  pen.alpha(alpha);
  if (!isPartial) return;
  const bottom = y + height;
  for (let from = HATCH.pitch / 2; from < width + height; from += HATCH.pitch) {
    const right = Math.min(from, width);
    const up = Math.min(from, height);
    const end = { x: x + from - up, y: bottom - up };
    pen.curve({ x: x + right, y: bottom - from + right }, [{ control: end, end }], colour, HATCH.line);
  }
}
