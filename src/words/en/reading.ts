import { count, isolate, numbers } from "./grammar.ts";

/* The texts about an event, an actor, a tie, the story, tours, and how to share, cite and understand them. */

export const detail = {
  printedFrom: (address: string) => `Printed from ${address}`,
  previous: "Previous event",
  next: "Next event",
  close: "Close details",
  share: "Share and cite",
  whoDidWhat: "Who did what",
  alsoInvolved: "Also involved",
  sources: "Sources",
  noSources: "No source given.",
  dated: "How it was dated",
  known: (date: string) => `Known to the public: ${date}.`,
  /** The heading of the date that the story uses, beside dates of other accounts. */
  usedHere: "Used here",
  anotherAccount: "Another account",
  replies: "Replies",
  told: "Told of it",
  noReply: "Was asked, and did not answer.",
  /** For an allegation without a reply. */
  noReplyFound: "These sources give no reply.",
  archived: "archived copy",
  /** For a source that repeats an agency or a paper. */
  repeats: (origin: string) => `repeats ${isolate(origin)}`,
  /** A label before a text in the same line: "Replies: Borg Labs". */
  label: (name: string) => `${name}:`,
  changes: "Corrections",
  linked: "Linked events",
  opensHost: (host: string) => `Opens ${isolate(host)}`,
  filterBy: (name: string) => `Only events with ${isolate(name)}`,
  unfilter: (name: string) => `Remove the filter ${isolate(name)}`,
  filterByBoth: "Only events with both",
  noEventsHere: "None in this window.",
  outsideFilters: "The filters or the window leave this event out of the pictures.",
  story: "The story",
  howSure: "How sure is it?",
  turningPoints: "Turning points",
  eventsInWindow: (inWindow: number, all: number) =>
    inWindow === all
      ? `${count(all, "event", "events")}`
      : `${numbers.format(inWindow)} of ${count(all, "event", "events")} in this window`,
  roles: {
    agent: "acted",
    target: "was acted upon",
    source: "told of it",
    mentioned: "mentioned",
    other: "took part",
  },
  sourceTypes: {
    "court-record": "court record",
    parliament: "parliament",
    government: "government",
    company: "company’s own words",
    research: "research",
    news: "news report",
    agency: "agency report",
  },
  /** The names of each relation. `out` is for the event that states the relation, `into` for the other event. */
  links: {
    "responds-to": { out: "Responds to", into: "Answered by" },
    follows: { out: "Follows", into: "Followed by" },
    "rules-on": { out: "Rules on", into: "Ruled on by" },
    discloses: { out: "Discloses", into: "Disclosed by" },
    contradicts: { out: "Contradicts", into: "Contradicted by" },
  },
};

export const acts = {
  /** An act in words if the file does not say who acted. */
  between: (one: string, other: string, verb: string) =>
    `Between ${isolate(one)} and ${isolate(other)}: ${isolate(verb)}`,
  own: (standing: string, ofEvent: string) => `This act: ${standing}; the event: ${ofEvent}`,
  said: (standing: string, ofContent: string) => `That it was said: ${standing}; what was said: ${ofContent}`,
};

export const actor = {
  aliases: "Also known as",
  memberOf: "Belongs to",
  members: "Includes",
  /** Precedes the names of people who are counted with an organisation. */
  inPerson: "Person named:",
  /** Separates the names of accounts, which may contain "and" or a comma. */
  betweenSides: "; ",
  countedTitle: "Counted here",
  countedHere: "Their events are counted here. The records still name each of them.",
  openMembers: "Count people by themselves",
  namedHere: "Being named here does not mean involvement in wrongdoing.",
  restsOn: "What this rests on",
  statements: { role: "Role", memberOf: "Membership", description: "Description", group: "Group" },
  countIn: (period: string, value: number) => `${period}: ${numbers.format(value)}`,
  strongestTies: "Strongest ties",
  tieMeaning: "A tie is what one of them did to the other, or what was between the two; nothing more.",
  /** The number of acts with the same verb in a tie, if there are several. */
  times: (acts: number) => `${numbers.format(acts)} times`,
  oneSource: (events: number) => `${numbers.format(events)} on one independent source`,
  events: "Event by event",
  date: "Date",
  part: "Part",
  happened: "What happened",
  howSure: "How sure",
  /** What the actor does in an event, by the direction of its acts. */
  parts: {
    out: "acts",
    into: "is acted upon",
    both: "acts and is acted upon",
    /** For an act of which the file does not say who acted. */
    between: "is one of two sides",
    present: "takes part",
  },
  bothWays: "both ways",
  /** The day on which an event became public: "public 3 November, 59 days later". `isLeast`: perhaps even later. */
  known: (date: string) => `public ${date}`,
  knownLater: (date: string, days: number, isLeast: boolean) =>
    `public ${date}, ${isLeast ? "at least " : ""}${count(days, "day", "days")} later`,
  /** Used in place of `knownLater` for two or more years: "public 28 January 2022, 4 years later". */
  knownYearsLater: (date: string, years: string) => `public ${date}, ${years} later`,
  copy: "Copy as notes with sources",
};

export const data = {
  aboutFile: "About this file",
  title: "Data",
  file: "SHA-256",
  program: "Program",
  notAvailable: "not available here",
  version: (version: string, updated: string) =>
    [version && `Version ${isolate(version)}`, updated].filter(Boolean).join(", "),
  corrections: "Corrections",
  byline: "By",
  publisher: "Published by",
  licence: "Licence",
  contact: "For corrections and replies:",
  translationOf: (label: string) => `Translation of “${isolate(label)}”`,
};

/** The texts that a new reader sees first. */
export const opening = {
  story: "The story",
  question: "The central question",
  answer: "Where it stands",
  start: "Start here",
  length: (steps: number, minutes: number) =>
    `${count(steps, "step", "steps")} · ${count(minutes, "minute", "minutes")}`,
  cast: "Who is who",
  /** The events and years of an actor: "48 events, 2016 to 2025". */
  span: (events: string, from: string, to: string) =>
    from === to ? `${events}, ${from}` : `${events}, ${from} to ${to}`,
  known: "Known",
  disputed: "Disputed",
  unanswered: "Unanswered",
  more: "More about the story",
  /** The text `more` in one word, for small screens. */
  further: "More",
  neighbours: "Before and after",
};

export const tour = {
  title: "Tour",
  step: (number: number, total: number) => `Step ${numbers.format(number)} of ${numbers.format(total)}`,
  goTo: (number: number, headline: string) => `Step ${numbers.format(number)}: ${isolate(headline)}`,
  steps: "Steps of the tour",
  next: "Next step",
  previous: "Previous step",
  leave: "Leave the tour",
  others: "Other tours",
  /** The number of events without a name in the picture of a step. */
  otherEvents: (value: number) => count(value, "other event", "other events"),
  place: (number: number, total: number) => `${numbers.format(number)} / ${numbers.format(total)}`,
  /** The button that ends the tour. The view of the last step stays. */
  toRecord: "Search the record",
  emptyWindow: "The days that this step names do not hold its event; the days around it are shown.",
};

export const summary = {
  title: "In short",
  nothing: "No event matches.",
  /** The number of events and their days. `isPart` is true if window or filters leave out events. */
  extent: (events: string, range: string, isPart: boolean) =>
    `${isPart ? "This part" : "The story"} has ${events}, ${range}.`,
  busiest: (month: string, events: string) => `The busiest month was ${month}, with ${events}.`,
  busiestYear: (year: string, events: string) => `The busiest year was ${year}, with ${events}.`,
  /**
   * The actors who act, and who are acted upon, in most events. One of the two may be empty. Acts may be disputed, so
   * the sentence says only that the story names the actors.
   */
  who: (acting: string, actedUpon: string) =>
    acting === ""
      ? `The story names ${actedUpon} most often as acted upon.`
      : `The story names ${acting} most often as acting${actedUpon === "" ? "" : `, and ${actedUpon} as acted upon`}.`,
  /** The most frequent kinds: "Statement (13), Report (6) and Legal (4)". */
  kinds: (kinds: string) => `The most frequent kinds are ${kinds}.`,
  /** `detail` counts events of which only a detail is contested. `isBoth`: some are contested, others only alleged. */
  inDoubt: (disputed: number, detail: number, alleged: number, isBoth: boolean) =>
    [
      "Of these events, ",
      disputed > 0 && `${numbers.format(disputed)} ${disputed === 1 ? "is" : "are"} disputed`,
      disputed > 0 && detail > 0 && ", and ",
      detail > 0 && `in ${numbers.format(detail)}${disputed > 0 ? " more" : ""} a detail is contested`,
      isBoth && "; ",
      alleged > 0 && `${numbers.format(alleged)} ${alleged === 1 ? "is" : "are"} only alleged`,
      ".",
    ]
      .filter(Boolean)
      .join(""),
  before: "Before",
  after: "After",
  firstAnswer: "First answer",
  busiestPair: (pair: string, events: string) => `The busiest pair is ${pair}, with ${events}.`,
  /** Headings of the charts in the summary of a large table. */
  charts: {
    actors: "Most often involved",
    acts: "Most frequent acts",
    pairs: "Who to whom",
    partial: "Hatched: a period that lies only in part in the data and the window.",
    periods: {
      day: "Events a day",
      week: "Events a week",
      month: "Events a month",
      quarter: "Events a quarter",
      year: "Events a year",
      decade: "Events a decade",
      century: "Events a century",
      millennium: "Events a millennium",
    },
  },
  howToRead: "How to read this",
  readingHint:
    "Choose an event or an actor to see who says so. Zoom or drag the timeline to narrow the time: network, list and every number follow.",
};

export const timeWindow = {
  title: "Dates",
  hint: "Only the events of these days count, here and in the network. Drag over the years, or type the days.",
  noDate: (day: string, month: string, year: string) =>
    `No date is read from this. Write it like ${day}, ${month} or ${year}.`,
  outsideStory: (range: string) => `The story has no events then: ${range}.`,
  /** The number of events without a time, while the window shows hours. */
  dayOnly: (events: number) => `${numbers.format(events)} known to the day alone`,
  ofPlaces: "Each time is by the clock of its own place.",
  ofZone: (name: string, zone: string) => `Times are by the clock of one zone: ${name} (${isolate(zone)}).`,
};

export const play = {
  title: "Play through time",
  play: "Play",
  pause: "Pause",
  moment: "Moment",
  pace: "What each step has alike",
  paces: { events: "By events", days: "By days" },
  speed: "Speed",
  speeds: { slow: "Slow", normal: "Normal", fast: "Fast" },
  compare: "Compare",
  comparison: {
    title: "Two windows compared",
    both: (days: string) => `In both windows: ${days}.`,
    swap: "Show the other window",
    /** The label of the fields of the window that the pictures do not show. */
    other: "The other window",
    close: "Close the comparison",
    shown: "in the timeline",
    changed: "Actors whose events changed most",
    change: (name: string, earlier: number, later: number) =>
      `${isolate(name)}: ${count(earlier, "event", "events")}, then ${numbers.format(later)}`,
    byActor: "Most active",
    came: (ties: number) => `${count(ties, "tie", "ties")} came`,
    went: (ties: number) => `${count(ties, "tie", "ties")} went`,
    stayed: (ties: number) => `${count(ties, "tie", "ties")} stayed`,
    tie: (from: string, to: string) => `${isolate(from)} to ${isolate(to)}`,
  },
};

export const share = {
  link: "Link",
  eventHint: "With a preview in chat programs.",
  viewHint: "The event with your filters and your window of time.",
  copyPrivate: "Copy link without preview",
  privateHint: "Which event it is stands after the #, too.",
  whoSees:
    "Whoever follows the link tells the server of this site which event they open. Filters and window stand after the #, which browsers send to no server.",
  /** For an event without a page. The fragment of the link then has the id of the event too. */
  nobodySees: "All of this link stands after the #, which browsers send to no server.",
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
  text: "Text of the citation",
  copyText: "Copy citation",
};

export const cite = {
  version: (version: string) => `version ${version}`,
  dataSet: "Data set",
  dataFile: "Data file",
  noDate: "n.d.",
  within: (story: string) => `In ${story}`,
  accessed: (day: string) => `accessed ${day}`,
  retrieved: (day: string, address: string) => `Retrieved ${day}, from ${address}`,
  modified: (day: string) => `last modified ${day}`,
  filter: (name: string) => `filter ${name}`,
  /**
   * The citation template of Wikipedia in this language, then its fields for author, title, standing, address, story,
   * publisher, day of the last change and day of access. If the field for the standing is empty, the title includes the
   * standing.
   */
  wikipedia: "cite web; author; title; type; url; work; publisher; date; access-date",
};

/** The meaning of each key of an address, in messages about keys that were ignored. */
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
  tour: "tour",
  step: "step",
  lang: "language",
};

export const link = {
  ignored: (parts: string) => `Parts of this link were left out: ${parts}.`,
  ignoredPart: (what: string, text: string) => `${what} “${isolate(text)}”`,
  ignoredKeys,
  otherFile:
    "This is not the file that the link was made with, so it stands by itself. Back leads to the link.",
  otherFileNamed: (name: string) =>
    `This is not “${isolate(name)}” as it was when the link was made, so it stands by itself. Back leads to the link.`,
  newerLink: "This link was made by a newer Dateline; what is understood is shown.",
  withdrawn: (event: string, date: string, reason: string) =>
    `The event “${isolate(event)}” was withdrawn on ${date}: ${isolate(reason)}`,
  replacement: "What stands in its place",
};

type Pairs = readonly (readonly [sign: string, meaning: string])[];

export const help = {
  title: "Keys",
  hint: "Single letters and arrows work only inside the picture that has the focus.",
  keys: [
    ["Ctrl or ⌘ + K", "Search"],
    ["Tab", "Next control; each picture is one stop"],
    ["F6", "From a picture to the details and back"],
    ["← →", "Timeline: earlier, later event. Network: leave or open the ties of an actor"],
    ["↑ ↓", "Timeline: lane above, below. Network: actor or tie before, after"],
    ["Home, End", "First, last"],
    ["Page Up, Page Down", "A tenth of the marks; ten actors"],
    ["Letters", "To the event or actor that begins so"],
    ["Enter", "Select; on a stack or a cluster: go into it"],
    ["Space", "Timeline: select. Network: filter by the actor"],
    ["Escape", "Out of the stack or cluster, then close the details"],
    ["+ − 0", "Zoom in, out, show all"],
    [".", "Follow the chain of replies of the selected event, one by one, and round again"],
    ["?", "These keys"],
  ] satisfies Pairs,
};

export const about = {
  title: "About Dateline",
  what: "Dateline shows a disputed public story as it stands in its sources: who did what to whom, when, who says so, and how sure that is.",
  privacy:
    "It runs in your browser. It stores nothing, sets no cookies and asks no other site. What you filter for stands only in the part of the address after #, which is not sent to any server.",
  standingTitle: "How sure an event is",
  legendTitle: "What the marks mean",
  /** Short meanings of signs, for the legend of a picture. */
  dating: "date by another account",
  imprecise: "some time in here",
  lasted: "lasted this long",
  open: "by or since this day",
  stack: "+2: two more events here",
  legend: [
    ["colour", "the kind of event"],
    ["outline", "its standing: filled, half filled, hollow, dashed, diamond"],
    ["bar with sharp ends", "it lasted this long"],
    ["even tint between brackets", "some time in here; no day of it is more likely than another"],
    ["fading end", "by or since this day; the other end is not known"],
    [
      "shape of an actor",
      "person circle, organisation pill, media pill with a notch, government square, court square with a bar, software diamond, group ring",
    ],
    ["size, width", "number of events in the window"],
    ["red", "what you selected"],
  ] satisfies Pairs,
};

export const packages = {
  title: "What is in this page",
  hint: "Programs and faces of others, each with its licence. The sizes are those before packing.",
  show: "Packages and licences",
  failed: "The list could not be fetched.",
  one: (name: string, version: string, licence: string, size: string) =>
    `${name} ${version} · ${licence} · ${size} kB`,
  forPrograms: "The same list for programs (CycloneDX)",
};

/** The texts for EDTF dates. Arguments are complete texts, such as "2 November 2019". */
export const dateForms = {
  /** 08:46 (UTC−4) */
  inZone: (time: string, zone: string) => `${time} (${zone})`,
  /** "the 2010s". `year` is its first year. */
  decade: (year: string) => `the ${year}s`,
  /** For example "2000 to 2099". The name of a century outside of a sentence. */
  years: (first: string, last: string) => `${first} to ${last}`,
  /** "from 29 April to 10 May 2019": the event lasted. */
  fromTo: (start: string, end: string) => `from ${start} to ${end}`,
  /** "between July and September 2019": the event happened once, at some time. */
  between: (start: string, end: string) => `between ${start} and ${end}`,
  by: (date: string) => `by ${date}`,
  untilFromUnknown: (date: string) => `until ${date}, start not known`,
  fromOn: (date: string) => `from ${date} on`,
  fromToUnknown: (date: string) => `from ${date}, end not known`,
  orLater: (date: string) => `${date} or later`,
  approximate: (date: string) => `about ${date}`,
  uncertain: (date: string) => `${date}, uncertain`,
  /** An uncertain date in a longer phrase: "by 2 November 2019 (uncertain)". */
  uncertainWithin: (date: string) => `${date} (uncertain)`,
  byAnother: (date: string, other: string) => `${date} (${other} by another account)`,
  /** For example "between July and September 2019 (26 July, 20 August and 3 more by other accounts)". */
  byOthers: (date: string, one: string, other: string, more: number) =>
    `${date} (${one}, ${other}${more > 0 ? ` and ${more} more` : ""} by other accounts)`,
  /** For example "verdict 3 Nov 2019, happened 5 Sep 2019", with a date from a column of the file. */
  byColumn: (column: string, date: string, happened: string) =>
    `${isolate(column)} ${date}, happened ${happened}`,
  /** Follows a time that is written by another clock than the clock of the story. */
  byOwnClock: (date: string, own: string) => `${date} (by its own clock ${own})`,
  becamePublic: (known: string, happened: string) => `public ${known}, happened ${happened}`,
  someTimeIn: (date: string) => `some time in ${date}`,
  someTimeBetween: (first: string, last: string) => `some time between ${first} and ${last}`,
};
