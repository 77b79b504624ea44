import { useWords } from "../../state/useWords.ts";
import { Dialog, DialogActions } from "../../widgets/Dialog.tsx";
import { editWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import { leave, stay } from "./beginEditing.ts";
import type { Leaving } from "./editing.ts";

/** Something is to be opened in the place of edits that are not saved: the reader says which of the two stays. */
export function LeaveDialog({ leaving }: { readonly leaving: Leaving }) {
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
