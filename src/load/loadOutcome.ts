import type { Fault, Refusal } from "../model/check/fault.ts";
import type { SetAside } from "../model/setAside.ts";
import type { Tables } from "../model/tables/tables.ts";
import { COLUMN_TYPES, type ColumnType } from "../model/vocabulary.ts";
import type { Media } from "./media/takeMedia.ts";

/** What a file can be, by its content. */
export type FileFormat =
  | "dateline-json"
  | "table"
  | "records"
  | "timelinejs-json"
  | "timelinejs-csv"
  | "gexf"
  | "ftm-jsonl"
  | "workbook";

/** What comes of a file: tables, all that is wrong with it, or a question without which it would have to be guessed. */
export type LoadOutcome = (Loaded & Hashed) | Exclude<BytesOutcome, Loaded> | Unread;
export type BytesOutcome = Loaded | Refusal | Asked;

/** SHA-256 of the file as it was given, packed or not; null where it is not known. */
type Hashed = { readonly digest: string | null };

export type Loaded = {
  readonly ok: true;
  readonly format: FileFormat;
  readonly tables: Tables;
  /** Pictures and documents of its events that came with the file. */
  readonly media: Media;
  /** The first thousand. */
  readonly warnings: readonly Fault[];
  readonly warningTotal: number;
  /** For authors alone: what to look at again before it is published. The first thousand. */
  readonly advice: readonly Fault[];
  readonly adviceTotal: number;
  /** Rows that were left out, the first 10,000. Only formats other than Dateline JSON leave any out. */
  readonly setAside: readonly SetAside[];
  /** Rows left out in all. */
  readonly setAsideTotal: number;
  /** For a table: how its columns were read, to be corrected. Null for every other file. */
  readonly columns: TableQuestion | null;
};

/** Told apart from a refusal by `"question" in outcome`. Answered by loading the same bytes again with `answers`. */
export type Asked = { readonly ok: false; readonly question: TableQuestion };

/**
 * Nothing can be said of the file, which could not be read: a folder, or one that was moved or changed. Told apart by
 * `"unread" in outcome`.
 */
export type Unread = { readonly ok: false; readonly unread: "file" };

/** What a column of a table means. */
export const COLUMN_ROLES = [
  "id",
  "date",
  "start",
  "end",
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
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What becomes of a column that means nothing to the program: it lives on as one of the file's own. */
export type OwnRole = `own-${ColumnType}`;
export const OWN_ROLES: readonly OwnRole[] = COLUMN_TYPES.map((type) => `own-${type}` as const);

/** The use that is made of a column; null where it is left out. */
export type ColumnUse = ColumnRole | OwnRole | null;

/** One entry a column of the table. No role stands twice; own columns may be of one type. */
export type ColumnMapping = readonly ColumnUse[];

/** The type that a column of the file's own is given; undefined for any other. */
export const ownTypeOf = (use: ColumnUse | undefined): ColumnType | undefined =>
  COLUMN_TYPES.find((type) => use === `own-${type}`);

/**
 * What a table must have and this mapping does not give. The kind may serve as the headline if a reader has said so
 * (`isAnswer`), or if two actors stand beside it: then it says what the one did to the other.
 */
export function missingRoles(mapping: ColumnMapping, isAnswer: boolean): readonly ("date" | "headline")[] {
  const has = (...roles: readonly ColumnRole[]) => roles.some((role) => mapping.includes(role));
  const hasTwo = (has("from") && has("to")) || (has("side") && has("otherSide"));
  const missing: ("date" | "headline")[] = [];
  if (!has("date", "start")) missing.push("date");
  if (!has("headline", "action", "actions") && !(has("kind") && (isAnswer || hasTwo)))
    missing.push("headline");
  return missing;
}

/** A table whose columns are not plain from their names, or whose days and months can be read in two orders. */
export type TableQuestion = {
  readonly asks: {
    /** A date (or a start) and a headline (or an action) must be named. */
    readonly columns: boolean;
    readonly dayOrder: boolean;
  };
  readonly header: readonly string[];
  /** What became of a second row of names: joined with the first, or left out. Null where there is none. */
  readonly second: "joined" | "left-out" | null;
  /** The first ten rows under the header, as they stand. */
  readonly sample: readonly (readonly string[])[];
  /** Rows under the header. */
  readonly rowTotal: number;
  /** What each column is taken for, to be corrected. */
  readonly guess: ColumnMapping;
  /** By column: the types of own columns of which it has not one cell. */
  readonly impossible: readonly (readonly ColumnType[])[];
  /** Roles that a table must have and no name of a column gives: `date` stands for date or start, `headline` for headline or action. */
  readonly missing: readonly ("date" | "headline")[];
  /** The first ten dates that can be read in two ways. */
  readonly twoWays: readonly TwoWayDate[];
};

export type TwoWayDate = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  /** EDTF days, or null where this order gives none. */
  readonly dayFirst: string | null;
  readonly monthFirst: string | null;
};

export type DayOrder = "day-first" | "month-first";

/** What the reader has said about a table. */
export type Answers = {
  readonly columns?: ColumnMapping;
  readonly dayOrder?: DayOrder;
};

/** How far loading has come; `total` is null where it cannot be known. */
export type LoadProgress = {
  readonly phase: "unpack" | "read" | "check";
  readonly unit: "bytes" | "rows";
  readonly done: number;
  readonly total: number | null;
};
