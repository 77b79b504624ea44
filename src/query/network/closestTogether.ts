import { item } from "../../model/tables/columns.ts";

/** Two things, as indexes from 0, and how much joins them. */
export type Join = { readonly one: number; readonly other: number; readonly weight: number };

/**
 * The `most` things that are joined most with each other, so that few joins lead outside. One by one, the thing that is
 * joined least with those that remain is removed; of two such things the later one. Those of `kept` stay.
 */
export function closestTogether(
  count: number,
  joins: readonly Join[],
  most: number,
  kept: ReadonlySet<number> = new Set(),
): { readonly left: ReadonlySet<number>; readonly sums: readonly number[] } {
  const between = Array.from({ length: count }, () => new Map<number, number>());
  const sums = Array.from({ length: count }, () => 0);
  const add = (one: number, other: number, weight: number): void => {
    const own = item(between, one);
    own.set(other, (own.get(other) ?? 0) + weight);
    sums[one] = item(sums, one) + weight;
  };
  for (const { one, other, weight } of joins) {
    add(one, other, weight);
    if (one !== other) add(other, one, weight);
  }
  const left = new Set(between.keys());
  while (left.size > Math.max(most, kept.size)) {
    let least: number | null = null;
    for (const thing of left)
      if (!kept.has(thing) && (least === null || item(sums, thing) <= item(sums, least))) least = thing;
    if (least === null) break;
    left.delete(least);
    for (const [other, weight] of item(between, least)) sums[other] = item(sums, other) - weight;
  }
  return { left, sums };
}
