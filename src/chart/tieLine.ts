import type { CssPx } from "../model/units.ts";
import type { Standing } from "../model/vocabulary.ts";
import type { Pen } from "./pen.ts";

/** Widths of ties of one event, two, three, and four or more. */
const WIDTHS: readonly CssPx[] = [1, 1.75, 2.75, 4];
/** The number of widths. The last width is for all higher numbers. */
export const WIDTH_STEPS = WIDTHS.length;

export const tieWidth = (events: number): CssPx =>
  WIDTHS[Math.min(WIDTH_STEPS, Math.max(1, events)) - 1] ?? 1;

type Pattern = {
  /** The lengths of dash and gap, by turns, in pixels. A gap of less than 4 looks grey in a line of 1 px. */
  readonly dash?: readonly CssPx[];
  readonly hollow?: true;
};

/**
 * The line of a tie for each standing, in the picture and in its legends.
 *
 *     confirmed  ━━━━━━━━━━    on record  ━━━━━  ━━━━━    reported  ══════════
 *     alleged    ━━  ━━  ━━    disputed   ━━━  ·  ━━━
 */
const PATTERNS: { readonly [S in Standing]: Pattern } = {
  confirmed: {},
  onRecord: { dash: [12, 4] },
  reported: { hollow: true },
  alleged: { dash: [4, 4] },
  disputed: { dash: [9, 4, 2, 4] },
  unstated: {},
};

/** A hollow line is two lines. It is this much wider than a full line of as many events. */
const HOLLOW_MORE: CssPx = 1.5;
const RAIL = { hairline: 0.7, other: 1 } as const;

/** One stroke of a line; the strokes of a hollow one are its colour and, inside, the paper. */
export type TieStroke = {
  readonly width: CssPx;
  readonly dash?: readonly CssPx[];
  readonly isPaper: boolean;
};

export function tieStrokes(status: Standing, width: CssPx): readonly TieStroke[] {
  const { dash, hollow } = PATTERNS[status];
  if (!hollow) return [{ width, ...(dash && { dash }), isPaper: false }];
  const rail = width < 2 ? RAIL.hairline : RAIL.other;
  return [
    { width: width + HOLLOW_MORE, isPaper: false },
    { width: width + HOLLOW_MORE - 2 * rail, isPaper: true },
  ];
}

/** A ring on the middle of a tie, which says that something the tie rests on is contested. */
export const CONTEST_RING = "M-3 0A3 3 0 0 1 3 0A3 3 0 0 1 -3 0Z";
const RING_WIDTH: CssPx = 1.25;

export function drawContestRing(
  pen: Pick<Pen, "fillShape" | "strokeShape">,
  x: CssPx,
  y: CssPx,
  ink: string,
  paper: string,
): void {
  pen.fillShape(CONTEST_RING, x, y, 1, paper);
  pen.strokeShape(CONTEST_RING, x, y, 1, ink, { width: RING_WIDTH });
}
