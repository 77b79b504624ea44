import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Point } from "../../chart/pen.ts";
import type { ChartPointer } from "../../chart/usePress.ts";
import type { Chart } from "../../chart/useScene.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import { selectEvent, setHover } from "../../state/changeView.ts";
import { useTables } from "../../state/selectors.ts";
import { store } from "../../state/store.ts";
import { eventName } from "../../words/names.ts";
import type { CountedBin } from "./density.ts";
import { timelineLater } from "./rooms.ts";
import type { MovedScene } from "./timeGestures.ts";
import type { TimelineInputs } from "./timelineInputs.ts";
import type { TimelineHit } from "./timelineLater.ts";
import { LAYOUT, type TimelineScene } from "./timelineScene.ts";

export type PointerOver = (Point & { readonly hit: TimelineHit }) | null;

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
      showTip(hit && toldOf(tables, hit), point);
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

function toldOf(tables: Tables, hit: NonNullable<TimelineHit>): Told {
  switch (hit.kind) {
    case "bin":
      return hit;
    case "stack":
      return { kind: "events", rows: hit.stack.rows };
    case "event": {
      const { row, label } = hit.mark;
      return {
        kind: "events",
        rows: [row],
        // Only the end is compared, because a label may begin with the time of its event.
        isNamed: label?.lines.join(" ").endsWith(eventName(tables, row).headline) === true,
      };
    }
  }
}

export type Told =
  | {
      readonly kind: "events";
      readonly rows: readonly EventRow[];
      /** The name of several events. If undefined, the tooltip gives their number and days. */
      readonly name?: string;
      /** Whether a label in the picture already has the headline. */
      readonly isNamed?: boolean;
      /** In a picture of acts, words for the first act whose standing differs from the event's standing. */
      readonly apart?: string;
    }
  | { readonly kind: "bin"; readonly bin: CountedBin };

type Tip = Point & { readonly told: Told };

export type TipPointer = {
  readonly tip: Tip | null;
  readonly pointer: ChartPointer;
  readonly isGesture: boolean;
};

/** A tooltip at the pointer, except during a gesture. `hold(true)` stops updates of elements over the picture. */
export function useTip(hold: (moves: boolean) => void) {
  const [tip, setTip] = useState<Tip | null>(null);
  const [isGesture, setGesture] = useState(false);
  const onGesture = useCallback(
    (runs: boolean) => {
      hold(runs);
      setGesture(runs);
      if (runs) setTip(null);
    },
    [hold],
  );
  const last = useRef<Point | null>(null);
  const showTip = (told: Told | null, point: Point | null): void => {
    const isStill = point?.x === last.current?.x && point?.y === last.current?.y;
    last.current = point;
    if (isGesture) return;
    setTip((old) => {
      // After a wheel, a tooltip below a still pointer would cover what the reader zooms into.
      if (point === null || told === null || (isStill && !old)) return null;
      // While the pointer stays on a mark, a stack or a bin, the object is the old one, so React does not render again.
      return old && isSame(old.told, told) ? old : { ...point, told };
    });
  };
  return { tip, isGesture, onGesture, showTip };
}

function isSame(one: Told, other: Told): boolean {
  if (one.kind === "bin")
    return other.kind === "bin" && one.bin.days === other.bin.days && one.bin.lane === other.bin.lane;
  return other.kind === "events" && one.name === other.name && `${one.rows}` === `${other.rows}`;
}

/** Attaches the gestures that move time to `surface`, once their code has loaded. */
export function useTimeGestures(
  surface: RefObject<HTMLElement | null>,
  drawn: () => { readonly scene: MovedScene } | null,
  onGesture: (runs: boolean) => void,
  isInColumns = false,
): void {
  const tables = useTables();
  useEffect(() => {
    let detach: (() => void) | undefined;
    let isGone = false;
    timelineLater.whenLoaded().then((loaded) => {
      if (!loaded || isGone || !surface.current) return;
      const scene = () => drawn()?.scene;
      detach = loaded.attachTimeZoom(surface.current, tables, scene, onGesture, isInColumns);
    });
    return () => {
      isGone = true;
      detach?.();
    };
  }, [surface, tables, drawn, onGesture, isInColumns]);
}
