import { count } from "./grammar.ts";

/** What a newcomer reads first; these words come with it, in every language. */
export const opening = {
  story: "The story",
  question: "The central question",
  answer: "Where it stands",
  /** Heads the list of tours. */
  start: "Start here",
  length: (steps: number, minutes: number) =>
    `${count(steps, "step", "steps")} · ${count(minutes, "minute", "minutes")}`,
  cast: "Who is who",
  /** How much of the story an actor takes part in: 48 events, 2016 to 2025. */
  span: (events: string, from: string, to: string) =>
    from === to ? `${events}, ${from}` : `${events}, ${from} to ${to}`,
  known: "Known",
  disputed: "Disputed",
  unanswered: "Unanswered",
  more: "More about the story",
};
