import X from "lucide-react/icons/x";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useWords } from "../state/useDerived.ts";
import { Button, IconButton } from "./Button.tsx";
import styles from "./Dialog.module.css";
import { Trouble } from "./Notice.tsx";

export function DialogActions(props: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{props.children}</div>;
}

const FIELD = "textarea, input, select";

/**
 * A `<dialog>` that Escape closes. `look`:
 *
 * - `box`: in the middle of the page, modal, with its title and a button that closes it;
 * - `sheet`: over the whole of a small screen, modal, named by its title; `foot` closes it;
 * - `over`: over a part of the page, not modal, with its title and a button that closes it.
 *
 * The focus begins at the close button of a `box` and at the dialog itself for others, or in the first field if `focus`
 * is "field".
 * `onClose` is called once, when the reader closes the dialog.
 */
export function Dialog(props: {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly width?: "narrow" | "wide";
  readonly look?: "box" | "sheet" | "over";
  readonly focus?: "field";
  readonly foot?: (close: () => void) => ReactNode;
  readonly children: (close: () => void) => ReactNode;
}) {
  const { title, onClose, width = "narrow", look = "box", focus, foot, children } = props;
  const { header } = useWords().messages;
  const dialog = useRef<HTMLDialogElement>(null);
  const isClosed = useRef(false);
  const id = useId();
  const closed = () => {
    // React's strict mode closes the dialog and shows it again before the browser reports the first close.
    if (isClosed.current || dialog.current?.open) return;
    isClosed.current = true;
    onClose();
  };
  // The browser reports the close in a later task. By then a key may have opened the next dialog, so `closed` is
  // called at once.
  const close = () => {
    dialog.current?.close();
    closed();
  };
  useEffect(() => {
    const element = dialog.current;
    // Only a call of `showModal` makes a dialog modal. No attribute does.
    if (look === "over") element?.show();
    else element?.showModal();
    // Without this call, the browser may choose a field, for which a phone opens its keyboard.
    if (look !== "box") element?.focus();
    if (focus === "field") element?.querySelector<HTMLElement>(FIELD)?.focus();
    // Closing returns the focus to the element that had it before.
    return () => element?.close();
  }, [look, focus]);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      tabIndex={look === "box" ? undefined : -1}
      data-look={look}
      data-width={width}
      {...(look === "box" ? { "aria-labelledby": id } : { "aria-label": String(title) })}
      onCancel={(event) => {
        // A file input inside the dialog also fires `cancel`, when no file was chosen.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        close();
      }}
      // Browsers close only modal dialogs by Escape.
      onKeyDown={look === "over" ? ({ key }) => key === "Escape" && close() : undefined}
      onClose={closed}
    >
      {look === "box" && (
        <div className={styles.head}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          <Button onClick={close}>{header.close}</Button>
        </div>
      )}
      {look === "over" && (
        <div className={styles.bar}>
          <strong aria-hidden="true">{title}</strong>
          <IconButton label={header.close} size="small" onClick={close}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        </div>
      )}
      <Trouble />
      {look === "box" ? children(close) : <div className={styles.content}>{children(close)}</div>}
      {foot && <div className={styles.foot}>{foot(close)}</div>}
    </dialog>
  );
}
