import { lazy, Suspense, useRef } from "react";
import { useApp } from "../state/store.ts";
import { useWords } from "../state/useWords.ts";
import { DetailPanel } from "../views/details/DetailPanel.tsx";
import { FilterPanel } from "../views/filters/FilterPanel.tsx";
import { Overview } from "../views/timeline/Overview.tsx";
import { Timeline } from "../views/timeline/Timeline.tsx";
import { PaneBoundary } from "./PaneBoundary.tsx";
import { Splitter } from "./Splitter.tsx";
import { ViewTools } from "./ViewTools.tsx";
import styles from "./Workspace.module.css";

/** In chunks of their own, asked for at once: the timeline and the details need not wait for them. */
const networkChunk = import("../views/network/NetworkPane.tsx");
const NetworkPane = lazy(async () => ({ default: (await networkChunk).NetworkPane }));
const EventList = lazy(async () => ({ default: (await import("../views/list/EventList.tsx")).EventList }));

/** Filters, pictures and details side by side, with movable edges; one picture can fill the centre. */
export function Workspace() {
  const { panes } = useWords().messages;
  const view = useApp((state) => state.view.view);
  const frame = useRef<HTMLDivElement>(null);
  const centre = useRef<HTMLDivElement>(null);

  const timeline = (
    <section className={styles.timeline} aria-label={panes.timeline} tabIndex={-1} data-pane="timeline">
      <PaneBoundary pane={panes.timeline}>
        <Timeline />
      </PaneBoundary>
    </section>
  );
  const overview = (
    <section className={styles.overview} aria-label={panes.overview}>
      <PaneBoundary pane={panes.overview}>
        <Overview />
      </PaneBoundary>
    </section>
  );
  const network = (
    <section className={styles.network} aria-label={panes.network} tabIndex={-1} data-pane="network">
      <PaneBoundary pane={panes.network}>
        <Suspense>
          <NetworkPane />
        </Suspense>
      </PaneBoundary>
    </section>
  );
  const list = (
    <section className={styles.list} aria-label={panes.events} tabIndex={-1} data-pane="list">
      <PaneBoundary pane={panes.events}>
        <Suspense>
          <EventList />
        </Suspense>
      </PaneBoundary>
    </section>
  );

  return (
    <div ref={frame} className={styles.frame}>
      <div className={styles.filters}>
        <PaneBoundary pane={panes.filters}>
          <FilterPanel />
        </PaneBoundary>
      </div>
      <Splitter
        frame={frame}
        property="--filters-size"
        axis="x"
        sense={1}
        least={200}
        most={420}
        initial={248}
        label={panes.resize(panes.filters)}
      />
      <div ref={centre} className={styles.centre} data-view={view}>
        <ViewTools />
        {(view === "all" || view === "timeline") && timeline}
        {view === "network" && network}
        {view === "list" && list}
        {view === "all" && (
          <Splitter
            frame={centre}
            property="--timeline-size"
            axis="y"
            sense={1}
            least={160}
            most={900}
            initial={440}
            label={panes.resize(panes.timeline)}
          />
        )}
        {overview}
        {view === "all" && network}
      </div>
      <Splitter
        frame={frame}
        property="--details-size"
        axis="x"
        sense={-1}
        least={280}
        most={640}
        initial={372}
        label={panes.resize(panes.details)}
      />
      <aside className={styles.details} aria-label={panes.details} tabIndex={-1} data-pane="details">
        <PaneBoundary pane={panes.details}>
          <DetailPanel />
        </PaneBoundary>
      </aside>
    </div>
  );
}
