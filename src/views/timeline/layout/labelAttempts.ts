import type { LabelForm } from "./labelTexts.ts";
import { LABEL, type LayoutItem, PITCH } from "./layoutItem.ts";
import type { Side } from "./placedLabel.ts";

/** One way to name a column: which of its marks, in which form, on which side. */
export type Attempt = {
  readonly labelled: ReadonlySet<LayoutItem>;
  readonly form: LabelForm;
  readonly side: Side;
};

/** Ways with as many labels, which are tried row by row together: the side matters less than how far up. */
export type Attempts = readonly Attempt[];

/** Fewer and fewer labels for a column, the important ones last, on either side. */
export function attemptsFor(
  items: readonly LayoutItem[],
  wanted: readonly LayoutItem[],
): readonly Attempts[] {
  const ranked = wanted.toSorted(isMoreImportant);
  const spaced = withRoom(items, ranked);
  const sets = [ranked, spaced, spaced.slice(0, Math.ceil(spaced.length / 2)), ranked.slice(0, 1), []];
  // Each is the beginning of the one before, or what of it has room: of the same length it is the same.
  const fewer = sets.filter(({ length }, index) => length !== sets[index - 1]?.length);
  return fewer.map((set) => {
    const labelled = new Set(set);
    const sides: readonly Side[] = set.length === 0 ? ["right"] : ["right", "left", "below"];
    return sides.map((side) => ({ labelled, form: "short" as const, side }));
  });
}

/** Of `ranked` those that can be named without moving the marks of the column apart. */
function withRoom(items: readonly LayoutItem[], ranked: readonly LayoutItem[]): readonly LayoutItem[] {
  const apart = Math.ceil((2 * LABEL.line) / PITCH);
  const indexes: number[] = [];
  return ranked.filter((item) => {
    const index = items.indexOf(item);
    const hasRoom = indexes.every((other) => Math.abs(other - index) >= apart);
    if (hasRoom) indexes.push(index);
    return hasRoom;
  });
}

/** By rank, then in the order of time. */
export const isMoreImportant = (a: LayoutItem, b: LayoutItem): number => a.rank - b.rank || a.key - b.key;
