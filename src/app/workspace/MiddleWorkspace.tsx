import { useState } from "react";
import { selectSelection, useDerived, useTables } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { DataText } from "../../widgets/DataText.tsx";
import { DetailSheet } from "./DetailSheet.tsx";
import { FiltersButton } from "./FiltersButton.tsx";
import styles from "./MiddleWorkspace.module.css";
import { ListRegion, NetworkRegion, OverviewRegion, TimelineRegion, Tour } from "./Panes.tsx";
import { ViewTools } from "./ViewTools.tsx";

/** What the story asks, in one line, until something is selected: the way to what its editors say of it. */
function Question(props: { readonly onOpen: () => void }) {
  const words = useWords();
  const tables = useTables();
  const hasSelection = useDerived(selectSelection) !== null;
  const { question, lead } = tables.opening ?? {};
  const text = (question ?? lead)?.text;
  if (text === undefined || hasSelection) return null;
  return (
    <button type="button" className={styles.question} onClick={props.onOpen}>
      <DataText context={{ tables, words }} text={text} />
    </button>
  );
}

/** Tablets and phones held sideways: the pictures have the width, filters and details come over them when asked for. */
export function MiddleWorkspace() {
  const { details } = useWords().messages;
  const view = useApp((state) => state.view.view);
  const isOnTour = useApp((state) => state.view.story !== "");
  const [story, setStory] = useState(false);
  return (
    <div className={styles.frame} data-view={view} data-tour={isOnTour || undefined}>
      <div className={styles.bar}>
        <FiltersButton />
        <button type="button" aria-pressed={story} onClick={() => setStory(!story)}>
          {details.story}
        </button>
        <ViewTools />
        <Question onOpen={() => setStory(true)} />
      </div>
      {(view === "all" || view === "timeline") && <TimelineRegion className={styles.timeline} />}
      {view === "network" && <NetworkRegion className={styles.network} />}
      {(view === "list" || view === "table") && <ListRegion className={styles.list} />}
      <OverviewRegion className={styles.overview} />
      {view === "all" && <NetworkRegion className={styles.network} />}
      {isOnTour && <Tour place="below" />}
      <DetailSheet showsStory={story} onCloseStory={() => setStory(false)} />
    </div>
  );
}
