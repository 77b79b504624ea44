import { type ReactNode, useEffect, useRef } from "react";
import type { RecordList } from "../../model/draft/draftDataset.ts";
import { textAt } from "../../model/tables/text/textColumn.ts";
import { selectSelection, useTables } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useWords } from "../../state/useWords.ts";
import { Dialog, DialogActions } from "../../widgets/Dialog.tsx";
import { Trouble } from "../../widgets/Trouble.tsx";
import { editWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import { useLayout } from "../useLayout.ts";
import { beginEditing, leave, MOST_EVENTS, stay } from "./beginEditing.ts";
import { useDraft } from "./draftStore.ts";
import styles from "./EditRoom.module.css";
import { EditTools } from "./EditTools.tsx";
import { type Leaving, useEditing, useIsEditing } from "./editing.ts";
import { closeForm, openForm } from "./form/formActions.ts";
import { RecordForm } from "./form/RecordForm.tsx";

/** What is selected, where it has a form. */
function useSelected(): { readonly list: RecordList; readonly id: string } | null {
  const tables = useTables();
  const selection = useDerived(selectSelection);
  switch (selection?.kind) {
    case "event":
      return { list: "events", id: textAt(tables.events.ids, selection.row) };
    case "actor":
      return { list: "actors", id: textAt(tables.actors.ids, selection.row) };
    case "tie":
    case undefined:
      return null;
  }
}

/** Begins to edit the reader's own file, with what is selected. */
export function EditButton() {
  const { editing: say } = editWords(useWords());
  const selected = useSelected();
  const count = useApp(({ session }) => session.tables?.events.count ?? 0);
  const isOwn = useApp(({ session }) => session.file !== null);
  const isEditing = useIsEditing();
  if (!isOwn || isEditing) return null;
  if (count > MOST_EVENTS) return <small>{say.tooLarge(MOST_EVENTS)}</small>;
  return (
    <button
      type="button"
      onClick={() => void beginEditing().then(() => selected && openForm(selected.list, selected.id))}
    >
      {say.edit}
    </button>
  );
}

/** While a story is edited: its tools in a line, the questions that come up, and on a small screen the form over all. */
export function EditBar({ children }: { readonly children: ReactNode }) {
  const leaving = useEditing((state) => state.leaving);
  const layout = useLayout();
  return (
    <>
      <EditTools>{children}</EditTools>
      {layout === "phone" && <ShownForm frame={(form) => <FormDialog>{form}</FormDialog>} />}
      {leaving && <LeaveDialog key={leaving.nth} leaving={leaving} />}
    </>
  );
}

/** In the details: the form, or the way to that of what is selected. */
export function EditPane() {
  const { editing: say } = editWords(useWords());
  const selected = useSelected();
  const layout = useLayout();
  const isShown = useEditing(({ shown }) => shown !== null);
  const button = useRef<HTMLButtonElement>(null);
  const wasShown = useRef(false);
  useEffect(() => {
    // Who closes a form goes on where it was opened.
    if (wasShown.current && !isShown) button.current?.focus();
    wasShown.current = isShown;
  }, [isShown]);
  if (isShown && layout === "wide") {
    return <ShownForm frame={(form) => <div className={styles.pane}>{form}</div>} />;
  }
  if (selected === null) return null;
  return (
    <p className={styles.strip}>
      <button ref={button} type="button" onClick={() => openForm(selected.list, selected.id)}>
        {say.editThis[selected.list]}
      </button>
    </p>
  );
}

function ShownForm({ frame }: { readonly frame: (form: ReactNode) => ReactNode }) {
  const form = useEditing(({ shown, forms }) => (shown === null ? undefined : forms.get(shown)));
  const draft = useDraft();
  return form && draft && frame(<RecordForm draft={draft} form={form} />);
}

/** Something is to be opened in the place of edits that are not saved: the reader says which of the two stays. */
function LeaveDialog({ leaving }: { readonly leaving: Leaving }) {
  const { source } = leaving;
  const say = editWords(useWords()).leaving;
  const name = visibleText(source.name);
  return (
    <Dialog title={say.title} onClose={() => stay(leaving)}>
      {(close) => (
        <>
          <p>{source.isAgain ? say.changed(name) : say.open(name)}</p>
          <DialogActions>
            <button type="button" onClick={leave}>
              {source.isAgain ? say.take : say.discard}
            </button>
            <button type="button" data-primary="" onClick={close}>
              {say.keep}
            </button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}

/** A form over the whole of a small screen; Escape closes it, and the focus goes back to where it was. */
function FormDialog({ children }: { readonly children: ReactNode }) {
  const { editing: say } = editWords(useWords());
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // A dialog begins with what is first in it, which is the way out.
    element?.querySelector<HTMLElement>("textarea, input, select")?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-label={say.tools}
      onCancel={(event) => {
        event.preventDefault();
        closeForm();
      }}
    >
      <Trouble />
      {children}
    </dialog>
  );
}
