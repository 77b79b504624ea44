/** The most marks that the timeline draws one by one: `MOST_MARKS` in src/views/timeline/rooms.ts. */
const EVENTS = 4000;
const FIRST_DAY = Date.UTC(2017, 0, 1);
const DAY = 86_400_000;

/** A story in the dataset format, in which each event is a mark of its own if only the timeline is shown. */
export const crowdedStory = () =>
  JSON.stringify({
    format: 1,
    title: "A crowded story",
    kinds: ["Report", "Ruling", "Statement"].map((label, kind) => ({ id: `kind-${kind}`, label })),
    sources: [{ id: "source-0", title: "A source", type: "news", url: "https://paper.example/a" }],
    actors: Array.from({ length: 60 }, (_, actor) => ({
      id: `actor-${actor}`,
      name: `Actor ${actor}`,
      kind: "person",
    })),
    events: Array.from({ length: EVENTS }, (_, event) => ({
      id: `event-${event}`,
      date: new Date(FIRST_DAY + Math.floor(event / 4) * DAY).toISOString().slice(0, 10),
      headline: `Event ${event} of ${EVENTS}`,
      kind: `kind-${event % 3}`,
      status: ["confirmed", "reported", "alleged", "disputed"][event % 4],
      participants: [{ actor: `actor-${event % 60}`, role: "agent" }],
      actions: [{ from: `actor-${event % 60}`, verb: "writes to", to: `actor-${(event * 7 + 1) % 60}` }],
      sources: [{ id: "source-0" }],
    })),
  });
