import { item, lowerBound } from "../model/tables/columns.ts";
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

/** A box from `left` to `right` that reaches `half` above and below `y`. */
export const boxAbout = (left: CssPx, right: CssPx, y: CssPx, half: CssPx): Box => ({
  left,
  right,
  top: y - half,
  bottom: y + half,
});

/** Boxes with the same top, from left to right. `reach[i]` is the farthest right edge of the boxes 0 to i. */
type Row<B> = { readonly boxes: B[]; readonly lefts: number[]; readonly reach: number[] };

/** Keeps boxes in rows, so that a search for an overlap looks at few rows, and in each at few boxes. */
export class BoxRows<B extends Box = Box> {
  /** From top to bottom. */
  readonly #rows: readonly Row<B>[];
  readonly #tops: readonly number[];
  /** The greatest height of a box. A row that begins farther above an area cannot overlap it. */
  #height: CssPx = 0;

  constructor(boxes: readonly B[]) {
    const rows = new Map<number, Row<B>>();
    for (const box of boxes.toSorted((a, b) => a.left - b.left)) {
      const row = rows.get(box.top) ?? { boxes: [], lefts: [], reach: [] };
      rows.set(box.top, row);
      row.boxes.push(box);
      row.lefts.push(box.left);
      row.reach.push(Math.max(box.right, row.reach.at(-1) ?? box.right));
      this.#height = Math.max(this.#height, box.bottom - box.top);
    }
    this.#tops = [...rows.keys()].sort((a, b) => a - b);
    this.#rows = this.#tops.flatMap((top) => rows.get(top) ?? []);
  }

  /** Whether a box other than `own` overlaps the area and passes `also`. */
  overlap(area: Box, own: Box | null, also: (box: B) => boolean = () => true): boolean {
    const first = lowerBound(this.#tops, area.top - this.#height);
    for (let number = first; (this.#tops[number] ?? area.bottom) < area.bottom; number++) {
      const { boxes, lefts, reach } = item(this.#rows, number);
      for (let at = lowerBound(lefts, area.right) - 1; at >= 0 && item(reach, at) > area.left; at--) {
        const box = boxes[at];
        if (box && box !== own && overlaps(box, area) && also(box)) return true;
      }
    }
    return false;
  }
}
