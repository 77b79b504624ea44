import { checkClaims } from "../model/check/checkClaims.ts";
import {
  type Fault,
  FaultList,
  isRecord,
  type Refusal,
  type Remedy,
  refuse,
  showText,
} from "../model/check/fault.ts";
import { eventFaults, isCleanEvent } from "../model/check/parseDataset.ts";
import type { ActorRecord, ColumnRecord, KindRecord, SourceRecord } from "../model/dataset.ts";
import { LIST_LIMITS, SUM_LIMITS, TEXT_LIMITS } from "../model/limits.ts";
import { type CellFound, faultyCell, MOST_ASIDE, SetAsideList } from "../model/setAside.ts";
import { type SourceWords, titleOfUrl } from "../model/tableCells.ts";
import { type EventDraft, OTHER_ACTS, type SourceDraft } from "./eventDraft.ts";
import { tooMany } from "./measureFile.ts";
import { foldOf, type MadeList, type NameAside } from "./nearNames.ts";
import { RecordList } from "./recordList.ts";

type ActorDraft = Omit<ActorRecord, "id">;

/** Records that the dataset lists first, in this order, even if no event uses them. */
export type KnownRecords = {
  readonly kinds: readonly Pick<KindRecord, "label" | "hue">[];
  readonly actors?: readonly string[];
  readonly sources?: readonly SourceWords[];
};

/** How an importer names places in its file. */
export type Places = {
  /** The name of a row: "row", "line" or "event". */
  readonly unit: string;
  /** The file's name for a field, for an own column (`values/ID`), or for a list (`actors`). */
  readonly columnOf: (field: string) => string;
  /** Collects pairs of rows with the same id. Without this map, a file with such a pair is refused. */
  readonly doubled?: Map<number, number>;
  /** The cell of a field. If several cells fit, the first that contains `text`. Null if the page cannot correct it. */
  readonly cellOf?: (row: number, field: string, text: string) => CellFound | null;
  /** If true, names that differ only in case and blanks are the same. For kinds and sources, accents do not count. */
  readonly foldsNames?: boolean;
};

type AboutFile = {
  readonly title: string;
  readonly description?: string;
  readonly language?: string;
  readonly columns?: readonly ColumnRecord[];
};

type EventCandidate = { readonly id: string; [field: string]: unknown };

/** Collects events and the records that they need. An event that is set aside leaves no records behind. */
export class DatasetBuilder {
  readonly setAside = new SetAsideList();
  readonly #asides: NameAside[] = [];
  /** Set if the file cannot be read, because an id occurs twice or a limit is exceeded. */
  refusal: Refusal | null = null;
  readonly #places: Places;
  readonly #events: EventCandidate[] = [];
  readonly #eventRows: number[] = [];
  readonly #rowsOfIds = new Map<string, number>();
  /** How many ids were made for each row. Several events may share a row, such as a line of XML. */
  readonly #usesOfRows = new Map<number, number>();
  #repeats = 0;
  readonly #sizes: number[] = [];
  #participations = 0;
  #actions = 0;
  readonly #actors: RecordList<ActorRecord>;
  readonly #sources: RecordList<SourceRecord>;
  readonly #kinds: RecordList<KindRecord>;
  readonly #declared = new Map<string, ActorDraft>();

  constructor(places: Places) {
    this.#places = places;
    const fold = (list: MadeList) => (places.foldsNames ? foldOf(list) : undefined);
    this.#actors = new RecordList(fold("actors"));
    this.#sources = new RecordList(fold("sources"));
    this.#kinds = new RecordList(fold("kinds"));
  }

  get eventCount(): number {
    return this.#events.length;
  }

  /** Describes an actor. The actor becomes a record only if an event or `addActor` names its key. */
  declareActor(key: string, actor: ActorDraft): void {
    this.#declared.set(key, actor);
  }

  know({ kinds, actors = [], sources = [] }: KnownRecords): void {
    for (const { label, hue } of kinds) this.#kindId(label, 0, hue);
    for (const name of actors) this.#actorId(name, 0);
    for (const source of sources) this.#sourceId(source, 0);
  }

  addActor(key: string, row: number): void {
    this.#actorId(key, row);
    this.#checkLimits();
  }

  /**
   * The index of the actor, who is added if new. −1 if the actor is known by another spelling. A headline that is made
   * from the known spelling would differ from the headline in the file.
   */
  actorIndex(key: string, row: number): number {
    this.#actorId(key, row);
    this.#checkLimits();
    return this.#actors.indexOf(key);
  }

  /** Whether the event that was added last gets no warning, whatever its date. Rows may then repeat it unchecked. */
  get isLastClean(): boolean {
    const event = this.#events.at(-1);
    if (!isCleanEvent(event)) return false;
    const claims = new FaultList("warning");
    checkClaims(event, 0, false, claims);
    // A reply that is dated before its event gets a warning, so the date of the event matters.
    return claims.total === 0 && (event.reply ?? []).every(({ date }) => date === undefined);
  }

  /**
   * Returns false if the event is not added: it has a fault or a repeated id, or the file is refused. If the page
   * cannot correct cells, only the first fault of the event is listed.
   */
  addEvent(draft: EventDraft, row: number): boolean {
    if (this.refusal !== null || this.isDoubled(draft.id, row)) return false;
    const first = draft.id === "" ? undefined : this.#rowsOfIds.get(draft.id);
    if (first !== undefined && first !== row) {
      const found = `the id ${showText(draft.id)} a second time, first in ${this.#places.unit} ${first}`;
      this.refusal = refuse(this.#place(row, "id"), found, "each id once");
      return false;
    }
    const before = [this.#actors.length, this.#sources.length, this.#kinds.length] as const;
    const record = this.#recordOf(draft, row);
    const faults = faultsOf(draft, record);
    if (faults.length === 0) {
      this.#events.push(record);
      this.#eventRows.push(row);
      this.#rowsOfIds.set(record.id, row);
      this.#sizes.push(draft.participants.length, draft.actions.length);
      this.#participations += draft.participants.length;
      this.#actions += draft.actions.length;
      this.#checkLimits();
    } else {
      this.#cutBack(before);
      this.#leaveOutFor(this.#places.cellOf ? faults : faults.slice(0, 1), draft, record, row);
    }
    return faults.length === 0;
  }

  /**
   * Whether an earlier row has the same id. Both rows are collected, so that one report has all faults. Always false
   * without `doubled`, because `addEvent` then refuses the file.
   */
  isDoubled(id: string, row: number): boolean {
    const { doubled } = this.#places;
    if (doubled === undefined || id === "") return false;
    const first = this.#rowsOfIds.get(id) ?? row;
    if (first === row) this.#rowsOfIds.set(id, row);
    else doubled.set(row, first).set(first, row);
    return first !== row;
  }

  /** Reports further faults of an event that is set aside, so that one report has all of them. */
  leaveOutToo(draft: EventDraft, row: number): void {
    const before = [this.#actors.length, this.#sources.length, this.#kinds.length] as const;
    const record = this.#recordOf(draft, row);
    this.#cutBack(before);
    this.#leaveOutFor(faultsOf(draft, record), draft, record, row);
  }

  #cutBack([actors, sources, kinds]: readonly [number, number, number]): void {
    this.#actors.cutBack(actors);
    this.#sources.cutBack(sources);
    this.#kinds.cutBack(kinds);
  }

  #leaveOutFor(
    faults: readonly Fault[],
    { participants, kind, sources }: EventDraft,
    record: EventCandidate,
    row: number,
  ): void {
    for (const { path, expected, remedies } of faults) {
      const steps = path.split("/").slice(3);
      const text = textAtSteps(record, steps);
      this.leaveOut(row, steps[0] ?? "", text, expected, remedies);
    }
    const names = [
      ...participants.map(({ actor }) => ["actors", actor] as const),
      ...sources.map(({ title }) => ["sources", title] as const),
      ["kinds", kind] as const,
    ];
    for (const [list, name] of names) {
      const cell = this.#asides.length < MOST_ASIDE ? this.#places.cellOf?.(row, list, name) : null;
      if (cell) this.#asides.push({ list, name, cell });
    }
  }

  repeatEvent(event: number): void {
    this.#repeats++;
    this.#participations += this.#sizes[2 * event] ?? 0;
    this.#actions += this.#sizes[2 * event + 1] ?? 0;
    this.#checkLimits();
  }

  leaveOut(
    row: number,
    field: string,
    value: string,
    reason: string,
    remedies: readonly Remedy[] = [],
  ): void {
    const cell = this.#places.cellOf?.(row, field, value);
    const faulty = cell ? faultyCell(cell, remedies) : undefined;
    this.setAside.add(row, this.#places.columnOf(field), value, reason, faulty);
  }

  /** The collected records as an importer returns them, with what the importer knows of the whole file. */
  imported({ title, description = "", language = "", columns = [] }: AboutFile, notes: readonly Fault[]) {
    return {
      ok: true as const,
      dataset: {
        title,
        ...(language === "" ? {} : { language }),
        ...(description === "" ? {} : { description }),
        kinds: this.#kinds.records,
        ...(columns.length === 0 ? {} : { columns }),
        sources: this.#sources.records,
        actors: this.#actors.records,
        events: this.#events,
      },
      setAside: this.setAside,
      notes,
      locate: (path: string) => this.#locate(path),
      cellAt: (path: string, text?: string) => this.#cellAt(path, text),
      asides: this.#asides,
    };
  }

  #locate(path: string): string {
    const [, list = "", index, field = "", column = ""] = path.split("/");
    const isEvent = list === "events";
    const records = list === "actors" ? this.#actors : list === "sources" ? this.#sources : this.#kinds;
    const row = (isEvent ? this.#eventRows : records.rows)[Number(index)];
    if (row === undefined) return "";
    return this.#place(row, isEvent ? (field === "values" ? `values/${column}` : field) : list);
  }

  #cellAt(path: string, text = ""): CellFound | null {
    const [, , index, field = ""] = path.split("/");
    return this.#places.cellOf?.(this.#eventRows[Number(index)] ?? 0, field, text) ?? null;
  }

  #place(row: number, field: string): string {
    const column = this.#places.columnOf(field);
    return `${this.#places.unit} ${row}${column === "" ? "" : `, “${column}”`}`;
  }

  #checkLimits(): void {
    this.#checkLimit("events", this.#events.length + this.#repeats, LIST_LIMITS.events);
    this.#checkLimit("actors", this.#actors.length, LIST_LIMITS.actors);
    this.#checkLimit("kinds of events", this.#kinds.length, LIST_LIMITS.kinds);
    this.#checkLimit("participations", this.#participations, SUM_LIMITS.participations);
    this.#checkLimit("actions", this.#actions, SUM_LIMITS.actions);
  }

  #checkLimit(what: string, count: number, limit: number): void {
    if (count > limit) this.refusal ??= tooMany("", what, limit);
  }

  #recordOf(draft: EventDraft, row: number): EventCandidate {
    const record: EventCandidate = {
      id: draft.id === "" ? this.#freeId(row) : draft.id,
      date: draft.date,
      headline: draft.headline,
      kind: this.#kindId(draft.kind, row),
      status: draft.status,
    };
    if (draft.isStatement) record.isStatement = true;
    const texts: Readonly<Record<string, string>> = draft.texts;
    for (const field in texts) if (texts[field] !== "") record[field] = texts[field];
    if (draft.prominence !== null) record.prominence = draft.prominence;
    if (draft.values !== undefined) record.values = draft.values;
    if (draft.participants.length > 0) {
      record.participants = draft.participants.map(({ actor, role }) => {
        const id = this.#actorId(actor, row);
        return role === "" ? { actor: id } : { actor: id, role };
      });
    }
    if (draft.actions.length > 0) {
      record.actions = draft.actions.map(({ from, verb, to, sources = [], ...facts }) => ({
        from: this.#actorId(from, row),
        verb,
        to: this.#actorId(to, row),
        ...facts,
        ...(sources.length === 0 ? {} : { sources: sources.map((source) => this.#sourceId(source, row)) }),
      }));
    }
    if (draft.sources.length > 0) {
      record.sources = draft.sources.map((source) => ({ id: this.#sourceId(source, row) }));
    }
    if (draft.replies.length > 0) {
      record.reply = draft.replies.map(({ actor, date, text }) => ({
        actor: this.#actorId(actor, row),
        ...(date === "" ? {} : { date }),
        ...(text === "" ? {} : { text }),
      }));
    }
    return record;
  }

  #freeId(row: number): string {
    const wished = `${this.#places.unit}-${row}`;
    for (;;) {
      const uses = (this.#usesOfRows.get(row) ?? 0) + 1;
      this.#usesOfRows.set(row, uses);
      const id = uses === 1 ? wished : `${wished}-${uses}`;
      if (!this.#rowsOfIds.has(id)) return id;
    }
  }

  #actorId(key: string, row: number): string {
    const known = this.#actors.known(key);
    if (known !== undefined) return known;
    // The file does not tell the kind of this actor. "group" claims the least.
    const draft: ActorDraft = this.#declared.get(key) ?? { name: key, kind: "group" };
    return this.#actors.add(key, draft.name, row, (id) => ({ id, ...draft }));
  }

  #sourceId({ title, url, ...more }: SourceDraft, row: number): string {
    const name = title === "" ? titleOfUrl(url) : title;
    const key = `${name}\n${url}`;
    return (
      this.#sources.known(key) ??
      this.#sources.add(key, name, row, (id) => ({
        id,
        title: name,
        ...(url === "" ? {} : { url }),
        ...more,
      }))
    );
  }

  #kindId(
    label: string,
    row: number,
    hue: KindRecord["hue"] = label === OTHER_ACTS.label ? OTHER_ACTS.hue : undefined,
  ): string {
    const record = (id: string) => ({ id, label, ...(hue !== undefined && { hue }) });
    return this.#kinds.known(label) ?? this.#kinds.add(label, label, row, record);
  }
}

const faultsOf = (draft: EventDraft, record: EventCandidate): readonly Fault[] => {
  const long = longName(draft);
  return long === undefined ? eventFaults(record) : [long];
};

/**
 * A name that is too long is a fault of its event. Names become records of other lists, which the check of an event
 * does not see.
 */
function longName({ participants, actions, sources, replies, kind }: EventDraft): Fault | undefined {
  const isLong = (name: string): boolean => name.length > TEXT_LIMITS.name;
  const field = isLong(kind)
    ? "kind"
    : participants.some(({ actor }) => isLong(actor))
      ? "participants"
      : actions.some(({ from, to }) => isLong(from) || isLong(to))
        ? "actions"
        : sources.some(({ title, url }) => Math.max(title.length, url.length) > TEXT_LIMITS.text)
          ? "sources"
          : replies.some(({ actor }) => isLong(actor))
            ? "reply"
            : undefined;
  if (field === undefined) return undefined;
  const longest = field === "sources" ? TEXT_LIMITS.text : TEXT_LIMITS.name;
  const expected = `names of at most ${longest} characters`;
  return { path: `/events/0/${field}`, found: "", expected, severity: "fault" };
}

function textAtSteps(record: unknown, steps: readonly string[]): string {
  let value = record;
  for (const step of steps) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isRecord(value) ? value[step] : undefined;
  }
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
