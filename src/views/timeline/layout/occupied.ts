import type { CssPx } from "../../../model/units.ts";

/** A rectangle of the picture; edges that touch do not overlap. */
export type Rect = {
  readonly left: CssPx;
  readonly right: CssPx;
  readonly top: CssPx;
  readonly bottom: CssPx;
};

export const overlaps = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What of a picture is taken, in rows so that a question looks at few rectangles. */
export type Occupied = {
  /** Whether nothing but `own` stands there. */
  readonly isFree: (rect: Rect, own?: Rect | null) => boolean;
  readonly take: (rect: Rect) => void;
  readonly free: (rect: Rect) => void;
};

export function createOccupied(rowHeight: CssPx): Occupied {
  const rows = new Map<number, Rect[]>();
  const rowsOf = ({ top, bottom }: Rect): readonly [number, number] => [
    Math.floor(top / rowHeight),
    Math.ceil(bottom / rowHeight) - 1,
  ];
  return {
    isFree: (rect, own = null) => {
      const [first, last] = rowsOf(rect);
      for (let row = first; row <= last; row++) {
        for (const other of rows.get(row) ?? []) if (other !== own && overlaps(rect, other)) return false;
      }
      return true;
    },
    take: (rect) => {
      const [first, last] = rowsOf(rect);
      for (let row = first; row <= last; row++) {
        const taken = rows.get(row);
        if (taken) taken.push(rect);
        else rows.set(row, [rect]);
      }
    },
    free: (rect) => {
      const [first, last] = rowsOf(rect);
      for (let row = first; row <= last; row++) {
        const taken = rows.get(row);
        taken?.splice(taken.indexOf(rect), 1);
      }
    },
  };
}
