import { count, isolate, numbers } from "./grammar.ts";

/** Pictures to take away: what the dialog asks, and what stands around a picture. These words come with the dialog. */
export const picture = {
  title: "Pictures",
  headline: "Headline",
  size: "Size",
  sizes: {
    wide: "1200 × 675, for articles and posts",
    tall: "1080 × 1350, for phones",
    whole: "1600 wide, as high as it needs",
  },
  timeline: "The timeline",
  network: "The network",
  hint: "With legend, sources, standing and address, in light colours.",
  noPicture: "This browser makes no such picture; the other button works.",

  /** Under the headline where it is not the title of the story. */
  story: (title: string) => `From “${isolate(title)}”`,
  ownFile: "From a file that no site has published",
  marks: "Each mark is one event on its date.",
  marksOf: (column: string) => `Each mark is one event on its day in “${isolate(column)}”.`,
  marksKnown: "Each mark is one event on the day it became public.",
  bars: (unit: string, most: number) =>
    `Height: ${unit}; the highest bar stands for ${numbers.format(most)}.`,
  columns: (most: number) =>
    `Height: number of events; the highest column stands for ${numbers.format(most)}.`,
  /** Where some bar is hatched. */
  partial:
    "Hatched: a period that lies only in part in the data and the window; the bar is as wide as that part.",
  actors: "Size and width: number of events in this view.",
  tiesLeftOut: (ties: number) =>
    `Not drawn: ${count(ties, "tie", "ties")} of a single event or of actors not shown.`,
  actorsLeftOut: (actors: number) => `Not shown: ${count(actors, "actor", "actors")}.`,

  dates: "Date",
  lasted: "lasted this long",
  somewhere: "some time in here",
  open: "by or since this day",
  stack: "+2: two more events, without room",
  selected: "selected",
  more: (entries: number) => `and ${numbers.format(entries)} more`,

  sources: (sources: number) =>
    sources === 0
      ? "Sources: none given."
      : `Sources: ${count(sources, "document", "documents")}, listed at the address below.`,
  sourcesInFile: (sources: number) =>
    sources === 0
      ? "Sources: none given."
      : `Sources: ${count(sources, "document", "documents")}, listed in the file.`,
  asOf: (date: string) => `Standing as of ${date}.`,
  made: (date: string) => `Picture made on ${date}.`,
};

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
  making: "Making the file…",
  /** A workbook is not written: a sheet of it has no room for so many rows. */
  tooManyRows: (sheet: string, rows: number, most: number) =>
    `A workbook of these events has ${numbers.format(rows)} rows in “${isolate(sheet)}”, and a sheet has room for ${numbers.format(most)}. Take CSV or JSON, or fewer events.`,
  broken:
    "The file could not be made, most often for want of memory. Take fewer events, or another form of file.",
};
