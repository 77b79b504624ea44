import { nameOf as anyNameOf, nearestTo } from "../../load/nearNames.ts";
import { dateAsked, readTableDate } from "../../load/table/tableDates.ts";
import { type Fault, isRecord, showText, valueAt } from "../../model/check/fault.ts";
import { type Draft, type DraftRecord, freeSlug, type RecordList } from "../../model/draft.ts";
import { addTo } from "../../model/grouped.ts";
import { memoByKey, oncePer } from "../../model/memo.ts";
import { foldSource, nearestOf } from "../../model/nearest.ts";
import { foldText } from "../../model/tables/foldText.ts";
import { type FormField, keyOf, namedBy, pathOf, type RowsField, type TextField } from "./formFields.ts";

type Fields = Readonly<Record<string, unknown>>;

export function valuesOf(draft: Draft, fields: readonly FormField[], record: Fields): FormValues {
  const texts: Record<string, string> = {};
  const rows: Record<string, readonly FormRow[]> = {};
  for (const field of fields) {
    const value = valueAt(record, pathOf(field));
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

/** An entry that is only a text becomes a record with the field `bare`: `"src-1"` → `{ id: "src-1" }`. */
const recordIn = ({ bare }: RowsField, entry: unknown): Fields =>
  isRecord(entry) ? entry : bare === undefined || entry === undefined ? {} : { [bare]: entry };

function textOf(draft: Draft, field: TextField, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (field.form === "lines") return Array.isArray(value) ? value.map(String).join("\n") : "";
  return field.form === "reference" ? nameOf(draft, field.to, String(value)) : String(value);
}

export const blankRow = (rows: readonly FormRow[]): FormRow => ({
  key: Math.max(-1, ...rows.map(({ key }) => key)) + 1,
  original: undefined,
  texts: {},
  rows: {},
});

/** `keys` maps the place of each list to the keys of its rows. Blank rows are left out, as they are in `record`. */
type Written = {
  readonly record: Fields;
  readonly keys: ReadonlyMap<string, readonly number[]>;
};

/** The record of a form. Values of `before` without a field in the form are kept. A blank required text is "". */
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
    const was = valueAt(before, pathOf(field));
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
    // An empty list is kept if the record had it before. So is an empty list that a file requires, such as the kinds.
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

/** Gives a record without an id a new id, and adds the id to `taken`. */
function withId(entry: unknown, after: string, taken: string[]): unknown {
  if (!isRecord(entry) || typeof entry.id === "string") return entry;
  const id = freeSlug(String(entry[after] ?? ""), "row", new Set(taken));
  taken.push(id);
  return { id, ...entry };
}

/** Writes a value into a record. Undefined removes the field, and inner records that become empty. */
function put(record: Fields, field: FormField, value: unknown): Fields {
  const path = pathOf(field);
  return value === undefined && valueAt(record, path) === undefined ? record : putIn(record, path, value);
}

function putIn(record: Fields, [step = "", ...rest]: readonly string[], value: unknown): Fields {
  const held = record[step];
  const now = rest.length === 0 ? value : putIn(isRecord(held) ? held : {}, rest, value);
  const { [step]: _, ...others } = record;
  const isGone = now === undefined || (rest.length > 0 && Object.keys(isRecord(now) ? now : {}).length === 0);
  return isGone ? others : { ...record, [step]: now };
}

/** The value that a typed text stands for. If the text is unchanged, the value is `before`. */
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
    case "date":
    case "day": {
      const reading = readTableDate(trimmed);
      return reading.kind === "date" ? reading.edtf : trimmed;
    }
    case "text":
    case "long":
    case "id":
    case "file":
    case "label":
      return trimmed;
  }
}

/** Explains a fault as imports of tables do. It names the accepted forms of a date, or the most similar name. */
export function faultAsTyped(draft: Draft, field: TextField, text: string, fault: Fault): Fault {
  if (text.trim() !== "" && (field.form === "date" || field.form === "day")) {
    const reading = readTableDate(text);
    if (reading.kind === "date") return fault;
    const { expected, likely } = dateAsked(reading);
    return { ...fault, expected, remedies: likely.map((to) => ({ from: text, to })) };
  }
  if (text.trim() === "" || field.form !== "reference" || isKnown(draft, field.to, text)) return fault;
  const to = nearestOf(text, allNames(draft, field.to));
  const { hint, remedies = [] } = to === undefined ? {} : nearestTo(text, to);
  const found = showText(text.trim());
  return { ...fault, found, expected: anyNameOf(field.to, hint), remedies };
}

/**
 * A place in a form is a path of keys of fields and keys of rows, from the outside in:
 *
 *     date                          a field
 *     disputes 2                    a row
 *     disputes 2 accounts 0 says    a field in a row of a list in a row
 */

/** The steps to a row. Empty for the form itself. */
export type RowPlace = readonly (string | number)[];

export const placeOf = (...steps: RowPlace): string => steps.join(" ");

/** The typed texts of a form or of a row in it, and its lists of rows. The keys come from `keyOf`. */
export type FormValues = {
  readonly texts: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly FormRow[]>>;
};

/** A row of a form. `original` is its entry, which may have fields that the form does not show. */
export type FormRow = FormValues & { readonly key: number; readonly original: unknown };

/** The text at a place. Undefined for a list, a row, a removed row, or a field of a new row without a text yet. */
export function textAt(values: FormValues, place: string): string | undefined {
  const holder = holderAt(values, place);
  return holder?.values.texts[holder.name];
}

export const isThere = (values: FormValues, place: string): boolean => holderAt(values, place) !== undefined;

function holderAt(
  values: FormValues,
  place: string,
): { readonly values: FormValues; readonly name: string } | undefined {
  const steps = place.split(" ");
  let holder = values;
  while (steps.length > 2) {
    const [list = "", row] = steps.splice(0, 2);
    const found = holder.rows[list]?.find(({ key }) => key === Number(row));
    if (found === undefined) return undefined;
    holder = found;
  }
  return steps.length === 1 ? { values: holder, name: steps[0] ?? "" } : undefined;
}

export function changedAt<Values extends FormValues>(
  values: Values,
  place: string,
  change: <Held extends FormValues>(held: Held, name: string) => Held,
): Values {
  const [list = "", row, ...rest] = place.split(" ");
  if (rest.length === 0) return change(values, list);
  const rows = values.rows[list] ?? [];
  return {
    ...values,
    rows: {
      ...values.rows,
      [list]: rows.map((one) => (one.key === Number(row) ? changedAt(one, rest.join(" "), change) : one)),
    },
  };
}

/** The unique names by which forms call the records of a list. */
type Names = {
  readonly byId: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, string>;
  /**
   * The ids by folded names (`foldOf`: no capitals, no accents). The id is null if several records share such a name.
   */
  readonly byFolded: ReadonlyMap<string, string | null>;
};

const plainText = (value: unknown): string =>
  typeof value === "string" ? value.trim().replace(/\s+/g, " ") : "";

const namesOf = (draft: Draft, list: RecordList): Names => namesIn(list)(draft[list]);

const foldOf = (list: RecordList) => (list === "sources" ? foldSource : foldText);

/** The names are made once for each list of records, because lists never change in place. */
const namesIn = memoByKey((list: RecordList) =>
  oncePer((records: readonly DraftRecord[]): Names => {
    const counts = new Map<string, number>();
    for (const record of records) {
      const name = plainText(record[namedBy(list)]);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const byId = new Map<string, string>();
    const byName = new Map<string, string>();
    const byFolded = new Map<string, string | null>();
    for (const record of records) {
      const name = plainText(record[namedBy(list)]);
      const own = name === "" || (counts.get(name) ?? 0) > 1 ? `${name} (${record.id})`.trim() : name;
      byId.set(record.id, own);
      byName.set(own, record.id);
      const folded = foldOf(list)(own);
      byFolded.set(folded, byFolded.has(folded) ? null : record.id);
    }
    return { byId, byName, byFolded };
  }),
);

export const nameOf = (draft: Draft, list: RecordList, id: string): string =>
  namesOf(draft, list).byId.get(id) ?? id;

/** The id of the record with this name. Without such a record, it is the text itself, which may be an id. */
export function idOf(draft: Draft, list: RecordList, name: string): string {
  const { byId, byName, byFolded } = namesOf(draft, list);
  const written = name.trim();
  const id = byName.get(plainText(name));
  return id ?? (byId.has(written) ? written : (byFolded.get(foldOf(list)(name)) ?? written));
}

export const isKnown = (draft: Draft, list: RecordList, text: string): boolean =>
  namesOf(draft, list).byId.has(idOf(draft, list, text));

export const allNames = (draft: Draft, list: RecordList): readonly string[] => [
  ...namesOf(draft, list).byName.keys(),
];

export type FieldFaults = {
  readonly byPlace: ReadonlyMap<string, readonly Fault[]>;
  readonly others: readonly Fault[];
};

export const noFaults: FieldFaults = { byPlace: new Map(), others: [] };

/**
 * Finds the form field of each fault: `/events/12/sources/0/id` → `sources 3 id`, if the row of source 0 has the key 3.
 * If the id of the record is faulty, it has caused all faults without a field, so these are dropped.
 */
export function faultsByField(
  faults: readonly Fault[],
  fields: readonly FormField[],
  prefix: string,
  { keys }: Pick<Written, "keys">,
): FieldFaults {
  const byPlace = new Map<string, Fault[]>();
  const others: Fault[] = [];
  for (const fault of faults) {
    const place = placeOfPath(fault.path, fields, prefix, keys);
    if (place === undefined) others.push(fault);
    else addTo(byPlace, place, fault);
  }
  return { byPlace, others: byPlace.has(placeOf("id")) ? [] : others };
}

export function placeOfPath(
  path: string,
  fields: readonly FormField[],
  prefix: string,
  keys: Written["keys"],
): string | undefined {
  const steps = path.startsWith(`${prefix}/`) ? stepsOf(path.slice(prefix.length + 1)) : [];
  return placeOfSteps(steps, fields, keys, []);
}

const stepsOf = (pointer: string): readonly string[] =>
  pointer.split("/").map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

/** The place of a field. If the form lacks the field, the row or list around the field. Undefined without any. */
function placeOfSteps(
  steps: readonly string[],
  fields: readonly FormField[],
  keys: Written["keys"],
  row: RowPlace,
): string | undefined {
  const field = fields.find((one) => pathOf(one).every((step, index) => steps[index] === step));
  if (field === undefined) return row.length === 0 ? undefined : placeOf(...row);
  const place = [...row, keyOf(field)];
  const [entry, ...rest] = steps.slice(pathOf(field).length);
  if (field.form !== "rows" || entry === undefined) return placeOf(...place);
  const key = keys.get(placeOf(...place))?.[Number(entry)];
  if (key === undefined) return placeOf(...place);
  return placeOfSteps(
    rest.length === 0 && field.bare !== undefined ? [field.bare] : rest,
    field.fields,
    keys,
    [...place, key],
  );
}
