import type { ActionRecord, EventRecord } from "../dataset.ts";
import { memoByKey } from "../memo.ts";
import { type EventRow, eventRow } from "../units.ts";
import { DISPUTED_THINGS, type DisputedThing } from "../vocabulary.ts";
import type { Act } from "./acts.ts";
import { CONTESTS, type Contest, contestOf, type Dispute, datesIn, MOST_READ } from "./contest.ts";
import { oncePerTables } from "./oncePerTables.ts";
import { standingOf } from "./standing.ts";
import { eventRecord, type Tables } from "./tables.ts";

/* Details of contests, for texts, legends and acts. The code that the page loads first only needs `contest.ts`. */

/**
 * The contest of an act is that of its event. A statement shares a contest about facts only if it repeats the claim of
 * its event, because the dispute may be about whom the claim accuses. A statement never shares a contest about the
 * date. Null if nothing is contested.
 */
export function contestOfAct(tables: Tables, { event, index }: Pick<Act, "event" | "index">): Contest | null {
  const contest = contestOf(tables, event);
  const act = contest && recordOfAct(tables, event, index);
  return act?.isStatement && (contest === "date" || act.withoutClaim) ? null : contest;
}

/**
 * The standing of the event's claim, if that is in doubt and the act is a statement that repeats it. Null for other
 * acts. Null also for a statement that is in doubt itself, because its own standing shows the doubt.
 */
export function doubtedContentOf(
  tables: Tables,
  { event, index, status }: Pick<Act, "event" | "index" | "status">,
): "alleged" | "disputed" | null {
  const claim = status === "onRecord" || status === "reported" ? standingOf(tables, event) : null;
  if (claim !== "alleged" && claim !== "disputed") return null;
  const act = recordOfAct(tables, event, index);
  return act?.withoutClaim || (status === "reported" && !act?.isStatement) ? null : claim;
}

/** The record of an act. Undefined in a story with more than `MOST_READ` events. */
export function recordOfAct(tables: Tables, event: EventRow, index: number): ActionRecord | undefined {
  if (tables.events.count > MOST_READ) return undefined;
  return actsRead(tables)(event)[index];
}
/** The acts of each event, cached because one frame needs hundreds of records, which have to be parsed. */
const actsRead = oncePerTables((tables) =>
  memoByKey((event: EventRow): readonly ActionRecord[] => eventRecord(tables, event).actions ?? []),
);

/** Whether a reply has a text. Otherwise somebody was asked and did not answer. */
export const isReplyText = ({ text = "" }: NonNullable<EventRecord["reply"]>[number]): boolean => text !== "";

/** The kinds of contest that occur, in the order of legends. */
export const contestsIn = oncePerTables((tables: Tables): readonly Contest[] => {
  const found = new Set<Contest | null>();
  for (let row = 0; row < tables.events.count && found.size <= CONTESTS.length; row++)
    found.add(contestOf(tables, eventRow(row)));
  return CONTESTS.filter((contest) => found.has(contest));
});

export const disputedThings = (disputes: readonly Dispute[]): readonly DisputedThing[] =>
  DISPUTED_THINGS.filter((thing) => disputes.some(({ about }) => about === thing));

export function datesNotChosen(event: EventRecord, disputes: readonly Dispute[]): readonly string[] {
  const dates = new Set([...(event.otherDates ?? []).map(({ date }) => date), ...datesIn(disputes)]);
  dates.delete(event.date);
  return [...dates];
}
