import type { ActionRecord } from "./dataset.ts";
import type { Standing } from "./vocabulary.ts";

/**
 * From sure to unsure. A line of the network for several acts in doubt shows the least sure of their standings.
 * "unstated" comes before the standings that warn a reader, because the page does not show it. "alleged" and "disputed"
 * are equally unsure, and a line for both shows "disputed".
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

/** The less sure of two standings. If they are equally unsure, the second. */
export const weakerOf = <One extends Standing>(one: One, other: One): One =>
  unsureness(one) > unsureness(other) ? one : other;

/** No act is surer than its event, except a statement. A confirmed statement has the standing "onRecord". */
export function standingOfAct(
  ofEvent: Standing,
  { status, isStatement }: Pick<ActionRecord, "status" | "isStatement">,
): Standing {
  const own = status ?? ofEvent;
  if (!isStatement) return weakerOf(ofEvent, own);
  return own === "confirmed" ? "onRecord" : own;
}
