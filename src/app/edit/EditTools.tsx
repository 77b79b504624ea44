import { type ReactNode, useEffect, useRef, useState } from "react";
import { RECORD_LISTS } from "../../model/draft/draftDataset.ts";
import { useWords } from "../../state/useWords.ts";
import { Dialog, DialogActions } from "../../widgets/Dialog.tsx";
import { isTyping } from "../../widgets/isTyping.ts";
import { workbook as englishWorkbook } from "../../words/en/workbook.ts";
import { editWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import { redo, takeForms, undo } from "./applyEdit.ts";
import { endEditing } from "./beginEditing.ts";
import { useDraft, useIsUnsaved, useSteps } from "./draftStore.ts";
import styles from "./EditTools.module.css";
import { type OpenForm, useEditing, useIsFormShown } from "./editing.ts";
import { goOnWith, isRefused, isWritten, openForm, openNewForm, STORY } from "./form/formActions.ts";
import { namedBy } from "./form/formFields.ts";
import { downloadDraft, hasBeside, type SavedAs, saveToFile, writableName } from "./saveDraft.ts";

/** What one can do with a story that is edited: back and forth, something new, save. */
export function EditTools({ children }: { readonly children: ReactNode }) {
  const words = useWords();
  const { editing: say } = editWords(words);
  const { howTo } = words.later.workbook?.workbook ?? englishWorkbook;
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
  const [asked, setAsked] = useState<SaveQuestion | null>(null);
  const nameOf = ({ list, values }: OpenForm): string => values.texts[namedBy(list)] || say.untitled;
  /** `agreed` is what the reader has answered already. */
  const save = async (to: SaveTo, agreed: Agreed): Promise<void> => {
    setAsked(null);
    setSaid("");
    const left = await takeForms();
    const [first] = left;
    if (first && !agreed.incomplete) {
      setAsked({ kind: "incomplete", to, agreed, first: first.key, names: left.map(nameOf) });
      return;
    }
    if (to !== "file") {
      setSaid((await downloadDraft(to, howTo)) ? "" : say.picturesStay);
      return;
    }
    const name = writableName() ?? "";
    const written = await saveToFile(howTo, agreed.anew === true);
    switch (written) {
      case "saved":
        return setSaid(say.savedTo(name));
      case "failed":
        return setSaid(say.notWritten(name));
      case "changed":
        return setSaid(say.changedOnDisk(name));
      case "gone":
        return setAsked({ kind: "gone", to, agreed, name });
    }
  };
  const start = (to: SaveTo): void => void save(to, {});
  return (
    <section className={styles.tools} aria-label={say.tools}>
      <p className={styles.state} role="status">
        <span>{say.bar(visibleText(name))} </span>
        <strong>{isUnsaved ? say.notSaved : say.saved}</strong> {said} <Refused />
      </p>
      <button ref={back} type="button" disabled={past === 0} onClick={() => void undo()}>
        {say.undo}
      </button>
      <button type="button" disabled={future === 0} onClick={() => void redo()}>
        {say.redo}
      </button>
      <span className={styles.space} />
      {RECORD_LISTS.map((list) => (
        <button key={list} type="button" onClick={() => openNewForm(list)}>
          {say.add[list]}
        </button>
      ))}
      <button type="button" onClick={() => openForm("story", STORY)}>
        {say.editThis.story}
      </button>
      <Waiting />
      <span className={styles.space} />
      {file !== null && (
        <button type="button" onClick={() => start("file")}>
          {say.saveTo(visibleText(file))}
        </button>
      )}
      <button type="button" onClick={() => start("workbook")}>
        {say.saveWorkbook}
      </button>
      <button type="button" onClick={() => start("whole")}>
        {hasMore ? say.saveZip : say.saveJson}
      </button>
      {children}
      {!isUnsaved && (
        <button type="button" onClick={endEditing}>
          {say.end}
        </button>
      )}
      {asked && (
        <SaveDialog
          question={asked}
          onClose={() => setAsked((now) => (now === asked ? null : now))}
          onSave={(agreed) => void save(asked.to, agreed)}
        />
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
    .map(({ key, list, values }) => (
      <button key={key} type="button" onClick={() => goOnWith(key)}>
        {visibleText(say.goOn(values.texts[namedBy(list)] || say.untitled))}
      </button>
    ));
}

/** How many forms hold what the checks refused, or could not be asked about: each says why beside its fields. */
function Refused() {
  const { editing: say } = editWords(useWords());
  const count = useEditing(({ forms }) => [...forms.values()].filter(isRefused).length);
  return count > 0 && say.refused(count);
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

/** Where the draft is saved: in the file that it came from, or as a download. */
type SaveTo = "file" | SavedAs;

/** What the reader has agreed to: that forms are left out, that a file which is gone is made anew. */
type Agreed = { readonly incomplete?: true; readonly anew?: true };

/** What the reader has to say before the draft is saved. */
type SaveQuestion = { readonly to: SaveTo; readonly agreed: Agreed } & (
  | { readonly kind: "gone"; readonly name: string }
  /** Forms hold what is not in the story; `first` is the key of the first. */
  | { readonly kind: "incomplete"; readonly first: string; readonly names: readonly string[] }
);

/** More names are no help. */
const MOST_NAMES = 5;

function SaveDialog(props: {
  readonly question: SaveQuestion;
  readonly onClose: () => void;
  readonly onSave: (agreed: Agreed) => void;
}) {
  const { question, onClose, onSave } = props;
  const { saving: say } = editWords(useWords());
  return question.kind === "gone" ? (
    <Dialog title={say.goneTitle} onClose={onClose}>
      {(close) => (
        <>
          <p>{say.gone(visibleText(question.name))}</p>
          <DialogActions>
            <button
              type="button"
              onClick={() => {
                close();
                onSave({ ...question.agreed, anew: true });
              }}
            >
              {say.anew}
            </button>
            <button type="button" data-primary="" onClick={close}>
              {say.notNow}
            </button>
          </DialogActions>
        </>
      )}
    </Dialog>
  ) : (
    <Dialog title={say.incompleteTitle} onClose={onClose}>
      {(close) => (
        <>
          <p>{say.incomplete(question.names.length)}</p>
          <ul>
            {question.names.slice(0, MOST_NAMES).map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two forms may hold the same name.
              <li key={index} dir="auto">
                {visibleText(name)}
              </li>
            ))}
          </ul>
          <DialogActions>
            <button
              type="button"
              onClick={() => {
                close();
                onSave({ ...question.agreed, incomplete: true });
              }}
            >
              {say.without}
            </button>
            <button
              type="button"
              data-primary=""
              onClick={() => {
                close();
                goOnWith(question.first);
              }}
            >
              {say.goOn}
            </button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
