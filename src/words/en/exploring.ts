import { count, isolate, numbers } from "./grammar.ts";

/* The texts of menu, search, filters, network, pairs, table, clocks, acts over time and bars. */

export const menu = {
  theme: (next: string) => `Change colours: ${next}`,
  themes: { system: "as the system", light: "light", dark: "dark" },
  print: "Print this view",
  download: "Download the data",
  offline: "Download as one offline file",
  embed: "Embed this view",
  about: "About and how to read",
  otherStory: (title: string) => `Open: ${isolate(title)}`,
};

/** Texts for the case that no event passes the filters. */
export const nothing = {
  hint: "These choices leave nothing. Loosen one of them:",
  widen: "Show the whole time",
  noEvents: "This dataset has no events.",
  months: (value: number) => `${count(value, "month", "months")} without events`,
  years: (value: number) => `${count(value, "year", "years")} without events`,
};

export const suggestions = {
  /** The suggestion that Enter chooses: a filter by the typed text. */
  filterBy: (text: string) => `Show only events with “${isolate(text)}”`,
  nothing: "No event or actor has these words. Enter shows what the filters leave.",
};

export const facets = {
  any: "any",
  all: "all",
  anyHint: "Events with any of the chosen actors",
  allHint: "Events with all of the chosen actors",
  match: "Events have",
  findActor: "Find an actor",
  findSource: "Find a source",
  allActors: (value: number) => `All ${count(value, "actor", "actors")}`,
  allKinds: (value: number) => `All ${count(value, "kind", "kinds")}`,
  allSources: (value: number) => `All ${count(value, "source", "sources")}`,
  oneSource:
    "One article is one source. Articles that repeat one agency or paper are one independent source together. One that names neither publisher nor address adds none.",
  /** Explains `filters.kept` in `messages.ts`. */
  kept: "More than 30 days lie for certain between the last day on which it may have happened and the first on which the public could know.",
  questions: "Questions",
  /** The button that opens rarely used filters. It lists them. */
  further: (facets: string) => `More: ${facets}`,
  more: (value: number) => `${numbers.format(value)} more: type part of a name`,
  sourceName: (publisher: string, title: string) =>
    publisher ? `${isolate(publisher)}: ${isolate(title)}` : isolate(title),
  noActor: (text: string) => `No actor is called “${isolate(text)}”.`,
  noSource: (text: string) => `No source is called “${isolate(text)}”.`,
  /** Shown beside numbers that are still those of an earlier view. */
  counting: "counting…",
  translated: "Names of kinds are translations, not words of the file.",
};

export const network = {
  tree: "Actors and ties",
  title: "Who acted on whom, in this window",
  node: (name: string, kind: string, events: number) =>
    `${isolate(name)}, ${kind}, ${count(events, "event", "events")}`,
  /** A tie as seen from one of its ends: the other end, what the tie rests on (`tieRestsOn`), and the verbs. */
  tieOut: (other: string, rests: string, verbs: string) =>
    `${isolate(other)}, ${rests}. Done to it: ${verbs}`,
  tieInto: (other: string, rests: string, verbs: string) =>
    `${isolate(other)}, ${rests}. Done by it: ${verbs}`,
  tieBetween: (other: string, rests: string, verbs: string) =>
    `${isolate(other)}, ${rests}. Between them: ${verbs}`,
  /** The number of verbs that do not fit into a list, or of acts that have no space in a picture of acts. */
  moreVerbs: (value: number) => `${numbers.format(value)} more`,
  /** The number of actors that do not fit into a column. `hasOthers` is false if the column shows no actor. */
  rest: (value: number, hasOthers: boolean) =>
    hasOthers ? `${count(value, "more actor", "more actors")} not drawn` : count(value, "actor", "actors"),
  /** The number of ties below the lower edge of a picture that scrolls. */
  below: (value: number) => `${numbers.format(value)} more below`,
  chosen: (shown: number, all: number, hasLead: boolean) =>
    `${numbers.format(shown)} of ${count(all, "tie", "ties")}: ${hasLead ? "the main ones" : "the strongest"}`,
  legend: "What the lines mean",
  notAllConfirmed: "not every act confirmed",
  undirected: "no direction given",
  namedTogether: "named together",
  steps: (value: number) => count(value, "step", "steps"),
  form: "Form of the network",
  who: "Who",
  howOften: "How often",
  tiesOf: (name: string) => `Acts by and upon ${isolate(name)}, in this window`,
  chainOf: (one: string, other: string) => `The shortest ways from ${isolate(one)} to ${isolate(other)}`,
  circleOf: (name: string, actors: number, steps: number) =>
    `${count(actors, "actor", "actors")} within ${count(steps, "step", "steps")} of ${isolate(name)}, by acts`,
  matrix: {
    name: "Acts between actors",
    corner: "From ↓ to →",
    cell: (from: string, to: string, events: number) =>
      `${isolate(from)} to ${isolate(to)}: ${count(events, "event", "events")}`,
    between: (one: string, other: string, events: number) =>
      `${isolate(one)} and ${isolate(other)}, no direction given: ${count(events, "event", "events")}`,
    shown: (shown: number, all: number) =>
      `The ${numbers.format(shown)} busiest of ${count(all, "actor", "actors")} with acts`,
    choose: "Choose an actor to see its strongest ties.",
    /** Explains the shades of the cells. A shade counts confirmed events, the number in a cell counts all events. */
    darkness: "confirmed; numbers count all",
  },
  open: "Show who acted on whom",
  /** Explains widths of lines that count confirmed events. A dashed line has none, so its width says nothing. */
  onlyConfirmed: (events: string) => `${events} (dashed: any number)`,
  eventsOrMore: (value: number) => `${numbers.format(value)} or more events`,
  verbAndMore: (verbs: string, more: number) => `${verbs} and ${numbers.format(more)} more`,
  ofStanding: (value: number, standing: string) => `${numbers.format(value)} ${standing}`,
  contested: "contested",
  /** The basis of a tie: "3 events: 1 confirmed, 2 alleged · 5 sources". */
  restsOn: (events: number, standings: string, sources: string) =>
    `${count(events, "event", "events")}${standings && `: ${standings}`} · ${sources}`,
  noTies: "No actor acts on another in these events.",
  noActors: "No actor is named in these events.",
};

/** The links between actors through events that name both. The texts claim no other link. */
export const connections = {
  title: "Connections",
  /** The meaning of "named together". No text calls two actors "connected". */
  meaning: "Named in the same event is all that this says of two.",
  find: (name: string) => `How is ${name} linked by events to …`,
  hint: "Name of an actor",
  nobody: "No actor of this name.",
  circle: "Who acted on it or was acted upon, in steps",
  near: (actors: number) => `One step: ${count(actors, "actor", "actors")}`,
  far: (actors: number) => `Two steps: ${count(actors, "actor", "actors")}`,
  show: "Show the shortest chain of events",
  hide: "Hide the chain of events",
  chains: (chains: number, steps: number) =>
    chains === 1
      ? `The shortest chain of events: ${count(steps, "step", "steps")}`
      : `The ${numbers.format(chains)} shortest chains of events: ${count(steps, "step", "steps")} each`,
  /** A step of a chain, between two actors. */
  step: (one: string, other: string, events: number) =>
    `${one} and ${other}, named together in ${count(events, "event", "events")}`,
  /** Explains why some of these events name only people: the organisation stands for people who are counted with it. */
  standsFor: (body: string, people: string) =>
    `${isolate(body)} stands here for ${people}, whom the events name.`,
  more: (events: number) => `and ${count(events, "more event", "more events")}`,
  none: "No chain of events leads from one to the other in this window, with these filters.",
};

export const pairs = {
  title: "Who acted on whom, most often first",
  from: "Who",
  to: "To whom",
  /** Stands in place of the arrow if the file does not say who acted. */
  between: "and, without a direction:",
  events: "Events",
  verbs: "What",
  first: "First",
  last: "Last",
  trend: "Over time",
  /** Two headings: the events in the other direction, and the share of this direction in the events of both. */
  back: "In return",
  share: "Share between them",
  /** Two headings: the share in the compared window, and its change. */
  other: "Other window",
  turn: "Change",
  /** The numbers of the table. A pair has one tie, or one for each direction. */
  summary: (ties: number, oneWay: number, bothWays: number, undirected: number) =>
    `${count(ties, "tie", "ties")}: ${count(oneWay, "pair of actors", "pairs of actors")} in one direction only, ${numbers.format(bothWays)} in both directions${undirected > 0 ? `; ${numbers.format(undirected)} without a direction` : ""}`,
  turned: (pairs: number) => `${numbers.format(pairs)} turned round since the other window`,
  least: "Events, at least",
  only: (pair: string) => `Only events with ${isolate(pair)}`,
  onlyDone: (verb: string) => `Only events with the action ${isolate(verb)}`,
  actions: "Actions",
  findAction: "Find an action",
  noAction: (text: string) => `No action is called “${isolate(text)}”.`,
  allActions: (value: number) => `All ${count(value, "action", "actions")}`,
  part: "Role",
  /** Shown if several actors must act, or be acted upon, in the same event. */
  asked: "Each of them in the same event. One acting on the other:",
  parts: { actor: "in any role", by: "acting", on: "acted upon" },
};

export const table = {
  date: "Date",
  headline: "Headline",
};

/** The choice of the day that places events, and the picture of an event's days: happened, told, public. */
export const clocks = {
  title: "Which day counts",
  names: {
    happened: "When it happened",
    known: "When it became public",
    both: "Both, joined by a line",
  },
  /** The number of events with a date in the chosen column of the file. */
  dated: (events: number, all: number) =>
    events === all
      ? `A date of all ${count(all, "event", "events")}`
      : `A date of ${numbers.format(events)} of ${count(all, "event", "events")}; the others stand where they happened`,
  happened: "Happened",
  told: "Told",
  toldTo: (actor: string) => `${actor} told`,
  known: "Public",
  /** The label of the line between the two days. `isLeast` is true if the line may be longer. */
  days: (days: number, isLeast: boolean) => `${isLeast ? "at least " : ""}${count(days, "day", "days")}`,
  summary: (events: number) =>
    `The story names a later day of becoming public for ${count(events, "event", "events")} in this window.`,
  meaning: "A line leads from the day on which an event happened to the day on which it became public.",
  none: "The story names a later day of becoming public for no event in this window.",
  picture: "Three clocks",
};

/** The switch that counts people with their organisations, and the notes while it is on. */
export const members = {
  /** Follows a verb such as "accused" if the accusation is not established. */
  unproved: "unproved",
  /** A doubt that is about only some of the acts with the verb: "in part disputed". */
  inPart: (doubt: string) => `in part ${doubt}`,
  /** Follows the name of a person who is counted with an organisation. */
  memberOf: (body: string) => `member of ${isolate(body)}`,
  counted: (body: string, people: string) => `Counted with ${isolate(body)} as members: ${people}.`,
  /** Follows the name of an organisation with which people are counted. */
  withEvents: (people: string) => `with the events of its members ${people}`,
  /** For a person who is counted with an organisation in some events only. */
  countedWith: (body: string, events: number) =>
    `${count(events, "event is", "events are")} counted with ${isolate(body)}`,
  /** The days of a membership without a known beginning. */
  until: (date: string) => `until ${date}`,
  fold: "People with their organisations",
  hint: (people: number) =>
    `Counts and pictures show ${count(people, "person", "people")} as part of the organisation that each belongs to, in the days of the membership and where nobody doubts it. The words name both.`,
};

/** The unit of bars: "events a week", "fatalities a month". */
const each = (unit: string) => (counted: string) => `${isolate(counted)} ${unit}`;

export const density = {
  counted: "events",
  per: {
    /** For bars of some hours or minutes. The axis names their length. */
    bar: each("a bar"),
    day: each("a day"),
    week: each("a week"),
    month: each("a month"),
    quarter: each("a quarter"),
    year: each("a year"),
    decade: each("a decade"),
    century: each("a century"),
    millennium: each("a millennium"),
  },
  /** The name of a lane whose bars have a separate scale, with the value of the highest bar. */
  ownScale: (name: string, most: number) => `${isolate(name)}, up to ${numbers.format(most)}`,
  /** For a bar whose period lies only in part in the data: "1 – 5 Jan 2014 only". */
  only: (days: string) => `${days} only`,
  byStatus: "By standing",
  byAction: "By action",
  byColumn: (column: string) => `By ${isolate(column)}`,
  counts: "Counts of events by period",
  by: "A row for each",
  units: { hour: "hour", day: "day", week: "week, from Monday", month: "month", year: "year" },
  period: "From",
  /** The heading of a column with the number of days of each period that are in the window and in the data. */
  days: "Days",
  events: "Events",
  parts: "Columns",
  byPair: "By pair",
  /** The choices of rows by one part of names such as "Police (Australia)". */
  byNamePart: {
    "from-brackets": "Who acts: country or body in brackets",
    "to-brackets": "Who is acted upon: country or body in brackets",
    "from-before": "Who acts: sector before the brackets",
    "to-before": "Who is acted upon: sector before the brackets",
  },
  mean: (column: string) => `${isolate(column)}, mean`,
  copy: "Copy the table",
  save: "Save as CSV",
};

export const lanes = {
  title: "Lanes",
  none: "None",
  byKind: "By kind",
  byActor: "By actor",
  picture: "Acts over time",
  list: "Lanes of actors",
  shown: (value: number, all: number) => `${numbers.format(value)} of ${count(all, "actor", "actors")}`,
  nobody: "Nobody named",
  legend: "Signs of acts",
  signs: {
    act: "dot: who did it; arrow: to whom",
    between: "between two: no direction given",
    self: "done to itself",
    imprecise: "exact day not known",
  },
  inOrder: "In order, not to scale",
  some: (drawn: number, all: number) =>
    `${numbers.format(drawn)} of ${count(all, "act", "acts")}; ticks and numbers at the axis are the others.`,
  /** Acts that do not fit at some days: "4 – 8 Nov 2019: 3 acts not drawn". */
  leftOut: (acts: number, days: string) => `${days}: ${count(acts, "act", "acts")} not drawn`,
  without: (events: number) => `${count(events, "more event has", "more events have")} no act to draw here.`,
  replied: "A reply is known",
  act: (sentence: string) => `${sentence}.`,
  /** "Ada Example instructed Port Board (this act: alleged; the event: confirmed)." */
  actSaid: (sentence: string, basis: string) => `${sentence} (${basis}).`,
};

/** Columns that the author added to the file: their facets, sums and bars. */
export const columns = {
  heights: "Height of the bars",
  events: "Events",
  sumOf: (events: number, all: number) =>
    events === all
      ? `in ${count(all, "event", "events")}`
      : `in ${numbers.format(events)} of ${count(all, "event", "events")}; the others have no number`,
  find: (column: string) => `Find in ${isolate(column)}`,
  all: (value: number) => `All ${count(value, "value", "values")}`,
  none: (text: string) => `Nothing is called “${isolate(text)}”.`,
  moreColumns: (value: number) => `${count(value, "more column", "more columns")} of the file`,
  fewerColumns: "Fewer columns",
  ofEvent: "In other columns of the file",
  measured: (value: number, column: string) => `${numbers.format(value)} ${isolate(column)}`,
};

export const media = {
  documents: "Documents",
  /** Follows the name of a document: "PDF, 1.2 MB". */
  size: (kind: string, megabytes: string) => `${kind}, ${megabytes} MB`,
  missing: (file: string) => `Not included here: ${isolate(file)}.`,
  alone: "Shows the picture by itself",
  /** The link to the picture alone, in its full size. */
  fullSize: "Full size",
  licence: (licence: string) => `Licence: ${isolate(licence)}`,
};

export const zoom = {
  in: "Zoom in",
  out: "Zoom out",
  all: "Show all",
  these: "Zoom to these",
  /** `events` is a count with its word: "12 events". */
  to: (events: string) => `Zoom to ${events}`,
};

export const actorKinds = {
  person: { one: "person", many: "People" },
  organisation: { one: "organisation", many: "Organisations" },
  government: { one: "government body", many: "Government" },
  media: { one: "news medium", many: "Media" },
  court: { one: "court", many: "Courts" },
  software: { one: "software", many: "Software" },
  group: { one: "group", many: "Groups" },
};

/** Texts about a prepared folder or an engine, of which the page has loaded only some events. */
export const folder = {
  title: "What is here of it",
  counted: (events: number, most: number) =>
    `${count(events, "event", "events")} in this window: they are counted, not listed. Single events come when the window holds at most ${numbers.format(most)}.`,
  zoom: "Show the middle of the window",
  asking: "counting…",
  askingRows: "Single events are being asked for. Until they are here, all numbers are those from before.",
  years: (from: string, to: string) =>
    from === to
      ? `Actors and their ties are counted over the whole of ${from}, under no filter; only the busiest are named.`
      : `Actors and their ties are counted over whole years, ${from} to ${to}, under no filter; only the busiest are named.`,
  all: (events: number, most: number) =>
    `This folder holds ${count(events, "event", "events")}. Kinds, standings and the timeline are counted exactly; up to ${numbers.format(most)} events at a time are read one by one.`,
  cannot: "What a folder does not answer",
  things: [
    "Search for words",
    "Ways from one actor to another, and circles around one",
    "Two windows side by side, and playing through time",
    "Copies to take away: print and offline file; data are taken away of a window whose events are here",
  ],
  tooMany: (events: number, most: number) =>
    `${count(events, "event is", "events are")} asked for, more than ${numbers.format(most)}: what is chosen of actors, acts, sources and own columns is not applied. A shorter window brings it.`,
  windowOnly:
    "What is chosen of actors, acts, sources and own columns is counted in this window. Bars of other days are not known, and not drawn.",
  failed: "Single events did not come. What is counted stays.",
  again: "Ask again",
  actor: (name: string, events: number) =>
    `${isolate(name)} takes part in ${count(events, "event", "events")} of the years that this window touches, under no filter. Which they are is known once they are asked for.`,
  tie: (one: string, other: string, events: number) =>
    `${count(events, "event", "events")} in which ${isolate(one)} does something to ${isolate(other)}, in the years that this window touches, under no filter.`,
  between: (one: string, other: string, events: number) =>
    `${count(events, "event", "events")} between ${isolate(one)} and ${isolate(other)}, in the years that this window touches, under no filter; no direction given.`,
  only: (name: string) => `Only events of ${isolate(name)}`,
  /** The texts that an engine has in place of the texts above. */
  engine: {
    all: (events: number, most: number, time: string) =>
      `An engine is asked for what is shown here. It has ${count(events, "event", "events")}, written until ${isolate(time)}. All is counted exactly for the window and the filters; up to ${numbers.format(most)} events at a time are read one by one. Of actors and ties only the busiest are named.`,
    asking: "The engine is being asked. Until it answers, actors and ties are those from before.",
    cannot: "What is not asked of an engine",
    things: [
      "Events of one source, in a window of more events than are read one by one; own columns, and all but the thousand most frequent acts and sources",
      "Playing through time",
    ],
    tooMany: (events: number, most: number) =>
      `${count(events, "event is", "events are")} in this window, more than ${numbers.format(most)}: what is chosen of rare acts and sources is not applied. A shorter window brings it.`,
    windowOnly:
      "What is chosen of rare acts and sources is counted in this window. Bars of other days are not known, and not drawn.",
    failed: "The engine gave no answer. What is counted stays.",
    actor: (name: string, events: number) =>
      `${isolate(name)} takes part in ${count(events, "event", "events")} of this window, under these filters.`,
    tie: (one: string, other: string, events: number) =>
      `${count(events, "event", "events")} of this window, under these filters, in which ${isolate(one)} does something to ${isolate(other)}.`,
    between: (one: string, other: string, events: number) =>
      `${count(events, "event", "events")} of this window, under these filters, between ${isolate(one)} and ${isolate(other)}; no direction given.`,
  },
};

/** The dialog that embeds a view in another site's page, and the code for it. */
export const embed = {
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
  wheelHint: "Ctrl or ⌘ and the wheel zoom",
  /** Followed by a version: "Version 2.0.0, 25 November 2026". */
  data: (version: string) => `Data: ${version}`,
};
