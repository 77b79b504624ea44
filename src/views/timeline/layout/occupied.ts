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
  /** Whether nothing but `own` stands where the rectangle comes to stand `dy` further down. */
  readonly isFree: (rect: Rect, dy?: CssPx, own?: Rect | null) => boolean;
  readonly take: (rect: Rect) => void;
  readonly free: (rect: Rect) => void;
};

export function createOccupied(rowHeight: CssPx): Occupied {
  const rows: Rect[][] = [];
  const firstRow = (top: CssPx): number => Math.max(0, Math.floor(top / rowHeight));
  const lastRow = (bottom: CssPx): number => Math.ceil(bottom / rowHeight) - 1;
  return {
    isFree: (rect, dy = 0, own = null) => {
      const top = rect.top + dy;
      const bottom = rect.bottom + dy;
      const last = lastRow(bottom);
      for (let row = firstRow(top); row <= last; row++) {
        const taken = rows[row];
        if (!taken) continue;
        for (const other of taken) {
          const isHit =
            rect.left < other.right && other.left < rect.right && top < other.bottom && other.top < bottom;
          if (isHit && other !== own) return false;
        }
      }
      return true;
    },
    take: (rect) => {
      const last = lastRow(rect.bottom);
      for (let row = firstRow(rect.top); row <= last; row++) {
        const taken = rows[row];
        if (taken) taken.push(rect);
        else rows[row] = [rect];
      }
    },
    free: (rect) => {
      const last = lastRow(rect.bottom);
      for (let row = firstRow(rect.top); row <= last; row++) {
        const taken = rows[row];
        taken?.splice(taken.indexOf(rect), 1);
      }
    },
  };
}
