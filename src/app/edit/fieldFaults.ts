import type { Fault } from "../../model/check/fault.ts";
import type { RecordList } from "../../model/draft/draftDataset.ts";
import { FORM_FIELDS } from "./formFields.ts";
import type { FormValues, Written } from "./formValues.ts";

/** The place of a field in its form: `date`, or of a row `sources 2 where`. */
export const placeOf = (name: string, row?: number, inRow?: string): string =>
  row === undefined ? name : inRow === undefined ? `${name} ${row}` : `${name} ${row} ${inRow}`;

/** What is written at a place; undefined where that is a whole list, or gone. */
export function textAt({ texts, rows }: FormValues, place: string): string | undefined {
  const [name = "", row, inRow] = place.split(" ");
  if (row === undefined) return texts[name];
  const found = rows[name]?.find(({ key }) => key === Number(row));
  return inRow === undefined ? undefined : found?.texts[inRow];
}

/** Faults by the fields they belong to, and those that belong to none of the form. */
export type FieldFaults = {
  readonly byPlace: ReadonlyMap<string, readonly Fault[]>;
  readonly others: readonly Fault[];
};

export const noFaults: FieldFaults = { byPlace: new Map(), others: [] };

/**
 * Puts each fault about the record at `row` beside its field, by its path: `/events/12/sources/0/id` → `sources 3 id`. What
 * is wrong with its id is wrong wherever it is named, and told once.
 */
export function faultsByField(
  faults: readonly Fault[],
  list: RecordList,
  row: number,
  { keys }: Pick<Written, "keys">,
): FieldFaults {
  const byPlace = new Map<string, Fault[]>();
  const others: Fault[] = [];
  for (const fault of faults) {
    const place = placeOfPath(fault.path, list, row, keys);
    if (place === undefined) others.push(fault);
    else byPlace.set(place, [...(byPlace.get(place) ?? []), fault]);
  }
  return { byPlace, others: byPlace.has(placeOf("id")) ? [] : others };
}

function placeOfPath(path: string, list: RecordList, row: number, keys: Written["keys"]): string | undefined {
  const prefix = `/${list}/${row}/`;
  if (!path.startsWith(prefix)) return undefined;
  const [name = "", entry, inEntry] = path.slice(prefix.length).split("/");
  const field = FORM_FIELDS[list].find((one) => one.name === name);
  if (field === undefined) return undefined;
  if (field.form !== "rows" || entry === undefined) return placeOf(name);
  const key = keys[name]?.[Number(entry)];
  if (key === undefined) return placeOf(name);
  const inRow = field.isPlain
    ? field.fields[0]?.name
    : field.fields.find((one) => one.name === inEntry)?.name;
  return placeOf(name, key, inRow);
}
