import type { Box } from "../../chart/box.ts";
import type { Bend, Point } from "../../chart/pen.ts";
import { item } from "../../model/tables/columns.ts";
import type { CssPx } from "../../model/units.ts";

/** A line from the bar of one actor to the bar of another, made of quadratic curves. */
export type TieCurve = {
  readonly start: Point;
  readonly bends: readonly Bend[];
};

/** The point where a tie meets a bar, and the side to which it leaves: 1 to the right, −1 to the left. */
export type Port = Point & { readonly out: 1 | -1 };

/** The straight part before a tie bends. It lies in the row of its actor, where nothing else is drawn. */
export const STUB: CssPx = 16;
/**
 * How far a tie within one column bows out: `least`, plus nearly `share` of the distance between its ends. The limit is
 * the share `ofGutter` of the gutter, because a wider bow would cross ties to the other column twice. `more` keeps the
 * longest tie outside the shortest in a narrow gutter.
 */
const BOW = { share: 0.15, least: 14, ofGutter: 0.3, more: 4 } as const;
/** The share of the gutter after which a tie to the other column turns. A larger share makes sharp crossings. */
const LEAD = 0.24;
const LOOP: CssPx = 24;

const straight = (from: Point, end: Point): Bend => ({
  control: { x: (from.x + end.x) / 2, y: (from.y + end.y) / 2 },
  end,
});

/**
 * The way of a tie in the gutter between two columns, which is `gutter` wide:
 *
 *     across          within          with itself
 *     ├──╮             ├──╮            ├─╮
 *        ╰──┤          ├──╯            ├─╯
 */
export function tieCurve(from: Port, to: Port, gutter: CssPx): TieCurve {
  const a = { x: from.x + STUB * from.out, y: from.y };
  const b = { x: to.x + STUB * to.out, y: to.y };
  if (from.out !== to.out) {
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    const lead = LEAD * (b.x - a.x);
    return {
      start: from,
      bends: [
        straight(from, a),
        { control: { x: a.x + lead, y: a.y }, end: middle },
        { control: { x: b.x - lead, y: b.y }, end: b },
        straight(b, to),
      ],
    };
  }
  const way = Math.abs(from.y - to.y);
  const most = Math.max(BOW.more, BOW.ofGutter * (gutter - 2 * STUB) - BOW.least);
  const wished = BOW.share * way;
  // A longer tie always bows out farther, though never beyond `most`. Otherwise two ties of one pair would cross.
  return bowed(from, to, STUB + BOW.least + (wished * most) / (wished + most));
}

export const loopCurve = (from: Port, to: Port): TieCurve => bowed(from, to, LOOP);

function bowed(from: Port, to: Port, reach: CssPx): TieCurve {
  const x = from.x + reach * from.out;
  const stub = Math.min(STUB, reach / 2) * from.out;
  const a = { x: from.x + stub, y: from.y };
  const b = { x: to.x + stub, y: to.y };
  return {
    start: from,
    bends: [
      straight(from, a),
      { control: { x, y: a.y }, end: { x, y: (a.y + b.y) / 2 } },
      { control: { x, y: b.y }, end: b },
      straight(b, to),
    ],
  };
}

/** A line from left to right: straight for `stubs`, bent to the height `lane` within the width `bend`, and back. */
export function laneCurve(
  from: Point,
  to: Point,
  lane: CssPx,
  stubs: readonly [CssPx, CssPx],
  bend: CssPx,
): TieCurve {
  const [a, b] = [
    { x: from.x + stubs[0], y: from.y },
    { x: to.x - stubs[1], y: to.y },
  ];
  const [begin, end] = [
    { x: a.x + bend, y: lane },
    { x: b.x - bend, y: lane },
  ];
  const over = (one: Point, other: Point): readonly Bend[] => {
    const x = (one.x + other.x) / 2;
    return [
      { control: { x, y: one.y }, end: { x, y: (one.y + other.y) / 2 } },
      { control: { x, y: other.y }, end: other },
    ];
  };
  return {
    start: from,
    bends: [straight(from, a), ...over(a, begin), straight(begin, end), ...over(end, b), straight(b, to)],
  };
}

export const straightCurve = (start: Point, end: Point): TieCurve => ({
  start,
  bends: [straight(start, end)],
});

/** The line up to its arrowhead. If a thick line reached the tip of the head, the tip would look blunt. */
export function upToHead({ start, bends }: TieCurve, length: CssPx): TieCurve {
  const last = item(bends, bends.length - 1);
  const before = bends[bends.length - 2]?.end ?? start;
  const way = Math.max(1, Math.hypot(last.end.x - before.x, last.end.y - before.y));
  const share = Math.max(0, 1 - (0.7 * length) / way);
  const end = {
    x: before.x + (last.end.x - before.x) * share,
    y: before.y + (last.end.y - before.y) * share,
  };
  return { start, bends: [...bends.slice(0, -1), straight(before, end)] };
}

/** A box around all points and control points holds the curve. */
export function boxOfCurve({ start, bends }: TieCurve): Box {
  const points = [start, ...bends.flatMap(({ control, end }) => [control, end])];
  return {
    left: Math.min(...points.map(({ x }) => x)),
    top: Math.min(...points.map(({ y }) => y)),
    right: Math.max(...points.map(({ x }) => x)),
    bottom: Math.max(...points.map(({ y }) => y)),
  };
}

/** The length of each bend, estimated by its chord. */
const chordsOf = ({ start, bends }: TieCurve): readonly CssPx[] =>
  bends.map(({ end }, index) => {
    const from = bends[index - 1]?.end ?? start;
    return Math.hypot(end.x - from.x, end.y - from.y);
  });

export const lengthOf = (curve: TieCurve): CssPx =>
  Math.max(
    1,
    chordsOf(curve).reduce((sum, length) => sum + length, 0),
  );

export function pointAlong({ start, bends }: TieCurve, share: number): Point {
  const lengths = chordsOf({ start, bends });
  let left = share * lengthOf({ start, bends });
  let index = 0;
  for (; index < lengths.length - 1 && left > item(lengths, index); index++) left -= item(lengths, index);
  const from = bends[index - 1]?.end ?? start;
  const { control, end } = item(bends, index);
  const along = Math.min(1, left / Math.max(1e-9, item(lengths, index)));
  const rest = 1 - along;
  return {
    x: rest * rest * from.x + 2 * rest * along * control.x + along * along * end.x,
    y: rest * rest * from.y + 2 * rest * along * control.y + along * along * end.y,
  };
}
