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
  /** By what the link leads to. */
  copyLink: {
    step: "Copy link to this step",
    event: "Copy link to this event",
    view: "Copy link to this view",
  },
  copied: "Link copied",
  copiedOwn: "Link copied: it works for who has the file",
  copyFailed: "The browser did not allow copying. The address bar holds the link.",
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
