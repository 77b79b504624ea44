import type { Fault } from "../../../model/check/fault.ts";
import { type FormField, keyOf } from "./formFields.ts";
import { placeOf, type RowPlace } from "./formPlaces.ts";
import type { Written } from "./formValues.ts";

/** Faults by the places of the fields they belong to, and those that belong to none of the form. */
export type FieldFaults = {
  readonly byPlace: ReadonlyMap<string, readonly Fault[]>;
  readonly others: readonly Fault[];
};

export const noFaults: FieldFaults = { byPlace: new Map(), others: [] };

/**
 * Puts each fault about the record whose path is `prefix` beside its field: `/events/12/sources/0/id` → `sources 3 id`. What
 * is wrong with its id is wrong wherever it is named, and told once.
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
    const steps = fault.path.startsWith(`${prefix}/`) ? stepsOf(fault.path.slice(prefix.length + 1)) : [];
    const place = placeOfSteps(steps, fields, keys, []);
    if (place === undefined) others.push(fault);
    else byPlace.set(place, [...(byPlace.get(place) ?? []), fault]);
  }
  return { byPlace, others: byPlace.has(placeOf("id")) ? [] : others };
}

/** Of a JSON Pointer (RFC 6901). */
const stepsOf = (pointer: string): readonly string[] =>
  pointer.split("/").map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

/** Where nothing of a row has a field, or its list is wrong as a whole, the row or the list is the place. */
function placeOfSteps(
  steps: readonly string[],
  fields: readonly FormField[],
  keys: Written["keys"],
  row: RowPlace,
): string | undefined {
  const field = fields.find(({ name, in: within = [] }) =>
    [...within, name].every((step, index) => steps[index] === step),
  );
  if (field === undefined) return row.length === 0 ? undefined : placeOf(...row);
  const place = [...row, keyOf(field)];
  const [entry, ...rest] = steps.slice((field.in?.length ?? 0) + 1);
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
