import type { RefObject } from "react";
import type { ChartPointer, Point } from "../../chart/usePress.ts";
import type { Chart } from "../../chart/useScene.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import { selectEvent, setHover } from "../../state/actions.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { store } from "../../state/store.ts";
import type { TimelineHit } from "./hitTestTimeline.ts";
import { timelineLater } from "./rooms.ts";
import type { TimelineInputs } from "./timelineInputs.ts";
import { LAYOUT, type TimelineScene } from "./timelineScene.ts";
import { type Told, useTip } from "./useTip.ts";

/** Where the pointer is, and what is drawn there. */
export type PointerOver = (Point & { readonly hit: TimelineHit }) | null;

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
  const { tip, isGesture, onGesture, showTip } = useTip(chart.hold);
  const hitAt = ({ x, y }: Point): TimelineHit => {
    const drawn = chart.drawn();
    if (!drawn || y <= LAYOUT.axisHeight) return null;
    return timelineLater.of(store.getState())?.hitTestTimeline(drawn.scene, x, y + scrolled()) ?? null;
  };
  const pointer: ChartPointer = {
    onHover: (point) => {
      const hit = point && hitAt(point);
      over.current = point && { ...point, hit };
      chart.requestFrame();
      setHover(hit?.kind === "event" ? { kind: "event", row: hit.mark.row } : null);
      showTip(hit && toldOf(hit), point);
      return hit !== null && hit.kind !== "bin";
    },
    onClick: (point) => {
      const hit = hitAt(point);
      if (hit?.kind === "event") selectEvent(tables, hit.mark.row);
      if (hit?.kind === "stack") onOpenStack(hit.stack.rows);
    },
  };
  return { tip, pointer, isGesture, onGesture };
}

function toldOf(hit: NonNullable<TimelineHit>): Told {
  if (hit.kind === "bin") return hit;
  return { kind: "events", rows: hit.kind === "event" ? [hit.mark.row] : hit.stack.rows };
}
