import { type Fault, FaultList, type Refusal, refuse, showText } from "../../model/check/fault.ts";
import { LIST_LIMITS } from "../../model/limits.ts";
import { type CellFound, EACH_ONCE, inOrder, remediesOf, type SetAsideList } from "../../model/setAside.ts";
import { joinList } from "../../model/tableCells.ts";
import type { ColumnTimes } from "../columnTimes.ts";
import { DatasetBuilder, type KnownRecords } from "../datasetBuilder.ts";
import type { EventDraft } from "../eventDraft.ts";
import { andMore, type ImportContext, type Imported, noLanguage, note } from "../imported.ts";
import {
  type Answers,
  COLUMN_ROLES,
  type ColumnMapping,
  type ColumnRole,
  missingRoles,
  type TableQuestion,
} from "../loadOutcome.ts";
import { MADE } from "../nearNames.ts";
import type { Delimiter } from "../recogniseFormat.ts";
import { blankWords, withoutWords } from "./blankWords.ts";
import { isAddress, isBlank } from "./cellTests.ts";
import { classOfAct, goldsteinOf, isPlover } from "./codedActs.ts";
import { guessRoles, rolesByName } from "./columnRoles.ts";
import { DATE_ROLES } from "./dateParts.ts";
import { dayNumbers, withBothForms, withDates } from "./doubtfulDates.ts";
import { fastTable, type TableSource } from "./fastTable.ts";
import { type HeadedTable, headedTable } from "./headedTable.ts";
import { type KindRule, kindRule } from "./kindRule.ts";
import { languageOf } from "./otherWords.ts";
import { classColumns } from "./ownClasses.ts";
import { type DerivedColumn, OwnColumnReader } from "./ownColumnReader.ts";
import { guessOwnRoles, impossibleTypes, isOurs, sampleOf } from "./ownColumnTypes.ts";
import { nameHalves, withWholeNames } from "./personNames.ts";
import { RepeatedRows } from "./repeatedRows.ts";
import { readSaid, saidOf } from "./saidColumns.ts";
import { type DayOrders, dayOrders, readTableDate, sizesOf } from "./tableDates.ts";
import { keyOf, presetOf, type TablePreset } from "./tablePresets.ts";
import { type RowProblem, TableRowReader } from "./tableRowReader.ts";
import { differentRows, firstRows, readTableRows, type TableRows, withCells } from "./tableRows.ts";

const SAMPLE_ROWS = 10;
const GUESS_ROWS = 100;
const REPORT_EVERY = 10_000;

/**
 * Imports a table with an event in each row. The names of columns tell their roles. If date or headline is missing, or
 * if days and months can be read in two orders, the outcome is a question. A row that cannot be an event is set aside.
 */
export function importTable(text: string, delimiter: Delimiter, context: ImportContext): Imported {
  const table = readTableRows(text, delimiter);
  return table.ok ? importRows(table, { ...context, isMendable: true }) : table;
}

/** Imports bytes in UTF-8, many times faster. Null if only `importTable` can read the table. */
export function importTableBytes(
  bytes: Uint8Array,
  delimiter: Delimiter,
  context: ImportContext,
): Imported | null {
  const plain = fastTable(bytes, delimiter, 2 * GUESS_ROWS);
  return plain && importRepeats(plain, { ...context, isMendable: true });
}

export const importSource = (source: TableSource, context: ImportContext): Imported =>
  importRepeats(source, context) ?? importRows(source.head, context);

/** Imports a table whose rows may repeat other rows. Null if all rows must be read one by one. */
function importRepeats(source: TableSource, given: ImportContext): Imported | null {
  const head = headedTable(source.head, given.answers.header);
  const context = withSaid(given, head);
  // Repeated rows are found by their text, which does not suffice if answers change the meaning of cells.
  const { dates, classes, cells = [] } = context.answers;
  if (dates !== undefined || classes !== undefined || cells.length > 0) return null;
  const preset = presetOf(head.header);
  if (blanksOf(preset, context.answers).length > 0 || preset?.again !== undefined) return null;
  // After many blank rows, there are too few rows for a guess. Rows that may have to be merged must be read one by one.
  if (head.firstRow > GUESS_ROWS || head.header.every(isBlank) || mayMerge(head.header)) return null;
  if (hasHalves(head, context.answers)) return null;
  const { known } = rolesOf(head, context.answers);
  const table = source.read(head, known, context.answers.columns === undefined);
  return table && importHeaded(table, context);
}

/** Adds the reader's answers about an earlier table with the same column names, unless there are new answers. */
function withSaid(context: ImportContext, head: HeadedTable): ImportContext {
  const { answers } = context;
  const said = answers.columns === undefined ? readSaid(answers.said, head) : null;
  if (said === null) return context;
  const { columns, blanks, dayOrder } = said;
  return { ...context, answers: { ...answers, columns, blanks }, saidOrder: dayOrder };
}

const blanksOf = (preset: TablePreset | undefined, { blanks }: Answers): readonly string[] =>
  blanks ?? preset?.blanks ?? [];

/**
 * Whether one column has first names and another has last names, which must be joined. If the reader has said what each
 * column means, the columns stay separate.
 */
const hasHalves = (head: HeadedTable, { columns }: Answers): boolean =>
  columns?.length !== head.header.length && head.isNamed && nameHalves(head).length > 0;

export function importRows(table: TableRows, given: ImportContext): Imported {
  const head = mergedRows(headedTable(mendedRows(table, given), given.answers.header));
  const context = withSaid(given, head);
  const imported = hasHalves(head, context.answers)
    ? importHeaded(withWholeNames(head), { ...context, isMendable: false })
    : importHeaded(head, context);
  if (imported === null) throw new Error("rows that repeat none have an odd id");
  return imported;
}

function mendedRows(table: TableRows, { answers, isMendable, sheet: own = "" }: ImportContext): TableRows {
  const mended = (answers.cells ?? []).filter(({ sheet }) => isMendable && sheet === own);
  if (mended.length === 0) return table;
  const { header, firstRow } = table;
  const mend = (cells: readonly string[], number: number): readonly string[] => {
    const ofRow = mended.filter(({ row }) => row === number);
    return ofRow.reduce((before, { column, text }) => before.with(column, text), [...cells]);
  };
  const changed = withCells(table, (cells, index) => mend(cells, index + firstRow));
  return { ...changed, header: mend(header, firstRow - 1) };
}

/** Imports rows below a known header. Null if a scan has found repeats, but all rows must be read one by one. */
function importHeaded(given: HeadedTable, context: ImportContext): Imported | null {
  const { answers } = context;
  const preset = presetOf(given.header);
  const blanks = blanksOf(preset, answers);
  const isUnasked = answers.blanks === undefined && preset === undefined;
  const written = withoutWords(given, blanks);
  const { header } = written;
  const { named, known, missing, asksColumns } = rolesOf(written, answers);
  if (written.repeats && written.repeats.mapping.join() !== known.join()) return null;
  const isAnswer = answers.columns !== undefined;
  const sample = sampleOf(written.rows);
  const guess = answers.columns ?? guessOwnRoles(header, known, sample);
  const choice = answers.dates === undefined ? dayNumbers(sample, guess, written.firstRow) : null;
  if (choice !== null && !asksColumns) return { ok: false, choice };
  const table = withDates(written, guess, answers.dates);
  const { rows } = table;
  const { orders: found, notes } = withBothForms(dayOrders(table, guess), table, guess, answers.dayOrder);
  // If this table does not decide the order of day and month, the reader's answer about another table does.
  const { saidOrder = null } = context;
  const orders = found.decided === "ask" && saidOrder !== null ? { ...found, decided: saidOrder } : found;
  const asksOrder = answers.dayOrder === undefined && orders.decided === "ask";
  const question: TableQuestion = {
    asks: { columns: asksColumns, dayOrder: asksOrder },
    header,
    hasHeader: table.unit === "row" ? table.hasHeader : null,
    known: preset?.name ?? "",
    isByName: named.map((use) => use !== null),
    second: table.second,
    sample: firstRows(rows, SAMPLE_ROWS),
    rowTotal: rows.length,
    guess,
    impossible: impossibleTypes(header, sample),
    missing,
    twoWays: orders.twoWays,
    blanks: blankWords(sampleOf(given.rows), blanks, isUnasked ? guess : null),
    sheet: context.sheet ?? "",
    said: saidOf(given, { ...answers, ...(saidOrder && { dayOrder: saidOrder }) }),
  };
  if (asksColumns || asksOrder) return { ok: false, question };
  const twice = isAnswer ? undefined : columnTwice(header, named);
  if (twice !== undefined) {
    return refuse("row 1", `the column ${showText(twice)} a second time`, "each name of a column once");
  }
  const imported = readEvents(table, guess, orders, context);
  if (!imported?.ok) return imported;
  return { ...imported, columns: question, notes: [...imported.notes, ...notes] };
}

type Roles = Pick<TableQuestion, "missing"> & {
  readonly named: ColumnMapping;
  /** The reader's answer. Otherwise the roles by name, with guesses if the reader must be asked. */
  readonly known: ColumnMapping;
  readonly asksColumns: boolean;
};

function rolesOf({ header, rows, isNamed }: HeadedTable, answers: Answers): Roles {
  const head = firstRows(rows, GUESS_ROWS);
  const named = isNamed ? rolesByName(header, head) : header.map(() => null);
  const mapping = answers.columns ?? named;
  const missing = missingRoles(mapping, answers.columns !== undefined);
  const isTurned = answers.header !== undefined && answers.columns === undefined;
  const asksColumns = mapping.length !== header.length || missing.length > 0 || isTurned;
  const known = answers.columns ?? (asksColumns ? guessRoles(header, named, head) : named);
  return { named, known, missing, asksColumns };
}

export const usesOf = (table: TableRows): ColumnMapping => rolesOf(headedTable(table), {}).known;

/** A name that two columns share. Only one of the two columns would be read. Undefined if there is no such name. */
function columnTwice(header: readonly string[], mapping: ColumnMapping): string | undefined {
  return header.find((name, column) => mapping[column] !== null && header.lastIndexOf(name) !== column);
}

/**
 * Reads the rows as events. `twins` has, for each row that shares its id with another row, that other row. Both rows
 * are set aside, because a reference to the id would be ambiguous. Null if repeated rows were skipped, but all rows
 * must be read one by one.
 */
function readEvents(
  table: HeadedTable,
  mapping: ColumnMapping,
  orders: DayOrders,
  context: ImportContext,
  twins: ReadonlyMap<number, number> = new Map(),
): Imported | null {
  const { header, rows } = table;
  const order = context.answers.dayOrder ?? (orders.decided === "ask" ? null : orders.decided);
  const kinds = context.known === undefined ? kindsOf(table, mapping) : kindsAmong(context.known);
  // A table that this program wrote needs no guess about its times.
  const times = isOurs(header) ? new Map<number, ColumnTimes>() : orders.times;
  const preset = presetOf(header);
  const reader = new TableRowReader(mapping, kinds.of, order, times, preset);
  const again = header.findIndex((name) => keyOf(name) === preset?.again);
  const rowOf = new Map<string, number>();
  const { blanks, classes = [] } = context.answers;
  const given = classColumns(classes, table, mapping);
  const derived = [...kinds.classes, ...given.columns];
  const own = new OwnColumnReader(table, mapping, order, times, derived, blanks === undefined && !preset);
  const doubled = new Map(twins);
  const isMendable = context.isMendable === true && rows.length <= MOST_MENDED;
  const builder = new DatasetBuilder({
    unit: table.unit,
    columnOf: (field) =>
      field.startsWith("values/") ? own.nameOf(field.slice(7)) : columnOf(header, mapping, field),
    doubled,
    ...(isMendable && {
      foldsNames: true,
      cellOf: (row, field, text) => cellWith(table, mapping, context, { row, field, text }),
    }),
  });
  const headings: Fault[] = [];
  const unnamed = { total: 0, first: 0 };
  const leaveOut = (row: number, cells: readonly string[], first: RowProblem, isEvent = true): void => {
    const { problems, draft } =
      isMendable && isEvent ? reader.readOn(cells, first) : { problems: [first], draft: null };
    for (const { role, value, reason, likely } of problems)
      builder.leaveOut(row, role, value, reason, remediesOf(value, [likely]));
    if (draft !== null) builder.leaveOutToo(draft, row);
  };
  builder.know(context.known ?? { kinds: kinds.known });
  const repeated =
    table.repeats === undefined ? null : new RepeatedRows(table, table.repeats, reader, builder);
  for (let index = 0; index < rows.length && builder.refusal === null; index++) {
    if (index % REPORT_EVERY === 0) context.onRows(index, rows.length);
    if (repeated?.take(index)) continue;
    const cells = rows.at(index) ?? [];
    if (cells.every(isBlank)) continue;
    const row = table.numbers?.[index] ?? index + table.firstRow;
    if (cells.length < header.length || !cells.slice(header.length).every(isBlank)) {
      const expected = `${header.length} cells as in the header, not ${cells.length}`;
      builder.leaveOut(row, "", cells.join(" "), expected);
      continue;
    }
    const twin = twins.get(row);
    if (twin !== undefined) {
      const reason = `${EACH_ONCE}; row ${twin} has this one too`;
      leaveOut(row, cells, { role: "id", value: reader.id(cells), reason });
      continue;
    }
    const event = (cells[again] ?? "").trim();
    const first = rowOf.get(event);
    if (first !== undefined) {
      builder.leaveOut(row, "id", event, `an event of its own; row ${first} has it, and counts it once`);
      continue;
    }
    if (event !== "") rowOf.set(event, row);
    const written = reader.read(cells);
    const read = asTotals(written, cells);
    if (isHeading(read, cells, mapping)) {
      headings.push(headingNote(`${table.unit} ${row}`, cells));
      continue;
    }
    if ("reason" in read) {
      if (!builder.isDoubled(reader.id(cells), row)) leaveOut(row, cells, read, read === written);
    } else {
      const before = own.unread;
      const draft = { ...read, ...own.read(cells, row) };
      if (builder.addEvent(draft, row)) {
        const isNamed = !mapping.includes("headline") || reader.headline(cells) !== "";
        if (!isNamed && unnamed.total++ === 0) unnamed.first = row;
        // Cells that are left out and rows without a headline are counted, so rows that repeat this row must be read.
        repeated?.learn(index, read, isNamed && own.unread === before);
      }
    }
    if (repeated !== null && (repeated.needsSlowPath || doubled.size > 0)) return null;
  }
  if (builder.refusal !== null) return builder.refusal;
  if (doubled.size > twins.size) return readEvents(table, mapping, orders, context, doubled);
  const { setAside } = builder;
  const language = table.isNamed ? languageOf(header) : "";
  if (builder.eventCount === 0 && setAside.total > 0) return nothingGood(setAside);
  const notes = [
    ...secondNote(table),
    ...(language === "" ? [] : [noLanguage(language)]),
    ...headings,
    ...unnamedNote(table, mapping, unnamed),
    ...own.notes(table.unit),
    ...kinds.notes,
    ...given.notes,
    ...orderNote(orders, context),
    ...timeNotes(table, mapping, times, orders),
    ...aloneNote(header, mapping, reader),
  ];
  return {
    ...builder.imported({ title: context.title, language, columns: own.columns }, notes),
    ...(repeated === null ? {} : { repeats: repeated.finish() }),
    ...(context.known === undefined && { made: MADE }),
  };
}

/** A table with more rows offers no corrections of cells, because each correction makes all rows be read one by one. */
const MOST_MENDED = 50_000;

/**
 * The cell of a field, which the page can correct. Of several cells, the first that contains `text`, or else the first.
 * Null for merged rows, and if no column with a name has the field.
 */
function cellWith(
  { header, rows, firstRow, numbers }: HeadedTable,
  mapping: ColumnMapping,
  { sheet = "" }: ImportContext,
  { row, field, text }: { readonly row: number; readonly field: string; readonly text: string },
): CellFound | null {
  const cells = rows.at(row - firstRow) ?? [];
  const columns = columnsOf(mapping, field);
  const column = columns.find((one) => cells[one]?.includes(text)) ?? columns[0] ?? -1;
  const name = header[column] ?? "";
  return numbers !== undefined || name === "" ? null : { sheet, row, header: name, column, cells };
}

/** Whether a row is a heading. It has no date, and its only filled cell has letters and is not the headline. */
function isHeading(read: EventDraft | RowProblem, cells: readonly string[], mapping: ColumnMapping): boolean {
  if (!("reason" in read) && read.date !== "") return false;
  const [only = -1, ...more] = cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
  return more.length === 0 && mapping[only] !== "headline" && /\p{L}/u.test(cells[only] ?? "");
}

export const headingNote = (path: string, cells: readonly string[]): Fault =>
  note(
    path,
    `${showText(cells.join("").trim())} alone, as above a part of a list`,
    "an event; the row is left out",
  );

const DATES: ReadonlySet<ColumnRole> = new Set(DATE_ROLES);
const isTotal = (cell: string): boolean =>
  /^(?:(?:(?:grand|sub)[ -]?)?totals?(?: \d{4})?|sum|summe|gesamt|insgesamt|somme|suma|итого|всего|المجموع|कुल|合计)[\s:]*$/i.test(
    cell.trim(),
  );

/** Sets a row without a date aside as a row of totals, if one of its cells has a word for totals. */
function asTotals(read: EventDraft | RowProblem, cells: readonly string[]): EventDraft | RowProblem {
  if ("reason" in read ? !DATES.has(read.role) : read.date !== "") return read;
  const value = cells.find(isTotal);
  return value === undefined
    ? read
    : { role: "date", value, reason: "an event with a date; a row of totals is none" };
}

function secondNote({ second, unit, firstRow }: HeadedTable): Fault[] {
  if (second === null) return [];
  const expected =
    second === "joined"
      ? "one row of names; both were read as names, those of the second row under those of the first"
      : "an event; it says the names of the columns once more, and was left out";
  return [note(`${unit} ${firstRow - 1}`, "a second row of names", expected)];
}

function unnamedNote(
  { header, unit }: HeadedTable,
  mapping: ColumnMapping,
  { total, first }: { readonly total: number; readonly first: number },
): Fault[] {
  if (total === 0) return [];
  const place = `${unit} ${first}, “${header[mapping.indexOf("headline")] ?? ""}”`;
  const expected = "a headline in each row; in its place stands who did what to whom, or else the kind";
  return [note(place, `a row without a headline${andMore(total - 1)}`, expected)];
}

function nothingGood({ listed, total }: SetAsideList): Refusal {
  const faults = new FaultList("fault");
  for (const { row, column, value, reason } of inOrder(listed)) {
    faults.add(`row ${row}${column === "" ? "" : `, “${column}”`}`, `the text ${showText(value)}`, reason);
  }
  return { ...faults.refusal(), total: Math.max(total, listed.length) };
}

/** The roles of columns that explain each field of an event, the most telling first. */
const ROLES_OF_FIELD: Readonly<Record<string, readonly ColumnRole[]>> = {
  date: DATE_ROLES,
  headline: ["headline", "action", "kind"],
  kind: ["kind", "action"],
  kinds: ["kind", "action"],
  participants: ["actors", "from", "to", "side", "otherSide"],
  actors: ["actors", "from", "to", "side", "otherSide"],
  actions: ["actions", "action"],
  sources: ["sources", "url"],
};

function columnsOf(mapping: ColumnMapping, field: string): readonly number[] {
  const roles = ROLES_OF_FIELD[field] ?? COLUMN_ROLES.filter((role) => role === field);
  return roles.map((role) => mapping.indexOf(role)).filter((column) => column >= 0);
}

const columnOf = (header: readonly string[], mapping: ColumnMapping, field: string): string =>
  header[columnsOf(mapping, field)[0] ?? -1] ?? "";

/** Notes on cells that are not a time of day or a duration, and on how each column of times was read. */
function timeNotes(
  { header, unit }: HeadedTable,
  mapping: ColumnMapping,
  times: ReadonlyMap<number, ColumnTimes>,
  { unread }: DayOrders,
): Fault[] {
  const nameOf = (column: number): string => `“${header[column] ?? ""}”`;
  const left = Array.from(unread, ([column, { total, row, value }]) =>
    note(
      `${unit} ${row}, ${nameOf(column)}`,
      `the text ${showText(value)}${andMore(total - 1)}`,
      mapping[column] === "duration"
        ? "a duration, such as 1:30 or 90 min; its event has no end"
        : "a time of day, such as 08:46; its event is known to the day alone",
    ),
  );
  // Columns with the same note share a line.
  const said = new Map<string, Fault>();
  for (const [column, one] of times)
    for (const fault of one.notes(nameOf(column))) {
      const key = fault.found + fault.expected;
      const other = said.get(key);
      said.set(key, other ? { ...other, path: `${other.path}, ${fault.path}` } : fault);
    }
  return [...left, ...said.values()];
}

function aloneNote(header: readonly string[], mapping: ColumnMapping, { dayAlone }: TableRowReader): Fault[] {
  if (dayAlone === null) return [];
  const month = `“${header[mapping.indexOf(dayAlone.month)] ?? ""}”`;
  const found = `days whose month is unknown, such as ${showText(dayAlone.day)}`;
  return [note(month, found, "a month beside each day; these events are known to the year alone")];
}

function orderNote({ evidence, decided }: DayOrders, { answers }: ImportContext): Fault[] {
  if (evidence === null || answers.dayOrder !== undefined) return [];
  const { row, column, value } = evidence;
  const read = decided === "day-first" ? "the day before the month" : "the month before the day";
  return [
    note(
      `row ${row}, “${column}”`,
      `dates in local order, such as ${showText(value)}`,
      `dates such as 2019-11-02; all were read with ${read}`,
    ),
  ];
}

type Kinds = Omit<KindRule, "by"> & {
  readonly notes: readonly Fault[];
  /** Finer classes of the acts, from their code book. */
  readonly classes: readonly DerivedColumn[];
};

/** The kinds of the events, from the column of kinds, or otherwise from the column of actions (`kindRule`). */
function kindsOf(table: TableRows, mapping: ColumnMapping): Kinds {
  const action = mapping.indexOf("action");
  const acts = () => wordsOf(table, action);
  const rule = kindRule(wordsOf(table, mapping.indexOf("kind")), acts);
  const isCoded = rule.by === "action" && rule.known.length > 0 && ![...acts().keys()].some(isPlover);
  const byAct = (of: (act: string) => string | number | undefined) => (cells: readonly string[]) =>
    of(cells[action] ?? "");
  // ICEWS calls Goldstein's scale "Intensity".
  const isScaled = table.header.some((name) => /^intensity$|^goldstein/.test(keyOf(name)));
  const scale: DerivedColumn = { label: "Goldstein scale", type: "number", of: byAct(goldsteinOf) };
  const ofActs: DerivedColumn = { label: "CAMEO class", type: "category", of: byAct(classOfAct) };
  const classes = !isCoded ? [] : isScaled ? [ofActs] : [ofActs, scale];
  if (rule.by !== "neither") return { ...rule, notes: [], classes };
  const found = `more than ${LIST_LIMITS.kinds} kinds of events`;
  const notes = [note("row 1", found, "fewer kinds; all events are shown as one kind")];
  return { ...rule, notes, classes };
}

/** The kinds of a table with known kinds. A row without a kind gets its act as kind, if the act is a known kind. */
function kindsAmong({ kinds }: KnownRecords): Kinds {
  const labels = new Set(kinds.map(({ label }) => label));
  return {
    of: ({ kind, action }) => kind || (labels.has(action) ? action : ""),
    known: [],
    notes: [],
    classes: [],
  };
}

/** The number of rows with each word of a column. If there are too many words, only some are counted. */
function wordsOf(table: TableRows, column: number): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  if (column < 0) return words;
  const sizeOf = sizesOf(table.repeats?.rest, table.rows.length);
  for (const row of differentRows(table, "rest")) {
    const word = (table.rows.at(row)?.[column] ?? "").trim();
    words.set(word, (words.get(word) ?? 0) + sizeOf(row));
    if (words.size > LIST_LIMITS.kinds) break;
  }
  return words;
}

/** Whether a table looks like the result of a Wikidata query, with columns such as `event` and `eventLabel`. */
const mayMerge = (header: readonly string[]): boolean =>
  header.some((name) => header.includes(`${name}Label`));

/**
 * Merges the rows of an event. Query results of Wikidata have a row for each value of an event, such as each
 * participant, with the address of the event. Rows with the same address and dates become one row. Cells that differ
 * become a list.
 */
function mergedRows(table: HeadedTable): HeadedTable {
  const { header, firstRow } = table;
  if (!mayMerge(header)) return table;
  const rows = firstRows(table.rows, table.rows.length);
  const subject = header.findIndex(
    (name, column) =>
      header.includes(`${name}Label`) && rows.length > 0 && rows.every((row) => isAddress(row[column] ?? "")),
  );
  if (subject < 0) return table;
  const byEvent = new Map<string, { readonly number: number; readonly cells: Set<string>[] }>();
  rows.forEach((row, index) => {
    const key = JSON.stringify([
      row[subject],
      ...row.filter((cell, column) => column !== subject && isWrittenDay(cell)),
    ]);
    const known = byEvent.get(key) ?? {
      number: index + firstRow,
      cells: header.map(() => new Set<string>()),
    };
    byEvent.set(key, known);
    row.forEach((cell, column) => {
      if (cell.trim() !== "") known.cells[column]?.add(cell);
    });
  });
  if (byEvent.size === rows.length) return table;
  const merged = [...byEvent.values()];
  return {
    ...table,
    rows: merged.map(({ cells }) => cells.map(cellOf)),
    numbers: merged.map(({ number }) => number),
  };
}

/** The values as one cell. A single value stays as written, even if it contains separators. */
function cellOf(values: ReadonlySet<string>): string {
  const [only = "", ...others] = values;
  return others.length === 0 ? only : joinList([only, ...others]);
}

const isWrittenDay = (cell: string): boolean =>
  /^\+?-?\d{4}-/.test(cell) && readTableDate(cell).kind === "date";
