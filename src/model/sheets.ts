import type { ColumnRecord } from "./dataset.ts";
import {
  DATASET,
  type Fields,
  type FieldType,
  fieldList,
  headerOfField,
  recordsOf,
  VOCABULARIES,
} from "./fields.ts";
import { headerOf } from "./tables/ownValues.ts";
import type { ReferredList } from "./vocabulary.ts";

/**
 * The sheets and columns of a workbook, made from the tables of `fields.ts`. A record is a row. Some lists of an event
 * have their own sheet, whose first column names the event:
 *
 *     Events    id · date · headline · …              one row an event
 *     Disputes  event · about · note · actor · says   one row an account; only the first of a dispute has a note
 */
export type SheetSpec = {
  readonly name: string;
  /** The lists from the outermost to the innermost. Each record of the innermost list is a row. */
  readonly levels: readonly Level[];
};

export type Level = {
  /** The field of the list, in the dataset or in a record of the level above. */
  readonly list: string;
  readonly columns: readonly Column[];
  /** True if this sheet has only the ids of the level's records, because they have a sheet of their own. */
  readonly isKey?: boolean;
  /** True if a record of the level above always has the list, even if it is empty. */
  readonly isNeeded?: boolean;
};

export type Column = {
  readonly name: string;
  /** The fields that lead from the record to the value. */
  readonly path: readonly string[];
  readonly form: CellForm;
  readonly refersTo?: ReferredList;
  readonly choices?: readonly string[];
  /** True if a blank cell is a blank text instead of a missing field. */
  readonly isRequired?: boolean;
  readonly isWide?: boolean;
};

/**
 * How a value is written in a cell:
 *
 *     text     as it stands
 *     date     a date as tables write them
 *     number   digits
 *     decimal  a number as JSON writes it, such as -1.5e-7
 *     flag     yes, or nothing
 *     answer   yes, no, or nothing
 *     list     A; B
 *     entries  A > x; B > y  the keys of a record and their values
 *     records  A; B > x > y  records of several fields; `isBare`: a record with only its first field is written as A
 */
type CellForm =
  | { readonly kind: "text" | "date" | "number" | "decimal" | "flag" | "answer" | "list" | "entries" }
  | { readonly kind: "records"; readonly fields: readonly string[]; readonly isBare: boolean };

type Cell = Pick<Column, "form" | "refersTo" | "choices">;

function cellOf(type: FieldType): Cell | undefined {
  if (typeof type === "string") {
    if (type === "yes") return { form: { kind: "flag" }, choices: ["yes"] };
    if (type === "date" || type === "day") return { form: { kind: "date" } };
    if (type === "yesNo") return { form: { kind: "answer" }, choices: ["yes", "no"] };
    return { form: { kind: type === "number" ? "number" : "text" } };
  }
  if ("ref" in type) return { form: { kind: "text" }, refersTo: type.ref };
  if ("map" in type) return { form: { kind: "entries" } };
  if ("word" in type) {
    const words: readonly (string | number)[] = VOCABULARIES[type.word];
    if (typeof words[0] === "number") return { form: { kind: "number" } };
    return { form: { kind: "text" }, ...(!type.isOpen && { choices: words.map(String) }) };
  }
  if ("record" in type) return undefined;
  const { list, bare } = type;
  if (typeof list === "string") return { form: { kind: "list" } };
  if ("ref" in list) return { form: { kind: "list" }, refersTo: list.ref };
  if (!("record" in list)) return undefined;
  const [first, ...more] = fieldList(list.record);
  if (first === undefined) return undefined;
  const [name, { type: named }] = first;
  return {
    form: { kind: "records", fields: [name, ...more.map(([one]) => one)], isBare: bare !== undefined },
    ...(typeof named === "object" && "ref" in named && { refersTo: named.ref }),
  };
}

/** The columns of fields. A field that is itself a record has the columns of its own fields. */
function columnsOf(fields: Fields, within: readonly string[] = []): readonly Column[] {
  return fieldList(fields).flatMap(([name, field]): readonly Column[] => {
    const { type, sheet } = field;
    const column = headerOfField(name, field);
    if (column === null || sheet !== undefined) return [];
    const path = [...within, name];
    if (typeof type === "object" && "record" in type) return columnsOf(type.record, path);
    const cell = cellOf(type);
    if (cell === undefined) return [];
    const isRequired = type === "text" && field.isNeeded === true;
    return [{ name: column, path, ...cell, isRequired, isWide: field.control !== undefined }];
  });
}

const levelsOf = (list: string, fields: Fields, isNeeded = false): readonly Level[] => [
  { list, columns: columnsOf(fields), isNeeded },
  ...fieldList(fields).flatMap(([name, { type, sheet, column, isNeeded }]) => {
    const records = recordsOf(type);
    return records && column === null && sheet === undefined ? levelsOf(name, records, isNeeded) : [];
  }),
];

function sheetsOf(fields: Fields, above: readonly Level[] = []): readonly SheetSpec[] {
  const lists = fieldList(fields).flatMap(([list, { type, sheet }]) => {
    const records = recordsOf(type);
    return records && sheet !== undefined ? [{ list, records, sheet }] : [];
  });
  return [
    ...lists.map(({ list, records, sheet }) => ({
      name: sheet,
      levels: [...above, ...levelsOf(list, records)],
    })),
    ...lists.flatMap(({ list, records }) => sheetsOf(records, [keyOf(list)])),
  ];
}

/** A level whose only column has the id of the record that contains the rows: `event` on the sheet Disputes. */
const keyOf = (list: string): Level => ({
  list,
  isKey: true,
  columns: [{ name: list.slice(0, -1), path: ["id"], form: { kind: "text" }, refersTo: "events" }],
});

export const SHEETS: readonly SheetSpec[] = /* @__PURE__ */ sheetsOf(DATASET);

/** The sheet about the dataset as a whole. Each row has the name and the value of a field. */
export const STORY_SHEET = "Story";
export const STORY_HEADER = ["field", "value"] as const;
export const STORY_FIELDS: readonly Column[] = /* @__PURE__ */ columnsOf(DATASET);

/** The sheet of the opening. Each row is a sentence or a member of the cast, and the column "part" names its field. */
export const OPENING_SHEET = DATASET.opening.sheet;
export const OPENING_PARTS: readonly OpeningPart[] = /* @__PURE__ */ fieldList(
  DATASET.opening.type.record,
).map(([name, { type }]) => {
  const records = recordsOf(type);
  const one = typeof type === "object" && "record" in type ? type.record : {};
  return { name, isOne: records === undefined, columns: columnsOf(records ?? one) };
});
type OpeningPart = {
  readonly name: string;
  /** True if the part is a single record, false if it is a list. */
  readonly isOne: boolean;
  readonly columns: readonly Column[];
};
const PART: Column = {
  name: "part",
  path: ["part"],
  form: { kind: "text" },
  choices: OPENING_PARTS.map(({ name }) => name),
};
export const OPENING_COLUMNS: readonly Column[] = [
  PART,
  ...new Map(OPENING_PARTS.flatMap(({ columns }) => columns.map((one) => [one.name, one]))).values(),
];

/** The sheet that describes the columns that the author added. Their values are in the sheet of events. */
export const COLUMNS_SHEET = DATASET.columns.sheet;
export const EVENTS_SHEET = DATASET.events.sheet;

/** A column that the author added to the sheet of events, such as `fatalities [number]`. */
export const ownColumn = (column: Pick<ColumnRecord, "id" | "label" | "type">): Column => ({
  name: headerOf(column),
  path: ["values", column.id],
  form: { kind: FORMS[column.type] },
});
const FORMS = {
  ...({ category: "text", text: "text", date: "date" } as const),
  ...({ number: "decimal", latitude: "decimal", longitude: "decimal" } as const),
};

/** The sheet that explains how to fill in the other sheets. The program does not read it. */
export const HOW_TO_SHEET = "How to";

/** A sheet as texts. The first row names the columns. */
export type SheetTable = { readonly name: string; readonly rows: readonly (readonly string[])[] };

export const plainName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ");

export const isCalled = (name: string, other: string): boolean => plainName(name) === plainName(other);

export const sheetCalled = (name: string): SheetSpec | undefined =>
  SHEETS.find((sheet) => isCalled(sheet.name, name));

/** The columns of a sheet, of all its levels. Empty for a sheet that the program does not know. */
export function columnsOfSheet(name: string): readonly Column[] {
  if (isCalled(name, STORY_SHEET)) return STORY_FIELDS;
  if (isCalled(name, OPENING_SHEET)) return OPENING_COLUMNS;
  return sheetCalled(name)?.levels.flatMap(({ columns }) => columns) ?? [];
}

const LETTERS = 26;
const A = 65;

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS))
    letters = String.fromCharCode(A + ((rest - 1) % LETTERS)) + letters;
  return letters;
}
