import { count, isolate, numbers } from "./grammar.ts";

/** The details of an actor, or of two, with the table of all their events. */
export const actor = {
  aliases: "Also known as",
  memberOf: "Belongs to",
  members: "Includes",
  /** Before the people for whom their body stands in a ledger. */
  inPerson: "Person named:",
  /** Beside the people whose events are counted with those of the body that is shown. */
  countedHere: "Their events are counted here. The records still name each of them.",
  openMembers: "Count people by themselves",
  namedHere: "Being named here does not mean involvement in wrongdoing.",
  /** What is said of an actor, and on which sources it rests. */
  restsOn: "What this rests on",
  statements: { role: "Role", memberOf: "Membership", description: "Description" },
  /** 2019: 12 */
  countIn: (period: string, value: number) => `${period}: ${numbers.format(value)}`,
  strongestTies: "Strongest ties",
  tieMeaning: "A tie is what one of them did to the other, nothing more.",
  /** A verb and how often it stands behind a tie. */
  verbTimes: (verb: string, times: number) =>
    times === 1 ? isolate(verb) : `${isolate(verb)} ×${numbers.format(times)}`,
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
    present: "takes part",
  },
  /** Of two actors: each acts upon the other. */
  bothWays: "both ways",
  /** When it became known: public 3 November, 59 days later. */
  known: (date: string) => `public ${date}`,
  knownLater: (date: string, days: number) => `public ${date}, ${count(days, "day", "days")} later`,
  copy: "Copy as notes with sources",
  copied: "Copied",
  copyFailed: "The browser did not allow copying.",
};
