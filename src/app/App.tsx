import { Suspense, useEffect } from "react";
import { useApp } from "../state/store.ts";
import styles from "./App.module.css";
import { Header } from "./header/Header.tsx";
import { SkipLinks } from "./header/SkipLinks.tsx";
import { fetchLaterParts, PhoneStatusBar, PrintView } from "./laterParts.ts";
import { LoadScreen } from "./open/LoadScreen.tsx";
import { Notices } from "./open/Notices.tsx";
import { StorySummary } from "./workspace/StorySummary.tsx";
import { useLayout } from "./workspace/useLayout.ts";
import { Workspace } from "./workspace/Workspace.tsx";

/** Long enough for the first picture to stand, short against a reader's first press. */
const AFTER_FIRST_PICTURE_MS = 300;

/** The page: header, what there is to say, and either the workspace or the state of opening a dataset. */
export function App() {
  const isOpen = useApp(({ session }) => session.tables !== null);
  const isBusy = useApp(({ session, pendingParts }) => session.loading !== null || pendingParts > 0);
  const serial = useApp(({ session }) => session.serial);
  const layout = useLayout();
  useEffect(() => {
    if (!isOpen) return;
    const timer = window.setTimeout(fetchLaterParts, AFTER_FIRST_PICTURE_MS);
    return () => window.clearTimeout(timer);
  }, [isOpen]);
  return (
    <>
      <div className={styles.app} data-layout={layout}>
        <SkipLinks />
        <Header layout={layout} />
        {layout === "phone" && isOpen && (
          <Suspense>
            <PhoneStatusBar />
          </Suspense>
        )}
        <main className={styles.main} aria-busy={isBusy}>
          {isOpen && <StorySummary />}
          <Notices />
          {isOpen ? <Workspace key={serial} /> : <LoadScreen />}
        </main>
      </div>
      {isOpen && (
        <Suspense>
          <PrintView />
        </Suspense>
      )}
    </>
  );
}
