import { count, isolate, numbers } from "./grammar.ts";

/** A prepared folder, of which not every event is in the page; its words come with it, in every language. */
export const folder = {
  title: "What is here of it",
  /** Instead of single events. */
  counted: (events: number, most: number) =>
    `${count(events, "event", "events")} in this window: they are counted, not listed. Single events come when the window holds at most ${numbers.format(most)}.`,
  zoom: "Show the middle of the window",
  asking: "counting…",
  askingRows: "Single events are being asked for. Until they are here, all numbers are those from before.",
  years: (from: number, to: number) =>
    from === to
      ? `Actors and their ties are counted over the whole of ${from}, under no filter; only the busiest are named.`
      : `Actors and their ties are counted over whole years, ${from} to ${to}, under no filter; only the busiest are named.`,
  all: (events: number, most: number) =>
    `This folder holds ${count(events, "event", "events")}. Kinds, standings and the timeline are counted exactly; up to ${numbers.format(most)} events at a time are read one by one.`,
  cannot: "What a folder does not answer",
  things: [
    "Search for words, and filters by source or by what was done",
    "Lanes of actors, ways from one actor to another, and circles around one",
    "Two windows side by side, and playing through time",
    "Copies to take away: export, print, offline file",
  ],
  tooMany: (events: number, most: number) =>
    `The actors of the filter take part in ${count(events, "event", "events")}, more than ${numbers.format(most)}: the filter by actor is not applied.`,
  failed: "Single events did not come. What is counted stays.",
  again: "Ask again",
  actor: (name: string, events: number) =>
    `${isolate(name)} takes part in ${count(events, "event", "events")} of the years that this window touches, under no filter. Which they are is known once they are asked for.`,
  tie: (one: string, other: string, events: number) =>
    `${count(events, "event", "events")} in which ${isolate(one)} does something to ${isolate(other)}, in the years that this window touches, under no filter.`,
  /** The same where it is not said who did it. */
  between: (one: string, other: string, events: number) =>
    `${count(events, "event", "events")} between ${isolate(one)} and ${isolate(other)}, in the years that this window touches, under no filter; who acted is not said.`,
  only: (name: string) => `Only events of ${isolate(name)}`,
};
