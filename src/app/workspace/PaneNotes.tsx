import { totals } from "../../query/filter/filterMask.ts";
import { showAll } from "../../state/actions.ts";
import { isNetworkView } from "../../state/address/viewState.ts";
import { isAroundSubject, isWholeStory } from "../../state/address/windowDays.ts";
import { selectTimelessMask, selectTotals, useTables } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { selectSummary } from "../../state/storySelectors.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { DetailPanel } from "../../views/details/door.ts";
import { NothingMatches } from "../../views/list/NothingMatches.tsx";
import { Button } from "../../widgets/Button.tsx";
import { InApp } from "../../widgets/InApp.tsx";
import { VisuallyHidden } from "../../widgets/VisuallyHidden.tsx";
import { describeStory } from "../../words/describeStory.ts";
import { readingWords } from "../../words/laterWords.ts";
import { useIsEditing, useIsFormShown } from "../edit/editing.ts";
import { ownStory } from "../rooms.ts";
import { useLayout } from "../useLayout.ts";
import styles from "./PaneNotes.module.css";

const EditPane = ownStory.later(({ EditPane }) => EditPane);

/** The details, with a button that edits the selected record. In a wide layout the open form replaces both. */
export function DetailPane() {
  const { isWhole } = useTables().coverage;
  const isEditing = useIsEditing();
  const isFormShown = useIsFormShown();
  const layout = useLayout();
  return (
    <>
      {!(isFormShown && layout === "wide") && (
        <InApp>
          <DetailPanel />
        </InApp>
      )}
      {isWhole && isEditing && <EditPane />}
    </>
  );
}

export function TimelineNotes() {
  const total = useDerived(selectTotals).events;
  return total === 0 ? <Nothing /> : null;
}

/** Says that no event matches. Beside a timeline it offers no remedy, because the note of the timeline has one. */
export function NetworkNotes() {
  const { states } = useWords().messages;
  const total = useDerived(selectTotals).events;
  const view = useApp((state) => state.view.view);
  const hasEvents = useTables().coverage.events > 0;
  if (total > 0) return null;
  if (isNetworkView(view)) return <Nothing />;
  return hasEvents ? <p className={styles.nothing}>{states.nothing}</p> : null;
}

const Nothing = () => (
  <div className={styles.nothing}>
    <NothingMatches />
  </div>
);

/** Offers a button that shows all events, if the event or the clock of the view sets the window (`isAroundSubject`). */
export function OutsideNote() {
  const details = readingWords(useWords()).detail;
  const { filters } = useWords().messages;
  const isPart = useDerived(({ view }, tables) => isAroundSubject(view) && !isWholeStory(tables, view));
  const total = useDerived(selectTotals).events;
  const tables = useTables();
  const mask = useDerived(selectTimelessMask);
  if (!isPart) return null;
  const all = totals(tables, mask).events;
  return (
    <p className={styles.note} data-quiet="row">
      {details.eventsInWindow(total, all)}
      <Button onClick={showAll}>{filters.show(all)}</Button>
    </p>
  );
}

/** A hidden description before the pictures, for readers who cannot see them. The details show the same text. */
export function StorySummary() {
  const words = useWords();
  const summary = useDerived(selectSummary, "details");
  return (
    <VisuallyHidden>
      <p>{describeStory(words, useTables(), summary)}</p>
    </VisuallyHidden>
  );
}
