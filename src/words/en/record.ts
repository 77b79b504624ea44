import { count, isolate, numbers } from "./grammar.ts";

/** Columns of the file's own: facets, sums, bars. */
export const columns = {
  /** The choice of what bars stand for. */
  heights: "Height of the bars",
  events: "Events",
  /** Of how many events that count a sum is made. */
  sumOf: (events: number, all: number) =>
    events === all
      ? `in all ${count(all, "event", "events")}`
      : `in ${numbers.format(events)} of ${count(all, "event", "events")}; the others have no number`,
  find: (column: string) => `Find in ${isolate(column)}`,
  all: (value: number) => `All ${count(value, "value", "values")}`,
  none: (text: string) => `Nothing is called “${isolate(text)}”.`,
  moreColumns: (value: number) => `${count(value, "more column", "more columns")} of the file`,
  fewerColumns: "Fewer columns",
  /** What an event has in columns of the file's own. */
  ofEvent: "In other columns of the file",
  /** 1,204 fatalities: what a bar stands for. */
  measured: (value: number, column: string) => `${numbers.format(value)} ${isolate(column)}`,
};

/** Pictures and documents of an event; the words come with its details, in every language. */
export const media = {
  documents: "Documents",
  /** Behind the name of a document: "PDF, 1.2 MB". */
  size: (kind: string, megabytes: string) => `${kind}, ${megabytes} MB`,
  /** In the place of a picture or document whose file did not come along. */
  missing: (file: string) => `Not included here: ${isolate(file)}.`,
  alone: "Shows the picture by itself",
  /** The link that shows a picture by itself, pixel by pixel. */
  fullSize: "Full size",
  licence: (licence: string) => `Licence: ${isolate(licence)}`,
};
