import { count, data, numbers } from "./enCounts.ts";
import type { Messages } from "./messages.ts";

/** Opening a file of one’s own, and what is asked and said about it. */
export const open: Messages["open"] = {
  menu: "Open your own file",
  title: "Open your own file",
  hint: "The file is read in your browser. It is not sent anywhere, and nothing of it is kept.",
  choose: "Choose a file",
  accepted:
    "Dateline JSON, tables (CSV, TSV), TimelineJS, GEXF with dates, FollowTheMoney; also gzipped. Up to 512 MB and 2,000,000 events.",
  paste: "Or paste its text",
  open: "Open",
  address: "Or the https address of a file",
  check: "Check a file before you publish it",
  addressHint: "You are asked once more before anything is fetched.",
  drop: "Drop the file to open it",
  cancel: "Cancel",
  pastedName: "pasted text",
  receivedOf: (received, total) => `${received} of ${total}`,
  bytes: (value) =>
    value >= 1_000_000
      ? `${numbers.format(Math.round(value / 100_000) / 10)} MB`
      : `${numbers.format(Math.round(value / 1000))} kB`,
  rows: (value) => count(value, "row", "rows"),
  foreignTitle: (host) => `Open data from ${data(host)}?`,
  foreignHint: (host) =>
    `If you open it, ${data(host)} learns your network address and that you asked for this file. This site has not checked what it says. Afterwards this page can ask no other host.`,
  fromFile: (name) => `Your own file: ${data(name)}. It has not left this browser.`,
  fromHost: (host) => `These data come from ${data(host)}. This site has not checked them.`,
  digest: (digest) => `SHA-256 ${digest}`,
  back: "Back to the affair",
  setAside: (value) => `${count(value, "row", "rows")} set aside`,
  setAsideRow: (row, column, value, reason) =>
    `Row ${numbers.format(row)}${column === "" ? "" : `, ${data(column)}`}: “${data(value)}”. ${data(reason)}`,
  setAsideMore: (value) => `and ${numbers.format(value)} more`,
  setAsideDownload: "Download this list",
  tableTitle: (name) => `What the columns of “${data(name)}” mean`,
  tableHint: (rows) =>
    `${count(rows, "row", "rows")}. Correct what was guessed wrong. Nothing of this is remembered.`,
  tableMissing: (what) => `Still needed: ${what}.`,
  missing: { date: "a date or a start", headline: "a headline or an action" },
  column: "Column",
  meaning: "Meaning",
  leaveOut: "Leave out",
  firstRows: "First rows",
  dayOrder: "Some dates can be read in two ways. Which comes first?",
  dayFirst: "The day",
  monthFirst: "The month",
  twoWays: (value, one, other) => `${data(value)}: ${one} or ${other}`,
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
    prominence: "Prominence",
  },
};

/** Taking results away as files. */
export const take: Messages["take"] = {
  menu: "Download the data",
  title: "Download the data",
  scope: "Which events",
  shown: (events) => `On screen: ${count(events, "event", "events")}`,
  all: (events) => `All: ${count(events, "event", "events")}`,
  pictures: {
    timeline: "The timeline, with legend and address",
    network: "The network, with legend and address",
  },
  noPicture: "This browser makes no such picture; the other button works.",
  formats: {
    json: { name: "JSON", hint: "Everything, with actors and sources; opens here again" },
    csv: { name: "CSV", hint: "A row for each event, for spreadsheets" },
    gexf: { name: "GEXF", hint: "The network over time, for network tools" },
  },
};
