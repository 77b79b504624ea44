import { item } from "../../../model/tables/columns.ts";
import type { CssPx } from "../../../model/units.ts";
import {
  type Band,
  bendsOfWay,
  type Crossing,
  type Gap,
  type Gate,
  PORT_REACH,
  type Route,
  type Standing,
  type Way,
} from "./bendsOfWay.ts";

/** Between two ties side by side. */
const BETWEEN: CssPx = 1.5;
/** A tie that would be shorter than this beyond a name begins before it, and goes over it. */
const LEAST_BESIDE: CssPx = 30;
/** What a gap costs that is too narrow for a tie, or full, in pixels of detour. */
const COST = { narrow: 14, full: 10 } as const;

/**
 * Ties from column to column that strike no name: they leave a row at the end of its name, go through the columns between
 * in the gaps between rows, and change their height only beside columns:
 *
 *     ● Name ──╮   ● Name
 *              ╰────────────╮      in a gap
 *     ● Name       ● Name   ╰──► ● Name
 *
 * The heaviest have the straightest way.
 */
export function routeTies(
  bands: readonly Band[],
  crossings: readonly Crossing[],
  limits: Gap,
): readonly Route[] {
  const gapsOf = bands.map((band) => gapsIn(band, limits));
  const loads = gapsOf.map((gaps) => gaps.map(() => 0));
  const ways = new Map<Crossing, Way>();
  for (const crossing of crossings.toSorted((a, b) => b.width - a.width)) {
    const way = layWay(bands, gapsOf, loads, crossing);
    ways.set(crossing, way);
    for (const { band, gap } of way.gates) {
      const load = item(loads, band);
      load[gap] = item(load, gap) + crossing.width + BETWEEN;
    }
  }
  const all = [...ways.values()];
  shareGaps(gapsOf, all);
  sharePorts(bands, all);
  return crossings.map((crossing) => {
    const way = ways.get(crossing);
    return way ? bendsOfWay(bands, way) : { start: { x: 0, y: 0 }, bends: [] };
  });
}

function gapsIn(band: Band, limits: Gap): readonly Gap[] {
  const tops = [...band.map(({ top }) => top), limits.bottom];
  return tops.map((bottom, index) => {
    const top = index === 0 ? limits.top : item(band, index - 1).bottom;
    return { top: Math.min(top, bottom), bottom: Math.max(top, bottom) };
  });
}

function layWay(
  bands: readonly Band[],
  gapsOf: readonly (readonly Gap[])[],
  loads: readonly (readonly number[])[],
  crossing: Crossing,
): Way {
  const { from, to, width } = crossing;
  const [left, right] = from.band < to.band ? [from, to] : [to, from];
  const start = item(item(bands, left.band), left.place);
  const end = item(item(bands, right.band), right.place);
  const room = end.node.x - end.node.halfWidth - start.right;
  const overName = right.band === left.band + 1 && room < LEAST_BESIDE;
  const cost = (band: number, gap: number): number => {
    const { top, bottom } = item(item(gapsOf, band), gap);
    const load = item(item(loads, band), gap);
    const height = bottom - top;
    return (height < width + 2 ? COST.narrow : 0) + (load > 0 && load + width > height ? COST.full : 0);
  };
  const gates: Gate[] = [];
  if (overName) {
    // Above its own row or below it.
    const choices = [left.place, left.place + 1];
    const best = leastOf(choices, (gap) => {
      const y = within(item(item(gapsOf, left.band), gap), end.node.y, width);
      return Math.abs(y - start.node.y) + Math.abs(end.node.y - y) + cost(left.band, gap);
    });
    gates.push({
      band: left.band,
      gap: best,
      y: within(item(item(gapsOf, left.band), best), end.node.y, width),
    });
  }
  const between = Array.from(
    { length: right.band - left.band - 1 },
    (_, index) => left.band + 1 + index,
  ).filter((band) => item(bands, band).length > 0);
  gates.push(...shortest(between));
  return { crossing, left, right, gates, overName, leftY: start.node.y, rightY: end.node.y };

  /** The gaps on the way that has least to climb, column by column. */
  function shortest(columns: readonly number[]): Gate[] {
    let ends: { readonly gates: Gate[]; readonly y: CssPx; readonly cost: number }[] = [
      { gates: [], y: start.node.y, cost: 0 },
    ];
    for (const band of columns) {
      const share = (band - left.band) / (right.band - left.band);
      const straight = start.node.y + share * (end.node.y - start.node.y);
      ends = item(gapsOf, band).map((gap, index) => {
        const y = within(gap, straight, width);
        const climb = (way: (typeof ends)[number]) => way.cost + Math.abs(y - way.y);
        const before = leastOf(ends, climb);
        const gate = { band, gap: index, y };
        return { gates: [...before.gates, gate], y, cost: climb(before) + cost(band, index) };
      });
    }
    return leastOf(ends, (way) => way.cost + Math.abs(end.node.y - way.y)).gates;
  }
}

/** The height in a gap that is nearest to one that is wanted. */
function within({ top, bottom }: Gap, wanted: CssPx, width: CssPx): CssPx {
  const half = Math.min(width / 2 + 1, (bottom - top) / 2);
  return Math.min(Math.max(wanted, top + half), bottom - half);
}

function leastOf<Value>(values: readonly Value[], cost: (value: Value) => number): Value {
  return values.reduce((best, value) => (cost(value) < cost(best) ? value : best));
}

type Slot = {
  readonly width: CssPx;
  readonly wanted: CssPx;
  readonly rank: number;
  readonly set: (y: CssPx) => void;
};

/** Stands ties side by side within `top` and `bottom`, in the order of their ranks, as near as can be to where they want. */
function stand(slots: readonly Slot[], top: CssPx, bottom: CssPx): void {
  const order = slots.toSorted((a, b) => a.rank - b.rank);
  const needed = order.reduce((sum, { width }) => sum + width + BETWEEN, -BETWEEN);
  const squeeze = Math.min(1, (bottom - top) / Math.max(1, needed));
  const wanted = order.reduce((sum, slot) => sum + slot.wanted, 0) / Math.max(1, order.length);
  const whole = needed * squeeze;
  let y = Math.min(Math.max(wanted - whole / 2, top), Math.max(top, bottom - whole));
  for (const { width, set } of order) {
    set(y + (width * squeeze) / 2);
    y += (width + BETWEEN) * squeeze;
  }
}

function shareGaps(gapsOf: readonly (readonly Gap[])[], ways: readonly Way[]): void {
  const slots = new Map<Gap, Slot[]>();
  for (const way of ways) {
    for (const [index, gate] of way.gates.entries()) {
      const gap = item(item(gapsOf, gate.band), gate.gap);
      const before = way.gates[index - 1]?.y ?? way.leftY;
      const after = way.gates[index + 1]?.y ?? way.rightY;
      const set = (y: CssPx) => {
        gate.y = y;
      };
      const slot = { width: way.crossing.width, wanted: gate.y, rank: before + after, set };
      slots.set(gap, [...(slots.get(gap) ?? []), slot]);
    }
  }
  for (const [gap, inGap] of slots) {
    const inset = Math.min(1, (gap.bottom - gap.top) / 4);
    stand(inGap, gap.top + inset, gap.bottom - inset);
  }
}

/** Ties that meet a row on one side do not meet in one point. */
function sharePorts(bands: readonly Band[], ways: readonly Way[]): void {
  const ports = new Map<Standing, { readonly left: Slot[]; readonly right: Slot[] }>();
  const of = (standing: Standing) => {
    const known = ports.get(standing) ?? { left: [], right: [] };
    ports.set(standing, known);
    return known;
  };
  for (const way of ways) {
    const start = item(item(bands, way.left.band), way.left.place);
    const end = item(item(bands, way.right.band), way.right.place);
    const { width } = way.crossing;
    const next = way.gates[0]?.y ?? way.rightY;
    const last = way.gates.at(-1)?.y ?? way.leftY;
    if (!way.overName) {
      const set = (y: CssPx) => {
        way.leftY = y;
      };
      of(start).right.push({ width, wanted: start.node.y, rank: next, set });
    }
    const set = (y: CssPx) => {
      way.rightY = y;
    };
    of(end).left.push({ width, wanted: end.node.y, rank: last, set });
  }
  for (const [{ node, top, bottom }, { left, right }] of ports) {
    const beside = Math.min(PORT_REACH, Math.max((bottom - top) / 2, node.halfHeight));
    stand(right, node.y - beside, node.y + beside);
    const reach = Math.min(PORT_REACH, node.halfHeight + 2);
    stand(left, node.y - reach, node.y + reach);
  }
}
