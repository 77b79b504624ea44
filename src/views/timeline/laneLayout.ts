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
  /** Left and right edge of the mark, with the space it needs. */
  readonly x0: CssPx;
  readonly x1: CssPx;
  /** Width of the label with its gap to the mark. */
  readonly labelWidth: CssPx;
};

export type Side = "right" | "left" | "none";
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

type Taken = { readonly from: CssPx; readonly to: CssPx };

class Lane {
  private readonly taken: Taken[] = [];

  isFree(from: CssPx, to: CssPx): boolean {
    return this.taken.every((other) => to <= other.from || from >= other.to);
  }

  take(from: CssPx, to: CssPx): void {
    this.taken.push({ from, to });
  }
}

/** The stretch of a lane that an item takes with its label on `side`. */
function stretch(item: LaneItem, side: Side): Taken {
  if (side === "right") return { from: item.x0, to: item.x1 + item.labelWidth };
  if (side === "left") return { from: item.x0 - item.labelWidth, to: item.x1 };
  return { from: item.x0, to: item.x1 };
}

function fits(lane: Lane, item: LaneItem, side: Side, width: CssPx): boolean {
  const { from, to } = stretch(item, side);
  // A label must be whole; a mark may be cut by the edge, where its event goes on outside the window.
  if (side !== "none" && (from < 0 || to > width)) return false;
  return lane.isFree(from, to);
}

/** `items` come in order of importance. */
export function layoutLanes(items: readonly LaneItem[], options: LaneOptions): LaneLayout {
  const lanes = newLanes(options.lanes);
  const placed = new Map<number, Placement>();
  if (fill(items, lanes, options, placed).length === 0) return { placed, stacks: [] };
  // Some marks have no room: the last lane takes them, as stacks where they crowd and singly where they do not.
  const upper = newLanes(options.lanes - 1);
  const placedAbove = new Map<number, Placement>();
  const left = fill(items, upper, options, placedAbove);
  return fillLastLane(left, options, placedAbove);
}

const newLanes = (count: number): readonly Lane[] =>
  Array.from({ length: Math.max(0, count) }, () => new Lane());

/** Puts what it can into `lanes` and `placed`; answers what is left. */
function fill(
  items: readonly LaneItem[],
  lanes: readonly Lane[],
  options: LaneOptions,
  placed: Map<number, Placement>,
): LaneItem[] {
  const place = (item: LaneItem, index: number, side: Side): boolean => {
    const lane = lanes[index];
    if (!lane || !fits(lane, item, side, options.width)) return false;
    const { from, to } = stretch(item, side);
    lane.take(from, to);
    placed.set(item.key, { lane: index, side });
    return true;
  };
  const tryPlace = (item: LaneItem, sides: readonly Side[]): boolean => {
    const before = options.before?.get(item.key);
    if (before && sides.includes(before.side) && place(item, before.lane, before.side)) return true;
    return sides.some((side) => lanes.some((_, lane) => place(item, lane, side)));
  };
  return items.filter((item) => !tryPlace(item, ["right", "left"]) && !tryPlace(item, ["none"]));
}

function fillLastLane(
  items: readonly LaneItem[],
  options: LaneOptions,
  placed: Map<number, Placement>,
): LaneLayout {
  const index = Math.max(0, options.lanes - 1);
  const lane = new Lane();
  const stacks = stackUp(items, options.stackWidth);
  const crowded = stacks.filter((stack) => stack.keys.length > 1);
  const alone = new Set(stacks.filter((stack) => stack.keys.length === 1).flatMap((stack) => stack.keys));
  const singles = items.filter((item) => alone.has(item.key));
  for (const { x } of crowded) lane.take(x - options.stackWidth / 2, x + options.stackWidth / 2);
  for (const item of singles) lane.take(item.x0, item.x1);
  for (const item of singles) {
    // Its own mark stands already; a label needs the room beside it.
    const side = (["right", "left"] as const).find((one) => {
      const label = labelStretch(item, one);
      return label.from >= 0 && label.to <= options.width && lane.isFree(label.from, label.to);
    });
    if (side) {
      const { from, to } = labelStretch(item, side);
      lane.take(from, to);
    }
    placed.set(item.key, { lane: index, side: side ?? "none" });
  }
  return { placed, stacks: crowded };
}

/** The stretch of the label alone, without its mark. */
const labelStretch = (item: LaneItem, side: "right" | "left"): Taken =>
  side === "right"
    ? { from: item.x1, to: item.x1 + item.labelWidth }
    : { from: item.x0 - item.labelWidth, to: item.x0 };

/**
 * Neighbours in time form one stack: whoever stands nearer to its middle than a pill is wide. So neither two pills nor
 * a pill and a single mark cover each other.
 */
function stackUp(items: readonly LaneItem[], stackWidth: CssPx): ItemStack[] {
  const inTime = items
    .map(({ key, x0, x1 }) => ({ key, x: (x0 + x1) / 2 }))
    .sort((a, b) => a.x - b.x || a.key - b.key);
  const groups: { keys: number[]; sum: CssPx }[] = [];
  for (const { key, x } of inTime) {
    const group = groups.at(-1);
    if (group && x - group.sum / group.keys.length < stackWidth) {
      group.keys.push(key);
      group.sum += x;
    } else groups.push({ keys: [key], sum: x });
  }
  return groups.map(({ keys, sum }) => ({ keys, x: sum / keys.length }));
}
