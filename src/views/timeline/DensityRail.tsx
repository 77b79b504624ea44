import { useMemo, useRef } from "react";
import { ChartCanvas, type Size } from "../../chart/ChartCanvas.tsx";
import { clockUnits } from "../../chart/clockUnits.ts";
import { textMeasure } from "../../chart/measureText.ts";
import type { SceneRules } from "../../chart/sceneSequence.ts";
import type { ClockUnit } from "../../chart/timeTicks.ts";
import { useScene } from "../../chart/useScene.ts";
import { useTheme } from "../../chart/useTheme.ts";
import { type DayRange, lengthOfSpan, type TimeSpan } from "../../model/dates/timeSpan.ts";
import { showsHours } from "../../model/tables/times.ts";
import { type CssPx, epochDay } from "../../model/units.ts";
import { storyDays } from "../../query/time/storyExtent.ts";
import type { TimeBins } from "../../query/time/timeBins.ts";
import { storySpan } from "../../state/address/windowDays.ts";
import { selectBins, selectHues, useTables } from "../../state/selectors/selectors.ts";
import { store } from "../../state/store.ts";
import { useWords } from "../../state/useDerived.ts";
import { formatMonth } from "../../words/formatDate.ts";
import { formatTime } from "../../words/formatTime.ts";
import type { Words } from "../../words/words.ts";
import styles from "./DensityRail.module.css";
import {
  drawRail,
  type RailBar,
  type RailLabel,
  type RailStretch,
  railBars,
  railFont,
  railLabels,
  railStretch,
} from "./railBars.ts";

/** A step of the arrow keys, as a share of the story. */
const STEP_SHARE = 0.04;

type RailInputs = {
  readonly bins: TimeBins;
  readonly kinds: number;
  readonly days: DayRange;
  readonly limits: TimeSpan;
  readonly size: Size;
  readonly words: Words;
  readonly measure: (text: string) => CssPx;
  readonly clock: readonly ClockUnit[];
  /** The time on screen, if there is a list. */
  readonly first: number | null;
  readonly end: number | null;
};
type RailScene = {
  readonly bars: readonly RailBar[];
  readonly labels: readonly RailLabel[];
  readonly stretch: RailStretch | null;
};

const rules: SceneRules<RailInputs, RailScene> = {
  build: ({ bins, kinds, days, limits, size, words, measure, clock, first, end }) => ({
    bars: railBars(bins, kinds, days, limits, size),
    labels: railLabels(words, days, limits, size, measure, clock),
    stretch: railStretch(first === null || end === null ? null : { start: first, end }, limits, size),
  }),
};

/** The stretch on screen changes with scrolling, and with the contents of the list. */
function onScrollOrChange(onChange: () => void): () => void {
  window.addEventListener("scroll", onChange, { passive: true });
  const unfollow = store.subscribe(onChange);
  return () => {
    window.removeEventListener("scroll", onChange);
    unfollow();
  };
}

/**
 * The overview where time runs down: the density of the whole story along the edge, with the stretch on screen marked. A
 * finger on it, or the arrow keys, scroll to another time.
 */
export function DensityRail(props: {
  readonly visibleDays: () => { readonly first: number; readonly last: number } | null;
  readonly onDay: (day: number) => void;
}) {
  const { visibleDays, onDay } = props;
  const tables = useTables();
  const words = useWords();
  const theme = useTheme();
  const measure = useMemo(() => textMeasure(railFont(theme)), [theme]);
  const rail = useRef<HTMLDivElement>(null);
  const limits = storySpan(tables);
  const isByClock = showsHours(tables, limits);

  const chart = useScene({
    rules,
    read: (size) => {
      const shown = visibleDays();
      const first = shown?.first ?? null;
      const end = shown ? shown.last + (isByClock ? 0 : 1) : null;
      const bins = selectBins(store.getState(), tables, size.height);
      const kinds = selectHues(tables).length;
      const clock = clockUnits(tables, limits);
      return { bins, kinds, days: storyDays(tables), limits, size, words, measure, clock, first, end };
    },
    draw: (pen, scene, { size, first }) => {
      drawRail(pen, scene, { size, direction: words.direction }, theme);
      if (first === null || !rail.current) return;
      // The spoken value changes with scrolling, without React.
      rail.current.setAttribute("aria-valuenow", String(first));
      const said = isByClock ? formatTime(words, first, "long") : formatMonth(words, epochDay(first));
      rail.current.setAttribute("aria-valuetext", said);
    },
    subscribe: onScrollOrChange,
  });

  const wholeDay = (time: number): number => (isByClock ? time : Math.round(time));
  const dayAt = (event: React.PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientY - box.top) / box.height;
    return wholeDay(limits.start + Math.min(Math.max(share, 0), 1) * lengthOfSpan(limits));
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const direction = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const edge = event.key === "Home" ? limits.start : event.key === "End" ? limits.end : null;
    if (direction === 0 && edge === null) return;
    event.preventDefault();
    const now = visibleDays()?.first ?? limits.start;
    onDay(edge ?? wholeDay(now + direction * STEP_SHARE * lengthOfSpan(limits)));
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
      <ChartCanvas {...chart.canvas} />
    </div>
  );
}
