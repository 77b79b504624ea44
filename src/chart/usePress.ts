import { type DOMAttributes, type MouseEvent, type PointerEvent, useRef } from "react";
import type { CssPx } from "../model/units.ts";

/** A point of a chart, from its upper left corner. */
export type Point = { readonly x: CssPx; readonly y: CssPx };

/** What moves with the pointer until it is let go. */
export type Drag = {
  readonly move: (to: Point) => void;
  readonly end: () => void;
};

/** What a chart does with mouse, pen and finger. */
export type ChartPointer = {
  /** Mouse or pen is over a point, or has left (`null`). Answers whether what lies there can be clicked. */
  readonly onHover: (point: Point | null) => boolean;
  readonly onClick: (point: Point) => void;
  readonly onDoubleClick?: (point: Point) => void;
  /** What a press at a point would drag, or `null`: then nothing moves with the pointer. */
  readonly onPress?: (point: Point) => Drag | null;
};

/** A press that has moved farther is a drag; so much trembling is still a click. */
const CLICK_DISTANCE: CssPx = 4;

type Press = { readonly from: Point; drag: Drag | null; hasMoved: boolean };

/** Tells clicks from drags, for the element that it is spread on and for all inside it: what was dragged is not clicked. */
export function usePress(pointer: ChartPointer | undefined): DOMAttributes<HTMLElement> {
  const press = useRef<Press | null>(null);
  if (!pointer) return {};
  const release = () => {
    if (!press.current) return;
    if (press.current.hasMoved) press.current.drag?.end();
    // What remains is for the click that may follow.
    press.current.drag = null;
  };
  return {
    // Also of a press that something inside keeps to itself.
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
        if (held.hasMoved) held.drag.move(point);
      } else if (event.pointerType !== "touch") {
        event.currentTarget.style.cursor = pointer.onHover(point) ? "pointer" : "";
      }
    },
    onPointerUp: release,
    onPointerCancel: release,
    onPointerLeave: () => pointer.onHover(null),
    onClickCapture: (event) => {
      // Keys and assistive technology click without a press (`detail` 0).
      if (press.current?.hasMoved && event.detail > 0) event.stopPropagation();
      press.current = null;
    },
    onClick: (event) => pointer.onClick(pointOf(event)),
    onDoubleClick: (event) => pointer.onDoubleClick?.(pointOf(event)),
  };
}

const pointOf = (event: MouseEvent<HTMLElement> | PointerEvent<HTMLElement>): Point =>
  pointIn(event.currentTarget, event);

/** How many pixels of the page a pixel of a picture takes: `--picture-scale`, where the browser can say it. */
export const pictureScale = (element: Element): number => element.currentCSSZoom ?? 1;

/** Where the pointer is, in pixels of the picture in which an element stands. */
export function pointIn(
  element: Element,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Point {
  const { left, top } = element.getBoundingClientRect();
  const scale = pictureScale(element);
  return { x: (clientX - left) / scale, y: (clientY - top) / scale };
}
