export const panes = {
  timeline: "Timeline",
  network: "Network",
  events: "Events",
  filters: "Filters",
  /** The button that opens them. */
  filter: "Filter",
  details: "Details",
  overview: "Whole story",
  views: "Show",
  all: "Both",
  list: "List",
  table: "Table",
  pairs: "Pairs",
  /** Names the choice among the forms of the list, of which the first is in the order of time. */
  forms: "Form of the list",
  inOrder: "In order",
  resize: (pane: string) => `Resize ${pane}`,
  about: "About",
  tabs: "Views",
  expand: "Show more of the details",
  collapse: "Show less of the details",
  rail: "Time",
};

export const header = {
  search: "Search events and actors",
  searchShortcut: "Ctrl K",
  openSearch: "Search",
  copyLink: "Copy link",
  copied: "Link copied",
  copiedOwn: "Link copied: it works for who has the file",
  copyFailed: "The browser did not allow copying. The address bar holds the link.",
  theme: (next: string) => `Change colours: ${next}`,
  themes: { system: "as the system", light: "light", dark: "dark" },
  /** Names the choice of a language. */
  language: "Language",
  menu: "Menu",
  close: "Close",
  skipToTimeline: "Skip to the timeline",
  skipToList: "Skip to the list of events",
  skipToDetails: "Skip to the details",
};

export const page = {
  name: "Dateline",
  printedFrom: (address: string) => `Printed from ${address}`,
};
