import { type Refusal, refuse } from "../model/fault.ts";
import type { LoadMessage, LoadRequest } from "./load.worker.ts";
import type { Answers, LoadOutcome, LoadProgress } from "./loadOutcome.ts";

/** Set in the build of the one offline file, which has no workers. */
declare const __OFFLINE__: boolean;

export type LoadOptions = {
  /** Stops the worker at once; the outcome is a refusal. */
  readonly signal?: AbortSignal | undefined;
  /** What the reader has said to the question about this file. */
  readonly answers?: Answers;
  readonly onProgress?: (progress: LoadProgress) => void;
};

/**
 * Checks a file and makes its tables, in a worker of its own that ends with the answer. The bytes are handed over: the
 * caller loses them, and reads them again to answer a question. Gzip is unpacked. Never rejects: when the worker breaks
 * down or `signal` stops it, the outcome is a refusal.
 */
export function loadTables(
  bytes: ArrayBuffer,
  name: string,
  { signal, answers = {}, onProgress }: LoadOptions = {},
): Promise<LoadOutcome> {
  if (signal?.aborted) return Promise.resolve(stopped());
  if (__OFFLINE__) return loadHere(bytes, name, answers, onProgress);
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
    const request: LoadRequest = { bytes, name, answers };
    worker.postMessage(request, { transfer: [bytes] });
  });
}

/** In the page itself. */
async function loadHere(
  bytes: ArrayBuffer,
  name: string,
  answers: Answers,
  onProgress: (progress: LoadProgress) => void = () => {},
): Promise<LoadOutcome> {
  const { loadFile } = await import("./loadFile.ts");
  return loadFile(bytes, name, answers, onProgress);
}

const stopped = (): Refusal => refuse("", "loading was stopped", "open the file again");

/** Most often memory: a worker that runs out of it dies without a word of its own. */
const brokenDown = (): Refusal =>
  refuse("", "the program that checks files broke down", "try again, or a smaller file: memory may be short");
