import { count } from "./grammar.ts";

/** Downloading the data and pictures of what is shown. */
export const take = {
  menu: "Download the data",
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

/** The code that shows a view inside another site’s page. */
export const embed = {
  title: "Embed this view",
  open: "Embed this view",
  openInFull: "Open in full",
  hint: "Paste this into a page. It shows what is on screen now, with its filters; readers can open it in full.",
  code: "Code",
  height: "Height in pixels",
  resizes: "Fit the height to what it holds (adds a script of 1 kB)",
  copyCode: "Copy code",
  wheelHint: "Ctrl or ⌘ and the wheel zoom",
};
