import { storyOf } from "../bench/storyOf.mjs";

export { serveStory } from "../bench/storyOf.mjs";

const CONSONANTS = [..."bdfgklmnprstvz"];
const VOWELS = [..."aeiou"];

/** A unique word for a number, so that a search for the word finds one event. */
export function wordOf(value: number): string {
  let word = "";
  for (let rest = value, syllable = 0; syllable < 3 || rest > 0; syllable++) {
    word += `${CONSONANTS[rest % 14]}${VOWELS[Math.floor(rest / 14) % 5]}`;
    rest = Math.floor(rest / 70);
  }
  return word;
}

/**
 * A story of any size over 24 years, the same at every run, for tests that need more events than the shipped stories
 * have. Event `n` has the id `event-n` and a unique word in its headline.
 */
export const madeStory = (events: number, actors = 60): string =>
  storyOf({
    title: "A made story",
    kinds: ["Report", "Ruling", "Statement"],
    actors: Array.from({ length: actors }, (_, actor) => ({
      name: `Actor ${wordOf(actor)}`,
      kind: actor % 3 === 0 ? "organisation" : "person",
    })),
    events: Array.from({ length: events }, (_, event) => ({
      // A large stride spreads the days, so that the file is not in order of time.
      day: Date.UTC(2000, 0, 1) / 86_400_000 + ((event * 7919) % 8760),
      headline: `Event ${wordOf(event)} of ${events}`,
      ...{ from: event % actors, to: (event * 7 + 1) % actors },
      participants: [{ actor: `actor-${event % actors}`, role: "agent" }],
    })),
  });
