import type { CssPx } from "../model/units.ts";

export type Box = {
  readonly left: CssPx;
  readonly top: CssPx;
  readonly right: CssPx;
  readonly bottom: CssPx;
};

/** Boxes that only touch do not overlap. */
export const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

export const grown = ({ left, top, right, bottom }: Box, aside: CssPx, by: CssPx = aside): Box => ({
  left: left - aside,
  top: top - by,
  right: right + aside,
  bottom: bottom + by,
});

/** Boxes with the same top, from left to right. `reach[i]` is the farthest right edge of the boxes 0 to i. */
type Row = { bottom: number; readonly boxes: Box[]; readonly lefts: number[]; readonly reach: number[] };

/** Keeps boxes in rows, so that a search for an overlap looks at few rows, and in each at few boxes. */
export class BoxRows {
  /** From top to bottom. */
  readonly #rows: readonly Row[];
  readonly #tops: readonly number[];
  /** The height of the highest box. */
  readonly #height: CssPx;

  constructor(boxes: readonly Box[]) {
    const rows = new Map<number, Row>();
    for (const box of boxes.toSorted((a, b) => a.left - b.left)) {
      const row = rows.get(box.top) ?? { bottom: box.bottom, boxes: [], lefts: [], reach: [] };
      rows.set(box.top, row);
      row.bottom = Math.max(row.bottom, box.bottom);
      row.reach.push(Math.max(box.right, row.reach.at(-1) ?? box.right));
      row.boxes.push(box);
      row.lefts.push(box.left);
    }
    const inOrder = [...rows].sort(([a], [b]) => a - b);
    this.#tops = inOrder.map(([top]) => top);
    this.#rows = inOrder.map(([, row]) => row);
    this.#height = Math.max(0, ...inOrder.map(([top, { bottom }]) => bottom - top));
  }

  /** Whether a box other than `own` overlaps the area and passes `also`. */
  overlap(area: Box, own: Box, also: (box: Box) => boolean = () => true): boolean {
    const first = countBelow(this.#tops, area.top - this.#height);
    for (let number = first; (this.#tops[number] ?? area.bottom) < area.bottom; number++) {
      const row = this.#rows[number];
      if (!row || row.bottom <= area.top) continue;
      const { boxes, lefts, reach } = row;
      for (let at = countBelow(lefts, area.right) - 1; at >= 0 && (reach[at] ?? 0) > area.left; at--) {
        const box = boxes[at];
        if (box && box !== own && overlaps(box, area) && also(box)) return true;
      }
    }
    return false;
  }
}

/** How many of these numbers, the lowest first, are below the limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  // No destructuring: a picture asks this 100,000 times, before any of it is compiled.
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
