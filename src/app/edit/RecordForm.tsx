import { type FocusEvent, type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { type Draft, type NamedIn, RECORD_LISTS, type RecordList } from "../../model/draft/draftDataset.ts";
import { useWords } from "../../state/useWords.ts";
import { editWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import { applyForm, removeRecord } from "./applyEdit.ts";
import { ChangeAsked } from "./ChangeAsked.tsx";
import type { OpenForm } from "./editing.ts";
import { FieldInput, FieldNotes } from "./FieldInput.tsx";
import { FormRows } from "./FormRows.tsx";
import { placeOf } from "./fieldFaults.ts";
import { closeForm, discardForm, isWritten, openForm, writeText } from "./formActions.ts";
import { FORM_FIELDS, type FormField } from "./formFields.ts";
import styles from "./RecordForm.module.css";
import { allNames, nameOf } from "./recordNames.ts";

/** Names that are offered while one types; of more, who types finds out whether there is one. */
const MOST_NAMES = 1_000;

/**
 * The form of an event, an actor or a source. Of one that is there, what was written is applied when its field is left;
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
  const at = (place: string) => ({
    faults: form.faults.byPlace.get(place) ?? [],
    warnings: form.warnings.byPlace.get(place) ?? [],
  });
  const fieldOf = (field: FormField) =>
    field.form === "rows" ? (
      <FormRows key={field.name} draft={draft} form={form} field={field} names={names}>
        {field.name === "sources" && <SourcesAsked form={form} />}
        {field.name === "changes" && <ChangeAsked form={form} />}
      </FormRows>
    ) : (
      <FieldInput
        key={field.name}
        draft={draft}
        field={field}
        text={form.values.texts[field.name] ?? ""}
        onText={(text) => {
          writeText(key, field.name, text);
          // A choice is made at once.
          if (id !== null && (field.form === "choice" || field.form === "label")) void applyForm(key);
        }}
        {...at(placeOf(field.name))}
        status={list === "events" ? (form.values.texts.status ?? "") : null}
      />
    );
  const fields = FORM_FIELDS[list];
  const more = fields.filter(({ isMore }) => isMore);
  const hasFaultBelow = more.some(({ name }) =>
    [...form.faults.byPlace.keys()].some((place) => place.split(" ")[0] === name),
  );

  return (
    <form
      ref={element}
      className={styles.form}
      aria-label={id === null ? says.add[list] : says.editThis[list]}
      noValidate
      onSubmit={apply}
      onBlur={applyWhenLeft}
    >
      <div className={styles.head}>
        <h2>{id === null ? says.add[list] : say.titles[list]}</h2>
        <button type="button" onClick={closeForm}>
          {say.close}
        </button>
      </div>
      {fields.filter(({ isMore }) => !isMore).map(fieldOf)}
      <details className={styles.more} open={hasFaultBelow || undefined}>
        <summary>{say.more}</summary>
        <div className={styles.form}>{more.map(fieldOf)}</div>
      </details>
      <FieldNotes faults={form.faults.others} warnings={form.warnings.others} />
      <FormState form={form} />
      <button type="submit" className={styles.add} data-primary="">
        {id === null ? say.addThis : say.apply}
      </button>
      {id !== null && <Removal draft={draft} form={form} />}
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
  const { faults, key, id } = form;
  const count = [...faults.byPlace.values(), faults.others].reduce((sum, list) => sum + list.length, 0);
  return (
    <div className={styles.state}>
      <p role="status">{count > 0 ? say.notApplied(count) : id === null ? "" : say.applied}</p>
      {count > 0 && isWritten(form) && (
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
  const rows = form.values.rows.sources ?? [];
  const hasSource = rows.some(({ texts }) => (texts.id ?? "").trim() !== "");
  return hasSource ? null : <p className={styles.asked}>{say.noSource}</p>;
}

/** Takes the record out, unless others name it: then which. */
function Removal(props: { readonly draft: Draft; readonly form: OpenForm }) {
  const { draft, form } = props;
  const { form: say } = editWords(useWords());
  const [named, setNamed] = useState<readonly NamedIn[]>([]);
  const remove = async (): Promise<void> => setNamed(await removeRecord(form));
  return (
    <div className={styles.removal}>
      <button type="button" onClick={() => void remove()}>
        {say.remove[form.list]}
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
