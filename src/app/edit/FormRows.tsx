import X from "lucide-react/icons/x";
import type { Draft, RecordList } from "../../model/draft/draftDataset.ts";
import { useWords } from "../../state/useWords.ts";
import { IconButton } from "../../widgets/IconButton.tsx";
import { editWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import { applyForm } from "./applyEdit.ts";
import type { OpenForm } from "./editing.ts";
import { FieldInput, FieldNotes } from "./FieldInput.tsx";
import styles from "./FormRows.module.css";
import { placeOf } from "./fieldFaults.ts";
import { fieldLabel } from "./fieldWords.ts";
import { addRow, openForm, removeRow, writeInRow } from "./formActions.ts";
import type { RowsField, TextField } from "./formFields.ts";
import type { FormRow } from "./formValues.ts";
import { idOf, isKnown } from "./recordNames.ts";

/** A list within a record: a row of fields for each entry, which can be taken out, and a way to add one. */
export function FormRows(props: {
  readonly draft: Draft;
  readonly form: OpenForm;
  readonly field: RowsField;
  /** Ids of the lists of names that are offered. */
  readonly names: Readonly<Record<RecordList, string>>;
  readonly children?: React.ReactNode;
}) {
  const { draft, form, field, names, children } = props;
  const { key, values, faults, warnings } = form;
  const words = useWords();
  const { form: say } = editWords(words);
  const title = fieldLabel(words, field.name);
  const rows = values.rows[field.name] ?? [];
  const at = (place: string) => ({
    faults: faults.byPlace.get(place) ?? [],
    warnings: warnings.byPlace.get(place) ?? [],
  });
  return (
    <fieldset className={styles.rows}>
      <legend>{title}</legend>
      {children}
      <FieldNotes {...at(placeOf(field.name))} />
      {rows.map((row, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset in each row would be read out with its legend at each field.
        <div key={row.key} role="group" aria-label={say.row(title, index + 1)} className={styles.row}>
          <div className={styles.fields}>
            {field.fields.map((one) => (
              <FieldInput
                key={one.name}
                draft={draft}
                field={one}
                rows={field.name}
                text={row.texts[one.name] ?? ""}
                onText={(text) => writeInRow(key, field.name, row.key, one.name, text)}
                {...at(placeOf(field.name, row.key, one.name))}
                status={null}
                names={one.form === "reference" ? names[one.to] : undefined}
              />
            ))}
          </div>
          <IconButton
            label={say.removeRow(index + 1)}
            size="small"
            onClick={() => {
              removeRow(key, field.name, row.key);
              if (form.id !== null) void applyForm(key);
            }}
          >
            <X size={14} aria-hidden="true" />
          </IconButton>
          <div>
            {field.fields.map((one) => (
              <Referred key={one.name} draft={draft} form={form} rows={field} row={row} field={one} />
            ))}
            <FieldNotes {...at(placeOf(field.name, row.key))} />
          </div>
        </div>
      ))}
      <button type="button" className={styles.add} onClick={() => addRow(key, field.name)}>
        {say.addRow}
      </button>
    </fieldset>
  );
}

/** From a row that names a record to the form of that, or of a new one where nothing is called so. */
function Referred(props: {
  readonly draft: Draft;
  readonly form: OpenForm;
  readonly rows: RowsField;
  readonly row: FormRow;
  readonly field: TextField;
}) {
  const { draft, form, rows, row, field } = props;
  const { form: say, editing: says } = editWords(useWords());
  const text = row.texts[field.name]?.trim() ?? "";
  if (field.form !== "reference" || field.to === "events" || text === "") return null;
  const { to } = field;
  if (!isKnown(draft, to, text)) {
    const isAddress = /^https?:/.test(text);
    const known = to === "actors" ? { name: text } : isAddress ? { url: text } : { title: text };
    const isFor = { key: form.key, rows: rows.name, row: row.key, field: field.name };
    return (
      <button type="button" className={styles.more} onClick={() => openForm(to, null, known, isFor)}>
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
