import { english, type Translation, type Words } from "../words.ts";
import { count } from "./grammar.ts";

/** The script `public/engine.js` shows this text in browsers that are older than those in README.md. */
const OLD_BROWSER =
  "This browser is too old for the timeline and the network of this page, which need Chrome or Edge 123, Firefox 125, Safari 17.5, or a newer one.";

/** English texts of built pages. The app does not load this file. */
const pages = {
  start: {
    intro:
      "Every event of the story, in order of time, each with its standing and the number of its sources. Where JavaScript runs, this page becomes a timeline and a network of the actors.",
  },
  /** For pages that show nothing without their scripts: the embed and the page that checks a file. */
  entry: {
    old: OLD_BROWSER,
    lost: "This page has not come.",
    again: "Load again",
    noScripts: "Dateline needs JavaScript to draw its pictures.",
  },
  /** For pages that can be read without their scripts. */
  old: `${OLD_BROWSER} What is here can be read without them.`,
  waiting:
    "The interactive part of this page has not come. What is here can be read without it; load the page again to try once more.",
  event: {
    neighbours: "Before and after",
    wholeStory: (events: string) => `The whole story: ${events}`,
  },
  actor: {
    /** For the page of an actor. `what` is a kind such as "Public agency". `events` has its word: "12 events". */
    description: (what: string, events: string, story: string) =>
      `${what}. ${events} in “${story}”: what it did and what was done to it, each with its standing and sources.`,
  },
  preview: {
    title: (standing: string, headline: string) => `${standing}: ${headline}`,
    /** The end of the alternative text of a picture. */
    eventTail: "Below, what came before and after, and the whole story in bars with this event marked.",
    stepTail: "Below, the days of the step in bars, with its event marked.",
    /** The heading of the strip of bars: "Events a month, 25 at most". */
    strip: (events: string, most: number) => `${events}, ${most} at most`,
    before: "Before",
    after: "After",
    storyPicture: (title: string, events: string) => `${title}. Below, its ${events} in bars along time.`,
    tourPicture: (title: string, steps: number) =>
      `${title}: a tour of ${count(steps, "step", "steps")}. Below, the whole story in bars, with the events of the tour marked.`,
    steps: (steps: number) => `A tour of ${count(steps, "step", "steps")}`,
  },
  changes: {
    title: "Corrections",
    intro: (story: string) => `What was changed in “${story}” after it was published, the latest first.`,
    none: (events: string, version: string) =>
      `Nothing has been corrected so far: all ${events} stand as first published${version && ` (${version})`}.`,
    withdrawn: "Withdrawn events",
    noneWithdrawn: "No event has been withdrawn.",
  },
  withdrawn: {
    title: "This event was withdrawn",
    text: (date: string) => `It was taken out on ${date}. The reason:`,
    replacedBy: "In its place stands:",
  },
  moved: {
    title: "This event has a new address",
    text: "It is the same event under another name:",
  },
  missing: {
    title: "There is no page at this address",
    text: "The link may have lost a part on its way, or hold one too many, such as a bracket at its end.",
    withdrawn: "These events once had a page and were withdrawn:",
    near: "Did you mean one of these?",
    events: "The events of the story",
    search: "Search them",
    found: (shown: string, events: string) => `${shown} of ${events}`,
  },
  changesOf: (story: string) => `Corrections to ${story}`,
};

export const englishForPages: PageWords = { ...english, pages };
export type PageWords = Words & { readonly pages: Translation<typeof pages> };
