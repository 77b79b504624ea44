import { at, forEachIn, invertLists, type Lists, toLists } from "../../../model/tables/columns.ts";
import type { LayoutInput } from "./layoutInput.ts";

type Places = { readonly x: Float32Array; readonly y: Float32Array };
type Space = { readonly spaceX: number; readonly spaceY: number };

/** Turning by this angle never comes back to where one was: seeds of a sunflower. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const BESIDE = 14;
/**
 * Of the participants of one event so many are company for each other. A longer list says little of any two of them, and to
 * compare each with each takes minutes for an event of 30,000.
 */
const MOST_COMPANY = 64;

/**
 * Places the actors that the layout left out (−1 in `placeOf`), in place and in the order of their rows: beside the
 * placed actor with whom they have the strongest tie; else beside the one they appear with most often; else around
 * the outside.
 */
export function placeLateActors(input: LayoutInput, placeOf: Int32Array, space: Space, places: Places): void {
  const { x, y } = places;
  const count = placeOf.length;
  const isPlaced = Uint8Array.from(placeOf, (place) => (place < 0 ? 0 : 1));
  const satellites = new Uint32Array(count);
  const ties = tiesOfActors(input);
  const events = invertLists(input.participants, count);
  const crowds = crowdedEvents(input.participants, isPlaced);

  const strongest = (strengths: ReadonlyMap<number, number>): number | undefined => {
    let best: number | undefined;
    let most = 0;
    for (const [other, strength] of strengths) {
      if (isPlaced[other] === 0 || strength < most) continue;
      if (strength > most || best === undefined || other < best) best = other;
      most = strength;
    }
    return best;
  };
  const outside: number[] = [];
  for (let actor = 0; actor < count; actor++) {
    // Of a folder many are named who are in no tie that it counts: they are not drawn.
    if (isPlaced[actor] === 1 || at(input.actorEvents, actor) === 0) continue;
    const near =
      strongest(tieStrengths(input, ties, actor)) ?? strongest(timesTogether(input, events, crowds, actor));
    if (near === undefined) {
      outside.push(actor);
      continue;
    }
    const turn = at(satellites, near);
    satellites[near] = turn + 1;
    const distance = BESIDE * Math.sqrt(turn + 3);
    x[actor] = at(x, near) + distance * Math.cos(turn * GOLDEN_ANGLE);
    y[actor] = at(y, near) + distance * Math.sin(turn * GOLDEN_ANGLE);
    isPlaced[actor] = 1;
    forEachIn(events, actor, (event) => {
      const others = crowds.get(event);
      if (others && others.length < MOST_COMPANY) others.push(actor);
    });
  }
  outside.forEach((actor, turn) => {
    // Rings of an ellipse as wide as the space, each actor on its own spot of the same area.
    const radius = Math.SQRT2 * Math.sqrt(1 + (turn + 1) / (count - outside.length + 1));
    x[actor] = space.spaceX * radius * Math.cos(turn * GOLDEN_ANGLE);
    y[actor] = space.spaceY * radius * Math.sin(turn * GOLDEN_ANGLE);
  });
}

/** Tie rows of each actor, in either direction. */
function tiesOfActors(input: LayoutInput): Lists {
  const ends = toLists(Array.from(input.tieFrom, (from, tie) => [from, at(input.tieTo, tie)]));
  return invertLists(ends, input.actorEvents.length);
}

function tieStrengths(input: LayoutInput, ties: Lists, actor: number): Map<number, number> {
  const strengths = new Map<number, number>();
  forEachIn(ties, actor, (tie) => {
    const from = at(input.tieFrom, tie);
    const other = from === actor ? at(input.tieTo, tie) : from;
    strengths.set(other, (strengths.get(other) ?? 0) + at(input.tieEvents, tie));
  });
  return strengths;
}

/** Events of many participants: those of them beside whom others can stand, of the first rows. */
function crowdedEvents({ starts, values }: Lists, isPlaced: Uint8Array): Map<number, number[]> {
  const crowds = new Map<number, number[]>();
  for (let event = 0; event + 1 < starts.length; event++) {
    const [start, end] = [at(starts, event), at(starts, event + 1)];
    if (end - start <= MOST_COMPANY) continue;
    const placed = values.subarray(start, end).filter((actor) => isPlaced[actor] === 1);
    crowds.set(event, [...placed.sort().subarray(0, MOST_COMPANY)]);
  }
  return crowds;
}

function timesTogether(
  { participants }: LayoutInput,
  events: Lists,
  crowds: ReadonlyMap<number, readonly number[]>,
  actor: number,
): Map<number, number> {
  const times = new Map<number, number>();
  const count = (other: number): unknown => times.set(other, (times.get(other) ?? 0) + 1);
  forEachIn(events, actor, (event) => {
    const crowd = crowds.get(event);
    if (crowd) crowd.forEach(count);
    else forEachIn(participants, event, count);
  });
  return times;
}
