import { type ReactNode, useEffect, useState } from "react";
import { useWords } from "../state/useWords.ts";
import styles from "./CopyButton.module.css";

const SHOWN_MS = 2500;

/**
 * Puts texts on the clipboard and says for a moment what came of it: `said` is empty otherwise. Where a browser, or its
 * user, does not allow it, that is said too.
 */
export function useCopied(copied: string, copyFailed: string) {
  const [answer, setAnswer] = useState<"copied" | "copyFailed" | null>(null);
  useEffect(() => {
    if (answer === null) return;
    const timer = window.setTimeout(() => setAnswer(null), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [answer]);
  const copy = (text: string): void => {
    navigator.clipboard.writeText(text).then(
      () => setAnswer("copied"),
      () => setAnswer("copyFailed"),
    );
  };
  return { said: answer === null ? "" : { copied, copyFailed }[answer], copy };
}

/** Wraps the button of a link to copy. The answer lies over what is below, so that nothing moves. */
export function CopyLink(props: {
  /** The address, asked for when the button is pressed. */
  readonly href: () => string;
  readonly button: (copy: () => void) => ReactNode;
}) {
  const { header } = useWords().messages;
  const { said, copy } = useCopied(header.copied, header.copyFailed);
  return (
    <span className={styles.wrap}>
      {props.button(() => copy(props.href()))}
      <span className={styles.answer} aria-live="polite" data-shown={said === "" ? undefined : ""}>
        {said}
      </span>
    </span>
  );
}
