import { boundsOfText, type DateBounds } from "../model/dates/dateBounds.ts";
import { DATE_EXTENTS } from "../model/dates/dateExtent.ts";
import { at, item } from "../model/tables/columns.ts";
import { disputesOf } from "../model/tables/contest.ts";
import { datesNotChosen } from "../model/tables/contestDetails.ts";
import { oncePerTables } from "../model/tables/oncePerTables.ts";
import { type EventRecord, eventRecord, type Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { type ActorId, actorId, type EpochDay, type EventRow, epochDay, eventRow } from "../model/units.ts";
import { type FilterMask, passesBut, REJECT_BIT } from "./filter/filterMask.ts";

/** The days that a date may mean. */
export type PossibleDays = Pick<DateBounds, "first" | "last" | "extent">;

/** The time from an event to the day on which it became public. */
type Delay = {
  /** `happened` is the last possible day of the event. `known` is the first day on which it may have been public. */
  readonly happened: EpochDay;
  readonly known: EpochDay;
  /** The least number of days from `happened` to `known`: 0 if unknown, below 0 if announced in advance. */
  readonly days: number;
  /** Whether the delay may be longer than `days`, because a date is not exact, or because accounts disagree on it. */
  readonly isLeast: boolean;
};

/** An event whose record says when it became public. */
export type Disclosure = Delay & {
  readonly row: EventRow;
  /** The actors who were told before the public, each with the first day on which somebody told them. */
  readonly told: readonly { readonly actor: ActorId; readonly day: EpochDay; readonly dates: PossibleDays }[];
  readonly dates: Readonly<Record<"happened" | "known", PossibleDays>>;
};

/** All disclosures in time order. Empty for tables that place events at the day on which they became public. */
export const disclosures = oncePerTables((tables): readonly Disclosure[] => {
  if (tables.byKnown === null) return [];
  const found: Disclosure[] = [];
  for (let index = 0; index < tables.events.count; index++) {
    // Few events have the field `known`, so only their records are parsed.
    if (!textAt(tables.events.records, index).includes('"known"')) continue;
    const row = eventRow(index);
    const record = eventRecord(tables, row);
    const { first, last, extent } = tables.events;
    const happened: PossibleDays = {
      first: epochDay(at(first, row)),
      last: epochDay(at(last, row)),
      extent: item(DATE_EXTENTS, at(extent, row)),
    };
    const [known, delay] = [boundsOfText(record.known), delayOf(record, happened)];
    if (!known || !delay) continue;
    const { toldTo = [] } = record;
    const told = toldTo.flatMap(({ actor, date }) => {
      const dates = boundsOfText(date);
      return dates === undefined ? [] : [{ actor: actorId(actor), day: dates.first, dates }];
    });
    found.push({ ...delay, row, told, dates: { happened, known } });
  }
  return found;
});

/** The delay after an event. Null if its record does not say when the event became public. */
export function delayOf(
  record: EventRecord,
  date: PossibleDays | undefined = boundsOfText(record.date),
): Delay | null {
  const known = boundsOfText(record.known);
  if (!date || !known) return null;
  const others = datesNotChosen(record, disputesOf(record)).flatMap((other) => boundsOfText(other) ?? []);
  // An account that gives only a month does not contradict a day in that month.
  const exact = [date, ...others.filter(isDay)];
  const happened = epochDay(Math.max(...exact.map(({ last }) => last)));
  // The least delay is unknown if the event may have happened later ("since" a day), if it may have been public earlier
  // ("by" a day), or if a date means about a day.
  const isBounded = date.extent !== "since" && known.extent !== "by" && ![date, known].some(isAbout);
  return {
    happened,
    known: known.first,
    days: isBounded ? known.first - happened : 0,
    isLeast:
      others.length > 0 || date.first < happened || known.first < known.last || !isDay(date) || !isDay(known),
  };
}

/** Whether a date means about one day. The bounds of such a date are not certain. */
const isAbout = ({ extent, first, last }: PossibleDays): boolean => extent === "somewhere" && first === last;
const isDay = ({ extent }: PossibleDays): boolean => extent === "day" || extent === "lasted";

export const isLongDelay = (days: number): boolean => days > 30;

/** For each row, 1 if the public learned of the event more than 30 days later, by every account that gives a day. */
export const keptFromPublic = oncePerTables((tables): Uint8Array => {
  const { events, byKnown, clock } = tables;
  const kept = new Uint8Array(events.count);
  // Tables that place events at the day they happened (clock "happened") have `byKnown` if an event has a day on which
  // it became public. Other tables never have `byKnown`, so their records must be read.
  if (byKnown === null && clock === "happened") return kept;
  for (let row = 0; row < kept.length; row++) {
    if (!textAt(events.records, row).includes('"known"')) continue;
    const delay = delayOf(eventRecord(tables, eventRow(row)));
    if (delay && isLongDelay(delay.days)) kept[row] = 1;
  }
  return kept;
});

/** The number of events that were kept from the public and pass all other filters. */
export function countKept(tables: Tables, mask: FilterMask): number {
  const kept = keptFromPublic(tables);
  let count = 0;
  for (let row = 0; row < mask.length; row++)
    if (kept[row] === 1 && passesBut(mask, row, REJECT_BIT.kept)) count++;
  return count;
}
