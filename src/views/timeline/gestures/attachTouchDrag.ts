import { pointIn } from "../../../chart/usePress.ts";
import type { CssPx } from "../../../model/units.ts";

/** What one finger does while it moves sideways; `x` counts from the left edge of the element. */
export type TouchDrag = {
  readonly move: (x: CssPx) => void;
  readonly end: () => void;
  /** The browser took the finger, to scroll the page, or a second one came: all is as it was. */
  readonly cancel: () => void;
};

/** A finger that has moved less may still be a press. */
const LEAST_DRAG: CssPx = 4;

/**
 * One finger on a picture whose `touch-action` is `pan-y`: up and down it scrolls the page, which D3's own touch
 * listeners would forbid; sideways it does what `begin` answers. Answers the way to take it off.
 */
export function attachTouchDrag(element: Element, begin: (x: CssPx) => TouchDrag): () => void {
  const off = new AbortController();
  let finger: { readonly id: number; readonly x: CssPx; drag: TouchDrag | null } | null = null;
  const xOf = (event: PointerEvent): CssPx => pointIn(element, event).x;
  const leave = (how: "end" | "cancel") => {
    finger?.drag?.[how]();
    finger = null;
  };

  const listen = (
    type: "pointerdown" | "pointermove" | "pointerup" | "pointercancel",
    on: (event: PointerEvent) => void,
  ) =>
    element.addEventListener(type, (event) => event instanceof PointerEvent && on(event), {
      signal: off.signal,
    });

  listen("pointerdown", (event) => {
    if (event.pointerType !== "touch") return;
    // The second finger of a pinch.
    if (finger) leave("cancel");
    else finger = { id: event.pointerId, x: xOf(event), drag: null };
  });
  listen("pointermove", (event) => {
    if (finger?.id !== event.pointerId) return;
    const x = xOf(event);
    if (!finger.drag && Math.abs(x - finger.x) >= LEAST_DRAG) finger.drag = begin(finger.x);
    finger.drag?.move(x);
  });
  listen("pointerup", (event) => {
    if (finger?.id === event.pointerId) leave("end");
  });
  listen("pointercancel", (event) => {
    if (finger?.id === event.pointerId) leave("cancel");
  });
  return () => off.abort();
}
