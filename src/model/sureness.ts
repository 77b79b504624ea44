import type { ActionRecord } from "./dataset.ts";
import type { Standing } from "./vocabulary.ts";

/**
 * The one order of standings, from sure to unsure. The page does not show "unstated", which must not hide an "alleged" beside it,
 * so it is before every standing that warns a reader. The last two are equally unsure; this order decides which represents both.
 */
export const BY_SURENESS: readonly Standing[] = [
  "confirmed",
  "unstated",
  "onRecord",
  "reported",
  "alleged",
  "disputed",
];
const MOST_UNSURE = BY_SURENESS.indexOf("alleged");
const unsureness = (standing: Standing): number => Math.min(BY_SURENESS.indexOf(standing), MOST_UNSURE);

/** The less sure of two standings; the second if they are equally unsure. */
export const weakerOf = <One extends Standing>(one: One, other: One): One =>
  unsureness(one) > unsureness(other) ? one : other;

/** An act is never surer than its event, unless it is a statement. A statement has a standing of its own, and a confirmed one is on record. */
export function standingOfAct(
  ofEvent: Standing,
  { status, isStatement }: Pick<ActionRecord, "status" | "isStatement">,
): Standing {
  const own = status ?? ofEvent;
  if (!isStatement) return weakerOf(ofEvent, own);
  return own === "confirmed" ? "onRecord" : own;
}
