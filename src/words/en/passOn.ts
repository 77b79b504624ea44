import { count } from "./grammar.ts";

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
