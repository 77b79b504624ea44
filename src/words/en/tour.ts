import { isolate, numbers } from "./grammar.ts";

/** A tour through the story, step by step; its words come with it, in every language. */
export const tour = {
  title: "Tour",
  step: (number: number, total: number) => `Step ${numbers.format(number)} of ${numbers.format(total)}`,
  /** Names the way to a step. */
  goTo: (number: number, headline: string) => `Step ${numbers.format(number)}: ${isolate(headline)}`,
  steps: "Steps of the tour",
  next: "Next step",
  previous: "Previous step",
  leave: "Leave the tour",
  others: "Other tours",
  whole: "All about this event",
  /** The file gives days that do not hold the event of the step. */
  emptyWindow: "The days that this step names do not hold its event; the days around it are shown.",
};
