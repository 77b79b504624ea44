import { type FocusEvent, type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import {
  type Draft,
  type NamedIn,
  RECORD_LISTS,
  type RecordList,
} from "../../../model/draft/draftDataset.ts";
import { useWords } from "../../../state/useWords.ts";
import { editWords } from "../../../words/laterWords.ts";
import { visibleText } from "../../../words/visibleText.ts";
import { applyForm, removeRecord } from "../applyEdit.ts";
import { currentDraft } from "../draftStore.ts";
import { editing, type OpenForm, useEditing } from "../editing.ts";
import { FieldNotes } from "./FieldInput.tsx";
import { FormFields } from "./FormRows.tsx";
import { addRow, closeForm, discardForm, isRefused, isWritten, openForm, recordAt } from "./formActions.ts";
import { fieldsOf } from "./formFields.ts";
import styles from "./RecordForm.module.css";
import { allNames, nameOf } from "./recordNames.ts";

/** Names that are offered while one types; of more, who types finds out whether there is one. */
const MOST_NAMES = 1_000;

/**
 * The form of an event, an actor, a source, or the story itself. Of one that is there, what was written is applied when its field is left;
 * a new one is added as a whole.
 */
export function RecordForm(props: {
  readonly draft: Draft;
  readonly form: OpenForm;
  readonly title?: ReactNode;
}) {
  const { draft, form } = props;
  const { key, list, id } = form;
  const words = useWords();
  const { form: say, editing: says } = editWords(words);
  const title = id === null && list !== "story" ? says.add[list] : says.editThis[list];
  const element = useRef<HTMLFormElement>(null);
  const base = useId();
  const names = { events: `${base}-events`, actors: `${base}-actors`, sources: `${base}-sources` };

  // biome-ignore lint/correctness/useExhaustiveDependencies: another form begins with its first field.
  useEffect(() => {
    element.current?.querySelector<HTMLElement>("input, textarea, select")?.focus();
  }, [key]);

  const apply = (event: FormEvent): void => {
    event.preventDefault();
    void applyForm(key);
  };
  const applyWhenLeft = ({ relatedTarget, target }: FocusEvent<HTMLFormElement>): void => {
    if (id !== null && relatedTarget !== target) void applyForm(key);
  };
  const context = {
    draft,
    form,
    names,
    asked: { sources: <SourcesAsked form={form} />, changes: <ChangeAsked form={form} /> },
  };

  return (
    <form
      ref={element}
      className={styles.form}
      aria-label={title}
      noValidate
      onSubmit={apply}
      onBlur={applyWhenLeft}
    >
      <div className={styles.head}>
        <h2>{id === null ? title : say.titles[list]}</h2>
        <button type="button" onClick={closeForm}>
          {say.close}
        </button>
      </div>
      <FormFields context={context} fields={fieldsOf(draft, list)} row={[]} values={form.values} />
      <FieldNotes faults={form.faults.others} warnings={form.warnings.others} />
      <FormState form={form} />
      <button type="submit" className={styles.add} data-primary="">
        {id === null ? say.addThis : say.apply}
      </button>
      {id !== null && list !== "story" && <Removal draft={draft} form={form} list={list} />}
      {RECORD_LISTS.map((one) => (
        <datalist key={one} id={names[one]}>
          {allNames(draft, one)
            .slice(0, MOST_NAMES)
            .map((name) => (
              <option key={name} value={name} />
            ))}
        </datalist>
      ))}
    </form>
  );
}

/** Whether the story has what the form says, and how many faults keep it from that. */
function FormState({ form }: { readonly form: OpenForm }) {
  const { form: say } = editWords(useWords());
  const { faults, isUnchecked, key, id } = form;
  const count = [...faults.byPlace.values(), faults.others].reduce((sum, list) => sum + list.length, 0);
  const isApplied = id !== null && !isWritten(form);
  const said = count > 0 ? say.notApplied(count) : isUnchecked ? say.unchecked : isApplied ? say.applied : "";
  return (
    <div className={styles.state}>
      <p role="status">{said}</p>
      {isRefused(form) && (
        <button type="button" onClick={() => discardForm(key)}>
          {say.discard}
        </button>
      )}
    </div>
  );
}

/** Where an event has no source that is asked for before anything else is. */
function SourcesAsked({ form }: { readonly form: OpenForm }) {
  const { form: say } = editWords(useWords());
  if (form.list !== "events") return null;
  const rows = form.values.rows.sources ?? [];
  const hasSource = rows.some(({ texts }) => (texts.id ?? "").trim() !== "");
  return hasSource ? null : <p className={styles.asked}>{say.noSource}</p>;
}

/** Takes the record out, unless others name it: then which. */
function Removal(props: { readonly draft: Draft; readonly form: OpenForm; readonly list: RecordList }) {
  const { draft, form, list } = props;
  const { form: say } = editWords(useWords());
  const [named, setNamed] = useState<readonly NamedIn[]>([]);
  const remove = async (): Promise<void> => setNamed(await removeRecord(form));
  return (
    <div className={styles.removal}>
      <button type="button" onClick={() => void remove()}>
        {say.remove[list]}
      </button>
      {named.length > 0 && (
        <div role="alert">
          <p>{say.stillNamed(named.length)}</p>
          <ul>
            {named.slice(0, MOST_PLACES).map((place) => (
              <li key={`${place.list} ${place.id}`}>
                <Place draft={draft} place={place} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

const MOST_PLACES = 20;

const listOf = (name: string): RecordList | undefined => RECORD_LISTS.find((list) => list === name);

function Place(props: { readonly draft: Draft; readonly place: NamedIn }) {
  const { draft, place } = props;
  const { namedIn } = editWords(useWords()).form;
  const { id } = place;
  const list = listOf(place.list);
  if (list !== undefined && id !== null) {
    return (
      <button type="button" className={styles.place} onClick={() => openForm(list, id)}>
        {namedIn[list]}: <bdi>{visibleText(nameOf(draft, list, id))}</bdi>
      </button>
    );
  }
  switch (place.list) {
    case "stories":
    case "opening":
    case "annotations":
      return namedIn[place.list];
    default:
      return namedIn.other;
  }
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** Whether readers may have seen the event, by one of its ids, otherwise than it is now. */
function isChangedSince(form: OpenForm): boolean {
  const { published, saved } = editing.getState();
  const draft = currentDraft();
  if (form.list !== "events" || form.id === null || draft === null || saved === null) return false;
  const record = recordAt(draft, "events", form.id);
  const former = Array.isArray(record?.formerIds) ? record.formerIds.map(String) : [];
  const known = [form.id, ...former].find((id) => published.has(id));
  if (known === undefined) return false;
  const before = [form.id, ...former]
    .map((id) => recordAt(saved, "events", id))
    .find((one) => one !== undefined);
  return isWritten(form) || JSON.stringify(before) !== JSON.stringify(record);
}

/** After publication: an edit of an event asks for a line of what was changed, for the page of corrections. */
function ChangeAsked({ form }: { readonly form: OpenForm }) {
  const { form: say } = editWords(useWords());
  useEditing(({ published }) => published);
  const isSaid = (form.values.rows.changes ?? []).some(({ texts }) => texts.date === today());
  if (isSaid || !isChangedSince(form)) return null;
  return (
    <div className={styles.changeAskedAsked} role="status">
      <p>{say.askChange}</p>
      <button type="button" onClick={() => addRow(form.key, "changes", { date: today(), note: "" })}>
        {say.addChange}
      </button>
    </div>
  );
}
