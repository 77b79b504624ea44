import { count, isolate, numbers } from "./grammar.ts";

export const filters = {
  actors: "Actors",
  kind: "Kind",
  standing: "Standing",
  sources: "Sources",
  fewer: "Fewer",
  contested: "Only contested events",
  /** In the line of standings, where marks stand before words. */
  contestedMark: "Contested",
  oneSource: "One independent source only",
  kept: "Kept from the public for over 30 days",
  clear: "Clear filters",
  /** `events` with their word: "12 events". */
  zoomTo: (events: string) => `Zoom to ${events}`,
  active: "Filters in force",
  textChip: (text: string) => `“${isolate(text)}”`,
  remove: (what: string) => `Remove ${isolate(what)}`,
  /** Filters · 2 */
  inForce: (value: number) => `Filters · ${numbers.format(value)}`,
  show: (value: number) => `Show ${count(value, "event", "events")}`,
};

export const timeline = {
  marks: "Events on the timeline",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  showAll: "Show all",
  from: "Start",
  to: "End",
  fold: "Fold silences",
  /** What the highest bar stands for. */
  highest: (events: string) => `highest: ${events}`,
  /** November 2019: 25 events */
  binned: (period: string, events: string) => `${period}: ${events}`,
  zoomToThese: "Zoom to these",
  stack: (value: number, dates: string) => `${count(value, "event", "events")}, ${dates}`,
  /** A lane of the values that have none of their own. */
  rest: (values: number) => `${count(values, "other", "others")}`,
  /** A lane of the events without a value. */
  notStated: "Not stated",
};

export const list = {
  more: (value: number) => `Show ${numbers.format(value)} more`,
  earlier: (value: number) => `Show ${numbers.format(value)} earlier`,
  /** 3 months without events */
  gapMonths: (value: number) => `${count(value, "month", "months")} without events`,
  gapYears: (value: number) => `${count(value, "year", "years")} without events`,
  /** Actors that are not named one by one. */
  others: (value: number) => count(value, "other", "others"),
};

export const details = {
  version: (version: string, updated: string) =>
    [version && `Version ${isolate(version)}`, updated].filter(Boolean).join(", "),
  direction: (from: string, to: string) => `${isolate(from)} → ${isolate(to)}`,
  tie: (one: string, other: string) => `${isolate(one)} and ${isolate(other)}`,
};

export const spoken = {
  /** The accessible name of an event: 2 November 2019. Headline. Alleged. 6 actors, 4 sources. */
  event: (date: string, headline: string, standing: string, actors: number, sources: string) =>
    `${date}. ${isolate(headline)}${/[.!?…]$/.test(headline) ? "" : "."} ${standing && `${standing}. `}${count(actors, "actor", "actors")}, ${sources}.`,
  position: (index: number, total: number) => `${numbers.format(index)} of ${numbers.format(total)}.`,
};
