import type { Status } from "./vocabulary.ts";

/**
 * From sure to unsure: the one order of standings. "Unstated" comes before every standing that warns a reader, because the
 * page says nothing of it: it must not silence an "alleged" beside it. The last two are equally unsure; where one of them
 * has to be drawn for several claims, it is the last.
 */
export const BY_SURENESS: readonly Status[] = ["confirmed", "unstated", "reported", "alleged", "disputed"];
const MOST_UNSURE = BY_SURENESS.indexOf("alleged");
const unsureness = (status: Status): number => Math.min(BY_SURENESS.indexOf(status), MOST_UNSURE);

/** The less sure of two standings, the second where neither is: an act (second) is never surer than its event (first). */
export const weakerOf = (one: Status, other: Status): Status =>
  unsureness(one) > unsureness(other) ? one : other;

/** The least sure of some standings. */
export const weakestOf = (first: Status, ...others: readonly Status[]): Status =>
  others.reduce(
    (weakest, one) => (BY_SURENESS.indexOf(one) > BY_SURENESS.indexOf(weakest) ? one : weakest),
    first,
  );
