/**
 * Places in a form, by the keys of its fields and the numbers of its rows, inside out:
 *
 *     date                          a field
 *     disputes 2                    a row
 *     disputes 2 accounts 0 says    a field in a row of a list in a row
 */

/** The steps to a row; none lead to the form itself. */
export type RowPlace = readonly (string | number)[];

export const placeOf = (...steps: RowPlace): string => steps.join(" ");

/** A record, or an entry of one of its lists, as its form holds it: texts as they are typed, sound or not, by `keyOf`. */
export type FormValues = {
  readonly texts: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly FormRow[]>>;
};

/** A row of a form; `original` is the entry that it was made from, with fields that have no place in the form. */
export type FormRow = FormValues & { readonly key: number; readonly original: unknown };

/** What is written at a place; undefined where that is a list or a row, or gone, or nothing yet. */
export function textAt(values: FormValues, place: string): string | undefined {
  const holder = holderAt(values, place);
  return holder?.values.texts[holder.name];
}

/** Whether the row in which a place is, if it is in any, is there. */
export const isThere = (values: FormValues, place: string): boolean => holderAt(values, place) !== undefined;

function holderAt(
  values: FormValues,
  place: string,
): { readonly values: FormValues; readonly name: string } | undefined {
  const steps = place.split(" ");
  let here = values;
  while (steps.length > 2) {
    const [list = "", row] = steps.splice(0, 2);
    const found = here.rows[list]?.find(({ key }) => key === Number(row));
    if (found === undefined) return undefined;
    here = found;
  }
  return steps.length === 1 ? { values: here, name: steps[0] ?? "" } : undefined;
}

/** The form with something changed in what holds a place: the form itself, or a row of it. */
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
