import { isolate } from "./grammar.ts";

/** The dialog for sharing and citing an event. */
export const share = {
  title: "Share and cite",
  link: "Link",
  eventHint: "With a preview in chat programs.",
  viewHint: "The event with your filters and your window of time.",
  copyPrivate: "Copy link without preview",
  privateHint: "Which event it is stands after the #, too.",
  whoSees:
    "Whoever follows the link tells the server of this site which event they open. Filters and window stand after the #, which browsers send to no server.",
  /** The same where the event has no page, so that all of it stands in the fragment. */
  nobodySees: "All of this link stands after the #, which browsers send to no server.",
  /** Nobody else has the file that is open. */
  ownFile:
    "The file that is open is only on your device. A link names it and leads on for who has the same file; nobody else can open it.",
  system: "Share with another program",
  cite: "Citation",
  form: "Form",
  forms: {
    plain: "Plain text",
    apa: "APA",
    chicago: "Chicago",
    wikipedia: "Wikipedia",
    bibtex: "BibTeX",
    paragraph: "Paragraph with footnotes",
  },
  /** Citations are written in the English of their styles. */
  text: "Text of the citation",
  copyText: "Copy citation",
  copied: "Copied",
  copyFailed: "The browser did not allow copying. Select the text and copy it yourself.",
};

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
