import { lengthOfSpan, type TimeSpan } from "../model/dates/timeSpan.ts";
import type { CssPx } from "../model/units.ts";

/**
 * A scale from time to pixels, made anew for every picture:
 *
 *     left                                  right
 *      │ span.start ────────╫──── span.end │
 *                         break
 *
 * A break replaces a long time without events: its days take `BREAK_WIDTH` pixels together, whatever their number, and
 * its label names their months or times. Outside breaks equal times have equal widths.
 */
export type TimeScale = {
  readonly span: TimeSpan;
  readonly left: CssPx;
  readonly right: CssPx;
  readonly breaks: readonly TimeSpan[];
  /** The width of a day outside breaks. */
  readonly perDay: CssPx;
  readonly xOf: (day: number) => CssPx;
  readonly dayAt: (x: CssPx) => number;
};

/** The width of a break. It has room for two strokes and, between them, a month with its year. */
export const BREAK_WIDTH: CssPx = 56;

type Stretch = { readonly start: number; readonly x: CssPx; readonly perDay: CssPx };

/** `breaks` are in time order and do not overlap. The scale ignores breaks that are not wholly inside the span. */
export function timeScale(
  span: TimeSpan,
  range: { readonly left: CssPx; readonly right: CssPx },
  breaks: readonly TimeSpan[] = [],
): TimeScale {
  const { left, right } = range;
  const inside = breaks.filter(({ start, end }) => start > span.start && end < span.end);
  const silent = inside.reduce((sum, one) => sum + lengthOfSpan(one), 0);
  const width = Math.max(1, right - left);
  const perDay = (width - inside.length * BREAK_WIDTH) / (lengthOfSpan(span) - silent);
  const stretches: Stretch[] = [{ start: span.start, x: left, perDay }];
  for (const { start, end } of inside) {
    const x = xIn(stretchAt(stretches, start), start);
    stretches.push(
      { start, x, perDay: BREAK_WIDTH / (end - start) },
      { start: end, x: x + BREAK_WIDTH, perDay },
    );
  }
  return {
    span,
    left,
    right,
    breaks: inside,
    perDay,
    xOf: (day) => xIn(stretchAt(stretches, day), day),
    dayAt: (x) => {
      const stretch = stretches.findLast((one) => one.x <= x) ?? stretches[0];
      return stretch ? stretch.start + (x - stretch.x) / stretch.perDay : span.start;
    },
  };
}

const xIn = ({ start, x, perDay }: Stretch, day: number): CssPx => x + (day - start) * perDay;

function stretchAt(stretches: readonly Stretch[], day: number): Stretch {
  const [first] = stretches;
  if (!first) throw new Error("no stretch");
  return stretches.length === 1 ? first : (stretches.findLast(({ start }) => start <= day) ?? first);
}
