import type { Fault, Remedy } from "./check/fault.ts";

/** The place of a cell. Rows count from 1 as people count them, columns from 0. */
export type CellPlace = { readonly sheet: string; readonly row: number; readonly column: number };

/** A cell, or a whole row if no column is known. `cells` are all cells of the row. */
export type CellFound = {
  readonly sheet: string;
  readonly row: number;
  readonly header: string;
  /** From 0. −1 if the fault names no column, or if the sheet has no such column. */
  readonly column: number;
  readonly cells: readonly string[];
};

/** A text that replaces the text of a cell. The file itself is not changed. */
export type Correction = CellPlace & { readonly text: string };

/** A fault in a workbook for which a row is set aside: the cell, its full text, and texts that would mend it. */
export type FaultyCell = {
  /** Null if the fault is not in a cell. */
  readonly place: CellPlace | null;
  readonly sheet: string;
  readonly text: string;
  readonly remedies: readonly Remedy[];
  /** The other cells of the row, so that a person knows the row. */
  readonly neighbours: string;
  /** True if the row has no fault of its own, but names a record that is set aside. */
  readonly isFollowing: boolean;
};

/** Separates the other cells of a row in one text. */
export const BETWEEN_CELLS = " · ";
/** The other cells of a row are shown up to this many letters in all, so that a person knows the row. */
const MOST_OF_ROW = 120;
const neighboursOf = (cells: readonly string[], column: number): string =>
  cells
    .filter((one, at) => at !== column && one.trim() !== "")
    .join(BETWEEN_CELLS)
    .slice(0, MOST_OF_ROW);

export const faultyCell = (
  { sheet, row, column, cells }: CellFound,
  remedies: readonly Remedy[],
  isFollowing = false,
): FaultyCell => ({
  ...{ sheet, text: cells[column] ?? "", remedies, isFollowing },
  place: column < 0 ? null : { sheet, row, column },
  neighbours: neighboursOf(cells, column),
});

/** `doubt` is the row that the page offers for correction. `isUnread`: everything below the cell was left out. */
export type Warning = Fault & { readonly doubt?: SetAside; readonly isUnread?: true };

/** Adds to a warning its cell and remedies. A remedy may leave the text as it is, for an author who means it. */
export function inDoubt(
  warning: Fault,
  cell: CellFound | null,
  value: string,
  more: readonly Remedy[],
): Warning {
  if (cell === null) return warning;
  const { row, header } = cell;
  return {
    ...warning,
    doubt: { row, column: header, value, reason: warning.expected, cell: faultyCell(cell, more) },
  };
}

/** One row of a file that could not become an event. */
export type SetAside = {
  /** The row in tables (the header is row 1), the line in JSON lines and GEXF, the position in TimelineJS. */
  readonly row: number;
  /** The header of the column, or the key. "" if the fault concerns the whole row. */
  readonly column: string;
  /** The text found there, cut after 200 characters. */
  readonly value: string;
  /** The expected form, in English like every fault. */
  readonly reason: string;
  /** The cell, if the file is a workbook, whose sheets count rows separately. */
  readonly cell?: FaultyCell;
};

/** A fault that an id occurs twice begins with these words. */
export const EACH_ONCE = "each id once";

/**
 * Sorts faults in the order in which an author corrects them. Ids that occur twice come first, since they may cause
 * other faults. The rest follows by sheet and row.
 */
export function inOrder(faults: readonly SetAside[]): readonly SetAside[] {
  const sheets = [...new Set(faults.map(({ cell }) => cell?.sheet))];
  const place = ({ reason, row, cell }: SetAside): readonly number[] => [
    reason.startsWith(EACH_ONCE) ? 0 : 1,
    sheets.indexOf(cell?.sheet),
    row,
  ];
  return faults
    .map((fault) => ({ fault, at: place(fault) }))
    .sort(
      ({ at: one }, { at: other }) => one.map((part, level) => part - (other[level] ?? 0)).find(Boolean) ?? 0,
    )
    .map(({ fault }) => fault);
}

/** A workbook with more faults than this is refused. */
export const MOST_ASIDE = 10_000;
const LONGEST_VALUE = 200;

/** Lists the first ten thousand faults, and counts the rows that they set aside. */
export class SetAsideList {
  readonly listed: SetAside[] = [];
  total = 0;
  /** The rows of the listed faults. A row may have several. */
  readonly #rows = new Set<string>();

  add(row: number, column: string, value: string, reason: string, cell?: FaultyCell): void {
    const place = row === 0 ? column : `${cell?.sheet ?? ""} ${row}`;
    if (!this.#rows.has(place)) this.total++;
    if (this.listed.length >= MOST_ASIDE) return;
    this.#rows.add(place);
    const shown = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
    this.listed.push({ row, column, value: shown, reason, ...(cell && { cell }) });
  }
}
