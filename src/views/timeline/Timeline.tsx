import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ChartCanvas, type ChartHandle, type Paint, type Size } from "../../chart/ChartCanvas.tsx";
import { textMeasure } from "../../chart/measureText.ts";
import { prefersReducedMotion } from "../../chart/reducedMotion.ts";
import { useTheme } from "../../chart/useTheme.ts";
import { at, item } from "../../model/columns.ts";
import { lengthOfSpan, type TimeSpan } from "../../model/timeSpan.ts";
import { type EventRow, epochDay } from "../../model/units.ts";
import { selectEvent, setHover, setWindow } from "../../state/actions.ts";
import { selectHues, selectSelection, useTables } from "../../state/selectors.ts";
import { store } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import type { ViewState } from "../../state/viewState.ts";
import { formatDay } from "../../words/formatDate.ts";
import { visibleText } from "../../words/visibleText.ts";
import { cursorAt, drawTimeline, timelineLabelFont } from "./drawTimeline.ts";
import { EventTooltip } from "./EventTooltip.tsx";
import { timelineEmphasis } from "./emphasis.ts";
import { hitTestTimeline, type TimelineHit } from "./hitTestTimeline.ts";
import styles from "./Timeline.module.css";
import { TimelineMarks } from "./TimelineMarks.tsx";
import { timelineContents } from "./timelineContents.ts";
import { buildTimelineScene, LAYOUT, type TimelineScene, type TimelineStack } from "./timelineScene.ts";
import { TWEEN_MS, tweenTimeline } from "./tweenTimeline.ts";
import { useTimeGestures } from "./useTimeGestures.ts";

type Tip = { readonly row: EventRow; readonly x: number; readonly y: number };
/** A change of filters glides from one scene to the next; a gesture does not. */
type Tween = { readonly from: TimelineScene; readonly start: DOMHighResTimeStamp };

/** A scene and all that it was made from. While only the span moves (equal keys) lanes keep their places. */
type Painted = {
  readonly scene: TimelineScene;
  readonly key: string;
  readonly view: ViewState;
  readonly span: TimeSpan;
  readonly size: Size;
  readonly measure: (text: string) => number;
};

/** The canvas draws anew when its size changes; nothing else here depends on it. */
const ignoreSize = () => {};

/**
 * The timeline: a canvas for what is seen, real elements on the marks for focus and assistive technology, gestures on
 * the box around both. The canvas listens to the store by itself, so that nothing that moves renders React.
 */
export function Timeline() {
  const tables = useTables();
  const words = useWords();
  const theme = useTheme();
  const surface = useRef<HTMLDivElement>(null);
  const chart = useRef<ChartHandle>(null);
  const pointerX = useRef<number | null>(null);
  const last = useRef<Painted | null>(null);
  const tween = useRef<Tween | null>(null);
  const [tip, setTip] = useState<Tip | null>(null);
  const isGesture = useRef(false);
  const [gesture, setGesture] = useState(false);
  const [scene, setScene] = useState<TimelineScene | null>(null);

  const measure = useMemo(() => textMeasure(timelineLabelFont(theme)), [theme]);

  /** The scene of the state as it is now; the last one again when nothing that it shows has changed. */
  const sceneNow = useCallback(
    (size: Size): Painted => {
      const state = store.getState();
      const { view, span } = state;
      const known = last.current;
      if (
        known &&
        known.view === view &&
        known.span === span &&
        known.size === size &&
        known.measure === measure
      ) {
        return known;
      }
      const selection = selectSelection(state, tables);
      const { actor, match, kind, status, source, contested, q, lanes } = view;
      const key = JSON.stringify([actor, match, kind, status, source, contested, q, lanes, size]);
      const scene = buildTimelineScene({
        tables,
        words,
        ...timelineContents(state, tables, size.width),
        span,
        size,
        lanes: lanes === "kind" ? "kind" : "none",
        hues: selectHues(tables),
        selected: selection?.kind === "event" ? selection.row : null,
        measure,
        ...(known?.key === key ? { before: known.scene.placements } : {}),
      });
      return { scene, key, view, span, size, measure };
    },
    [tables, words, measure],
  );

  const paint: Paint = useCallback(
    (pen, size, now) => {
      const before = last.current;
      const next = sceneNow(size);
      last.current = next;
      if (before && before.key !== next.key && !prefersReducedMotion()) {
        tween.current = { from: before.scene, start: now };
      }
      const share = tween.current ? (now - tween.current.start) / TWEEN_MS : 1;
      const shown = tween.current ? tweenTimeline(tween.current.from, next.scene, share) : next.scene;
      if (share >= 1) tween.current = null;
      const { hover, span } = store.getState();
      const x = pointerX.current;
      const day =
        x === null ? null : epochDay(Math.floor(span.start + (x / size.width) * lengthOfSpan(span)));
      drawTimeline(pen, shown, theme, {
        emphasisOf: timelineEmphasis(tables, selectSelection(store.getState(), tables), hover),
        cursor: x === null || day === null ? null : cursorAt(x, formatDay(words, day, "long"), measure),
        bandTitle: (kind) => visibleText(item(tables.kinds, kind).label),
      });
      // The real elements follow what was drawn, after the frame, and not while a gesture runs.
      if (!isGesture.current) window.setTimeout(() => setScene(last.current?.scene ?? null), 0);
      return tween.current !== null;
    },
    [sceneNow, tables, words, theme, measure],
  );

  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.span !== before.span || state.hover !== before.hover || state.view !== before.view) {
          chart.current?.requestFrame();
        }
      }),
    [],
  );

  const onGesture = useCallback((running: boolean) => {
    isGesture.current = running;
    setGesture(running);
    if (running) setTip(null);
    else chart.current?.requestFrame();
  }, []);
  useTimeGestures(
    useCallback(
      ({ attachTimeZoom }) =>
        surface.current ? attachTimeZoom(surface.current, tables, onGesture) : undefined,
      [tables, onGesture],
    ),
  );

  const hitAt = (
    event: React.PointerEvent | React.MouseEvent,
  ): { hit: TimelineHit; x: number; y: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    return { hit: last.current ? hitTestTimeline(last.current.scene, x, y) : null, x, y };
  };

  const onPointerMove = (event: React.PointerEvent) => {
    if (event.pointerType === "touch") return;
    const { hit, x, y } = hitAt(event);
    pointerX.current = x;
    chart.current?.requestFrame();
    const row = hit?.kind === "event" ? hit.mark.row : null;
    setHover(row === null ? null : { kind: "event", row });
    if (!gesture) setTip((old) => (row === null ? null : old?.row === row ? old : { row, x, y }));
    if (surface.current) surface.current.style.cursor = hit ? "pointer" : "";
  };
  const onPointerLeave = () => {
    pointerX.current = null;
    setHover(null);
    setTip(null);
    chart.current?.requestFrame();
  };
  const openStack = useCallback(
    (stack: TimelineStack) => {
      const first = Math.min(...stack.rows.map((row) => at(tables.events.first, row)));
      const end = Math.max(...stack.rows.map((row) => at(tables.events.last, row))) + 1;
      const { span } = store.getState();
      const [row] = stack.rows;
      // What stands on the very days that are shown cannot be drawn further apart: begin with its first event.
      if (end - first >= lengthOfSpan(span) * 0.8 && row !== undefined) selectEvent(tables, row);
      else setWindow(tables, { start: first - 0.5 * (end - first), end: end + 0.5 * (end - first) });
    },
    [tables],
  );
  const onClick = (event: React.MouseEvent) => {
    const { hit } = hitAt(event);
    if (hit?.kind === "event") selectEvent(tables, hit.mark.row);
    if (hit?.kind === "stack") openStack(hit.stack);
  };

  return (
    // The real elements inside carry the keys; the box only hears the pointer.
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer twin of the listbox within.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox within hears the keys.
    <div
      ref={surface}
      className={styles.surface}
      onPointerMove={onPointerMove}
      onPointerLeave={onPointerLeave}
      onClick={onClick}
      data-gesture={gesture || undefined}
    >
      <ChartCanvas paint={paint} onResize={ignoreSize} handle={chart} />
      {scene && <TimelineMarks scene={scene} onOpenStack={openStack} />}
      {tip && !gesture && <EventTooltip row={tip.row} x={tip.x} y={tip.y} topInset={LAYOUT.axisHeight} />}
    </div>
  );
}
