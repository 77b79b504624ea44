import { type Box, boxAbout } from "../../chart/box.ts";
import { canvasPen } from "../../chart/canvasPen.ts";
import { MARK_RADIUS } from "../../chart/markOutline.ts";
import type { Pen } from "../../chart/pen.ts";
import type { Theme } from "../../chart/theme.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import type { Emphasis } from "./drawTimeline.ts";
import { FOOT, PITCH } from "./laneRows.ts";
import { distanceToBox, labelRect, type Place, type PlacedLabel, type Stood } from "./placeLabels.ts";
import type { TimelineMark, TimelineScene, TimelineStack } from "./timelineScene.ts";
import type { Hit } from "./useTimelinePointer.ts";

/* Transitions, tiles and hit tests. Most first pictures do not need this code, so it is loaded later. */

const mix = (from: number, to: number, share: number): number => from + (to - from) * share;
/** The least move that is visible. */
const SEEN: CssPx = 0.25;
/** The share of the way at a `share` of the time: fast first, then slow. */
const ease = (share: number): number => 1 - (1 - share) ** 3;
/** A label whose mark moves farther than this in a transition does not glide, because it would seem to jump. */
const FAR: CssPx = 20;
/** A label with less opacity than this is left out. */
const GONE = 0.06;

/**
 * The scene on its way from `before` to `after`. At `share` 1 the result is `after` itself.
 *
 * If both scenes show the same window, marks in both glide, new marks fade in, and removed marks fade out where they
 * were. If the window has changed, all marks are those of `after` at once, at their x in `after`. They glide up or down
 * only.
 *
 * A label moves with its mark. If its place at the mark changes, it fades out and then in at the new place. A label
 * that would move far disappears and then fades in, except during a gesture (`isHeld`).
 */
export function tweenTimeline(
  before: TimelineScene,
  after: TimelineScene,
  share: number,
  isHeld = false,
): TimelineScene {
  if (share >= 1) return after;
  const t = ease(Math.max(0, share));
  const isSameTime =
    before.scale.span.start === after.scale.span.start && before.scale.span.end === after.scale.span.end;
  const old = new Map(before.marks.map((mark) => [mark.row, mark]));
  const marks: TimelineMark[] = after.marks.map((mark) => {
    const from = old.get(mark.row);
    old.delete(mark.row);
    if (!from) {
      const label = mark.label && shown(mark.label, comes(t));
      return isSameTime ? { ...mark, alpha: t, label } : { ...mark, label };
    }
    const start = isSameTime ? from : { ...from, x: mark.x };
    // A label stands at an end of its mark, and an end may move farther than the middle of the mark.
    const across = Math.max(Math.abs(mark.x0 - from.x0), Math.abs(mark.x1 - from.x1));
    const isFar = !isHeld && Math.hypot(across, mark.y - from.y) > FAR;
    // The label fades in only when its mark, which comes from far, has nearly arrived.
    if (isFar) return glide(start, { ...from, label: null }, mark, t, Math.max(0, 3 * share - 2));
    return glide(start, from, mark, t);
  });
  if (!isSameTime)
    return marks.every((mark, index) => mark === after.marks[index]) ? after : { ...after, marks };
  const leaving = [...old.values()].map((mark) => ({
    ...mark,
    alpha: mark.alpha * (1 - t),
    label: mark.label && shown(mark.label, mark.label.alpha * leaves(t)),
  }));
  const fadeStacks = (stacks: readonly TimelineStack[], alpha: number) =>
    stacks.map((stack) => ({ ...stack, alpha: stack.alpha * alpha }));
  return {
    ...after,
    marks: [...leaving, ...marks],
    stacks: [...fadeStacks(before.stacks, 1 - t), ...fadeStacks(after.stacks, t)],
  };
}

/** The mark `to` on its way from `from`, at the share `t`. Its label comes from `stood`, at the share `ofLabel`. */
function glide(
  from: TimelineMark,
  stood: TimelineMark,
  to: TimelineMark,
  t: number,
  ofLabel = t,
): TimelineMark {
  const dx: CssPx = mix(from.x, to.x, t) - to.x;
  const dy: CssPx = mix(from.y, to.y, t) - to.y;
  const label = labelBetween(stood, to, ofLabel);
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

/** The label of a mark on its way, placed as if the mark had arrived at `to`. */
function labelBetween(from: TimelineMark, to: TimelineMark, t: number): PlacedLabel | null {
  if (from.label && to.label && isPlacedAlike(from, to)) {
    const alpha = mix(from.label.alpha, 1, t);
    return alpha > 1 - GONE ? to.label : { ...to.label, alpha };
  }
  if (from.label) {
    const moved = movedLabel(from.label, sideOf(to, from.label) - sideOf(from, from.label), to.y - from.y);
    return shown(moved, from.label.alpha * leaves(t));
  }
  return to.label && shown(to.label, comes(t));
}

/** Old words fade out in the first half, and new words fade in after that, so that no words overlap. */
const leaves = (t: number): number => Math.max(0, 1 - 2 * t);
const comes = (t: number): number => Math.max(0, 2 * t - 1);

/** Null if the label would be invisible. */
const shown = (label: PlacedLabel, alpha: number): PlacedLabel | null =>
  alpha < GONE ? null : alpha > 1 - GONE ? label : { ...label, alpha };

/** The x of the end of a mark at which its label is. If the window changes, the two ends may move differently. */
const sideOf = ({ x0, x1 }: Pick<Labelled, "x0" | "x1">, { align }: PlacedLabel): CssPx =>
  align === "left" ? x1 : x0;

const movedLabel = (label: PlacedLabel, dx: CssPx, dy: CssPx): PlacedLabel => ({
  ...label,
  x: label.x + dx,
  y: label.y + dy,
  leader: label.leader.map(({ x, y }) => ({ x: x + dx, y: y + dy })),
});

type Labelled = Pick<TimelineMark, "row" | "x0" | "x1" | "y" | "label">;

/** A label moves on the same `side` of its mark, or to the `other` side, only if the new place costs this much less. */
const TURN_COST = { side: 30, other: 120 } as const;

/** The places of a picture's labels, which the next picture keeps. */
export function stoodIn({ marks }: { readonly marks: readonly Labelled[] }): Stood {
  const before = new Map(marks.filter(({ label }) => label).map((mark) => [Number(mark.row), mark]));
  return {
    has: ({ key }) => before.has(key),
    textsFor: ({ key }, texts) => {
      const lines = before.get(key)?.label?.lines.length;
      const kept = texts.filter((text) => text.lines.length === lines);
      return kept.length === 0 ? texts : [...kept, ...texts.filter((text) => !kept.includes(text))];
    },
    placesFor: (mark, places, begin) => {
      const from = before.get(mark.key);
      if (!from?.label) return places;
      const kept = movedLabel(
        from.label,
        sideOf(mark, from.label) - sideOf(from, from.label),
        mark.y - from.y,
      );
      const side = kept.align === "left" ? "right" : "left";
      sorted[side] ??= places.toSorted((a, b) => turnedCost(a, side) - turnedCost(b, side));
      const all = sorted[side];
      const same = all.find((place) => {
        if (place.side !== side) return false;
        const { x, y } = begin(place);
        return Math.abs(x - kept.x) < 1 && Math.abs(y - kept.y) < 1;
      });
      if (!same) return all;
      const first = all.findIndex((place) => turnedCost(place, side) >= same.cost);
      return [...all.slice(0, first), same, ...all.slice(first)];
    },
  };
}

const turnedCost = (place: Place, side: Place["side"]): number =>
  place.cost + (place.side === side ? TURN_COST.side : TURN_COST.other);

/** A cache: for each previous side of a label, all positions, the best first. */
const sorted: { [side in Place["side"]]?: readonly Place[] } = {};

/** Whether two labels of a mark have the same number of lines and the same position relative to the mark. */
function isPlacedAlike(from: Labelled, to: Labelled): boolean {
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

/** The width of a tile, and how far marks may reach beyond its edges: their radius, a ring and its line. */
const TILE: CssPx = 64;
const OVERHANG: CssPx = MARK_RADIUS + 6;
/** Fewer marks than this are drawn faster one by one. */
const LEAST_MARKS = 400;
/** At most this many tiles are painted in one frame, so that a frame never takes longer than without tiles. */
const MOST_NEW = 6;

type Tile = { sum: number; picture: HTMLCanvasElement | null; marks: TimelineMark[] };
type Tiles = { key: readonly unknown[]; byNumber: Map<number, Tile> };

const known = new WeakMap<object, Tiles>();

const CODES: { readonly [E in Emphasis]: number } = { normal: 0, selected: 1, lit: 2, hovered: 3, dimmed: 4 };

/**
 * Draws marks by tiles, which are pictures of the marks of some days. Returns the marks that are in no tile and must
 * still be drawn. While the reader drags the timeline, a tile that only moves is not painted again:
 *
 *     ┆ tile 7   ┆ tile 8   ┆ tile 9   ┆        days; all x move by whole dots of the screen
 */
export function drawMarkTiles(
  pen: Pen,
  scene: TimelineScene,
  theme: Theme,
  emphasisOf: (row: EventRow) => Emphasis,
  drawOne: (pen: Pen, mark: TimelineMark) => void,
): readonly TimelineMark[] {
  const { canvas } = pen;
  const { scale, marks, contentHeight, hues } = scene;
  if (!canvas || marks.length < LEAST_MARKS || scale.breaks.length > 0) return marks;
  const { ratio } = canvas;
  const tiles = tilesOf(canvas.element, [
    Math.fround(scale.perDay),
    scale.left,
    contentHeight,
    ratio,
    theme,
    hues,
  ]);
  const origin = scale.xOf(0);
  const rest: TimelineMark[] = [];
  const now = new Map<number, { sum: number; readonly marks: TimelineMark[] }>();
  for (const mark of marks) {
    if (mark.x0 !== mark.x1 || mark.alpha !== 1) {
      rest.push(mark);
      continue;
    }
    const number = Math.floor((mark.x - origin) / TILE);
    const tile = now.get(number) ?? { sum: 0, marks: [] };
    if (tile.marks.push(mark) === 1) now.set(number, tile);
    tile.sum = (Math.imul(tile.sum, 31) + mark.row * 8191 + mark.y * 64 + CODES[emphasisOf(mark.row)]) | 0;
  }
  let left = MOST_NEW;
  pen.alpha(1);
  const next = new Map<number, Tile>();
  for (const [number, { sum, marks: inTile }] of now) {
    const before = tiles.byNumber.get(number);
    const isSame = before?.sum === sum && before.marks.length === inTile.length;
    let picture = isSame ? before.picture : null;
    // A tile begins at a whole dot of the screen, so that its marks are where they would be without tiles.
    const x = Math.round((origin + number * TILE - OVERHANG) * ratio) / ratio;
    if (isSame && !picture && left-- > 0) picture = pictureOf(inTile, x, contentHeight, ratio, drawOne);
    if (picture) canvas.put(picture, x, 0);
    else rest.push(...inTile);
    next.set(number, { sum, picture, marks: inTile });
  }
  tiles.byNumber = next;
  return rest;
}

function tilesOf(element: object, key: readonly unknown[]): Tiles {
  const before = known.get(element);
  if (before?.key.every((part, index) => Object.is(part, key[index]))) return before;
  const tiles: Tiles = { key, byNumber: new Map() };
  known.set(element, tiles);
  return tiles;
}

function pictureOf(
  marks: readonly TimelineMark[],
  x: CssPx,
  height: CssPx,
  ratio: number,
  drawOne: (pen: Pen, mark: TimelineMark) => void,
): HTMLCanvasElement | null {
  const picture = document.createElement("canvas");
  picture.width = Math.ceil((TILE + 2 * OVERHANG) * ratio);
  picture.height = Math.ceil(height * ratio);
  const context = picture.getContext("2d");
  if (!context) return null;
  const pen = canvasPen(context, ratio, -x, 0);
  for (const mark of marks) drawOne(pen, mark);
  return picture;
}

const SLOP: CssPx = 4;

/** Finds the bar (`bin`), the stack, the nearest mark (of two equally near, the one on top) or the label at a point. */
export function hitTestTimeline(scene: TimelineScene, x: CssPx, y: CssPx): Hit<TimelineMark, TimelineStack> {
  if (scene.density) {
    const bin = scene.crowded?.countedBinAt(scene.density, scene.scale, x, y);
    return bin ? { kind: "bin", bin } : null;
  }
  for (const stack of scene.stacks) {
    const isAcross =
      x >= Math.min(stack.x0, stack.x - FOOT.half) && x <= Math.max(stack.x1, stack.x + FOOT.half);
    if (isAcross && Math.abs(y - stack.y) <= FOOT.height / 2 + 2) return { kind: "stack", stack };
  }
  const nearest = (within: CssPx, boxOf: (mark: TimelineMark) => Box | null): TimelineMark | null => {
    let [best, least]: [TimelineMark | null, CssPx] = [null, within];
    for (const mark of scene.marks) {
      const box = boxOf(mark);
      const distance = box ? distanceToBox(box, x, y) : Number.POSITIVE_INFINITY;
      if (distance <= least) [best, least] = [mark, distance];
    }
    return best;
  };
  const event =
    nearest(PITCH / 2 + SLOP, (mark) => boxAbout(mark.x0, mark.x1, mark.y, 0)) ??
    nearest(SLOP, ({ label }) => label && labelRect(label));
  return event && { kind: "event", event };
}
