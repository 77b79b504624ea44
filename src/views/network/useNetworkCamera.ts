import {
  type D3ZoomEvent,
  type Selection,
  select,
  type ZoomBehavior,
  type ZoomTransform,
  zoom,
  zoomIdentity,
} from "d3";
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { type Point, pictureScale, pointIn } from "../../chart/usePress.ts";
import { prefersReducedMotion } from "../../chart/useScene.ts";
import type { CssPx } from "../../model/units.ts";
import { appEntry } from "../../state/appRoot.ts";
import { type CameraMove, CLOSEST } from "./camera.ts";

/** Farther out than the fit there is nothing to see; columns do not shrink, as their names do not. */
const FARTHEST = { force: 0.6, columns: 1 } as const;

export type CameraHandle = {
  readonly transform: () => ZoomTransform;
  readonly moveTo: (move: CameraMove) => void;
  /** Closer (above 1) or farther (below 1), about a point, else the middle of the pane. */
  readonly zoomBy: (factor: number, about?: Point) => void;
  /** Brings a point outside the pane to its middle: what has the focus can be seen. Answers whether it lay inside. */
  readonly reveal: (point: Point) => boolean;
};

/**
 * Wheel, pinch, drag and double click on the network. The place of the camera is known to this pane only: a link carries who
 * is in focus, not pixels. `isHeld` says that a press belongs to a node, which is dragged instead; `onMove`
 * hears of every step and, with `false`, that it was the last.
 */
export function useNetworkCamera(
  surface: RefObject<HTMLElement | null>,
  layout: keyof typeof FARTHEST,
  on: { readonly isHeld: (point: Point) => boolean; readonly onMove: (moves: boolean) => void },
): CameraHandle {
  const latest = useRef(on);
  useLayoutEffect(() => {
    latest.current = on;
  });
  const transform = useRef<ZoomTransform>(zoomIdentity);
  const guest = useRef<Guest | null>(null);
  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    const behaviour = zoom<HTMLElement, unknown>()
      .scaleExtent([FARTHEST[layout], CLOSEST])
      .extent(() => [
        [0, 0],
        [element.clientWidth * pictureScale(element), element.clientHeight * pictureScale(element)],
      ])
      .filter((event: MouseEvent | WheelEvent | TouchEvent) => {
        if (event instanceof WheelEvent) return appEntry !== "embed" || event.ctrlKey || event.metaKey;
        // One finger scrolls the page; two move the picture.
        if (!(event instanceof MouseEvent)) return event.touches.length > 1;
        return event.button === 0 && !latest.current.isHeld(pointIn(element, event));
      })
      .on("zoom", (event: D3ZoomEvent<HTMLElement, unknown>) => {
        const { k, x, y } = event.transform;
        const scale = pictureScale(element);
        transform.current = zoomIdentity.translate(x / scale, y / scale).scale(k);
        latest.current.onMove(true);
      })
      .on("end", () => latest.current.onMove(false));
    if (prefersReducedMotion()) behaviour.duration(0);
    const selection = select(element).call(behaviour);
    guest.current = { behaviour, selection };
    return () => {
      selection.on(".zoom", null);
      guest.current = null;
    };
  }, [surface, layout]);

  return useMemo(() => handleOf(surface, transform, guest), [surface]);
}

type Guest = {
  readonly behaviour: ZoomBehavior<HTMLElement, unknown>;
  readonly selection: Selection<HTMLElement, unknown, null, undefined>;
};

function handleOf(
  surface: RefObject<HTMLElement | null>,
  transform: RefObject<ZoomTransform>,
  guest: RefObject<Guest | null>,
): CameraHandle {
  // D3 counts in pixels of the page, all others in those of the picture.
  const grown = (length: CssPx) => length * (surface.current ? pictureScale(surface.current) : 1);
  const moveTo = ({ k, x, y }: CameraMove) => {
    const moved = zoomIdentity.translate(grown(x), grown(y)).scale(k);
    guest.current?.behaviour.transform(guest.current.selection, moved);
  };
  return {
    transform: () => transform.current,
    moveTo,
    zoomBy: (factor, about) =>
      guest.current?.behaviour.scaleBy(
        guest.current.selection,
        factor,
        about && [grown(about.x), grown(about.y)],
      ),
    reveal: ({ x, y }) => {
      const pane = surface.current;
      if (!pane) return true;
      const { clientWidth: width, clientHeight: height } = pane;
      if (x >= 0 && x <= width && y >= 0 && y <= height) return true;
      const now = transform.current;
      moveTo({ k: now.k, x: now.x + width / 2 - x, y: now.y + height / 2 - y });
      return false;
    },
  };
}
