import { count, isolate, numbers } from "./grammar.ts";

/** A meaning goes on after its label: see `standingInFull`. */
export const standing = {
  confirmed: { label: "Confirmed", meaning: "sources show that it happened" },
  /** A confirmed event that is a statement. */
  onRecord: { label: "On record", meaning: "it was said; whether it is true is another matter" },
  reported: { label: "Reported", meaning: "one side, or sources that are not named, say that it happened" },
  alleged: { label: "Alleged", meaning: "it is claimed; whether it happened is not established" },
  disputed: {
    label: "Disputed",
    meaning: "the parties contradict each other about whether it happened, or how",
  },
  unstated: { label: "Standing not stated", meaning: "the file does not say how sure it is" },
};

/** A standing as a sentence, without its full stop. */
export const standingInFull = (label: string, meaning: string) => `${label}: ${meaning}`;

/** What an event says of itself beside its standing: “date and number contested”. */
export const contest = {
  /** Joined by commas and “and”. */
  things: { fact: "facts", date: "date", number: "number", meaning: "meaning" },
  contested: (things: string) => `${things} contested`,
  /** Without a word for what it is about. */
  plain: "contested",
};

export const actorKinds = {
  person: { one: "person", many: "People" },
  organisation: { one: "organisation", many: "Organisations" },
  government: { one: "government body", many: "Government" },
  media: { one: "news medium", many: "Media" },
  court: { one: "court", many: "Courts" },
  software: { one: "software", many: "Software" },
  group: { one: "group", many: "Groups" },
};

export const counts = {
  events: (value: number) => count(value, "event", "events"),
  actors: (value: number) => count(value, "actor", "actors"),
  sources: (value: number) => (value === 0 ? "no source given" : count(value, "source", "sources")),
  /** 19 of 90 events: how every status line begins. */
  eventsOf: (shown: number, all: number) => `${numbers.format(shown)} of ${count(all, "event", "events")}`,
  actorsOf: (shown: number, all: number) => `${numbers.format(shown)} of ${count(all, "actor", "actors")}`,
  /** After the counts where events stand at the day they became public. */
  asKnown: "by the day they became public",
  byColumn: (column: string) => `by ${isolate(column)}`,
  /** Behind the counts where people are folded. */
  folded: "people counted with their organisations",
  of: (position: number, all: number) => `${numbers.format(position)} of ${numbers.format(all)}`,
  warnings: (value: number) => count(value, "warning", "warnings"),
  /** 3 sources, 2 independent: those that repeat one agency or paper count as one. */
  independent: (sources: string, value: number) => `${sources}, ${numbers.format(value)} independent`,
  /** How much is contested, wherever that is counted. */
  contested: (disputed: number, more: number) => {
    if (disputed === 0) return `${numbers.format(more)} with a contested detail`;
    return `${numbers.format(disputed)} disputed${more === 0 ? "" : `, ${numbers.format(more)} more with a contested detail`}`;
  },
};
