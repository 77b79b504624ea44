import { firstWhere } from "../model/firstWhere.ts";
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
type Row = { readonly top: number; bottom: number; readonly boxes: Box[]; readonly reach: number[] };

/** Keeps boxes in rows, so that a search for an overlap looks at few boxes. */
export class BoxRows {
  readonly #rows: readonly Row[];

  constructor(boxes: readonly Box[]) {
    const rows = new Map<number, Row>();
    for (const box of boxes.toSorted((a, b) => a.left - b.left)) {
      const row = rows.get(box.top) ?? { top: box.top, bottom: box.bottom, boxes: [], reach: [] };
      rows.set(box.top, row);
      row.bottom = Math.max(row.bottom, box.bottom);
      row.reach.push(Math.max(box.right, row.reach.at(-1) ?? box.right));
      row.boxes.push(box);
    }
    this.#rows = [...rows.values()].sort((a, b) => a.top - b.top);
  }

  /** Whether a box other than `own` overlaps the area and passes `also`. */
  overlap(area: Box, own: Box, also: (box: Box) => boolean = () => true): boolean {
    for (const { top, bottom, boxes, reach } of this.#rows) {
      if (top >= area.bottom) break;
      if (bottom <= area.top) continue;
      const end = firstWhere(0, boxes.length, (index) => (boxes[index]?.left ?? 0) >= area.right);
      for (let at = end - 1; at >= 0 && (reach[at] ?? 0) > area.left; at--) {
        const box = boxes[at];
        if (box && box !== own && overlaps(box, area) && also(box)) return true;
      }
    }
    return false;
  }
}
