import { readTableDate } from "./tableDates.ts";

export const isBlank = (cell: string): boolean => cell.trim() === "";
export const isAddress = (cell: string): boolean => /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(cell.trim());
export const isNumber = (cell: string): boolean => /^[+-]?[\d\s.,'’]+%?$/.test(cell.trim());
export const isWrittenDate = (cell: string): boolean =>
  /\d{4}|\d\D\d/.test(cell) && readTableDate(cell).kind !== "none";

export const cellsIn = (rows: readonly (readonly string[])[], column: number): string[] =>
  rows.map((row) => row[column] ?? "").filter((cell) => !isBlank(cell));

/** Whether at least `share` of the cells pass a test. False if there are no cells. */
export const mostly = (cells: readonly string[], is: (cell: string) => boolean, share = 0.8): boolean =>
  cells.length > 0 && cells.filter(is).length >= cells.length * share;
