import type { Box } from "../../chart/box.ts";
import { MARK_RADIUS } from "../../chart/markOutline.ts";
import type { CssPx } from "../../model/units.ts";
import type { CountedBin } from "./density/countedBin.ts";
import { FOOT, PITCH } from "./laneRows.ts";
import { labelRect } from "./placeLabels.ts";
import type { TimelineMark, TimelineScene, TimelineStack } from "./timelineScene.ts";

export type TimelineHit =
  | { readonly kind: "event"; readonly mark: TimelineMark; readonly part: "mark" | "label" }
  | { readonly kind: "stack"; readonly stack: TimelineStack }
  | { readonly kind: "bin"; readonly bin: CountedBin }
  | null;

const SLOP: CssPx = 4;

/**
 * What lies at a point of the content, by geometry: the mark, its stretch and its label all belong to the event. Of marks
 * that are equally near the one drawn last, on top, is meant.
 */
export function hitTestTimeline(scene: TimelineScene, x: CssPx, y: CssPx): TimelineHit {
  if (scene.density) {
    const bin = scene.crowded?.countedBinAt(scene.density, scene.scale, x, y);
    return bin ? { kind: "bin", bin } : null;
  }
  for (const stack of scene.stacks) {
    const isAcross =
      x >= Math.min(stack.x0, stack.x - FOOT.half) && x <= Math.max(stack.x1, stack.x + FOOT.half);
    if (isAcross && Math.abs(y - stack.y) <= FOOT.height / 2 + 2) return { kind: "stack", stack };
  }
  let best: TimelineMark | null = null;
  let nearest: CssPx = PITCH / 2 + SLOP;
  for (const mark of scene.marks) {
    const distance = distanceTo(mark, x, y);
    if (distance > nearest) continue;
    nearest = distance;
    best = mark;
  }
  if (best) return { kind: "event", mark: best, part: "mark" };
  let named: TimelineMark | null = null;
  nearest = SLOP;
  for (const mark of scene.marks) {
    const distance = mark.label ? distanceToRect(labelRect(mark.label), x, y) : Number.POSITIVE_INFINITY;
    if (distance > nearest) continue;
    nearest = distance;
    named = mark;
  }
  return named && { kind: "event", mark: named, part: "label" };
}

function distanceTo({ x0, x1, y }: TimelineMark, px: CssPx, py: CssPx): CssPx {
  const dx = px < x0 ? x0 - px : px > x1 ? px - x1 : 0;
  return Math.hypot(dx, py - y);
}

/** 0 inside. */
const distanceToRect = ({ left, right, top, bottom }: Box, x: CssPx, y: CssPx): CssPx =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** Edges of a mark and of the label beside it. One that a line leads to stands among other marks: what is there is theirs. */
export function reachOf({ x, x0, x1, y, label }: TimelineMark): Box {
  const half = PITCH / 2;
  const mark = {
    left: Math.min(x0, x - MARK_RADIUS),
    right: Math.max(x1, x + MARK_RADIUS),
    top: y - half,
    bottom: y + half,
  };
  if (!label || label.leader.length > 0) return mark;
  const words = labelRect(label);
  return {
    left: Math.min(mark.left, words.left),
    right: Math.max(mark.right, words.right),
    top: Math.min(mark.top, words.top),
    bottom: Math.max(mark.bottom, words.bottom),
  };
}
