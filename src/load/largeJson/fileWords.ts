import type { Dataset } from "../../model/dataset.ts";
import { type ColumnType, STATUSES } from "../../model/vocabulary.ts";
import { WordTable } from "./wordTable.ts";

/** In the place of the number of a date. */
export const NO_DATE = 0xffffffff;

/** Words that are added as they come, with all of them as they are written. */
export class ListedWords {
  readonly table = new WordTable();
  readonly written: string[] = [];

  /** The number of a word, which is added where it is new. */
  number(word: string): number {
    const known = this.table.numberOf(word);
    return known >= 0 ? known : this.add(word);
  }

  add(word: string): number {
    this.written.push(word);
    return this.table.add(encoder.encode(word));
  }
}

const encoder = new TextEncoder();

/** The words by which events of a file refer to something, by their number there. */
export class FileWords {
  readonly kinds: WordTable;
  readonly actors: WordTable;
  readonly sources: WordTable;
  readonly statuses = new WordTable(STATUSES);
  /** Of these the events make the lists: each is added when it is first read. */
  readonly dates = new ListedWords();
  readonly verbs = new ListedWords();
  readonly roles = new ListedWords();

  /** Ids of the file's own columns; by the number of each what it holds, and the words of one of words. */
  readonly columns: WordTable;
  readonly columnTypes: readonly ColumnType[];
  readonly wordsOfColumns: readonly ListedWords[];

  constructor({ kinds, actors, sources, columns = [] }: Omit<Dataset, "events">) {
    const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
    this.kinds = new WordTable(idsOf(kinds));
    this.actors = new WordTable(idsOf(actors));
    this.sources = new WordTable(idsOf(sources));
    this.columns = new WordTable(idsOf(columns));
    this.columnTypes = columns.map(({ type }) => type);
    this.wordsOfColumns = columns.map(() => new ListedWords());
  }
}
