import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./SkipLinks.module.css";

/** Ways past the filters for the keyboard. Buttons, since the fragment of the address is the reader's view. */
export function SkipLinks() {
  const { header, panes } = useWords().messages;
  const isOpen = useApp(({ session }) => session.tables !== null);
  const view = useApp((state) => state.view.view);
  if (!isOpen) return null;
  const focusRegion = (name: string) => document.querySelector<HTMLElement>(`[data-pane="${name}"]`)?.focus();
  return (
    <nav className={styles.skip} aria-label={panes.views}>
      {(view === "all" || view === "timeline") && (
        <button type="button" onClick={() => focusRegion("timeline")}>
          {header.skipToTimeline}
        </button>
      )}
      {(view === "list" || view === "table" || view === "pairs") && (
        <button type="button" onClick={() => focusRegion("list")}>
          {header.skipToList}
        </button>
      )}
      <button type="button" onClick={() => focusRegion("details")}>
        {header.skipToDetails}
      </button>
    </nav>
  );
}
