import { type RefObject, useCallback, useState } from "react";
import type { ChartPointer, Point } from "../../chart/usePress.ts";
import type { Chart } from "../../chart/useScene.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import { selectEvent, setHover } from "../../state/actions.ts";
import { useTables } from "../../state/selectors.ts";
import { hitTestTimeline, type TimelineHit } from "./hitTestTimeline.ts";
import type { TimelineInputs } from "./timelineInputs.ts";
import { LAYOUT, type TimelineScene } from "./timelineScene.ts";

/** Where the pointer is, and what is drawn there. */
export type PointerOver = (Point & { readonly hit: TimelineHit }) | null;

/** The events under the pointer, one or those of a stack, and where the pointer met them. */
export type Tip = Point & { readonly rows: readonly EventRow[] };

/**
 * What mouse, pen and finger do on the timeline. `over` is for what is drawn at the pointer; `onGesture` hears of the
 * gestures of time, during which no tip is shown; `onOpenStack` of a stack that was clicked.
 */
export function useTimelinePointer(
  chart: Chart<TimelineInputs, TimelineScene>,
  over: RefObject<PointerOver>,
  scrolled: () => CssPx,
  onOpenStack: (rows: readonly EventRow[]) => void,
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
    return drawn && y > LAYOUT.axisHeight ? hitTestTimeline(drawn.scene, x, y + scrolled()) : null;
  };
  const pointer: ChartPointer = {
    onHover: (point) => {
      const hit = point && hitAt(point);
      over.current = point && { ...point, hit };
      chart.requestFrame();
      setHover(hit?.kind === "event" ? { kind: "event", row: hit.mark.row } : null);
      if (!isGesture) setTip((old) => tipOf(hit, point, old));
      return hit !== null;
    },
    onClick: (point) => {
      const hit = hitAt(point);
      if (hit?.kind === "event") selectEvent(tables, hit.mark.row);
      if (hit?.kind === "stack") onOpenStack(hit.stack.rows);
    },
  };
  return { tip, pointer, isGesture, onGesture };
}

/** The same tip again while the pointer stays on the same thing, so that nothing is rendered. */
function tipOf(hit: TimelineHit, point: Point | null, old: Tip | null): Tip | null {
  if (!hit || !point) return null;
  const rows = hit.kind === "event" ? [hit.mark.row] : hit.stack.rows;
  const isSame = old?.rows.length === rows.length && old.rows[0] === rows[0];
  return isSame ? old : { ...point, rows };
}
