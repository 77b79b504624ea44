import type { Dataset } from "../../model/dataset.ts";
import { enlarged, Interner, Numbers } from "../../model/tables/interner.ts";
import type { ColumnType } from "../../model/vocabulary.ts";

/** A text of an event. If `text` is null, it is the ASCII bytes from `from` to `to`, without a blank at the start. */
export class ReadText {
  bytes: Uint8Array = NONE;
  from = 0;
  to = 0;
  text: string | null = null;

  get length(): number {
    return this.text === null ? this.to - this.from : this.text.length;
  }

  clear(): void {
    this.from = 0;
    this.to = 0;
    this.text = null;
  }

  set(bytes: Uint8Array, from: number, to: number): void {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.text = null;
  }
}

const NONE = new Uint8Array(0);

type ReadActions = {
  readonly from: Numbers;
  readonly to: Numbers;
  readonly verb: Numbers;
  /** Index in `STATUSES`. `NOT_SAID` if the act has no status. */
  readonly status: Numbers;
  readonly statement: Numbers;
  readonly undirected: Numbers;
};

/** Stands for a missing role, or for the missing status of an act. */
export const NOT_SAID = 0xffffffff;

class ReadValues {
  readonly columns = new Numbers();
  /** For each of `columns`, a number, or the index of a date or word. 0 for a text, which only the record keeps. */
  values = new Float64Array(16);

  push(column: number, value: number): void {
    if (this.columns.count === this.values.length) this.values = enlarged(this.values);
    this.values[this.columns.count] = value;
    this.columns.push(column);
  }
}

/** An event in numbers, such as rows of actors and indexes of dates. One object is used for all events in turn. */
export class ReadEvent {
  readonly texts = {
    id: new ReadText(),
    headline: new ReadText(),
    short: new ReadText(),
    summary: new ReadText(),
    place: new ReadText(),
    dispute: new ReadText(),
  };
  date = 0;
  known = -1;
  kind = 0;
  status = 0;
  /** Undefined if the kind of the event decides. */
  isStatement: boolean | undefined = undefined;
  prominence = 3;
  /** True if the event has a list of disputes or of other dates. An event with `texts.dispute` is also contested. */
  isContested = false;
  /** True if the event has a list for which `ReadEvent` has no place, so that only the whole record can be checked. */
  isRare = false;
  readonly participants = new Numbers();
  readonly roles = new Numbers();
  readonly sources = new Numbers();
  readonly actions: ReadActions = {
    from: new Numbers(),
    to: new Numbers(),
    verb: new Numbers(),
    status: new Numbers(),
    statement: new Numbers(),
    undirected: new Numbers(),
  };

  readonly values = new ReadValues();

  clear(): void {
    const { id, headline, short, summary, place, dispute } = this.texts;
    for (const text of [id, headline, short, summary, place, dispute]) text.clear();
    this.date = 0;
    this.known = -1;
    this.kind = 0;
    this.status = 0;
    this.isStatement = undefined;
    this.prominence = 3;
    this.isContested = false;
    this.isRare = false;
    this.participants.count = 0;
    this.roles.count = 0;
    this.sources.count = 0;
    this.values.columns.count = 0;
    for (const column of Object.values(this.actions)) column.count = 0;
  }
}

export const NO_DATE = 0xffffffff;

/** Gives each new word the next number, from 0. `written` has the words by number. */
export class ListedWords {
  readonly table = new Interner();
  readonly written: string[] = [];

  number(word: string): number {
    const known = this.table.findText(word);
    return known >= 0 ? known : this.add(word);
  }

  add(word: string): number {
    this.written.push(word);
    return this.table.addText(word);
  }
}

export class FileWords {
  readonly kinds: Interner;
  readonly actors: Interner;
  readonly sources: Interner;
  /** Lists that grow when an event uses a new word. */
  readonly dates = new ListedWords();
  readonly verbs = new ListedWords();
  readonly roles = new ListedWords();

  readonly columns: Interner;
  readonly columnTypes: readonly ColumnType[];
  readonly wordsOfColumns: readonly ListedWords[];

  constructor({ kinds, actors, sources, columns = [] }: Omit<Dataset, "events">) {
    const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
    this.kinds = new Interner(idsOf(kinds));
    this.actors = new Interner(idsOf(actors));
    this.sources = new Interner(idsOf(sources));
    this.columns = new Interner(idsOf(columns));
    this.columnTypes = columns.map(({ type }) => type);
    this.wordsOfColumns = columns.map(() => new ListedWords());
  }
}
