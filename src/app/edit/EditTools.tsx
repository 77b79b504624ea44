import { type ReactNode, useEffect, useRef, useState } from "react";
import { RECORD_LISTS } from "../../model/draft/draftDataset.ts";
import { useWords } from "../../state/useWords.ts";
import { isTyping } from "../../widgets/isTyping.ts";
import { workbook as englishWorkbook } from "../../words/en/takeAway.ts";
import { editWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import { redo, undo } from "./applyEdit.ts";
import { endEditing } from "./beginEditing.ts";
import { useDraft, useIsUnsaved, useSteps } from "./draftStore.ts";
import styles from "./EditTools.module.css";
import { useEditing, useIsFormShown } from "./editing.ts";
import { isWritten, openForm, STORY } from "./form/formActions.ts";
import { NAMED_BY } from "./form/formFields.ts";
import { downloadDraft, hasBeside, type SavedAs, saveToFile, writableName } from "./saveDraft.ts";

/** What one can do with a story that is edited: back and forth, something new, save. */
export function EditTools({ children }: { readonly children: ReactNode }) {
  const words = useWords();
  const { editing: say } = editWords(words);
  const { howTo } = words.later.takeAway?.workbook ?? englishWorkbook;
  const { past, future } = useSteps();
  const isUnsaved = useIsUnsaved();
  const [said, setSaid] = useState("");
  const file = writableName();
  const name = useEditing((state) => state.file?.name ?? "");
  const draft = useDraft();
  useEditing(({ beside }) => beside);
  const hasMore = draft !== null && hasBeside(draft);
  const back = useRef<HTMLButtonElement>(null);
  const isFormShown = useIsFormShown();
  useEffect(() => {
    // What was taken out has nothing left that could have the focus: there is the way back.
    if (!isFormShown && document.activeElement === document.body) back.current?.focus();
  }, [isFormShown]);
  useUndoKeys();
  useAskBeforeLeaving(isUnsaved);
  const write = async (): Promise<void> => {
    if (file === null) return;
    setSaid((await saveToFile(howTo)) ? say.savedTo(file) : say.notWritten(file));
  };
  const download = async (as: SavedAs): Promise<void> => {
    setSaid((await downloadDraft(as, howTo)) ? "" : say.picturesStay);
  };
  return (
    <section className={styles.tools} aria-label={say.tools}>
      <p className={styles.state} role="status">
        <span>{say.bar(visibleText(name))} </span>
        <strong>{isUnsaved ? say.notSaved : say.saved}</strong> {said}
      </p>
      <button ref={back} type="button" disabled={past === 0} onClick={() => void undo()}>
        {say.undo}
      </button>
      <button type="button" disabled={future === 0} onClick={() => void redo()}>
        {say.redo}
      </button>
      <span className={styles.space} />
      {RECORD_LISTS.map((list) => (
        <button key={list} type="button" onClick={() => openForm(list, null)}>
          {say.add[list]}
        </button>
      ))}
      <button type="button" onClick={() => openForm("story", STORY)}>
        {say.editThis.story}
      </button>
      <Waiting />
      <span className={styles.space} />
      {file !== null && (
        <button type="button" onClick={() => void write()}>
          {say.saveTo(visibleText(file))}
        </button>
      )}
      <button type="button" onClick={() => void download("workbook")}>
        {say.saveWorkbook}
      </button>
      <button type="button" onClick={() => void download("whole")}>
        {hasMore ? say.saveZip : say.saveJson}
      </button>
      {children}
      {!isUnsaved && (
        <button type="button" onClick={endEditing}>
          {say.end}
        </button>
      )}
    </section>
  );
}

/** The ways back to forms that were left with something in them that could not be applied. */
function Waiting() {
  const { editing: say } = editWords(useWords());
  const forms = useEditing((state) => state.forms);
  const shown = useEditing((state) => state.shown);
  return [...forms.values()]
    .filter((form) => form.key !== shown && isWritten(form))
    .map(({ key, list, id, values }) => (
      <button key={key} type="button" onClick={() => openForm(list, id)}>
        {visibleText(say.goOn(values.texts[NAMED_BY[list]] || say.untitled))}
      </button>
    ));
}

/** Ctrl+Z and Ctrl+Shift+Z, outside of fields, which undo what is typed by themselves. */
function useUndoKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isKey = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "z";
      if (!isKey || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      void (event.shiftKey ? redo() : undo());
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** The browser asks before the page goes with what is not saved. */
function useAskBeforeLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
}
