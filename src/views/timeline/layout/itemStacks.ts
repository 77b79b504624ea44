import { overlaps } from "../../../chart/box.ts";
import type { CssPx } from "../../../model/units.ts";
import {
  type Band,
  FOOT,
  type ItemStack,
  LABEL,
  type LayoutItem,
  type PlacedItem,
  type PlacedLabel,
} from "./layoutItem.ts";
import { labelAt, labelRect, markRect } from "./placedLabel.ts";

/** What stands at the foot of a band: counts, and marks that would be counted alone. */
type Feet = { readonly stacks: readonly ItemStack[]; readonly placed: readonly PlacedItem[] };

/** Items of one place at the foot, and the pixels that their count, or the only mark, takes. */
type Foot = Pick<ItemStack, "x0" | "x1"> & {
  readonly items: LayoutItem[];
  readonly left: CssPx;
  readonly right: CssPx;
};

/**
 * Places at the foot: those that would touch are one, so that each can be read. One event is a mark and no count, with its
 * name in one line where `band` has room beside it.
 */
export function feetOf(counted: readonly (readonly LayoutItem[])[], y: CssPx, band?: Band): Feet {
  const feet: Foot[] = [];
  for (const next of counted.map(footOf).sort((a, b) => a.left - b.left)) {
    let foot = next;
    for (let last = feet.at(-1); last && foot.left < last.right; last = feet.at(-1)) {
      feet.pop();
      foot = joined(last, foot);
    }
    feet.push(foot);
  }
  let taken = band?.left ?? 0;
  const placed = feet.flatMap((foot, index): PlacedItem[] => {
    const [item, ...others] = foot.items;
    const label =
      band && item && others.length === 0 ? labelBeside(foot, item, taken, feet[index + 1], y, band) : null;
    taken = Math.max(foot.right, label ? labelRect(label).right : 0);
    return item && others.length === 0 ? [{ key: item.key, y, label }] : [];
  });
  return {
    stacks: feet.flatMap(({ items, x0, x1 }) =>
      items.length > 1 ? [{ keys: items.map(({ key }) => key), x: (x0 + x1) / 2, x0, x1, y }] : [],
    ),
    placed,
  };
}

/** The name of a mark at the foot, from what stands before it to what comes after. */
function labelBeside(
  { left, right }: Foot,
  item: LayoutItem,
  before: CssPx,
  after: Foot | undefined,
  y: CssPx,
  band: Band,
): PlacedLabel | null {
  if (!item.label) return null;
  const column = { items: [item], left, right };
  const end = after ? after.left - LABEL.gap : band.right;
  for (const text of [item.label.whole, item.label.shortest]) {
    for (const side of ["right", "left"] as const) {
      const label = labelAt(column, item, text, side, y, band);
      const rect = labelRect(label);
      const isFree = !band.taken?.some((one) => overlaps(one, rect));
      if (isFree && rect.left >= before && rect.right <= end) return label;
    }
  }
  return null;
}

function footOf(items: readonly LayoutItem[]): Foot {
  const [item, ...others] = items;
  const x0 = items.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const x1 = items.reduce((most, { x }) => Math.max(most, x), Number.NEGATIVE_INFINITY);
  const { left, right } = item && others.length === 0 ? markRect(item, 0) : roomOf(x0, x1);
  return { items: [...items], x0, x1, left, right };
}

/** What the count of a stack takes. */
const roomOf = (x0: CssPx, x1: CssPx) => {
  const x = (x0 + x1) / 2;
  return { left: Math.min(x0, x - FOOT.half), right: Math.max(x1, x + FOOT.half) };
};

/** One place of two. A crowd is hundreds of them: what stands there is not gone through again for each. */
function joined(one: Foot, other: Foot): Foot {
  const x0 = Math.min(one.x0, other.x0);
  const x1 = Math.max(one.x1, other.x1);
  for (const item of other.items) one.items.push(item);
  return { items: one.items, x0, x1, ...roomOf(x0, x1) };
}
