import type { Page } from "@playwright/test";

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
export function madeStory(events: number, actors = 60): string {
  const pad = (value: number) => String(value).padStart(2, "0");
  return JSON.stringify({
    format: 1,
    title: "A made story",
    kinds: ["Report", "Ruling", "Statement"].map((label, kind) => ({ id: `kind-${kind}`, label })),
    sources: [{ id: "source-0", title: "A made source", type: "news", url: "https://paper.example/a" }],
    actors: Array.from({ length: actors }, (_, actor) => ({
      id: `actor-${actor}`,
      name: `Actor ${wordOf(actor)}`,
      kind: actor % 3 === 0 ? "organisation" : "person",
    })),
    events: Array.from({ length: events }, (_, event) => {
      // A large stride spreads the days, so that the file is not in order of time.
      const day = (event * 7919) % 8760;
      const date = new Date(Date.UTC(2000, 0, 1 + day));
      return {
        id: `event-${event}`,
        date: `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`,
        headline: `Event ${wordOf(event)} of ${events}`,
        kind: `kind-${event % 3}`,
        status: ["confirmed", "reported", "alleged", "disputed"][event % 4],
        participants: [{ actor: `actor-${event % actors}`, role: "agent" }],
        actions: [
          { from: `actor-${event % actors}`, verb: "writes to", to: `actor-${(event * 7 + 1) % actors}` },
        ],
        sources: [{ id: "source-0" }],
      };
    }),
  });
}

/** Serves a made story instead of the default story, so that addresses need not name it. */
export async function serveStory(page: Page, body: string): Promise<void> {
  await page.route("**/data/whatsapp-nso-affair.json", (route) => route.fulfill({ body }));
}
