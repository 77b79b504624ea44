import X from "lucide-react/icons/x";
import type { ReactNode } from "react";
import type { Draft, RecordList } from "../../../model/draft/draftDataset.ts";
import { useWords } from "../../../state/useWords.ts";
import { IconButton } from "../../../widgets/IconButton.tsx";
import { editWords } from "../../../words/laterWords.ts";
import { visibleText } from "../../../words/visibleText.ts";
import { addMedia } from "../addMedia.ts";
import { applyForm } from "../applyEdit.ts";
import type { OpenForm } from "../editing.ts";
import { FieldInput, FieldNotes } from "./FieldInput.tsx";
import styles from "./FormRows.module.css";
import { addRow, openForm, openNewForm, removeRow, writeText } from "./formActions.ts";
import { type FormField, fieldLabel, keyOf, type RowsField, type TextField } from "./formFields.ts";
import { type FormValues, placeOf, type RowPlace } from "./formPlaces.ts";
import { idOf, isKnown } from "./recordNames.ts";

/** What all fields of one form share. */
export type FormContext = {
  readonly draft: Draft;
  readonly form: OpenForm;
  /** Ids of the lists of names that are offered. */
  readonly names: Readonly<Record<RecordList, string>>;
  /** What is asked at the beginning of a list, by its key. */
  readonly asked?: Readonly<Record<string, ReactNode>>;
};

/** The fields of a form, or of a row in it; those that are wanted seldom are folded. */
export function FormFields(props: {
  readonly context: FormContext;
  readonly fields: readonly FormField[];
  readonly row: RowPlace;
  /** What stands in that row, or in the form. */
  readonly values: FormValues;
}) {
  const { context, fields, row, values } = props;
  const { form: say } = editWords(useWords());
  const more = fields.filter(({ isMore }) => isMore);
  const { faults } = context.form;
  const hasFaultBelow = more.some((field) => {
    const place = placeOf(...row, keyOf(field));
    return [...faults.byPlace.keys()].some((one) => one === place || one.startsWith(`${place} `));
  });
  const all = (some: readonly FormField[]): ReactNode => {
    const shown = (field: FormField): ReactNode =>
      field.form === "rows" ? (
        <FormRows key={keyOf(field)} context={context} field={field} row={row} values={values} />
      ) : (
        <FormText key={keyOf(field)} context={context} field={field} row={row} values={values} />
      );
    if (row.length === 0) return some.map(shown);
    // In a row they stand beside each other.
    const lists = some.filter(({ form }) => form === "rows");
    return (
      <>
        <div className={styles.fields}>{some.filter(({ form }) => form !== "rows").map(shown)}</div>
        {lists.map(shown)}
      </>
    );
  };
  return (
    <>
      {all(fields.filter(({ isMore }) => !isMore))}
      {more.length > 0 && (
        <details
          className={styles.folded}
          data-in-row={row.length > 0 || undefined}
          open={hasFaultBelow || undefined}
        >
          <summary>{row.length === 0 ? say.more : say.moreInRow}</summary>
          <div className={styles.unfolded}>{all(more)}</div>
        </details>
      )}
    </>
  );
}

const notesAt = ({ faults, warnings }: OpenForm, place: string) => ({
  faults: faults.byPlace.get(place) ?? [],
  warnings: warnings.byPlace.get(place) ?? [],
});

type AtRow = { readonly context: FormContext; readonly row: RowPlace; readonly values: FormValues };

function FormText({ context, field, row, values }: AtRow & { readonly field: TextField }) {
  const { draft, form, names } = context;
  const { key, id, list } = form;
  const place = placeOf(...row, keyOf(field));
  const isChosen =
    field.form === "choice" || field.form === "answer" || field.form === "label" || field.form === "flag";
  return (
    <FieldInput
      draft={draft}
      field={field}
      isInRow={row.length > 0}
      text={values.texts[keyOf(field)] ?? ""}
      onText={(text) => {
        writeText(key, place, text);
        // A choice is made at once.
        if (id !== null && row.length === 0 && isChosen) void applyForm(key);
      }}
      {...notesAt(form, place)}
      status={list === "events" && row.length === 0 ? (values.texts.status ?? "") : null}
      names={field.form === "reference" ? names[field.to] : undefined}
      onFile={(file) => void addMedia(key, place, file)}
    />
  );
}

/** A list within a record: a row of fields for each entry, which can be taken out, and a way to add one. */
function FormRows({ context, field, row: within, values }: AtRow & { readonly field: RowsField }) {
  const { form } = context;
  const words = useWords();
  const { form: say } = editWords(words);
  const title = visibleText(fieldLabel(words, field));
  const list = placeOf(...within, keyOf(field));
  const rows = values.rows[keyOf(field)] ?? [];
  return (
    <fieldset className={styles.rows}>
      <legend>{title}</legend>
      {within.length === 0 && context.asked?.[keyOf(field)]}
      <FieldNotes {...notesAt(form, list)} />
      {rows.map((row, index) => {
        const place = [...within, keyOf(field), row.key];
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset in each row would be read out with its legend at each field.
          <div key={row.key} role="group" aria-label={say.row(title, index + 1)} className={styles.row}>
            <div className={styles.entry}>
              <FormFields context={context} fields={field.fields} row={place} values={row} />
            </div>
            <IconButton
              label={say.removeRow(index + 1)}
              size="small"
              onClick={() => {
                removeRow(form.key, list, row.key);
                if (form.id !== null) void applyForm(form.key);
              }}
            >
              <X size={14} aria-hidden="true" />
            </IconButton>
            <div>
              {field.fields.map((one) =>
                one.form === "reference" ? (
                  <NamedRecord
                    key={one.name}
                    context={context}
                    to={one.to}
                    text={row.texts[keyOf(one)]?.trim() ?? ""}
                    place={placeOf(...place, keyOf(one))}
                  />
                ) : null,
              )}
              <FieldNotes {...notesAt(form, placeOf(...place))} />
            </div>
          </div>
        );
      })}
      <button type="button" className={styles.add} onClick={() => addRow(form.key, list)}>
        {say.addRow}
      </button>
    </fieldset>
  );
}

/** From a row that names a record to the form of that, or of a new one where nothing is called so. */
function NamedRecord(props: {
  readonly context: { readonly draft: Draft; readonly form: OpenForm };
  readonly to: RecordList;
  readonly text: string;
  /** Of the field that names it. */
  readonly place: string;
}) {
  const { context, to, text, place } = props;
  const { draft, form } = context;
  const { form: say, editing: says } = editWords(useWords());
  if (to === "events" || text === "") return null;
  if (!isKnown(draft, to, text)) {
    const isAddress = /^https?:/.test(text);
    const known = to === "actors" ? { name: text } : isAddress ? { url: text } : { title: text };
    return (
      <button
        type="button"
        className={styles.more}
        onClick={() => openNewForm(to, known, { key: form.key, place })}
      >
        {visibleText(say.makeNew(text))}
      </button>
    );
  }
  // An actor is a press away in the pictures; sources have no place of their own.
  if (to !== "sources") return null;
  return (
    <button type="button" className={styles.more} onClick={() => openForm(to, idOf(draft, to, text))}>
      {says.editThis[to]}
    </button>
  );
}
