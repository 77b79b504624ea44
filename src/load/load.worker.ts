import { transferables } from "../model/tablesTransfer.ts";
import { loadBytes } from "./loadBytes.ts";
import type { Answers, LoadOutcome, LoadProgress } from "./loadOutcome.ts";
import { isGzip, unpackGzip } from "./unpackGzip.ts";

/** What the page sends to the worker: once, as soon as it is made. */
export type LoadRequest = { readonly bytes: ArrayBuffer; readonly name: string; readonly answers: Answers };

/** What the worker answers: any number of the first, then one of the second. */
export type LoadReply =
  | { readonly progress: LoadProgress }
  /** `bytes` are those of the request, given back with a question. */
  | { readonly outcome: LoadOutcome; readonly bytes: ArrayBuffer | null };

/**
 * Adapter between the messages of a worker and `loadBytes`: bytes in, progress and outcome out, columns handed over. It
 * asks the network for nothing, since the policy of a page does not bind its workers.
 */
addEventListener("message", async ({ data }: MessageEvent<LoadRequest>) => {
  const outcome = await load(data);
  const isQuestion = "question" in outcome;
  const reply: LoadReply = { outcome, bytes: isQuestion ? data.bytes : null };
  postMessage(reply, {
    transfer: outcome.ok ? transferables(outcome.tables) : isQuestion ? [data.bytes] : [],
  });
});

async function load({ bytes, name, answers }: LoadRequest): Promise<LoadOutcome> {
  const report = (progress: LoadProgress): void => postMessage({ progress } satisfies LoadReply);
  const packed = new Uint8Array(bytes);
  if (!isGzip(packed)) return loadBytes(packed, name, answers, report);
  const unpacked = await unpackGzip(packed, (done) =>
    report({ phase: "unpack", unit: "bytes", done, total: null }),
  );
  return unpacked.ok ? loadBytes(unpacked.bytes, name, answers, report) : unpacked;
}
