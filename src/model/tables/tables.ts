import type {
  ActorRecord,
  AnnotationRecord,
  ColumnRecord,
  EventRecord,
  GroupRecord,
  KindRecord,
  OpeningRecord,
  SourceRecord,
  TourRecord,
} from "../dataset.ts";
import { dayAtClock } from "../dates/plainClock.ts";
import type { Voices } from "../sameArticle.ts";
import { type ActorRow, type EpochDay, type EventRow, eventRow, type SourceRow } from "../units.ts";
import type { ActorKind, Status } from "../vocabulary.ts";
import type { Lists } from "./columns.ts";
import type { Coverage } from "./coverage.ts";
import { type TextColumn, textAt } from "./textColumn.ts";
import type { Times } from "./times.ts";

/** A dataset as columns, which never change. Events are in time order, equal ones in the order of the file. */
export type Tables = {
  readonly about: DatasetAbout;
  readonly kinds: readonly KindRecord[];
  /** Groups of actors in reading order. */
  readonly groups: readonly GroupRecord[];
  readonly stories: readonly TourRecord[];
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
  /** The same tables with every event at the day it became public; null if no event has such a day. */
  readonly byKnown: Tables | null;
  /** The same tables with people folded into their bodies; null if nobody can be folded, and in folded tables themselves. */
  readonly folded: Tables | null;
  /** In folded tables, who counts for whom; otherwise null. */
  readonly folding: Folding | null;
  /** Which events are rows, and what is counted of the others. */
  readonly coverage: Coverage;
};

/** For folded tables: the actors that records name, and the actors that count for them. */
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
  /** The IANA name of the zone whose clock the page shows; "" if times are by the clocks of their own places. */
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

export type EventTable = {
  readonly count: number;
  readonly ids: TextColumn;
  readonly headlines: TextColumn;
  /** Records as JSON, which are parsed only for events that are shown: see `eventJson`. */
  readonly records: TextColumn;
  /** Dates as written, if many events share one record without id, date and headline; else null. */
  readonly dates: WrittenDates | null;
  /** Headline, summary, place, short headline if any, and names and aliases of the participants, folded by `foldText`. */
  readonly searchTexts: TextColumn;
  /** Earliest and latest known day (`EpochDay`); an open end repeats the known bound, so first ≤ last always. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Index in `DATE_EXTENTS`. */
  readonly extent: Uint8Array;
  /** Index in `DATE_PRECISIONS`, of the date that `first` comes from. */
  readonly precision: Uint8Array;
  /** Null if no event has a time of day. */
  readonly times: Times | null;
  /** Index in `Tables.kinds`. */
  readonly kind: Uint16Array;
  /** Index in `STATUSES`. */
  readonly status: Uint8Array;
  /** Index in `STANDINGS`; the column `status` itself if no event is a statement. See `standingOf`. */
  readonly standing: Uint8Array;
  /** The number of events that a row stands for; missing if each row is one event. */
  readonly weights?: Float64Array;
  /** 1 turning point, 2 important, 3 the rest (also when the file gives none). */
  readonly prominence: Uint8Array;
  /** 1 if the file has a dispute or other dates for the event. */
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

/** A column of the file's own, by event row. Texts and places are only in the records. */
export type OwnColumn = Omit<ColumnRecord, "type"> &
  (
    | {
        readonly type: "category";
        /** The words, each once, in the order of first use. */
        readonly words: TextColumn;
        /** Index in `words` from 1; 0 for none. */
        readonly word: Uint32Array;
      }
    /** NaN for none. */
    | { readonly type: "number"; readonly numbers: Float64Array }
    | ({
        readonly type: "date";
        /** 1 if the event has a date in this column. Otherwise its days here have no meaning. */
        readonly has: Uint8Array;
      } & Dates)
    | { readonly type: "latitude" | "longitude" | "text" }
  );

/** Dates as written. A plain day with a time in `times` is written with that time. */
type WrittenDates = { readonly days: TextColumn; readonly times: Times | null };

/** Dates as columns, as in `EventTable`. */
export type Dates = Pick<EventTable, "first" | "last" | "extent" | "precision" | "times">;

/** Ids that events had before, each with the row of its event. */
type FormerIds = { readonly ids: TextColumn; readonly events: Uint32Array };

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
  /** 1 for an act between two actors whose doer is not named. */
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
  /** Names as the page shows them. A name that looks like another is followed by the id, which the record does not have. */
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

/** The record that was read last. A selected event is read repeatedly, and a record may be a megabyte. */
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

/** The buffers of all columns. `postMessage` transfers them instead of copying, and the sender loses them. */
export function transferables(tables: Tables): ArrayBuffer[] {
  // Folded tables share most columns with their original tables, and a buffer may be transferred only once.
  const buffers = new Set<ArrayBuffer>();
  const collect = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    } else if (typeof value === "object" && value !== null) {
      Object.values(value).forEach(collect);
    }
  };
  const collectAll = (one: Tables): void => {
    const { events, actors, sources, ties, folding, coverage, byKnown, folded } = one;
    [events, actors, sources, ties, folding, coverage].forEach(collect);
    for (const other of [byKnown, folded]) if (other) collectAll(other);
  };
  collectAll(tables);
  return [...buffers];
}
