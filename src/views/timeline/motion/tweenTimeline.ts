import type { CssPx } from "../../../model/units.ts";
import type { TimelineMark, TimelineScene, TimelineStack } from "../timelineScene.ts";

const mix = (from: number, to: number, share: number): number => from + (to - from) * share;
/** Less is not seen. */
const SEEN: CssPx = 0.25;
/** Fast first, then slow: what the eye follows arrives calmly. */
const ease = (share: number): number => 1 - (1 - share) ** 3;

/**
 * The scene on its way from `before` to `after`: marks in both glide, new ones appear, those that left fade where they
 * stood. While time itself moves, under a gesture, x is never anywhere but where `after` has it: rows glide, time does
 * not. At `share` 1 it is `after` itself.
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
    return glide(isSameTime ? from : { ...from, x: mark.x }, mark, t);
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

function glide(from: TimelineMark, to: TimelineMark, t: number): TimelineMark {
  const dx: CssPx = mix(from.x, to.x, t) - to.x;
  const dy: CssPx = mix(from.y, to.y, t) - to.y;
  const isThere = Math.abs(dx) < SEEN && Math.abs(dy) < SEEN && from.alpha === to.alpha;
  if (isThere) return to;
  return {
    ...to,
    x: to.x + dx,
    x0: to.x0 + dx,
    x1: to.x1 + dx,
    y: to.y + dy,
    alpha: mix(from.alpha, to.alpha, t),
    label: to.label && { ...to.label, x: to.label.x + dx, y: to.label.y + dy },
    // A line to where a mark will be would point at nothing yet.
    stem: [],
  };
}
