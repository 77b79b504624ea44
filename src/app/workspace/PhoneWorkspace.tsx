import { Suspense, useCallback, useRef, useState } from "react";
import { repeatsVerbs } from "../../model/tables/findRow.ts";
import { setPanes } from "../../state/actions.ts";
import { laterPart } from "../../state/laterPart.ts";
import { store, useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { StoryDetail } from "../../views/details/StoryDetail.tsx";
import { DensityRail } from "../../views/timeline/overview/DensityRail.tsx";
import { Busy } from "../../widgets/Busy.tsx";
import { StatusLine } from "../header/StatusLine.tsx";
import { DetailSheet } from "./DetailSheet.tsx";
import { FiltersButton } from "./FiltersButton.tsx";
import { ListRegion, NetworkRegion } from "./Panes.tsx";
import { PhonePictures } from "./PhonePictures.tsx";
import styles from "./PhoneWorkspace.module.css";
import { StoryLead } from "./StoryLead.tsx";
import { type ScrolledDays, scrolledDays, scrollToDay } from "./scrolledDays.ts";
import { layoutNow } from "./useLayout.ts";
import { useScrollToActor } from "./useScrollToActor.ts";
import { WindowButton } from "./WindowButton.tsx";

const TourCards = laterPart(async () => (await import("../tour/TourCards.tsx")).TourCards, {
  isFirst: () => layoutNow() === "phone" && store.getState().session.asked.view.story !== "",
});
const OwnStory = laterPart(async () => (await import("../publish/OwnStory.tsx")).OwnStory);
const AboutPanel = laterPart(async () => (await import("../header/AboutPanel.tsx")).AboutPanel);

type Tab = "timeline" | "network" | "pairs" | "about";
const TABS: readonly Tab[] = ["timeline", "network", "pairs", "about"];

/** One column in which time runs down: the page scrolls, tabs change what it shows, details rise from below. */
export function PhoneWorkspace() {
  const { panes } = useWords().messages;
  const view = useApp((state) => state.view.view);
  const isOnTour = useApp((state) => state.view.story !== "");
  const [about, setAbout] = useState(false);
  const column = useRef<HTMLDivElement>(null);
  // Here the timeline is the list: links to either open it.
  const tab: Tab = about ? "about" : view === "network" || view === "pairs" ? view : "timeline";
  const hasPairs = useApp(
    ({ session }) => view === "pairs" || (session.tables !== null && repeatsVerbs(session.tables)),
  );
  const visibleDays = useCallback((): ScrolledDays | null => scrolledDays(column.current), []);
  useScrollToActor(column);
  const goTo = useCallback((day: number) => scrollToDay(column.current, day), []);

  const choose = (next: Tab) => {
    setAbout(next === "about");
    if (next === "timeline") setPanes("all");
    else if (next !== "about") setPanes(next);
    window.scrollTo(0, 0);
  };

  return (
    <div ref={column} className={styles.column}>
      {isOnTour && (tab === "timeline" || tab === "network") && (
        <Suspense fallback={<Busy />}>
          <TourCards />
        </Suspense>
      )}
      {!isOnTour && tab === "timeline" && (
        <>
          <StoryLead onMore={() => choose("about")} />
          <PhonePictures />
          <ListRegion gutter>
            <DensityRail visibleDays={visibleDays} onDay={goTo} />
          </ListRegion>
        </>
      )}
      {!isOnTour && tab === "network" && <NetworkRegion className={styles.network} />}
      {!isOnTour && tab === "pairs" && <ListRegion className={styles.pairs} />}
      {tab === "about" && (
        <section className={styles.about} aria-label={panes.about}>
          <StoryDetail />
          <Suspense>
            <AboutPanel />
            <OwnStory />
          </Suspense>
        </section>
      )}
      <DetailSheet />
      <nav className={styles.tabs} aria-label={panes.tabs}>
        {TABS.filter((name) => name !== "pairs" || hasPairs).map((name) => (
          <button
            key={name}
            type="button"
            aria-current={tab === name ? "page" : undefined}
            onClick={() => choose(name)}
          >
            {panes[name]}
          </button>
        ))}
      </nav>
    </div>
  );
}

/** On a phone: what counts now and the ways to change it, in sight while the page scrolls. */
export function PhoneStatusBar() {
  return (
    <div className={styles.statusBar}>
      <div className={styles.status}>
        <StatusLine />
      </div>
      <WindowButton />
      <FiltersButton />
    </div>
  );
}
