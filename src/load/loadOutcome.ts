import type { Fault, Refusal } from "../model/check/fault.ts";
import { TABLE_TEXTS, type TableText } from "../model/fields.ts";
import type { Correction, SetAside, Warning } from "../model/setAside.ts";
import type { Tables } from "../model/tables/tables.ts";
import { COLUMN_TYPES, type ColumnType } from "../model/vocabulary.ts";
import type { Media, MediaSource } from "./media/takeMedia.ts";

export type FileFormat =
  | "dateline-json"
  | "table"
  | "records"
  | "timelinejs-json"
  | "timelinejs-csv"
  | "gexf"
  | "ftm-jsonl"
  | "workbook";

/** The outcome of a file: tables, or faults, or a question if the program would otherwise have to guess. */
export type LoadOutcome = (Loaded & Hashed) | Exclude<BytesOutcome, Loaded> | Unread;
export type BytesOutcome = Loaded | Refusal | Asked;

/** SHA-256 of the file as it was given, packed or not; null if it is unknown. */
type Hashed = { readonly digest: string | null };

export type Loaded = {
  readonly ok: true;
  readonly format: FileFormat;
  readonly tables: Tables;
  /** Pictures and documents of its events that came with the file. */
  readonly media: Media;
  /** The first thousand warnings. */
  readonly warnings: readonly Warning[];
  readonly warningTotal: number;
  /** Notes for authors only: points to check before publishing. The first thousand. */
  readonly advice: readonly Fault[];
  readonly adviceTotal: number;
  /** Rows that were left out, the first 10,000. For a workbook they are the faults of these rows. Dateline JSON leaves none out. */
  readonly setAside: readonly SetAside[];
  /** The number of rows that were left out. */
  readonly setAsideTotal: number;
  /** How the columns of a table were read, so that the reader can correct it. Null for all other files. */
  readonly columns: TableQuestion | null;
};

/** A question to the reader. To answer it, load the same bytes again with `answers`. */
export type Asked =
  | { readonly ok: false; readonly question: TableQuestion }
  | { readonly ok: false; readonly choice: Choice };

/** A choice before anything can be read: an encoding, a sheet, or the way in which numbers count dates. */
export type Choice = {
  readonly about: "encoding" | "sheet" | "dates";
  /** The place in the file that is in doubt, in words: `row 2`; "" for all of it. */
  readonly place: string;
  /** The options, the likely one first, each with a sample of the text that would be read. */
  readonly options: readonly { readonly value: string; readonly sample: string }[];
};

/** The file could not be read: it is a folder, or was moved or changed. Only this outcome has `unread`. */
export type Unread = { readonly ok: false; readonly unread: "file" };

/** The columns of a date that is written in several: year, month and day; then those of the end. */
export const DATE_PARTS = ["year", "month", "day", "endYear", "endMonth", "endDay"] as const;
export type DatePart = (typeof DATE_PARTS)[number];

/** In the order in which a column is given one of them, and in which the page offers them. */
const ORDERED = [
  "id",
  "date",
  "start",
  "end",
  ...DATE_PARTS,
  "time",
  "endTime",
  "duration",
  "precision",
  "headline",
  "short",
  "action",
  "from",
  "to",
  "side",
  "otherSide",
  "actors",
  "actions",
  "summary",
  "kind",
  "status",
  "place",
  "url",
  "sources",
  "dateNote",
  "known",
  "knownNote",
  "dispute",
  "reply",
  "prominence",
] as const;
export type ColumnRole = (typeof ORDERED)[number] | TableText;
export const COLUMN_ROLES: readonly ColumnRole[] = [...new Set<ColumnRole>([...ORDERED, ...TABLE_TEXTS])];

/** The use of a column that means nothing to the program: it becomes an own column. */
export type OwnRole = `own-${ColumnType}`;
const OWN_ROLES: readonly OwnRole[] = COLUMN_TYPES.map((type) => `own-${type}` as const);

/** The use of a column; null if the column is left out. */
export type ColumnUse = ColumnRole | OwnRole | null;
export const COLUMN_USES: readonly ColumnUse[] = [...COLUMN_ROLES, ...OWN_ROLES];

/** By column of the table, its use. Each role occurs at most once; several own columns may have one type. */
export type ColumnMapping = readonly ColumnUse[];

/** The type of an own column; undefined for any other column. */
export const ownTypeOf = (use: ColumnUse | undefined): ColumnType | undefined =>
  COLUMN_TYPES.find((type) => use === `own-${type}`);

/**
 * The roles that a table needs and this mapping lacks. The kind may serve as the headline if the reader agreed (`isAnswer`),
 * or if there are two actors: then it is what one did to the other. Two actors alone may serve if the reader agreed.
 */
export function missingRoles(mapping: ColumnMapping, isAnswer: boolean): readonly ("date" | "headline")[] {
  const has = (...roles: readonly ColumnRole[]) => roles.some((role) => mapping.includes(role));
  const hasTwo = (has("from") && has("to")) || (has("side") && has("otherSide"));
  const missing: ("date" | "headline")[] = [];
  if (!has("date", "start", "year")) missing.push("date");
  const isNamed = isAnswer ? has("kind") || hasTwo : has("kind") && hasTwo;
  if (!has("headline", "action", "actions") && !isNamed) missing.push("headline");
  return missing;
}

/** A question about a table whose columns, or whose order of day and month, are unclear. */
export type TableQuestion = {
  readonly asks: {
    /** Whether the reader must name a date (or a start) and a headline (or an act). */
    readonly columns: boolean;
    readonly dayOrder: boolean;
  };
  readonly header: readonly string[];
  /** Whether the first row of a table is its header. The reader can say otherwise. Null for records, which have none. */
  readonly hasHeader: boolean | null;
  /** The name of the known data set whose columns these are; "" for any other. */
  readonly known: string;
  /** By column, whether its name gave its use. */
  readonly isByName: readonly boolean[];
  /** How a second row of names is used: joined with the first, or left out. Null if there is none. */
  readonly second: "joined" | "left-out" | null;
  readonly sample: readonly (readonly string[])[];
  readonly rowTotal: number;
  /** By column, the guessed use, which the reader can correct. */
  readonly guess: ColumnMapping;
  /** By column, the types that fit none of its cells. */
  readonly impossible: readonly (readonly ColumnType[])[];
  /** The needed roles that no column gives. `date` means date or start, `headline` headline or act. */
  readonly missing: readonly ("date" | "headline")[];
  /** The first ten dates that can be read in two ways. */
  readonly twoWays: readonly TwoWayDate[];
  readonly blanks: readonly BlankWord[];
  /** The reader's answers about these columns as a link keeps them (`saidColumns.ts`); "" if the program's guess was taken. */
  readonly said: string;
  /** The sheet of a workbook that the reader chose; "" if there was no choice. */
  readonly sheet: string;
};

/** A word that may mean “unknown”; `cells` counts the examined cells with it. `isBlank`: it is read as blank. */
export type BlankWord = { readonly word: string; readonly cells: number; readonly isBlank: boolean };

export type TwoWayDate = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  /** EDTF, or null if the date does not exist in this order. */
  readonly dayFirst: string | null;
  readonly monthFirst: string | null;
};

export type DayOrder = "day-first" | "month-first";

/** A table of two columns, by its name: words of acts or actors, each with its class. The first row may be its header. */
export type ClassTable = { readonly name: string; readonly rows: readonly (readonly [string, string])[] };

export type Answers = { readonly [About in Choice["about"]]?: string } & {
  readonly columns?: ColumnMapping;
  /** Earlier answers about columns (`TableQuestion.said`). They hold for a table whose columns have the same names. */
  readonly said?: string;
  readonly dayOrder?: DayOrder;
  /** Whether the first row holds names of columns, or an event. */
  readonly header?: "names" | "none";
  /** Words whose cells are read as blank. */
  readonly blanks?: readonly string[];
  /** Tables of classes that the reader gave together with this table. */
  readonly classes?: readonly ClassTable[];
  /** Texts that the page asked about, and that the reader confirmed. */
  readonly meant?: readonly string[];
  /** Texts that replace those of some cells of a workbook. */
  readonly cells?: readonly Correction[];
};

export type LoadProgress = {
  readonly unit: "bytes" | "rows";
  readonly done: number;
  readonly total: number | null;
};

/** The facts about the bytes of a file: its name, the reader's answers, a listener to progress, and the files that came with it. */
export type AboutBytes = readonly [
  name: string,
  answers: Answers,
  report: (progress: LoadProgress) => void,
  media?: MediaSource,
];
