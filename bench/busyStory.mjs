import { storyOf } from "./storyOf.mjs";

const FIRST_DAY = Date.UTC(2014, 0, 1) / 86_400_000;

/** The sizes of the public data sets ICEWS 2014 and ICEWS 2018, machine-coded events of two actors each. */
export const YEAR_2014 = { events: 17_904, actors: 3_856, days: 365 };
export const YEAR_2018 = { events: 95_540, actors: 11_384, days: 304 };

/**
 * A story in the dataset format. As in the news, a few actors are in most events, and every actor is in some.
 *
 * @param {{ readonly events: number, readonly actors: number, readonly days: number }} size
 */
export function busyStory({ events, actors, days }) {
  const dice = seededDice(14);
  const busy = () => Math.floor(actors ** dice()) - 1;
  return storyOf({
    title: "A busy story",
    kinds: Array.from({ length: 8 }, (_, kind) => `Kind ${kind}`),
    actors: Array.from({ length: actors }, (_, actor) => ({ name: `Actor ${actor}`, kind: "person" })),
    events: Array.from({ length: events }, (_, event) => {
      const from = event < actors ? event : busy();
      const to = (from + 1 + busy()) % actors;
      const day = FIRST_DAY + Math.floor(dice() * days);
      return { day, headline: `Actor ${from} writes to actor ${to}`, from, to };
    }),
  });
}

/** @param {number} seed */
function seededDice(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
