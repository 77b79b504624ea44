import type { CssPx } from "../../../model/units.ts";
import { FOOT, type ItemStack, type LayoutItem, type PlacedItem } from "./layoutItem.ts";
import { markRect } from "./placedLabel.ts";

/** What stands at the foot of a band: counts, and marks that would be counted alone. */
type Feet = { readonly stacks: readonly ItemStack[]; readonly placed: readonly PlacedItem[] };

/** Items of one place at the foot, and the pixels that their count, or the only mark, takes. */
type Foot = { readonly items: readonly LayoutItem[]; readonly left: CssPx; readonly right: CssPx };

/** Places at the foot: those that would touch are one, so that each can be read. One event is a mark and no count. */
export function feetOf(counted: readonly (readonly LayoutItem[])[], y: CssPx): Feet {
  const feet: Foot[] = [];
  for (const next of counted.map(footOf).sort((a, b) => a.left - b.left)) {
    let foot = next;
    for (let last = feet.at(-1); last && foot.left < last.right; last = feet.at(-1)) {
      feet.pop();
      foot = footOf([...last.items, ...foot.items]);
    }
    feet.push(foot);
  }
  return {
    stacks: feet.filter(({ items }) => items.length > 1).map(({ items }) => stackOf(items, y)),
    placed: feet.flatMap(({ items: [item, ...others] }) =>
      item && others.length === 0 ? [{ key: item.key, y, label: null }] : [],
    ),
  };
}

function footOf(items: readonly LayoutItem[]): Foot {
  const [item, ...others] = items;
  if (item && others.length === 0) return { items, ...markRect(item, 0) };
  const { x, x0, x1 } = stackOf(items, 0);
  return { items, left: Math.min(x0, x - FOOT.half), right: Math.max(x1, x + FOOT.half) };
}

function stackOf(items: readonly LayoutItem[], y: CssPx): ItemStack {
  const x0 = Math.min(...items.map((item) => item.x));
  const x1 = Math.max(...items.map((item) => item.x));
  return { keys: items.map(({ key }) => key), x: (x0 + x1) / 2, x0, x1, y };
}
