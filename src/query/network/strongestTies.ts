import { at } from "../../model/tables/columns.ts";
import type { TieTable } from "../../model/tables/tables.ts";
import type { NetworkCounts } from "./networkCounts.ts";

/** More ties than these are a carpet, in which none can be followed. */
const MOST_TIES = 150;

/** What of a network is drawn, and what that leaves out. */
export type StrongestTies = {
  readonly counts: NetworkCounts;
  /** Events that a tie must have to be drawn. */
  readonly least: number;
  /** The same where nobody has chosen. */
  readonly usual: number;
  readonly shownTies: number;
  readonly allTies: number;
  readonly hiddenActors: number;
  /** What `least` can be so that it makes a difference, ascending; the first is 1. */
  readonly steps: readonly number[];
};

/** The ties of `least` events or more and the actors at their ends; of 0 as many as can be told apart. */
export function strongestTies({ from, to }: TieTable, counts: NetworkCounts, asked: number): StrongestTies {
  const { tieEvents, nodeEvents } = counts;
  const ofEvents = tiesByEvents(tieEvents);
  const most = ofEvents.length - 1;
  const allTies = tieEvents.length - at(ofEvents, 0);
  const steps = [...ofEvents.keys()].filter(
    (events) => events === 1 || (events > 1 && at(ofEvents, events) > 0),
  );
  const usual = usualLeast(steps, ofEvents, allTies);
  const least = Math.min(asked === 0 ? usual : asked, most);
  if (least <= 1) return { counts, least: 1, usual, shownTies: allTies, allTies, hiddenActors: 0, steps };

  const isEnd = new Uint8Array(nodeEvents.length);
  let shownTies = 0;
  const shown = new Uint32Array(tieEvents.length);
  for (let tie = 0; tie < shown.length; tie++) {
    const events = tieEvents[tie] ?? 0;
    if (events < least) continue;
    shownTies++;
    isEnd[at(from, tie)] = 1;
    isEnd[at(to, tie)] = 1;
    shown[tie] = events;
  }
  let hiddenActors = 0;
  const nodes = nodeEvents.map((events, actor) => {
    if (isEnd[actor] === 1) return events;
    if (events > 0) hiddenActors++;
    return 0;
  });
  return {
    counts: { ...counts, tieEvents: shown, nodeEvents: nodes },
    least,
    usual,
    shownTies,
    allTies,
    hiddenActors,
    steps,
  };
}

/** By number of events: ties that have so many; up to the strongest, and to 1 at least. */
function tiesByEvents(tieEvents: Uint32Array): Uint32Array {
  let most = 1;
  let counts = new Uint32Array(USUAL_MOST);
  // One walk, by index: half a million ties are looked through for each frame of a drag.
  for (let tie = 0; tie < tieEvents.length; tie++) {
    const events = tieEvents[tie] ?? 0;
    if (events > most) {
      most = events;
      if (most >= counts.length) counts = grown(counts, 2 * most);
    }
    counts[events] = (counts[events] ?? 0) + 1;
  }
  return counts.subarray(0, most + 1);
}

const USUAL_MOST = 1024;

function grown(counts: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(length);
  longer.set(counts);
  return longer;
}

/** The fewest events that leave at most `MOST_TIES`; the strongest are never left out. */
function usualLeast(steps: readonly number[], ofEvents: Uint32Array, allTies: number): number {
  let left = allTies;
  for (const least of steps) {
    if (left <= MOST_TIES || least === steps.at(-1)) return least;
    left -= at(ofEvents, least);
  }
  return 1;
}
