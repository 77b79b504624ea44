import {
  type Column,
  EVENTS_SHEET,
  OPENING_COLUMNS,
  OPENING_SHEET,
  plainName,
  SHEETS,
  type SheetTable,
  STORY_FIELDS,
  STORY_SHEET,
} from "../../model/sheets.ts";
import { ON_RECORD, SOURCE_TYPES } from "../../model/vocabulary.ts";
import { noLanguage, note } from "../imported.ts";
import {
  columnsCalled,
  languageOf,
  languagesOf,
  sheetsCalled,
  withoutAddition,
  wordCalled,
} from "../table/otherWords.ts";
import type { Workbook } from "./sheetTaker.ts";
import { MOST_ABOVE } from "./sheetTaker.ts";

/**
 * A workbook with sheets named in its author's language, in the names of this program, with a note that says so. If the sheet of
 * events has our name, columns of sheets with our names have ours too, and only words of their cells are translated.
 */
export function inOurNames(workbook: Workbook): Workbook {
  const { sheets } = workbook;
  const isOurs = (sheet: string) => NAMES.some((one) => plainName(one) === plainName(sheet));
  const isEnglish = sheets.some(({ name }) => plainName(name) === plainName(EVENTS_SHEET));
  const language = isEnglish ? "" : storyLanguage(sheets);
  const called = new Map<string, string>();
  for (const { name, rows } of sheets) {
    const isTaken = (ours: string): boolean =>
      [...called.values()].includes(ours) ||
      sheets.some((sheet) => plainName(sheet.name) === plainName(ours));
    const ours = sheetsCalled(name, language).find((one) => !isTaken(one));
    // If the workbook has sheets with our names, another sheet may be private, unless its columns are known too.
    if (ours !== undefined && !isOurs(name) && (!isEnglish || knownIn(ours, rows) > 1))
      called.set(name, ours);
  }
  if (!isEnglish && ![...called.values()].includes(EVENTS_SHEET)) return workbook;
  const inOurs = sheets.map((sheet) => {
    const ours = called.get(sheet.name);
    if (ours !== undefined) return { ...sheet, name: ours, rows: translated(ours, sheet.rows, language) };
    return isOurs(sheet.name)
      ? { ...sheet, rows: translated(sheet.name, sheet.rows, language, !isEnglish) }
      : sheet;
  });
  const said = [...called].map(([name, ours]) => `“${name}” as ${ours}`).join(", ");
  const notes = [
    ...workbook.notes,
    ...(said === "" ? [] : [note("", `sheets in another language: ${said}`, "nothing, if this is right")]),
  ];
  const isStory = ({ name }: SheetTable): boolean => plainName(name) === plainName(STORY_SHEET);
  const about = inOurs.find(isStory)?.rows ?? [];
  const isStated = about.some(
    ([field = "", value = ""]) => plainName(field) === "language" && value.trim() !== "",
  );
  if (isEnglish || isStated || language === "") return { ...workbook, sheets: inOurs, notes };
  const rows = [...(about.length > 0 ? about : [["field", "value"]]), ["language", language]];
  return {
    ...workbook,
    sheets: [...inOurs.filter((sheet) => !isStory(sheet)), { name: STORY_SHEET, rows }],
    notes: [...notes, noLanguage(language)],
  };
}

const NAMES: readonly string[] = [...SHEETS.map(({ name }) => name), STORY_SHEET, OPENING_SHEET];

/** The language in which a sheet is called that of events, and most of its columns are named. */
function storyLanguage(sheets: readonly SheetTable[]): string {
  for (const { name, rows } of sheets) {
    const among = languagesOf(name, EVENTS_SHEET);
    const header = rows.slice(0, MOST_ABOVE + 1).flat();
    if (among.length > 0) return languageOf(header, among) || (among[0] ?? "");
  }
  return "";
}

const columnsOf = (sheet: string): readonly Column[] =>
  plainName(sheet) === plainName(STORY_SHEET)
    ? STORY_FIELDS
    : (SHEETS.find(({ name }) => plainName(name) === plainName(sheet))?.levels.flatMap(
        (level) => level.columns,
      ) ?? OPENING_COLUMNS);

/** How many cells of a row are columns of a sheet, in any language. */
const namedIn = (columns: readonly Column[], cells: readonly string[]): number => {
  const ours = new Set(columns.map(({ name }) => name));
  return cells.filter(
    (cell) => ours.has(withoutAddition(cell)) || columnsCalled(cell).some((one) => ours.has(one)),
  ).length;
};
const knownIn = (sheet: string, rows: SheetTable["rows"]): number =>
  Math.max(0, ...rows.slice(0, MOST_ABOVE + 1).map((cells) => namedIn(columnsOf(sheet), cells)));

/** The words of a column: those that it must have, and those that pages translate. */
const wordsOf = ({ name, choices, path }: Column, sheet: string): readonly string[] =>
  path.join() === "status"
    ? [...(choices ?? []), ON_RECORD]
    : (choices ?? (name === "type" && sheet === SOURCES_SHEET ? SOURCE_TYPES : []));
const SOURCES_SHEET = "Sources";

/** The rows of a sheet with the words of its cells in our names; with `namesToo` its header and the fields of the story. */
function translated(
  sheet: string,
  rows: SheetTable["rows"],
  language: string,
  namesToo = true,
): SheetTable["rows"] {
  const isStory = plainName(sheet) === plainName(STORY_SHEET);
  const columns = columnsOf(sheet);
  const ours = new Set(columns.map(({ name }) => name));
  const words = new Map(columns.map((column) => [column.name, wordsOf(column, sheet)]));
  const wordIn = (cell = "", choices: readonly string[] = []): string | undefined =>
    cell.trim() === "" ? undefined : wordCalled(cell, choices, language);
  const taken = new Set<string>();
  /**
   * Our name for a cell that names a column or field of this sheet, unless it is taken. Our own names stay: “type” is a kind in
   * French.
   */
  const named = (cell: string, place: number): string => {
    const own = withoutAddition(cell);
    if (!namesToo && !ours.has(own)) return cell;
    const name = ours.has(own)
      ? own
      : columnsCalled(cell, language).find((one) => {
          const choices = words.get(one) ?? [];
          const fits =
            choices.length === 0 || rows.some((cells) => wordIn(cells[place], choices) !== undefined);
          return ours.has(one) && !taken.has(one) && fits;
        });
    if (name !== undefined) taken.add(name);
    return name ?? cell;
  };
  if (isStory && !namesToo) return rows;
  if (isStory) return rows.map(([field = "", ...more]) => [named(field, 0), ...more]);
  const known = rows.slice(0, MOST_ABOVE + 1).map((cells) => namedIn(columns, cells));
  const above = Math.max(0, known.indexOf(Math.max(...known)));
  const header = (rows[above] ?? []).map(named);
  return rows.map((cells, row) => {
    if (row === above) return namesToo ? header : cells;
    if (row < above) return cells;
    return cells.map((cell, place) => wordIn(cell, words.get(header[place] ?? "")) ?? cell);
  });
}
