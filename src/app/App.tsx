import { type ComponentProps, type ReactNode, Suspense, useEffect, useRef } from "react";
import { setPanes } from "../state/actions.ts";
import { isNetworkView } from "../state/address/viewState.ts";
import { fetchAllRooms } from "../state/room.ts";
import { selectSelection, useTables } from "../state/selectors/selectors.ts";
import { useApp } from "../state/store.ts";
import { isCounting } from "../state/turns.ts";
import { useDerived } from "../state/useDerived.ts";
import { useWords } from "../state/useWords.ts";
import { AtTurn, Busy } from "../widgets/Busy.tsx";
import styles from "./App.module.css";
import { Header } from "./header/Header.tsx";
import { SkipLinks } from "./header/SkipLinks.tsx";
import { LoadScreen } from "./open/LoadScreen.tsx";
import { Notices } from "./open/Notices.tsx";
import { print, workspace } from "./rooms.ts";
import { type Layout, useLayout } from "./useLayout.ts";
import { PaneBoundary } from "./workspace/PaneBoundary.tsx";
import {
  Details,
  Filters,
  ListRegion,
  NetworkRegion,
  OverviewRegion,
  TimelineRegion,
  Tour,
} from "./workspace/Panes.tsx";

const PhoneStatusBar = workspace.part(({ PhoneStatusBar }) => PhoneStatusBar);
const PhoneWorkspace = workspace.part(({ PhoneWorkspace }) => PhoneWorkspace);
const StorySummary = workspace.part(({ StorySummary }) => StorySummary);
const PrintView = print.part(({ PrintView }) => PrintView);

/** By then the first picture is drawn, and few readers have pressed anything. */
const AFTER_FIRST_PICTURE_MS = 300;

/** The page: header, what there is to say, and either the workspace or the state of opening a dataset. */
export function App() {
  const isOpen = useApp(({ session }) => session.tables !== null);
  const serial = useApp(({ session }) => session.serial);
  const layout = useLayout();
  useEffect(() => {
    if (!isOpen) return;
    const timer = window.setTimeout(fetchAllRooms, AFTER_FIRST_PICTURE_MS);
    return () => window.clearTimeout(timer);
  }, [isOpen]);
  return (
    <>
      <div className={styles.app} data-layout={layout}>
        <SkipLinks />
        <div className={styles.top}>
          <Header layout={layout} />
          {layout === "phone" && isOpen && (
            <Suspense>
              <PhoneStatusBar />
            </Suspense>
          )}
        </div>
        <Main>
          {isOpen && (
            <AtTurn turn="details">
              <Suspense>
                <StorySummary />
              </Suspense>
            </AtTurn>
          )}
          <Notices />
          {isOpen ? <Workspace key={serial} layout={layout} /> : <LoadScreen />}
        </Main>
      </div>
      {isOpen && (
        <AtTurn turn="network">
          <Suspense>
            <PrintView />
          </Suspense>
        </AtTurn>
      )}
    </>
  );
}

/** A component of its own, so that nothing else renders when `aria-busy` changes. */
function Main({ children }: { readonly children: ReactNode }) {
  const isBusy = useApp(
    (state) => state.session.loading !== null || state.pendingParts > 0 || isCounting(state),
  );
  return (
    <main className={styles.main} aria-busy={isBusy}>
      {children}
    </main>
  );
}

/** The pictures and panels of the open dataset, as the screen has room for them. */
function Workspace({ layout }: { readonly layout: Layout }) {
  if (layout === "wide") return <WideWorkspace />;
  return (
    <Suspense fallback={<Busy />}>
      <PhoneWorkspace />
    </Suspense>
  );
}

const Splitter = workspace.part(({ Splitter }) => Splitter);

/** The edge between two panes. It is a plain line until the room with the splitter has come. */
const Edge = (props: ComponentProps<typeof Splitter>) => (
  <Suspense fallback={<div className={styles.edge} />}>
    <Splitter {...props} />
  </Suspense>
);

/** Filters, pictures and details side by side, with movable edges; one picture can fill the centre. */
function WideWorkspace() {
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
        {isNetworkView(view) && <NetworkRegion className={styles.network} />}
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
        // Details without a selection may have no link or button but be longer than the pane: then the keyboard must scroll them.
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

const WindowTools = workspace.part(({ WindowTools }) => WindowTools);
const PlayTools = workspace.part(({ PlayTools }) => PlayTools);

/** The forms of the network are chosen in its own pane. */
const VIEWS = ["all", "timeline", "network", "list", "table", "pairs"] as const;

/** Above the pictures: which of them fill the centre, and the window of time that they share. */
function ViewTools() {
  const { panes } = useWords().messages;
  const view = useApp((state) => state.view.view);
  const hasAllEvents = useTables().prepared === null;
  const names: { readonly [V in (typeof VIEWS)[number]]: string } = {
    all: panes.all,
    timeline: panes.timeline,
    network: panes.network,
    list: panes.list,
    table: panes.table,
    pairs: panes.pairs,
  };
  return (
    <div className={styles.tools}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would need room that is not there. */}
      <div role="group" aria-label={panes.views} className={styles.switch}>
        {VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={view === name || (name === "network" && isNetworkView(view))}
            onClick={() => setPanes(name)}
          >
            {names[name]}
          </button>
        ))}
      </div>
      {hasAllEvents && (
        <Suspense>
          <PlayTools />
        </Suspense>
      )}
      <Suspense fallback={<span className={styles.window} />}>
        <WindowTools />
      </Suspense>
    </div>
  );
}
