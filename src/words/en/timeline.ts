import { count, isolate, numbers } from "./grammar.ts";

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
  meaning: "A line leads from the day on which an event happened to the day on which it became public.",
  none: "No event in this window became public later than it happened.",
  /** Names the picture, and the choice of it. */
  picture: "Three clocks",
};

/** The switch that counts people with the bodies that they belong to, and what is said of them where it is on. */
export const members = {
  /** Behind the name of somebody for whom this body stands. */
  memberOf: (body: string) => `member of ${isolate(body)}`,
  /** Whom an event names, or some events do, and with which body they are counted. */
  counted: (body: string, people: string) => `Counted with ${isolate(body)} as members: ${people}.`,
  /** Behind what is said of a body. */
  withEvents: (people: string) => `with the events of its members ${people}`,
  /** Of one that stands for itself in other events. */
  countedWith: (body: string, events: number) =>
    `${count(events, "event is", "events are")} counted with ${isolate(body)}`,
  /** The end of a membership whose beginning is not said. */
  until: (date: string) => `until ${date}`,
  fold: "People with their organisations",
  hint: (people: number) =>
    `Counts and pictures show ${count(people, "person", "people")} as part of the organisation that each belongs to, in the days of the membership and where nobody doubts it. The words name both.`,
};

const UNITS = {
  day: "a day",
  week: "a week",
  month: "a month",
  quarter: "a quarter",
  year: "a year",
  decade: "a decade",
  century: "a century",
  millennium: "a millennium",
} as const;
export type DensityUnit = keyof typeof UNITS;

/** Bars of many events: what they count, and lanes. */
export const density = {
  /** events a week; fatalities a month */
  unit: (unit: DensityUnit, column: string | null) =>
    `${column === null ? "events" : isolate(column)} ${UNITS[unit]}`,
  /** A lane whose bars have a scale of their own, and what its highest one stands for. */
  ownScale: (name: string, most: number) => `${isolate(name)}, up to ${numbers.format(most)}`,
  /** 1 – 5 Jan 2014 only: the days of a bin that the data fill in part. */
  only: (days: string) => `${days} only`,
  byStatus: "By standing",
  byAction: "By action",
  byColumn: (column: string) => `By ${isolate(column)}`,
  /** The same numbers as a table. */
  counts: "Counts of events by period",
  by: "A row for each",
  units: { day: "day", week: "week, from Monday", month: "month", year: "year" },
  period: "From",
  /** How many days of the period lie in the window and in the data. */
  days: "Days",
  events: "Events",
  copy: "Copy the table",
  copied: "Copied",
  copyFailed: "Could not copy",
};

/** Lanes of the timeline, and acts over time above all. */
export const lanes = {
  title: "Lanes",
  none: "None",
  byKind: "By kind",
  byActor: "By actor",
  /** Names the picture with a row for each actor. */
  picture: "Acts over time",
  /** Names the check boxes on its rows. */
  list: "Lanes of actors",
  /** 12 of 75 actors */
  shown: (value: number, all: number) => `${numbers.format(value)} of ${count(all, "actor", "actors")}`,
  /** The row of events in which nobody is named. */
  nobody: "Nobody named",
  legend: "Signs of acts",
  signs: {
    act: "from who did it to whom",
    between: "between two: who acted is not said",
    self: "done to itself",
    outside: "to or from somebody without a row",
    lasted: "over these days",
    imprecise: "on one of these days",
    part: "takes part, no act",
    noRoom: "acts without room here",
  },
  /** Acts of the same events that the chosen actors have no part in. */
  aside: (acts: number) => `not drawn: ${count(acts, "act", "acts")} between others in these events`,
  /** Acme Ltd told CERT-In. */
  act: (sentence: string) => `${sentence}.`,
  /** The same with what it does not share with its event: "(alleged, 1 source)". */
  actSaid: (sentence: string, basis: string) => `${sentence} (${basis}).`,
};
