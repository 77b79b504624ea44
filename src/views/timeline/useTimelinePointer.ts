import { type RefObject, useCallback, useState } from "react";
import type { ChartPointer, Point } from "../../chart/usePress.ts";
import type { Chart } from "../../chart/useScene.ts";
import { at } from "../../model/columns.ts";
import type { Tables } from "../../model/tables.ts";
import { lengthOfSpan } from "../../model/timeSpan.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import { selectEvent, setHover, setWindow } from "../../state/actions.ts";
import { useTables } from "../../state/selectors.ts";
import { store } from "../../state/store.ts";
import { hitTestTimeline, type TimelineHit } from "./hitTestTimeline.ts";
import type { TimelineInputs } from "./timelineInputs.ts";
import type { TimelineScene, TimelineStack } from "./timelineScene.ts";

/** The event under the pointer, and where the pointer met it. */
export type Tip = Point & { readonly row: EventRow };

/**
 * What mouse, pen and finger do on the timeline. `cursorX` is for the line of the day; `onGesture` hears of the gestures
 * of time, during which no tip is shown.
 */
export function useTimelinePointer(
  chart: Chart<TimelineInputs, TimelineScene>,
  cursorX: RefObject<CssPx | null>,
) {
  const tables = useTables();
  const [tip, setTip] = useState<Tip | null>(null);
  const [isGesture, setGesture] = useState(false);
  const { hold } = chart;
  const onGesture = useCallback(
    (runs: boolean) => {
      hold(runs);
      setGesture(runs);
      if (runs) setTip(null);
    },
    [hold],
  );
  const hitAt = ({ x, y }: Point): TimelineHit => {
    const drawn = chart.drawn();
    return drawn && hitTestTimeline(drawn.scene, x, y);
  };
  const pointer: ChartPointer = {
    onHover: (point) => {
      cursorX.current = point?.x ?? null;
      chart.requestFrame();
      const hit = point && hitAt(point);
      const row = hit?.kind === "event" ? hit.mark.row : null;
      setHover(row === null ? null : { kind: "event", row });
      if (!isGesture)
        setTip((old) => (row === null || !point ? null : old?.row === row ? old : { row, ...point }));
      return hit !== null;
    },
    onClick: (point) => {
      const hit = hitAt(point);
      if (hit?.kind === "event") selectEvent(tables, hit.mark.row);
      if (hit?.kind === "stack") openStack(tables, hit.stack);
    },
  };
  return { tip, pointer, isGesture, onGesture };
}

/** Zooms to the events of a stack. */
export function openStack(tables: Tables, stack: TimelineStack): void {
  const first = Math.min(...stack.rows.map((row) => at(tables.events.first, row)));
  const end = Math.max(...stack.rows.map((row) => at(tables.events.last, row))) + 1;
  const [row] = stack.rows;
  // What stands on the very days that are shown cannot be drawn further apart: begin with its first event.
  if (end - first >= lengthOfSpan(store.getState().span) * 0.8 && row !== undefined) selectEvent(tables, row);
  else setWindow(tables, { start: first - 0.5 * (end - first), end: end + 0.5 * (end - first) });
}
