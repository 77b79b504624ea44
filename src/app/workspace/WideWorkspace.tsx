import { Suspense, useRef, useState } from "react";
import { isListView, isNetworkView, type ViewState } from "../../state/address/viewState.ts";
import { setPanes } from "../../state/changeView.ts";
import { selectSelection, useTables } from "../../state/selectors.ts";
import { type AppState, useApp } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { useHasFilterColumn } from "../../widgets/mediaQuery.ts";
import { workspace } from "../rooms.ts";
import { useHasTwoPictures } from "../useLayout.ts";
import {
  Details,
  Filters,
  ListRegion,
  NetworkRegion,
  OverviewRegion,
  PaneBoundary,
  TimelineRegion,
} from "./Panes.tsx";
import styles from "./WideWorkspace.module.css";

const Splitter = workspace.part(({ Splitter }) => Splitter);
const FilterSheet = workspace.later(({ FilterSheet }) => FilterSheet);

/** With lanes of actors, the timeline already shows who acts on whom, so the network is only a strip. */
const shownView = ({ view: { view, lanes } }: AppState) =>
  view === "all" && lanes === "actor" ? "timeline" : view;

export function WideWorkspace() {
  const { panes } = useWords().messages;
  const view = useApp(shownView);
  const hasSelection = useDerived(selectSelection) !== null;
  const hasColumn = useHasFilterColumn();
  const hasEvents = useTables().coverage.events > 0;
  const hasTwo = useHasTwoPictures() && view === "all" && hasEvents;
  const [filtersOpen, setFiltersOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const hasTimeline = view === "all" || view === "timeline";
  return (
    <div ref={frame} className={styles.frame}>
      {hasColumn && (
        <div className={styles.filters}>
          <PaneBoundary pane={panes.filters}>
            <Filters />
          </PaneBoundary>
        </div>
      )}
      <div className={styles.centre} data-two={hasTwo || undefined}>
        <ViewTools
          onFilter={hasColumn ? null : () => setFiltersOpen(!filtersOpen)}
          filtersOpen={filtersOpen}
        />
        {hasTimeline && <TimelineRegion className={styles.timeline} />}
        {isNetworkView(view) && <NetworkRegion className={styles.network} />}
        {isListView(view) && <ListRegion className={styles.list} />}
        {hasEvents && <OverviewRegion className={styles.overview} isBelow={hasTimeline} />}
        {hasEvents && hasTimeline && (
          <NetworkRegion className={`${styles.network} ${hasTwo ? "" : styles.strip}`} isStrip={!hasTwo} />
        )}
        {filtersOpen && !hasColumn && <FilterSheet isOver onClose={() => setFiltersOpen(false)} />}
      </div>
      {/* Only the details of a selection gain from more width, so only they can be made wider. */}
      {hasSelection ? (
        <Suspense fallback={edge}>
          <Splitter frame={frame} label={panes.resize(panes.details)} />
        </Suspense>
      ) : (
        edge
      )}
      <aside
        className={styles.details}
        aria-label={panes.details}
        // Without a selection, long details may have no focusable element. So the pane itself takes the focus for
        // scrolling.
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

const edge = <div className={styles.edge} />;

const Tools = workspace.part(({ Tools }) => Tools);

type Word = "timeline" | "network" | "list";
const WORDS: readonly Word[] = ["timeline", "network", "list"];

const shownIn = (view: ViewState["view"]): readonly Word[] =>
  view === "all"
    ? ["timeline", "network"]
    : [view === "timeline" ? view : isNetworkView(view) ? "network" : "list"];

function ViewTools(props: { readonly onFilter: (() => void) | null; readonly filtersOpen: boolean }) {
  const { panes } = useWords().messages;
  const view = useApp(shownView);
  const shown = shownIn(!useHasTwoPictures() && view === "all" ? "timeline" : view);
  // A second press on the button of a picture that fills the centre shows both pictures again.
  const choose = (word: Word) =>
    setPanes(word === "network" && isNetworkView(view) ? "all" : word === view ? "all" : word);
  return (
    <div className={styles.tools}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would need room that is not there. */}
      <div role="group" aria-label={panes.views} className={styles.switch}>
        {WORDS.map((word) => (
          <Button key={word} aria-pressed={shown.includes(word)} onClick={() => choose(word)}>
            {panes[word]}
          </Button>
        ))}
      </div>
      <Suspense fallback={<span className={styles.fallback} />}>
        <Tools {...props} />
      </Suspense>
    </div>
  );
}
