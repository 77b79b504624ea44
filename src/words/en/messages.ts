import { count, isolate, numbers } from "./grammar.ts";

/* The texts that load first: dates, standings, header, filters, timeline, list, and failures to open. */

export const messages = {
  /** The texts around dates from `Intl`. Arguments are complete texts, such as "2 November 2019". */
  dates: {
    weekdayAndDay: (weekday: string, day: string) => `${weekday} ${day}`,
    atTime: (day: string, time: string) => `${day}, ${time}`,
    /** The short name of a month, cut to three letters, because browsers differ (Sep, Sept). */
    shortMonth: (name: string) => name.slice(0, 3),
    /** "4001 BCE". The year before 1 CE is 1 BCE. */
    beforeCommonEra: (year: string) => `${year} BCE`,
    /** For example "45 CE". Years below 100 need an era, because they look like days. */
    commonEra: (year: string) => `${year} CE`,
    /** 29 Apr – 10 May 2019 */
    range: (first: string, last: string) =>
      /[\s–]/.test(first + last) ? `${first} – ${last}` : `${first}–${last}`,
    /** Labels a year that the axis shows only in part: "2021, from July". */
    yearFrom: (year: string, month: string) => `${year}, from ${month}`,
  },

  panes: {
    timeline: "Timeline",
    network: "Network",
    events: "Events",
    filters: "Filters",
    filter: "Filter",
    details: "Details",
    overview: "Whole story",
    views: "Show",
    list: "List",
    table: "Table",
    pairs: "Pairs",
    forms: "Form of the list",
    inOrder: "In order",
    resize: (pane: string) => `Resize ${pane}`,
    about: "About",
    tabs: "Views",
    expand: "Show more of the details",
    collapse: "Show less of the details",
    strip: "Time",
  },

  header: {
    search: "Search events and actors",
    openSearch: "Search",
    copyLink: {
      step: "Copy link to this step",
      event: "Copy link to this event",
      view: "Copy link to this view",
    },
    copied: "Link copied",
    copiedOwn: "Link copied: it works for who has the file",
    copiedText: "Copied",
    copyFailed: "The browser did not allow copying. Select the text and copy it yourself.",
    language: "Language",
    menu: "Menu",
    close: "Close",
    skipToTimeline: "Skip to the timeline",
    skipToList: "Skip to the list of events",
    skipToDetails: "Skip to the details",
  },

  page: {
    name: "Dateline",
  },

  states: {
    loading: (title: string) => `Loading ${isolate(title)}`,
    tryAgain: "Try again",
    offline: "The file could not be fetched. There may be no connection.",
    andMore: (value: number) => `and ${numbers.format(value)} more`,
    nothing: "No event matches",
    paneFailed: (pane: string) => `${pane} could not be drawn. The rest of the page still works.`,
    lostPart: "A part of this page could not be fetched. Loading again keeps your view.",
    failed:
      "Something in this page went wrong: your last step may be lost. Try once more, or load the page again.",
    reload: "Load again",
    dismiss: "Dismiss",
  },

  open: {
    menu: "Open your own file",
    open: "Open",
    cancel: "Cancel",
    receivedOf: (received: string, total: string) => `${received} of ${total}`,
    bytes: (value: number, isMega: boolean) => `${numbers.format(value)} ${isMega ? "MB" : "kB"}`,
    rows: (value: number) => count(value, "row", "rows"),
  },

  filters: {
    actors: "Actors",
    kind: "Kind",
    standing: "Standing",
    sources: "Sources",
    fewer: "Fewer",
    contested: "Only contested events",
    contestedMark: "Contested",
    oneSource: "One independent source only",
    kept: "Public more than 30 days later",
    clear: "Clear filters",
    active: "Filters in force",
    quoted: (text: string) => `“${isolate(text)}”`,
    remove: (what: string) => `Remove ${isolate(what)}`,
    inForce: (value: number) => `Filters · ${numbers.format(value)}`,
    show: (value: number) => `Show ${count(value, "event", "events")}`,
  },

  timeline: {
    marks: "Events on the timeline",
    from: "Start",
    to: "End",
    fold: "Fold silences",
    highest: (events: string) => `highest: ${events}`,
    binned: (period: string, events: string) => `${period}: ${events}`,
    stack: (value: number, dates: string) => `${count(value, "event", "events")}, ${dates}`,
    /** The lane of all values that are too rare for lanes of their own: "12 others". */
    rest: (values: number) => `${count(values, "other", "others")}`,
    /** The lane of events without a value. */
    notStated: "Not stated",
  },

  list: {
    more: (value: number) => `Show ${numbers.format(value)} more`,
    earlier: (value: number) => `Show ${numbers.format(value)} earlier`,
    others: (value: number) => count(value, "other", "others"),
  },

  details: {
    direction: (from: string, to: string) => `${isolate(from)} → ${isolate(to)}`,
    tie: (one: string, other: string) => `${isolate(one)} and ${isolate(other)}`,
  },

  spoken: {
    /** The name of an event for screen readers: "2 November 2019. Headline. Alleged. 6 actors, 4 sources." */
    event: (date: string, headline: string, standing: string, actors: number, sources: string) =>
      `${date}. ${isolate(headline)}${/[.!?…]$/.test(headline) ? "" : "."} ${standing && `${standing}. `}${count(actors, "actor", "actors")}${sources && `, ${sources}`}.`,
    position: (index: number, total: number) => `${numbers.format(index)} of ${numbers.format(total)}.`,
  },

  /** The label and the meaning of each standing. `standingInFull` joins the two. */
  standing: {
    confirmed: { label: "Confirmed", meaning: "sources show what the headline says" },
    /** A confirmed event that is a statement. */
    onRecord: { label: "On record", meaning: "it was said; whether it is true is another matter" },
    reported: { label: "Reported", meaning: "one side, or sources that are not named, say that it happened" },
    alleged: { label: "Alleged", meaning: "it is claimed; whether it happened is not established" },
    disputed: {
      label: "Disputed",
      meaning: "the parties contradict each other about whether it happened, or how",
    },
    unstated: { label: "Standing not stated", meaning: "the file does not say how sure it is" },
  },

  standingInFull: (label: string, meaning: string) => `${label}: ${meaning}`,

  /** The contested points of an event, which follow its standing: "date and number contested". */
  contest: {
    /** The texts are joined by commas and "and". */
    things: { fact: "facts", date: "date", number: "number", meaning: "meaning" },
    contested: (things: string) => `${things} contested`,
    /** Used if the facts are disputed, or if the file does not say what is. */
    plain: "contested",
  },

  counts: {
    events: (value: number) => count(value, "event", "events"),
    actors: (value: number) => count(value, "actor", "actors"),
    sources: (value: number) => (value === 0 ? "no source given" : count(value, "source", "sources")),
    /** The beginning of each status line: "19 of 90 events". */
    eventsOf: (shown: number, all: number) => `${numbers.format(shown)} of ${count(all, "event", "events")}`,
    actorsOf: (shown: number, all: number) => `${numbers.format(shown)} of ${count(all, "actor", "actors")}`,
    asKnown: "by the day they became public",
    byColumn: (column: string) => `by ${isolate(column)}`,
    folded: "people counted with their organisations",
    of: (position: number, all: number) => `${numbers.format(position)} of ${numbers.format(all)}`,
    /** For example "3 sources, 2 independent". Sources that repeat one agency or paper count as one. */
    independent: (sources: string, value: number) => `${sources}, ${numbers.format(value)} independent`,
    contested: (disputed: number, more: number) => {
      if (disputed === 0) return `${numbers.format(more)} with a contested detail`;
      return `${numbers.format(disputed)} disputed${more === 0 ? "" : `, ${numbers.format(more)} more with a contested detail`}`;
    },
  },
};
