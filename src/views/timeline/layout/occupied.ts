import type { Box } from "../../../chart/box.ts";
import type { CssPx } from "../../../model/units.ts";

/** What of a picture is taken, in cells so that a question looks at few rectangles. */
export type Occupied = {
  /** Whether nothing but `own` stands where the rectangle comes to stand `dy` further down. */
  readonly isFree: (rect: Box, dy?: CssPx, own?: Box | null) => boolean;
  readonly take: (rect: Box) => void;
  readonly free: (rect: Box) => void;
};

/** Width of a cell: a few dots, so that a row of hundreds of them is never looked through. */
const CELL: CssPx = 48;

export function createOccupied(rowHeight: CssPx): Occupied {
  /** By row, then by column; what lies before the picture is with what stands at its edge. */
  const rows: Box[][][] = [];
  const cell = (x: CssPx): number => Math.max(0, Math.floor(x / CELL));
  const firstRow = (top: CssPx): number => Math.max(0, Math.floor(top / rowHeight));
  const lastRow = (bottom: CssPx): number => Math.ceil(bottom / rowHeight) - 1;
  const forEachCell = (rect: Box, visit: (cells: Box[][], column: number) => void): void => {
    const last = lastRow(rect.bottom);
    const lastColumn = cell(rect.right);
    for (let row = firstRow(rect.top); row <= last; row++) {
      const cells = rows[row] ?? [];
      rows[row] = cells;
      for (let column = cell(rect.left); column <= lastColumn; column++) visit(cells, column);
    }
  };
  return {
    isFree: (rect, dy = 0, own = null) => {
      const top = rect.top + dy;
      const bottom = rect.bottom + dy;
      const last = lastRow(bottom);
      const lastColumn = cell(rect.right);
      for (let row = firstRow(top); row <= last; row++) {
        const cells = rows[row];
        if (!cells) continue;
        for (let column = cell(rect.left); column <= lastColumn; column++) {
          const taken = cells[column];
          if (!taken) continue;
          for (const other of taken) {
            const isHit =
              rect.left < other.right && other.left < rect.right && top < other.bottom && other.top < bottom;
            if (isHit && other !== own) return false;
          }
        }
      }
      return true;
    },
    take: (rect) =>
      forEachCell(rect, (cells, column) => {
        const taken = cells[column];
        if (taken) taken.push(rect);
        else cells[column] = [rect];
      }),
    free: (rect) =>
      forEachCell(rect, (cells, column) => {
        const taken = cells[column];
        taken?.splice(taken.indexOf(rect), 1);
      }),
  };
}
