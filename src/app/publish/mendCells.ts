import type { Remedy } from "../../model/check/fault.ts";
import type { CellPlace, Correction, FaultyCell, SetAside } from "../../model/setAside.ts";

/** A cell of a workbook with all of its faults. */
export type FaultyPlace = {
  readonly key: string;
  /** Null where no cell holds the fault, such as a column that the sheet lacks. */
  readonly place: CellPlace | null;
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly text: string;
  readonly beside: string;
  readonly faults: readonly { readonly reason: string; readonly cell: FaultyCell }[];
};

/** The cells at fault, each once; without rows that only name what is set aside. */
export function placesOf(setAside: readonly SetAside[]): readonly FaultyPlace[] {
  const places = new Map<string, FaultyPlace>();
  for (const { row, column, reason, cell } of setAside) {
    if (cell === undefined || cell.isFollowing) continue;
    const { place, sheet, text, beside } = cell;
    const key = `${sheet} ${row} ${place?.column ?? column}`;
    const before = places.get(key)?.faults ?? [];
    places.set(key, { key, place, sheet, row, column, text, beside, faults: [...before, { reason, cell }] });
  }
  const sheets = [...new Set([...places.values()].map(({ sheet }) => sheet))];
  // Doubled ids first, since other faults may follow from them; else as in the file.
  const order = ({ sheet, row, column }: FaultyPlace): number =>
    column === "id" ? -1 : sheets.indexOf(sheet) * MOST_ROWS + row;
  return [...places.values()].toSorted((one, other) => order(one) - order(other));
}

/** More than a sheet has. */
const MOST_ROWS = 2 ** 24;

/** The text with a remedy, for the whole of it or for each entry of its list that says so: `EPA > agent; Volkswagn`. */
export function mendedOnce(text: string, { from, to }: Remedy): string {
  if (text.trim() === from.trim()) return to;
  return text
    .split(/([;>])/)
    .map((part) => (part.trim() === from.trim() ? part.replace(part.trim(), () => to) : part))
    .join("");
}

const isSame = (one: Remedy, other: Remedy): boolean => one.from === other.from && one.to === other.to;

/** The cells that one remedy mends. */
export const sameRemedies = (places: readonly FaultyPlace[], remedy: Remedy): readonly FaultyPlace[] =>
  places.filter(({ faults }) => faults.some(({ cell }) => cell.remedies.some((one) => isSame(one, remedy))));

/** By key the text of each cell that has faults with one remedy alone, with these; the others need a choice. */
export function mendedEach(
  places: readonly FaultyPlace[],
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const mended = new Map<string, string>();
  for (const { key, text, faults } of places) {
    const only = faults.flatMap(({ cell }) => (cell.remedies.length === 1 ? cell.remedies : []));
    const before = texts.get(key) ?? text;
    const after = only.reduce(mendedOnce, before);
    if (after !== before) mended.set(key, after);
  }
  return mended;
}

/** The corrections of before and those of now; a cell that is corrected again says the later text. */
export const corrected = (
  before: readonly Correction[],
  now: readonly Correction[],
): readonly Correction[] => [
  ...before.filter(
    ({ sheet, row, column }) =>
      !now.some((one) => one.sheet === sheet && one.row === row && one.column === column),
  ),
  ...now,
];
