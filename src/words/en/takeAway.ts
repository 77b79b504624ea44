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

/** A story as a workbook, and its sheet that says how the others are filled in; names of sheets and columns stay. */
export const workbook = {
  name: "Workbook",
  hint: "Sheets for a spreadsheet (XLSX); open it here again after you have worked on it",
  howTo: [
    "How to work on this story",
    "Each sheet holds one kind of thing: a row for each event, actor, source and so on. The first row names the columns; leave it as it is. Columns and sheets may be left blank, or left out.",
    "Events: date, headline, kind and standing are needed. An id becomes part of links, so leave it as it is once the story is published; a blank one is made from the headline. When a published id changes, put the old one under “former ids”. A “short headline” of at most 36 letters stands where the whole one has no room; say there too who says so.",
    "Dates are written as far as they are known: 2019-11-02, 2019-05, 2019, about a day 2019-11-02~, a stretch 2019-04-29/2019-05-10, before a day ../2019-11-02. Every cell here is text, so that the spreadsheet does not make a day of a month.",
    "Standing: confirmed (sources show that it happened), reported, alleged, disputed. Give every event its sources. Where “statement” is yes, of an event or of its kind, confirmed means that it was said; whether it is true is another matter.",
    "Several things in one cell are put apart by semicolons: “Post Office; Alan Bates”. Behind “>” stands more about each: an actor’s role (“Alan Bates > agent”), the place in a source (“judgment > paragraph 12”). What holds a semicolon or “>” itself is put in quotes.",
    "Actors, sources, kinds and groups are named by their id or by their name. A name that nearly matches is asked about, never guessed.",
    "Actions say who did what to whom, Links which event answers which, Other dates and Disputes what the sources disagree on, Replies what those who are accused answered, Tours the ways through the story, Corrections what was changed after publication.",
    "Then open the file on the page, by “Open your own file” or by dropping it there. What is wrong is named with its sheet, row and column.",
  ],
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

/** The dialog that saves the page as one offline file. */
export const offline = {
  title: "Download as one offline file",
  hint: "One file with this page, its data and its fonts. It opens in a browser without a connection, asks nobody for anything, and its links keep working.",
  /** What the file holds: the whole dataset, whatever is filtered. */
  holds: (events: string) => `It holds the whole story, ${events}, whatever is filtered now.`,
  /** Pictures and documents that go into the file, or why they do not. */
  mediaCome: (files: number, megabytes: string) =>
    `${count(files, "picture or document comes", "pictures and documents come")} along: ${megabytes} MB.`,
  mediaStay: (megabytes: string, most: string) =>
    `Its pictures and documents stay behind: they have ${megabytes} MB, and a file to pass on takes ${most} MB of them. What they show is said in their place.`,
  save: "Download",
  saving: "Making the file…",
  saved: (megabytes: string) => `Saved, ${megabytes} MB.`,
  failed: "The page could not be fetched. There may be no connection; try again.",
};

/** A view inside another site’s page, and the dialog with the code for it. */
export const embed = {
  title: "Embed this view",
  openInFull: "Open in full",
  publishFirst:
    "An embed shows what this site has published, and this is another file. Publish it first: its own site then gives the code.",
  hint: "Paste this into a page. It shows what is chosen here with the filters and the window in force; readers can open it in full.",
  show: "Show",
  shows: {
    event: "The event, as a card",
    timeline: "The timeline",
    network: "The network",
    list: "The list",
  },
  narrow: "Where the page gives it less than 560 pixels, the timeline is a list.",
  code: "Code",
  height: "Height in pixels",
  resizes: "Fit the height to what it holds (adds a script of 1 kB)",
  copyCode: "Copy code",
  copied: "Copied",
  copyFailed: "The browser did not allow copying. Select the text and copy it yourself.",
  wheelHint: "Ctrl or ⌘ and the wheel zoom",
  /** Version 2.0.0, 25 November 2026 follows. */
  data: (version: string) => `Data: ${version}`,
};
