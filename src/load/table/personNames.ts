import { cellsIn, mostly } from "./cellTests.ts";
import { keyOf } from "./tablePresets.ts";
import { firstRows, type TableRows, withCells } from "./tableRows.ts";

/** Matches keys of columns for halves of a person's name, such as `victim_first_name` and `victim_last_name`. */
const GIVEN = /^(.*?)(?:(?:first|given)(?:names?)?|(?:fore|vor|f)names?|prenom|nombre)$/;
const FAMILY = /^(.*?)(?:(?:last|family)(?:names?)?|(?:sur|nach|l)names?|nom|apellido)$/;
const beginOf = (key: string, halves: RegExp): string | undefined => halves.exec(key)?.[1];

type Halves = { readonly given: number; readonly family: number };

/** Whether a cell may be a name. Columns “first” and “last” may also have dates or numbers. */
const isName = (cell: string): boolean => /^[\p{L}\p{M}'’."“”(),\- ]+$/u.test(cell);
const LOOKED_AT = 100;

export function nameHalves({ header, rows }: Pick<TableRows, "header" | "rows">): readonly Halves[] {
  const keys = header.map(keyOf);
  const pairs = keys.flatMap((key, given) => {
    const begin = beginOf(key, GIVEN);
    const family = begin === undefined ? -1 : keys.findIndex((other) => beginOf(other, FAMILY) === begin);
    return family < 0 || family === given ? [] : [{ given, family }];
  });
  if (pairs.length === 0) return pairs;
  const head = firstRows(rows, LOOKED_AT);
  const areNames = (column: number): boolean => mostly(cellsIn(head, column), (cell) => isName(cell.trim()));
  return pairs.filter(({ given, family }) => areNames(given) && areNames(family));
}

const BETWEEN = " + ";

export const isJoinedName = (name: string): boolean => name.includes(BETWEEN);

/** The table with both halves of each name in one column, in the place of the half that came first. */
export function withWholeNames<Table extends TableRows>(table: Table): Table {
  const pairs = nameHalves(table);
  const joined = (cells: readonly string[], between: string): readonly string[] =>
    cells.flatMap((cell, column) => {
      if (pairs.some(({ given, family }) => Math.max(given, family) === column)) return [];
      const pair = pairs.find(({ given, family }) => Math.min(given, family) === column);
      if (pair === undefined) return [cell];
      const halves = [cells[pair.given] ?? "", cells[pair.family] ?? ""].map((half) => half.trim());
      return [halves.filter((half) => half !== "").join(between)];
    });
  return { ...withCells(table, (cells) => joined(cells, " ")), header: joined(table.header, BETWEEN) };
}
