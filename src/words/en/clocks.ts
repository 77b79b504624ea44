import { count, numbers } from "./grammar.ts";

/** When events happened, and when they became public: the choice between the two, and the picture of both. */
export const clocks = {
  title: "Which day counts",
  names: {
    happened: "When it happened",
    known: "When it became public",
    both: "Both, joined by a line",
  },
  /** Of a clock that is a column of the file. */
  dated: (events: number, all: number) =>
    events === all
      ? `A date of all ${count(all, "event", "events")}`
      : `A date of ${numbers.format(events)} of ${count(all, "event", "events")}; the others stand where they happened`,
  happened: "Happened",
  told: "Told",
  /** CERT-In told */
  toldTo: (actor: string) => `${actor} told`,
  known: "Public",
  /** On the line from one to the other. */
  days: (days: number) => count(days, "day", "days"),
  /** For who hears the picture. */
  summary: (events: number, longest: number) =>
    `${count(events, "event", "events")} in this window became public later, after up to ${count(longest, "day", "days")}.`,
  /** Under a picture that stands alone. */
  meaning:
    "Below, a line leads from the day on which an event happened to the day on which it became public.",
  none: "No event in this window became public later than it happened.",
};

/** The switch that counts people with the bodies that they belong to. */
export const members = {
  fold: "People with their organisations",
  hint: (people: number) =>
    `Counts and pictures show ${count(people, "person", "people")} as part of the organisation that each belongs to. The words still name them.`,
};
