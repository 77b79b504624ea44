import { isolate } from "./grammar.ts";

/** Keys of an address, by what they choose. */
const ignoredKeys: Readonly<Record<string, string>> = {
  data: "dataset",
  event: "event",
  focus: "actor",
  actor: "actor",
  match: "match",
  kind: "kind",
  status: "standing",
  source: "source",
  contested: "contested",
  q: "search text",
  from: "from",
  to: "to",
  window: "window",
  view: "view",
  lanes: "lanes",
  fold: "folded silences",
  story: "tour",
  step: "step",
  lang: "language",
};

/** What a link asked for and did not get. */
export const link = {
  ignored: (parts: string) => `Parts of this link were left out: ${parts}.`,
  ignoredPart: (what: string, text: string) => `${what} “${isolate(text)}”`,
  ignoredKeys,
  /** The address waited for a file, and another one was opened. */
  otherFile:
    "This is not the file that the link was made with, so it stands by itself. Back leads to the link.",
  otherFileNamed: (name: string) =>
    `This is not “${isolate(name)}” as it was when the link was made, so it stands by itself. Back leads to the link.`,
  newerLink: "This link was made by a newer Dateline; what is understood is shown.",
  /** For a link to an event that is no longer told. */
  withdrawn: (event: string, date: string, reason: string) =>
    `The event “${isolate(event)}” was withdrawn on ${date}: ${isolate(reason)}`,
  replacement: "What stands in its place",
};
