/** Downloading the data and pictures of what is shown. */
export const take = { menu: "Download the data" };

/** The code that shows a view inside another site’s page. */
export const embed = {
  title: "Embed this view",
  open: "Embed this view",
  openInFull: "Open in full",
  hint: "Paste this into a page. It shows what is on screen now, with its filters; readers can open it in full.",
  code: "Code",
  height: "Height in pixels",
  resizes: "Fit the height to what it holds (adds a script of 1 kB)",
  copyCode: "Copy code",
  wheelHint: "Ctrl or ⌘ and the wheel zoom",
};
