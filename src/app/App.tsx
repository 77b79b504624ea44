import { Suspense, useEffect } from "react";
import { useApp } from "../state/store.ts";
import styles from "./App.module.css";
import { Header } from "./Header.tsx";
import { LoadScreen } from "./LoadScreen.tsx";
import { fetchLaterParts, PhoneStatusBar, PrintView } from "./laterParts.ts";
import { Notices } from "./Notices.tsx";
import { SkipLinks } from "./SkipLinks.tsx";
import { StorySummary } from "./StorySummary.tsx";
import { useLayout } from "./useLayout.ts";
import { Workspace } from "./Workspace.tsx";

/** Long enough for the first picture to stand, short against a reader's first press. */
const AFTER_FIRST_PICTURE_MS = 300;

/** The page: header, what there is to say, and either the workspace or the state of opening a dataset. */
export function App() {
  const isOpen = useApp(({ session }) => session.tables !== null);
  const isLoading = useApp(({ session }) => session.loading !== null);
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
        <main className={styles.main} aria-busy={isLoading}>
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
