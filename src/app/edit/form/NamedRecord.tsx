import type { Draft, RecordList } from "../../../model/draft/draftDataset.ts";
import { useWords } from "../../../state/useWords.ts";
import { editWords } from "../../../words/laterWords.ts";
import { visibleText } from "../../../words/visibleText.ts";
import type { OpenForm } from "../editing.ts";
import { openForm, openNewForm } from "./formActions.ts";
import styles from "./NamedRecord.module.css";
import { idOf, isKnown } from "./recordNames.ts";

/** From a row that names a record to the form of that, or of a new one where nothing is called so. */
export function NamedRecord(props: {
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
