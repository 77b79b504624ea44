import { useEffect, useState } from "react";
import { standingActors } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { storyDays, storyPrecision } from "../../query/time/storyExtent.ts";
import { isWholeStory, openEnds, type WindowView, windowDays } from "../../state/address/windowDays.ts";
import { type MoreSelectors, moreSelectors } from "../../state/rooms.ts";
import { selectMask, selectTotals } from "../../state/selectors.ts";
import { type AppState, useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { VisuallyHidden } from "../../widgets/VisuallyHidden.tsx";
import { formatDayRange } from "../../words/formatDay.ts";
import { visibleText } from "../../words/isolate.ts";
import type { Words } from "../../words/words.ts";
import styles from "./StatusLine.module.css";

/** The counts are spoken after this many milliseconds without a change, so that a zoom is spoken once. */
const SPOKEN_AFTER_MS = 500;

export function StatusLine() {
  const text = useDerived(selectStatusText);
  return (
    <>
      <p role="status" aria-live="off" className={styles.status}>
        {inParts(text).map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
      <Spoken text={text} />
    </>
  );
}

/** Splits the text before each dot, so that no line breaks within the days of the window. */
const inParts = (text: string): readonly string[] => text.split(/(?= · )/);

/** A live region that speaks a text when it no longer changes. It is silent when the page opens. */
function Spoken({ text }: { readonly text: string }) {
  const [said, setSaid] = useState("");
  const [first] = useState(text);
  // While “Play” moves the window, nothing is spoken until it stops.
  const isPlaying = useApp(({ playing }) => playing);
  useEffect(() => {
    if (isPlaying || (text === first && said === "")) return;
    const timer = window.setTimeout(() => setSaid(text), SPOKEN_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [text, first, said, isPlaying]);
  return (
    <VisuallyHidden aria-live="polite" data-spoken="">
      {said}
    </VisuallyHidden>
  );
}

/** The number of events without a time, which count in each window on their day. 0 unless the window has hours. */
const selectDayOnly = (state: AppState, tables: Tables): number =>
  (windowDays(tables, state.view).hours &&
    moreSelectors.of(state)?.dayOnly(tables, selectMask(state, tables))) ??
  0;

/** The counts in words: "19 of 90 events · 16 of 75 actors · 10 Apr – 20 Dec 2019". */
export function selectStatusText(state: AppState, tables: Tables, countsActors = true): string {
  const { words, view, session } = state;
  const { counts } = words.messages;
  const { coverage, clock, folding } = tables;
  const { events, actors } = selectTotals(state, tables);
  const more = moreSelectors.of(state);
  const days = windowInWords(words, tables, view, more);
  // The page lacks the actors of most events of a prepared folder, so it cannot count actors.
  if (!coverage.isWhole) {
    const asking = session.asking.isAsking && more?.exploringWords(words).folder.asking;
    return `${asking || counts.eventsOf(events, coverage.events)} · ${days}`;
  }
  const isEmpty = tables.events.count === 0;
  const dayOnly = selectDayOnly(state, tables);
  return [
    counts.eventsOf(events, tables.events.count),
    countsActors && !isEmpty && counts.actorsOf(actors, standingActors(tables)),
    !isEmpty && days,
    dayOnly > 0 && more?.readingWords(words).timeWindow.dayOnly(dayOnly),
    typeof clock === "object" && counts.byColumn(visibleText(clock.label)),
    clock === "known" && counts.asKnown,
    folding !== null && counts.folded,
  ]
    .filter((text) => text)
    .join(" · ");
}

/** The days of the window. At an end of the story, the text is only as exact as the date of the first or last event. */
export function windowInWords(
  words: Words,
  tables: Tables,
  view: WindowView,
  more: MoreSelectors | null,
): string {
  const days = windowDays(tables, view);
  const open = openEnds(tables, days);
  const story = storyDays(tables);
  const exact = storyPrecision(tables);
  if (more && days.hours && !isWholeStory(tables, view)) return more.formatWindow(words, days);
  return formatDayRange(words, open.first ? story.first : days.first, open.last ? story.last : days.last, {
    first: open.first ? exact.first : "day",
    last: open.last ? exact.last : "day",
  });
}
