import type { ActionRecord } from "./dataset.ts";
import type { Standing } from "./vocabulary.ts";

/**
 * The one order of standings, from sure to unsure. "Unstated" comes before every standing that warns a reader, since the page does
 * not show it: it must not hide an "alleged" next to it. The last two are equally unsure; if one of them must represent several
 * claims, it is the last.
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

/** The standing of an act: never surer than its event, unless it is a saying, which is on record anyway. */
export function standingOfAct(
  ofEvent: Standing,
  { status, isStatement }: Pick<ActionRecord, "status" | "isStatement">,
): Standing {
  const own = status ?? ofEvent;
  if (!isStatement) return weakerOf(ofEvent, own);
  return own === "confirmed" ? "onRecord" : own;
}
