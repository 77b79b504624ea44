import { count, isolate } from "./grammar.ts";

/** What is asked before a table, or the data of another host, is opened. */
export const question = {
  foreignTitle: (host: string) => `Open data from ${isolate(host)}?`,
  foreignHint: (host: string) =>
    `If you open it, ${isolate(host)} learns your network address and that you asked for this file. This site has not checked what it says. Afterwards this page can ask no other host.`,
  tableTitle: (name: string) => `What the columns of “${isolate(name)}” mean`,
  hint: (rows: number) => `${count(rows, "row", "rows")}. Correct what was guessed wrong.`,
  second: {
    joined: "The first two rows are read as names of the columns.",
    "left-out": "The second row says the names once more; it is left out.",
  },
  column: "Column",
  means: "Means",
  examples: "For example",
  find: "Find a column",
  moreColumns: (value: number) => `Show ${count(value, "more column", "more columns")}`,
  preview: "One event, as it will look",
  noEvent: (expected: string) => `The first row makes no event; expected: ${expected}.`,
  /** What opens this again for a table that is open. */
  correct: "Correct the columns",
  whichTitle: "Which of these files?",
  whichHint: "Several files were given at once, and one can be open. Which?",
  stillNeeded: (what: string) => `Still needed: ${what}.`,
  missing: { date: "a date or a start", headline: "a headline or an action" },
  leaveOut: "Leave out",
  /** What a column is of the event, or how it lives on as one of the file's own. */
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
  dayOrder: "Some dates can be read in two ways. Which comes first?",
  dayFirst: "The day",
  monthFirst: "The month",
  twoWays: (value: string, one: string, other: string) => `${isolate(value)}: ${one} or ${other}`,
  roles: {
    id: "Id",
    date: "Date",
    start: "Start",
    end: "End",
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
    reply: "Replies on record",
    prominence: "Prominence",
  },
};

/** Why a dataset did not open, beyond what others say too. */
export const failure = {
  failedTitle: "This dataset could not be opened",
  timeout: "The file stopped arriving for 30 seconds.",
  tooLarge: "The file is larger than 512 MB, the most that Dateline opens.",
  status: (status: number) => `The server answered ${status} instead of the file.`,
  refused: (name: string, total: number) =>
    `“${isolate(name)}” was refused: ${count(total, "fault", "faults")}. Nothing of it is shown.`,
  /** A folder, or a file that was moved or deleted. */
  unreadable: (name: string) =>
    `“${isolate(name)}” could not be read. It may be a folder, or may have been moved, changed or deleted: choose it again.`,
  foreignRefused: (address: string) =>
    `No data can be asked of “${isolate(address)}”: Dateline asks only public hosts by https, so nothing was fetched.`,
  unknownDataset: (id: string) => `There is no dataset called “${isolate(id)}” here.`,
  /** The address waits for a file of somebody’s own. */
  ownFileTitle: "Open the file again to go on",
  ownFile:
    "This link was made while a file from somebody’s own disk was open. Whoever has that file can open it here to go on; it is not on this site, and nothing of it was stored.",
  ownFileNamed: (name: string) =>
    `Open “${isolate(name)}” to go on: this view was made with it. Only those who have the file can see it; it is not on this site, and nothing of it was stored.`,
  programLost:
    "The part of this page that reads files could not be fetched; there may be no connection. Nothing is wrong with the file.",
  back: (title: string) => `Back to “${isolate(title)}”`,
  foreignFramed: (host: string) =>
    `Data of ${isolate(host)} are asked for only where Dateline has a window of its own, not inside another site’s page. Nothing was fetched.`,
  foreignDeclined: (host: string) => `Nothing was fetched from ${isolate(host)}.`,
  /** What a browser does not tell apart. */
  unreachable: (host: string) =>
    `The file could not be fetched: there is no connection, or ${isolate(host)} does not allow other sites to read it (Access-Control-Allow-Origin).`,
  stopped: "Loading was stopped.",
  unanswered: (name: string) => `“${isolate(name)}” cannot be read without the answers that were asked for.`,
  stays: "What was open before stays on the page.",
  openDefault: "Open the story of this site",
};

/** Where data come from, where that is a file that somebody else had. */
export const origin = {
  copy: "These data come from somebody’s own file. No site has checked them.",
};
