import { useEffect, useState } from "react";
import { storyDays } from "../query/storyExtent.ts";
import { selectFacets, useDerived, useTables } from "../state/selectors.ts";
import { useWords } from "../state/useWords.ts";
import { windowDays } from "../state/windowDays.ts";
import { formatDayRange } from "../words/formatDate.ts";
import styles from "./StatusLine.module.css";

/** What counts is spoken when it has rested so long: a run of clicks or a zoom is one change to the ear. */
const SPOKEN_AFTER_MS = 500;

/** What counts now, always: events, actors and the window. Seen at once, spoken when it has come to rest. */
export function StatusLine() {
  const words = useWords();
  const tables = useTables();
  const { total, actors } = useDerived(selectFacets);
  const first = useDerived(
    (state, open) => (state.view.from === null ? storyDays(open) : windowDays(open, state.view)).first,
  );
  const last = useDerived(
    (state, open) => (state.view.to === null ? storyDays(open) : windowDays(open, state.view)).last,
  );
  const { counts } = words.messages;
  const text = [
    counts.eventsOf(total, tables.events.count),
    ...(tables.events.count > 0
      ? [counts.actorsOf(actors, tables.actors.count), formatDayRange(words, first, last)]
      : []),
  ].join(" · ");
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
  useEffect(() => {
    if (text === first && said === "") return;
    const timer = window.setTimeout(() => setSaid(text), SPOKEN_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [text, first, said]);
  return (
    <p aria-live="polite" className={styles.spoken} data-spoken="">
      {said}
    </p>
  );
}
