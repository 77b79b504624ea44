import { storyOf } from "./storyOf.mjs";

/** The most marks that the timeline draws one by one: `MOST_MARKS` in src/views/timeline/rooms.ts. */
const EVENTS = 4000;
const FIRST_DAY = Date.UTC(2017, 0, 1) / 86_400_000;

/** A story in the dataset format, in which each event is a mark of its own if only the timeline is shown. */
export const crowdedStory = () =>
  storyOf({
    title: "A crowded story",
    kinds: ["Report", "Ruling", "Statement"],
    actors: Array.from({ length: 60 }, (_, actor) => ({ name: `Actor ${actor}`, kind: "person" })),
    events: Array.from({ length: EVENTS }, (_, event) => ({
      day: FIRST_DAY + Math.floor(event / 4),
      headline: `Event ${event} of ${EVENTS}`,
      ...{ from: event % 60, to: (event * 7 + 1) % 60 },
      participants: [{ actor: `actor-${event % 60}`, role: "agent" }],
    })),
  });
