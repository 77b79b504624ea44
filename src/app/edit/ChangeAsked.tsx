import { useWords } from "../../state/useWords.ts";
import { editWords } from "../../words/laterWords.ts";
import styles from "./ChangeAsked.module.css";
import { currentDraft } from "./draftStore.ts";
import { editing, type OpenForm, useEditing } from "./editing.ts";
import { addRow, isWritten, recordAt } from "./form/formActions.ts";

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
export function ChangeAsked({ form }: { readonly form: OpenForm }) {
  const { form: say } = editWords(useWords());
  useEditing(({ published }) => published);
  const isSaid = (form.values.rows.changes ?? []).some(({ texts }) => texts.date === today());
  if (isSaid || !isChangedSince(form)) return null;
  return (
    <div className={styles.asked} role="status">
      <p>{say.askChange}</p>
      <button type="button" onClick={() => addRow(form.key, "changes", { date: today(), note: "" })}>
        {say.addChange}
      </button>
    </div>
  );
}
