import { at } from "../../../model/columns.ts";
import type { LayoutInput } from "./layoutInput.ts";
import { BEND, type Drawing } from "./untangle.ts";

/** What a tie in one direction may do instead, and what that costs; a node in the way costs 1. */
const CHOICES = [
  { bend: 0.1, cost: 0 },
  { bend: -0.1, cost: 0.05 },
  { bend: 0.05, cost: 0.2 },
  { bend: -0.05, cost: 0.25 },
  { bend: 0.18, cost: 0.3 },
  { bend: -0.18, cost: 0.35 },
  { bend: 0.01, cost: 0.4 },
] as const;
const LABEL_IN_THE_WAY = 0.3;
/** A curve that leaves the drawing by more than `EDGE` may leave the pane. */
const OUT_OF_THE_DRAWING = 1.2;
const EDGE = 14;
const CLEARANCE = 3;
const PIECES = 14;

type Edges = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/**
 * How each tie bends. In a drawing of few actors a tie chooses the bend that keeps it clear of nodes and labels; as the
 * choice is part of the layout, nothing that is filtered or zoomed changes it.
 */
export function bendTies(input: LayoutInput, placeOf: Int32Array, drawing: Drawing | null): Float32Array {
  const bends = new Float32Array(input.tieFrom.length).fill(BEND);
  if (!drawing) return bends;
  const edges: Edges = {
    left: Math.min(...drawing.x),
    right: Math.max(...drawing.x),
    top: Math.min(...drawing.y),
    bottom: Math.max(...drawing.y),
  };
  const pairs = new Set<number>();
  const pairOf = (from: number, to: number) => from * drawing.x.length + to;
  input.tieFrom.forEach((from, tie) => {
    pairs.add(pairOf(at(placeOf, from), at(placeOf, at(input.tieTo, tie))));
  });
  input.tieFrom.forEach((fromRow, tie) => {
    const from = at(placeOf, fromRow);
    const to = at(placeOf, at(input.tieTo, tie));
    if (from === to || pairs.has(pairOf(to, from))) return;
    let least = Number.POSITIVE_INFINITY;
    for (const { bend, cost } of CHOICES) {
      const sum = cost + inTheWay(drawing, edges, from, to, bend);
      if (sum < least) {
        bends[tie] = bend;
        least = sum;
      }
    }
  });
  return bends;
}

/** What the curve from one place to another runs over. */
function inTheWay(drawing: Drawing, edges: Edges, from: number, to: number, bend: number): number {
  const { x, y, radius, halfWidth, below, importance } = drawing;
  const startX = at(x, from);
  const startY = at(y, from);
  const dx = at(x, to) - startX;
  const dy = at(y, to) - startY;
  const apexX = startX + dx / 2 + dy * bend;
  const apexY = startY + dy / 2 - dx * bend;
  const isOut =
    apexX < edges.left - EDGE ||
    apexX > edges.right + EDGE ||
    apexY < edges.top - EDGE ||
    apexY > edges.bottom + EDGE;
  let sum = isOut ? OUT_OF_THE_DRAWING : 0;
  for (let node = 0; node < x.length; node++) {
    if (node === from || node === to) continue;
    const reach = at(radius, node) + CLEARANCE;
    let onNode = false;
    let onLabel = false;
    for (let piece = 1; piece < PIECES && !onNode; piece++) {
      const share = piece / PIECES;
      // Height of the curve over its chord: a parabola that is `bend` high in the middle.
      const height = 4 * bend * share * (1 - share);
      const right = startX + dx * share + dy * height - at(x, node);
      const down = startY + dy * share - dx * height - at(y, node);
      onNode ||= Math.abs(right) < reach && Math.abs(down) < reach;
      onLabel ||= Math.abs(right) < at(halfWidth, node) && down > 0 && down < at(below, node);
    }
    if (onNode) sum += 1;
    else if (onLabel) sum += LABEL_IN_THE_WAY * at(importance, node);
  }
  return sum;
}
