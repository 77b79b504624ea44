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

/** The outcome of loading a file: tables, faults, or a question if the program would have to guess. */
export type LoadOutcome = (Loaded & Hashed) | Exclude<BytesOutcome, Loaded> | Unread;
export type BytesOutcome = Loaded | Refusal | Asked;

/** The SHA-256 of the file as it was given, packed or not. Null if unknown. */
type Hashed = { readonly digest: string | null };

export type Loaded = {
  readonly ok: true;
  readonly format: FileFormat;
  readonly tables: Tables;
  readonly media: Media;
  readonly warnings: readonly Warning[];
  readonly warningTotal: number;
  /** The first thousand notes for authors, with points to check before publishing. */
  readonly advice: readonly Fault[];
  readonly adviceTotal: number;
  /** The first 10,000 rows that were set aside, or the faults of such rows in a workbook. Dateline JSON has none. */
  readonly setAside: readonly SetAside[];
  readonly setAsideTotal: number;
  /** How the columns of a table were read, so that the reader can correct it. Null for other files. */
  readonly columns: TableQuestion | null;
};

/** A question to the reader. To answer it, load the same bytes again with `answers`. */
export type Asked =
  | { readonly ok: false; readonly question: TableQuestion }
  | { readonly ok: false; readonly choice: Choice };

/** A choice that the reader must make before anything can be read: an encoding, a sheet, or how numbers count dates. */
export type Choice = {
  readonly about: "encoding" | "sheet" | "dates";
  /** The doubtful place in the file, such as `row 2`. "" for the whole file. */
  readonly place: string;
  /** The options, the likeliest first, each with a sample of the text that it would give. */
  readonly options: readonly { readonly value: string; readonly sample: string }[];
};

/** The file could not be read, because it is a folder, or was moved or changed. Only this outcome has `unread`. */
export type Unread = { readonly ok: false; readonly unread: "file" };

/** The columns of a date that is split into parts: first the parts of its start, then of its end. */
export const DATE_PARTS = ["year", "month", "day", "endYear", "endMonth", "endDay"] as const;
export type DatePart = (typeof DATE_PARTS)[number];

/** The uses of columns, in the order in which the program assigns them and the page offers them. */
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

export type ColumnUse = ColumnRole | OwnRole | null;
export const COLUMN_USES: readonly ColumnUse[] = [...COLUMN_ROLES, ...OWN_ROLES];

/** The use of each column of a table. A role occurs at most once, but several own columns may have the same type. */
export type ColumnMapping = readonly ColumnUse[];

export const ownTypeOf = (use: ColumnUse | undefined): ColumnType | undefined =>
  COLUMN_TYPES.find((type) => use === `own-${type}`);

/**
 * The required roles that no column has. The kind can replace the headline if the reader agreed (`isAnswer`), or if
 * there are two actors, because it then says what one did to the other. Two actors alone can replace it only if the
 * reader agreed.
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
    /** True if the reader must name a date (or a start) and a headline (or an act). */
    readonly columns: boolean;
    readonly dayOrder: boolean;
  };
  readonly header: readonly string[];
  /** Whether the first row is the header, by its cells or the reader's answer. Null for records in JSON. */
  readonly hasHeader: boolean | null;
  /** The name of a known data set with these columns, such as a public database. "" for other tables. */
  readonly known: string;
  readonly isByName: readonly boolean[];
  /** Whether a second row of names is joined with the first or left out. Null if there is no such row. */
  readonly second: "joined" | "left-out" | null;
  readonly sample: readonly (readonly string[])[];
  readonly rowTotal: number;
  readonly guess: ColumnMapping;
  /** For each column, the types that none of its cells fits. */
  readonly impossible: readonly (readonly ColumnType[])[];
  /** The required roles that no column has. `date` means date or start, and `headline` means headline or act. */
  readonly missing: readonly ("date" | "headline")[];
  /** The first ten dates that can be read in two ways. */
  readonly twoWays: readonly TwoWayDate[];
  readonly blanks: readonly BlankWord[];
  /** The reader's answers about these columns in the form for links (`saidColumns.ts`), or "". */
  readonly said: string;
  /** The sheet of a workbook that the reader chose, or "". */
  readonly sheet: string;
};

/**
 * A word that may mean “unknown”, and the number of examined cells with it. `isBlank` is true if it is read as blank.
 */
export type BlankWord = { readonly word: string; readonly cells: number; readonly isBlank: boolean };

export type TwoWayDate = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  /** The date in EDTF. Null if it does not exist in this order. */
  readonly dayFirst: string | null;
  readonly monthFirst: string | null;
};

export type DayOrder = "day-first" | "month-first";

/** A table of words for acts or actors, with their classes. The first row may be a header. */
export type ClassTable = { readonly name: string; readonly rows: readonly (readonly [string, string])[] };

export type Answers = { readonly [About in Choice["about"]]?: string } & {
  readonly columns?: ColumnMapping;
  /** Earlier answers (`TableQuestion.said`). They apply to a table whose columns have the same names. */
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

/** The name of a file, the reader's answers, a listener for progress, and the pictures beside the file. */
export type AboutBytes = readonly [
  name: string,
  answers: Answers,
  report: (progress: LoadProgress) => void,
  media?: MediaSource,
];
