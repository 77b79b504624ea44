import { at, type Lists } from "../../../model/tables/columns.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { textAt } from "../../../model/tables/text/textColumn.ts";

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

/** Where a network stands. World units are about CSS pixels in the pane that `LAYOUT_ASPECT` describes. */
export type LayoutPositions = {
  /** By actor row; the middle of the drawing is 0, 0. */
  readonly x: Float32Array;
  readonly y: Float32Array;
};

/** Width to height of the drawing: that of the pane it usually has. */
export const LAYOUT_ASPECT = 2.4;

const CHARACTER_WIDTH = 6.4;
const LINE_HEIGHT = 14;
/** The longest labels, in characters, that stand in one line and in two. */
const ONE_LINE = 18;
const TWO_LINES = 46;
/** No line is longer than this. */
const LONGEST_LINE = 24;

/** The network of the whole dataset: every event counts, whatever is filtered, so that positions never depend on it. */
export function layoutInput(tables: Tables): LayoutInput {
  const { actors, ties, events } = tables;
  const lengths = Array.from({ length: actors.count }, (_, row) => textAt(actors.names, row).length);
  const ofYears = yearTotals(tables);
  return {
    actorEvents: ofYears?.actorEvents ?? lengthsOf(actors.events),
    tieFrom: ties.from,
    tieTo: ties.to,
    tieEvents: ofYears?.tieEvents ?? lengthsOf(ties.events),
    participants: events.actors,
    labelWidth: Float32Array.from(lengths, widthOfLabel),
    labelHeight: Float32Array.from(lengths, (length) => linesOfLabel(length) * LINE_HEIGHT),
  };
}

/**
 * For a prepared folder, of which ties are known by year: their events of all years, and those of the actors in them. Null for
 * other tables.
 */
function yearTotals({
  actors,
  ties,
  prepared,
}: Tables): Pick<LayoutInput, "actorEvents" | "tieEvents"> | null {
  if (!prepared?.years.tieEvents) return null;
  const { count, actorEvents, tieEvents } = prepared.years;
  const sumsOf = (counts: Uint32Array, length: number): Uint32Array =>
    Uint32Array.from({ length }, (_, row) =>
      counts.subarray(row * count, (row + 1) * count).reduce((sum, events) => sum + events, 0),
    );
  const isTied = new Uint8Array(actors.count);
  for (const ends of [ties.from, ties.to]) for (const row of ends) isTied[row] = 1;
  return {
    actorEvents: sumsOf(actorEvents, actors.count).map((events, row) => (isTied[row] === 1 ? events : 0)),
    tieEvents: sumsOf(tieEvents, ties.count),
  };
}

/** How long each list is. In a loop of its own: `from` takes twenty times as long for a million. */
function lengthsOf({ starts }: Lists): Uint32Array {
  const lengths = new Uint32Array(starts.length - 1);
  for (let row = 0; row < lengths.length; row++) lengths[row] = (starts[row + 1] ?? 0) - (starts[row] ?? 0);
  return lengths;
}

const linesOfLabel = (length: number): number => (length <= ONE_LINE ? 1 : length <= TWO_LINES ? 2 : 3);

function widthOfLabel(length: number): number {
  const lines = linesOfLabel(length);
  // Words do not divide evenly: the longest line has a little more than its part.
  const longest = lines === 1 ? length : Math.min(LONGEST_LINE, (length / lines) * 1.16);
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
  input.tieFrom.forEach((fromRow, tie) => {
    const from = at(placeOf, fromRow);
    const to = at(placeOf, at(input.tieTo, tie));
    addPair(weights, from, to, at(input.tieEvents, tie));
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

const PLACES = 2 ** 26;

/** A pair as one number: the smaller place in the high digits. */
const pairNumber = (one: number, other: number): number =>
  Math.min(one, other) * PLACES + Math.max(one, other);

function addPair(weights: Map<number, number>, one: number, other: number, weight: number): void {
  if (one < 0 || other < 0 || one === other) return;
  const pair = pairNumber(one, other);
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
