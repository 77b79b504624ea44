import { prefersReducedMotion } from "../chart/useScene.ts";
import type { TimeSpan } from "../model/dates/timeSpan.ts";
import { store } from "../state/store.ts";

/** The drawn span glides for `ms` to where `act` moves the window, or is there at once where motion is not wanted. */
export function glideAfter(act: () => void, ms: number): void {
  const before = store.getState().span;
  act();
  const after = store.getState().span;
  if (before !== after && !prefersReducedMotion()) glide(before, after, ms);
}

/** Draws what lies between two spans, one a frame, until it is there or something else moves time. */
function glide(from: TimeSpan, to: TimeSpan, ms: number): void {
  let shown = from;
  const start = performance.now();
  const draw = (span: TimeSpan) => {
    shown = span;
    store.setState({ span, glide: span === to ? null : { at: span, to } });
  };
  // A press on the way ends the glide at its goal: otherwise a drag would begin from a window that nobody asked for.
  const arrive = () => {
    if (store.getState().span === shown) draw(to);
  };
  window.addEventListener("pointerdown", arrive, { capture: true, once: true });
  const frame = (now: DOMHighResTimeStamp) => {
    if (store.getState().span !== shown || shown === to)
      return window.removeEventListener("pointerdown", arrive, { capture: true });
    const share = Math.min(1, Math.max(0, now - start) / ms);
    // Fast first, then slow.
    const t = 1 - (1 - share) ** 3;
    if (share === 1) draw(to);
    else draw({ start: from.start + (to.start - from.start) * t, end: from.end + (to.end - from.end) * t });
    requestAnimationFrame(frame);
  };
  draw(from);
  requestAnimationFrame(frame);
}
