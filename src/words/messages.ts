import type { Role } from "../model/tables.ts";
import type { ActorKind, LinkType, SourceType, Status } from "../model/vocabulary.ts";

/** Counts come as numbers; each language picks its plural and writes the number its own way. */
type Counted = (count: number) => string;

export type StandingMessages = {
  readonly [S in Status]: { readonly label: string; readonly meaning: string };
};

/** Every text of the interface, one section a subject. A language is one value of this type. */
export type Messages = {
  readonly dates: DateMessages;
  readonly standing: StandingMessages;
  readonly actorKinds: { readonly [K in ActorKind]: { readonly one: string; readonly many: string } };
  readonly roles: { readonly [R in Role]: string };
  readonly sourceTypes: { readonly [T in SourceType]: string };
  /** Relations of events, seen from the event that states them and from the one they point at. */
  readonly links: { readonly [L in LinkType]: { readonly out: string; readonly into: string } };
  readonly counts: {
    readonly events: Counted;
    readonly actors: Counted;
    readonly sources: Counted;
    readonly actions: Counted;
    /** 19 of 90 events: how every status line begins. */
    readonly eventsOf: (shown: number, all: number) => string;
    readonly actorsOf: (shown: number, all: number) => string;
    readonly of: (position: number, all: number) => string;
    readonly warnings: Counted;
    readonly noSource: string;
  };
  readonly panes: {
    readonly timeline: string;
    readonly network: string;
    readonly events: string;
    readonly filters: string;
    readonly details: string;
    readonly overview: string;
    readonly views: string;
    readonly all: string;
    readonly list: string;
    readonly resize: (pane: string) => string;
    readonly about: string;
    readonly tabs: string;
    readonly expand: string;
    readonly collapse: string;
    readonly rail: string;
  };
  readonly header: {
    readonly search: string;
    readonly searchShortcut: string;
    readonly openSearch: string;
    readonly copyLink: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly theme: (next: string) => string;
    readonly themes: { readonly system: string; readonly light: string; readonly dark: string };
    /** Names the choice of a language. */
    readonly language: string;
    readonly menu: string;
    readonly print: string;
    readonly offline: string;
    readonly about: string;
    readonly keys: string;
    readonly otherStory: (title: string) => string;
    readonly close: string;
    readonly skipToTimeline: string;
    readonly skipToList: string;
    readonly skipToDetails: string;
  };
  readonly search: {
    readonly actors: string;
    readonly events: string;
    /** What Enter does: show only events that contain the text. */
    readonly filterBy: (text: string) => string;
    readonly nothing: string;
  };
  readonly filters: {
    readonly actors: string;
    readonly kind: string;
    readonly standing: string;
    readonly sources: string;
    readonly any: string;
    readonly all: string;
    readonly anyHint: string;
    readonly allHint: string;
    /** Names the choice between any and all. */
    readonly match: string;
    readonly findActor: string;
    readonly findSource: string;
    readonly allActors: Counted;
    readonly allKinds: Counted;
    readonly allSources: Counted;
    /** Values of a facet that are not listed. */
    readonly more: Counted;
    /** Publisher: title. */
    readonly sourceName: (publisher: string, title: string) => string;
    readonly fewer: string;
    readonly noActor: (text: string) => string;
    readonly noSource: (text: string) => string;
    readonly contested: string;
    readonly clear: string;
    /** `events` with their word: "12 events". */
    readonly zoomTo: (events: string) => string;
    readonly active: string;
    readonly textChip: (text: string) => string;
    readonly remove: (what: string) => string;
    readonly show: (count: number) => string;
    /** Filters · 2 */
    readonly inForce: (count: number) => string;
  };
  readonly timeline: {
    readonly marks: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly showAll: string;
    readonly from: string;
    readonly to: string;
    readonly lanes: string;
    readonly lanesNone: string;
    readonly lanesKind: string;
    readonly stack: (count: number, dates: string) => string;
    readonly density: (count: number) => string;
    readonly overview: (range: string) => string;
    readonly moved: string;
  };
  readonly network: {
    readonly tree: string;
    readonly title: string;
    readonly fit: string;
    readonly closer: string;
    readonly farther: string;
    readonly node: (name: string, kind: string, events: number) => string;
    /** A tie told from one of its ends. */
    readonly tieOut: (verbs: string, other: string, events: number) => string;
    readonly tieInto: (other: string, verbs: string, events: number) => string;
    readonly noTies: string;
    readonly busiest: string;
  };
  readonly list: {
    readonly more: Counted;
    readonly earlier: Counted;
    readonly empty: string;
    readonly standingAndSources: (standing: string, sources: string) => string;
    /** 3 months without events */
    readonly gapMonths: Counted;
    readonly gapYears: Counted;
  };
  readonly details: {
    readonly previous: string;
    readonly next: string;
    readonly close: string;
    readonly share: string;
    readonly kind: string;
    readonly whoDidWhat: string;
    readonly alsoInvolved: string;
    readonly sources: string;
    readonly noSources: string;
    readonly dated: string;
    readonly otherDates: string;
    readonly known: (date: string) => string;
    readonly dispute: string;
    readonly changes: string;
    readonly linked: string;
    readonly opensHost: (host: string) => string;
    readonly aliases: string;
    readonly memberOf: string;
    readonly members: string;
    readonly did: (name: string) => string;
    readonly wasDone: (name: string) => string;
    readonly mentionedIn: string;
    readonly overTime: string;
    /** 2019: 12 */
    readonly countIn: (period: string, count: number) => string;
    readonly strongestTies: string;
    readonly filterBy: (name: string) => string;
    readonly unfilter: (name: string) => string;
    readonly filterByBoth: string;
    readonly tie: (one: string, other: string) => string;
    readonly tieMeaning: string;
    readonly direction: (from: string, to: string) => string;
    readonly noEventsHere: string;
    readonly outsideFilters: string;
    readonly story: string;
    readonly howSure: string;
    readonly turningPoints: string;
    readonly howToRead: string;
    readonly readingHint: string;
    readonly version: (version: string, updated: string) => string;
    readonly eventsInWindow: (inWindow: number, all: number) => string;
    readonly oneAction: (from: string, verb: string, to: string) => string;
    /** A verb and how often it stands behind a tie. */
    readonly verbTimes: (verb: string, times: number) => string;
  };
  readonly open: {
    readonly menu: string;
    readonly title: string;
    readonly hint: string;
    readonly choose: string;
    readonly accepted: string;
    readonly paste: string;
    readonly open: string;
    readonly address: string;
    readonly check: string;
    readonly addressHint: string;
    readonly drop: string;
    readonly cancel: string;
    readonly pastedName: string;
    readonly receivedOf: (received: string, total: string) => string;
    readonly bytes: (value: number) => string;
    readonly rows: (value: number) => string;
    readonly foreignTitle: (host: string) => string;
    readonly foreignHint: (host: string) => string;
    readonly fromFile: (name: string) => string;
    readonly fromHost: (host: string) => string;
    readonly digest: (digest: string) => string;
    readonly back: string;
    readonly setAside: (count: number) => string;
    readonly setAsideRow: (row: number, column: string, value: string, reason: string) => string;
    readonly setAsideMore: (count: number) => string;
    readonly setAsideDownload: string;
    readonly tableTitle: (name: string) => string;
    readonly tableHint: (rows: number) => string;
    readonly tableMissing: (what: string) => string;
    readonly missing: { readonly date: string; readonly headline: string };
    readonly column: string;
    readonly meaning: string;
    readonly leaveOut: string;
    readonly firstRows: string;
    readonly dayOrder: string;
    readonly dayFirst: string;
    readonly monthFirst: string;
    readonly twoWays: (value: string, one: string, other: string) => string;
    readonly roles: { readonly [role: string]: string };
  };
  readonly take: {
    readonly menu: string;
    readonly title: string;
    readonly scope: string;
    readonly shown: (events: number) => string;
    readonly all: (events: number) => string;
    readonly pictures: { readonly timeline: string; readonly network: string };
    readonly noPicture: string;
    readonly formats: {
      readonly [F in "json" | "csv" | "gexf"]: { readonly name: string; readonly hint: string };
    };
  };
  readonly embed: {
    readonly title: string;
    readonly open: string;
    readonly openInFull: string;
    readonly hint: string;
    readonly code: string;
    readonly height: string;
    readonly resizes: string;
    readonly copyCode: string;
    readonly wheelHint: string;
  };
  readonly summary: {
    readonly title: string;
    readonly nothing: string;
    readonly extent: (events: string, range: string) => string;
    readonly busiest: (month: string, events: string) => string;
    readonly actors: (names: string) => string;
    readonly disputed: (count: number) => string;
  };
  readonly spoken: {
    /** The accessible name of an event: 2 November 2019. Headline. Alleged. 6 actors, 4 sources. */
    readonly event: (
      date: string,
      headline: string,
      standing: string,
      actors: number,
      sources: number,
    ) => string;
    readonly position: (index: number, total: number) => string;
  };
  readonly states: {
    readonly loading: (title: string) => string;
    readonly received: (kilobytes: number) => string;
    readonly failedTitle: string;
    readonly tryAgain: string;
    readonly network: {
      readonly offline: string;
      readonly timeout: string;
      readonly tooLarge: string;
      readonly status: (status: number) => string;
    };
    readonly refused: (name: string, total: number) => string;
    readonly fault: (path: string, found: string, expected: string) => string;
    /** Follows a fault that has to do with another place too. */
    readonly faultAlso: (path: string) => string;
    readonly wholeFile: string;
    readonly moreFaults: Counted;
    readonly unknownDataset: (id: string) => string;
    /** A folder, or a file that was moved or deleted. */
    readonly unreadable: (name: string) => string;
    readonly ownFile: string;
    readonly foreignRefused: (address: string) => string;
    readonly foreignDeclined: (host: string) => string;
    readonly stopped: string;
    readonly unanswered: (name: string) => string;
    readonly stays: string;
    readonly openDefault: string;
    readonly nothing: string;
    readonly nothingHint: string;
    readonly widenWindow: string;
    readonly noEvents: string;
    readonly paneFailed: (pane: string) => string;
    readonly lostPart: string;
    readonly reload: string;
    readonly dismiss: string;
    readonly ignored: (parts: string) => string;
    readonly ignoredPart: (what: string, text: string) => string;
    readonly ignoredKeys: { readonly [key: string]: string };
    readonly newerLink: string;
  };
  readonly help: {
    readonly title: string;
    readonly hint: string;
    readonly keys: readonly (readonly [keys: string, does: string])[];
  };
  readonly about: {
    readonly title: string;
    readonly what: string;
    readonly privacy: string;
    readonly standingTitle: string;
    readonly legendTitle: string;
    readonly legend: readonly (readonly [mark: string, meaning: string])[];
  };
  /** What the page says of the file behind it, so that two readers can compare. */
  readonly data: {
    readonly title: string;
    readonly file: string;
    readonly program: string;
    readonly notAvailable: string;
    /** The file that came is not the one that this page was published with. */
    readonly differs: string;
    readonly corrections: string;
    /** For a link to an event that is no longer told. */
    readonly withdrawn: (event: string, date: string, reason: string) => string;
    readonly replacement: string;
  };
  readonly page: {
    /** From the particular to the general: an event, the story. */
    readonly title: (...parts: readonly string[]) => string;
    readonly name: string;
    readonly printedFrom: (address: string) => string;
  };
};

/**
 * What surrounds days, months and years: these themselves come ready from `Intl`. The arguments are finished texts,
 * such as "2 November 2019" or, where the year follows, "29 April". Examples are the English ones.
 */
export type DateMessages = {
  /** Saturday 2 November 2019 */
  readonly weekdayAndDay: (weekday: string, day: string) => string;
  /** The short name of a month, from the one that `Intl` gives, which differs between browsers (Sep, Sept). */
  readonly shortMonth: (name: string) => string;
  /** 4001 BCE; `year` counts from 1. */
  readonly beforeCommonEra: (year: string) => string;
  /** 45 CE: years below 100, which might pass for days. */
  readonly commonEra: (year: string) => string;
  /** the 2010s; `year` is the first of the ten. */
  readonly decade: (year: string) => string;
  /** 2000 to 2099: a century, standing alone. */
  readonly years: (first: string, last: string) => string;
  /** 29 Apr – 10 May 2019 */
  readonly range: (first: string, last: string) => string;
  /** from 29 April to 10 May 2019: it lasted. */
  readonly fromTo: (start: string, end: string) => string;
  /** between July and September 2019: once, at some time. */
  readonly between: (start: string, end: string) => string;
  /** by 2 November 2019 */
  readonly by: (date: string) => string;
  /** until 2 May 2019, start not known */
  readonly untilFromUnknown: (date: string) => string;
  /** from 18 July 2021 on */
  readonly fromOn: (date: string) => string;
  /** from 18 July 2021, end not known */
  readonly fromToUnknown: (date: string) => string;
  /** 18 July 2021 or later */
  readonly orLater: (date: string) => string;
  /** about 2 November 2019 */
  readonly approximate: (date: string) => string;
  /** 2 November 2019, uncertain */
  readonly uncertain: (date: string) => string;
  /** The same within a longer phrase: by 2 November 2019 (uncertain). */
  readonly uncertainWithin: (date: string) => string;
  /** some time in May 2019 */
  readonly someTimeIn: (date: string) => string;
  /** some time between 2000 and 2099 */
  readonly someTimeBetween: (first: string, last: string) => string;
};
