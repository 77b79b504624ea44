import { prefersReducedMotion } from "../../chart/reducedMotion.ts";
import type { TimeSpan } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { showStep } from "../../state/actions.ts";
import { type HistoryMode, store } from "../../state/store.ts";

const GLIDE_MS = 200;

/** Goes to a step of a tour; the drawn span glides there, or is there at once where motion is not wanted. */
export function goToStep(tables: Tables, story: string, number: number, mode?: HistoryMode): void {
  const before = store.getState().span;
  showStep(tables, story, number, mode);
  const after = store.getState().span;
  if (before !== after && !prefersReducedMotion()) glide(before, after);
}

/** Draws what lies between two spans, one a frame, until it is there or something else moves time. */
function glide(from: TimeSpan, to: TimeSpan): void {
  let shown = from;
  const start = performance.now();
  const draw = (span: TimeSpan) => {
    shown = span;
    store.setState({ span });
  };
  const frame = (now: DOMHighResTimeStamp) => {
    if (store.getState().span !== shown) return;
    const share = Math.min(1, Math.max(0, now - start) / GLIDE_MS);
    // Fast first, then slow.
    const t = 1 - (1 - share) ** 3;
    if (share === 1) return draw(to);
    draw({ start: from.start + (to.start - from.start) * t, end: from.end + (to.end - from.end) * t });
    requestAnimationFrame(frame);
  };
  draw(from);
  requestAnimationFrame(frame);
}
