import { type ReactNode, useEffect, useRef, useState } from "react";
import { isTyping } from "../../chart/typeAhead.ts";
import { RECORD_LISTS, type RecordList } from "../../model/draft.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { selectSelection, useTables } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { Dialog, DialogActions } from "../../widgets/Dialog.tsx";
import { InEnglish } from "../../widgets/InEnglish.tsx";
import { useWindowEvent } from "../../widgets/useWindowEvent.ts";
import { filesWords, ownStoryWords } from "../../words/fileWords.ts";
import { visibleText } from "../../words/isolate.ts";
import { useLayout } from "../useLayout.ts";
import { redo, takeForms, undo } from "./applyEdit.ts";
import { beginEditing, endEditing, leave, MOST_EVENTS, stay } from "./beginEditing.ts";
import { downloadDraft, hasAttachments, type SavedAs, saveToFile, writableName } from "./draftFile.ts";
import { useDraft, useIsUnsaved, useSteps } from "./draftStore.ts";
import styles from "./EditRoom.module.css";
import { type Leaving, type OpenForm, useEditing, useIsEditing, useIsFormShown } from "./editing.ts";
import {
  closeForm,
  goOnWith,
  isRefused,
  isWritten,
  openAtFault,
  openForm,
  openNewForm,
  STORY,
} from "./formActions.ts";
import { namedBy } from "./formFields.ts";
import { RecordForm } from "./RecordForm.tsx";

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

export function EditButton() {
  const { editing: say } = ownStoryWords(useWords());
  const selected = useSelected();
  const count = useApp(({ session }) => session.tables?.events.count ?? 0);
  const isOwn = useApp(({ session }) => session.file !== null);
  const isEditing = useIsEditing();
  if (!isOwn || isEditing) return null;
  return (
    <InEnglish>
      {count > MOST_EVENTS ? (
        <small>{say.tooLarge(MOST_EVENTS)}</small>
      ) : (
        <Button
          onClick={() => void beginEditing().then(() => selected && openForm(selected.list, selected.id))}
        >
          {say.edit}
        </Button>
      )}
    </InEnglish>
  );
}

export function EditBar({ children }: { readonly children: ReactNode }) {
  const leaving = useEditing((state) => state.leaving);
  const layout = useLayout();
  return (
    <InEnglish>
      <EditTools>{children}</EditTools>
      {layout === "phone" && <ShownForm frame={(form) => <FormDialog>{form}</FormDialog>} />}
      {leaving && <LeaveDialog key={leaving.nth} leaving={leaving} />}
    </InEnglish>
  );
}

export function EditPane() {
  const { editing: say } = ownStoryWords(useWords());
  const selected = useSelected();
  const layout = useLayout();
  const isShown = useIsFormShown();
  const button = useRef<HTMLButtonElement>(null);
  const wasShown = useRef(false);
  useEffect(() => {
    if (wasShown.current && !isShown) button.current?.focus();
    wasShown.current = isShown;
  }, [isShown]);
  if (isShown && layout === "wide") {
    return (
      <InEnglish>
        <ShownForm frame={(form) => <div className={styles.pane}>{form}</div>} />
      </InEnglish>
    );
  }
  if (selected === null) return null;
  return (
    <InEnglish>
      <p className={styles.strip}>
        <Button ref={button} onClick={() => openForm(selected.list, selected.id)}>
          {say.editThis[selected.list]}
        </Button>
      </p>
    </InEnglish>
  );
}

function ShownForm({ frame }: { readonly frame: (form: ReactNode) => ReactNode }) {
  const form = useEditing(({ shown, forms }) => (shown === null ? undefined : forms.get(shown)));
  const draft = useDraft();
  return form && draft && frame(<RecordForm draft={draft} form={form} />);
}

function LeaveDialog({ leaving }: { readonly leaving: Leaving }) {
  const { source } = leaving;
  const say = ownStoryWords(useWords()).leaving;
  const name = visibleText(source.name);
  return (
    <TwoAnswers
      title={say.title}
      yes={source.isAgain ? say.take : say.discard}
      no={say.keep}
      onYes={leave}
      onClose={() => stay(leaving)}
    >
      <p>{source.isAgain ? say.changed(name) : say.open(name)}</p>
    </TwoAnswers>
  );
}

/** A question with two answers. `no` loses nothing. If the reader closes the dialog, only `onClose` is called. */
type Question = {
  readonly title: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo?: () => void;
  readonly children: ReactNode;
};

function TwoAnswers(props: Question & { readonly onClose: () => void }) {
  const { title, yes, no, onYes, onNo, onClose, children } = props;
  return (
    <Dialog title={title} onClose={onClose}>
      {(close) => (
        <>
          {children}
          <DialogActions>
            <Button
              onClick={() => {
                // `onYes` runs first, because closing the dialog counts as a no.
                onYes();
                close();
              }}
            >
              {yes}
            </Button>
            <Button
              data-primary=""
              onClick={() => {
                close();
                onNo?.();
              }}
            >
              {no}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}

function FormDialog({ children }: { readonly children: ReactNode }) {
  const { editing: say } = ownStoryWords(useWords());
  return (
    <Dialog look="sheet" width="wide" focus="field" title={say.tools} onClose={closeForm}>
      {() => <div className={styles.sheet}>{children}</div>}
    </Dialog>
  );
}

function EditTools({ children }: { readonly children: ReactNode }) {
  const words = useWords();
  const { editing: say, saving } = ownStoryWords(words);
  const { howTo } = filesWords(words).workbook;
  const { pastStates, futureStates } = useSteps();
  const isUnsaved = useIsUnsaved();
  const [said, setSaid] = useState("");
  const file = writableName();
  const name = useEditing((state) => state.file?.name ?? "");
  const draft = useDraft();
  useEditing(({ attachments }) => attachments);
  const hasMore = draft !== null && hasAttachments(draft);
  const back = useRef<HTMLButtonElement>(null);
  const isFormShown = useIsFormShown();
  useEffect(() => {
    // When a record is removed, its form disappears with the focus, so the Undo button gets the focus.
    if (!isFormShown && document.activeElement === document.body) back.current?.focus();
  }, [isFormShown]);
  useWindowEvent("keydown", onUndoKey);
  useAskBeforeLeaving(isUnsaved);
  const aside = useApp(({ session }) => session.setAsideTotal);
  const [asked, setAsked] = useState<Question | null>(null);
  const nameOf = ({ list, values }: OpenForm): string => values.texts[namedBy(list)] || say.untitled;
  /** Saves the draft. `agreed` holds the author's answers to earlier questions about this saving. */
  const save = async (to: SaveTo, agreed: Agreed): Promise<void> => {
    setAsked(null);
    setSaid("");
    const left = await takeForms();
    const [first] = left;
    if (first && !agreed.incomplete) {
      return setAsked({
        title: saving.incompleteTitle,
        yes: saving.without,
        no: saving.goOn,
        onYes: () => void save(to, { ...agreed, incomplete: true }),
        onNo: () => goOnWith(first.key),
        children: (
          <>
            <p>{saving.incomplete(left.length)}</p>
            <ul>
              {left.slice(0, MOST_NAMES).map((form) => (
                <li key={form.key} dir="auto">
                  {visibleText(nameOf(form))}
                </li>
              ))}
            </ul>
          </>
        ),
      });
    }
    if (to !== "file") {
      setSaid(downloadDraft(to, howTo) ? "" : say.picturesStay);
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
        return setAsked({
          title: saving.goneTitle,
          yes: saving.anew,
          no: saving.notNow,
          onYes: () => void save(to, { ...agreed, anew: true }),
          children: <p>{saving.gone(visibleText(name))}</p>,
        });
    }
  };
  const start = (to: SaveTo): void => void save(to, {});
  return (
    <section className={styles.tools} aria-label={say.tools}>
      <p className={styles.state} role="status">
        <span>{say.bar(visibleText(name))} </span>
        <strong>{isUnsaved ? say.notSaved : say.saved}</strong> {aside > 0 && say.aside(aside)} {said}{" "}
        <Refused />
      </p>
      {/* A button that becomes disabled loses the focus. So these two buttons have only `aria-disabled`. */}
      <Button ref={back} aria-disabled={pastStates.length === 0} onClick={() => void undo()}>
        {say.undo}
      </Button>
      <Button aria-disabled={futureStates.length === 0} onClick={() => void redo()}>
        {say.redo}
      </Button>
      <span className={styles.space} />
      {RECORD_LISTS.map((list) => (
        <Button key={list} onClick={() => openNewForm(list)}>
          {say.add[list]}
        </Button>
      ))}
      <Button onClick={() => openForm("story", STORY)}>{say.editThis.story}</Button>
      <Waiting />
      <span className={styles.space} />
      {file !== null && <Button onClick={() => start("file")}>{say.saveTo(visibleText(file))}</Button>}
      <Button onClick={() => start("workbook")}>{say.saveWorkbook}</Button>
      <Button onClick={() => start("whole")}>{hasMore ? say.saveZip : say.saveJson}</Button>
      {children}
      {!isUnsaved && <Button onClick={endEditing}>{say.end}</Button>}
      {asked && <TwoAnswers {...asked} onClose={() => setAsked((now) => (now === asked ? null : now))} />}
    </section>
  );
}

/** A button for each hidden form with unapplied values. */
function Waiting() {
  const { editing: say } = ownStoryWords(useWords());
  const forms = useEditing((state) => state.forms);
  const shown = useEditing((state) => state.shown);
  return [...forms.values()]
    .filter((form) => form.key !== shown && isWritten(form))
    .map(({ key, list, values }) => (
      <Button key={key} onClick={() => goOnWith(key)}>
        {visibleText(say.goOn(values.texts[namedBy(list)] || say.untitled))}
      </Button>
    ));
}

function Refused() {
  const { editing: say } = ownStoryWords(useWords());
  const forms = useEditing((state) => state.forms);
  const [first, ...others] = [...forms.values()].filter(isRefused);
  return first && <Button onClick={() => openAtFault(first)}>{say.refused(others.length + 1)}</Button>;
}

/** Undoes an edit with Ctrl+Z, and redoes it with Ctrl+Shift+Z. In fields, the browser undoes the typing instead. */
function onUndoKey(event: KeyboardEvent): void {
  const isKey = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "z";
  if (!isKey || event.defaultPrevented || isTyping(event.target)) return;
  event.preventDefault();
  void (event.shiftKey ? redo() : undo());
}

function useAskBeforeLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
}

/** The target of saving: the story's own file, or a download. */
type SaveTo = "file" | SavedAs;

/** The author agrees to save without unfinished forms (`incomplete`), or to make a deleted file again (`anew`). */
type Agreed = { readonly incomplete?: true; readonly anew?: true };

/** A question about unfinished forms names at most this many. */
const MOST_NAMES = 5;
