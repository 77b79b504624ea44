import { type Draft, idIn, RECORD_LISTS, type RecordList, rowOf } from "../../model/draft.ts";
import { MEDIA_BYTES } from "../../model/limits.ts";
import { isMediaFile, MEDIA_ENDINGS, mediaKey, plainMediaName, sameFileKey } from "../../model/mediaType.ts";
import { isSame } from "../../model/tables/bytes.ts";
import { currentDraft } from "./draftStore.ts";
import { editing, type OpenForm } from "./editing.ts";
import { type FormList, fieldsOf } from "./formFields.ts";
import {
  blankRow,
  changedAt,
  type FormRow,
  type FormValues,
  noFaults,
  placeOfPath,
  recordOf,
  valuesOf,
} from "./formValues.ts";

/* What an author does in a form. `applyEdit.ts` then writes the form into the draft. */

export const STORY = "story";

const keyOfForm = (list: FormList, id: string): string => `${list} ${id}`;

/** Numbers the forms of new records: `new 1`, `new 2`. No list is called `new`. */
let news = 0;

type Fields = Readonly<Record<string, unknown>>;

export const recordAt = (draft: Draft, list: FormList, id: string): Fields | undefined =>
  list === "story"
    ? Object.fromEntries(Object.entries(draft).filter(([name]) => !RECORD_LISTS.some((one) => one === name)))
    : draft[list][rowOf(draft, list, id)];

const shownOf = (draft: Draft, list: FormList, record: Fields): FormValues =>
  valuesOf(draft, fieldsOf(draft, list), record);

/** Shows the form of an existing record. Texts that were typed before but not applied are still in it. */
export function openForm(list: FormList, id: string): void {
  const draft = currentDraft();
  const record = draft && recordAt(draft, list, id);
  if (!draft || !record) return;
  const key = keyOfForm(list, id);
  const waiting = editing.getState().forms.get(key);
  show(waiting && isWritten(waiting) ? waiting : freshForm(key, list, id, shownOf(draft, list, record)));
}

/** The record that contains a path of the draft. It is the story itself if no record with a form contains the path. */
export function holderOf(draft: Draft, path: string): { readonly list: FormList; readonly id: string } {
  const [where, row] = path.split("/").slice(1);
  const list = RECORD_LISTS.find((one) => one === where);
  const id = list && draft[list][Number(row)]?.id;
  return list === undefined || id === undefined ? { list: "story", id: STORY } : { list, id };
}

export function openAt(path: string): void {
  const draft = currentDraft();
  if (draft === null) return;
  const { list, id } = holderOf(draft, path);
  openForm(list, id);
  const { forms, shown } = editing.getState();
  const form = shown === null ? undefined : forms.get(shown);
  if (form === undefined) return;
  const fields = fieldsOf(draft, list);
  const prefix = list === "story" ? "" : `/${list}/${rowOf(draft, list, id)}`;
  const { keys } = recordOf(draft, fields, form.values, recordAt(draft, list, id) ?? {});
  const place = placeOfPath(path, fields, prefix, keys);
  if (place !== undefined) openPlace(place);
}

export const openPlace = (place: string): void => editing.setState({ at: { place } });

export function openAtFault({ key, faults }: OpenForm): void {
  const [place] = faults.byPlace.keys();
  goOnWith(key);
  if (place !== undefined) openPlace(place);
}

/** Shows a form for a new record, filled with `known`. Forms of other new records stay open but hidden. */
export function openNewForm(
  list: RecordList,
  known: Readonly<Record<string, unknown>> = {},
  isFor: OpenForm["isFor"] = null,
): void {
  const draft = currentDraft();
  if (draft) show({ ...freshForm(`new ${++news}`, list, null, shownOf(draft, list, known)), isFor });
}

export function goOnWith(key: string): void {
  const form = editing.getState().forms.get(key);
  if (form) show(form);
}

const freshForm = (key: string, list: FormList, id: string | null, values: FormValues): OpenForm => ({
  ...{ key, list, id, values, applied: values },
  ...{ faults: noFaults, isUnchecked: false, warnings: noFaults, isFor: null },
});

function show(form: OpenForm): void {
  const { forms } = editing.getState();
  editing.setState({ forms: new Map(forms).set(form.key, form), shown: form.key, at: null });
}

export const isWritten = ({ values, applied }: OpenForm): boolean => values !== applied;

export const isRefused = (form: OpenForm): boolean =>
  isWritten(form) && (form.isUnchecked || form.faults.byPlace.size + form.faults.others.length > 0);

/** Hides the form. If a field of another form waits for its record, that form is shown. Unapplied values stay. */
export function closeForm(): void {
  const { forms, shown } = editing.getState();
  const form = shown === null ? undefined : forms.get(shown);
  if (form === undefined) return;
  const left = new Map(forms);
  if (!isWritten(form)) left.delete(form.key);
  editing.setState({ forms: left, shown: form.isFor && left.has(form.isFor.key) ? form.isFor.key : null });
}

export function discardForm(key: string): void {
  changeForm(key, (form) => ({ ...form, values: form.applied }));
  if (editing.getState().shown === key) closeForm();
}

export function changeForm(key: string, change: (form: OpenForm) => OpenForm): void {
  const { forms } = editing.getState();
  const form = forms.get(key);
  if (form) editing.setState({ forms: new Map(forms).set(key, change(form)) });
}

const changeValues = (key: string, place: string, change: (values: FormValues) => FormValues): void =>
  changeForm(key, (form) => {
    const byPlace = new Map(form.faults.byPlace);
    byPlace.delete(place);
    return { ...form, values: change(form.values), faults: { ...form.faults, byPlace }, isUnchecked: false };
  });

export const writeText = (key: string, place: string, text: string): void =>
  changeValues(key, place, (values) =>
    changedAt(values, place, (held, name) => ({ ...held, texts: { ...held.texts, [name]: text } })),
  );

const changeRows = (
  key: string,
  place: string,
  change: (rows: readonly FormRow[]) => readonly FormRow[],
): void =>
  changeValues(key, place, (values) =>
    changedAt(values, place, (held, name) => ({
      ...held,
      rows: { ...held.rows, [name]: change(held.rows[name] ?? []) },
    })),
  );

export const addRow = (key: string, place: string, texts: FormRow["texts"] = {}): void =>
  changeRows(key, place, (rows) => [...rows, { ...blankRow(rows), texts }]);

export const removeRow = (key: string, place: string, row: number): void =>
  changeRows(key, place, (rows) => rows.filter((one) => one.key !== row));

export const moveRow = (key: string, place: string, row: number, by: -1 | 1): void =>
  changeRows(key, place, (rows) => {
    const at = rows.findIndex((one) => one.key === row);
    const [one, other] = [rows[at], rows[at + by]];
    return one && other ? rows.with(at, other).with(at + by, one) : rows;
  });

/** Updates all forms but the form `except`, whose edit made the new draft. Forms of removed records close. */
export function followDraft(before: Draft, after: Draft, except: string | null): void {
  const { forms, shown } = editing.getState();
  const next = new Map<string, OpenForm>();
  const keys = new Map<string, string>();
  let now = shown;
  for (const form of forms.values()) {
    if (form.key === except || form.id === null) {
      next.set(form.key, form);
      continue;
    }
    const id = form.list === "story" ? form.id : idIn(before, after, form.list, form.id);
    const record = id === null ? undefined : recordAt(after, form.list, id);
    if (id === null || record === undefined) {
      if (shown === form.key) now = null;
      continue;
    }
    const key = keyOfForm(form.list, id);
    keys.set(form.key, key);
    if (shown === form.key) now = key;
    next.set(
      key,
      isWritten(form)
        ? { ...form, key, id }
        : { ...freshForm(key, form.list, id, shownOf(after, form.list, record)), isFor: form.isFor },
    );
  }
  editing.setState({ forms: withNewKeys(next, keys), shown: now });
}

/** `isFor` names another form by its key. Where that form has a new key, writes the new key into `isFor`. */
const withNewKeys = (
  forms: ReadonlyMap<string, OpenForm>,
  keys: ReadonlyMap<string, string>,
): ReadonlyMap<string, OpenForm> =>
  new Map(
    [...forms].map(([key, form]) => {
      const now = form.isFor && keys.get(form.isFor.key);
      return [key, form.isFor && now ? { ...form, isFor: { ...form.isFor, key: now } } : form];
    }),
  );

/** Marks a form as applied. `id` is the id of its record in the draft. */
export function settleForm(
  form: OpenForm,
  id: string,
  applied: FormValues,
  warnings: OpenForm["warnings"],
): void {
  const { forms, shown } = editing.getState();
  const current = forms.get(form.key) ?? form;
  const key = keyOfForm(form.list, id);
  const next = new Map(forms);
  next.delete(form.key);
  // The form shows the id that a new record was given, unless the author has typed another id meanwhile.
  const withId = (values: FormValues): FormValues =>
    (values.texts.id ?? "").trim() === "" ? { ...values, texts: { ...values.texts, id } } : values;
  const settled = withId(applied);
  const values = current.values === applied ? settled : withId(current.values);
  next.set(key, {
    ...{ ...current, key, id, values, applied: settled },
    ...{ faults: noFaults, isUnchecked: false, warnings },
  });
  editing.setState({
    forms: withNewKeys(next, new Map([[form.key, key]])),
    shown: shown === form.key ? key : shown,
  });
}

/** Adds a file to the story and writes its name into a field. A wrong type or size becomes a fault of the field. */
export async function addMedia(key: string, place: string, file: File): Promise<void> {
  const refuse = (found: string, expected: string): void =>
    changeForm(key, (form) => {
      const byPlace = new Map(form.faults.byPlace);
      byPlace.set(place, [{ path: "", found, expected, severity: "fault" }]);
      return { ...form, faults: { ...form.faults, byPlace } };
    });
  const name = plainMediaName(file.name);
  if (!isMediaFile(name))
    return refuse(`the file “${file.name}”`, `one that ends in ${MEDIA_ENDINGS.join(", ")}`);
  const [given, most] = [Math.ceil(file.size / 1e6), MEDIA_BYTES / 1e6];
  if (given > most)
    return refuse(`a file of ${given} MB`, `at most ${most} MB of all pictures and documents together`);
  const read = await file.arrayBuffer().catch(() => null);
  if (read === null) return refuse(`the file “${file.name}”`, "a file that can be read");
  const bytes = new Uint8Array(read);
  const { attachments } = editing.getState();
  const own = freeName(name, bytes, attachments);
  editing.setState({ attachments: new Map(attachments).set(own, bytes) });
  writeText(key, place, own);
}

type Attachments = ReadonlyMap<string, Uint8Array>;

/** The name for an added file. If another file has this name, the name gets a number, unless the bytes are equal. */
function freeName(name: string, bytes: Uint8Array, attachments: Attachments): string {
  const at = name.lastIndexOf(".");
  // Some systems treat names that differ only in case as the same.
  const taken = new Map([...attachments].map(([file, content]) => [sameFileKey(file), { file, content }]));
  for (let number = 1; ; number++) {
    const own = mediaKey(number === 1 ? name : `${name.slice(0, at)}-${number}${name.slice(at)}`);
    const other = taken.get(sameFileKey(own));
    if (other === undefined) return own;
    if (isSame(other.content, bytes)) return other.file;
  }
}
