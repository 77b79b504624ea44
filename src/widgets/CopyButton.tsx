import { type ReactNode, useEffect, useState } from "react";
import { useApp } from "../state/store.ts";
import { useWords } from "../state/useDerived.ts";
import styles from "./CopyButton.module.css";

const SHOWN_MS = 2500;

/** `said` tells the outcome of a copy. If the browser cannot copy, it has the text in a field. Null otherwise. */
export function useCopied(copied?: string) {
  const { copiedText, copyFailed } = useWords().messages.header;
  // Each press makes a new answer, so that a second press shows the message for its whole time. `failed` is the text
  // that the browser cannot copy.
  const [answer, setAnswer] = useState<{ readonly failed: string | null } | null>(null);
  useEffect(() => {
    if (answer === null || answer.failed !== null) return;
    const timer = window.setTimeout(() => setAnswer(null), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [answer]);
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setAnswer({ failed: null });
    } catch {
      setAnswer({ failed: text });
    }
  };
  const said: ReactNode =
    answer === null || answer.failed === null ? (
      answer && (copied ?? copiedText)
    ) : (
      <>
        {copyFailed}
        <textarea
          className={styles.field}
          readOnly
          // biome-ignore lint/a11y/noAutofocus: the reader pressed a button for this text.
          autoFocus
          aria-label={copyFailed}
          dir="auto"
          value={answer.failed}
          onFocus={({ target }) => target.select()}
          onBlur={() => setAnswer(null)}
        />
      </>
    );
  return { said, copy };
}

/** The message covers the content below, so that nothing moves. */
export function CopyText(props: {
  readonly text: () => string;
  readonly copied?: string;
  readonly button: (copy: () => void) => ReactNode;
}) {
  const { text, copied, button } = props;
  const { said, copy } = useCopied(copied);
  return (
    <span className={styles.wrap}>
      {button(() => void copy(text()))}
      <span className={styles.answer} aria-live="polite" data-shown={said === null ? undefined : ""}>
        {said}
      </span>
    </span>
  );
}

export function CopyLink(props: {
  readonly href: () => string;
  readonly button: (copy: () => void) => ReactNode;
}) {
  const { copied, copiedOwn } = useWords().messages.header;
  const isOwn = useApp(({ session }) => session.file !== null);
  return <CopyText text={props.href} copied={isOwn ? copiedOwn : copied} button={props.button} />;
}
