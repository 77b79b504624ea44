/** A view inside another site’s page, and the dialog with the code for it; its words come with them, in every language. */
export const embed = {
  title: "Embed this view",
  openInFull: "Open in full",
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
