import { transferables } from "../model/tablesTransfer.ts";
import { loadBytes } from "./loadBytes.ts";

/** What the page sends to the worker: once, as soon as it is made. */
export type LoadRequest = { readonly bytes: ArrayBuffer; readonly name: string };

/**
 * Adapter between the messages of a worker and `loadBytes`: bytes in, `LoadOutcome` out, columns handed over. It asks
 * the network for nothing, since the policy of a page does not bind its workers.
 */
addEventListener("message", ({ data }: MessageEvent<LoadRequest>) => {
  const outcome = loadBytes(new Uint8Array(data.bytes), data.name);
  postMessage(outcome, { transfer: outcome.ok ? transferables(outcome.tables) : [] });
});
