import { isRecord } from "../../../model/check/fault.ts";
import { type Draft, freeSlug } from "../../../model/draft/draftDataset.ts";
import { type FormField, keyOf, type RowsField, type TextField } from "./formFields.ts";
import { type FormRow, type FormValues, placeOf, type RowPlace } from "./formPlaces.ts";
import { idOf, nameOf } from "./recordNames.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What the form of a record shows; of a new one `record` has what is known of it. */
export function valuesOf(draft: Draft, fields: readonly FormField[], record: Fields): FormValues {
  const texts: Record<string, string> = {};
  const rows: Record<string, readonly FormRow[]> = {};
  for (const field of fields) {
    const value = valueAt(record, field);
    if (field.form === "rows") rows[keyOf(field)] = rowsOf(draft, field, value);
    else texts[keyOf(field)] = textOf(draft, field, value);
  }
  return { texts, rows };
}

const rowsOf = (draft: Draft, field: RowsField, value: unknown): readonly FormRow[] =>
  (Array.isArray(value) ? value : []).map((entry: unknown, key) => ({
    key,
    original: entry,
    ...valuesOf(draft, field.fields, recordIn(field, entry)),
  }));

/** The record of a row: a bare text is one of a single field. */
const recordIn = ({ bare }: RowsField, entry: unknown): Fields =>
  isRecord(entry) ? entry : bare === undefined || entry === undefined ? {} : { [bare]: entry };

function valueAt(record: Fields, { name, in: within = [] }: FormField): unknown {
  const holder = within.reduce<unknown>((here, step) => (isRecord(here) ? here[step] : undefined), record);
  return isRecord(holder) ? holder[name] : undefined;
}

function textOf(draft: Draft, field: TextField, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (field.form === "lines") return Array.isArray(value) ? value.map(String).join("\n") : "";
  return field.form === "reference" ? nameOf(draft, field.to, String(value)) : String(value);
}

/** A row that nothing is written in; its key is larger than those before. */
export const blankRow = (rows: readonly FormRow[]): FormRow => ({
  key: Math.max(-1, ...rows.map(({ key }) => key)) + 1,
  original: undefined,
  texts: {},
  rows: {},
});

/** What a form makes: a record, and which row of the form each entry of its lists came from, by the places of lists. */
export type Written = {
  readonly record: Fields;
  readonly keys: ReadonlyMap<string, readonly number[]>;
};

/**
 * The record that a form says, over the one before: what has no field stays as it is, blank fields and blank rows are left
 * out. Required texts are kept blank, so that their fault has a place.
 */
export function recordOf(
  draft: Draft,
  fields: readonly FormField[],
  values: FormValues,
  before: Fields,
): Written {
  const keys = new Map<string, readonly number[]>();
  return { record: written(draft, fields, values, before, keys, []), keys };
}

function written(
  draft: Draft,
  fields: readonly FormField[],
  values: FormValues,
  before: Fields,
  keys: Map<string, readonly number[]>,
  row: RowPlace,
): Fields {
  let record = before;
  for (const field of fields) {
    const was = valueAt(before, field);
    const key = keyOf(field);
    if (field.form !== "rows") {
      record = put(record, field, meaningOf(draft, field, values.texts[key] ?? "", was));
      continue;
    }
    const rows = (values.rows[key] ?? []).filter((one) => !isBlank(one));
    keys.set(
      placeOf(...row, key),
      rows.map((one) => one.key),
    );
    const taken = rows.flatMap(({ original }) =>
      isRecord(original) && typeof original.id === "string" ? [original.id] : [],
    );
    const entries = rows.map((one) => {
      const entry = entryOf(draft, field, one, keys, [...row, key, one.key]);
      return field.idAfter === undefined ? entry : withId(entry, field.idAfter, taken);
    });
    // A list that was there and blank stays, and so does the list of kinds, without which a file is none.
    const isKept =
      entries.length > 0 ||
      (Array.isArray(was) && was.length === 0) ||
      (field.isRequired && row.length === 0);
    record = put(record, field, isKept ? entries : undefined);
  }
  return record;
}

const isBlank = ({ texts, rows }: FormValues): boolean =>
  Object.values(texts).every((text) => text.trim() === "") &&
  Object.values(rows).every((list) => list.every(isBlank));

function entryOf(
  draft: Draft,
  field: RowsField,
  row: FormRow,
  keys: Map<string, readonly number[]>,
  place: RowPlace,
): unknown {
  const { bare } = field;
  const record = written(draft, field.fields, row, recordIn(field, row.original), keys, place);
  const isBare = bare !== undefined && Object.keys(record).every((name) => name === bare);
  return isBare && !isRecord(row.original) ? record[bare] : record;
}

/** What has no id is given one that none of `taken` is, and that is taken then. */
function withId(entry: unknown, after: string, taken: string[]): unknown {
  if (!isRecord(entry) || typeof entry.id === "string") return entry;
  const id = freeSlug(String(entry[after] ?? ""), "row", new Set(taken));
  taken.push(id);
  return { id, ...entry };
}

/** The record with a value at the place of a field; what held nothing else than a value that goes, goes with it. */
function put(record: Fields, field: FormField, value: unknown): Fields {
  if (value === undefined && valueAt(record, field) === undefined) return record;
  return putIn(record, [...(field.in ?? []), field.name], value);
}

function putIn(record: Fields, [step = "", ...rest]: readonly string[], value: unknown): Fields {
  const held = record[step];
  const now = rest.length === 0 ? value : putIn(isRecord(held) ? held : {}, rest, value);
  const { [step]: _, ...others } = record;
  const isGone = now === undefined || (rest.length > 0 && Object.keys(isRecord(now) ? now : {}).length === 0);
  return isGone ? others : { ...record, [step]: now };
}

/** What a text means; one that says what stood there already leaves that as it was. */
function meaningOf(draft: Draft, field: TextField, text: string, before: unknown): unknown {
  if (text === textOf(draft, field, before) && before !== undefined) return before;
  const trimmed = text.trim();
  if (trimmed === "") return field.isRequired ? "" : undefined;
  switch (field.form) {
    case "lines":
      return trimmed
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
    case "reference":
      return idOf(draft, field.to, trimmed);
    case "choice":
      return field.isNumber ? Number(trimmed) : trimmed;
    case "answer":
      return trimmed === "true";
    case "number":
      return Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed;
    case "flag":
      return true;
    case "line":
      return trimmed.replace(/\s+/g, " ");
    case "text":
    case "long":
    case "date":
    case "day":
    case "id":
    case "file":
    case "label":
      return trimmed;
  }
}
