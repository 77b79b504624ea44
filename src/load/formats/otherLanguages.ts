import type { Fault } from "../../model/check/fault.ts";
import {
  type Column,
  columnsOfSheet,
  EVENTS_SHEET,
  isCalled,
  OPENING_SHEET,
  SHEETS,
  type SheetTable,
  STORY_SHEET,
} from "../../model/sheets.ts";
import { ON_RECORD, SOURCE_TYPES } from "../../model/vocabulary.ts";
import { noLanguage, note } from "../imported.ts";
import { MOST_ABOVE } from "../recogniseFormat.ts";
import {
  columnsCalled,
  languageOf,
  languagesOf,
  sheetsCalled,
  withoutAddition,
  wordCalled,
} from "../table/otherWords.ts";
import { readTableDate } from "../table/tableDates.ts";
import type { Workbook } from "./sheetTaker.ts";

/**
 * Translates the names of sheets and columns from the author's language to the English names of this program. Notes
 * tell of translated sheets, and of translated columns in sheets with English names. If the workbook states no
 * language, the author's language becomes that of the story.
 */
export function inOurNames(workbook: Workbook): Workbook {
  const { sheets } = workbook;
  const isOurs = (sheet: string) => NAMES.some((one) => isCalled(one, sheet));
  const isEnglish = sheets.some(({ name }) => isCalled(name, EVENTS_SHEET));
  const language = storyLanguage(sheets);
  const called = new Map<string, string>();
  for (const { name, rows } of sheets) {
    const isTaken = (ours: string): boolean =>
      [...called.values()].includes(ours) || sheets.some((sheet) => isCalled(sheet.name, ours));
    const ours = sheetsCalled(name, language).find((one) => !isTaken(one));
    // If there is a sheet “Events”, another sheet may be private. It is translated only if its columns are known too.
    if (ours !== undefined && !isOurs(name) && (!isEnglish || knownIn(ours, rows) > 1))
      called.set(name, ours);
  }
  if (!isEnglish && ![...called.values()].includes(EVENTS_SHEET)) return workbook;
  const columns = new Map<string, string>();
  const inOurs = sheets.map((sheet) => {
    const ours = called.get(sheet.name);
    if (ours !== undefined) return { ...sheet, name: ours, rows: translated(ours, sheet.rows, language) };
    if (!isOurs(sheet.name)) return sheet;
    return { ...sheet, rows: translated(sheet.name, sheet.rows, language, columns) };
  });
  const told = (what: string, names: ReadonlyMap<string, string>): readonly Fault[] => {
    const said = [...names].map(([name, ours]) => `“${name}” as ${ours}`).join(", ");
    return said === "" ? [] : [note("", `${what} in another language: ${said}`, "nothing, if this is right")];
  };
  const notes = [...workbook.notes, ...told("sheets", called), ...told("columns", columns)];
  const isStory = ({ name }: SheetTable): boolean => isCalled(name, STORY_SHEET);
  const about = inOurs.find(isStory)?.rows ?? [];
  const isStated = about.some(
    ([field = "", value = ""]) => isCalled(field, "language") && value.trim() !== "",
  );
  if (isStated || language === "") return { ...workbook, sheets: inOurs, notes };
  const rows = [...(about.length > 0 ? about : [["field", "value"]]), ["language", language]];
  return {
    ...workbook,
    sheets: [...inOurs.filter((sheet) => !isStory(sheet)), { name: STORY_SHEET, rows }],
    notes: [...notes, noLanguage(language)],
  };
}

const NAMES: readonly string[] = [...SHEETS.map(({ name }) => name), STORY_SHEET, OPENING_SHEET];

/** The language of the columns in the sheet of events, or else of that sheet's name. "" if English or unknown. */
function storyLanguage(sheets: readonly SheetTable[]): string {
  const headerOf = ({ rows }: SheetTable): readonly string[] => rows.slice(0, MOST_ABOVE + 1).flat();
  const ours = sheets.find(({ name }) => isCalled(name, EVENTS_SHEET));
  if (ours !== undefined) return languageOf(headerOf(ours));
  for (const sheet of sheets) {
    const among = languagesOf(sheet.name, EVENTS_SHEET);
    if (among.length > 0) return languageOf(headerOf(sheet), among) || (among[0] ?? "");
  }
  return "";
}

const namedIn = (columns: readonly Column[], cells: readonly string[]): number => {
  const ours = new Set(columns.map(({ name }) => name));
  return cells.filter(
    (cell) => ours.has(withoutAddition(cell)) || columnsCalled(cell).some((one) => ours.has(one)),
  ).length;
};
const knownIn = (sheet: string, rows: SheetTable["rows"]): number =>
  Math.max(0, ...rows.slice(0, MOST_ABOVE + 1).map((cells) => namedIn(columnsOfSheet(sheet), cells)));

/** The English words that cells of a column may have. Empty if the column may have any text. */
const wordsOf = ({ name, choices, path }: Column, sheet: string): readonly string[] =>
  path.join() === "status"
    ? [...(choices ?? []), ON_RECORD]
    : (choices ?? (name === "type" && sheet === SOURCES_SHEET ? SOURCE_TYPES : []));
const SOURCES_SHEET = "Sources";

/**
 * Translates the header of a sheet and the words in its cells. The sheet of the story has no header: its first column
 * names the fields. Adds each translated name to `said`.
 */
function translated(
  sheet: string,
  rows: SheetTable["rows"],
  language: string,
  said = new Map<string, string>(),
): SheetTable["rows"] {
  const columns = columnsOfSheet(sheet);
  const ours = new Set(columns.map(({ name }) => name));
  const words = new Map(columns.map((column) => [column.name, wordsOf(column, sheet)]));
  const wordIn = (cell = "", choices: readonly string[] = []): string | undefined =>
    cell.trim() === "" ? undefined : wordCalled(cell, choices, language);
  const isStory = isCalled(sheet, STORY_SHEET);
  const known = rows.slice(0, MOST_ABOVE + 1).map((cells) => namedIn(columns, cells));
  const above = isStory ? 0 : Math.max(0, known.indexOf(Math.max(...known)));
  const taken = new Set(
    (isStory ? rows.map(([field = ""]) => field) : (rows[above] ?? [])).map(withoutAddition),
  );
  /** Whether the cells look like values of our column. The name does not prove it: “Type” may contain anything. */
  const fits = ({ name, form }: Column, place: number): boolean => {
    const cells = rows.slice(above + 1).flatMap((all) => all[place]?.trim() || []);
    const choices = words.get(name) ?? [];
    if (isStory || cells.length === 0) return true;
    if (choices.length > 0) return cells.some((cell) => wordIn(cell, choices) !== undefined);
    if (form.kind === "date") return cells.some((cell) => readTableDate(cell).kind !== "none");
    if (form.kind === "number") return cells.every((cell) => /^\d+$/.test(cell));
    return cells.some((cell) => wordCalled(cell, ["yes", "no"], language) === undefined);
  };
  /** The English name of the column or field that a cell names. The cell itself if no such name is free and fits. */
  const named = (cell: string, place: number): string => {
    if (ours.has(withoutAddition(cell))) return cell;
    const name = columnsCalled(cell, language).find((one) => {
      const column = columns.find(({ name }) => name === one);
      return column !== undefined && !taken.has(one) && fits(column, place);
    });
    if (name === undefined) return cell;
    taken.add(name);
    said.set(cell.trim(), name);
    return name;
  };
  if (isStory) return rows.map(([field = "", ...more]) => [named(field, 0), ...more]);
  const header = (rows[above] ?? []).map(named);
  return rows.map((cells, row) => {
    if (row === above) return header;
    if (row < above) return cells;
    return cells.map((cell, place) => wordIn(cell, words.get(withoutAddition(header[place] ?? ""))) ?? cell);
  });
}
