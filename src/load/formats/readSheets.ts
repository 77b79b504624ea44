import { anyOf, FaultList, isRecord, pointer, showText } from "../../model/check/fault.ts";
import { nearestOf } from "../../model/nearest.ts";
import { type CellFound, inDoubt, MOST_ASIDE, remediesOf, type Warning } from "../../model/setAside.ts";
import {
  COLUMNS_SHEET,
  type Column,
  EVENTS_SHEET,
  HOW_TO_SHEET,
  isCalled,
  type Level,
  OPENING_COLUMNS,
  OPENING_PARTS,
  OPENING_SHEET,
  ownColumn,
  plainName,
  SHEETS,
  type SheetSpec,
  type SheetTable,
  STORY_FIELDS,
  STORY_SHEET,
} from "../../model/sheets.ts";
import { isErrorCell, splitList, splitParts } from "../../model/tableCells.ts";
import { item } from "../../model/tables/columns.ts";
import { foldText } from "../../model/tables/foldText.ts";
import { headerOf, typedHeader } from "../../model/tables/ownValues.ts";
import { type ColumnType, ON_RECORD } from "../../model/vocabulary.ts";
import { type DayOrder, ownTypeOf } from "../loadOutcome.ts";
import { MOST_ABOVE } from "../recogniseFormat.ts";
import { headingNote } from "../table/importTable.ts";
import {
  nearestCalled,
  roleCalled,
  STANDING_WORDS,
  withoutAddition,
  wordCalled,
} from "../table/otherWords.ts";
import { ownRoleOf } from "../table/ownColumnTypes.ts";
import { dateAsked, dateInOrder, readTableDate } from "../table/tableDates.ts";

type Draft = { [field: string]: unknown };

type ReadSheets = {
  /** The dataset, still to be checked by `parseDataset`. */
  readonly dataset: Draft;
  /** Notes on what is not read: sheets, columns, cells, and rows that name an event which the workbook lacks. */
  readonly notes: readonly Warning[];
  /** Faults of cells: errors such as `#REF!`, unclear dates, unknown words. Paths lead into the dataset. */
  readonly faults: FaultList;
  /** The cell to which a JSON Pointer leads, such as `sheet “Events”, row 3, “date”`. */
  readonly locate: (path: string) => string;
  readonly cellAt: (path: string) => CellFound | null;
};

/**
 * Reads the sheets of a workbook as a dataset. Sheets, columns and fields may be in any order and case. Cells are read
 * like cells of a table, so blanks around words do not matter, and a date may have any form with one meaning.
 */
export function readSheets(sheets: readonly SheetTable[]): ReadSheets {
  const reader = new SheetReader();
  const rest = new Map(sheets.map((sheet) => [plainName(sheet.name), sheet]));
  const take = (name: string): SheetTable | undefined => {
    const sheet = rest.get(plainName(name));
    rest.delete(plainName(name));
    return sheet;
  };
  const story = take(STORY_SHEET);
  if (story) reader.readStory(story);
  // The sheet of columns is read first, because it tells which headers of the sheet of events are own columns.
  const inOrder = [...SHEETS].sort(
    (a, b) => Number(b.name === COLUMNS_SHEET) - Number(a.name === COLUMNS_SHEET),
  );
  for (const spec of inOrder) {
    const sheet = take(spec.name);
    if (sheet) reader.readSheet(spec, sheet);
  }
  const opening = take(OPENING_SHEET);
  if (opening) reader.readOpening(opening);
  take(HOW_TO_SHEET);
  for (const { name, rows } of rest.values()) {
    if (rows.length > 0) reader.noteUnread(name, name, [name], 0, 0, SHEET_NAMES);
  }
  return reader.result();
}

const SHEET_NAMES: readonly string[] = [STORY_SHEET, OPENING_SHEET, ...SHEETS.map(({ name }) => name)];

type Place = Pick<Row, "row" | "cells" | "columnOf"> & {
  readonly sheet: string;
  readonly columns: readonly Column[];
};

/** A row of a sheet. `cell` returns "" if the sheet does not have the column. */
type Row = {
  readonly row: number;
  readonly cells: readonly string[];
  /** −1 for a column that the sheet does not have. */
  readonly columnOf: (column: Column) => number;
  readonly cell: (column: Column) => string;
  /** The order of day and month in a column of dates. Null if no date of the column proves it. */
  readonly orderIn: (column: Column) => DayOrder | null;
};

class SheetReader {
  readonly #dataset: Draft = { kinds: [], sources: [], actors: [], events: [] };
  readonly #notes: Warning[] = [];
  readonly #faults = new FaultList("fault", MOST_ASIDE);
  readonly #places = new Map<string, Place>();
  readonly #rowOfEvent = new Map<string, number>();

  note(sheet: string, where: string, found: string, expected: string): void {
    this.#notes.push({ path: `sheet “${sheet}”${where}`, found, expected, severity: "warning" });
  }

  /** Notes a column or sheet that is not read because of its name, and proposes one of our names. */
  noteUnread(
    sheet: string,
    written: string,
    cells: readonly string[],
    row: number,
    column: number,
    names: readonly string[],
    more = "",
  ): void {
    const isSheet = row === 0;
    const path = `sheet “${sheet}”${isSheet ? "" : `, “${written.trim()}”`}`;
    const found = `this ${isSheet ? "sheet" : "column"} is not read`;
    const cell = { sheet, row, header: isSheet ? "" : written.trim(), column, cells };
    this.#noteLost(written, cell, names, { path, found, expected: `one of ${names.join(", ")}${more}` });
  }

  /** Notes a text that is not one of `names`, so that its row, column or sheet is lost. Proposes the nearest name. */
  #noteLost(
    written: string,
    cell: CellFound,
    names: readonly string[],
    said: Partial<Pick<Warning, "path" | "found" | "expected">> = {},
  ): void {
    const path = `sheet “${cell.sheet}”, row ${cell.row}, “${cell.header}”`;
    const expected = `one of ${names.join(", ")}`;
    const warning = { path, found: showText(written), expected, ...said, severity: "warning" } as const;
    const remedies = remediesOf(written, [nearestOf(written, names), written]);
    this.#notes.push({ ...inDoubt(warning, cell, written, remedies), isUnread: true });
  }

  readStory({ name, rows }: SheetTable): void {
    for (const [index, cells] of rows.entries()) {
      const [field = "", written = ""] = cells;
      if (index === 0 || written === "") continue;
      const known = STORY_FIELDS.find((one) => one.name === plainName(field));
      if (known === undefined) {
        this.#noteLost(
          field,
          { sheet: name, row: index + 1, header: "field", column: 0, cells },
          STORY_NAMES,
        );
        continue;
      }
      put(this.#dataset, known.path, this.#valueIn(known, written, null, known.path));
      this.#places.set(pointer(known.path), {
        sheet: name,
        row: index + 1,
        cells,
        columnOf: () => 1,
        columns: [{ ...known, path: [] }],
      });
    }
  }

  readSheet({ name, levels: given }: SheetSpec, sheet: SheetTable): void {
    const [top, ...below] = given;
    const own = name === EVENTS_SHEET && top !== undefined ? this.#ownColumnsIn(sheet, top.columns) : [];
    const levels = top === undefined ? [] : [{ ...top, columns: [...top.columns, ...own] }, ...below];
    const columns = levels.flatMap((level) => level.columns);
    /** The last record of each level: an event, and records in lists inside it. The next rows may continue them. */
    const open: OpenRecord[] = [];
    const rows = this.#rowsOf(sheet, columns);
    for (const row of rows) {
      if (name === EVENTS_SHEET && isHeading(row, columns)) {
        this.#notes.push(headingNote(`sheet “${sheet.name}”, row ${row.row}`, row.cells));
        continue;
      }
      for (const [depth, level] of levels.entries()) {
        const cells = level.columns.map((column) => row.cell(column));
        const before = open[depth];
        const below = levels.slice(depth + 1).flatMap((one) => one.columns);
        const saysMore = below.some((column) => row.cell(column) !== "");
        if (saysMore && before !== undefined && goesOn(before, cells)) continue;
        open.length = depth;
        if (cells.every((cell) => cell === "")) break;
        const above = open[depth - 1];
        const made = level.isKey
          ? this.#eventOf(cells[0] ?? "", sheet.name, row, item(level.columns, 0))
          : this.#add(above?.draft ?? this.#dataset, above?.path ?? "", level, row, sheet.name);
        if (made === undefined) break;
        const inner = levels[depth + 1];
        if (inner?.isNeeded) listAt(made.draft, inner.list);
        open.push({ ...made, key: cells[0] ?? "", saidMore: saysMore });
      }
    }
    const standing = columns.find(({ path }) => path.join() === "status");
    const [first] = rows;
    if (name !== EVENTS_SHEET || standing === undefined || (first?.columnOf(standing) ?? 0) >= 0) return;
    for (const event of listAt(this.#dataset, "events")) event.status = "unstated";
    this.note(sheet.name, ", “standing”", "no column of this name", "one; no event says how sure it is");
  }

  /**
   * The file's own columns in the sheet of events. They are described in the sheet of columns, or have a type in the
   * header, or contain numbers, days or repeated words. Free texts without a type are not read, because they may be
   * private notes. Columns that no sheet describes are added to `dataset.columns`.
   */
  #ownColumnsIn({ rows }: SheetTable, known: readonly Column[]): readonly Column[] {
    const list: unknown[] = Array.isArray(this.#dataset.columns) ? this.#dataset.columns : [];
    const told = list.flatMap(toldIn);
    const unused = [...told];
    const made: Told[] = [];
    const headers = new Map<Told, string>(told.map((one) => [one, headerOf(one)]));
    const above = headerAt(rows, known);
    const names = new Set(known.map(({ name }) => name));
    for (const [place, written] of (rows[above] ?? []).entries()) {
      const isKnown = names.has(plainName(written)) || names.has(withoutAddition(written));
      if (isKnown || plainName(written) === "") continue;
      const at = unused.findIndex((one) => isCalled(headerOf(one), written));
      if (at >= 0) unused.splice(at, 1);
      const type = at >= 0 ? undefined : ownTypeIn(written, rows.slice(above + 1), place);
      if (type === undefined) continue;
      const label = typedHeader(written)?.label ?? written.trim();
      const column = { id: freeId(label, [...told, ...made]), label, type };
      headers.set(column, written);
      made.push(column);
    }
    if (made.length > 0) this.#dataset.columns = [...list, ...made];
    return [...headers].map(([column, header]) => ({ ...ownColumn(column), name: plainName(header) }));
  }

  readOpening(sheet: SheetTable): void {
    const opening: Draft = {};
    for (const row of this.#rowsOf(sheet, OPENING_COLUMNS)) {
      const [partColumn, ...every] = OPENING_COLUMNS;
      const written = partColumn === undefined ? "" : row.cell(partColumn);
      const part = OPENING_PARTS.find(({ name }) => name === plainName(written));
      if (part === undefined) {
        const column = partColumn === undefined ? -1 : row.columnOf(partColumn);
        this.#noteLost(written, { ...row, sheet: sheet.name, header: "part", column }, PARTS);
        continue;
      }
      const { name } = part;
      const isOf = (one: Column) => part.columns.some((own) => own.name === one.name);
      const columns = every.filter(isOf);
      for (const column of every) {
        if (isOf(column) || row.cell(column) === "") continue;
        const path = `, row ${row.row}, “${column.name}”`;
        const expected = `nothing: of “${name}” only ${namesOf(columns).join(", ")} are read`;
        this.note(sheet.name, path, showText(row.cell(column)), expected);
      }
      if (!part.isOne) this.#add(opening, "/opening", { list: name, columns }, row, sheet.name);
      else {
        opening[name] = this.#draftOf(columns, row, ["opening", name]);
        this.#places.set(`/opening/${name}`, { ...row, sheet: sheet.name, columns });
      }
    }
    if (Object.keys(opening).length > 0) this.#dataset.opening = opening;
  }

  result(): ReadSheets {
    this.#leaveStatementsToKinds();
    const locate = (path: string): string => this.#locate(path);
    const cellAt = (path: string): CellFound | null => this.#cellAt(path);
    return { dataset: this.#dataset, notes: this.#notes, faults: this.#faults, locate, cellAt };
  }

  #leaveStatementsToKinds(): void {
    const ofKind = new Map(
      listAt(this.#dataset, "kinds").flatMap(({ id, label, isStatement = false }) =>
        [id, label].map((name) => [name, isStatement] as const),
      ),
    );
    for (const event of listAt(this.#dataset, "events"))
      if (event.isStatement === (ofKind.get(event.kind) ?? false)) delete event.isStatement;
  }

  #rowsOf({ name, rows }: SheetTable, columns: readonly Column[]): readonly Row[] {
    const above = headerAt(rows, columns);
    const header = rows[above] ?? [];
    const body = rows.slice(above + 1);
    const places = new Map<Column, number>();
    const unread = new Map(header.map((written, place) => [place, written]));
    for (const nameIn of [plainName, withoutAddition])
      for (const [place, written] of unread) {
        // Two levels of a sheet may have a column of the same name. Each level takes one of them, in order.
        const column = columns.find((one) => one.name === nameIn(written) && !places.has(one));
        if (column === undefined) continue;
        places.set(column, place);
        unread.delete(place);
      }
    for (const [place, written] of unread) {
      if (plainName(written) === "") continue;
      const typed = name === EVENTS_SHEET ? `, or a type behind its name: ${written.trim()} [text]` : "";
      const known = columns.map((column) => column.name);
      this.noteUnread(name, written, header, above + 1, place, known, typed);
    }
    const orders = new Map(
      [...places].flatMap(([column, place]) =>
        column.form.kind === "date"
          ? [[column, orderOf(body.map((cells) => cells[place] ?? ""))] as const]
          : [],
      ),
    );
    const orderIn = (column: Column): DayOrder | null => orders.get(column) ?? null;
    return body.flatMap((cells, index) => {
      const columnOf = (column: Column) => places.get(column) ?? -1;
      const cell = (column: Column) => cells[columnOf(column)] ?? "";
      const row = above + index + 2;
      return columns.every((column) => cell(column) === "") ? [] : [{ row, cells, columnOf, cell, orderIn }];
    });
  }

  /** A blank cell gives no field, or "" if the field is required. `trail` is the record's path in the dataset. */
  #draftOf(columns: readonly Column[], row: Row, trail: readonly string[]): Draft {
    const draft: Draft = {};
    for (const column of columns) {
      const path = [...trail, ...column.path];
      const value = this.#valueIn(column, row.cell(column), row.orderIn(column), path);
      if (value !== undefined) put(draft, column.path, value);
      else if (column.isRequired) put(draft, column.path, "");
    }
    return draft;
  }

  /** The value of a cell. Undefined if it is blank. A text that cannot be read stays, with a fault. */
  #valueIn(column: Column, cell: string, order: DayOrder | null, trail: readonly string[]): unknown {
    if (isErrorCell(cell)) {
      const expected = "a value: mend the formula in the spreadsheet, or leave the cell blank";
      this.#faults.add(pointer(trail), `the error ${showText(cell)}`, expected);
    }
    if (column.form.kind !== "date" || cell.trim() === "") {
      const { choices, form } = column;
      if (!choices || form.kind !== "text" || cell.trim() === "") return valueIn(column, cell);
      // “On record” is no status, but says that the event is confirmed and a statement.
      const called = column.path.join() === "status" ? STANDING_WORDS : choices;
      const value = wordCalled(cell, called);
      if (value !== undefined) return value;
      const remedies = remediesOf(cell, [nearestCalled(cell, called)]);
      this.#faults.add(pointer(trail), showText(cell), anyOf(choices), undefined, remedies);
      return cell;
    }
    const reading = readTableDate(cell);
    if (reading.kind === "date") return reading.edtf;
    const settled = dateInOrder(reading, order);
    if (settled !== null) return settled;
    const { expected, likely } = dateAsked(reading);
    this.#faults.add(pointer(trail), showText(cell), expected, undefined, remediesOf(cell, likely));
    return cell;
  }

  #add(parent: Draft, parentPath: string, level: Level, row: Row, sheet: string) {
    const list = listAt(parent, level.list);
    const path = `${parentPath}/${level.list}/${list.length}`;
    const draft = this.#draftOf(level.columns, row, path.split("/").slice(1));
    if (parentPath === "" && level.list === "events") {
      if (draft.status === ON_RECORD) Object.assign(draft, { status: "confirmed", isStatement: true });
      for (const name of [draft.id, draft.headline]) {
        const key = typeof name === "string" ? foldText(name) : "";
        if (key !== "" && !this.#rowOfEvent.has(key)) this.#rowOfEvent.set(key, list.length);
      }
    }
    list.push(draft);
    this.#places.set(path, { ...row, sheet, columns: level.columns });
    return { draft, path };
  }

  #eventOf(id: string, sheet: string, row: Row, column: Column): { draft: Draft; path: string } | undefined {
    const place = this.#rowOfEvent.get(foldText(id));
    const draft = place === undefined ? undefined : listAt(this.#dataset, "events")[place];
    if (draft === undefined || place === undefined) {
      const { row: number, cells, columnOf } = row;
      const names = listAt(this.#dataset, "events").flatMap(({ id = "", headline }) => [
        String(id),
        String(headline),
      ]);
      const cell = { sheet, row: number, header: column.name, column: columnOf(column), cells };
      const expected = "the id or the headline of an event of this workbook";
      this.#noteLost(id, cell, names, { expected });
      return undefined;
    }
    return { draft, path: `/events/${place}` };
  }

  #cellAt(path: string): CellFound | null {
    const steps = path.split("/").slice(1);
    for (let length = steps.length; length > 0; length--) {
      const place = this.#places.get(pointer(steps.slice(0, length)));
      if (place === undefined) continue;
      const field = steps.slice(length).filter((step) => !/^\d+$/.test(step));
      const column = place.columns.find((one) => one.path.every((part, at) => part === field[at]));
      const { sheet, row, cells, columnOf } = place;
      return {
        ...{ sheet, row, cells, header: column?.name ?? "" },
        column: column === undefined ? -1 : columnOf(column),
      };
    }
    return null;
  }

  #locate(path: string): string {
    const found = this.#cellAt(path);
    if (found === null) return path === "" ? "" : `sheet “${path.split("/")[1] ?? ""}”`;
    const { sheet, row, header } = found;
    return `sheet “${sheet}”, row ${row}${header === "" ? "" : `, “${header}”`}`;
  }
}

type OpenRecord = {
  readonly draft: Draft;
  readonly path: string;
  /** The first cell of the record, which a row that continues the record may repeat. */
  readonly key: string;
  /** True if the row also had cells of records inside this one, for example of its acts. */
  readonly saidMore: boolean;
};

/** Whether a row is a heading between events. Its only filled cell is neither a headline nor a readable date. */
function isHeading({ cells, cell }: Row, columns: readonly Column[]): boolean {
  const [only, ...more] = columns.filter((column) => cell(column).trim() !== "");
  if (only === undefined || more.length > 0 || cells.filter((one) => one.trim() !== "").length > 1)
    return false;
  return only.name !== "headline" && (only.form.kind !== "date" || readTableDate(cell(only)).kind === "none");
}

/** Whether a row continues the record above. Its cells of the level must be blank, or repeat just the record's key. */
const goesOn = ({ key, saidMore }: OpenRecord, [first = "", ...more]: readonly string[]): boolean =>
  (first === "" || (first === key && saidMore)) && more.every((cell) => cell === "");

function listAt(parent: Draft, field: string): Draft[] {
  const made: Draft[] = [];
  const found = parent[field];
  if (Array.isArray(found)) return found;
  parent[field] = made;
  return made;
}

/** The index of the header. Among the first rows, it is the row that names most columns. */
export function headerAt(rows: SheetTable["rows"], columns: readonly Column[]): number {
  const known = new Set(columns.map(({ name }) => name));
  const named = rows
    .slice(0, MOST_ABOVE + 1)
    .map((cells) => cells.filter((cell) => known.has(withoutAddition(cell))).length);
  return Math.max(0, named.indexOf(Math.max(...named)));
}

/** The order of day and month that the dates of a column prove. Null if no date proves one, or if two differ. */
function orderOf(cells: readonly string[]): DayOrder | null {
  const [order = null, ...more] = new Set(
    cells.flatMap((cell) => {
      const reading = readTableDate(cell);
      return reading.kind === "date" && reading.order !== undefined ? [reading.order] : [];
    }),
  );
  return more.length > 0 ? null : order;
}

function put(draft: Draft, [field = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) draft[field] = value;
  else {
    const inner: Draft = {};
    const found = draft[field];
    const next = typeof found === "object" && found !== null ? Object.assign(inner, found) : inner;
    put(next, rest, value);
    draft[field] = next;
  }
}

const namesOf = (some: readonly { readonly name: string }[]): readonly string[] =>
  some.map(({ name }) => name);
const STORY_NAMES = namesOf(STORY_FIELDS);
const PARTS = namesOf(OPENING_PARTS);

/** Makes a record from the parts of a cell. Surplus parts join the last field, so that the check refuses them. */
function recordOf(fields: readonly string[], parts: readonly string[]): Draft {
  const last = fields.length - 1;
  const values = fields.map((_, place) => (place < last ? parts[place] : parts.slice(last).join(" > ")));
  return Object.fromEntries(
    fields.flatMap((field, place) =>
      place === 0 || values[place]
        ? [[field, field === "role" ? roleCalled(values[place] ?? "") : (values[place] ?? "")] as const]
        : [],
    ),
  );
}

/** The value of a cell. Undefined if it is blank. A cell of the wrong form stays a text, which the check refuses. */
function valueIn({ form }: Column, cell: string): unknown {
  if (cell === "" || (form.kind !== "text" && cell.trim() === "")) return undefined;
  switch (form.kind) {
    case "text":
    case "date":
      return cell;
    case "flag":
      return plainName(cell) === "yes" ? true : cell;
    case "answer": {
      const answer = plainName(cell);
      return answer === "yes" ? true : answer === "no" ? false : cell;
    }
    case "decimal":
      return Number.isFinite(Number(cell)) ? Number(cell) : cell;
    case "number":
      return /^\d+$/.test(cell.trim()) ? Number(cell) : cell;
    case "list": {
      const entries = splitList(cell);
      return entries.length === 0 ? undefined : entries;
    }
    case "entries":
      return Object.fromEntries(splitParts(cell).map(([key = "", ...value]) => [key, value.join(" > ")]));
    case "records": {
      const { fields, isBare } = form;
      const entries = splitParts(cell);
      if (entries.length === 0) return undefined;
      return entries.map((parts) => (isBare && parts.length === 1 ? parts[0] : recordOf(fields, parts)));
    }
  }
}

type Told = { readonly id: string; readonly label: string; readonly type: ColumnType };

/** Matches keys with a special meaning in JavaScript. They cannot be ids. */
const RESERVED = /^(?:__proto__|prototype|constructor)$/;

/** The type of a column that no sheet describes. Undefined if the column is not read, such as one of free texts. */
function ownTypeIn(header: string, rows: SheetTable["rows"], place: number): ColumnType | undefined {
  const type = ownTypeOf(ownRoleOf(header, rows, place));
  if (type !== "text" || typedHeader(header) !== undefined) return type;
  // A short table repeats few texts, so its categories look like free texts. A column of fewer than `FEW` texts is a
  // category if each text has at most three words.
  const cells = rows.map((cells) => (cells[place] ?? "").trim()).filter((cell) => cell !== "");
  return cells.length < FEW && cells.every((cell) => WORD.test(cell)) ? "category" : undefined;
}
const FEW = 12;
const WORD = /^(?=.{1,40}$)\S+(?:\s\S+){0,2}$/;

function toldIn(record: unknown): readonly Told[] {
  if (!isRecord(record)) return [];
  const { id, label, type } = record;
  if (typeof id !== "string" || typeof label !== "string" || RESERVED.test(id)) return [];
  const typed = typedHeader(`${label} [${String(type)}]`);
  return typed === undefined ? [] : [{ id, label, type: typed.type }];
}

function freeId(label: string, others: readonly Told[]): string {
  const wished =
    label
      .trim()
      .toLowerCase()
      .replace(/[\s:]+/g, "-")
      .slice(0, 100) || "column";
  const isTaken = (id: string) => RESERVED.test(id) || others.some((other) => other.id === id);
  let id = wished;
  for (let next = 2; isTaken(id); next++) id = `${wished}-${next}`;
  return id;
}
