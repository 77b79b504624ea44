import type { CssPx } from "../../../model/units.ts";
import { FOOT, type ItemStack, type LayoutItem } from "./layoutItem.ts";

/** Counts at the foot: those that would touch are one, so that each can be read. */
export function stacksOf(counted: readonly (readonly LayoutItem[])[], y: CssPx): readonly ItemStack[] {
  const stacks: ItemStack[] = [];
  for (const items of counted.toSorted((a, b) => (a[0]?.x ?? 0) - (b[0]?.x ?? 0))) {
    const next = stackOf(items, y);
    const last = stacks.at(-1);
    if (last && next.x - last.x < 2 * FOOT.half) {
      stacks.pop();
      stacks.push({
        keys: [...last.keys, ...next.keys],
        x0: Math.min(last.x0, next.x0),
        x1: Math.max(last.x1, next.x1),
        x: (Math.min(last.x0, next.x0) + Math.max(last.x1, next.x1)) / 2,
        y,
      });
    } else stacks.push(next);
  }
  return stacks;
}

function stackOf(items: readonly LayoutItem[], y: CssPx): ItemStack {
  const x0 = Math.min(...items.map((item) => item.x));
  const x1 = Math.max(...items.map((item) => item.x));
  return { keys: items.map(({ key }) => key), x: (x0 + x1) / 2, x0, x1, y };
}
