import { count, isolate, numbers } from "./grammar.ts";

/** What the menu offers. */
export const menu = {
  theme: (next: string) => `Change colours: ${next}`,
  themes: { system: "as the system", light: "light", dark: "dark" },
  print: "Print the list",
  download: "Download the data",
  offline: "Download as one offline file",
  embed: "Embed this view",
  about: "About and how to read",
  otherStory: (title: string) => `Open: ${isolate(title)}`,
};

/** What the search suggests. */
export const suggestions = {
  actors: "Actors",
  events: "Events",
  /** What Enter does: show only events that contain the text. */
  filterBy: (text: string) => `Show only events with “${isolate(text)}”`,
  nothing: "No event or actor has these words. Enter shows what the filters leave.",
};

/** The choices among the values of a facet. */
export const facets = {
  any: "any",
  all: "all",
  anyHint: "Events with any of the chosen actors",
  allHint: "Events with all of the chosen actors",
  /** Names the choice between any and all. */
  match: "Events have",
  findActor: "Find an actor",
  findSource: "Find a source",
  allActors: (value: number) => `All ${count(value, "actor", "actors")}`,
  allKinds: (value: number) => `All ${count(value, "kind", "kinds")}`,
  allSources: (value: number) => `All ${count(value, "source", "sources")}`,
  /** The hint that says when sources count as one, and as independent. */
  oneSource:
    "One article is one source. Articles that repeat one agency or paper are one independent source together.",
  /** The hint that says how long was kept from the public what was. */
  kept: "More than 30 days lie for certain between the last day on which it may have happened and the first on which the public could know.",
  /** The heading of the questions that every event answers by yes or no. */
  questions: "Questions",
  /** Opens the filters that few readers ask for; names them. */
  further: (facets: string) => `More: ${facets}`,
  /** Values of a facet that are not listed. */
  more: (value: number) => `${numbers.format(value)} more: type part of a name`,
  /** Publisher: title. */
  sourceName: (publisher: string, title: string) =>
    publisher ? `${isolate(publisher)}: ${isolate(title)}` : isolate(title),
  noActor: (text: string) => `No actor is called “${isolate(text)}”.`,
  noSource: (text: string) => `No source is called “${isolate(text)}”.`,
  /** Of numbers that are about to be others. */
  counting: "counting…",
  translated: "Names of kinds are translations, not words of the file.",
};
