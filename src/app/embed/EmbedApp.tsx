import { useEffect, useRef } from "react";
import { hrefOf } from "../../state/addressSync.ts";
import { selectSelection, useDerived, useTables } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { EventDetail } from "../../views/details/event/EventDetail.tsx";
import { visibleText } from "../../words/visibleText.ts";
import { StatusLine } from "../header/StatusLine.tsx";
import { LoadScreen } from "../open/LoadScreen.tsx";
import { DetailSheet } from "../workspace/DetailSheet.tsx";
import { ListRegion, NetworkRegion, OverviewRegion, TimelineRegion, Tour } from "../workspace/Panes.tsx";
import styles from "./EmbedApp.module.css";

/** The app inside another site's page: one picture or one event, the counts, and the way to the whole. */
export function EmbedApp() {
  const isOpen = useApp(({ session }) => session.tables !== null);
  const isBusy = useApp(({ session, pendingParts }) => session.loading !== null || pendingParts > 0);
  const serial = useApp(({ session }) => session.serial);
  return (
    <div className={styles.frame}>
      {isOpen ? <EmbedHeader /> : null}
      <main className={styles.main} aria-busy={isBusy}>
        {isOpen ? <EmbedContent key={serial} /> : <LoadScreen />}
      </main>
    </div>
  );
}

function EmbedHeader() {
  const { embed } = useWords().messages;
  const { about } = useTables();
  const view = useApp((state) => state.view);
  return (
    <header className={styles.header}>
      <h1 className={styles.title} dir="auto">
        {visibleText(about.title)}
      </h1>
      <StatusLine />
      <a className={styles.full} href={hrefOf(view)} target="_top">
        {embed.openInFull}
      </a>
    </header>
  );
}

function EmbedContent() {
  const { embed } = useWords().messages;
  const view = useApp((state) => state.view.view);
  const isOnTour = useApp((state) => state.view.story !== "");
  const selection = useDerived(selectSelection);
  const content = useRef<HTMLDivElement>(null);
  useTellHeight(content);
  if (isOnTour) {
    return (
      <>
        {view === "network" ? (
          <NetworkRegion className={styles.picture} />
        ) : (
          <TimelineRegion className={styles.picture} />
        )}
        <Tour place="below" />
        <DetailSheet />
      </>
    );
  }
  if (view === "list") {
    return (
      <div ref={content}>
        <ListRegion />
      </div>
    );
  }
  if (view === "all" && selection?.kind === "event") {
    return (
      <div ref={content} className={styles.card}>
        <EventDetail row={selection.row} alone />
      </div>
    );
  }
  return (
    <>
      {view === "network" ? (
        <NetworkRegion className={styles.picture} />
      ) : (
        <>
          <TimelineRegion className={styles.picture} />
          <OverviewRegion className={styles.overview} />
        </>
      )}
      <p className={styles.hint}>{embed.wheelHint}</p>
      <DetailSheet />
    </>
  );
}

/** Tells the page around how high a list or a card is, as a number and nothing else; `embed.js` there may act on it. */
function useTellHeight(content: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = content.current;
    if (!element || window.parent === window) return;
    const tell = () => {
      const height = element.getBoundingClientRect().bottom + window.scrollY;
      window.parent.postMessage({ dateline: "height", height }, "*");
    };
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => observer.disconnect();
  });
}
