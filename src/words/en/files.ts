import { count, isolate, numbers } from "./grammar.ts";

/* The texts about files: opening them, questions about them, and pictures, data and copies to take away. */

export const foreign = {
  title: (host: string) => `Open data from ${isolate(host)}?`,
  hint: (host: string) =>
    `If you open it, ${isolate(host)} learns your network address and that you asked for this file. This site has not checked what it says. Afterwards this page can ask no other host.`,
  engineHint: (host: string) =>
    `This data set is asked at ${isolate(host)}. It sees which days, actors and words you ask for. This site has not checked what it says. Afterwards this page can ask no other host.`,
};

export const question = {
  choice: {
    encoding: (name: string) => `How “${isolate(name)}” is written`,
    sheet: (name: string) => `Sheets of “${isolate(name)}”`,
    dates: (name: string) => `How the dates of “${isolate(name)}” are counted`,
  },
  choiceHint: {
    encoding: "The file does not say how its letters are written. Where do the names look right?",
    sheet: "Which sheet holds the events?",
    dates: "The dates are numbers, which each program counts from another day. Which dates are right?",
  },
  /** The languages that use each encoding. The page writes the name of the encoding after the text. */
  encodings: {
    "windows-1252": "Western Europe",
    macintosh: "Western Europe",
    "windows-1250": "Central Europe",
    "windows-1251": "Cyrillic",
    shift_jis: "Japanese",
    gb18030: "Chinese",
  },
  tableTitle: (name: string) => `What the columns of “${isolate(name)}” mean`,
  hint: (rows: number) => `${count(rows, "row", "rows")}. Correct what was guessed wrong.`,
  second: {
    joined: "The first two rows are read as names of the columns.",
    "left-out": "The second row says the names once more; it is left out.",
  },
  firstRow: "The first row holds the names of the columns",
  /** Why the program reads a column as a date, a headline or another part of the event. */
  reasons: {
    name: "by its name",
    cells: "by its cells",
    known: (table: string) => `as in ${isolate(table)}`,
  },
  column: "Column",
  means: "Means",
  examples: "For example",
  find: "Find a column",
  moreColumns: (value: number) => `Show ${count(value, "more column", "more columns")}`,
  preview: "One event, as it will look",
  noEvent: (expected: string) => `The first row makes no event; expected: ${expected}.`,
  /** The button that asks the questions about the columns of an open table again. */
  correct: "Correct the columns",
  remembered:
    "Read as you said. The address of this page keeps that, also for the next file with the same names of columns. It holds no cell of the file.",
  forget: "Forget what I said",
  whichTitle: "Which of these files?",
  whichHint: "Several files were given at once, and one can be open. Which?",
  stillNeeded: (what: string) => `Still needed: ${what}.`,
  missing: { date: "a date or a start", headline: "a headline or an action" },
  leaveOut: "Leave out",
  /** The headings of the two groups of choices: a field of the event, or a column without a field. */
  meansEvent: "Part of the event",
  livesOn: "Column of its own",
  types: {
    category: "Words to filter by",
    number: "Numbers to add up",
    date: "Another date to order by",
    latitude: "Latitude, kept",
    longitude: "Longitude, kept",
    text: "Text, kept",
  },
  /** The question about words such as “NA”, which some data sets write into cells without a value. */
  blanks: "Do these mean that nothing is known?",
  blank: (word: string, cells: number) => `${isolate(word)} (${count(cells, "cell", "cells")})`,
  dayOrder: "Some dates can be read in two ways. Which comes first?",
  dayFirst: "The day",
  monthFirst: "The month",
  twoWays: (value: string, one: string, other: string) => `${isolate(value)}: ${one} or ${other}`,
  roles: {
    id: "Id",
    date: "Date",
    start: "Start",
    end: "End",
    year: "Year",
    month: "Month",
    day: "Day",
    endYear: "Year of the end",
    endMonth: "Month of the end",
    endDay: "Day of the end",
    time: "Time",
    endTime: "End time",
    duration: "Duration",
    precision: "How exact the date is",
    headline: "Headline",
    short: "Short headline",
    action: "Action (verb)",
    from: "Who acts",
    to: "Who is acted upon",
    side: "One side",
    otherSide: "The other side",
    actors: "Actors",
    actions: "Actions",
    summary: "Summary",
    kind: "Kind",
    status: "Standing",
    place: "Place",
    url: "Web address of the source",
    sources: "Sources",
    dateNote: "How it was dated",
    known: "Known since",
    knownNote: "How it became known",
    dispute: "Dispute",
    reply: "Replies",
    prominence: "Prominence",
  },
};

export const failure = {
  failedTitle: "This dataset could not be opened",
  timeout: "The file stopped arriving for 30 seconds.",
  tooLarge:
    "The file is larger than 512 MB, the most that Dateline opens. Of a larger table, npm run prepare-data makes a folder, which this page opens.",
  status: (status: number) => `The server answered ${status} instead of the file.`,
  refused: (name: string, total: number) =>
    `“${isolate(name)}” was refused: ${count(total, "fault", "faults")}. Nothing of it is shown.`,
  unreadable: (name: string) =>
    `“${isolate(name)}” could not be read. It may be a folder, or may have been moved, changed or deleted: choose it again.`,
  foreignRefused: (address: string) =>
    `No data can be asked of “${isolate(address)}”: Dateline asks only public hosts by https, so nothing was fetched.`,
  unknownDataset: (id: string) => `There is no dataset called “${isolate(id)}” here.`,
  ownFileTitle: "Open the file again to go on",
  ownFile:
    "This link was made while a file from somebody’s own disk was open. Whoever has that file can open it here to go on; it is not on this site, and nothing of it was stored.",
  ownFileNamed: (name: string) =>
    `Open “${isolate(name)}” to go on: this view was made with it. Only those who have the file can see it; it is not on this site, and nothing of it was stored.`,
  programLost:
    "A part of this page that is needed here could not be fetched; there may be no connection. Nothing is wrong with the file.",
  back: (title: string) => `Back to “${isolate(title)}”`,
  foreignFramed: (host: string) =>
    `Data of ${isolate(host)} are asked for only where Dateline has a window of its own, not inside another site’s page. Nothing was fetched.`,
  foreignDeclined: (host: string) => `Nothing was fetched from ${isolate(host)}.`,
  /** Browsers do not tell these two causes apart. */
  unreachable: (host: string) =>
    `The file could not be fetched: there is no connection, or ${isolate(host)} does not allow other sites to read it (Access-Control-Allow-Origin).`,
  stopped: "Loading was stopped.",
  unanswered: (name: string) => `“${isolate(name)}” cannot be read without the answers that were asked for.`,
  backToQuestion: "Back to the question",
  stays: "What was open before stays on the page.",
  openDefault: "Open the story of this site",
};

export const origin = {
  copy: "These data come from somebody’s own file. No site has checked them.",
};

/** Files that readers open: how to open them, where they come from, and which rows were left out. */
export const ownFile = {
  invite: "Use your own story",
  hint: "The file is read in your browser. It is not sent anywhere, and nothing of it is kept.",
  choose: "Choose a file",
  folder: "Choose a folder",
  accepted:
    "Dateline JSON, tables (CSV, TSV, Parquet) and lists in JSON, those of ACLED, UCDP, GDELT and Wikidata among them, workbooks (XLSX, ODS), TimelineJS, SIMILE, GEXF with dates, FollowTheMoney; also gzipped. Up to 512 MB and 2,000,000 events.",
  paste: "Or paste its text",
  address: "Or the https address of a file",
  check: "Check a file before you publish it",
  addressHint: "You are asked once more before anything is fetched.",
  drop: "Drop the file to open it",
  pastedName: "pasted text",
  fromFile: (name: string) => `Your own file: ${isolate(name)}. It has not left this browser.`,
  fromHost: (host: string) => `These data come from ${isolate(host)}. This site has not checked them.`,
  digest: (digest: string) => `SHA-256 ${digest}`,
  back: "Back to the story of this site",
  setAside: (value: number) => `${count(value, "row", "rows")} set aside`,
  warnings: (value: number) => count(value, "warning", "warnings"),
  differs: "These are not the data that this page was published with.",
  setAsideDownload: "Download this list",
};

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

  /** Names the story below a headline that is not its title. */
  story: (title: string) => `From “${isolate(title)}”`,
  ownFile: "From a file that no site has published",
  marks: "Each mark is one event on its date.",
  marksOf: (column: string) => `Each mark is one event on its day in “${isolate(column)}”.`,
  marksKnown: "Each mark is one event on the day it became public.",
  bars: (unit: string, most: number) =>
    `Height: ${unit}; the highest bar stands for ${numbers.format(most)}.`,

  dates: "Date",
  selected: "selected",
  /** The meanings of two signs in the legend. */
  contested: "another account is on record",
  goesOn: "goes on outside the window",
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

export const take = {
  scope: "Which events",
  shown: (events: number) => `On screen: ${count(events, "event", "events")}`,
  all: (events: number) => `All: ${count(events, "event", "events")}`,
  groups: {
    events: {
      name: "Events",
      hint: "JSON and workbook hold everything and open here again; CSV and Parquet are a row for each event",
    },
    acts: { name: "Acts", hint: "A row for each act: who did what to whom, one value in each cell" },
    network: { name: "Network", hint: "GEXF over time (1.2 for NetworkX), GraphML, or a row for each tie" },
    cite: {
      name: "How to cite",
      hint: "Which events these are: window, filters, address, day and hash of the file",
    },
  },
  names: { ties: "Edge list", text: "Text" },
  making: "Making the file…",
  tooManyRows: (sheet: string, rows: number, most: number) =>
    `A workbook of these events has ${numbers.format(rows)} rows in “${isolate(sheet)}”, and a sheet has room for ${numbers.format(most)}. Take CSV or JSON, or fewer events.`,
  broken:
    "The file could not be made, most often for want of memory. Take fewer events, or another form of file.",
};

/** A story as a workbook, and the sheet that explains it. Sheets and columns are not translated. */
export const workbook = {
  name: "Workbook",
  howTo: [
    "How to work on this story",
    "Each sheet holds one kind of thing: a row for each event, actor, source and so on. The first row names the columns; leave it as it is. Columns and sheets may be left blank, or left out.",
    "Events: date, headline, kind and standing are needed. An id becomes part of links, so leave it as it is once the story is published; a blank one is made from the headline. When a published id changes, put the old one under “former ids”. A “short headline” of at most 36 letters stands where the whole one has no room; say there too who says so.",
    "Dates are written as far as they are known: 2019-11-02, with its time 2019-11-02T08:46, 2019-05, 2019, about a day 2019-11-02~, a stretch 2019-04-29/2019-05-10, before a day ../2019-11-02. Every cell here is text, so that the spreadsheet does not make a day of a month.",
    "Standing: confirmed (sources show that it happened), reported, alleged, disputed. Give every event its sources. Where “statement” is yes, of an event or of its kind, confirmed means that it was said; whether it is true is another matter.",
    "Several things in one cell are put apart by semicolons: “Post Office; Alan Bates”. Behind “>” stands more about each: an actor’s role (“Alan Bates > agent”), the place in a source (“judgment > paragraph 12”). What holds a semicolon or “>” itself is put in quotes.",
    "Actors, sources, kinds and groups are named by their id or by their name. A name that nearly matches is asked about, never guessed.",
    "Actions say who did what to whom, Links which event answers which, Other dates and Disputes what the sources disagree on, Replies what those who are accused answered, Tours the ways through the story, Corrections what was changed after publication.",
    "The sheet Opening says what the story begins with; its “part” is one of lead, question (with its answer), cast (with an actor), known, disputed, unanswered. Media names pictures and documents, by the names of files that lie beside this workbook, each with a description. Groups put actors together, and Columns say what your own columns of Events hold: number, day, text.",
    "Roles: agent (acts), target (is acted upon), source (tells of it), mentioned. A role draws no line: the lines of the network come from the sheet Actions. The rows that are here are examples: delete them.",
    "Then open the file on the page, by “Open your own file” or by dropping it there. What is wrong is named with its sheet, row and column.",
  ],
};

/** A text for each kind of `ParquetFault`: a fault of the file with its remedy, or a part that was not read. */
export const parquet = {
  damaged: "The Parquet file is damaged or cut off. Download it again.",
  "too-large":
    "The Parquet file becomes too large when it is unpacked: more than 512 MB. Cut it in parts, or let npm run prepare-data make a folder of it, which this page opens.",
  encrypted: "The Parquet file is encrypted. Save it without encryption, or the table as CSV.",
  elsewhere: "Columns of the Parquet file stand in other files. Save it as one.",
  changed: "The file changed while it was read. Try again.",
  "other-part":
    "The host gave another part of the file than was asked for. It should answer ranges of bytes (206).",
  short: "A part of the file ended too early. Try again.",
  "no-parts": (megabytes: string) =>
    `The host gives no parts of a file, so that all of it was read: ${megabytes} MB. It should answer ranges of bytes (206).`,
  many: {
    rows: (most: number) =>
      `The file has more than ${numbers.format(most)} rows. Cut it in parts, or let npm run prepare-data make a folder of it, which this page opens.`,
    columns: (most: number) => `The file has more than ${numbers.format(most)} columns. Leave some out.`,
    cells: (most: number) =>
      `The file has more than ${numbers.format(most)} cells. Cut it in parts, or let npm run prepare-data make a folder of it, which this page opens.`,
  },
  rows: (has: number, says: number) =>
    `The Parquet file says that it has ${numbers.format(says)} rows, and its parts have ${numbers.format(has)}. Download it again.`,
  outside: (group: number) =>
    `Row group ${numbers.format(group)} of the Parquet file points outside of it. Download it again.`,
  codec: (column: string, codec: string) =>
    `The column “${isolate(column)}” is packed with ${isolate(codec)}, which is not read. Save it with Snappy, gzip, Zstandard or LZ4, or the table as CSV.`,
  column: (column: string, found: string) =>
    `The column “${isolate(column)}” is not what the Parquet file says of it (${isolate(found)}). Write it anew, or save the table as CSV.`,
  "no-cells": (column: string) =>
    `The column “${isolate(column)}” has records, maps, places or bytes and was left out. Texts, numbers, dates and lists of them are read.`,
};

export const offline = {
  hint: "One file with this page, its data and its fonts. It opens in a browser without a connection, asks nobody for anything, and its links keep working.",
  holds: (events: string) => `It holds the whole story, ${events}, whatever is filtered now.`,
  /** The pictures and documents in the file, or why it has none. */
  mediaCome: (files: number, megabytes: string) =>
    `${count(files, "picture or document comes", "pictures and documents come")} along: ${megabytes} MB.`,
  mediaStay: (megabytes: string, most: string) =>
    `Its pictures and documents stay behind: they have ${megabytes} MB, and a file to pass on takes ${most} MB of them. What they show is said in their place.`,
  save: "Download",
  saved: (megabytes: string) => `Saved, ${megabytes} MB.`,
  failed: "The page could not be fetched. There may be no connection; try again.",
};

export const check = {
  title: "Check a file",
  hint: "The file is read in your browser and goes nowhere.",
  whatTitle: "What is checked",
  what: [
    "Whether the page would open it: every field, date and reference of a Dateline file; the columns and dates of a table",
    "Where a fault stands: by its path in the file, with line and column",
    "Rows that would be left out, and why",
    "Characters that cannot be seen, addresses that disguise their host, names that look alike",
    "Claims: events without a source, confirmed ones that rest on one source, accusations without a reply",
    "How exact the dates are, and which actors appear in no event",
  ],
  choose: "File to check",
  drop: "Or drop it on this page.",
  dropHere: "Drop the file to check it",
  checking: (name: string) => `Checking ${name}…`,
  print: "Print the report",
  report: (name: string) => `Report on ${name}`,
  mayOpen: (events: string, actors: string, sources: string) =>
    `The file can be opened: ${events}, ${actors}, ${sources}.`,
  question: "This table cannot be read without an answer.",
  /** A heading with the number of entries: "Warnings (3)". */
  part: (title: string, count: number) => `${title} (${count})`,
  faults: "Faults",
  warnings: "Warnings",
  advice: "To look at again before it is published",
  setAside: "Rows set aside",
  lookalikes: "Names that look alike",
  withoutSource: "Events without a source",
  neverAct: "Actors that never act",
  inNoEvent: "Actors in no event",
  dates: "Dates by precision",
  none: "None.",
  precision: "Precision",
  classes: {
    day: "A day",
    month: "A month",
    year: "A year",
    decade: "A decade",
    century: "A century",
    lasted: "It lasted, from … to …",
    oneOf: "Once, between … and …",
    by: "By a day",
    since: "From a day on",
  },
  inexact: "Of these, about or uncertain",
};
