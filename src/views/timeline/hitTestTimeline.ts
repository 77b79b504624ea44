import { MARK_RADIUS } from "../../chart/markOutline.ts";
import type { CssPx } from "../../model/units.ts";
import { LAYOUT, type TimelineMark, type TimelineScene, type TimelineStack } from "./timelineScene.ts";

export type TimelineHit =
  | { readonly kind: "event"; readonly mark: TimelineMark }
  | { readonly kind: "stack"; readonly stack: TimelineStack }
  | null;

const SLOP: CssPx = 4;

/** What lies at a point, by geometry: the mark, its stretch and its label all belong to the event. */
export function hitTestTimeline(scene: TimelineScene, x: CssPx, y: CssPx): TimelineHit {
  for (const stack of scene.stacks) {
    if (Math.abs(x - stack.x) <= LAYOUT.stackWidth / 2 && Math.abs(y - stack.y) <= 11)
      return { kind: "stack", stack };
  }
  let best: TimelineMark | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const mark of scene.marks) {
    if (Math.abs(y - mark.y) > LAYOUT.laneHeight / 2 - 2) continue;
    const [from, to] = reachOf(mark);
    if (x < from - SLOP || x > to + SLOP) continue;
    const distance = Math.abs(x - mark.x);
    if (distance < nearest) {
      nearest = distance;
      best = mark;
    }
  }
  return best && { kind: "event", mark: best };
}

/** Left and right end of everything drawn for a mark. */
export function reachOf(mark: TimelineMark): readonly [CssPx, CssPx] {
  const from = Math.min(mark.x0, mark.x - MARK_RADIUS);
  const to = Math.max(mark.x1, mark.x + MARK_RADIUS);
  if (!mark.label) return [from, to];
  const { x, width, align } = mark.label;
  return align === "left" ? [from, Math.max(to, x + width)] : [Math.min(from, x - width), to];
}
