import type { CssPx } from "../model/units.ts";
import type { Standing } from "../model/vocabulary.ts";
import { drawStandingMark } from "./markOutline.ts";
import type { LegendEntry } from "./PenDrawing.tsx";
import type { Line, Pen } from "./pen.ts";
import type { Theme } from "./theme.ts";

export const TIE_WIDTHS: readonly CssPx[] = [1, 1.75, 2.75, 4];
const FEW_EVENTS: readonly number[] = [1, 2, 3, 4];

/** The fewest events for each of four widths, by the events of the busiest tie (`most`). Few events have steps of 1. */
export const widthSteps = (most: number): readonly number[] =>
  most < 16 ? FEW_EVENTS : [1, roundBelow(most / 8), roundBelow(most / 3), roundBelow((2 * most) / 3)];

/** The greatest of 1, 2, 5, 10, 20, 50 and so on that is not above `value`. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([5, 2].find((digit) => digit * power <= value) ?? 1);
}

export const tieWidth = (events: number, steps = FEW_EVENTS): CssPx =>
  TIE_WIDTHS[steps.findLastIndex((least) => least <= events)] ?? 1;

/** The width of lines for acts without a standing, and for actors who are only named together. */
export const HAIRLINE: CssPx = 0.75;

/**
 * The dashes and gaps, in turn, of a line 1 px wide. The less sure an act is, the less ink its line has. A line with
 * gaps of less than 4 px looks grey. Acts over time, the network and their legends draw lines from this table.
 *
 *     confirmed  ━━━━━━━━━━━━━━    on record  ━━━━━━ ━━━━━━    reported  ━━ ━━ ━━ ━━ ━━
 *     disputed   ━━ ∙ ━━ ∙ ━━ ∙    alleged    ∙ ∙ ∙ ∙ ∙ ∙ ∙
 */
const DASHES: Readonly<Record<Standing, readonly CssPx[] | null>> = {
  confirmed: null,
  unstated: null,
  onRecord: [14, 4],
  reported: [6, 4],
  disputed: [6, 4, 2, 4],
  alleged: [2, 4],
};

export function tieStroke(standing: Standing | null, width: CssPx): Line {
  if (standing === "unstated") return { width: HAIRLINE };
  const dash = standing && DASHES[standing];
  return { width, ...(dash && { dash: dash.map((length) => length + width - 1) }) };
}

/** `half` is half the height of the head. A line 1 px wide has a head 5 px long and 5.5 px high. */
export const headSize = (width: CssPx): { readonly length: CssPx; readonly half: CssPx } => ({
  length: 5 + 1.6 * (width - 1),
  half: 2.75 + 0.75 * (width - 1),
});

/** The end of a line without a direction: half the length of the bar, its width, and its distance from the end. */
export const END_BAR = { half: 4, width: 1.75, away: 3 } as const;

/** The size of a mark on a line, relative to the mark of an event on the timeline. */
export const MARK_ON_LINE = 0.75;

/** The sign of a line in a legend. */
export type LineSign = {
  readonly width: CssPx;
  readonly sign: "act" | "undirected" | "contested" | "named";
  /** The standing that the line shows. Null if it shows none. `isMarked` puts the mark of the standing on the line. */
  readonly status: Standing | null;
  readonly isMarked: boolean;
};

/** The sign of a tie with a contested act or event. A ring without a dot inside would mean "reported". */
export const CONTEST_RING =
  "M-3.75 0A3.75 3.75 0 0 1 3.75 0A3.75 3.75 0 0 1 -3.75 0ZM-0.8 0A0.8 0.8 0 0 1 0.8 0A0.8 0.8 0 0 1 -0.8 0Z";
const RING_WIDTH: CssPx = 1.1;

export function drawContestRing(pen: Pen, x: CssPx, y: CssPx, ink: string, paper: string): void {
  pen.fillShape(CONTEST_RING, x, y, 1, paper);
  pen.strokeShape(CONTEST_RING, x, y, 1, ink, { width: RING_WIDTH });
}

/** The width of a line in a legend. It has room for two dashes of an act on record. */
const LINE_SIGN: CssPx = 34;

/**
 * The entry of a line in a legend:
 *     ●━━ ━━━▶  the mark of a standing, its dashes, and a head
 *     ├──────┤  no direction
 */
export const lineEntry = (text: string, of: LineSign, { ink2, paper }: Theme): LegendEntry => ({
  text,
  signWidth: LINE_SIGN,
  drawSign: (pen, x, y) => {
    const { sign, width, status, isMarked } = of;
    const [start, tip] = [x - LINE_SIGN / 2 + 1, x + LINE_SIGN / 2 - 1];
    const head = headSize(width);
    const hasHead = sign === "act" || sign === "contested";
    const end = { x: hasHead ? tip - 0.7 * head.length : tip, y };
    pen.curve({ x: start, y }, [{ control: end, end }], ink2, tieStroke(status, width));
    if (hasHead) {
      const base = tip - head.length;
      pen.triangle({ x: tip, y }, { x: base, y: y - head.half }, { x: base, y: y + head.half }, ink2);
    }
    if (sign === "undirected")
      for (const bar of [start, tip - END_BAR.width])
        pen.fillRect(bar, y - END_BAR.half, END_BAR.width, 2 * END_BAR.half, ink2);
    if (sign === "contested") drawContestRing(pen, x - 2, y, ink2, paper);
    if (status && isMarked) drawStandingMark(pen, status, start + 4, y, ink2, paper, MARK_ON_LINE);
  },
});
