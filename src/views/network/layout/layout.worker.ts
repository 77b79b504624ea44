import { type ALIVE, holdLifeLock } from "../../../model/superviseWorker.ts";
import { forceLayout } from "./forceLayout.ts";
import type { LayoutInput, LayoutPositions } from "./layoutInput.ts";

/** That it runs, and that it holds its lock; then the one answer. */
export type LayoutMessage = "ready" | typeof ALIVE | LayoutPositions;

// One message in, one out: the network of a dataset, and where it stands.
addEventListener("message", ({ data }: MessageEvent<LayoutInput>) => {
  const positions = forceLayout(data);
  postMessage(positions, { transfer: [positions.x.buffer, positions.y.buffer] });
});

const ready: LayoutMessage = "ready";
holdLifeLock(() => postMessage(ready));
