import { isPlain } from "../../model/hiddenCharacters.ts";
import type { DatasetBuilder } from "../datasetBuilder.ts";
import type { HeadedTable } from "../importers/table/headedTable.ts";
import type { TableRowReader } from "../importers/table/tableRowReader.ts";
import type { SideGroups } from "../importers/table/tableRows.ts";

/** A headline of two names and some words between them is never too long then. */
const LONGEST_NAME = 1_000;
const LONGEST_WORDS = 2_000;

const UNKNOWN = 0;
const ODD = 0xffffffff;

/**
 * The two of each row, by numbers. A name is read once, and good when it is plain: then nothing that any check could say of
 * it depends on the event. What is blank, or odd in any way, is left to the long way.
 */
export class SidesOfRows {
  readonly #table: HeadedTable;
  readonly #groups: SideGroups;
  readonly #reader: TableRowReader;
  readonly #builder: DatasetBuilder;
  /** By group of cells: row of the actor + 1, `UNKNOWN` or `ODD`. */
  readonly #from: Uint32Array;
  readonly #to: Uint32Array;
  /** Rows of the actors + 1, as last found. */
  from = 0;
  to = 0;
  /** By event that others say of other actors, its headline with holes. */
  readonly headlines = new Map<number, string>();

  constructor(table: HeadedTable, groups: SideGroups, reader: TableRowReader, builder: DatasetBuilder) {
    this.#table = table;
    this.#groups = groups;
    this.#reader = reader;
    this.#builder = builder;
    this.#from = new Uint32Array(groups.fromGroups);
    this.#to = new Uint32Array(groups.toGroups);
  }

  /**
   * Whether the two of this row are good, and not the same one; then `from` and `to` are theirs. Only of a row that is an
   * event: they become actors, in the order in which they are first named.
   */
  find(index: number): boolean {
    const { from, to } = this.#groups;
    const one = from[index] ?? 0;
    const other = to[index] ?? 0;
    if (this.#from[one] === UNKNOWN || this.#to[other] === UNKNOWN) this.#read(index, one, other);
    this.from = this.#from[one] ?? ODD;
    this.to = this.#to[other] ?? ODD;
    return this.from !== ODD && this.to !== ODD && this.from !== this.to;
  }

  /** Whether the event of this row, which was added last, can be said of any other two; its headline is then kept. */
  learn(index: number): boolean {
    const cells = this.#table.rows.at(index) ?? [];
    if (!this.#builder.isLastClean) return false;
    const holed = this.#reader.readWithHoles(cells);
    if ("reason" in holed || holed.headline.length > LONGEST_WORDS) return false;
    this.headlines.set(this.#builder.eventCount - 1, holed.headline);
    return true;
  }

  #read(index: number, one: number, other: number): void {
    const [from, to] = this.#reader.sides(this.#table.rows.at(index) ?? []);
    if (!isGood(from)) this.#from[one] = ODD;
    if (!isGood(to)) this.#to[other] = ODD;
    if (this.#from[one] === ODD || this.#to[other] === ODD) return;
    const row = index + this.#table.firstRow;
    this.#from[one] = this.#builder.actorIndex(from, row) + 1;
    this.#to[other] = this.#builder.actorIndex(to, row) + 1;
  }
}

const isGood = (name: string): boolean => name.length <= LONGEST_NAME && isPlain(name);
