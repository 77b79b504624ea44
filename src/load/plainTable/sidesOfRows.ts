import { isPlain } from "../../model/hiddenCharacters.ts";
import { isErrorCell } from "../../model/tableCells.ts";
import type { DatasetBuilder } from "../datasetBuilder.ts";
import type { HeadedTable } from "../importers/table/headedTable.ts";
import type { TableRowReader } from "../importers/table/tableRowReader.ts";
import { cellsOf, type SideGroups } from "../importers/table/tableRows.ts";

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
  /** By group of names: row of the actor + 1, `UNKNOWN` or `ODD`. */
  readonly #actors: Uint32Array;
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
    this.#actors = new Uint32Array(groups.groups);
  }

  /**
   * Whether the two of this row are good, and not the same one; then `from` and `to` are theirs. Only of a row that is an
   * event: they become actors, in the order in which they are first named.
   */
  find(index: number): boolean {
    const { from, to } = this.#groups;
    const one = from[index] ?? 0;
    const other = to[index] ?? 0;
    const actors = this.#actors;
    if (actors[one] === UNKNOWN || actors[other] === UNKNOWN) this.#read(index, one, other);
    this.from = actors[one] ?? ODD;
    this.to = actors[other] ?? ODD;
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
    const actors = this.#actors;
    const [from, to] = this.#reader.sides(cellsOf(this.#table.rows, index, this.#reader.sideColumns));
    if (!isGood(from)) actors[one] = ODD;
    if (!isGood(to)) actors[other] = ODD;
    if (actors[one] === ODD || actors[other] === ODD) return;
    const row = index + this.#table.firstRow;
    actors[one] = this.#builder.actorIndex(from, row) + 1;
    actors[other] = this.#builder.actorIndex(to, row) + 1;
  }
}

const isGood = (name: string): boolean => name.length <= LONGEST_NAME && isPlain(name) && !isErrorCell(name);
