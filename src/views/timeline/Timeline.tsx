import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ChartCanvas, type ChartHandle, type Paint, type Size } from "../../chart/ChartCanvas.tsx";
import { textMeasure } from "../../chart/measureText.ts";
import { prefersReducedMotion } from "../../chart/reducedMotion.ts";
import { useTheme } from "../../chart/useTheme.ts";
import { at, item } from "../../model/columns.ts";
import { lengthOfSpan } from "../../model/timeSpan.ts";
import { type EventRow, epochDay } from "../../model/units.ts";
import { selectEvent, setHover, setWindow } from "../../state/actions.ts";
import { selectHues, selectSelection, useTables } from "../../state/selectors.ts";
import { store, useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { formatDay } from "../../words/formatDate.ts";
import { visibleText } from "../../words/visibleText.ts";
import { drawTimeline, timelineLabelFont } from "./drawTimeline.ts";
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
  const last = useRef<{ scene: TimelineScene; key: string } | null>(null);
  const tween = useRef<Tween | null>(null);
  const [tip, setTip] = useState<Tip | null>(null);
  const [gesture, setGesture] = useState(false);
  const [scene, setScene] = useState<TimelineScene | null>(null);

  const measure = useMemo(() => textMeasure(timelineLabelFont(theme)), [theme]);

  /** The scene of the state as it is now. Its key names all but the span: while only that moves, lanes are kept. */
  const sceneNow = useCallback(
    (size: Size): { scene: TimelineScene; key: string } => {
      const state = store.getState();
      const selection = selectSelection(state, tables);
      const { actor, match, kind, status, source, contested, q, lanes } = state.view;
      const key = JSON.stringify([actor, match, kind, status, source, contested, q, lanes, size]);
      const before = last.current?.key === key ? last.current.scene.placements : undefined;
      const built = buildTimelineScene({
        tables,
        words,
        ...timelineContents(state, tables, size.width),
        span: state.span,
        size,
        lanes: lanes === "kind" ? "kind" : "none",
        hues: selectHues(tables),
        selected: selection?.kind === "event" ? selection.row : null,
        measure,
        ...(before ? { before } : {}),
      });
      return { scene: built, key };
    },
    [tables, words, measure],
  );

  const paint: Paint = useCallback(
    (context, size, now) => {
      const before = last.current;
      const next = sceneNow(size);
      last.current = next;
      if (before && before.key !== next.key && !prefersReducedMotion())
        tween.current = { from: before.scene, start: now };
      const share = tween.current ? (now - tween.current.start) / TWEEN_MS : 1;
      const shown = tween.current ? tweenTimeline(tween.current.from, next.scene, share) : next.scene;
      if (share >= 1) tween.current = null;
      const { hover, span } = store.getState();
      const x = pointerX.current;
      const day =
        x === null ? null : epochDay(Math.floor(span.start + (x / size.width) * lengthOfSpan(span)));
      drawTimeline(context, shown, theme, {
        emphasisOf: timelineEmphasis(tables, selectSelection(store.getState(), tables), hover),
        cursor: x === null || day === null ? null : { x, label: formatDay(words, day, "long") },
        bandTitle: (kind) => visibleText(item(tables.kinds, kind).label),
      });
      return tween.current !== null;
    },
    [sceneNow, tables, words, theme],
  );

  /** The scene that the real elements stand on: taken when things have come to rest. */
  const rest = useCallback(() => {
    const { width = 0, height = 0 } = surface.current?.getBoundingClientRect() ?? {};
    if (width > 0) setScene(sceneNow({ width, height }).scene);
  }, [sceneNow]);

  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.span !== before.span || state.hover !== before.hover || state.view !== before.view) {
          chart.current?.requestFrame();
        }
      }),
    [],
  );

  const view = useApp((state) => state.view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a settled view is the reason to take the scene again.
  useEffect(rest, [rest, view]);

  const onGesture = useCallback((running: boolean) => {
    setGesture(running);
    if (running) setTip(null);
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
      <ChartCanvas paint={paint} onResize={rest} handle={chart} />
      {scene && <TimelineMarks scene={scene} onOpenStack={openStack} />}
      {tip && !gesture && <EventTooltip row={tip.row} x={tip.x} y={tip.y} topInset={LAYOUT.axisHeight} />}
    </div>
  );
}
