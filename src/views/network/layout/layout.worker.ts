import { forceLayout } from "./forceLayout.ts";
import type { LayoutInput } from "./layoutInput.ts";

// One message in, one out: the network of a dataset, and where it stands.
addEventListener("message", ({ data }: MessageEvent<LayoutInput>) => {
  const positions = forceLayout(data);
  postMessage(positions, { transfer: [positions.x.buffer, positions.y.buffer] });
});
