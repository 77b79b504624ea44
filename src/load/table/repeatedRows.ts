import { DAY_AND_SIGN } from "../../model/dates/plainClock.ts";
import { isPlain } from "../../model/hiddenCharacters.ts";
import { isErrorCell } from "../../model/tableCells.ts";
import { enlarged, RowGroups } from "../../model/tables/interner.ts";
import type { Repeats } from "../../model/tables/repeatEvents.ts";
import { HEADLINE_HOLE, HOLES } from "../../model/tables/textColumn.ts";
import type { DatasetBuilder } from "../datasetBuilder.ts";
import type { EventDraft } from "../eventDraft.ts";
import type { HeadedTable } from "./headedTable.ts";
import { HeadlinesOfRows, type Name, type Names, nameOf } from "./headlinesOfRows.ts";
import { IdSet } from "./idSet.ts";
import { isGoodDate, type TableRowReader } from "./tableRowReader.ts";
import { cellsOf, RAGGED, type RowRepeats, type SideGroups } from "./tableRows.ts";

const ANY_HOLE = new RegExp(`[${HOLES.join("")}${HEADLINE_HOLE}]`);

/**
 * Reads rows that repeat an earlier row, perhaps with other actors. The earlier row was read by itself
 * (`TableRowReader`) and fully checked. The rows that repeat it become events by a few numbers, without any string.
 */
export class RepeatedRows {
  readonly #table: HeadedTable;
  readonly #rows: RowRepeats;
  readonly #reader: TableRowReader;
  readonly #builder: DatasetBuilder;
  readonly #sides: SidesOfRows | null;
  readonly #headlines: HeadlinesOfRows | null;
  /** For each group of `rest`, the index plus 1 of the event that rows repeat with other actors. 0 if unknown. */
  readonly #openEventOf: Uint32Array;
  /** Groups of rows with the same `rest` and the same two actors. Null if the table has no columns for two actors. */
  readonly #wholes: RowGroups | null;
  /** For each group of `#wholes`, or of `rest` if `#wholes` is null, the index plus 1 of its event. 0 if unknown. */
  #eventOf: Uint32Array<ArrayBuffer>;
  /** The index plus 1 of each group's date in `#dates`. 0 if unknown. */
  readonly #dateOf: Uint32Array;
  readonly #dates: string[] = [];
  /** Times of day (`plainClock.ts`). When a row becomes an event, its time moves to the index of the event. */
  readonly #clocks: Uint32Array | null;
  readonly #ids: IdSet;
  /** The index of the event that each event repeats (`Repeats`). */
  readonly #of: Uint32Array;
  /** The index of each event's date in `#dates`. */
  readonly #ofDates: Uint32Array;
  readonly #from: Uint32Array;
  readonly #to: Uint32Array;
  #count = 0;

  constructor(table: HeadedTable, rows: RowRepeats, reader: TableRowReader, builder: DatasetBuilder) {
    const { sides, rest, restGroups } = rows;
    this.#table = table;
    this.#rows = rows;
    this.#reader = reader;
    this.#builder = builder;
    this.#sides = sides && new SidesOfRows(table, sides, reader, builder);
    this.#headlines = rows.headlines && new HeadlinesOfRows(table, rows.headlines, reader, sides !== null);
    this.#wholes = sides && new RowGroups([rest, sides.from, sides.to]);
    this.#openEventOf = new Uint32Array(sides ? restGroups : 0);
    this.#eventOf = new Uint32Array(sides ? 1024 : restGroups);
    this.#dateOf = new Uint32Array(rows.dateGroups);
    this.#ids = new IdSet(rows.bytes, rows.mapping.includes("id"));
    const { length } = table.rows;
    this.#of = new Uint32Array(length);
    this.#ofDates = new Uint32Array(length);
    this.#clocks = rows.clocks?.subarray(0, length) ?? null;
    if (this.#clocks !== null) reader.clocksAsColumn(this.#clocks);
    this.#from = new Uint32Array(sides ? length : 0);
    this.#to = new Uint32Array(sides ? length : 0);
  }

  /** True if an id was refused (`IdSet`). The table must then be read row by row. */
  get needsSlowPath(): boolean {
    return this.#ids.needsSlowPath;
  }

  /** Adds the event of this row. Returns false if the row must be read by itself. */
  take(index: number): boolean {
    const rest = this.#rows.rest[index] ?? RAGGED;
    if (rest === RAGGED) return false;
    const date = this.#knownDate(index);
    if (date === 0) return false;
    const headlines = this.#headlines;
    const open = this.#openEventOf[rest] ?? 0;
    const isMade = headlines?.areMade && open > 0 && this.#sides?.areKnown(index);
    // The headline is checked first, because `find` makes actors of the names, and only events may add actors.
    if (headlines && !isMade && !headlines.isGood(index)) return false;
    const sides = open > 0 && this.#sides?.find(index) ? this.#sides : null;
    const event = sides ? open : (this.#eventOf[this.#wholeOf(index, rest)] ?? 0);
    if (event === 0 || headlines?.fits(index, event - 1, sides?.names ?? null) === false) return false;
    if (!this.#addId(index)) return false;
    this.#builder.repeatEvent(event - 1);
    if (sides) {
      this.#from[this.#count] = sides.from;
      this.#to[this.#count] = sides.to;
    }
    this.#headlines?.take(index);
    this.#push(index, event - 1, date - 1);
    return true;
  }

  /**
   * Remembers the event that was just added for this row. `isWhole` is false if a cell was left out or the headline is
   * missing. Such a row, or one with a warning, may not be repeated: each row like it is read and gets its own note.
   */
  learn(index: number, { date, headline }: Pick<EventDraft, "date" | "headline">, isWhole: boolean): void {
    this.#addId(index);
    const rest = this.#rows.rest[index] ?? RAGGED;
    const group = this.#rows.dates[index] ?? 0;
    const known =
      (rest === RAGGED ? 0 : (this.#dateOf[group] ?? 0)) || this.#dates.push(this.#dayOf(index, date));
    const event = this.#builder.eventCount - 1;
    const isOpen = rest !== RAGGED && isWhole && this.#builder.isLastClean && this.#mayHaveHoles(index);
    if (rest !== RAGGED) this.#dateOf[group] = known;
    const holed = isOpen ? this.#learnEvent(index, rest, event, headline) : undefined;
    this.#headlines?.learn(headline, event, isOpen, holed);
    this.#push(index, event, known - 1);
  }

  /** Whether names in a row may be replaced by holes. The row must not contain the characters that mark holes. */
  #mayHaveHoles(index: number): boolean {
    if (this.#headlines === null && this.#sides === null) return true;
    return !this.#table.rows.at(index)?.some((cell) => ANY_HOLE.test(cell));
  }

  /** Remembers the event. Returns its headline with holes if rows may repeat it with other actors. */
  #learnEvent(index: number, rest: number, event: number, headline: string): string | undefined {
    const sides = this.#openEventOf[rest] === 0 && this.#sides?.find(index) ? this.#sides : null;
    const holed = sides?.learn(index, this.#headlines && headline);
    if (sides && holed !== undefined) {
      this.#openEventOf[rest] = event + 1;
      this.#from[this.#count] = sides.from;
      this.#to[this.#count] = sides.to;
      return holed;
    }
    const whole = this.#wholeOf(index, rest);
    if (whole >= this.#eventOf.length) this.#eventOf = enlarged(this.#eventOf);
    this.#eventOf[whole] = event + 1;
    return undefined;
  }

  #wholeOf(index: number, rest: number): number {
    return this.#wholes === null ? rest : this.#wholes.groupOf(index);
  }

  /** The index plus 1 of the row's date in `#dates`. 0 if the row must be read by itself. */
  #knownDate(index: number): number {
    const group = this.#rows.dates[index] ?? 0;
    const known = this.#dateOf[group] ?? 0;
    if (known > 0 || this.#sides === null) return known;
    const date = this.#reader.date(cellsOf(this.#table.rows, index, this.#reader.dateColumns));
    if (typeof date !== "string" || !isGoodDate(date)) return 0;
    const found = this.#dates.push(this.#dayOf(index, date));
    this.#dateOf[group] = found;
    return found;
  }

  /** The date of an event, without the time if the time is kept as a number. */
  #dayOf(index: number, date: string): string {
    return (this.#clocks?.[index] ?? 0) > 0 ? date.slice(0, DAY_AND_SIGN - 1) : date;
  }

  #addId(index: number): boolean {
    const { ids } = this.#rows;
    return this.#ids.add(ids[2 * index] ?? 0, ids[2 * index + 1] ?? 0, index + this.#table.firstRow);
  }

  #push(index: number, event: number, date: number): void {
    this.#of[this.#count] = event;
    if (this.#clocks !== null) this.#clocks[this.#count] = this.#clocks[index] ?? 0;
    this.#ofDates[this.#count++] = date;
  }

  finish(): Repeats {
    const taken = (column: Uint32Array): Uint32Array =>
      column.length === this.#count ? column : column.slice(0, this.#count);
    return {
      of: taken(this.#of),
      ids: this.#ids.finish(),
      dates: this.#dates,
      dateOf: taken(this.#ofDates),
      clocks: this.#clocks && taken(this.#clocks),
      headlines: this.#headlines?.finish() ?? null,
      sides: this.#sides && {
        from: taken(this.#from),
        to: taken(this.#to),
        headlines: this.#sides.headlines,
      },
    };
  }
}

/** Longer names are not filled into holes of headlines (`Fill`), so that a headline with two names is not too long. */
const LONGEST_NAME = 1_000;
const LONGEST_WORDS = 2_000;

const UNKNOWN = 0;
const UNFIT = 0xffffffff;

/** The two actors of each row, as numbers. Rows with a name that fails `isGood` must be read by themselves. */
class SidesOfRows {
  readonly #table: HeadedTable;
  readonly #groups: SideGroups;
  readonly #reader: TableRowReader;
  readonly #builder: DatasetBuilder;
  /** For each group of names, the row of its actor plus 1. `UNKNOWN` for a name not yet read, `UNFIT` for a bad one. */
  readonly #actors: Uint32Array;
  readonly #names: Name[] = [];
  /** The rows plus 1 of the two actors that were found last. `UNFIT` for a bad name. */
  from = 0;
  to = 0;
  readonly headlines = new Map<number, string>();

  constructor(table: HeadedTable, groups: SideGroups, reader: TableRowReader, builder: DatasetBuilder) {
    this.#table = table;
    this.#groups = groups;
    this.#reader = reader;
    this.#builder = builder;
    this.#actors = new Uint32Array(groups.groups);
  }

  get names(): Names {
    return [this.#names[this.from], this.#names[this.to]];
  }

  areKnown(index: number): boolean {
    const { from, to } = this.#groups;
    return this.#actors[from[index] ?? 0] !== UNKNOWN && this.#actors[to[index] ?? 0] !== UNKNOWN;
  }

  /** Makes actors of the two names. Returns true if both names are good and differ. Call it only for rows of events. */
  find(index: number): boolean {
    const { from, to } = this.#groups;
    const one = from[index] ?? 0;
    const other = to[index] ?? 0;
    const actors = this.#actors;
    if (actors[one] === UNKNOWN || actors[other] === UNKNOWN) this.#read(index, one, other);
    this.from = actors[one] ?? UNFIT;
    this.to = actors[other] ?? UNFIT;
    return this.from !== UNFIT && this.to !== UNFIT && this.from !== this.to;
  }

  /**
   * The headline of the last event with holes for its two names. Undefined if it cannot be repeated with other names.
   * `own` is the cell with the headline if each row has its own. If `own` is null, the headline is made from other
   * cells, or is the same in each row.
   */
  learn(index: number, own: string | null): string | undefined {
    const read = this.#reader.readWithHoles(this.#table.rows.at(index) ?? []);
    if ("reason" in read || read.headline.length > LONGEST_WORDS) return undefined;
    const holed = own === null ? read.headline : withHoles(own, this.names);
    this.headlines.set(this.#builder.eventCount - 1, holed);
    return holed;
  }

  #read(index: number, one: number, other: number): void {
    const actors = this.#actors;
    const [from, to] = this.#reader.sides(cellsOf(this.#table.rows, index, this.#reader.sideColumns));
    if (!isGood(from)) actors[one] = UNFIT;
    if (!isGood(to)) actors[other] = UNFIT;
    if (actors[one] === UNFIT || actors[other] === UNFIT) return;
    const row = index + this.#table.firstRow;
    actors[one] = this.#actor(from, row);
    actors[other] = this.#actor(to, row);
  }

  #actor(name: string, row: number): number {
    const actor = this.#builder.actorIndex(name, row) + 1;
    // An earlier row spells the actor differently. A headline made from that spelling would not be this row's headline.
    if (actor === 0) return UNFIT;
    this.#names[actor] ??= nameOf(name);
    return actor;
  }
}

/** Puts holes in place of the names. The longer name is replaced first, because it may contain the other name. */
function withHoles(headline: string, [from, to]: Names): string {
  const sides = [from?.text ?? "", to?.text ?? ""] as const;
  const longer = sides[1].length > sides[0].length ? 1 : 0;
  return [longer, 1 - longer].reduce((text, side) => {
    const at = text.indexOf(sides[side] ?? "");
    return at < 0 ? text : `${text.slice(0, at)}${HOLES[side]}${text.slice(at + (sides[side] ?? "").length)}`;
  }, headline);
}

/** Whether a cell is one valid name. With a semicolon, it may be several names. */
const isGood = (name: string): boolean =>
  name.length <= LONGEST_NAME && isPlain(name) && !isErrorCell(name) && !name.includes(";");
