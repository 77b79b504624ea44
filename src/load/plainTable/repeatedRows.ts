import type { Repeats } from "../../model/tables/repeatEvents.ts";
import type { DatasetBuilder } from "../datasetBuilder.ts";
import { RAGGED, type RowRepeats } from "../importers/tableRows.ts";
import { enlarged } from "./byteGroups.ts";
import { IdSet } from "./idSet.ts";

/**
 * Takes the rows of a table that say what an earlier one has said, without making a string of them. A row is learned
 * the long way, cell by cell: then its date is known to be good, and all else that it says. Rows of the same dates and of
 * the same rest, not necessarily together, are then events by a few numbers.
 */
export class RepeatedRows {
  readonly #rows: RowRepeats;
  readonly #builder: DatasetBuilder;
  readonly #firstRow: number;
  /** By group: 1 + index of the event; 1 + index of the date. 0 where nothing is known, or nothing good. */
  readonly #eventOf: Uint32Array;
  readonly #dateOf: Uint32Array;
  readonly #dates = new Map<string, number>();
  #of = new Uint32Array(1024);
  #ofDates = new Uint32Array(1024);
  #count = 0;
  readonly #ids: IdSet;

  constructor(rows: RowRepeats, firstRow: number, builder: DatasetBuilder) {
    this.#rows = rows;
    this.#firstRow = firstRow;
    this.#builder = builder;
    this.#eventOf = new Uint32Array(rows.restGroups);
    this.#dateOf = new Uint32Array(rows.dateGroups);
    this.#ids = new IdSet(rows.bytes, rows.mapping.includes("id"));
  }

  /** Ids must be looked at one by one: two look alike, or one has characters that may. */
  get isOdd(): boolean {
    return this.#ids.isOdd;
  }

  /** Whether the row is an event by what is known. */
  take(index: number): boolean {
    const rest = this.#rows.rest[index] ?? RAGGED;
    if (rest === RAGGED) return false;
    const event = this.#eventOf[rest] ?? 0;
    const date = this.#dateOf[this.#rows.dates[index] ?? 0] ?? 0;
    if (event === 0 || date === 0) return false;
    if (!this.#addId(index)) return false;
    this.#builder.repeatEvent(event - 1);
    this.#push(event - 1, date - 1);
    return true;
  }

  /** What the event that was added last says, and that its date is this one; `isWhole`: rows that repeat it say no more. */
  learn(index: number, date: string, isWhole: boolean): void {
    this.#addId(index);
    let known = this.#dates.get(date);
    if (known === undefined) {
      known = this.#dates.size;
      this.#dates.set(date, known);
    }
    const event = this.#builder.eventCount - 1;
    const rest = this.#rows.rest[index] ?? RAGGED;
    if (rest !== RAGGED) {
      if (isWhole) this.#eventOf[rest] = event + 1;
      this.#dateOf[this.#rows.dates[index] ?? 0] = known + 1;
    }
    this.#push(event, known);
  }

  #addId(index: number): boolean {
    const { ids } = this.#rows;
    return this.#ids.add(ids[2 * index] ?? 0, ids[2 * index + 1] ?? 0, index + this.#firstRow);
  }

  #push(event: number, date: number): void {
    if (this.#count === this.#of.length) {
      this.#of = enlarged(this.#of);
      this.#ofDates = enlarged(this.#ofDates);
    }
    this.#of[this.#count] = event;
    this.#ofDates[this.#count++] = date;
  }

  finish(): Repeats {
    return {
      of: this.#of.slice(0, this.#count),
      ids: this.#ids.finish(),
      dates: [...this.#dates.keys()],
      dateOf: this.#ofDates.slice(0, this.#count),
    };
  }
}
