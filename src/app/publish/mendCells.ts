import type { Remedy } from "../../model/check/fault.ts";
import type { Correction, FaultyCell, SetAside } from "../../model/setAside.ts";
import { foldText } from "../../model/tables/foldText.ts";

/** `place` is null if no cell has the fault, for example if the sheet lacks a column. */
export type FaultyPlace = Pick<FaultyCell, "place" | "sheet" | "text" | "neighbours"> &
  Pick<SetAside, "row" | "column"> & {
    readonly key: string;
    readonly faults: readonly { readonly reason: string; readonly cell: FaultyCell }[];
  };

/** The cells with a fault, each once. Rows that were set aside only because of another row are left out. */
export function placesOf(setAside: readonly SetAside[]): readonly FaultyPlace[] {
  const places = new Map<string, FaultyPlace>();
  for (const { row, column, reason, cell } of setAside) {
    if (cell === undefined || cell.isFollowing) continue;
    const key = `${cell.sheet} ${row} ${cell.place?.column ?? column}`;
    const before = places.get(key)?.faults ?? [];
    places.set(key, { ...cell, key, row, column, faults: [...before, { reason, cell }] });
  }
  return [...places.values()];
}

/** Applies a remedy to the whole text, or to each matching entry of a list such as `EPA > agent; Volkswagn`. */
export function mendedOnce(text: string, { from, to }: Remedy): string {
  const isIt = (part: string): boolean => foldText(part) === foldText(from);
  if (isIt(text)) return to;
  return text
    .split(/([;|>])/)
    .map((part) => (isIt(part) ? part.replace(part.trim(), () => to) : part))
    .join("");
}

const isSame = (one: Remedy, other: Remedy): boolean => one.from === other.from && one.to === other.to;

export const sameRemedies = (places: readonly FaultyPlace[], remedy: Remedy): readonly FaultyPlace[] =>
  places.filter(({ faults }) => faults.some(({ cell }) => cell.remedies.some((one) => isSame(one, remedy))));

/** Applies each remedy that has no alternative. Returns the new texts by the key of the cell. */
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

/** Adds new corrections to earlier ones. If a cell has an earlier and a new correction, the new text counts. */
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
