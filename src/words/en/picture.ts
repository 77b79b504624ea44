import { count, isolate, numbers } from "./grammar.ts";

/** Pictures to take away: what the dialog asks, and what stands around a picture. These words come with the dialog. */
export const picture = {
  title: "Pictures",
  headline: "Headline",
  size: "Size",
  sizes: {
    wide: "1200 × 675, for articles and posts",
    tall: "1080 × 1350, for phones",
    whole: "1600 wide, as high as it needs",
  },
  timeline: "The timeline",
  network: "The network",
  hint: "With legend, sources, standing and address, in light colours.",
  noPicture: "This browser makes no such picture; the other button works.",

  /** Under the headline where it is not the title of the story. */
  story: (title: string) => `From “${isolate(title)}”`,
  ownFile: "From a file that no site has published",
  marks: "Each mark is one event on its date.",
  marksKnown: "Each mark is one event on the day it became public.",
  bars: (unit: string, most: number) =>
    `Height: ${unit}; the highest bar stands for ${numbers.format(most)}.`,
  columns: (most: number) =>
    `Height: number of events; the highest column stands for ${numbers.format(most)}.`,
  actors: "Size and width: number of events in this view.",
  tiesLeftOut: (ties: number) =>
    `Not drawn: ${count(ties, "tie", "ties")} of a single event or of actors not shown.`,
  actorsLeftOut: (actors: number) => `Not shown: ${count(actors, "actor", "actors")}.`,

  dates: "Date",
  lasted: "lasted this long",
  somewhere: "some time in here",
  open: "by or since this day",
  stack: "+2: two more events, without room",
  selected: "selected",
  more: (entries: number) => `and ${numbers.format(entries)} more`,

  sources: (sources: number) =>
    sources === 0
      ? "Sources: none given."
      : `Sources: ${count(sources, "document", "documents")}, listed at the address below.`,
  sourcesInFile: (sources: number) =>
    sources === 0
      ? "Sources: none given."
      : `Sources: ${count(sources, "document", "documents")}, listed in the file.`,
  asOf: (date: string) => `Standing as of ${date}.`,
  made: (date: string) => `Picture made on ${date}.`,
};
