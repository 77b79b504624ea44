import { type ComponentProps, Suspense, useRef } from "react";
import { laterPart } from "../../state/laterPart.ts";
import { selectSelection } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useWords } from "../../state/useWords.ts";
import { PaneBoundary } from "./PaneBoundary.tsx";
import {
  Details,
  Filters,
  ListRegion,
  NetworkRegion,
  OverviewRegion,
  TimelineRegion,
  Tour,
} from "./Panes.tsx";
import { ViewTools } from "./ViewTools.tsx";
import styles from "./WideWorkspace.module.css";

const Splitter = laterPart(async () => (await import("./Splitter.tsx")).Splitter);

/** The edge between two panes: a line from the beginning, which can be moved a moment later. */
const Edge = (props: ComponentProps<typeof Splitter>) => (
  <Suspense fallback={<div className={styles.edge} />}>
    <Splitter {...props} />
  </Suspense>
);

/** Filters, pictures and details side by side, with movable edges; one picture can fill the centre. */
export function WideWorkspace() {
  const { panes } = useWords().messages;
  const view = useApp((state) => state.view.view);
  const hasSelection = useDerived(selectSelection) !== null;
  const isOnTour = useApp((state) => state.view.story !== "");
  const frame = useRef<HTMLDivElement>(null);
  const centre = useRef<HTMLDivElement>(null);
  return (
    <div ref={frame} className={styles.frame} data-tour={isOnTour || undefined}>
      <div className={styles.filters}>
        <PaneBoundary pane={panes.filters}>{isOnTour ? <Tour place="side" /> : <Filters />}</PaneBoundary>
      </div>
      <Edge
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
        {(view === "all" || view === "timeline") && <TimelineRegion className={styles.timeline} />}
        {view === "network" && <NetworkRegion className={styles.network} />}
        {(view === "list" || view === "table" || view === "pairs") && <ListRegion className={styles.list} />}
        {view === "all" && (
          <Edge
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
        <OverviewRegion className={styles.overview} />
        {view === "all" && <NetworkRegion className={styles.network} />}
      </div>
      <Edge
        frame={frame}
        property="--details-size"
        axis="x"
        sense={-1}
        least={280}
        most={640}
        initial={372}
        label={panes.resize(panes.details)}
      />
      <aside
        className={styles.details}
        aria-label={panes.details}
        // The story's own details may hold nothing to stop at, and be longer than the window.
        tabIndex={hasSelection ? -1 : 0}
        data-pane="details"
      >
        <PaneBoundary pane={panes.details}>
          <Details />
        </PaneBoundary>
      </aside>
    </div>
  );
}
