import X from "lucide-react/icons/x";
import type { MouseEvent } from "react";
import { spanOfDays } from "../../model/dates/timeSpan.ts";
import { clearFilters, setWindow } from "../../state/actions.ts";
import { type ActiveFilter, activeFilters } from "../../state/selectors/activeFilters.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { selectCrampedMatches, selectMatchesToZoomTo } from "../../state/selectors/storySelectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./ActiveFilters.module.css";

/** The filters in force as chips that take them off; nothing when there are none. */
export function ActiveFilters() {
  const words = useWords();
  const { filters, counts } = words.messages;
  const tables = useTables();
  const active = activeFilters(words, tables, {
    view: useApp((state) => state.view),
    parts: useApp((state) => state.parts),
  });
  const matches = useDerived(selectMatchesToZoomTo, "filters");
  const view = useApp((state) => state.view.view);
  // Then the button stands over the timeline.
  const isOverPicture =
    useDerived(selectCrampedMatches, "filters") !== null && (view === "all" || view === "timeline");
  if (active.length === 0) return null;
  return (
    <div className={styles.active}>
      <ul className={styles.chips} aria-label={filters.active}>
        {active.map((filter) => (
          <li key={filter.key}>
            <button
              type="button"
              className={styles.chip}
              aria-label={filters.remove(filter.label)}
              title={filters.remove(filter.label)}
              onClick={(event) => removeChip(event, filter)}
            >
              <bdi className={styles.label}>{filter.label}</bdi>
              <X size={12} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={styles.clear}
        onClick={(event) => {
          focusPanel(event);
          clearFilters();
        }}
      >
        {filters.clear}
      </button>
      {matches !== null && !isOverPicture && (
        <button
          type="button"
          className={styles.clear}
          onClick={(event) => {
            focusPanel(event);
            setWindow(tables, spanOfDays(matches.days), "push");
          }}
        >
          {filters.zoomTo(counts.events(matches.count))}
        </button>
      )}
    </div>
  );
}

/** The focus goes on to the next chip, so that who takes off several need not look for it again. */
function removeChip(event: MouseEvent<HTMLElement>, filter: ActiveFilter): void {
  const chip = event.currentTarget.closest("li");
  const neighbour = (chip?.nextElementSibling ?? chip?.previousElementSibling)?.querySelector("button");
  if (neighbour) neighbour.focus();
  else focusPanel(event);
  filter.remove();
}

const focusPanel = (event: MouseEvent<HTMLElement>) => event.currentTarget.closest("section")?.focus();
