import { isRecord } from "../../model/check/fault.ts";
import type { Draft, DraftRecord, RecordList } from "../../model/draft/draftDataset.ts";
import { FORM_FIELDS, type RowsField, type TextField } from "./formFields.ts";
import { idOf, nameOf } from "./recordNames.ts";

/** Texts of fields by their names. */
export type Texts = Readonly<Record<string, string>>;

/** A row of a form; `original` is the entry that it was made from, with fields that have no place in the form. */
export type FormRow = { readonly key: number; readonly original: unknown; readonly texts: Texts };

/** A record as its form holds it: texts as they are typed, sound or not. */
export type FormValues = {
  readonly texts: Texts;
  readonly rows: Readonly<Record<string, readonly FormRow[]>>;
};

/** What the form of a record shows; of a new one `record` has what is known of it. */
export function valuesOf(
  draft: Draft,
  list: RecordList,
  record: Readonly<Record<string, unknown>>,
): FormValues {
  const texts: Record<string, string> = {};
  const rows: Record<string, readonly FormRow[]> = {};
  for (const field of FORM_FIELDS[list]) {
    const value = record[field.name];
    if (field.form !== "rows") texts[field.name] = textOf(draft, field, value);
    else
      rows[field.name] = (Array.isArray(value) ? value : []).map((entry: unknown, key) => ({
        key,
        original: entry,
        texts: rowTexts(draft, field, entry),
      }));
  }
  return { texts, rows };
}

function textOf(draft: Draft, field: TextField, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (field.form === "lines") return Array.isArray(value) ? value.map(String).join("\n") : "";
  return field.form === "reference" ? nameOf(draft, field.to, String(value)) : String(value);
}

const rowTexts = (draft: Draft, { fields, isPlain }: RowsField, entry: unknown): Texts =>
  Object.fromEntries(
    fields.map((field) => {
      const value = isPlain ? entry : isRecord(entry) ? entry[field.name] : undefined;
      return [field.name, textOf(draft, field, value)];
    }),
  );

/** A row that nothing is written in; its key is larger than those before. */
export const blankRow = (rows: readonly FormRow[]): FormRow => ({
  key: Math.max(-1, ...rows.map(({ key }) => key)) + 1,
  original: undefined,
  texts: {},
});

/** What a form makes: a record, and which row of the form each entry of its lists came from. */
export type Written = {
  readonly record: DraftRecord;
  readonly keys: Readonly<Record<string, readonly number[]>>;
};

/**
 * The record that a form says, over the one before: what has no field stays as it is, blank fields and blank rows are left
 * out. Required texts are kept blank, so that their fault has a place.
 */
export function recordOf(
  draft: Draft,
  list: RecordList,
  values: FormValues,
  before: Readonly<Record<string, unknown>>,
): Written {
  const record: { id: string; [field: string]: unknown } = { ...before, id: values.texts.id?.trim() ?? "" };
  const keys: Record<string, readonly number[]> = {};
  for (const field of FORM_FIELDS[list]) {
    if (field.form !== "rows") {
      put(record, field.name, meaningOf(draft, field, values.texts[field.name] ?? "", before[field.name]));
      continue;
    }
    const rows = (values.rows[field.name] ?? []).filter(({ texts }) =>
      Object.values(texts).some((text) => text.trim() !== ""),
    );
    keys[field.name] = rows.map(({ key }) => key);
    const entries = rows.map((row) => entryOf(draft, field, row));
    // A list that was there and blank stays.
    const isLeftOut = entries.length === 0 && !isBlankList(before[field.name]);
    put(record, field.name, isLeftOut ? undefined : entries);
  }
  return { record, keys };
}

const isBlankList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

function put(record: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined) delete record[name];
  else record[name] = value;
}

function entryOf(draft: Draft, { fields, isPlain }: RowsField, { original, texts }: FormRow): unknown {
  if (isPlain) {
    const [field] = fields;
    return field && meaningOf(draft, field, texts[field.name] ?? "", original);
  }
  const before = isRecord(original) ? original : {};
  const entry: Record<string, unknown> = { ...before };
  for (const field of fields)
    put(entry, field.name, meaningOf(draft, field, texts[field.name] ?? "", before[field.name]));
  return entry;
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
    case "line":
      return trimmed.replace(/\s+/g, " ");
    case "text":
    case "long":
    case "date":
    case "day":
    case "id":
    case "label":
      return trimmed;
  }
}
