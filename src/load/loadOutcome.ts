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

/** Tables, faults, a question where the program would have to guess, or the news that the file could not be read. */
export type LoadOutcome = (Loaded & Hashed) | Exclude<BytesOutcome, Loaded> | Unread;
export type BytesOutcome = Loaded | Refusal | Unanswered;

/** SHA-256 of the file as given, packed or not. Null if it was not computed, as for a large Parquet file. */
type Hashed = { readonly digest: string | null };

export type Loaded = {
  readonly ok: true;
  readonly format: FileFormat;
  readonly tables: Tables;
  readonly media: Media;
  readonly warnings: readonly Warning[];
  readonly warningTotal: number;
  /** The first thousand points that the author may check before publishing. */
  readonly advice: readonly Fault[];
  readonly adviceTotal: number;
  /** The first 10,000 faults of rows that are set aside. A row may have several. Empty for Dateline JSON. */
  readonly setAside: readonly SetAside[];
  readonly setAsideTotal: number;
  /** How the columns of a table were read, which the reader can correct. Null for other files. */
  readonly columns: TableQuestion | null;
};

/** To answer, load the same bytes again with `answers`. */
export type Unanswered =
  | { readonly ok: false; readonly question: TableQuestion }
  | { readonly ok: false; readonly choice: Choice };

/** What the reader must choose before anything can be read: an encoding, a sheet, or how numbers count dates. */
export type Choice = {
  readonly about: "encoding" | "sheet" | "dates";
  /** The doubtful place in the file, such as `row 2`. "" for the whole file. */
  readonly place: string;
  /** The likeliest option is first. `sample` is a text as the option would give it. */
  readonly options: readonly { readonly value: string; readonly sample: string }[];
};

/** The file could not be read: it is a folder, or was moved or changed. Only this outcome has `unread`. */
export type Unread = { readonly ok: false; readonly unread: "file" };

export const DATE_PARTS = ["year", "month", "day", "endYear", "endMonth", "endDay"] as const;
export type DatePart = (typeof DATE_PARTS)[number];

/** Roles in the order in which the program assigns them to columns, and the page offers them. */
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

/** The use of a column for which the program has no field. It becomes an own column, one that only this story has. */
export type OwnRole = `own-${ColumnType}`;
const OWN_ROLES: readonly OwnRole[] = COLUMN_TYPES.map((type) => `own-${type}` as const);

export type ColumnUse = ColumnRole | OwnRole | null;
export const COLUMN_USES: readonly ColumnUse[] = [...COLUMN_ROLES, ...OWN_ROLES];

/** The use of each column. A role occurs at most once, but several own columns may have the same type. */
export type ColumnMapping = readonly ColumnUse[];

export const ownTypeOf = (use: ColumnUse | undefined): ColumnType | undefined =>
  COLUMN_TYPES.find((type) => use === `own-${type}`);

/**
 * The required roles that no column has. A start or a year can replace a date. Actions can replace a headline. So can
 * a column of kinds with two columns of actors: the kind then says what one actor did to the other. If the reader
 * assigned the roles (`isAnswer`), the kinds alone, or the two columns of actors alone, can replace the headline too.
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

/** Asks what columns mean, or in which order dates have day and month. */
export type TableQuestion = {
  readonly asks: {
    /** True if the reader must name the columns of a date (or a start) and of a headline (or an act). */
    readonly columns: boolean;
    readonly dayOrder: boolean;
  };
  readonly header: readonly string[];
  /** Whether the first row is the header, as the cells suggest or the reader said. Null for records in JSON. */
  readonly hasHeader: boolean | null;
  /** The known data set with these columns, such as a public database, or "". */
  readonly known: string;
  readonly isByName: readonly boolean[];
  /** How a second row of column names was used. Null if the table has only one header. */
  readonly second: "joined" | "left-out" | null;
  readonly sample: readonly (readonly string[])[];
  readonly rowTotal: number;
  readonly guess: ColumnMapping;
  /** For each column, the types that none of its cells fits. */
  readonly impossible: readonly (readonly ColumnType[])[];
  readonly missing: readonly ("date" | "headline")[];
  /** The first ten dates that can be read in two ways. */
  readonly twoWays: readonly TwoWayDate[];
  readonly blanks: readonly BlankWord[];
  /** The reader's answers about these columns, as a link has them (`saidColumns.ts`), or "". */
  readonly said: string;
  /** The sheet of a workbook that the reader chose, or "". */
  readonly sheet: string;
};

/** A word that may mean “unknown”, and how many examined cells hold it. If `isBlank`, those cells are read as blank. */
export type BlankWord = { readonly word: string; readonly cells: number; readonly isBlank: boolean };

export type TwoWayDate = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  /** The date in EDTF if the day comes first. Null if there is no such date. */
  readonly dayFirst: string | null;
  readonly monthFirst: string | null;
};

export type DayOrder = "day-first" | "month-first";

/** Each row has a word for acts or actors, and the class of that word. The first row may be a header. */
export type ClassTable = { readonly name: string; readonly rows: readonly (readonly [string, string])[] };

export type Answers = { readonly [About in Choice["about"]]?: string } & {
  readonly columns?: ColumnMapping;
  /** Earlier answers (`TableQuestion.said`), for a table whose columns have the same names. */
  readonly said?: string;
  readonly dayOrder?: DayOrder;
  readonly header?: "names" | "none";
  readonly blanks?: readonly string[];
  readonly classes?: readonly ClassTable[];
  /** Texts that the page asked about and the reader confirmed. */
  readonly meant?: readonly string[];
  readonly cells?: readonly Correction[];
};

export type LoadProgress = {
  readonly unit: "bytes" | "rows";
  readonly done: number;
  readonly total: number | null;
};

export type AboutBytes = readonly [
  name: string,
  answers: Answers,
  report: (progress: LoadProgress) => void,
  media?: MediaSource,
];
