import type { Fault } from "../../model/check/fault.ts";
import {
  type Draft,
  type DraftRecord,
  freeId,
  mergedInto,
  namedIn,
  putRecord,
  RECORD_LISTS,
  type RecordList,
  withoutRecord,
} from "../../model/draft.ts";
import { eventRowOf } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { actorId } from "../../model/units.ts";
import { selectActor } from "../../state/actions.ts";
import { selectEvent } from "../../state/changeView.ts";
import { checkDraft, enterDraft } from "./beginEditing.ts";
import { currentDraft, draftStore } from "./draftStore.ts";
import { editing, type OpenForm } from "./editing.ts";
import {
  changeForm,
  closeForm,
  discardForm,
  followDraft,
  isWritten,
  openForm,
  recordAt,
  STORY,
  settleForm,
  writeText,
} from "./formActions.ts";
import { type FormList, fieldsOf, namedBy } from "./formFields.ts";
import {
  type FieldFaults,
  type FormValues,
  faultsByField,
  isThere,
  nameOf,
  recordOf,
  textAt,
} from "./formValues.ts";

/* Edits of a draft. Each edit is checked like an opened file, and is one step for Undo. */

let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const done = last.then(act, act);
  last = done;
  return done;
}

/** Writes the record of a form into the draft if the draft then has no fault. Otherwise the fields show the faults. */
export const applyForm = (key: string): Promise<void> =>
  inTurn(async () => {
    const form = editing.getState().forms.get(key);
    const draft = currentDraft();
    if (form === undefined || draft === null) return;
    if (form.id !== null && !isWritten(form)) return;
    const { list, id, values } = form;
    const before = (id === null ? undefined : recordAt(draft, list, id)) ?? {};
    const fields = fieldsOf(draft, list);
    const written = recordOf(draft, fields, values, before);
    const { candidate, record, prefix } = putForm(draft, list, id, written.record);
    if (id !== null && JSON.stringify(record) === JSON.stringify(before)) {
      return settleForm(form, id, values, form.warnings);
    }
    const checked = await checkDraft(candidate);
    if (editing.getState().file === null) return;
    const faults = checked.ok
      ? madeUnsupported(checked.warnings, list, prefix, before, record)
      : checked.faults;
    if (!checked.ok || faults.length > 0) {
      const byField = faultsByField(faults, fields, prefix, written);
      return changeForm(key, (now) => ({
        ...now,
        faults: stillTrue(byField, values, now.values),
        isUnchecked: faults.length === 0,
      }));
    }
    enterDraft(draft, candidate, checked);
    draftStore.setState({ draft: candidate });
    const now = list === "story" ? STORY : String(record.id);
    if (id === null) selectNew(checked.tables, list, now);
    const warnings = checked.warnings.filter(({ path }) => path.startsWith(`${prefix}/`));
    settleForm(form, now, values, faultsByField(warnings, fields, prefix, written));
    followDraft(draft, candidate, `${list} ${now}`);
    if (id === null) returnTo(form, candidate, now);
  });

/** Applies the forms of all existing records. Returns the forms that still have unapplied values. */
export async function takeForms(): Promise<readonly OpenForm[]> {
  const written = (): readonly OpenForm[] => [...editing.getState().forms.values()].filter(isWritten);
  for (const { key, id } of written()) if (id !== null) await applyForm(key);
  // Waits until the check of an edit in another form has ended.
  await inTurn(() => Promise.resolve());
  return written();
}

/** Leaves out faults of fields that the author has changed during the check. */
const stillTrue = ({ byPlace, others }: FieldFaults, then: FormValues, now: FormValues): FieldFaults => ({
  byPlace: new Map([...byPlace].filter(([place]) => textAt(then, place) === textAt(now, place))),
  others,
});

function selectNew(tables: Tables, list: FormList, id: string): void {
  const row = list === "events" ? eventRowOf(tables, id) : undefined;
  if (row !== undefined) selectEvent(tables, row);
  if (list === "actors") selectActor(actorId(id));
}

/**
 * Returns the warnings about missing sources as faults, if this edit takes away the sources of a confirmed event, or
 * confirms an event without sources. Otherwise the list is empty.
 */
function madeUnsupported(
  warnings: readonly Fault[],
  list: FormList,
  prefix: string,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly Fault[] {
  if (list !== "events" || !isUnsupported(after) || isUnsupported(before)) return [];
  return warnings.filter(({ path }) => path === `${prefix}/sources`);
}

const isUnsupported = ({ status, sources }: Readonly<Record<string, unknown>>): boolean =>
  status === "confirmed" && !(Array.isArray(sources) && sources.length > 0);

/** Writes the name of a new record into the field that waits for this record, and shows the form of that field. */
function returnTo({ isFor, list }: OpenForm, draft: Draft, id: string): void {
  const { forms } = editing.getState();
  const waiting = isFor && forms.get(isFor.key);
  if (!isFor || !waiting || list === "story") return;
  const { key, place } = isFor;
  if (isThere(waiting.values, place)) writeText(key, place, nameOf(draft, list, id));
  closeForm();
  editing.setState({ shown: key });
  if (waiting.id !== null) void applyForm(key);
}

/** Removes a record unless other records name it. Returns the paths of the fields that name it. */
export const removeRecord = (form: OpenForm): Promise<readonly string[]> =>
  inTurn(async () => {
    const draft = currentDraft();
    const { list, id } = form;
    if (draft === null || id === null || list === "story") return [];
    const named = namedIn(draft, list, id);
    if (named.length === 0) await enterWithout(form, draft, withoutRecord(draft, list, id));
    return named;
  });

export const mergeRecord = (form: OpenForm, into: string): Promise<void> =>
  inTurn(async () => {
    const draft = currentDraft();
    const { list, id } = form;
    if (draft === null || id === null || list === "story") return;
    const tables = await enterWithout(form, draft, mergedInto(draft, list, id, into));
    if (tables === null) return;
    selectNew(tables, list, into);
    openForm(list, into);
  });

/**
 * Puts `candidate` in place of `draft`, closes the form and returns the new tables. If `candidate` has faults, the form
 * shows the faults, and the result is null.
 */
async function enterWithout({ key }: OpenForm, draft: Draft, candidate: Draft): Promise<Tables | null> {
  const checked = await checkDraft(candidate);
  if (!checked.ok) {
    const { faults: others } = checked;
    const isUnchecked = others.length === 0;
    changeForm(key, (now) => ({ ...now, faults: { byPlace: new Map(), others }, isUnchecked }));
    return null;
  }
  discardForm(key);
  enterDraft(draft, candidate, checked);
  draftStore.setState({ draft: candidate });
  followDraft(draft, candidate, null);
  return checked.tables;
}

export const undo = (): Promise<void> => step("undo");
export const redo = (): Promise<void> => step("redo");

const step = (way: "undo" | "redo"): Promise<void> =>
  inTurn(async () => {
    const steps = draftStore.temporal.getState();
    const left = way === "undo" ? steps.pastStates : steps.futureStates;
    const before = currentDraft();
    if (before === null || left.length === 0) return;
    steps[way]();
    const after = currentDraft();
    if (after === null) return;
    const checked = await checkDraft(after);
    // This draft was checked before, so a failure means that the worker has failed. The step is taken back.
    if (!checked.ok) return void draftStore.temporal.getState()[way === "undo" ? "redo" : "undo"]();
    enterDraft(before, after, checked);
    followDraft(before, after, null);
  });

type Fields = Readonly<Record<string, unknown>>;

/** `candidate` is the draft with the record of a form in it. `prefix` is the JSON Pointer to this record. */
export function putForm(draft: Draft, list: FormList, id: string | null, written: Fields) {
  if (list === "story") {
    const kept = Object.entries({ ...draft, ...written }).filter(
      ([name]) => name in written || RECORD_LISTS.some((one) => one === name),
    );
    const { events, actors, sources } = draft;
    const candidate: Draft = { ...Object.fromEntries(kept), events, actors, sources };
    return { candidate, record: written, prefix: "" };
  }
  const record = withId(draft, list, id, written);
  const { draft: candidate, row } = putRecord(draft, list, id, record);
  return { candidate, record, prefix: `/${list}/${row}` };
}

/** A record without an id keeps its former id. A new record gets an id made from its name. */
function withId(draft: Draft, list: RecordList, before: string | null, record: Fields): DraftRecord {
  const { id } = record;
  if (typeof id === "string" && id !== "") return { ...record, id };
  const name = record[namedBy(list)];
  return { ...record, id: before ?? freeId(draft, list, typeof name === "string" ? name : "") };
}
