import type { CssPx } from "../model/units.ts";
import type { Standing } from "../model/vocabulary.ts";
import type { Pen } from "./pen.ts";

/** The widths of ties, by step. */
export const TIE_WIDTHS: readonly CssPx[] = [1, 1.75, 2.75, 4];
const FEW_EVENTS: readonly number[] = [1, 2, 3, 4];

/**
 * By step of width, the least number of events of a tie: 1, 2, 3 and 4. If the widest tie has 16 events or more, the
 * upper three steps are round numbers below an eighth, a third and two thirds of them.
 */
export const widthSteps = (most: number): readonly number[] =>
  most < 16 ? FEW_EVENTS : [1, roundBelow(most / 8), roundBelow(most / 3), roundBelow((2 * most) / 3)];

/** The greatest of 1, 2, 5, 10, 20, 50 and so on up to a number. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([5, 2].find((digit) => digit * power <= value) ?? 1);
}

export const tieWidth = (events: number, steps = FEW_EVENTS): CssPx =>
  TIE_WIDTHS[steps.findLastIndex((least) => least <= events)] ?? 1;

type Pattern = {
  /** The lengths of dashes and gaps in turn. With a gap of less than 4 px, a line of 1 px looks grey. */
  readonly dash?: readonly CssPx[];
  readonly hollow?: true;
};

/**
 * The line of a tie for each standing, in the picture and in its legends.
 *
 *     confirmed  ━━━━━━━━━━    on record  ━━━━━  ━━━━━    reported  ══════════
 *     alleged    ∙ ∙ ∙ ∙ ∙     disputed   ━━━  ∙  ━━━
 */
const PATTERNS: { readonly [S in Standing]: Pattern } = {
  confirmed: {},
  onRecord: { dash: [12, 4] },
  reported: { hollow: true },
  alleged: { dash: [2, 4] },
  disputed: { dash: [9, 4, 2, 4] },
  unstated: {},
};

/** A hollow line is two rails. It is this much wider than a full line for as many events. */
const HOLLOW_MORE: CssPx = 1.5;
const RAIL = { hairline: 0.7, other: 1 } as const;

/** One stroke of a line. A hollow line has two: a stroke in its colour, and inside it a stroke of paper. */
type TieStroke = {
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

/** A double ring on a tie: some act or event behind the tie is contested. A single one is the mark of what is reported. */
export const CONTEST_RING =
  "M-3.75 0A3.75 3.75 0 0 1 3.75 0A3.75 3.75 0 0 1 -3.75 0ZM-1.6 0A1.6 1.6 0 0 1 1.6 0A1.6 1.6 0 0 1 -1.6 0Z";
const RING_WIDTH: CssPx = 1.1;

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
