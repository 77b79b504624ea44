import { count, isolate, numbers } from "./grammar.ts";

/** What a newcomer reads first. */
export const opening = {
  story: "The story",
  question: "The central question",
  answer: "Where it stands",
  /** Heads the list of tours. */
  start: "Start here",
  length: (steps: number, minutes: number) =>
    `${count(steps, "step", "steps")} · ${count(minutes, "minute", "minutes")}`,
  cast: "Who is who",
  /** How much of the story an actor takes part in: 48 events, 2016 to 2025. */
  span: (events: string, from: string, to: string) =>
    from === to ? `${events}, ${from}` : `${events}, ${from} to ${to}`,
  known: "Known",
  disputed: "Disputed",
  unanswered: "Unanswered",
  more: "More about the story",
  /** The same in one word. */
  further: "More",
  /** Heads the events that lie before and after one. */
  neighbours: "Before and after",
};

/** A tour through the story, step by step. */
export const tour = {
  title: "Tour",
  step: (number: number, total: number) => `Step ${numbers.format(number)} of ${numbers.format(total)}`,
  /** Names the way to a step. */
  goTo: (number: number, headline: string) => `Step ${numbers.format(number)}: ${isolate(headline)}`,
  steps: "Steps of the tour",
  next: "Next step",
  previous: "Previous step",
  leave: "Leave the tour",
  others: "Other tours",
  /** The place of a step, as a figure: 3 / 9. */
  place: (number: number, total: number) => `${numbers.format(number)} / ${numbers.format(total)}`,
  /** Ends the tour where its last step has led to. */
  toRecord: "Search the record",
  whole: "All about this event",
  /** The file gives days that do not hold the event of the step. */
  emptyWindow: "The days that this step names do not hold its event; the days around it are shown.",
};

/** A story, or what is left of it, in a few sentences; the words come with those who say it, in every language. */
export const summary = {
  title: "In short",
  nothing: "No event matches.",
  extent: (events: string, range: string) => `${events}, ${range}.`,
  busiest: (month: string, events: string) => `Busiest month: ${month}, ${events}.`,
  busiestYear: (year: string, events: string) => `Busiest year: ${year}, ${events}.`,
  actors: (names: string) => `Most active: ${names}.`,
  targets: (names: string) => `Most often acted upon: ${names}.`,
  /** Of a few events: their headlines, or how many of which kind. */
  happened: (what: string) => `What happened: ${what}.`,
  acted: (names: string) => `Who acts: ${names}.`,
  actedUpon: (names: string) => `Who is acted upon: ${names}.`,
  contested: (counts: string) => `${counts}.`,
  /** Turning points outside the window. */
  before: "Before",
  after: "After",
  firstAnswer: "First answer",
  busiestPair: (pair: string, events: string) => `Most between two: ${pair}, ${events}.`,
  /** Headings of the charts of the first answer. */
  charts: {
    actors: "Most often involved",
    acts: "Most frequent acts",
    pairs: "Who to whom",
    periods: {
      day: "Events a day",
      week: "Events a week",
      month: "Events a month",
      quarter: "Events a quarter",
      year: "Events a year",
      decade: "Events a decade",
      century: "Events a century",
      millennium: "Events a millennium",
    },
  },
  howToRead: "How to read this",
  readingHint:
    "Choose an event or an actor to see who says so. Zoom or drag the timeline to narrow the time: network, list and every number follow.",
};

/** Of the dialog that sets the window of time. */
export const timeWindow = {
  title: "Window",
  hint: "Only the events of these days count, here and in the network. Drag over the years, or type the days.",
  /** Under a field with a text that is no date; the dates are examples. */
  noDate: (day: string, month: string, year: string) =>
    `No date is read from this. Write it like ${day}, ${month} or ${year}.`,
  outsideStory: (range: string) => `The story has no events then: ${range}.`,
};

/** The story played through time, and two windows compared. */
export const play = {
  title: "Play through time",
  play: "Play",
  pause: "Pause",
  moment: "Moment",
  pace: "What each step has alike",
  paces: { events: "By events", days: "By days" },
  speed: "Speed",
  speeds: { slow: "Slow", normal: "Normal", fast: "Fast" },
  compare: "Compare",
  close: "Close",
  comparison: {
    title: "Two windows compared",
    /** Leads the window that the pictures do not show into them. */
    swap: "Show the other window",
    close: "Close the comparison",
    shown: "in the timeline",
    events: "Events",
    actors: "Actors",
    /** Names the picture of who has many more or many fewer events. */
    changed: "Changed most",
    change: (name: string, earlier: number, later: number) =>
      `${isolate(name)}: ${count(earlier, "event", "events")}, then ${numbers.format(later)}`,
    byActor: "Most active",
    came: (ties: number) => `${count(ties, "tie", "ties")} came`,
    went: (ties: number) => `${count(ties, "tie", "ties")} went`,
    stayed: (ties: number) => `${count(ties, "tie", "ties")} stayed`,
    /** Of a tie, from one actor to the other. */
    tie: (from: string, to: string) => `${isolate(from)} to ${isolate(to)}`,
  },
};
