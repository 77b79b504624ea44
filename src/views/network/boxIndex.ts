import { type Box, overlaps } from "../../chart/box.ts";
import type { CssPx } from "../../model/units.ts";

const STRIDE = 2 ** 20;

/** Boxes on a grid of cells, to ask quickly which of them a new box would cover. */
export class BoxIndex<Entry extends { readonly box: Box }> {
  readonly #cells = new Map<number, Entry[]>();
  readonly #side: CssPx;

  /** `side` of a cell: about as large as what is asked for, smaller where thousands stand close together. */
  constructor(side: CssPx = 64) {
    this.#side = side;
  }

  add(entry: Entry): void {
    forEachCell(entry.box, this.#side, (cell) => {
      const entries = this.#cells.get(cell);
      if (entries) entries.push(entry);
      else this.#cells.set(cell, [entry]);
    });
  }

  remove(entry: Entry): void {
    forEachCell(entry.box, this.#side, (cell) => {
      const entries = this.#cells.get(cell);
      const place = entries?.indexOf(entry) ?? -1;
      if (place >= 0) entries?.splice(place, 1);
    });
  }

  /** Whether any entry that `counts` overlaps the box. */
  covers(box: Box, counts: (entry: Entry) => boolean): boolean {
    const lastColumn = Math.floor(box.right / this.#side);
    const lastRow = Math.floor(box.bottom / this.#side);
    for (let column = Math.floor(box.left / this.#side); column <= lastColumn; column++) {
      for (let row = Math.floor(box.top / this.#side); row <= lastRow; row++) {
        for (const entry of this.#cells.get(column * STRIDE + row) ?? []) {
          if (overlaps(entry.box, box) && counts(entry)) return true;
        }
      }
    }
    return false;
  }

  /** The entries that overlap the box, each once. */
  overlapping(box: Box): Set<Entry> {
    const found = new Set<Entry>();
    this.covers(box, (entry) => {
      found.add(entry);
      return false;
    });
    return found;
  }
}

function forEachCell(box: Box, side: CssPx, visit: (cell: number) => void): void {
  const lastColumn = Math.floor(box.right / side);
  const lastRow = Math.floor(box.bottom / side);
  for (let column = Math.floor(box.left / side); column <= lastColumn; column++) {
    for (let row = Math.floor(box.top / side); row <= lastRow; row++) visit(column * STRIDE + row);
  }
}
