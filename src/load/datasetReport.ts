import { looksOf } from "../model/check/lookalikes.ts";
import { type EdtfDate, isInexact, parseEdtf } from "../model/dates/edtf.ts";
import { addTo } from "../model/grouped.ts";
import { at } from "../model/tables/columns.ts";
import { actorRecord, eventRecord, type Tables } from "../model/tables/tables.ts";
import { type ActorRow, actorRow, type EventRow, eventRow } from "../model/units.ts";

/** The report groups single dates by precision, and other dates by form. */
export const DATE_CLASSES = [
  "day",
  "month",
  "year",
  "decade",
  "century",
  "lasted",
  "oneOf",
  "by",
  "since",
] as const;
type DateClass = (typeof DATE_CLASSES)[number];

export type Listed<Item> = { readonly first: readonly Item[]; readonly total: number };

const LISTED = 200;

export type DatasetReport = {
  readonly dates: { readonly [C in DateClass]: number };
  readonly inexactDates: number;
  readonly withoutSource: Listed<EventRow>;
  /** Groups of actors with equal or similar names or aliases. */
  readonly lookalikes: Listed<readonly ActorRow[]>;
  readonly inNoEvent: Listed<ActorRow>;
  readonly neverAct: Listed<ActorRow>;
};

export function datasetReport(tables: Tables): DatasetReport {
  const { events, actors } = tables;
  const dates = { day: 0, month: 0, year: 0, decade: 0, century: 0, lasted: 0, oneOf: 0, by: 0, since: 0 };
  let inexactDates = 0;
  const withoutSource = new Listing<EventRow>();
  for (let row = 0; row < events.count; row++) {
    const parsed = parseEdtf(eventRecord(tables, eventRow(row)).date);
    if (!parsed.ok) throw new Error("a date that was not checked");
    dates[classOf(parsed.date)]++;
    if (isInexact(parsed.date)) inexactDates++;
    if (at(events.sources.starts, row) === at(events.sources.starts, row + 1))
      withoutSource.add(eventRow(row));
  }
  const acts = new Uint8Array(actors.count);
  const { from, to, undirected } = events.actions;
  from.forEach((actor, action) => {
    acts[actor] = 1;
    // The file does not say which of two actors did an undirected act, so both count as acting.
    if (undirected[action] === 1) acts[at(to, action)] = 1;
  });
  const inNoEvent = new Listing<ActorRow>();
  const neverAct = new Listing<ActorRow>();
  for (let row = 0; row < actors.count; row++) {
    if (at(actors.events.starts, row) === at(actors.events.starts, row + 1)) inNoEvent.add(actorRow(row));
    else if (acts[row] === 0) neverAct.add(actorRow(row));
  }
  return { dates, inexactDates, withoutSource, lookalikes: lookalikesOf(tables), inNoEvent, neverAct };
}

class Listing<Item> implements Listed<Item> {
  readonly first: Item[] = [];
  total = 0;

  add(item: Item): void {
    this.total++;
    if (this.first.length < LISTED) this.first.push(item);
  }
}

const classOf = (date: EdtfDate): DateClass => (date.form === "single" ? date.date.precision : date.form);

function lookalikesOf(tables: Tables): Listed<readonly ActorRow[]> {
  const rows = new Map<string, ActorRow[]>();
  for (let row = 0; row < tables.actors.count; row++) {
    const { name, aliases = [] } = actorRecord(tables, actorRow(row));
    for (const skeleton of new Set([name, ...aliases].flatMap(looksOf))) {
      addTo(rows, skeleton, actorRow(row));
    }
  }
  const groups = new Listing<readonly ActorRow[]>();
  // A group of actors may share both a name and an alias, but is reported once.
  const told = new Set<string>();
  for (const group of rows.values()) {
    if (group.length < 2 || told.has(group.join())) continue;
    told.add(group.join());
    groups.add(group);
  }
  return groups;
}
