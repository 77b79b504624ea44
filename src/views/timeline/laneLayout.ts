import { item } from "../../model/columns.ts";
import type { CssPx } from "../../model/units.ts";

/**
 * Puts marks and their labels into lanes so that nothing overlaps, by importance:
 *
 *     lane 0   ● About 1,400 phones attacked          ◇ CERT-In asks for an audit
 *     lane 1        ● WhatsApp fixes the flaw    A minister asks for a reply ●
 *     lane 2          ○                                             ⑦
 *
 * A label stands right of its mark, or left where the right has no room. A label that has no room is left out and its
 * mark stays; a mark that has no room joins a counted stack in the last lane. Nothing is lost: placed marks and stacked
 * marks together are the items.
 */
export type LaneItem = {
  readonly key: number;
  /** Left and right edge of the mark, with the space it needs; a long one may go on outside the picture. */
  readonly x0: CssPx;
  readonly x1: CssPx;
  /** Middle of what can be seen of it. */
  readonly x: CssPx;
  /** Where its label may stand, the best place first. */
  readonly labels: readonly LabelPlace[];
};

/** Stretch of a label with the gaps beside it. */
export type LabelPlace = { readonly side: "right" | "left"; readonly from: CssPx; readonly to: CssPx };
export type Side = LabelPlace["side"] | "none";
export type Placement = { readonly lane: number; readonly side: Side };
export type ItemStack = { readonly keys: readonly number[]; readonly x: CssPx };

export type LaneLayout = {
  readonly placed: ReadonlyMap<number, Placement>;
  readonly stacks: readonly ItemStack[];
};

export type LaneOptions = {
  readonly lanes: number;
  readonly width: CssPx;
  /** Width that a stack's pill takes. */
  readonly stackWidth: CssPx;
  /** Where things stood before: they stay there if they can, so that panning and zooming move nothing needlessly. */
  readonly before?: ReadonlyMap<number, Placement> | undefined;
};

type Stretch = { readonly from: CssPx; readonly to: CssPx };

const overlap = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to;
const hull = (a: Stretch, b: Stretch): Stretch => ({
  from: Math.min(a.from, b.from),
  to: Math.max(a.to, b.to),
});

/** The stretch of a lane that an item takes. */
function stretchOf({ x0, x1 }: LaneItem, label?: LabelPlace): Stretch {
  const mark = { from: x0, to: x1 };
  return label ? hull(mark, label) : mark;
}

/** A label must be whole; a mark may be cut by the edge, where its event goes on outside the window. */
const wholeLabels = (item: LaneItem, width: CssPx): readonly LabelPlace[] =>
  item.labels.filter(({ from, to }) => from >= 0 && to <= width);

/** `items` come in order of importance. */
export function layoutLanes(items: readonly LaneItem[], options: LaneOptions): LaneLayout {
  const { lanes, before } = options;
  // Whether there is room for all must not depend on where they stood: it would change when nothing else does.
  const fresh = placeAll(items, options);
  if (fresh) return { placed: placeAll(items, options, before) ?? fresh, stacks: [] };
  // Some marks have no room: the last lane takes them, as stacks where they crowd and singly where they do not.
  const { placed, left } = fill(items, options, lanes - 1);
  return { placed, stacks: fillLastLane(left, options, placed) };
}

type Places = Map<number, Placement>;

/** Places for all, or `null` at the first that has no room. */
function placeAll(
  items: readonly LaneItem[],
  { lanes, width }: LaneOptions,
  before?: LaneOptions["before"],
): Places | null {
  const { placed, tryPlace } = emptyLanes(lanes, width, before);
  return items.every(tryPlace) ? placed : null;
}

/** Puts what it can into `count` lanes; `left` has no room. */
function fill(items: readonly LaneItem[], { width, before }: LaneOptions, count: number) {
  const { placed, tryPlace } = emptyLanes(count, width, before);
  return { placed, left: items.filter((item) => !tryPlace(item)) };
}

/** Lanes to be filled in order of importance; `tryPlace` answers whether an item had room. */
function emptyLanes(count: number, width: CssPx, before: LaneOptions["before"]) {
  const lanes = Array.from({ length: Math.max(0, count) }, (): Stretch[] => []);
  const placed: Places = new Map();
  const place = (item: LaneItem, index: number, label?: LabelPlace): boolean => {
    const lane = lanes[index];
    const stretch = stretchOf(item, label);
    if (lane?.every((other) => !overlap(stretch, other)) !== true) return false;
    lane.push(stretch);
    placed.set(item.key, { lane: index, side: label?.side ?? "none" });
    return true;
  };
  const placeInAny = (item: LaneItem, label?: LabelPlace) =>
    lanes.some((_, index) => place(item, index, label));
  const tryPlace = (item: LaneItem): boolean => {
    const labels = wholeLabels(item, width);
    const stood = before?.get(item.key);
    const same = labels.find(({ side }) => side === stood?.side);
    if (stood && same && place(item, stood.lane, same)) return true;
    if (labels.some((label) => placeInAny(item, label))) return true;
    return (stood !== undefined && place(item, stood.lane)) || placeInAny(item);
  };
  return { placed, tryPlace };
}

/** Puts single marks into `placed`, with their labels where there is room, and answers the stacks. */
function fillLastLane(
  items: readonly LaneItem[],
  options: LaneOptions,
  placed: Places,
): readonly ItemStack[] {
  const { width, stackWidth } = options;
  const lane = Math.max(0, options.lanes - 1);
  const kept = lane === 0 ? keepFirst(items, options) : null;
  if (kept) placed.set(kept.item.key, { lane, side: kept.label?.side ?? "none" });
  const stacks = kept
    ? stackBeside(kept, items.slice(1), stackWidth)
    : stackUp(items, { from: 0, to: width }, stackWidth);

  const pill = ({ x }: ItemStack): Stretch => ({ from: x - stackWidth / 2, to: x + stackWidth / 2 });
  const taken = new Map<number, Stretch>();
  if (kept) taken.set(kept.item.key, stretchOf(kept.item, kept.label));
  for (const stack of stacks) taken.set(item(stack.keys, 0), pill(stack));
  const alone = new Set(stacks.filter(({ keys }) => keys.length === 1).flatMap(({ keys }) => keys));
  const singles = items.filter(({ key }) => alone.has(key));
  const take = (single: LaneItem, label?: LabelPlace): boolean => {
    const stretch = stretchOf(single, label);
    for (const [key, other] of taken) if (key !== single.key && overlap(stretch, other)) return false;
    taken.set(single.key, stretch);
    placed.set(single.key, { lane, side: label?.side ?? "none" });
    return true;
  };
  // Marks first, then labels: a label must not make a pill of another mark.
  for (const single of singles) take(single);
  for (const single of singles) {
    if (placed.has(single.key)) wholeLabels(single, width).some((label) => take(single, label));
  }
  return stacks.filter(({ keys }) => keys.length > 1 || !placed.has(item(keys, 0)));
}

type Kept = {
  readonly item: LaneItem;
  readonly label: LabelPlace | undefined;
  /** Where stacks may stand; at least one is wide enough. */
  readonly left: Stretch | null;
  readonly right: Stretch | null;
};

/** Where there is but one lane, the most important item stays in it with its label, if stacks have room beside it. */
function keepFirst([first]: readonly LaneItem[], { width, stackWidth }: LaneOptions): Kept | null {
  if (!first) return null;
  const gap = (from: CssPx, to: CssPx) => (to - from >= stackWidth ? { from, to } : null);
  // A stack may lie on a long bar, but not on its middle.
  const middle = { from: first.x - stackWidth / 2, to: first.x + stackWidth / 2 };
  for (const label of [...wholeLabels(first, width), undefined]) {
    const { from, to } = label ? hull(middle, label) : middle;
    const kept = { item: first, label, left: gap(0, from), right: gap(to, width) };
    if (kept.left || kept.right) return kept;
  }
  return null;
}

/** Earlier marks stand left of the one that was kept and later ones right of it, or all where there is room. */
function stackBeside({ item: { x }, left, right }: Kept, items: readonly LaneItem[], stackWidth: CssPx) {
  const only = left && right ? null : (left ?? right);
  if (only) return stackUp(items, only, stackWidth);
  const [before, after] = [items.filter((other) => other.x < x), items.filter((other) => other.x >= x)];
  return [
    ...(left ? stackUp(before, left, stackWidth) : []),
    ...(right ? stackUp(after, right, stackWidth) : []),
  ];
}

/** Neighbours in time form one stack while their pills would overlap. Pills stay inside `gap`. */
function stackUp(items: readonly LaneItem[], gap: Stretch, stackWidth: CssPx): ItemStack[] {
  type Group = { readonly keys: number[]; sum: CssPx };
  const placeOf = ({ keys, sum }: Group): CssPx =>
    Math.max(gap.from + stackWidth / 2, Math.min(gap.to - stackWidth / 2, sum / keys.length));
  const groups: Group[] = [];
  for (const { key, x } of items.toSorted((a, b) => a.x - b.x || a.key - b.key)) {
    let group: Group = { keys: [key], sum: x };
    for (let last = groups.at(-1); last; last = groups.at(-1)) {
      if (placeOf(group) - placeOf(last) >= stackWidth) break;
      last.keys.push(...group.keys);
      last.sum += group.sum;
      group = last;
      groups.pop();
    }
    groups.push(group);
  }
  return groups.map((group) => ({ keys: group.keys, x: placeOf(group) }));
}
