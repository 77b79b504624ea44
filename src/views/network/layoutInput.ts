import { at, type Lists, lengthOf } from "../../model/columns.ts";
import type { Tables } from "../../model/tables.ts";
import { textAt } from "../../model/textColumn.ts";

/** What the layout of a network depends on: plain columns, so that a worker takes them. */
export type LayoutInput = {
  /** Number of events of each actor; its length is the number of actors. */
  readonly actorEvents: Uint32Array;
  /** The directed ties, as actor rows, and the number of events behind each. */
  readonly tieFrom: Uint32Array;
  readonly tieTo: Uint32Array;
  readonly tieEvents: Uint32Array;
  /** Actor rows of each event. */
  readonly participants: Lists;
  /** Size of the label of each actor, estimated from its length, in CSS pixels. */
  readonly labelWidth: Float32Array;
  readonly labelHeight: Float32Array;
};

const CHARACTER_WIDTH = 6.4;
const LINE_HEIGHT = 14;
/** Labels longer than this are broken into two lines, and neither line is longer than `LONGEST_LINE`. */
const ONE_LINE = 18;
const LONGEST_LINE = 24;

/** The network of the whole dataset: every event counts, whatever is filtered, so that positions never depend on it. */
export function layoutInput(tables: Tables): LayoutInput {
  const { actors, ties, events } = tables;
  const lengths = Array.from({ length: actors.count }, (_, row) => textAt(actors.names, row).length);
  return {
    actorEvents: Uint32Array.from(lengths, (_, row) => lengthOf(actors.events, row)),
    tieFrom: ties.from,
    tieTo: ties.to,
    tieEvents: Uint32Array.from({ length: ties.count }, (_, tie) => lengthOf(ties.events, tie)),
    participants: events.actors,
    labelWidth: Float32Array.from(lengths, (length) => widthOfLabel(length)),
    labelHeight: Float32Array.from(lengths, (length) => (length > ONE_LINE ? 2 : 1) * LINE_HEIGHT),
  };
}

function widthOfLabel(length: number): number {
  // The longer of two lines has a little more than half.
  const longest = length > ONE_LINE ? Math.min(LONGEST_LINE, length * 0.58) : length;
  return longest * CHARACTER_WIDTH;
}

/** Pairs of actors, each once, and how strongly they belong together. */
export type Pairs = {
  readonly first: number[];
  readonly second: number[];
  readonly weight: number[];
};

/**
 * The ties without their direction: one pair for both, weighted by the events behind them. Only actors with a place
 * in `placeOf` (−1 for none) count, and pairs hold places.
 */
export function tiedPairs(input: LayoutInput, placeOf: Int32Array): Pairs {
  const weights = new Map<number, number>();
  input.tieFrom.forEach((from, tie) => {
    addPair(weights, at(placeOf, from), at(placeOf, at(input.tieTo, tie)), at(input.tieEvents, tie));
  });
  return pairsOf(weights);
}

/** Lists of participants longer than this bind each only to the first of them: many names say little of any two. */
const SMALL_EVENT = 8;

/** Pairs that appear in the same events, an event of n participants weighing 1 / (n − 1), as `tiedPairs`. */
export function presentTogether(input: LayoutInput, placeOf: Int32Array): Pairs {
  const { starts, values } = input.participants;
  const weights = new Map<number, number>();
  for (let event = 0; event + 1 < starts.length; event++) {
    const start = at(starts, event);
    const end = at(starts, event + 1);
    const share = 1 / Math.max(1, end - start - 1);
    const firsts = end - start > SMALL_EVENT ? start + 1 : end;
    for (let first = start; first < firsts; first++) {
      for (let second = first + 1; second < end; second++) {
        addPair(weights, at(placeOf, at(values, first)), at(placeOf, at(values, second)), share);
      }
    }
  }
  return pairsOf(weights);
}

// A pair is one number: the smaller place in the high digits.
const PLACES = 2 ** 26;

function addPair(weights: Map<number, number>, one: number, other: number, weight: number): void {
  if (one < 0 || other < 0 || one === other) return;
  const pair = Math.min(one, other) * PLACES + Math.max(one, other);
  weights.set(pair, (weights.get(pair) ?? 0) + weight);
}

function pairsOf(weights: Map<number, number>): Pairs {
  const first: number[] = [];
  const second: number[] = [];
  const weight: number[] = [];
  // In the order of the places, so that nothing depends on the order of events.
  for (const pair of Float64Array.from(weights.keys()).sort()) {
    first.push(Math.floor(pair / PLACES));
    second.push(pair % PLACES);
    weight.push(weights.get(pair) ?? 0);
  }
  return { first, second, weight };
}
