import type { Fault, Remedy } from "./check/fault.ts";

/** The place of a cell. Rows count from 1 as in spreadsheets, and columns from 0. */
export type CellPlace = { readonly sheet: string; readonly row: number; readonly column: number };

/** The cell that a fault is about, or its row if no column is known. `cells` are all cells of the row. */
export type CellFound = {
  readonly sheet: string;
  readonly row: number;
  readonly header: string;
  /** Counted from 0. −1 if the fault names no column, or if the sheet does not have the column. */
  readonly column: number;
  readonly cells: readonly string[];
};

export type Correction = CellPlace & { readonly text: string };

/** A cell with a fault or a doubt. `remedies` are texts that would correct it. A row with a fault is set aside. */
export type FaultyCell = {
  readonly place: CellPlace | null;
  readonly sheet: string;
  readonly text: string;
  readonly remedies: readonly Remedy[];
  /** The other cells of the row that are not blank, cut to `MOST_OF_ROW`. They help a person to recognise the row. */
  readonly neighbours: string;
  /** True if the row has no fault of its own, but names a record that is left out because of a fault. */
  readonly isFollowing: boolean;
};

export const BETWEEN_CELLS = " · ";
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

/** `doubt` is the cell to offer for correction. `isUnread` is true if nothing below the cell was read. */
export type Warning = Fault & { readonly doubt?: SetAside; readonly isUnread?: true };

/** Corrections of a text to each of these texts. Those that are not known are left out. */
export const remediesOf = (from: string, texts: readonly (string | undefined)[]): readonly Remedy[] =>
  texts.flatMap((to) => (to === undefined ? [] : [{ from, to }]));

/** Adds to a warning the cell that it is about, with remedies. A remedy may also confirm the text as it is. */
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

/** A fault whose row is left out of the dataset until somebody corrects it. */
export type SetAside = {
  /** The row in tables (the header is row 1), the line in JSON lines and GEXF, or the position in TimelineJS. */
  readonly row: number;
  /** The header of the column, or the key. "" if the fault is about the whole row. */
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  /** The cell in a workbook, whose sheets count rows separately. Missing for other files. */
  readonly cell?: FaultyCell;
};

export const EACH_ONCE = "each id once";

/** Repeated ids come first, because they may cause other faults. Other faults are in the order of sheets and rows. */
export function inOrder(faults: readonly SetAside[]): readonly SetAside[] {
  const sheets = [...new Set(faults.map(({ cell }) => cell?.sheet))];
  const isSecond = ({ reason }: SetAside): number => (reason.startsWith(EACH_ONCE) ? 0 : 1);
  const sheetOf = ({ cell }: SetAside): number => sheets.indexOf(cell?.sheet);
  return faults.toSorted((a, b) => isSecond(a) - isSecond(b) || sheetOf(a) - sheetOf(b) || a.row - b.row);
}

/** The most faults to list. A workbook with more faults is refused. */
export const MOST_ASIDE = 10_000;
const LONGEST_VALUE = 200;

/** Lists the first `MOST_ASIDE` faults, and counts the rows that are set aside. */
export class SetAsideList {
  readonly listed: SetAside[] = [];
  total = 0;
  /** The rows of the listed faults. A row may have several faults. */
  readonly #rows = new Set<string>();
  /** The row of the last fault. Once the list is full, `#rows` gets no more rows. This field then finds repeats. */
  #last = "";

  add(row: number, column: string, value: string, reason: string, cell?: FaultyCell): void {
    const place = row === 0 ? column : `${cell?.sheet ?? ""} ${row}`;
    if (place !== this.#last && !this.#rows.has(place)) this.total++;
    this.#last = place;
    if (this.listed.length >= MOST_ASIDE) return;
    this.#rows.add(place);
    const shown = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
    this.listed.push({ row, column, value: shown, reason, ...(cell && { cell }) });
  }
}
