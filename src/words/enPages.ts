import { capitalised } from "./capitalised.ts";
import { english } from "./en.ts";
import type { PageMessages, PageWords } from "./pageMessages.ts";

const pages: PageMessages = {
  start: {
    intro:
      "Every event of the story, in order of time, each with its standing and the number of its sources. Where JavaScript runs, this page becomes a timeline and a network of the actors.",
    events: "All events",
  },
  event: {
    neighbours: "Before and after",
    wholeStory: (events) => `The whole story: ${events}`,
  },
  preview: {
    title: (standing, headline) => `${standing}: ${headline}`,
    description: (date, standing, sources, sentence) =>
      `${capitalised(english, date)}. ${standing}, ${sources}.${sentence && ` ${sentence}`}`,
    eventPicture: (headline, date, standing) =>
      `${headline}. ${date}. ${standing}. Below, the whole story in bars, with this event marked.`,
    storyPicture: (title, events) => `${title}. Below, its ${events} in bars along time.`,
    strip: (events) => `This event among ${events}`,
  },
  changes: {
    title: "Corrections",
    intro: (story) => `What was changed in “${story}” after it was published, the latest first.`,
    none: (events, version) =>
      `Nothing has been corrected so far: all ${events} stand as first published${version && ` (${version})`}.`,
    withdrawn: "Withdrawn events",
    noneWithdrawn: "No event has been withdrawn.",
  },
  withdrawn: {
    title: "This event was withdrawn",
    text: (date) => `It was taken out on ${date}. The reason:`,
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
  },
  changesOf: (story) => `Corrections to ${story}`,
};

/** The words of the pages that the build makes. */
export const englishForPages: PageWords = { ...english, pages };
