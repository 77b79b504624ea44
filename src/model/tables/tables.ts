import type {
  ActorRecord,
  AnnotationRecord,
  ColumnRecord,
  Dataset,
  EventRecord,
  GroupRecord,
  KindRecord,
  OpeningRecord,
  SourceRecord,
  TourRecord,
} from "../dataset.ts";
import { dayAtClock } from "../dates/plainClock.ts";
import type { Voices } from "../sameArticle.ts";
import { type ActorRow, type EventRow, eventRow, type SourceRow } from "../units.ts";
import type { Lists } from "./columns.ts";
import type { Coverage } from "./coverage.ts";
import { type TextColumn, textAt } from "./textColumn.ts";
import type { Times } from "./times.ts";

/** A dataset as columns, which never change. Events are in the order of the times that `clock` names. */
export type Tables = {
  readonly about: DatasetAbout;
  /** The fields from `kinds` to `annotations` are those of `about`. They are empty or null if the file lacks them. */
  readonly kinds: readonly KindRecord[];
  /** The groups of actors, in the order of the file. */
  readonly groups: readonly GroupRecord[];
  readonly tours: readonly TourRecord[];
  readonly opening: OpeningRecord | null;
  readonly annotations: readonly AnnotationRecord[];
  readonly events: EventTable;
  readonly actors: ActorTable;
  readonly sources: SourceTable;
  readonly ties: TieTable;
  /** The verbs of actions, without repeats. `Actions.verb` has indexes in this list. */
  readonly verbs: readonly string[];
  /** The date that places events: when they happened, when they became public, or a column of the author's own. */
  readonly clock: "happened" | "known" | Pick<OwnColumn, "id" | "label">;
  /** The same tables with each event at the day when it became public, if stated. Null if no event states this day. */
  readonly byKnown: Tables | null;
  /** The same tables with people folded (counted with their organisations). Null if nobody can be folded. */
  readonly folded: Tables | null;
  readonly folding: Folding | null;
  readonly coverage: Coverage;
};

/** Who stands for whom in tables that count people with their organisations (`foldPeople.ts`). */
export type Folding = {
  /** The stand-in of each actor. A person folded in all events has the organisation with most of these events. */
  readonly standIns: Uint32Array;
  /** The stand-in of each actor in `events.named.values`, in the event that names the actor. */
  readonly standing: Uint32Array;
  /** The actors that the records name for each of `events.actions.from` and `to`. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
};

/** All fields of the dataset except its tables. The texts below are "" if the file does not state them. */
export type DatasetAbout = Readonly<Omit<Dataset, "$schema" | "format" | "events" | "actors" | "sources">> & {
  readonly id: string;
  readonly description: string;
  /** `NO_LANGUAGE` if the file does not state it. */
  readonly language: string;
  /** The IANA name of the time zone that the page shows. "" if times are by the clocks of their own places. */
  readonly zone: string;
  readonly version: string;
  readonly updated: string;
  readonly byline: string;
  readonly publisher: string;
  readonly licence: string;
  /** The address for corrections. */
  readonly contact: string;
};

/** The roles of participants. Any other role counts as `other` in tables, and stays as written in the record. */
export const ROLES = ["agent", "target", "source", "mentioned", "other"] as const;

export type EventTable = {
  readonly count: number;
  readonly ids: TextColumn;
  readonly headlines: TextColumn;
  /** Records as JSON. They are parsed only for events that are shown (see `eventJson`). */
  readonly records: TextColumn;
  /** The dates as written, if `records` lack them because several events share one record. Otherwise null. */
  readonly dates: WrittenDates | null;
  /** Headline, summary, place, short headline, and names of the participants, prepared by `foldText`. */
  readonly searchTexts: TextColumn;
  /** The first and the last day. If one side of the date is open, both are the day of the other side (`DateBounds`). */
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
  /** Index in `STANDINGS`. If no confirmed event is a statement, this is the same array as `status`. */
  readonly standing: Uint8Array;
  /** The number of events that each row stands for. Missing if each row is one event. */
  readonly weights?: Float64Array;
  /** 1 for a turning point, 2 for an important event, and 3 for all others. */
  readonly prominence: Uint8Array;
  readonly contested: Uint8Array;
  /** Actor rows. An event lists each actor once. */
  readonly actors: Lists;
  /** The same lists with the actors that the records name, before people are folded. */
  readonly named: Lists;
  /** Index in `ROLES` for each of `actors.values`. */
  readonly roles: Uint8Array;
  /** Source rows. An event lists each article once, by the row of the article's first id. See `Voices`. */
  readonly sources: Lists;
  readonly actions: Actions;
  /** The columns that the author added to the file, in the order of the file. */
  readonly columns: readonly OwnColumn[];
  /** For each event, the rows of the events that link to it, ascending and without repeats. */
  readonly linkedFrom: Lists;
  readonly former: FormerIds;
};

/** A column that the author added, with an entry for each event row. Texts and places are only in the records. */
export type OwnColumn = Omit<ColumnRecord, "type"> &
  (
    | {
        readonly type: "category";
        readonly words: TextColumn;
        /** Index in `words` plus 1. 0 if the event has no word. */
        readonly word: Uint32Array;
      }
    /** NaN if the event has no number. */
    | { readonly type: "number"; readonly numbers: Float64Array }
    | ({
        readonly type: "date";
        /** 1 if the event has a date in this column. Otherwise its days have no meaning. */
        readonly has: Uint8Array;
      } & Dates)
    | { readonly type: "latitude" | "longitude" | "text" }
  );

/** Dates as written. For a plain day with a time of day, `days` has the day and `times` the time. */
type WrittenDates = { readonly days: TextColumn; readonly times: Times | null };

export type Dates = Pick<EventTable, "first" | "last" | "extent" | "precision" | "times">;

type FormerIds = { readonly ids: TextColumn; readonly events: Uint32Array };

/** The acts of events, in which `from` did `verb` to `to`. The acts of event r are at `starts[r] .. starts[r + 1]`. */
export type Actions = {
  readonly starts: Uint32Array;
  /** Actor rows. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Index in `Tables.verbs`. */
  readonly verb: Uint32Array;
  /** Index in `STANDINGS`. An act is never surer than its event, unless it is a statement. */
  readonly status: Uint8Array;
  /** 1 for an act between two actors if the file does not say who acted. */
  readonly undirected: Uint8Array;
};

/** A tie is a row for all acts of one actor on another. All undirected acts between two actors have a row too. */
export type TieTable = {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly ofAction: Uint32Array;
  /** 1 for an undirected tie. Its `from` is the actor with the lower row. */
  readonly undirected: Uint8Array;
  /** The event rows of each tie, ascending and without repeats. */
  readonly events: Lists;
};

export type ActorTable = {
  readonly count: number;
  readonly ids: TextColumn;
  /** The names that the page shows. A name that looks like another has its id added here: `Ann Lee (ann-2)`. */
  readonly names: TextColumn;
  /** Name and aliases, each on its own line. `foldText` has prepared them. */
  readonly searchTexts: TextColumn;
  readonly records: TextColumn;
  /** Index in `ACTOR_KINDS`. */
  readonly kind: Uint8Array;
  /** Index in `Tables.groups`. −1 if the actor has no group. */
  readonly group: Int16Array;
  /** The event rows of each actor in any role, ascending. */
  readonly events: Lists;
};

export type SourceTable = Voices & {
  readonly count: number;
  readonly ids: TextColumn;
  readonly records: TextColumn;
  /** The event rows that cite each source. If an article has several ids, only the row of its first id has events. */
  readonly events: Lists;
};

/** The record that was parsed last. The page reads a selected event repeatedly, and its record may be a megabyte. */
const lastRecords = new WeakMap<Tables, { readonly row: EventRow; readonly record: EventRecord }>();

export const eventRows = ({ events }: Tables): readonly EventRow[] =>
  Array.from({ length: events.count }, (_, row) => eventRow(row));

/** The record of an event. It needs no check here, because the worker has checked all records. */
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

export function actorRecord(tables: Tables, row: ActorRow): ActorRecord {
  const record: ActorRecord = JSON.parse(textAt(tables.actors.records, row));
  return record;
}

export function sourceRecord(tables: Tables, row: SourceRow): SourceRecord {
  const record: SourceRecord = JSON.parse(textAt(tables.sources.records, row));
  return record;
}

export type { EventRecord };

/** The buffers of all columns. `postMessage` can transfer them without copying, but the sender loses them. */
export function transferables(tables: Tables): ArrayBuffer[] {
  // Folded tables share most columns with the original tables, and a buffer can be transferred only once.
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
