import { useEffect, useState } from "react";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { stopOpening } from "../opening/openSource.ts";
import styles from "./LoadingBar.module.css";
import { progressText } from "./LoadScreen.tsx";

/** What takes no longer than this needs no bar. */
const SHOWN_AFTER_MS = 300;

/** While another dataset is opened: how far it has come, and a way to stop it; the one that is open stays in use. */
export function LoadingBar() {
  const words = useWords();
  const { open, states } = words.messages;
  const loading = useApp(({ session }) => session.loading);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), SHOWN_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, []);
  if (!loading || !late) return null;
  return (
    <div className={styles.bar}>
      <progress
        aria-label={states.loading("")}
        {...(loading.total ? { value: loading.received, max: loading.total } : {})}
      />
      <p>{progressText(words, loading)}</p>
      <button type="button" onClick={stopOpening}>
        {open.cancel}
      </button>
    </div>
  );
}
