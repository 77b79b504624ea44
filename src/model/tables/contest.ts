import type { EventRecord } from "../dataset.ts";
import { DISPUTED_THINGS, type DisputedThing } from "../vocabulary.ts";

/**
 * Contested is not standing: an event may be confirmed while its date is contested. Whatever a file has on record of it
 * (`disputes`, the older `dispute` and `otherDates`) is brought into one form here.
 */
export type Dispute = {
  readonly about: DisputedThing;
  /** What the file uses, and why; empty where it does not say. */
  readonly note: string;
  readonly accounts: readonly Account[];
};

/** What one side says. */
export type Account = {
  /** Id of an actor. */
  readonly actor: string | undefined;
  /** Who says so where it is no actor; without both it is known by its sources. */
  readonly name: string | undefined;
  /** Empty where only the date is on record. */
  readonly says: string;
  readonly date: string | undefined;
  /** Ids of sources. */
  readonly sources: readonly string[];
  /** Whether it is the date that the file uses. */
  readonly isUsed: boolean;
};

const NONE: readonly never[] = [];

/** What is disputed about an event, in the order of the file. Datings that no side of a dispute gives are accounts too. */
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

const datesIn = (disputes: readonly Dispute[]): readonly string[] =>
  disputes.flatMap(({ about, accounts }) =>
    about === "date" ? accounts.flatMap(({ date = "" }) => (date === "" ? [] : [date])) : [],
  );

/** What a record's disputes are about, each once, in one order. */
export const disputedThings = (disputes: readonly Dispute[]): readonly DisputedThing[] =>
  DISPUTED_THINGS.filter((thing) => disputes.some(({ about }) => about === thing));

/** The datings of an event that its file did not choose, each once. */
export function datesNotChosen(event: EventRecord, disputes: readonly Dispute[]): readonly string[] {
  const dates = new Set([...(event.otherDates ?? []).map(({ date }) => date), ...datesIn(disputes)]);
  dates.delete(event.date);
  return [...dates];
}
