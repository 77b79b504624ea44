/** The dialog that saves the page as one offline file; its words come with it, in every language. */
export const offline = {
  title: "Download as one offline file",
  hint: "One file with this page, its data and its fonts. It opens in a browser without a connection, asks nobody for anything, and its links keep working.",
  /** What the file holds: the whole dataset, whatever is filtered. */
  holds: (events: string) => `It holds the whole story, ${events}, whatever is filtered now.`,
  save: "Download",
  saving: "Making the file…",
  saved: (megabytes: string) => `Saved, ${megabytes} MB.`,
  failed: "The page could not be fetched. There may be no connection; try again.",
};
