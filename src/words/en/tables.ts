import { count, isolate, numbers } from "./grammar.ts";

/** Who did what to whom, ranked, and the filters by action and by part. */
export const pairs = {
  title: "Who acted on whom, most often first",
  from: "Who",
  to: "To whom",
  /** In the place of the arrow. */
  between: "and, where it is not said who acted:",
  events: "Events",
  verbs: "What",
  first: "First",
  last: "Last",
  trend: "Over time",
  only: (one: string, other: string) => `Only events with ${isolate(one)} and ${isolate(other)}`,
  onlyDone: (verb: string) => `Only events with the action ${isolate(verb)}`,
  none: "No actor acts on another in these events.",
  /** How often a verb. */
  times: (verb: string, value: number) => `${numbers.format(value)} ${isolate(verb)}`,
  actions: "Actions",
  findAction: "Find an action",
  noAction: (text: string) => `No action is called “${isolate(text)}”.`,
  allActions: (value: number) => `All ${count(value, "action", "actions")}`,
  /** How the actors of the filter take part. */
  part: "They take part",
  parts: { any: "in any role", acts: "acting", upon: "acted upon" },
};

/** The events as a table. */
export const table = {
  date: "Date",
  headline: "Headline",
};
