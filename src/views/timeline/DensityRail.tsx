import { useCallback, useEffect, useRef } from "react";
import { ChartCanvas, type ChartHandle, type Paint } from "../../chart/ChartCanvas.tsx";
import { useTheme } from "../../chart/useTheme.ts";
import { lengthOfSpan } from "../../model/timeSpan.ts";
import { epochDay } from "../../model/units.ts";
import { selectBins, selectHues, useTables } from "../../state/selectors.ts";
import { store } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { storySpan } from "../../state/windowDays.ts";
import { formatMonth } from "../../words/formatDate.ts";
import styles from "./DensityRail.module.css";
import { drawRail } from "./drawRail.ts";
import { railBars, railStretch } from "./railBars.ts";

/** A step of the arrow keys, as a share of the story. */
const STEP_SHARE = 0.04;

/**
 * The overview where time runs down: the density of the whole story along the edge, the stretch on screen marked.
 * A finger on it, or the arrow keys, scroll to another time.
 */
export function DensityRail(props: {
  readonly visibleDays: () => { readonly first: number; readonly last: number } | null;
  readonly onDay: (day: number) => void;
}) {
  const { visibleDays, onDay } = props;
  const tables = useTables();
  const words = useWords();
  const theme = useTheme();
  const rail = useRef<HTMLDivElement>(null);
  const chart = useRef<ChartHandle>(null);
  const limits = storySpan(tables);

  const paint: Paint = useCallback(
    (pen, size) => {
      const bins = selectBins(store.getState(), tables, size.height);
      const span = storySpan(tables);
      const bars = railBars(bins, selectHues(tables).length, span, size);
      drawRail(pen, bars, railStretch(visibleDays(), span, size), size, theme);
      return false;
    },
    [tables, theme, visibleDays],
  );

  // The stretch on screen moves with the page; the value that is spoken moves with it, without React.
  useEffect(() => {
    const follow = () => {
      chart.current?.requestFrame();
      const days = visibleDays();
      if (!days || !rail.current) return;
      rail.current.setAttribute("aria-valuenow", String(days.first));
      rail.current.setAttribute("aria-valuetext", formatMonth(words, epochDay(days.first)));
    };
    follow();
    window.addEventListener("scroll", follow, { passive: true });
    const unfollow = store.subscribe(follow);
    return () => {
      window.removeEventListener("scroll", follow);
      unfollow();
    };
  }, [visibleDays, words]);

  const dayAt = (event: React.PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientY - box.top) / box.height;
    return Math.round(limits.start + Math.min(Math.max(share, 0), 1) * lengthOfSpan(limits));
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const direction = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const edge = event.key === "Home" ? limits.start : event.key === "End" ? limits.end : null;
    if (direction === 0 && edge === null) return;
    event.preventDefault();
    const now = visibleDays()?.first ?? limits.start;
    onDay(edge ?? Math.round(now + direction * STEP_SHARE * lengthOfSpan(limits)));
  };

  return (
    <div
      ref={rail}
      role="slider"
      tabIndex={0}
      aria-label={words.messages.panes.rail}
      aria-orientation="vertical"
      aria-valuemin={limits.start}
      aria-valuemax={limits.end}
      aria-valuenow={limits.start}
      className={styles.rail}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        onDay(dayAt(event));
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDay(dayAt(event));
      }}
    >
      <ChartCanvas paint={paint} onResize={ignoreSize} handle={chart} />
    </div>
  );
}

const ignoreSize = () => {};
