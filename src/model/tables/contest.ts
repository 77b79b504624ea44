import type { EventRecord } from "../dataset.ts";
import { memoByKey } from "../memo.ts";
import type { EventRow } from "../units.ts";
import type { DisputedThing } from "../vocabulary.ts";
import { oncePerTables } from "./oncePerTables.ts";
import { eventRecord, type Tables } from "./tables.ts";

/** A point on which sources disagree. The fields `dispute`, `disputes` and `otherDates` of an event become disputes. */
export type Dispute = {
  readonly about: DisputedThing;
  /** The version that the file uses, and the reason. "" if the file does not say. */
  readonly note: string;
  readonly accounts: readonly Account[];
};

export type Account = {
  readonly actor: string | undefined;
  /** The name of somebody who is not an actor. Without name and actor, texts name the publishers of the sources. */
  readonly name: string | undefined;
  /** The text of the account. "" if the account is only a date. */
  readonly says: string;
  readonly date: string | undefined;
  readonly sources: readonly string[];
  readonly isUsed: boolean;
};

/** The parts of an event that can be contested: its date alone, or its facts too. Pictures have a sign for each. */
export const CONTESTS = ["facts", "date"] as const;
export type Contest = (typeof CONTESTS)[number];

const contests = oncePerTables((tables) =>
  memoByKey((row: EventRow): Contest => {
    const disputes = disputesOf(eventRecord(tables, row));
    return disputes.length > 0 && disputes.every(({ about }) => about === "date") ? "date" : "facts";
  }),
);
/** In a story with more events, parsing all records would take too long. Every contest then counts as "facts". */
export const MOST_READ = 50_000;

export function contestOf(tables: Tables, row: EventRow): Contest | null {
  const { count, contested } = tables.events;
  if (contested[row] !== 1) return null;
  return count > MOST_READ ? "facts" : contests(tables)(row);
}

const NONE: readonly never[] = [];

/** The disputes about an event, in the order of the file. Dates in `otherDates` become accounts, if none has them. */
export function disputesOf(event: EventRecord): readonly Dispute[] {
  const { dispute = "", disputes = NONE, otherDates = NONE } = event;
  if (dispute === "" && disputes === NONE && otherDates === NONE) return NONE;
  const given = disputes.map(
    ({ about, note, accounts = [] }): Dispute => ({
      about,
      note,
      accounts: accounts.map(({ actor, name, says, date, sources = [] }) => {
        return { actor, name, says, date, sources, isUsed: false };
      }),
    }),
  );
  const list: Dispute[] =
    given.length === 0 && dispute !== "" ? [{ about: "fact", note: dispute, accounts: [] }] : given;
  const told = new Set(datesIn(list));
  const others = otherDates.filter(({ date }) => !told.has(date)).map(accountOfDate);
  if (others.length === 0) return list;
  const own = (event.sources ?? []).map(({ id }) => id);
  const used = { ...accountOfDate({ date: event.date, sources: own }), isUsed: true };
  const index = list.findIndex(({ about }) => about === "date");
  const known = list[index];
  if (known === undefined) return [...list, { about: "date", note: "", accounts: [used, ...others] }];
  const accounts = known.accounts.length === 0 ? [used, ...others] : [...known.accounts, ...others];
  return list.with(index, { ...known, accounts });
}

type OtherDate = NonNullable<EventRecord["otherDates"]>[number];

const accountOfDate = ({ date, note = "", sources = [] }: OtherDate): Account => ({
  actor: undefined,
  name: undefined,
  says: note,
  date,
  sources,
  isUsed: false,
});

export const datesIn = (disputes: readonly Dispute[]): readonly string[] =>
  disputes.flatMap(({ about, accounts }) =>
    about === "date" ? accounts.flatMap(({ date = "" }) => (date === "" ? [] : [date])) : [],
  );
