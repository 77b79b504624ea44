import { Interner } from "../../model/bytes/interner.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type ColumnType, STATUSES } from "../../model/vocabulary.ts";

/** In the place of the number of a date. */
export const NO_DATE = 0xffffffff;

/** Words that are added as they come, with all of them as they are written. */
export class ListedWords {
  readonly table = new Interner();
  readonly written: string[] = [];

  /** The number of a word, which is added where it is new. */
  number(word: string): number {
    const known = this.table.findText(word);
    return known >= 0 ? known : this.add(word);
  }

  add(word: string): number {
    this.written.push(word);
    return this.table.addText(word);
  }
}

/** The words by which events of a file refer to something, by their number there. */
export class FileWords {
  readonly kinds: Interner;
  readonly actors: Interner;
  readonly sources: Interner;
  readonly statuses = new Interner(STATUSES);
  /** Of these the events make the lists: each is added when it is first read. */
  readonly dates = new ListedWords();
  readonly verbs = new ListedWords();
  readonly roles = new ListedWords();

  /** Ids of the file's own columns; by the number of each what it holds, and the words of one of words. */
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
