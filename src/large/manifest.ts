import * as v from "valibot";
import { FaultList, type Refusal, showText } from "../model/check/fault.ts";
import type { DayRange } from "../model/dates/timeSpan.ts";
import { LARGEST_FILE } from "../model/largestFile.ts";
import { LIST_LIMITS, RECORD_LIMITS, TEXT_LIMITS } from "../model/limits.ts";
import { toLists } from "../model/tables/makeLists.ts";
import type { TieTable } from "../model/tables/tables.ts";

/**
 * `manifest.json` of a prepared folder, which `npm run prepare-data` makes from tables that are too large for a
 * browser. Days are counted from 1 January 1970. Offsets and lengths are in bytes.
 */
export const FOLDER_FORMAT = "dateline-folder";
export const FOLDER_VERSION = 2;

/** A page loads at most this many rows at a time. A manifest may set a lower limit. */
export const MOST_ROWS = 200_000;

export const MOST_CELLS = 10_000_000;

const whole = v.pipe(v.number(), v.safeInteger("a whole number"));
const count = v.pipe(whole, v.minValue(0, "a number that is not below 0"));
/** The name of a file. It cannot lead out of the folder. */
const file = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,63}$/i, "the name of a file in this folder"));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "a SHA-256 of 64 hexadecimal digits"));
const bytes = v.pipe(count, v.maxValue(LARGEST_FILE, `at most ${LARGEST_FILE} bytes`));
const range = v.object({ offset: count, bytes, sha256 });

const part = v.object({ file, bytes, sha256 });

/** A row group of a Parquet file, fetched as a whole. All its events are within the days `first` to `last`. */
const rowGroup = v.object({
  ...range.entries,
  rows: count,
  first: whole,
  last: whole,
  /** In a file of `byActor`, the numbers of the actors. In a file of `byId`, the buckets of the ids (`bucketOf`). */
  keys: v.optional(v.object({ from: count, to: count })),
});

/** A Parquet file, of which only ranges are fetched. `footer` is the range of its metadata. */
const rowFile = v.object({ file, bytes: count, footer: range, groups: v.array(rowGroup) });

/** A column of the author's own. `name` is its name in files of rows, and `label` its name in the author's tables. */
export const ownColumn = v.object({
  name: v.pipe(v.string(), v.regex(/^own\d{1,4}$/, "the name of an own column, such as own3")),
  label: v.pipe(v.string(), v.minLength(1), v.maxLength(TEXT_LIMITS.name, "a shorter label")),
  type: v.picklist(["number", "category"]),
});
const ownColumns = v.pipe(
  v.array(ownColumn),
  v.maxLength(RECORD_LIMITS.values, `at most ${RECORD_LIMITS.values} columns`),
);

const manifestSchema = v.object({
  format: v.literal(FOLDER_FORMAT, `the word “${FOLDER_FORMAT}”`),
  version: v.literal(FOLDER_VERSION, `the version ${FOLDER_VERSION}`),
  title: v.pipe(v.string(), v.minLength(1, "a title"), v.maxLength(TEXT_LIMITS.name, "a shorter title")),
  events: count,
  limits: v.object({
    rows: count,
  }),
  setAside: count,
  days: v.pipe(
    v.object({ first: whole, last: whole }),
    v.check(({ first, last }) => first <= last, "days that end when they begin, or later"),
  ),
  kinds: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(TEXT_LIMITS.name, "a shorter label"))),
    v.maxLength(LIST_LIMITS.kinds, `at most ${LIST_LIMITS.kinds} kinds`),
  ),
  columns: v.optional(ownColumns),
  cells: part,
  busiest: part,
  /** The file `rows.json`, which is fetched only when rows are needed. */
  rows: part,
});

/** `rows.json`: the files of rows, with the days or keys of their row groups. */
const rowFilesSchema = v.object({
  byDay: v.array(rowFile),
  byActor: v.array(rowFile),
  /** Files with the id and the first day of each event, sorted by the bucket of the id (`bucketOf`). */
  byId: v.array(rowFile),
});

export type RowFiles = v.InferOutput<typeof rowFilesSchema>;

export function parseRowFiles(value: unknown): RowFiles | null {
  const parsed = v.safeParse(rowFilesSchema, value);
  return parsed.success ? parsed.output : null;
}

const BUCKET_DIGITS = 3;
/** The first hexadecimal digits of the hash of an id, as a number. `hash` is the SHA-256 of the id in UTF-8. */
export const bucketOf = (hash: string): number => Number.parseInt(hash.slice(0, BUCKET_DIGITS), 16);

export type Manifest = v.InferOutput<typeof manifestSchema>;
export type FolderPart = Manifest["cells"];
export type RowFile = RowFiles["byDay"][number];
export type RowGroup = RowFile["groups"][number];

export type ReadManifest = { readonly ok: true; readonly manifest: Manifest } | Refusal;

export function parseManifest(value: unknown): ReadManifest {
  const parsed = v.safeParse(manifestSchema, value);
  if (parsed.success) return { ok: true, manifest: parsed.output };
  const faults = new FaultList("fault");
  for (const issue of parsed.issues) {
    const path = `/${(issue.path ?? []).map(({ key }) => String(key)).join("/")}`;
    faults.add(path, showText(issue.received), issue.message);
  }
  return faults.refusal();
}

const busiestSchema = v.object({
  actors: v.object({
    names: v.pipe(
      v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(TEXT_LIMITS.name))),
      v.maxLength(LIST_LIMITS.actors),
    ),
    events: v.array(count),
  }),
  years: v.array(whole),
  /** The number of events of actor a in year y is at `a * years + y`. */
  actorYears: v.array(count),
  ties: v.object({
    from: v.array(count),
    to: v.array(count),
    undirected: v.array(v.picklist([0, 1])),
    /** The number of events of tie t in year y is at `t * years + y`. */
    events: v.array(count),
  }),
});

/** `busiest.json`: the busiest actors, and the ties between them that are among the heaviest of at least one year. */
export type Busiest = v.InferOutput<typeof busiestSchema>;

/** Null if the value is not `busiest.json`, or if its columns do not fit each other. */
export function parseBusiest(value: unknown): Busiest | null {
  const parsed = v.safeParse(busiestSchema, value);
  if (!parsed.success) return null;
  const { actors, years, actorYears, ties } = parsed.output;
  const length = actors.names.length;
  const isWhole =
    actors.events.length === length &&
    new Set(actors.names).size === length &&
    actorYears.length === length * years.length &&
    years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) + 1) &&
    ties.to.length === ties.from.length &&
    ties.undirected.length === ties.from.length &&
    ties.events.length === ties.from.length * years.length &&
    [...ties.from, ...ties.to].every((actor) => actor < length);
  return isWhole ? parsed.output : null;
}

/** The ties in `busiest.json` as a table. Its lists of events are empty, because the events are only counted. */
export const countedTies = ({ from, to, undirected }: Omit<Busiest["ties"], "events">): TieTable => ({
  count: from.length,
  from: Uint32Array.from(from),
  to: Uint32Array.from(to),
  undirected: Uint8Array.from(undirected),
  ofAction: new Uint32Array(0),
  events: toLists(Array.from(from, () => [])),
});

/** The events that are wanted as rows. With `none` and `days`, all other events are counted. */
export type RowScope =
  | { readonly kind: "none" }
  | { readonly kind: "days"; readonly days: DayRange }
  /** All events of these actors (by number in `busiest`). No others are counted, because cells do not know actors. */
  | { readonly kind: "actors"; readonly actors: readonly number[] };

export const isSameScope = (one: RowScope, other: RowScope): boolean => keyOf(one) === keyOf(other);

function keyOf(scope: RowScope): string {
  switch (scope.kind) {
    case "none":
      return "";
    case "days":
      return `days ${scope.days.first} ${scope.days.last}`;
    case "actors":
      return `actors ${scope.actors.join()}`;
  }
}
