import type { Box } from "../../../chart/box.ts";
import type { CssPx } from "../../../model/units.ts";

export type StemPart = { readonly top: CssPx; readonly bottom: CssPx };

/** Paper kept between a line and the words that interrupt it. */
const CLEAR: CssPx = 3;
/** Shorter pieces would look like dirt. */
const LEAST: CssPx = 6;

/** The parts of an upright line at `x` that run through none of the rectangles. */
export function stemParts(x: CssPx, top: CssPx, bottom: CssPx, words: readonly Box[]): readonly StemPart[] {
  const across = words
    .filter(
      (word) => x > word.left - CLEAR && x < word.right + CLEAR && word.bottom > top && word.top < bottom,
    )
    .sort((a, b) => a.top - b.top);
  const parts: StemPart[] = [];
  let from = top;
  for (const word of across) {
    parts.push({ top: from, bottom: word.top - CLEAR });
    from = Math.max(from, word.bottom + CLEAR);
  }
  parts.push({ top: from, bottom });
  return parts.filter((part) => part.bottom - part.top >= LEAST);
}
