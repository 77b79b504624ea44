import { type Fault, showText } from "../../model/check/fault.ts";
import type { ColumnRecord } from "../../model/dataset.ts";
import { RECORD_LIMITS, TEXT_LIMITS } from "../../model/limits.ts";
import { isErrorCell, unprotectCell } from "../../model/tableCells.ts";
import { typedHeader } from "../../model/tables/ownValues.ts";
import type { ColumnType } from "../../model/vocabulary.ts";
import type { ColumnTimes } from "../columnTimes.ts";
import { andMore, note } from "../imported.ts";
import { type ColumnMapping, type DayOrder, ownTypeOf } from "../loadOutcome.ts";
import { RecordList } from "../recordList.ts";
import { isUnknownNumber } from "./blankWords.ts";
import { dateInOrder, readTableDate } from "./tableDates.ts";
import { keyOf } from "./tablePresets.ts";
import { differentRows, type TableRows } from "./tableRows.ts";

type Reader = {
  readonly record: ColumnRecord;
  readonly column: number;
  readonly read: (cell: string) => string | number | undefined;
  readonly assumed: string | null;
  readonly unknown: ReadonlySet<string>;
  unread: number;
  firstUnread: { readonly row: number; readonly cell: string } | null;
};

/** A column that is not in the file. It follows from a code book or a table of classes, such as the class of an act. */
export type DerivedColumn = {
  readonly label: string;
  readonly type: "category" | "number";
  /** The value for a row. Undefined if there is none. */
  readonly of: (cells: readonly string[]) => string | number | undefined;
};

/** Keys with a special meaning in JavaScript. They cannot be ids of columns. */
const RESERVED: ReadonlySet<string> = new Set(["constructor", "prototype"]);

/** Reads the file's own columns. A cell that does not fit its column is left out and counted, but its row stays. */
export class OwnColumnReader {
  readonly #readers: readonly Reader[];
  readonly #beyond: readonly string[];

  readonly #derived: readonly (DerivedColumn & { readonly record: ColumnRecord })[];

  unread = 0;

  constructor(
    table: TableRows,
    mapping: ColumnMapping,
    order: DayOrder | null,
    times: ReadonlyMap<number, ColumnTimes>,
    derived: readonly DerivedColumn[] = [],
    mayBeUnknown = true,
  ) {
    const { header } = table;
    const columns = header.flatMap((name, column) => {
      const type = ownTypeOf(mapping[column]);
      return type === undefined ? [] : [{ name, column, type }];
    });
    const ids = new RecordList<null>();
    this.#beyond = columns.slice(RECORD_LIMITS.values).map(({ name }) => name);
    const read = columns.slice(0, RECORD_LIMITS.values);
    const surveys = surveyNumbers(table, read);
    this.#readers = read.map(({ name, column, type }) => {
      const plain = unprotectCell(name);
      const label = (typedHeader(plain)?.label ?? plain).slice(0, TEXT_LIMITS.name);
      const named = label.trim() === "" ? `column ${column + 1}` : label;
      const slug = RESERVED.has(named.trim().toLowerCase()) ? `${named} column` : named;
      const id = ids.add(String(column), slug, 1, () => null);
      return {
        record: { id, label: named, type },
        column,
        read: readerOf(type, surveys.get(column)?.reading?.style ?? "point", order, times.get(column)),
        assumed: (type === "number" && surveys.get(column)?.reading?.assumed) || null,
        unknown: (mayBeUnknown && typedHeader(plain) === undefined && surveys.get(column)?.unknown) || NONE,
        unread: 0,
        firstUnread: null,
      };
    });
    // If there are more columns than an event may have, the columns of the file come before derived columns.
    const free = derived
      .filter(({ label }) => !header.some((name) => keyOf(typedHeader(name)?.label ?? name) === keyOf(label)))
      .slice(0, RECORD_LIMITS.values - read.length);
    this.#derived = free.map((one) => {
      const { label, type } = one;
      return { ...one, record: { id: ids.add(label, label, 1, () => null), label, type } };
    });
  }

  get columns(): readonly ColumnRecord[] {
    return [...this.#readers, ...this.#derived].map(({ record }) => record);
  }

  nameOf(id: string): string {
    return this.columns.find((column) => column.id === id)?.label ?? "";
  }

  read(
    cells: readonly string[],
    row: number,
  ): { readonly values?: Readonly<Record<string, string | number>> } {
    const values: Record<string, string | number> = {};
    let some = false;
    for (const reader of this.#readers) {
      const cell = cells[reader.column] ?? "";
      if (cell.trim() === "" || reader.unknown.has(cell)) continue;
      const value = isErrorCell(cell) ? undefined : reader.read(unprotectCell(cell));
      if (value === undefined) {
        this.unread++;
        reader.unread++;
        reader.firstUnread ??= { row, cell };
      } else {
        values[reader.record.id] = value;
        some = true;
      }
    }
    for (const { record, of } of this.#derived) {
      const value = of(cells);
      if (value === undefined) continue;
      values[record.id] = value;
      some = true;
    }
    return some ? { values } : {};
  }

  notes(unit: string): readonly Fault[] {
    const notes = this.#readers.flatMap(({ record, unread, firstUnread, assumed, unknown }) => {
      const place = (row: number) => `${unit} ${row}, “${record.label}”`;
      const made: Fault[] = [];
      if (firstUnread !== null) {
        const found = `the text ${showText(firstUnread.cell)}${andMore(unread - 1)}`;
        const expected = `${EXPECTED[record.type]}; what is none is left out of this column, and its event stays`;
        made.push(note(place(firstUnread.row), found, expected));
      }
      if (unknown.size > 0) {
        const expected =
          "numbers to add up; these were read as not known, and “Correct the columns” can say that they are numbers";
        made.push(note(`“${record.label}”`, `the numbers ${[...unknown].join(", ")}`, expected));
      }
      if (assumed !== null) {
        const expected = "numbers with one sign; the comma is taken for that of thousands";
        made.push(note(`“${record.label}”`, `numbers such as ${showText(assumed)}`, expected));
      }
      return made;
    });
    if (this.#beyond.length === 0) return notes;
    const names = this.#beyond.slice(0, 12).map(showText).join(", ");
    const more = andMore(this.#beyond.length - 12);
    const expected = `at most ${RECORD_LIMITS.values} columns of its own; these are left out`;
    return [...notes, note(`${unit} 1`, `the columns ${names}${more}`, expected)];
  }
}

const EXPECTED: { readonly [T in ColumnType]: string } = {
  category: `a text of at most ${TEXT_LIMITS.text} characters, and no error of a formula`,
  number: "a number",
  date: "a date that can be read in one way",
  latitude: "a number",
  longitude: "a number",
  text: `a text of at most ${TEXT_LIMITS.text} characters, and no error of a formula`,
};

const NONE: ReadonlySet<string> = new Set();
const NUMBERS: ReadonlySet<ColumnType> = new Set(["number", "latitude", "longitude"]);

function surveyNumbers(
  table: TableRows,
  columns: readonly { readonly column: number; readonly type: ColumnType }[],
): ReadonlyMap<number, NumberSurvey> {
  const surveys = new Map(
    columns
      .filter(({ type }) => NUMBERS.has(type))
      .map(({ column, type }) => [column, new NumberSurvey(type === "number")]),
  );
  if (surveys.size === 0) return surveys;
  for (const row of differentRows(table, "all")) {
    const cells = table.rows.at(row);
    for (const [column, survey] of surveys) survey.add(cells?.[column] ?? "");
  }
  return surveys;
}

function readerOf(
  type: ColumnType,
  style: NumberStyle,
  order: DayOrder | null,
  times: ColumnTimes | undefined,
): Reader["read"] {
  switch (type) {
    case "category":
      return (cell) => (cell.length > TEXT_LIMITS.text ? undefined : cell.trim());
    case "text":
      return (cell) => (cell.length > TEXT_LIMITS.text ? undefined : cell);
    case "date":
      return (cell) => {
        const date = dateInOrder(readTableDate(cell), order);
        return date === null ? undefined : (times?.asColumn(date) ?? date);
      };
    case "number":
    case "latitude":
    case "longitude":
      return (cell) => readNumber(cell, style);
  }
}

/** The decimal sign of a column, which is a point as in 1,234.5, or a comma as in 1.234,5. */
type NumberStyle = "point" | "comma";

type NumberReading = {
  readonly style: NumberStyle;
  /** The first cell such as `1,234`, read as 1234. Null if there is none, or if another cell shows the decimal sign. */
  readonly assumed: string | null;
};

/** Matches blanks of any width, and apostrophes. `plain` removes those that stand between two digits. */
const BLANKS = /[\s\u00A0\u2009\u202F'’]/g;
const POINT_GROUPS = /^[+-]?\d{1,3}(?:\.\d{3})+$/;
const COMMA_GROUPS = /^[+-]?\d{1,3}(?:,\d{2,3})*,\d{3}$/;

class NumberSurvey {
  #points = 0;
  #commas = 0;
  #numbers = 0;
  #assumed: string | null = null;
  readonly #unknown = new Set<string>();
  #mayBeUnknown: boolean;

  constructor(mayBeUnknown: boolean) {
    this.#mayBeUnknown = mayBeUnknown;
  }

  /** Numbers that probably mean “unknown”, such as −9. Empty if any other number is negative. */
  get unknown(): ReadonlySet<string> {
    return this.#mayBeUnknown ? this.#unknown : NONE;
  }

  add(cell: string): void {
    if (cell.startsWith("-")) {
      if (isUnknownNumber(cell)) this.#unknown.add(cell);
      else this.#mayBeUnknown = false;
    }
    if (DIGITS.test(cell)) {
      this.#numbers++;
      return;
    }
    const text = plain(cell);
    if (readPlain(text, "point") === undefined && readPlain(text, "comma") === undefined) return;
    this.#numbers++;
    const point = text.lastIndexOf(".");
    const comma = text.lastIndexOf(",");
    if (point < 0 && comma < 0) return;
    if (point >= 0 && comma >= 0) point > comma ? this.#points++ : this.#commas++;
    else if (comma >= 0) {
      if (!COMMA_GROUPS.test(text)) this.#commas++;
      else if (text.indexOf(",") !== comma) this.#points++;
      else this.#assumed ??= cell.trim();
    } else if (!POINT_GROUPS.test(text)) this.#points++;
    else if (text.indexOf(".") !== point) this.#commas++;
  }

  /** How the numbers are written. Undefined if the cells contradict each other, or if no cell is a number. */
  get reading(): NumberReading | undefined {
    if (this.#numbers === 0 || (this.#points > 0 && this.#commas > 0)) return undefined;
    const style = this.#commas > 0 ? "comma" : "point";
    return { style, assumed: this.#points + this.#commas > 0 ? null : this.#assumed };
  }
}

export function numberReading(cells: readonly string[]): NumberReading | undefined {
  const survey = new NumberSurvey(false);
  for (const cell of cells) survey.add(cell);
  return survey.reading;
}

/** Matches whole numbers, which are the most common. They read the same with either decimal sign. */
const DIGITS = /^-?\d{1,15}$/;
/** Matches numbers such as 12.500 in columns with decimal points. In other columns, 12.500 means 12500. */
const DECIMALS = /^-?\d{1,9}\.\d{1,6}$/;

export const readNumber = (cell: string, style: NumberStyle): number | undefined =>
  DIGITS.test(cell) || (style === "point" && DECIMALS.test(cell))
    ? Number(cell)
    : readPlain(plain(cell), style);

const ARABIC = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/g;

/** A cell with ASCII digits and signs in place of Arabic, Persian and Hindi ones, and without blanks between digits. */
const plain = (cell: string): string =>
  cell
    .trim()
    .replace(/^\u2212/, "-")
    .replace(/(?<=\d|[\u0660-\u096F])\u066C/g, ",")
    .replace(/\u066B/g, ".")
    .replace(ARABIC, (digit) => String((digit.charCodeAt(0) & 15) - (digit >= "\u0966" ? 6 : 0)))
    .replace(BLANKS, (blank, offset, text) =>
      /\d/.test(text[offset - 1] ?? "") && /\d/.test(text[offset + 1] ?? "") ? "" : blank,
    );

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

function readPlain(text: string, style: NumberStyle): number | undefined {
  const groups =
    style === "point" ? /^([+-]?\d{1,3}(?:,\d{2,3})*,\d{3})(\.\d*)?$/ : /^([+-]?\d{1,3}(?:\.\d{3})+)(,\d*)?$/;
  const [, whole, rest = ""] = groups.exec(text) ?? [];
  const joined = whole === undefined ? text : whole.replace(/[.,]/g, "") + rest;
  const written = style === "comma" ? (joined.includes(".") ? "" : joined.replace(",", ".")) : joined;
  if (!PLAIN.test(written)) return undefined;
  const number = Number(written);
  return Number.isFinite(number) ? number : undefined;
}
