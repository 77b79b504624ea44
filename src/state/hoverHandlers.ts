import { setHover } from "./actions.ts";
import type { Hover } from "./store.ts";

/** Lights an event, actor or tie in every picture while the pointer or the focus rests on an element. */
export function hoverHandlers(hover: NonNullable<Hover>) {
  const light = () => setHover(hover);
  const dim = () => setHover(null);
  return { onPointerEnter: light, onPointerLeave: dim, onFocus: light, onBlur: dim };
}
