import { count } from "./grammar.ts";

/** Downloading the data and pictures of what is shown; the words of the dialog come with it, in every language. */
export const take = {
  title: "Download the data",
  scope: "Which events",
  shown: (events: number) => `On screen: ${count(events, "event", "events")}`,
  all: (events: number) => `All: ${count(events, "event", "events")}`,
  formats: {
    json: { name: "JSON", hint: "Everything, with actors and sources; opens here again" },
    csv: { name: "CSV", hint: "A row for each event, for spreadsheets" },
    gexf: { name: "GEXF", hint: "The network over time, for network tools" },
  },
};
