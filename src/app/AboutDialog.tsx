import { useEffect, useId, useRef } from "react";
import { useWords } from "../state/useWords.ts";
import styles from "./AboutDialog.module.css";
import { AboutPanel } from "./AboutPanel.tsx";

/** What Dateline is, what its marks mean, and its keys, over the page. */
export function AboutDialog(props: { readonly onClose: () => void }) {
  const { about, header } = useWords().messages;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  // A dialog becomes modal only by a call; React has no attribute for it.
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={props.onClose}>
      <div className={styles.head}>
        <h2 id={title}>{about.title}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {header.close}
        </button>
      </div>
      <AboutPanel />
    </dialog>
  );
}
