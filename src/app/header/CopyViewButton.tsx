import Link from "lucide-react/icons/link";
import { useEffect, useState } from "react";
import { hrefOf } from "../../state/addressSync.ts";
import { copyText } from "../../state/copyText.ts";
import { store } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./CopyViewButton.module.css";

const SHOWN_MS = 2500;

/** Copies the address of exactly what is on screen. The answer lies over the button, so that nothing moves. */
export function CopyViewButton(props: { readonly compact?: boolean }) {
  const { header } = useWords().messages;
  const [answer, setAnswer] = useState<"copied" | "failed" | null>(null);
  useEffect(() => {
    if (answer === null) return;
    const timer = window.setTimeout(() => setAnswer(null), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [answer]);
  return (
    <span className={styles.wrap}>
      <button
        type="button"
        className={props.compact ? styles.compact : undefined}
        onClick={async () => setAnswer((await copyText(hrefOf(store.getState().view))) ? "copied" : "failed")}
      >
        {props.compact ? <Link size={18} aria-label={header.copyLink} /> : header.copyLink}
      </button>
      <span className={styles.answer} aria-live="polite" data-shown={answer !== null || undefined}>
        {answer === "copied" && header.copied}
        {answer === "failed" && header.copyFailed}
      </span>
    </span>
  );
}
