import { useEffect, useState } from "react";
import type { Loading } from "../../state/session.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { Notice } from "../../widgets/Notice.tsx";
import type { Words } from "../../words/words.ts";
import { stopOpening } from "./openSource.ts";

/** What takes no longer than this needs no bar. */
const SHOWN_AFTER_MS = 300;

/** How far opening another dataset has come, with a way to stop it; the one that is open stays in use. */
export function LoadingBar() {
  const words = useWords();
  const { open, states } = words.messages;
  const loading = useApp(({ session }) => session.loading);
  const isLoading = loading !== null;
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!isLoading) return setLate(false);
    const timer = window.setTimeout(() => setLate(true), SHOWN_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [isLoading]);
  if (!loading || !late) return null;
  return (
    <Notice>
      <progress
        aria-label={states.loading("")}
        {...(loading.total ? { value: loading.received, max: loading.total } : {})}
      />
      <p>{progressText(words, loading)}</p>
      <button type="button" onClick={stopOpening}>
        {open.cancel}
      </button>
    </Notice>
  );
}

/** "3.4 MB of 12 MB", "20,000 rows" */
export function progressText(words: Words, { received, total, unit }: Loading): string {
  const { open } = words.messages;
  const say = unit === "bytes" ? open.bytes : open.rows;
  return total === null ? say(received) : open.receivedOf(say(received), say(total));
}
