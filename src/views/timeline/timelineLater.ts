import type { CssPx } from "../../model/units.ts";
import type { PlacedLabel } from "./placeLabels.ts";
import type { TimelineMark, TimelineScene, TimelineStack } from "./timelineScene.ts";

/* What the first picture does not need: how one picture becomes the next, and what the pointer hits. */

export { hitTestTimeline } from "./hitTestTimeline.ts";
export { drawMarkTiles } from "./markTiles.ts";

const mix = (from: number, to: number, share: number): number => from + (to - from) * share;
/** Less is not seen. */
const SEEN: CssPx = 0.25;
/** Fast first, then slow: what the eye follows arrives calmly. */
const ease = (share: number): number => 1 - (1 - share) ** 3;
/** A label that is hardly seen any more is gone. */
const GONE = 0.06;

/**
 * The scene on its way from `before` to `after`: marks in both glide, new ones appear, those that left fade where they
 * stood. While time itself moves, x is never anywhere but where `after` has it. A label goes with its mark; one that is to stand
 * elsewhere fades, and comes back there. At `share` 1 it is `after` itself.
 */
export function tweenTimeline(before: TimelineScene, after: TimelineScene, share: number): TimelineScene {
  if (share >= 1) return after;
  const t = ease(Math.max(0, share));
  const isSameTime =
    before.scale.span.start === after.scale.span.start && before.scale.span.end === after.scale.span.end;
  const old = new Map(before.marks.map((mark) => [mark.row, mark]));
  const marks: TimelineMark[] = after.marks.map((mark) => {
    const from = old.get(mark.row);
    old.delete(mark.row);
    if (!from) return isSameTime ? { ...mark, alpha: t } : mark;
    return glide(isSameTime ? from : { ...from, x: mark.x }, from, mark, t);
  });
  if (!isSameTime)
    return marks.every((mark, index) => mark === after.marks[index]) ? after : { ...after, marks };
  const leaving = [...old.values()].map((mark) => ({ ...mark, alpha: mark.alpha * (1 - t) }));
  const fadeStacks = (stacks: readonly TimelineStack[], alpha: number) =>
    stacks.map((stack) => ({ ...stack, alpha: stack.alpha * alpha }));
  return {
    ...after,
    marks: [...leaving, ...marks],
    stacks: [...fadeStacks(before.stacks, 1 - t), ...fadeStacks(after.stacks, t)],
  };
}

/** `from` is where the mark is drawn now, `stood` the mark as it was drawn with its label. */
function glide(from: TimelineMark, stood: TimelineMark, to: TimelineMark, t: number): TimelineMark {
  const dx: CssPx = mix(from.x, to.x, t) - to.x;
  const dy: CssPx = mix(from.y, to.y, t) - to.y;
  const label = labelBetween(stood, to, t);
  const isThere = Math.abs(dx) < SEEN && Math.abs(dy) < SEEN && from.alpha === to.alpha;
  if (isThere && label === to.label) return to;
  return {
    ...to,
    x: to.x + dx,
    x0: to.x0 + dx,
    x1: to.x1 + dx,
    y: to.y + dy,
    alpha: mix(from.alpha, to.alpha, t),
    label: label && movedLabel(label, dx, dy),
  };
}

/** The label of a mark on its way, as though the mark stood at `to` already. */
function labelBetween(from: TimelineMark, to: TimelineMark, t: number): PlacedLabel | null {
  if (from.label && to.label && isBesideAlike(from, to)) {
    const alpha = mix(from.label.alpha, 1, t);
    return alpha > 1 - GONE ? to.label : { ...to.label, alpha };
  }
  if (from.label) {
    const alpha = from.label.alpha * (1 - t);
    return alpha < GONE
      ? null
      : {
          ...movedLabel(from.label, sideOf(to, from.label) - sideOf(from, from.label), to.y - from.y),
          alpha,
        };
  }
  return to.label && (t > 1 - GONE ? to.label : { ...to.label, alpha: t });
}

/** The end of a mark at which its label stands: ends of a stretch move apart while time does. */
const sideOf = ({ x0, x1 }: TimelineMark, { align }: PlacedLabel): CssPx => (align === "left" ? x1 : x0);

const movedLabel = (label: PlacedLabel, dx: CssPx, dy: CssPx): PlacedLabel => ({
  ...label,
  x: label.x + dx,
  y: label.y + dy,
  leader: label.leader.map(({ x, y }) => ({ x: x + dx, y: y + dy })),
});

/** Whether a label stands where it stood, seen from its mark, and says the same. */
function isBesideAlike(from: TimelineMark, to: TimelineMark): boolean {
  const [one, other] = [from.label, to.label];
  return (
    one !== null &&
    other !== null &&
    one.align === other.align &&
    Math.abs(one.x - sideOf(from, one) - (other.x - sideOf(to, other))) < 1 &&
    Math.abs(one.y - from.y - (other.y - to.y)) < 1 &&
    one.lines.length === other.lines.length
  );
}
