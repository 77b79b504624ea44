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

/** SHA-256 of the file as it was given, packed or not. Null if it is unknown. */
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
  /** The first 10,000 rows that were left out, or faults of such rows in a workbook. Dateline JSON leaves none out. */
  readonly setAside: readonly SetAside[];
  /** The number of rows that were left out. */
  readonly setAsideTotal: number;
  /** How the columns of a table were read, so that the reader can correct this. Null for all other files. */
  readonly columns: TableQuestion | null;
};

/** A question to the reader. To answer it, load the same bytes again with `answers`. */
export type Asked =
  | { readonly ok: false; readonly question: TableQuestion }
  | { readonly ok: false; readonly choice: Choice };

/** A choice that the reader makes before anything can be read: an encoding, a sheet, or how numbers count dates. */
export type Choice = {
  readonly about: "encoding" | "sheet" | "dates";
  /** The place in the file that is in doubt, in words: `row 2`. "" if the whole file is. */
  readonly place: string;
  /** The options, the likely one first, each with a sample of the text that would be read. */
  readonly options: readonly { readonly value: string; readonly sample: string }[];
};

/** The file could not be read, since it is a folder, or was moved or changed. Only this outcome has `unread`. */
export type Unread = { readonly ok: false; readonly unread: "file" };

/** Columns of a date that is written in several columns: year, month and day of its start, then of its end. */
export const DATE_PARTS = ["year", "month", "day", "endYear", "endMonth", "endDay"] as const;
export type DatePart = (typeof DATE_PARTS)[number];

/** The program gives columns these uses in this order. The page offers them in the same order. */
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

/** The use of a column for which the program has no field. It becomes one of the file's own columns. */
export type OwnRole = `own-${ColumnType}`;
const OWN_ROLES: readonly OwnRole[] = COLUMN_TYPES.map((type) => `own-${type}` as const);

/** The use of a column. Null if the column is left out. */
export type ColumnUse = ColumnRole | OwnRole | null;
export const COLUMN_USES: readonly ColumnUse[] = [...COLUMN_ROLES, ...OWN_ROLES];

/** For each column of the table, its use. A role occurs at most once, but several own columns may have one type. */
export type ColumnMapping = readonly ColumnUse[];

/** The type of one of the file's own columns. Undefined for any other column. */
export const ownTypeOf = (use: ColumnUse | undefined): ColumnType | undefined =>
  COLUMN_TYPES.find((type) => use === `own-${type}`);

/**
 * The roles that a table needs and that no column has. The kind may serve as the headline if the reader agreed
 * (`isAnswer`), or if there are two actors, since it then says what one did to the other. Two actors alone may serve if
 * the reader agreed.
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

/** A question about a table in which the columns, or the order of day and month, are unclear. */
export type TableQuestion = {
  readonly asks: {
    /** True if the reader must name a date (or a start) and a headline (or an act). */
    readonly columns: boolean;
    readonly dayOrder: boolean;
  };
  readonly header: readonly string[];
  /** Whether the first row of a table is its header, unless the reader says otherwise. Null for records. */
  readonly hasHeader: boolean | null;
  /** The name of a known data set, such as a public database, that has these columns. "" for any other table. */
  readonly known: string;
  /** For each column, whether its name told its use. */
  readonly isByName: readonly boolean[];
  /** How a second row of names is used: joined with the first, or left out. Null if there is no such row. */
  readonly second: "joined" | "left-out" | null;
  readonly sample: readonly (readonly string[])[];
  readonly rowTotal: number;
  /** For each column, the use that the program guessed. The reader can correct it. */
  readonly guess: ColumnMapping;
  /** For each column, the types that fit none of its cells. */
  readonly impossible: readonly (readonly ColumnType[])[];
  /** The needed roles that no column has. `date` means date or start, `headline` means headline or act. */
  readonly missing: readonly ("date" | "headline")[];
  /** The first ten dates that can be read in two ways. */
  readonly twoWays: readonly TwoWayDate[];
  readonly blanks: readonly BlankWord[];
  /** The reader's answers about these columns as a link keeps them (`saidColumns.ts`). "" if there are none. */
  readonly said: string;
  /** The sheet of a workbook that the reader chose. "" if there was no choice. */
  readonly sheet: string;
};

/** A word that may mean “unknown”, and the number of examined cells with it. `isBlank`: they are read as blank. */
export type BlankWord = { readonly word: string; readonly cells: number; readonly isBlank: boolean };

export type TwoWayDate = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  /** A date in EDTF. Null if the date does not exist in this order. */
  readonly dayFirst: string | null;
  readonly monthFirst: string | null;
};

export type DayOrder = "day-first" | "month-first";

/** A table of two columns, by its name: words for acts or actors, with their classes. The first row may be a header. */
export type ClassTable = { readonly name: string; readonly rows: readonly (readonly [string, string])[] };

export type Answers = { readonly [About in Choice["about"]]?: string } & {
  readonly columns?: ColumnMapping;
  /** Earlier answers about columns (`TableQuestion.said`). They hold for a table whose columns have the same names. */
  readonly said?: string;
  readonly dayOrder?: DayOrder;
  /** Whether the first row has the names of columns, or is an event. */
  readonly header?: "names" | "none";
  /** Words in cells that are read as blank. */
  readonly blanks?: readonly string[];
  /** Tables of classes that the reader gave together with this table. */
  readonly classes?: readonly ClassTable[];
  /** Texts about which the page asked, and which the reader confirmed. */
  readonly meant?: readonly string[];
  /** Texts that replace the texts of some cells of a workbook. */
  readonly cells?: readonly Correction[];
};

export type LoadProgress = {
  readonly unit: "bytes" | "rows";
  readonly done: number;
  readonly total: number | null;
};

/** What comes with the bytes of a file: its name, the reader's answers, a listener to progress, and files beside it. */
export type AboutBytes = readonly [
  name: string,
  answers: Answers,
  report: (progress: LoadProgress) => void,
  media?: MediaSource,
];
