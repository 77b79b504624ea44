import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "../../../state/useWords.ts";
import { Trouble } from "../../../widgets/Trouble.tsx";
import { editWords } from "../../../words/laterWords.ts";
import styles from "./FormDialog.module.css";
import { closeForm } from "./formActions.ts";

/** A form over the whole of a small screen; Escape closes it, and the focus goes back to where it was. */
export function FormDialog({ children }: { readonly children: ReactNode }) {
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
