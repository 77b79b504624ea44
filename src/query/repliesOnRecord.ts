import { memoByKey } from "../model/memo.ts";
import { type Act, actsOf } from "../model/tables/acts.ts";
import { MOST_READ } from "../model/tables/contest.ts";
import { isReplyText } from "../model/tables/contestDetails.ts";
import { actorRowOf } from "../model/tables/findRow.ts";
import { oncePerTables } from "../model/tables/oncePerTables.ts";
import { eventRecord, type Tables } from "../model/tables/tables.ts";
import { type ActorRow, type EventRow, eventRow } from "../model/units.ts";
import { oncePerTie } from "./network/actorTies.ts";
import { repliesTo } from "./replyChain.ts";

/** Who replied, and when. A field is undefined if the file does not say it. */
export type Reply = { readonly by: ActorRow | undefined; readonly date: string | undefined };

type Replies = {
  /** The verb of the first act of the event. The replies belong to this act. Undefined if the event has no act. */
  readonly verb: string | undefined;
  /** Events that reply with an act upon somebody who acts in the event. These replies are drawn as acts. */
  readonly direct: readonly EventRow[];
  /**
   * All other replies. Of a known actor, only the first reply with a date is here, or the first if none has a date. A
   * reply in the `reply` field needs a text. It is left out if its actor also acts in a later act of the event, because
   * that act is drawn.
   */
  readonly others: readonly Reply[];
};

/** The replies to an event. They are remembered, because a picture asks again each time it tries another layout. */
const repliesIn = oncePerTables((tables) => memoByKey((event: EventRow) => findReplies(tables, event)));

function findReplies(tables: Tables, event: EventRow): Replies {
  const { reply = [], actions: [, ...later] = [] } = eventRecord(tables, event);
  const acts = actsOf(tables, event);
  const doers = acts.map(({ ends: [doer] }) => doer);
  const answers = repliesTo(tables, event);
  const isDirect = (row: EventRow): boolean =>
    actsOf(tables, row).some(({ ends }) => doers.includes(ends[1]));
  const inText = reply.filter((one) => isReplyText(one) && !later.some(({ from }) => from === one.actor));
  const others: readonly Reply[] = [
    ...inText.map(({ actor, date }) => ({ by: actorRowOf(tables, actor), date })),
    ...answers
      .filter((row) => !isDirect(row))
      .map((row) => ({
        by: actsOf(tables, row).find(({ undirected }) => !undirected)?.ends[0],
        date: eventRecord(tables, row).date,
      })),
  ];
  const firstBy = (actor: ActorRow): Reply | undefined =>
    others.find(({ by, date }) => by === actor && date !== undefined) ??
    others.find(({ by }) => by === actor);
  return {
    verb: acts[0]?.verb,
    direct: answers.filter(isDirect),
    others: others.filter((one) => one.by === undefined || one === firstBy(one.by)),
  };
}

export const directReplies = (tables: Tables, event: EventRow): readonly EventRow[] =>
  repliesIn(tables)(event).direct;

/** The replies to an event that are not drawn as acts. Empty for all verbs but its first, and in large stories. */
export function repliesOnRecord(
  tables: Tables,
  { event, verb }: Pick<Act, "event" | "verb">,
): readonly Reply[] {
  const isRead = tables.coverage.isWhole && tables.events.count <= MOST_READ;
  if (!isRead) return [];
  const replies = repliesIn(tables)(event);
  return replies.verb === verb ? replies.others : [];
}

/** The key of a reply in `repliesOnTie`. Acts with one verb but different standings may have different replies. */
export const verbAndStanding = ({ verb, status }: Pick<Act, "verb" | "status">): string =>
  `${status} ${verb}`;

/** For each verb and standing of a tie's acts, the replies to the events that `doesCount` accepts. */
export const repliesOnTie = oncePerTie((tables, doesCount, tie) => {
  const found = new Map<string, readonly Reply[]>();
  const { starts, values } = tables.ties.events;
  if (!tables.coverage.isWhole || tables.events.count > MOST_READ) return found;
  for (const value of values.subarray(starts[tie] ?? 0, starts[tie + 1] ?? 0)) {
    if (!doesCount(value)) continue;
    for (const act of actsOf(tables, eventRow(value))) {
      const replies = act.tie === tie ? repliesOnRecord(tables, act) : [];
      const key = verbAndStanding(act);
      if (replies.length > 0) found.set(key, [...new Set([...(found.get(key) ?? []), ...replies])]);
    }
  }
  return found;
});
