import Link2 from "lucide-react/icons/link-2";
import { useEffect, useState } from "react";
import { hrefOf } from "../../../state/addressSync.ts";
import { copyText } from "../../../state/copyText.ts";
import { useApp } from "../../../state/store.ts";
import { useWords } from "../../../state/useWords.ts";
import { defaultView, type ViewState } from "../../../state/viewState.ts";
import styles from "./CopyLinkButton.module.css";

const SHOWN_MS = 2000;

/** What a link to a selection carries: the one thing selected, without the reader's filters and window. */
export type Subject = Partial<Pick<ViewState, "event" | "focus">>;

/** Copies the address of what the details show. The answer lies over what is below, so that nothing moves. */
export function CopyLinkButton(props: { readonly subject: Subject }) {
  const { header } = useWords().messages;
  const data = useApp(({ session }) => session.data);
  const [answer, setAnswer] = useState<"copied" | "copyFailed" | null>(null);
  useEffect(() => {
    if (answer === null) return;
    const timer = window.setTimeout(() => setAnswer(null), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [answer]);

  const copy = async () => {
    const copied = await copyText(hrefOf({ ...defaultView, data, ...props.subject }));
    setAnswer(copied ? "copied" : "copyFailed");
  };
  return (
    <span className={styles.wrap}>
      <button type="button" className={styles.button} onClick={copy}>
        <Link2 size={15} aria-hidden="true" />
        <span className={styles.label}>{header.copyLink}</span>
      </button>
      <span className={styles.answer} aria-live="polite" data-shown={answer === null ? undefined : ""}>
        {answer === null ? null : header[answer]}
      </span>
    </span>
  );
}
