import { useState } from "react";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { DetailSheet } from "./DetailSheet.tsx";
import { FiltersButton } from "./FiltersButton.tsx";
import styles from "./MiddleWorkspace.module.css";
import { ListRegion, NetworkRegion, OverviewRegion, TimelineRegion } from "./Panes.tsx";
import { ViewTools } from "./ViewTools.tsx";

/** Tablets and phones held sideways: the pictures have the width, filters and details come over them when asked for. */
export function MiddleWorkspace() {
  const { details } = useWords().messages;
  const view = useApp((state) => state.view.view);
  const [story, setStory] = useState(false);
  return (
    <div className={styles.frame} data-view={view}>
      <div className={styles.bar}>
        <FiltersButton />
        <button type="button" aria-pressed={story} onClick={() => setStory(!story)}>
          {details.story}
        </button>
        <ViewTools />
      </div>
      {(view === "all" || view === "timeline") && <TimelineRegion className={styles.timeline} />}
      {view === "network" && <NetworkRegion className={styles.network} />}
      {(view === "list" || view === "table") && <ListRegion className={styles.list} />}
      <OverviewRegion className={styles.overview} />
      {view === "all" && <NetworkRegion className={styles.network} />}
      <DetailSheet showsStory={story} onCloseStory={() => setStory(false)} />
    </div>
  );
}
