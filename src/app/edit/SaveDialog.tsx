import { useWords } from "../../state/useWords.ts";
import { Dialog, DialogActions } from "../../widgets/Dialog.tsx";
import { editWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import { goOnWith } from "./form/formActions.ts";
import type { SavedAs } from "./saveDraft.ts";

/** Where the draft is saved: in the file that it came from, or as a download. */
export type SaveTo = "file" | SavedAs;

/** What the reader has agreed to: that forms are left out, that a file which is gone is made anew. */
export type Agreed = { readonly incomplete?: true; readonly anew?: true };

/** What the reader has to say before the draft is saved. */
export type SaveQuestion = { readonly to: SaveTo; readonly agreed: Agreed } & (
  | { readonly kind: "gone"; readonly name: string }
  /** Forms hold what is not in the story; `first` is the key of the first. */
  | { readonly kind: "incomplete"; readonly first: string; readonly names: readonly string[] }
);

/** More names are no help. */
const MOST_NAMES = 5;

export function SaveDialog(props: {
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
