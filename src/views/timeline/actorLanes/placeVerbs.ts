import { type Box, overlaps } from "../../../chart/box.ts";
import type { Act } from "../../../model/tables/acts.ts";
import type { CssPx, EventRow } from "../../../model/units.ts";
import { boxOfStem, type LaneStem, STEM_PITCH } from "./fitStems.ts";
import { isWithinLane, type LaneAct } from "./laneEnds.ts";

/** What one did to the other, beside the stem. */
export type StemVerb = {
  readonly row: EventRow;
  readonly text: string;
  readonly x: CssPx;
  /** Middle of the line of text. */
  readonly y: CssPx;
  readonly width: CssPx;
  readonly align: "left" | "right";
};

/** Verbs are tried for so many acts, those of the most important events; there is never room for more. */
const MOST_VERBS = 160;
const GAP: CssPx = 6;
/** Half of what a line of text takes. */
const HALF_LINE: CssPx = 7;
/** Longer verbs are read in the details. */
const WIDEST: CssPx = 150;

type Input = {
  readonly verbOf: (act: Act) => string;
  readonly measure: (text: string) => CssPx;
  readonly yOf: (lane: number) => CssPx;
  readonly left: CssPx;
  readonly right: CssPx;
};

/**
 * Verbs beside their arrows where nothing else is drawn: between two lanes that the arrow passes or joins, right of the
 * stem or left of it.
 */
export function placeVerbs(input: Input, stems: readonly LaneStem[]): readonly StemVerb[] {
  const { verbOf, measure, yOf, left, right } = input;
  const taken: Box[] = stems.map((stem) => boxOfStem(stem, yOf));
  const isFree = (box: Box): boolean =>
    box.left >= left && box.right <= right && !taken.some((other) => overlaps(box, other));
  const verbs: StemVerb[] = [];
  let tried = 0;
  for (const { row, x, acts } of stems) {
    for (const act of acts) {
      if (isWithinLane(act) || tried++ > MOST_VERBS) continue;
      const text = verbOf(act.act);
      const width = measure(text);
      if (width > WIDEST) continue;
      const found = gapsOf(act)
        .flatMap((lane): (StemVerb & { readonly box: Box })[] => {
          const y = (yOf(lane) + yOf(lane + 1)) / 2;
          const [top, bottom] = [y - HALF_LINE, y + HALF_LINE];
          const [after, before] = [x + STEM_PITCH / 2, x - STEM_PITCH / 2];
          return [
            {
              row,
              text,
              width,
              y,
              x: x + GAP,
              align: "left",
              box: { left: after, right: after + width, top, bottom },
            },
            {
              row,
              text,
              width,
              y,
              x: x - GAP,
              align: "right",
              box: { left: before - width, right: before, top, bottom },
            },
          ];
        })
        .find(({ box }) => isFree(box));
      if (!found) continue;
      const { box, ...verb } = found;
      taken.push(box);
      verbs.push(verb);
    }
  }
  return verbs;
}

/** The gaps between lanes along an act by their upper lane, the middle one first. */
function gapsOf({ lanes }: LaneAct): readonly number[] {
  const [top, bottom] = [Math.min(...lanes), Math.max(...lanes)];
  const gaps = Array.from({ length: bottom - top }, (_, index) => top + index);
  const middle = (top + bottom - 1) / 2;
  return gaps.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b).slice(0, 5);
}

/** The verbs of one event, told whatever lies beneath; those of one pair one after the other. */
export function verbsOfStem({ verbOf, measure, yOf, right }: Input, stem: LaneStem): readonly StemVerb[] {
  const used = new Set<number>();
  return stem.acts.flatMap((act): StemVerb[] => {
    if (isWithinLane(act)) return [];
    const gap = gapsOf(act).find((lane) => !used.has(lane));
    if (gap === undefined) return [];
    used.add(gap);
    const text = verbOf(act.act);
    const width = measure(text);
    const isLeft = stem.x + GAP + width <= right;
    return [
      {
        row: stem.row,
        text,
        width,
        x: isLeft ? stem.x + GAP : stem.x - GAP,
        y: (yOf(gap) + yOf(gap + 1)) / 2,
        align: isLeft ? "left" : "right",
      },
    ];
  });
}
