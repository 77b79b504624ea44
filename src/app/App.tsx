import { useApp } from "../state/store.ts";
import styles from "./App.module.css";
import { Header } from "./Header.tsx";
import { LoadScreen } from "./LoadScreen.tsx";
import { Notices } from "./Notices.tsx";
import { PhoneStatusBar } from "./PhoneStatusBar.tsx";
import { SkipLinks } from "./SkipLinks.tsx";
import { StorySummary } from "./StorySummary.tsx";
import { useLayout } from "./useLayout.ts";
import { Workspace } from "./Workspace.tsx";

/** The page: header, what there is to say, and either the workspace or the state of opening a dataset. */
export function App() {
  const isOpen = useApp(({ session }) => session.tables !== null);
  const isLoading = useApp(({ session }) => session.loading !== null);
  const layout = useLayout();
  return (
    <div className={styles.app} data-layout={layout}>
      <SkipLinks />
      <Header layout={layout} />
      {layout === "phone" && isOpen && <PhoneStatusBar />}
      <main className={styles.main} aria-busy={isLoading}>
        {isOpen && <StorySummary />}
        <Notices />
        {isOpen ? <Workspace /> : <LoadScreen />}
      </main>
    </div>
  );
}
