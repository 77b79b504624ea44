import { type DOMAttributes, type MouseEvent, type PointerEvent, useEffect, useRef } from "react";
import type { CssPx } from "../model/units.ts";
import type { Point } from "./pen.ts";

type Drag = {
  readonly move: (to: Point) => void;
  readonly end: () => void;
};

export type ChartPointer = {
  /** `null` means that the pointer has left. Returns whether a click at the point would do something. */
  readonly onHover: (point: Point | null) => boolean;
  readonly onClick: (point: Point) => void;
  readonly onDoubleClick?: (point: Point) => void;
  readonly onPress?: (point: Point) => Drag | null;
};

/** A press that moves farther is a drag. Hands tremble by less during a click. */
const CLICK_DISTANCE: CssPx = 4;

type Press = { readonly from: Point; drag: Drag | null; hasMoved: boolean };

/** A drag does not end in a click. A new `rest` says that the picture has changed, so `onHover` is called again. */
export function usePress(pointer: ChartPointer | undefined, rest: unknown): DOMAttributes<HTMLElement> {
  const press = useRef<Press | null>(null);
  const over = useRef<Point | null>(null);
  const hover = (point: Point | null): boolean => {
    over.current = point;
    return pointer?.onHover(point) ?? false;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new picture is the reason to run again, not an input.
  useEffect(() => {
    if (over.current) hover(over.current);
  }, [rest]);
  if (!pointer) return {};
  const release = () => {
    if (!press.current) return;
    if (press.current.hasMoved) press.current.drag?.end();
    // `hasMoved` stays, because `onClickCapture` asks for it.
    press.current.drag = null;
  };
  return {
    // The capture phase also sees presses whose propagation an inner element stops.
    onPointerDownCapture: () => {
      press.current = null;
    },
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      const from = pointOf(event);
      const drag = pointer.onPress?.(from) ?? null;
      press.current = { from, drag, hasMoved: false };
      if (drag) event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event) => {
      const point = pointOf(event);
      const held = event.buttons === 0 ? null : press.current;
      if (held && Math.hypot(point.x - held.from.x, point.y - held.from.y) > CLICK_DISTANCE) {
        held.hasMoved = true;
      }
      if (held?.drag) {
        // Nothing is hovered while a drag runs. The next move after the drag sets `over` again.
        over.current = null;
        if (held.hasMoved) held.drag.move(point);
      } else if (event.pointerType !== "touch") {
        event.currentTarget.style.cursor = hover(point) ? "pointer" : "";
      }
    },
    onPointerUp: release,
    onPointerCancel: release,
    onPointerLeave: () => hover(null),
    onClickCapture: (event) => {
      // Clicks by key or assistive technology (`detail` 0) have no press, so no drag can have caused them.
      if (press.current?.hasMoved && event.detail > 0) event.stopPropagation();
      press.current = null;
    },
    onClick: (event) => pointer.onClick(pointOf(event)),
    onDoubleClick: (event) => pointer.onDoubleClick?.(pointOf(event)),
  };
}

const pointOf = (event: MouseEvent<HTMLElement> | PointerEvent<HTMLElement>): Point =>
  pointIn(event.currentTarget, event);

/** Page pixels in one pixel of the picture. 1 if the browser does not report the zoom of elements. */
export const pictureScale = (element: Element): number => element.currentCSSZoom ?? 1;

export function pointIn(
  element: Element,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Point {
  const { left, top } = element.getBoundingClientRect();
  const scale = pictureScale(element);
  return { x: (clientX - left) / scale, y: (clientY - top) / scale };
}
