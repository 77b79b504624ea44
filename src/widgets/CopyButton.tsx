import { type ReactNode, useEffect, useState } from "react";
import { useApp } from "../state/store.ts";
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

/** Wraps the button that copies a text. The answer lies over what is below, so that nothing moves. */
export function CopyText(props: {
  /** Asked for when the button is pressed. */
  readonly text: () => string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly button: (copy: () => void) => ReactNode;
}) {
  const { text, copied, copyFailed, button } = props;
  const { said, copy } = useCopied(copied, copyFailed);
  return (
    <span className={styles.wrap}>
      {button(() => copy(text()))}
      <span className={styles.answer} aria-live="polite" data-shown={said === "" ? undefined : ""}>
        {said}
      </span>
    </span>
  );
}

/** The same for the address of a link. */
export function CopyLink(props: {
  readonly href: () => string;
  readonly button: (copy: () => void) => ReactNode;
}) {
  const { copied, copiedOwn, copyFailed } = useWords().messages.header;
  const isOwn = useApp(({ session }) => session.file !== null);
  return (
    <CopyText
      text={props.href}
      copied={isOwn ? copiedOwn : copied}
      copyFailed={copyFailed}
      button={props.button}
    />
  );
}
