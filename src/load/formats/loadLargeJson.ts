import { checkSums } from "../../model/check/checkSums.ts";
import type { Fault } from "../../model/check/fault.ts";
import {
  BACKSLASH,
  CLOSE_LIST,
  ENOUGH,
  endOfSpace,
  JsonSurvey,
  OPEN_LIST,
  OPEN_OBJECT,
  parseSurveyed,
  readJsonText,
  scanJson,
} from "../../model/check/json.ts";
import {
  type EventsApart,
  isCleanEvent,
  parseDataset,
  parseUncleanEvent,
} from "../../model/check/parseDataset.ts";
import { offsetsInJson, withPlaces } from "../../model/check/placesInJson.ts";
import { type SaidOfEvents, timeOfChange } from "../../model/check/saidOfEvents.ts";
import type { Dataset, EventRecord } from "../../model/dataset.ts";
import { addTo } from "../../model/grouped.ts";
import { FILE_LIMITS, LIST_LIMITS } from "../../model/limits.ts";
import { formerOf } from "../../model/tables/buildTables.ts";
import { at } from "../../model/tables/columns.ts";
import { datesOf } from "../../model/tables/datesOf.ts";
import { createTextIndex, type TextIndex } from "../../model/tables/findRow.ts";
import { foldPeople } from "../../model/tables/foldPeople.ts";
import { Numbers } from "../../model/tables/interner.ts";
import { invertLists, ListsBuilder } from "../../model/tables/makeLists.ts";
import { gather, textsOf } from "../../model/tables/makeTextColumn.ts";
import { datesInOrder, repeatRows } from "../../model/tables/repeatEvents.ts";
import type { Dates, EventTable, Tables } from "../../model/tables/tables.ts";
import { type Clock, searchTextsOf, tablesAround } from "../../model/tables/tablesAround.ts";
import { TextBytes } from "../../model/tables/textBytes.ts";
import type { TextColumn } from "../../model/tables/textColumn.ts";
import { timeOrderOfDates } from "../../model/tables/timeOrder.ts";
import type { ImportContext } from "../imported.ts";
import { LARGE_DATASET } from "../loadDataset.ts";
import type { Loaded } from "../loadOutcome.ts";
import { EventColumns } from "./eventColumns.ts";
import { EventReader } from "./eventReader.ts";
import { numberedByUse, OwnValues } from "./ownValues.ts";
import { FileWords, NO_DATE, ReadEvent } from "./readEvent.ts";

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/** Loads a dataset from its bytes in UTF-8, event by event. Null for a file that is small or must be read as text. */
export function loadLargeJson(
  given: Uint8Array,
  { title, onRows }: Pick<ImportContext, "title" | "onRows">,
  large = LARGE_DATASET,
): Loaded | null {
  if (given.length < large) return null;
  const bytes = given[0] === BYTE_ORDER_MARK[0] ? given.subarray(BYTE_ORDER_MARK.length) : given;
  const places = eventPlaces(bytes);
  if (places === null) return null;
  const around = textAround([bytes.subarray(0, places.from), bytes.subarray(places.to)], places.values);
  const shell = around === null ? null : readJsonText(around);
  if (!shell?.ok) return null;
  const events = new LargeEvents(bytes, places, onRows);
  const parsed = parseDataset(shell.value, { apart: events });
  const { read } = events;
  if (!parsed.ok || read === null) return null;
  onRows(places.count, places.count);
  if (checkSums(read.columns.sums, parsed.dataset.actors) !== null) return null;
  const { dataset, warnings, warningTotal, advice, adviceTotal } = parsed;
  const placed = withFilePlaces(bytes, places);
  return {
    ok: true,
    format: "dateline-json",
    tables: largeTables(dataset, title, read),
    media: new Map(),
    warnings: placed(warnings),
    warningTotal,
    advice: placed(advice),
    adviceTotal,
    setAside: [],
    setAsideTotal: 0,
    columns: null,
  };
}

/**
 * The text of a file without its events. `values` is the number of values in the events. They also count for the limit.
 * Null if the text is not UTF-8, or if the file is too large.
 */
function textAround(parts: readonly Uint8Array[], values: number): string | null {
  const survey = new JsonSurvey();
  survey.values = values;
  for (const part of parts) survey.add(part);
  if (isTooMuch(survey) || survey.values > FILE_LIMITS.jsonValues) return null;
  try {
    return parts.map((part) => new TextDecoder("utf-8", { fatal: true }).decode(part)).join("");
  } catch {
    return null;
  }
}

const isTooMuch = ({ exceeded, tooDeepAt }: JsonSurvey): boolean => exceeded + tooDeepAt > 0;

const OF_EVENT = /^\/events\/(\d+)(?=\/|$)/;

/** Adds lines and columns to the faults of a large file. Reads only the events with faults. */
const withFilePlaces =
  (bytes: Uint8Array, places: EventPlaces) =>
  (faults: readonly Fault[]): readonly Fault[] =>
    withPlaces(faults, bytes, (paths) => offsetsInFile(bytes, places, paths));

function offsetsInFile(
  bytes: Uint8Array,
  { from, to, bounds }: EventPlaces,
  paths: readonly string[],
): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  const byEvent = new Map<number, string[]>();
  const others: string[] = [];
  for (const path of paths) {
    const [prefix, row] = OF_EVENT.exec(path) ?? [];
    if (prefix === undefined) others.push(path);
    else addTo(byEvent, Number(row), path.slice(prefix.length));
  }
  for (const [row, within] of byEvent) {
    const start = bounds[2 * row] ?? 0;
    for (const [path, offset] of offsetsInJson(bytes.subarray(start, bounds[2 * row + 1]), within))
      offsets.set(`/events/${row}${path}`, start + offset);
  }
  // In the text without the events, offsets after the list are too small. The length of the events is added to them.
  const around = new Uint8Array(from + bytes.length - to);
  around.set(bytes.subarray(0, from));
  around.set(bytes.subarray(to), from);
  for (const [path, offset] of offsetsInJson(around, others))
    offsets.set(path, offset < from ? offset : offset + to - from);
  return offsets;
}

const REPORT_EVERY = 10_000;
/** The fault with which `LargeEvents` gives up. Nobody sees it, because the file is then read as text. */
const ELSEWHERE = ["/events", "something at fault", "a look at the whole file"] as const;

/** Reads events from the bytes of a file, one at a time. Gives up at the first fault, and the file is read as text. */
class LargeEvents implements EventsApart {
  read: ReadEvents | null = null;
  readonly #bytes: Uint8Array;
  readonly #places: EventPlaces;
  readonly #onRows: (done: number, total: number) => void;
  readonly #decoder = new TextDecoder();
  readonly #formerIds = new Map<number, readonly string[]>();
  readonly #linked = new Map<number, readonly string[]>();
  /** By row, the JSON of events whose bytes in the file have an escape, or a value that the check may have changed. */
  readonly #rewritten = new Map<number, string>();
  #ids: TextColumn | null = null;
  #index: TextIndex | null = null;

  constructor(bytes: Uint8Array, places: EventPlaces, onRows: (done: number, total: number) => void) {
    this.#bytes = bytes;
    this.#places = places;
    this.#onRows = onRows;
  }

  check(shell: Dataset, said: SaidOfEvents): void {
    if (!this.#readAll(shell, said)) said.faults.add(...ELSEWHERE);
  }

  #readAll(shell: Dataset, said: SaidOfEvents): boolean {
    const { bounds, count } = this.#places;
    const words = new FileWords(shell);
    const event = new ReadEvent();
    const reader = new EventReader(this.#bytes, words, event);
    const columns = new EventColumns(shell, words, count);
    const own = new OwnValues(shell.columns ?? [], words, count);
    for (let row = 0; row < count; row++) {
      if (row % REPORT_EVERY === 0) this.#onRows(row, count);
      const from = bounds[2 * row] ?? 0;
      const to = bounds[2 * row + 1] ?? 0;
      if (reader.read(from, to)) {
        if (columns.add(event)) said.judge(this.#record(from, to), row);
      } else {
        const checked = checkedEvent(this.#bytes.subarray(from, to), row, said);
        if (checked === null || !reader.readChecked(checked.record)) return false;
        columns.add(event);
        said.judge(checked.record, row);
        this.#keep(checked.record, row, checked.isAsWritten);
      }
      this.#addValues(event, row, own, said);
      if (columns.ids.needsSlowPath) return false;
    }
    const ids = columns.ids.finish();
    this.#ids = ids;
    for (const id of reader.named) if (!this.has(id)) return false;
    // A change of the clock, as for summer time, repeats or skips times. Only the reader of text warns of such times.
    if (words.dates.written.some((date) => timeOfChange(date, shell.zone ?? "") !== undefined)) return false;
    if (!this.#areFormerIdsFree()) return false;
    this.read = {
      words,
      columns,
      own,
      ids,
      records: this.#records(),
      formerIds: this.#formerIds,
      links: this.#links(),
    };
    return true;
  }

  #addValues(event: ReadEvent, row: number, own: OwnValues, said: SaidOfEvents): void {
    const { columns, values } = event.values;
    if (columns.count === 0) return;
    own.add(event, row);
    for (let index = 0; index < columns.count; index++)
      said.doubtful.addNumber(columns.values[index] ?? 0, values[index] ?? 0, row);
  }

  has = (id: string): boolean => this.#rowOf(id) !== undefined;

  dateOf = (id: string): string | undefined => {
    const row = this.#rowOf(id);
    return row === undefined ? undefined : this.#recordAt(row).date;
  };

  #rowOf(id: string): number | undefined {
    if (this.#ids === null) return undefined;
    this.#index ??= createTextIndex(this.#ids);
    return this.#index(id);
  }

  #recordAt(row: number): EventRecord {
    const { bounds } = this.#places;
    return this.#record(bounds[2 * row] ?? 0, bounds[2 * row + 1] ?? 0);
  }

  #record(from: number, to: number): EventRecord {
    const record: EventRecord = JSON.parse(this.#decoder.decode(this.#bytes.subarray(from, to)));
    return record;
  }

  #keep(record: EventRecord, row: number, isAsWritten: boolean): void {
    const { formerIds = [], links = [] } = record;
    if (formerIds.length > 0) this.#formerIds.set(row, formerIds);
    if (links.length > 0) this.#linked.set(row, [...new Set(links.map(({ to }) => to))]);
    if (!isAsWritten) this.#rewritten.set(row, JSON.stringify(record));
  }

  /** Whether each former id leads to one event. An id that is also current, or former elsewhere, leads to several. */
  #areFormerIdsFree(): boolean {
    const seen = new Set<string>();
    for (const ids of this.#formerIds.values())
      for (const id of ids) {
        if (seen.has(id) || this.has(id)) return false;
        seen.add(id);
      }
    return true;
  }

  #links(): ReadonlyMap<number, readonly number[]> {
    return new Map(
      Array.from(this.#linked, ([row, ids]) => [row, ids.flatMap((id) => this.#rowOf(id) ?? [])]),
    );
  }

  /**
   * The records as texts of the file. Every second text is the comma after a record. If one record was rewritten, all
   * records are copied, because a column of texts is one array of bytes.
   */
  #records(): TextColumn {
    const { bounds, count } = this.#places;
    if (this.#rewritten.size === 0) return { bytes: this.#bytes, starts: bounds };
    const texts = new TextBytes(2 * count);
    for (let row = 0; row < count; row++) {
      const rewritten = this.#rewritten.get(row);
      if (rewritten !== undefined) texts.add(rewritten);
      else texts.addBytes(this.#bytes, bounds[2 * row] ?? 0, bounds[2 * row + 1] ?? 0);
      texts.endText();
      texts.endText();
    }
    return texts.finish();
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A checked event. `isAsWritten` is true if the file has the same record, without escapes. */
type CheckedEvent = { readonly record: EventRecord; readonly isAsWritten: boolean };

/** Reads an event with `JSON.parse` and the checks of a whole file. Null if it has a fault or media. */
function checkedEvent(bytes: Uint8Array, row: number, said: SaidOfEvents): CheckedEvent | null {
  const value = parsed(bytes);
  if (value === undefined) return null;
  const isClean = isCleanEvent(value);
  const record = isClean ? value : parseUncleanEvent(value, row, said);
  if (record === undefined || said.faults.total > 0 || record.media !== undefined) return null;
  return { record, isAsWritten: isClean && !bytes.includes(BACKSLASH) };
}

/** Parses JSON. Undefined if it is invalid, has too many entries, or repeats a key. */
function parsed(bytes: Uint8Array): unknown {
  const survey = new JsonSurvey(AROUND);
  survey.add(bytes);
  try {
    return survey.exceeded > 0 ? undefined : parseSurveyed(decoder.decode(bytes), survey);
  } catch {
    return undefined;
  }
}

type EventPlaces = {
  /** The offset after the bracket that opens the list of events. `to` is the offset of the closing bracket. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** The number of values in the events, as `JsonSurvey` counts them. */
  readonly values: number;
  /** Event r is in the bytes `bounds[2r] .. bounds[2r + 1]`. */
  readonly bounds: Uint32Array;
};

const AROUND = 2;

/** Finds the list of events in one pass. Null if there is no list, if it is too large, or if an entry is no object. */
function eventPlaces(bytes: Uint8Array): EventPlaces | null {
  const survey = new JsonSurvey(AROUND);
  const others = new JsonSurvey(1);
  const bounds = new Numbers(2048);
  let from = -1;
  let isFit = true;
  scanJson(bytes, (depth, step, offset) => {
    const code = bytes[offset];
    if (depth === AROUND) {
      isFit = code === OPEN_OBJECT && bounds.count < 2 * LIST_LIMITS.events;
      if (!isFit) return ENOUGH;
      const end = survey.pass(bytes, offset);
      bounds.push(offset);
      bounds.push(end);
      return end;
    }
    // A step that is a number means that the file is a list instead of a dataset.
    if (from >= 0 || typeof step === "number") return ENOUGH;
    if (depth === 1 && step === "events") {
      if (code !== OPEN_LIST) return ENOUGH;
      from = offset + 1;
    } else if (depth === 1 && (code === OPEN_OBJECT || code === OPEN_LIST)) return others.pass(bytes, offset);
    return undefined;
  });
  const to = endOfSpace(bytes, bounds.values[bounds.count - 1] ?? from);
  if (!isFit || from < 0 || bytes[to] !== CLOSE_LIST || isTooMuch(survey)) return null;
  const count = bounds.count / 2;
  const values = survey.values + Math.max(0, count - 1);
  return { from, to, count, values, bounds: bounds.values.slice(0, bounds.count) };
}

type ReadEvents = {
  readonly words: FileWords;
  readonly columns: EventColumns;
  readonly own: OwnValues;
  readonly ids: TextColumn;
  /** Text `2r` is the record of event r. The texts in between are commas of the file. */
  readonly records: TextColumn;
  /** The former ids by row, for the few events that have any. */
  readonly formerIds: ReadonlyMap<number, readonly string[]>;
  /** For the few events with links, by row: the rows of the events that they link to, each once. */
  readonly links: ReadonlyMap<number, readonly number[]>;
};

/** Builds the tables of all events. They equal the tables that `buildTables` makes from records. */
function largeTables(dataset: Dataset, fileTitle: string, read: ReadEvents): Tables {
  const { columns, words } = read;
  const written = datesOf(words.dates.written, dataset.zone ?? "");
  const inFile = eventsInFile(read);
  const actorTexts = searchTextsOf(dataset.actors);
  const tablesBy = (clock: Clock): Tables => {
    const { events, verbs } = eventsInOrder(inFile, read, written, clock);
    return tablesAround(events, { dataset, fileTitle, actorTexts, verbs, clock });
  };
  const tables = { ...tablesBy("happened"), byKnown: columns.known === null ? null : tablesBy("known") };
  return { ...tables, folded: foldPeople(tables, dataset.actors) };
}

type InFile = Parameters<typeof repeatRows>[0];

/** The events in the order of the file, without what depends on time order: dates, links and own columns. */
function eventsInFile({ columns, records }: ReadEvents): InFile {
  const { count, kind, status, prominence, contested } = columns;
  const { actors, roles } = columns.participations.finish();
  const { starts, values } = columns.from.finish();
  return {
    count,
    headlines: columns.headlines.finish(),
    records: textsOf(
      records,
      Uint32Array.from({ length: count }, (_, row) => 2 * row),
    ),
    searchTexts: columns.searchTexts.finish(),
    kind,
    status,
    standing: columns.standing ?? status,
    prominence,
    contested,
    actors,
    named: actors,
    roles,
    sources: columns.sources.finish(),
    actions: {
      starts,
      from: values,
      to: columns.to.finish().values,
      verb: columns.verb.finish().values,
      status: Uint8Array.from(columns.actStatus),
      undirected: Uint8Array.from(columns.undirected),
    },
    columns: [],
  };
}

/** The events in time order, and their verbs in the order of first use. */
function eventsInOrder(
  inFile: InFile,
  read: ReadEvents,
  written: Dates,
  clock: Clock,
): { events: EventTable; verbs: readonly string[] } {
  const { columns, ids, words } = read;
  const { known } = columns;
  const dates =
    clock === "known" && known !== null
      ? columns.dates.map((date, row) => (known[row] === NO_DATE ? date : (known[row] ?? date)))
      : columns.dates;
  const happened = timeOrderOfDates(written, columns.dates);
  const order = dates === columns.dates ? happened : timeOrderOfDates(written, dates, happened);
  const isSorted = order.every((old, row) => old === row);
  const own = {
    ids: isSorted ? ids : textsOf(ids, order),
    dates: null,
    ...datesInOrder(written, gather(new Uint32Array(order.length), dates, order)),
    ...linksInOrder(read, order),
  };
  const events = isSorted ? { ...inFile, ...own } : repeatRows(inFile, order, own);
  const verbs = words.verbs.written;
  const { of: verb, used } = numberedByUse(events.actions.verb, verbs.length);
  return {
    events: {
      ...events,
      actions: { ...events.actions, verb },
      columns: read.own.inOrder(order, written, columns.dates),
    },
    verbs: used.map((old) => verbs[old] ?? ""),
  };
}

function linksInOrder(
  { formerIds, links }: ReadEvents,
  order: Uint32Array,
): Pick<EventTable, "former" | "linkedFrom"> {
  const { length } = order;
  const rows = new Uint32Array(length);
  order.forEach((old, row) => {
    rows[old] = row;
  });
  const former: (readonly [string, number])[] = [];
  const lists = new ListsBuilder(length);
  order.forEach((old, row) => {
    for (const id of formerIds.get(old) ?? []) former.push([id, row]);
    for (const to of links.get(old) ?? []) lists.push(at(rows, to));
    lists.endRow();
  });
  return { former: formerOf(former), linkedFrom: invertLists(lists.finish(), length) };
}
