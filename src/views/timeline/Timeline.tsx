import { Suspense, useCallback, useMemo, useRef, useState } from "react";
import { textMeasure } from "../../chart/measureText.ts";
import type { Pen } from "../../chart/pen.ts";
import { useScene } from "../../chart/useScene.ts";
import { useTheme } from "../../chart/useTheme.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import { selectIsSettled, selectSelection, useTables } from "../../state/selectors/selectors.ts";
import { onChangeOf, store, useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { timelineLabelFont } from "./drawAxis.ts";
import { drawTimeline } from "./drawTimeline.ts";
import { useTimeGestures } from "./gestures/useTimeGestures.ts";
import { createLabelForms } from "./layout/labelTexts.ts";
import { timelineLater } from "./rooms.ts";
import type { DrawStory } from "./story/StoryLayer.tsx";
import { TimelineFrame } from "./TimelineFrame.tsx";
import { timelineInputs, timelineRules } from "./timelineInputs.ts";
import { timelineOverlay } from "./timelineOverlay.ts";
import { type PointerOver, useTimelinePointer } from "./useTimelinePointer.ts";

/** They follow at rest, after the first picture. */
const TimelineMarks = timelineLater.part(({ TimelineMarks }) => TimelineMarks);
const StoryLayer = timelineLater.part(({ StoryLayer }) => StoryLayer);

const onChange = onChangeOf("span", "hover", "view", "words", "parts");

/**
 * The timeline: a canvas for what is seen, real elements on the marks for focus and assistive technology, gestures on
 * the box around both. Lanes that do not fit scroll under the axis.
 */
export function Timeline() {
  const tables = useTables();
  const theme = useTheme();
  const measure = useMemo(() => textMeasure(timelineLabelFont(theme)), [theme]);
  const labelForms = useMemo(() => createLabelForms(measure), [measure]);
  const surface = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  /** What the pointer is over; the line of the day follows it without rendering. */
  const over = useRef<PointerOver>(null);
  const drawStory = useRef<DrawStory>(null);
  const [opened, setOpened] = useState<readonly EventRow[] | null>(null);
  const later = useApp(timelineLater.of);
  const rules = useMemo(() => timelineRules(later), [later]);
  const scrolled = (): CssPx => scroller.current?.scrollTop ?? 0;
  const chart = useScene({
    rules,
    read: (size, isHeld) => timelineInputs(store.getState(), tables, size, measure, labelForms, isHeld),
    draw: (pen, scene) => {
      const state = store.getState();
      // A page that has just changed would be laid out to answer how far it has scrolled.
      const top = scene.contentHeight > scene.size.height ? scrolled() : 0;
      const overlay = timelineOverlay(state, tables, scene, over.current, top, measure);
      const beneath = (under: Pen) =>
        drawStory.current?.(under, state, tables, scene, overlay, theme, measure);
      drawTimeline(pen, scene, theme, { ...overlay, beneath, drawMany: later?.drawMarkTiles });
    },
    subscribe: onChange,
    isAtRest: () => selectIsSettled(store.getState(), tables),
  });
  const { drawn, requestFrame } = chart;
  const onStory = useCallback(
    (draw: DrawStory) => {
      drawStory.current = draw;
      requestFrame();
    },
    [requestFrame],
  );
  const { tip, pointer, isGesture, onGesture } = useTimelinePointer(chart, over, scrolled, setOpened);
  useTimeGestures(
    useCallback(
      ({ attachTimeZoom }) => {
        const scene = () => drawn()?.scene;
        return surface.current ? attachTimeZoom(surface.current, tables, scene, onGesture) : undefined;
      },
      [tables, drawn, onGesture],
    ),
  );

  const selection = useDerived(selectSelection);
  const scene = chart.rest?.scene;
  const selected = selection?.kind === "event" ? selection.row : null;
  return (
    <TimelineFrame
      {...{ chart, surface, scroller, tip, pointer, isGesture, opened }}
      selectedY={scene?.marks.find(({ row }) => row === selected)?.y}
      onClose={() => setOpened(null)}
      beside={
        <Suspense>
          <StoryLayer onReady={onStory} />
        </Suspense>
      }
    >
      {scene && <TimelineMarks scene={scene} onOpenStack={setOpened} />}
    </TimelineFrame>
  );
}
