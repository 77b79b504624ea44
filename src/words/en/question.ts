import { count, isolate } from "./grammar.ts";

/** What is asked before a table, or the data of another host, is opened; the words come with it, in every language. */
export const question = {
  foreignTitle: (host: string) => `Open data from ${isolate(host)}?`,
  foreignHint: (host: string) =>
    `If you open it, ${isolate(host)} learns your network address and that you asked for this file. This site has not checked what it says. Afterwards this page can ask no other host.`,
  tableTitle: (name: string) => `What the columns of “${isolate(name)}” mean`,
  hint: (rows: number) =>
    `${count(rows, "row", "rows")}. Correct what was guessed wrong. Nothing of this is remembered.`,
  whichTitle: "Which of these files?",
  whichHint: "Several files were given at once, and one can be open. Which?",
  stillNeeded: (what: string) => `Still needed: ${what}.`,
  missing: { date: "a date or a start", headline: "a headline or an action" },
  leaveOut: "Leave out",
  dayOrder: "Some dates can be read in two ways. Which comes first?",
  dayFirst: "The day",
  monthFirst: "The month",
  twoWays: (value: string, one: string, other: string) => `${isolate(value)}: ${one} or ${other}`,
  roles: {
    id: "Id",
    date: "Date",
    start: "Start",
    end: "End",
    headline: "Headline",
    action: "Action (verb)",
    from: "Who acts",
    to: "Who is acted upon",
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

/** Why a dataset did not open, beyond what others say too; the words come with the report, in every language. */
export const failure = {
  unknownDataset: (id: string) => `There is no dataset called “${isolate(id)}” here.`,
  noReader:
    "The part of this page that reads files could not be fetched. Nothing is known of the file itself. Look to your connection, then try again.",
  ownFile:
    "This link was made while a file from somebody’s own disk was open. Only they have it: open it again.",
  foreignDeclined: (host: string) => `Nothing was fetched from ${isolate(host)}.`,
  stopped: "Loading was stopped.",
  unanswered: (name: string) => `“${isolate(name)}” cannot be read without the answers that were asked for.`,
  stays: "What was open before stays on the page.",
  openDefault: "Open the affair",
};

/** Where data come from, where that is a file that somebody else had. */
export const origin = {
  copy: "These data come from somebody’s own file. No site has checked them.",
};
