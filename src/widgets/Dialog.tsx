import { type ReactNode, useEffect, useId, useRef } from "react";
import { useWords } from "../state/useWords.ts";
import styles from "./Dialog.module.css";
import { Trouble } from "./Trouble.tsx";

/** The buttons at the end of a dialog. */
export function DialogActions(props: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{props.children}</div>;
}

/** The first that has the focus, where it should not be the button that closes. */
const FOCUSED_FIRST = "[data-focus-first] :is(a, button)";

/**
 * A modal dialog of the platform with a title and a button that closes it; Escape closes it too. The focus begins in what
 * carries `data-focus-first`, if anything does.
 */
export function Dialog(props: {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly width?: "narrow" | "wide";
  readonly children: (close: () => void) => ReactNode;
}) {
  const { title, onClose, width = "narrow", children } = props;
  const { header } = useWords().messages;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // At once: the platform says so in a later task, and a key that opens the next dialog can come before it.
  const close = () => {
    dialog.current?.close();
    onClose();
  };
  // A dialog becomes modal only by a call; React has no attribute for it.
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>(FOCUSED_FIRST)?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-width={width}
      aria-labelledby={id}
      onCancel={(event) => {
        // A field for files says so too, when none was chosen.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        close();
      }}
      onClose={onClose}
    >
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <button type="button" onClick={close}>
          {header.close}
        </button>
      </div>
      <Trouble />
      {children(close)}
    </dialog>
  );
}
