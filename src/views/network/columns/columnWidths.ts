import type { CssPx } from "../../../model/units.ts";

/** Of a column. */
export type NeededWidth = { readonly least: CssPx; readonly wanted: CssPx };

/**
 * Divides a width: what is left over goes to all alike, what is lacking comes from what is more than the least, and then
 * from the widest: few of the longest words are cut then, instead of a letter of each.
 */
export function shareWidth(needed: readonly NeededWidth[], width: CssPx): readonly CssPx[] {
  const sum = (widths: readonly CssPx[]): CssPx => widths.reduce((all, one) => all + one, 0);
  const wanted = sum(needed.map((one) => one.wanted));
  const least = sum(needed.map((one) => one.least));
  if (wanted <= width) return needed.map((one) => one.wanted + (width - wanted) / needed.length);
  if (least > width)
    return levelled(
      needed.map((one) => one.least),
      width,
    );
  const share = (width - least) / Math.max(1, wanted - least);
  return needed.map((one) => one.least + (one.wanted - one.least) * share);
}

/** Widths that are too much together, none above the level at which they are as much as there is. */
function levelled(widths: readonly CssPx[], width: CssPx): readonly CssPx[] {
  let left = width;
  let level: CssPx = 0;
  for (const [index, one] of widths.toSorted((a, b) => a - b).entries()) {
    level = left / (widths.length - index);
    if (one > level) break;
    left -= one;
  }
  return widths.map((one) => Math.min(one, level));
}
