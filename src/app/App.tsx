import { type ReactNode, Suspense, useEffect } from "react";
import { expectTable } from "../load/loadClient.ts";
import { fetchAllRooms } from "../state/room.ts";
import { moreSelectors } from "../state/rooms.ts";
import { useApp } from "../state/store.ts";
import { isBusy } from "../state/turns.ts";
import { AtTurn, Busy } from "../widgets/Busy.tsx";
import { Trouble } from "../widgets/Notice.tsx";
import styles from "./App.module.css";
import { Header, SkipLinks } from "./header/Header.tsx";
import { LoadScreen } from "./open/LoadScreen.tsx";
import { notices, takeAway, tour, workspace } from "./rooms.ts";
import { type Layout, useLayout } from "./useLayout.ts";
import { WideWorkspace } from "./workspace/WideWorkspace.tsx";

const PhoneStatusBar = workspace.part(({ PhoneStatusBar }) => PhoneStatusBar);
const PhoneWorkspace = workspace.part(({ PhoneWorkspace }) => PhoneWorkspace);
const StorySummary = workspace.later(({ StorySummary }) => StorySummary);
const TourPage = tour.part(({ TourPage }) => TourPage);
const PrintView = takeAway.later(({ PrintView }) => PrintView);

/** The pause between the first pictures and the loading of all other code. Few readers press anything so early. */
const AFTER_FIRST_PICTURES_MS = 300;

export function App() {
  const isOpen = useApp(({ session }) => session.tables !== null);
  const serial = useApp(({ session }) => session.serial);
  const isOnTour = useApp(({ session, view }) => session.tables !== null && view.tour !== "");
  const layout = useLayout();
  const more = useApp(moreSelectors.of);
  useEffect(() => {
    more?.schedulePanels();
    return more?.followTitle();
  }, [more]);
  return (
    <>
      <div className={styles.app} data-layout={layout} data-tour={isOnTour || undefined}>
        <SkipLinks />
        <div className={styles.top}>
          <Header layout={layout} />
          {layout === "phone" && !isOnTour && (
            <Suspense fallback={statusRoom}>{isOpen ? <PhoneStatusBar /> : statusRoom}</Suspense>
          )}
        </div>
        <Main>
          {isOpen && !isOnTour && (
            <AtTurn turn="details">
              <StorySummary />
            </AtTurn>
          )}
          <Trouble />
          <Notices />
          {isOpen ? <Workspace key={serial} layout={layout} /> : <LoadScreen />}
        </Main>
      </div>
      {isOpen && (
        <AtTurn turn="network">
          <PrintView />
        </AtTurn>
      )}
    </>
  );
}

/** Keeps space for `PhoneStatusBar`, so that nothing moves when the bar appears. */
const statusRoom = <div className={styles.statusRoom} />;

/** A change of `aria-busy` renders only this component, not `App`. When the page is idle, it fetches all other code. */
function Main({ children }: { readonly children: ReactNode }) {
  const isWaiting = useApp(isBusy);
  useEffect(() => {
    if (isWaiting) return;
    const timer = window.setTimeout(() => fetchAllRooms().then(expectTable), AFTER_FIRST_PICTURES_MS);
    return () => window.clearTimeout(timer);
  }, [isWaiting]);
  return (
    <main className={styles.main} aria-busy={isWaiting}>
      {children}
    </main>
  );
}

function Workspace({ layout }: { readonly layout: Layout }) {
  const isOnTour = useApp(({ view }) => view.tour !== "");
  if (layout === "wide" && !isOnTour) return <WideWorkspace />;
  return <Suspense fallback={<Busy />}>{isOnTour ? <TourPage /> : <PhoneWorkspace />}</Suspense>;
}

const Notices = notices.later(({ Notices }) => Notices);
