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

/** A dataset as columns, which never change. Events are in time order. Equal events are in the order of the file. */
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
  /** The verbs of actions, without repeats. `Actions.verb` has indexes in this list. */
  readonly verbs: readonly string[];
  /**
   * How events are placed: when they happened, when they became public, or by dates in one of the file's own columns.
   */
  readonly clock: "happened" | "known" | Pick<OwnColumn, "id" | "label">;
  /** The same tables with every event at the day it became public. Null if no event has such a day. */
  readonly byKnown: Tables | null;
  /**
   * The same tables with people folded, which means that each counts with a body that it belongs to. Null if nobody can
   * be folded, and in folded tables themselves.
   */
  readonly folded: Tables | null;
  /** In folded tables, who counts for whom. Otherwise null. */
  readonly folding: Folding | null;
  /** Which events are rows, and what is counted of the events that are not. */
  readonly coverage: Coverage;
};

/** For folded tables: the actors that records name, and the actors that count for them. */
export type Folding = {
  /** For each actor row, the actor that counts for it in all of its events. Usually itself. */
  readonly standIns: Uint32Array;
  /** The actor that counts for each of `events.named.values` in that event. */
  readonly standing: Uint32Array;
  /** The actors that the records name, for each of `events.actions.from` and `to`. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
};

export type DatasetAbout = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag of the texts in the dataset. */
  readonly language: string;
  /** The IANA name of the zone whose clock the page shows. "" if times are by the clocks of their own places. */
  readonly zone: string;
  readonly version: string;
  readonly updated: string;
  /**
   * The author and the publisher of the story, its licence, and the address for corrections. Each is "" if the file
   * does not state it.
   */
  readonly byline: string;
  readonly publisher: string;
  readonly licence: string;
  readonly contact: string;
};

/** The roles that the interface knows. Any other word is `other` here and stays as written in the record. */
export const ROLES = ["agent", "target", "source", "mentioned", "other"] as const;

export type EventTable = {
  readonly count: number;
  readonly ids: TextColumn;
  readonly headlines: TextColumn;
  /** Records as JSON, which are parsed only for events that are shown: see `eventJson`. */
  readonly records: TextColumn;
  /** Dates as written. Set if many events share one record that lacks id, date and headline, otherwise null. */
  readonly dates: WrittenDates | null;
  /**
   * The texts that search goes through: headline, summary, place, short headline, and names and aliases of the
   * participants. `foldText` has folded them.
   */
  readonly searchTexts: TextColumn;
  /** The earliest and latest known day (`EpochDay`). An open end repeats the known bound, so first ≤ last always. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Index in `DATE_EXTENTS`. */
  readonly extent: Uint8Array;
  /** Index in `DATE_PRECISIONS`, for the date that gives `first`. */
  readonly precision: Uint8Array;
  /** Null if no event has a time of day. */
  readonly times: Times | null;
  /** Index in `Tables.kinds`. */
  readonly kind: Uint16Array;
  /** Index in `STATUSES`. */
  readonly status: Uint8Array;
  /** Index in `STANDINGS`. If no event is a statement, it is the column `status` itself. See `standingOf`. */
  readonly standing: Uint8Array;
  /** The number of events that a row stands for. Missing if each row is one event. */
  readonly weights?: Float64Array;
  /** 1 for a turning point, 2 for an important event, 3 for the rest and if the file gives none. */
  readonly prominence: Uint8Array;
  /** 1 if the file has a dispute or other dates for the event. */
  readonly contested: Uint8Array;
  /** Actor rows. An event has each actor once. */
  readonly actors: Lists;
  /** The same lists as the records name the actors, without folding people. */
  readonly named: Lists;
  /** Index in `ROLES`, for each of `actors.values`. */
  readonly roles: Uint8Array;
  /** Source rows. An event has each article once, as the row of its first id. See `Voices`. */
  readonly sources: Lists;
  readonly actions: Actions;
  /** The columns of the file for which the program has no field, in the order of the file. */
  readonly columns: readonly OwnColumn[];
  /** Rows of the events that state a link to an event, ascending, without repeats. */
  readonly linkedFrom: Lists;
  readonly former: FormerIds;
};

/**
 * A column of the file for which the program has no field. It has one entry for each event row. Texts and places are
 * only in the records.
 */
export type OwnColumn = Omit<ColumnRecord, "type"> &
  (
    | {
        readonly type: "category";
        /** The different words in the cells of the column, in the order of first use. */
        readonly words: TextColumn;
        /** Index in `words` plus 1. 0 if the event has no word. */
        readonly word: Uint32Array;
      }
    /** NaN if the event has no number. */
    | { readonly type: "number"; readonly numbers: Float64Array }
    | ({
        readonly type: "date";
        /** 1 if the event has a date in this column. If not, its days here have no meaning. */
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

/** The acts of the events: `from` did `verb` to `to`. The acts of event r are at `starts[r] .. starts[r + 1]`. */
export type Actions = {
  readonly starts: Uint32Array;
  /** Actor rows. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Index in `Tables.verbs`. */
  readonly verb: Uint32Array;
  /** Index in `STANDINGS`: how sure the act is. Never surer than its event, unless it is a statement. */
  readonly status: Uint8Array;
  /** 1 for an act between two actors whose doer is not named. */
  readonly undirected: Uint8Array;
};

/** The ties: a row for each ordered pair of actors with an act, and one for each pair with undirected acts. */
export type TieTable = {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** The tie row of each act. */
  readonly ofAction: Uint32Array;
  /** 1 for an undirected tie. Its `from` is the actor with the lower row. */
  readonly undirected: Uint8Array;
  /** Event rows of each tie, ascending, without repeats. */
  readonly events: Lists;
};

export type ActorTable = {
  readonly count: number;
  readonly ids: TextColumn;
  /** Names as the page shows them. If two look alike, the id follows the name. The record lacks this addition. */
  readonly names: TextColumn;
  /** Name and aliases, one a line. `foldText` has folded them. */
  readonly searchTexts: TextColumn;
  readonly records: TextColumn;
  /** Index in `ACTOR_KINDS`. */
  readonly kind: Uint8Array;
  /** Index in `Tables.groups`. −1 if the actor has no group. */
  readonly group: Int16Array;
  /** Event rows of each actor, ascending, in any role. */
  readonly events: Lists;
};

export type SourceTable = Voices & {
  readonly count: number;
  readonly ids: TextColumn;
  readonly records: TextColumn;
  /** For the first id of each article, the rows of the events that name the article. Empty for its other ids. */
  readonly events: Lists;
};

/** The record that was read last. A selected event is read repeatedly, and a record may be a megabyte. */
const lastRecords = new WeakMap<Tables, { readonly row: EventRow; readonly record: EventRecord }>();

/** The rows of all events, in time order. */
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
