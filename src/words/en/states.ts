import { count, isolate, numbers } from "./grammar.ts";

/** What the page says while it loads, when something fails, and when nothing is left to show. */
export const states = {
  loading: (title: string) => `Loading ${isolate(title)}`,
  tryAgain: "Try again",
  offline: "The file could not be fetched. There may be no connection.",
  fault: (path: string, found: string, expected: string) =>
    `${isolate(path)}: found ${isolate(found)}; expected ${isolate(expected)}.`,
  /** Follows a fault that has to do with another place too. */
  faultAlso: (path: string) => `See also ${isolate(path)}.`,
  wholeFile: "the whole file",
  moreFaults: (value: number) => `and ${numbers.format(value)} more`,
  nothing: "No event matches",
  nothingHint: "These choices leave nothing. Loosen one of them:",
  widenWindow: "Show the whole time",
  noEvents: "This dataset has no events.",
  paneFailed: (pane: string) => `${pane} could not be drawn. The rest of the page still works.`,
  lostPart:
    "A part of this page could not be fetched. Your view stands in the address and is there again after loading.",
  failed:
    "Something in this page went wrong: what you did last may not have been done. Try it once more, or load the page again.",
  reload: "Load again",
  dismiss: "Dismiss",
};

export const open = {
  menu: "Open your own file",
  open: "Open",
  cancel: "Cancel",
  receivedOf: (received: string, total: string) => `${received} of ${total}`,
  bytes: (value: number) =>
    value >= 1_000_000
      ? `${numbers.format(Math.round(value / 100_000) / 10)} MB`
      : `${numbers.format(Math.round(value / 1000))} kB`,
  rows: (value: number) => count(value, "row", "rows"),
};
