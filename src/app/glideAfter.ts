import { prefersReducedMotion } from "../chart/useScene.ts";
import type { TimeSpan } from "../model/dates/timeSpan.ts";
import { store } from "../state/store.ts";

/** The pictures glide for `ms` milliseconds to the window that `act` sets. They jump if less motion is preferred. */
export function glideAfter(act: () => void, ms: number): void {
  const before = store.getState().span;
  act();
  const after = store.getState().span;
  if (before !== after && !prefersReducedMotion()) glide(before, after, ms);
}

/** Draws a span between `from` and `to` in each frame. Ends at `to`, or when other code changes the drawn span. */
function glide(from: TimeSpan, to: TimeSpan, ms: number): void {
  let shown = from;
  const start = performance.now();
  const draw = (span: TimeSpan) => {
    shown = span;
    store.setState({ span, glide: span === to ? null : { at: span, to } });
  };
  /** Whether this glide still draws. Another glide may have drawn the same span, so the goal is compared too. */
  const isOwn = (): boolean => {
    const { span, glide } = store.getState();
    return span === shown && glide?.to === to;
  };
  // A press ends the glide at its goal. Otherwise a drag would start from a span between two windows.
  const arrive = () => {
    if (isOwn()) draw(to);
  };
  window.addEventListener("pointerdown", arrive, { capture: true, once: true });
  const frame = (now: DOMHighResTimeStamp) => {
    if (!isOwn() || shown === to) return window.removeEventListener("pointerdown", arrive, { capture: true });
    const share = Math.min(1, Math.max(0, now - start) / ms);
    const t = 1 - (1 - share) ** 3;
    if (share === 1) draw(to);
    else draw({ start: from.start + (to.start - from.start) * t, end: from.end + (to.end - from.end) * t });
    requestAnimationFrame(frame);
  };
  draw(from);
  requestAnimationFrame(frame);
}
