import { isolate } from "./grammar.ts";

/** What the menu offers; its words come with it, in every language. */
export const menu = {
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
