import { count, isolate } from "./grammar.ts";

/** What is asked of a table before it is opened; the words come with the form, in every language. */
export const tableQuestion = {
  hint: (rows: number) =>
    `${count(rows, "row", "rows")}. Correct what was guessed wrong. Nothing of this is remembered.`,
  stillNeeded: (what: string) => `Still needed: ${what}.`,
  missing: { date: "a date or a start", headline: "a headline or an action" },
  leaveOut: "Leave out",
  dayOrder: "Some dates can be read in two ways. Which comes first?",
  dayFirst: "The day",
  monthFirst: "The month",
  twoWays: (value: string, one: string, other: string) => `${isolate(value)}: ${one} or ${other}`,
  roles: {
    id: "Id",
    date: "Date",
    start: "Start",
    end: "End",
    headline: "Headline",
    action: "Action (verb)",
    from: "Who acts",
    to: "Who is acted upon",
    actors: "Actors",
    actions: "Actions",
    summary: "Summary",
    kind: "Kind",
    status: "Standing",
    place: "Place",
    url: "Web address of the source",
    sources: "Sources",
    dateNote: "How it was dated",
    known: "Known since",
    knownNote: "How it became known",
    dispute: "Dispute",
    prominence: "Prominence",
  },
};
