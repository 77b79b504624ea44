import { count, isolate, numbers } from "./grammar.ts";

/** What the details and the pages say of an event, an actor, a tie and the story. */
export const detail = {
  previous: "Previous event",
  next: "Next event",
  close: "Close details",
  share: "Share and cite",
  whoDidWhat: "Who did what",
  alsoInvolved: "Also involved",
  sources: "Sources",
  noSources: "No source given.",
  dated: "How it was dated",
  known: (date: string) => `Known to the public: ${date}.`,
  /** Heads the dating that the file uses, among others. */
  usedHere: "Used here",
  anotherAccount: "Another account",
  replies: "Replies on record",
  told: "Told of it",
  noReply: "Was asked, and did not answer.",
  /** A copy of a source, kept elsewhere. */
  archived: "archived copy",
  /** Of a source that repeats what an agency or a paper reported. */
  repeats: (origin: string) => `repeats ${isolate(origin)}`,
  changes: "Corrections",
  linked: "Linked events",
  opensHost: (host: string) => `Opens ${isolate(host)}`,
  filterBy: (name: string) => `Only events with ${isolate(name)}`,
  unfilter: (name: string) => `Remove the filter ${isolate(name)}`,
  filterByBoth: "Only events with both",
  noEventsHere: "None in this window.",
  outsideFilters: "The filters or the window leave this event out of the pictures.",
  story: "The story",
  howSure: "How sure is it?",
  turningPoints: "Turning points",
  eventsInWindow: (inWindow: number, all: number) =>
    inWindow === all
      ? `${count(all, "event", "events")}`
      : `${numbers.format(inWindow)} of ${count(all, "event", "events")} in this window`,
  roles: {
    agent: "acted",
    target: "was acted upon",
    source: "told of it",
    mentioned: "mentioned",
    other: "took part",
  },
  sourceTypes: {
    "court-record": "court record",
    parliament: "parliament",
    government: "government",
    company: "company’s own words",
    research: "research",
    news: "news report",
    agency: "agency report",
  },
  /** Relations of events, seen from the event that states them and from the one they point at. */
  links: {
    "responds-to": { out: "Responds to", into: "Answered by" },
    follows: { out: "Follows", into: "Followed by" },
    "rules-on": { out: "Rules on", into: "Ruled on by" },
    discloses: { out: "Discloses", into: "Disclosed by" },
    contradicts: { out: "Contradicts", into: "Contradicted by" },
  },
};
