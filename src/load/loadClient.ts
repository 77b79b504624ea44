import { type Refusal, refuse } from "../model/fault.ts";
import type { LoadMessage, LoadRequest } from "./load.worker.ts";
import type { Answers, LoadOutcome, LoadProgress } from "./loadOutcome.ts";

export type LoadOptions = {
  readonly signal?: AbortSignal;
  /** What the reader has said to a question about the same file. */
  readonly answers?: Answers;
  readonly onProgress?: (progress: LoadProgress) => void;
};

/**
 * Checks a file and makes its tables, in a worker of its own that ends with the answer. The bytes are handed over: the
 * caller loses them. Never rejects: when the worker breaks down or the signal stops it, the outcome is a refusal.
 */
export function loadTables(
  bytes: ArrayBuffer,
  name: string,
  options: LoadOptions = {},
): Promise<LoadOutcome> {
  const { signal, answers, onProgress } = options;
  if (signal?.aborted) return Promise.resolve(stopped());
  const worker = new Worker(new URL("./load.worker.ts", import.meta.url), { type: "module" });
  return new Promise((resolve) => {
    const finish = (outcome: LoadOutcome): void => {
      signal?.removeEventListener("abort", stop);
      worker.terminate();
      resolve(outcome);
    };
    const stop = (): void => finish(stopped());
    signal?.addEventListener("abort", stop);
    worker.addEventListener("message", ({ data }: MessageEvent<LoadMessage>) => {
      if (data.kind === "progress") onProgress?.(data.progress);
      else finish(data.outcome);
    });
    worker.addEventListener("messageerror", () => finish(brokenDown()));
    worker.addEventListener("error", (event) => {
      // The fault is told to the reader; the console need not tell it again.
      event.preventDefault();
      finish(brokenDown());
    });
    const request: LoadRequest = { bytes, name, ...(answers ? { answers } : {}) };
    worker.postMessage(request, { transfer: [bytes] });
  });
}

const stopped = (): Refusal => refuse("", "loading was stopped", "open the file again");

/** Most often memory: a worker that runs out of it dies without a word of its own. */
const brokenDown = (): Refusal =>
  refuse("", "the program that checks files broke down", "try again, or a smaller file: memory may be short");
