import { useEffect, useState } from "react";
import { useApp } from "../../state/store.ts";
import { VisuallyHidden } from "../../widgets/VisuallyHidden.tsx";
import styles from "./StatusLine.module.css";
import { useStatusText } from "./useStatusText.ts";

/** What counts is spoken when it has rested so long: a run of clicks or a zoom is one change to the ear. */
const SPOKEN_AFTER_MS = 500;

/** What counts now, always: events, actors and the window. Seen at once, spoken when it has come to rest. */
export function StatusLine() {
  const text = useStatusText();
  return (
    <>
      <p role="status" aria-live="off" className={styles.status}>
        {text}
      </p>
      <Spoken text={text} />
    </>
  );
}

/** A live region that says a text after it has rested; nothing when the page opens. */
function Spoken(props: { readonly text: string }) {
  const { text } = props;
  const [said, setSaid] = useState("");
  const [first] = useState(text);
  // A play is heard where it stops.
  const isPlaying = useApp(({ playing }) => playing);
  useEffect(() => {
    if (isPlaying || (text === first && said === "")) return;
    const timer = window.setTimeout(() => setSaid(text), SPOKEN_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [text, first, said, isPlaying]);
  return (
    <VisuallyHidden aria-live="polite" data-spoken="">
      {said}
    </VisuallyHidden>
  );
}
