import { Suspense, useCallback, useMemo, useRef } from "react";
import { ChartCanvas } from "../../chart/ChartCanvas.tsx";
import { textMeasure } from "../../chart/measureText.ts";
import { useScene } from "../../chart/useScene.ts";
import { useTheme } from "../../chart/useTheme.ts";
import { item } from "../../model/columns.ts";
import type { Tables } from "../../model/tables.ts";
import { lengthOfSpan } from "../../model/timeSpan.ts";
import { type CssPx, epochDay } from "../../model/units.ts";
import { laterPart } from "../../state/laterPart.ts";
import { selectIsSettled, selectSelection, useTables } from "../../state/selectors.ts";
import { type AppState, onChangeOf, store } from "../../state/store.ts";
import { Busy } from "../../widgets/Busy.tsx";
import { formatDay } from "../../words/formatDate.ts";
import { visibleText } from "../../words/visibleText.ts";
import { cursorAt, drawTimeline, type TimelineOverlay, timelineLabelFont } from "./drawTimeline.ts";
import { timelineEmphasis } from "./emphasis.ts";
import { useTimeGestures } from "./gestures/useTimeGestures.ts";
import styles from "./Timeline.module.css";
import { TimelineMarks } from "./TimelineMarks.tsx";
import { timelineInputs, timelineRules } from "./timelineInputs.ts";
import { LAYOUT } from "./timelineScene.ts";
import { useTimelinePointer } from "./useTimelinePointer.ts";

/** Only a pointer meets it, after the first picture. */
const EventTooltip = laterPart(async () => (await import("./EventTooltip.tsx")).EventTooltip);

const onChange = onChangeOf("span", "hover", "view", "words");

/**
 * The timeline: a canvas for what is seen, real elements on the marks for focus and assistive technology, gestures on
 * the box around both.
 */
export function Timeline() {
  const tables = useTables();
  const theme = useTheme();
  const measure = useMemo(() => textMeasure(timelineLabelFont(theme)), [theme]);
  const surface = useRef<HTMLDivElement>(null);
  /** Where the pointer is; the line of the day follows it without rendering. */
  const cursorX = useRef<CssPx | null>(null);
  const chart = useScene({
    rules: timelineRules,
    read: (size) => timelineInputs(store.getState(), tables, size, measure),
    draw: (pen, scene, { size }) => {
      const overlay = overlayOf(store.getState(), tables, cursorX.current, size.width, measure);
      drawTimeline(pen, scene, theme, overlay);
    },
    subscribe: onChange,
    isAtRest: () => selectIsSettled(store.getState(), tables),
  });
  const { tip, pointer, isGesture, onGesture } = useTimelinePointer(chart, cursorX);
  useTimeGestures(
    useCallback(
      ({ attachTimeZoom }) =>
        surface.current ? attachTimeZoom(surface.current, tables, onGesture) : undefined,
      [tables, onGesture],
    ),
  );

  return (
    <ChartCanvas
      {...chart.canvas}
      surface={surface}
      className={isGesture ? `${styles.surface} ${styles.gesture}` : styles.surface}
      pointer={pointer}
    >
      {!chart.isDrawn && <Busy />}
      {chart.rest && <TimelineMarks scene={chart.rest.scene} />}
      <Suspense>
        {tip && <EventTooltip row={tip.row} x={tip.x} y={tip.y} topInset={LAYOUT.axisHeight} />}
      </Suspense>
    </ChartCanvas>
  );
}

/** What lies over the scene: what stands out, and the day under the pointer at `x`. */
function overlayOf(
  state: AppState,
  tables: Tables,
  x: CssPx | null,
  width: CssPx,
  measure: (text: string) => CssPx,
): TimelineOverlay {
  const { span, hover, words } = state;
  const dayAt = (at: CssPx) => epochDay(Math.floor(span.start + (at / width) * lengthOfSpan(span)));
  return {
    emphasisOf: timelineEmphasis(tables, selectSelection(state, tables), hover),
    cursor: x === null ? null : cursorAt(x, formatDay(words, dayAt(x), "long"), measure),
    bandTitle: (kind) => visibleText(item(tables.kinds, kind).label),
  };
}
