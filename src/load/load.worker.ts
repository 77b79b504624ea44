import { transferables } from "../model/tablesTransfer.ts";
import { loadBytes } from "./loadBytes.ts";
import type { Answers, LoadOutcome, LoadProgress } from "./loadOutcome.ts";
import { isGzip, unpackGzip } from "./unpackGzip.ts";

/** What the page sends to the worker: once, as soon as it is made. */
export type LoadRequest = { readonly bytes: ArrayBuffer; readonly name: string; readonly answers?: Answers };

/** What the worker says, as often as it likes, and then once. */
export type LoadMessage =
  | { readonly kind: "progress"; readonly progress: LoadProgress }
  | { readonly kind: "outcome"; readonly outcome: LoadOutcome };

const say = (message: LoadMessage, transfer: ArrayBuffer[] = []) => postMessage(message, { transfer });

/**
 * Adapter between the messages of a worker and `loadBytes`: bytes in, `LoadOutcome` out, columns handed over. It asks
 * the network for nothing, since the policy of a page does not bind its workers.
 */
addEventListener("message", async ({ data }: MessageEvent<LoadRequest>) => {
  const outcome = await load(data);
  say({ kind: "outcome", outcome }, outcome.ok ? transferables(outcome.tables) : []);
});

async function load({ bytes, name, answers = {} }: LoadRequest): Promise<LoadOutcome> {
  const report = (progress: LoadProgress) => say({ kind: "progress", progress });
  const given = new Uint8Array(bytes);
  if (!isGzip(given)) return loadBytes(given, name, answers, report);
  const unpacked = await unpackGzip(bytes, (done) =>
    report({ phase: "unpack", unit: "bytes", done, total: null }),
  );
  return unpacked.ok ? loadBytes(unpacked.bytes, name, answers, report) : unpacked;
}
