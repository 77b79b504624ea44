import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Point } from "../../chart/pen.ts";
import type { ChartPointer } from "../../chart/usePress.ts";
import type { Chart } from "../../chart/useScene.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import { selectEvent, setHover } from "../../state/changeView.ts";
import { useTables } from "../../state/selectors.ts";
import type { CountedBin } from "./density.ts";
import { timelineLater } from "./rooms.ts";
import type { MovedScene } from "./timeGestures.ts";
import { LAYOUT } from "./timelineScene.ts";

/** What lies under the pointer. A press selects the event, or opens the list of a stack. */
export type Hit<Event, Stack> =
  | { readonly kind: "event"; readonly event: Event }
  | { readonly kind: "stack"; readonly stack: Stack }
  | { readonly kind: "bin"; readonly bin: CountedBin }
  | null;

export type PointerOver<Event, Stack> = (Point & { readonly hit: Hit<Event, Stack> }) | null;

/** How a picture finds what lies under the pointer (`hitTest`), and how it describes the events there (`tell`). */
type Targets<Scene, Event, Stack> = {
  readonly hitTest: (scene: Scene, x: CssPx, y: CssPx) => Hit<Event, Stack>;
  readonly tell: (hit: Exclude<Hit<Event, Stack>, { readonly kind: "bin" } | null>) => EventsTold;
  /** Whether the picture has time in order, and not to scale. */
  readonly isInColumns?: boolean;
};

export type EventsTold = {
  readonly rows: readonly EventRow[];
  /** The name of several events. If undefined, the tooltip gives their number and days. */
  readonly name?: string | undefined;
  /** Whether a label in the picture already has the headline. */
  readonly isNamed?: boolean;
  /** In a picture of acts, words for the first act whose standing differs from the event's standing. */
  readonly apart?: string;
};

export type Told =
  | ({ readonly kind: "events" } & EventsTold)
  | { readonly kind: "bin"; readonly bin: CountedBin };

/** What a picture of time shows at the pointer: a tooltip, except during a gesture, and an opened stack. */
export function useTimelinePointer<Scene extends MovedScene, Event extends { readonly row: EventRow }, Stack>(
  chart: Chart<unknown, Scene>,
  over: RefObject<PointerOver<Event, Stack>>,
  scrolled: () => CssPx,
  { hitTest, tell, isInColumns }: Targets<Scene, Event, Stack>,
) {
  const tables = useTables();
  const surface = useRef<HTMLDivElement>(null);
  const [tip, setTip] = useState<(Point & { readonly told: Told }) | null>(null);
  const [isGesture, setGesture] = useState(false);
  const [opened, setOpened] = useState<EventsTold | null>(null);
  const { hold } = chart;
  const onGesture = useCallback(
    (runs: boolean) => {
      hold(runs);
      setGesture(runs);
      if (runs) setTip(null);
    },
    [hold],
  );
  useTimeGestures(surface, chart.drawn, onGesture, isInColumns);
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
  const hitAt = ({ x, y }: Point): Hit<Event, Stack> => {
    const scene = chart.drawn()?.scene;
    return scene && y > LAYOUT.axisHeight ? hitTest(scene, x, y + scrolled()) : null;
  };
  const pointer: ChartPointer = {
    onHover: (point) => {
      const hit = point && hitAt(point);
      over.current = point && { ...point, hit };
      chart.requestFrame();
      setHover(hit?.kind === "event" ? { kind: "event", row: hit.event.row } : null);
      showTip(hit && (hit.kind === "bin" ? hit : { kind: "events", ...tell(hit) }), point);
      return hit !== null && hit.kind !== "bin";
    },
    onClick: (point) => {
      const hit = hitAt(point);
      if (hit?.kind === "event") selectEvent(tables, hit.event.row);
      if (hit?.kind === "stack") setOpened(tell(hit));
    },
  };
  return { surface, pointer, isGesture, tip, opened, setOpened };
}

export type TimelinePointer = ReturnType<typeof useTimelinePointer>;

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
  isInColumns?: boolean,
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
