import { isolate } from "./grammar.ts";

/** Why a dataset did not open, beyond what others say too; the words come with the report, in every language. */
export const failure = {
  unknownDataset: (id: string) => `There is no dataset called “${isolate(id)}” here.`,
  ownFile:
    "This link was made while a file from somebody’s own disk was open. Only they have it: open it again.",
  foreignDeclined: (host: string) => `Nothing was fetched from ${isolate(host)}.`,
  stopped: "Loading was stopped.",
  unanswered: (name: string) => `“${isolate(name)}” cannot be read without the answers that were asked for.`,
  stays: "What was open before stays on the page.",
  openDefault: "Open the affair",
};
