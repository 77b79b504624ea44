import { type D3ZoomEvent, select, type ZoomTransform, zoom, zoomIdentity } from "d3";
import { type RefObject, useEffect, useRef } from "react";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { prefersReducedMotion } from "../../chart/reducedMotion.ts";
import type { CssPx } from "../../model/units.ts";
import { appEntry } from "../../state/appRoot.ts";
import { type Camera, CLOSEST } from "./camera.ts";

/** Farther out than the fit there is nothing to see. */
const FARTHEST = 0.6;

/** The fitted camera as wheel, pinch and drag have moved it. */
export const movedCamera = (fit: Camera, { k, x, y }: ZoomTransform): Camera => ({
  scaleX: fit.scaleX * k,
  scaleY: fit.scaleY * k,
  x: fit.x * k + x,
  y: fit.y * k + y,
  transposed: fit.transposed,
});

export type CameraHandle = {
  readonly transform: () => ZoomTransform;
  readonly moveTo: (transform: ZoomTransform) => void;
  /** Closer (above 1) or farther (below 1), about a point, else the middle of the pane. */
  readonly zoomBy: (factor: number, about?: readonly [CssPx, CssPx]) => void;
};

/**
 * Wheel, pinch, drag and double click on the network. Where the reader has moved the camera stays in this pane: a link
 * carries who is in focus, not pixels. `isHeld` says that a press belongs to a node, which is dragged instead.
 */
export function useNetworkCamera(
  surface: RefObject<HTMLElement | null>,
  isHeld: (x: CssPx, y: CssPx) => boolean,
  onMove: (ends: boolean) => void,
): CameraHandle {
  const transform = useRef<ZoomTransform>(zoomIdentity);
  const moveTo = useRef<(to: ZoomTransform) => void>(() => {});
  const zoomBy = useRef<CameraHandle["zoomBy"]>(() => {});
  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    const size = (): Size => ({ width: element.clientWidth, height: element.clientHeight });
    const behaviour = zoom<HTMLElement, unknown>()
      .scaleExtent([FARTHEST, CLOSEST])
      .extent(() => [
        [0, 0],
        [size().width, size().height],
      ])
      .filter((event: MouseEvent | WheelEvent | TouchEvent) => {
        if (event instanceof WheelEvent) return appEntry !== "embed" || event.ctrlKey || event.metaKey;
        // One finger scrolls the page; two move the picture.
        if (!(event instanceof MouseEvent)) return event.touches.length > 1;
        const box = element.getBoundingClientRect();
        return event.button === 0 && !isHeld(event.clientX - box.left, event.clientY - box.top);
      })
      .on("zoom", (event: D3ZoomEvent<HTMLElement, unknown>) => {
        transform.current = event.transform;
        onMove(false);
      })
      .on("end", () => onMove(true));
    if (prefersReducedMotion()) behaviour.duration(0);
    const selection = select(element).call(behaviour);
    moveTo.current = (to) => behaviour.transform(selection, to);
    zoomBy.current = (factor, about) => behaviour.scaleBy(selection, factor, about && [about[0], about[1]]);
    return () => {
      selection.on(".zoom", null);
    };
  }, [surface, isHeld, onMove]);
  return useRef<CameraHandle>({
    transform: () => transform.current,
    moveTo: (to) => moveTo.current(to),
    zoomBy: (factor, about) => zoomBy.current(factor, about),
  }).current;
}
