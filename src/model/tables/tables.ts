import type {
  ActorRecord,
  AnnotationRecord,
  ColumnRecord,
  EventRecord,
  GroupRecord,
  KindRecord,
  OpeningRecord,
  SourceRecord,
  StoryRecord,
} from "../dataset.ts";
import { dayAtClock } from "../dates/plainClock.ts";
import type { Voices } from "../sameArticle.ts";
import { type ActorRow, type EpochDay, type EventRow, eventRow, type SourceRow } from "../units.ts";
import type { ActorKind, Status } from "../vocabulary.ts";
import type { Lists } from "./columns.ts";
import type { Prepared } from "./prepared.ts";
import { type TextColumn, textAt } from "./textColumn.ts";
import type { Times } from "./times.ts";

/** A dataset as columns, made once and never changed. Events are in time order, then in that of the file. */
export type Tables = {
  readonly about: DatasetAbout;
  readonly kinds: readonly KindRecord[];
  /** Groups of actors in reading order; empty where the file names none. */
  readonly groups: readonly GroupRecord[];
  readonly stories: readonly StoryRecord[];
  readonly opening: OpeningRecord | null;
  readonly annotations: readonly AnnotationRecord[];
  readonly events: EventTable;
  readonly actors: ActorTable;
  readonly sources: SourceTable;
  readonly ties: TieTable;
  /** Verbs of actions, each once; `Actions.verb` holds indexes in this list. */
  readonly verbs: readonly string[];
  /** The day at which events are placed: when they happened, when they became public, or a day in an own column. */
  readonly clock: "happened" | "known" | Pick<OwnColumn, "id" | "label">;
  /** The same tables with every event at the day it became public; `null` where no event has such a day. */
  readonly byKnown: Tables | null;
  /** The same tables with every person counted with a body; `null` where nobody has one, or in these tables themselves. */
  readonly folded: Tables | null;
  /** The folding of people; `null` where everybody counts for itself. */
  readonly folding: Folding | null;
  /** For a prepared folder: which rows count for many events. Null where every event is a row. */
  readonly prepared: Prepared | null;
};

/** For tables in which people are folded into their bodies: the actors that records name, and who counts for them. */
export type Folding = {
  /** By actor row, the actor that counts for it in all of its events, most often itself. */
  readonly standIns: Uint32Array;
  /** Parallel to `events.named.values`: the actor that counts for each of them in that event. */
  readonly standing: Uint32Array;
  /** Parallel to `events.actions.from` and `to`: the actors that the records name. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
};

export type DatasetAbout = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag of the texts in the dataset. */
  readonly language: string;
  /** The zone whose clock the page shows, by its IANA name; "" where times stay on the clocks of their places. */
  readonly zone: string;
  readonly version: string;
  readonly updated: string;
  /** The author and the publisher of the story, its licence, and the address for corrections; each "" if not stated. */
  readonly byline: string;
  readonly publisher: string;
  readonly licence: string;
  readonly contact: string;
};

/** Roles that the interface knows. Any other word of the file is `other` here and stays as written in the record. */
export const ROLES = ["agent", "target", "source", "mentioned", "other"] as const;
export type Role = (typeof ROLES)[number];

export type EventTable = {
  readonly count: number;
  readonly ids: TextColumn;
  readonly headlines: TextColumn;
  /** The record as JSON, read only for events that are shown: see `eventJson`. */
  readonly records: TextColumn;
  /** Dates as written, where many events share one record without id, date and headline; else null. */
  readonly dates: WrittenDates | null;
  /** Headline, summary, place, short headline where there is one, and names and aliases of the participants, folded by `foldText`. */
  readonly searchTexts: TextColumn;
  /** Earliest and latest known day (`EpochDay`); an open end repeats the known bound, so first ≤ last always. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Index in `DATE_EXTENTS`. */
  readonly extent: Uint8Array;
  /** Index in `DATE_PRECISIONS`, of the date that `first` comes from. */
  readonly precision: Uint8Array;
  /** Null where no event has a time of day. */
  readonly times: Times | null;
  /** Index in `Tables.kinds`. */
  readonly kind: Uint16Array;
  /** Index in `STATUSES`. */
  readonly status: Uint8Array;
  /** Index in `STANDINGS`; the column of statuses itself where no event is a statement. See `standingOf`. */
  readonly standing: Uint8Array;
  /** 1 turning point, 2 important, 3 the rest (also when the file gives none). */
  readonly prominence: Uint8Array;
  /** 1 where the file has a dispute or other dates for it. */
  readonly contested: Uint8Array;
  /** Actor rows, each actor once an event. */
  readonly actors: Lists;
  /** The same lists with people unfolded, as the records name them. */
  readonly named: Lists;
  /** Index in `ROLES` of each participation, parallel to `actors.values`. */
  readonly roles: Uint8Array;
  /** Source rows: each article once an event, by the first of its ids. See `Voices`. */
  readonly sources: Lists;
  readonly actions: Actions;
  /** Columns of the file's own, in its order. */
  readonly columns: readonly OwnColumn[];
  /** Rows of the events that state a link to an event, ascending, each once. */
  readonly linkedFrom: Lists;
  readonly former: FormerIds;
};

/** A column of the file's own, by event row. Only the records have texts that are not searched or counted. */
export type OwnColumn = Omit<ColumnRecord, "type"> &
  (
    | {
        readonly type: "category";
        /** The words, each once, in the order in which they first come. */
        readonly words: TextColumn;
        /** Index in `words` from 1; 0 for none. */
        readonly word: Uint32Array;
      }
    /** NaN for none. */
    | { readonly type: "number"; readonly numbers: Float64Array }
    | ({
        readonly type: "date" /** 0 for none: then the days are of no use. */;
        readonly has: Uint8Array;
      } & Dates)
    | { readonly type: "latitude" | "longitude" | "text" }
  );

/** Dates as written. A plain day with a time in `times` is written with that time. */
export type WrittenDates = { readonly days: TextColumn; readonly times: Times | null };

/** The time of something: earliest and latest known day, and its extent; as in `EventTable`. */
export type Dates = Pick<EventTable, "first" | "last" | "extent" | "precision" | "times">;

/** Ids that events had before, and the row of the event that had each. */
export type FormerIds = { readonly ids: TextColumn; readonly events: Uint32Array };

/** The directed actions of the events: `from` did `verb` to `to`. Actions of event r are `starts[r] .. starts[r + 1]`. */
export type Actions = {
  readonly starts: Uint32Array;
  /** Actor rows. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Index in `Tables.verbs`. */
  readonly verb: Uint32Array;
  /** Index in `STANDINGS`: how sure the action is, never surer than its event. */
  readonly status: Uint8Array;
  /** 1 for an act between the two whose doer is not named. */
  readonly undirected: Uint8Array;
};

/** The ties: a row for each ordered pair with an act, and one for each pair with undirected acts. */
export type TieTable = {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Tie row of each action, parallel to `Actions.verb`. */
  readonly ofAction: Uint32Array;
  /** 1 for an undirected tie; then `from` is the earlier row of the two. */
  readonly undirected: Uint8Array;
  /** Event rows of each tie, ascending, each once. */
  readonly events: Lists;
};

export type ActorTable = {
  readonly count: number;
  readonly ids: TextColumn;
  /** Names as they are shown. Where two look alike the id follows; the record has the bare name. */
  readonly names: TextColumn;
  /** Name and aliases, folded by `foldText`, one a line. */
  readonly searchTexts: TextColumn;
  readonly records: TextColumn;
  /** Index in `ACTOR_KINDS`. */
  readonly kind: Uint8Array;
  /** Index in `Tables.groups`, −1 for none. */
  readonly group: Int16Array;
  /** Event rows of each actor, ascending, in any role. */
  readonly events: Lists;
};

export type SourceTable = Voices & {
  readonly count: number;
  readonly ids: TextColumn;
  readonly records: TextColumn;
  /** Event rows of each article, by the first of its ids; a second id of an article has none. */
  readonly events: Lists;
};

/** The last record that was read. A selected event is read again and again, and a record may be a megabyte. */
const lastRecords = new WeakMap<Tables, { readonly row: EventRow; readonly record: EventRecord }>();

/** All events, in time order. */
export const eventRows = ({ events }: Tables): readonly EventRow[] =>
  Array.from({ length: events.count }, (_, row) => eventRow(row));

/** The record of an event. The worker has checked it against `eventSchema`. */
export function eventRecord(tables: Tables, row: EventRow): EventRecord {
  const last = lastRecords.get(tables);
  if (last?.row === row) return last.record;
  const record: EventRecord = JSON.parse(eventJson(tables, row));
  lastRecords.set(tables, { row, record });
  return record;
}

export function eventJson({ events: { ids, dates, headlines, records } }: Tables, row: EventRow): string {
  const json = textAt(records, row);
  if (!dates) return json;
  const [id, headline] = [ids, headlines].map((texts) => JSON.stringify(textAt(texts, row)));
  return `{"id":${id},"date":${JSON.stringify(writtenDate(dates, row))},"headline":${headline},${json.slice(1)}`;
}

function writtenDate({ days, times }: WrittenDates, row: number): string {
  const [day, begins = 0, ends = 0] = [textAt(days, row), times?.begins[row], times?.ends[row]];
  return begins === 0 || day.includes("T") ? day : dayAtClock(day, begins, ends - begins);
}

/** The record of an actor. The worker has checked it against `actorSchema`. */
export function actorRecord(tables: Tables, row: ActorRow): ActorRecord {
  const record: ActorRecord = JSON.parse(textAt(tables.actors.records, row));
  return record;
}

/** The record of a source. The worker has checked it against `sourceSchema`. */
export function sourceRecord(tables: Tables, row: SourceRow): SourceRecord {
  const record: SourceRecord = JSON.parse(textAt(tables.sources.records, row));
  return record;
}

export type { ActorKind, EpochDay, EventRecord, Status };

/** The buffers of all columns, for `postMessage` to transfer instead of copying; the sender loses them. */
export function transferables(tables: Tables): ArrayBuffer[] {
  // Folded tables share most columns with the tables they are made from; a buffer may be transferred once only.
  const buffers = new Set<ArrayBuffer>();
  const collect = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    } else if (typeof value === "object" && value !== null) {
      Object.values(value).forEach(collect);
    }
  };
  const collectAll = (one: Tables): void => {
    const { events, actors, sources, ties, folding, prepared, byKnown, folded } = one;
    [events, actors, sources, ties, folding, prepared].forEach(collect);
    for (const other of [byKnown, folded]) if (other) collectAll(other);
  };
  collectAll(tables);
  return [...buffers];
}
