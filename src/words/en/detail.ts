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

/** An act as one sentence. The data have all its words. */
export const acts = {
  /** It is not said who did it. */
  between: (one: string, other: string, verb: string) =>
    `Between ${isolate(one)} and ${isolate(other)}: ${isolate(verb)}`,
};

/** The details of an actor, or of two, with the table of all their events. */
export const actor = {
  aliases: "Also known as",
  memberOf: "Belongs to",
  members: "Includes",
  /** Before the people for whom their body stands in a ledger. */
  inPerson: "Person named:",
  /** Heads the people whose events are counted with those of the body that is shown. */
  countedTitle: "Counted here",
  /** Beside the people whose events are counted with those of the body that is shown. */
  countedHere: "Their events are counted here. The records still name each of them.",
  openMembers: "Count people by themselves",
  namedHere: "Being named here does not mean involvement in wrongdoing.",
  /** What is said of an actor, and on which sources it rests. */
  restsOn: "What this rests on",
  statements: { role: "Role", memberOf: "Membership", description: "Description", group: "Group" },
  /** 2019: 12 */
  countIn: (period: string, value: number) => `${period}: ${numbers.format(value)}`,
  strongestTies: "Strongest ties",
  tieMeaning: "A tie is what one of them did to the other, or what was between the two; nothing more.",
  /** A verb and how often it stands behind a tie. */
  verbTimes: (verb: string, times: number) =>
    times === 1 ? isolate(verb) : `${isolate(verb)} ×${numbers.format(times)}`,
  /** The figures about the events of a ledger. */
  oneSource: (events: number) => `${numbers.format(events)} on one independent source`,
  events: "Event by event",
  date: "Date",
  part: "Part",
  happened: "What happened",
  howSure: "How sure",
  /** What the actor is in an event. */
  parts: {
    out: "acts",
    into: "is acted upon",
    both: "acts and is acted upon",
    /** Who of the two acted is not said. */
    between: "is one of two sides",
    present: "takes part",
  },
  /** Of two actors: each acts upon the other. */
  bothWays: "both ways",
  /** When it became known: public 3 November, 59 days later. */
  known: (date: string) => `public ${date}`,
  knownLater: (date: string, days: number) => `public ${date}, ${count(days, "day", "days")} later`,
  /** The same from two years on: public 28 January 2022, 4 years later. */
  knownYearsLater: (date: string, years: string) => `public ${date}, ${years} later`,
  copy: "Copy as notes with sources",
  copied: "Copied",
  copyFailed: "The browser did not allow copying.",
};

/** What the page says of the file behind it, so that two readers can compare. */
export const data = {
  aboutFile: "About this file",
  title: "Data",
  file: "SHA-256",
  program: "Program",
  notAvailable: "not available here",
  corrections: "Corrections",
  byline: "By",
  publisher: "Published by",
  licence: "Licence",
  /** The address that the file names follows. */
  contact: "For corrections and replies:",
  /** A label that the file has in several languages. */
  translationOf: (label: string) => `Translation of “${isolate(label)}”`,
};
