import { type Refusal, refuse } from "../model/check/fault.ts";
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

/** A worker for one file, which starts while the bytes are still on their way. It ends with its answer, or by `end`. */
export type Loader = {
  readonly load: (bytes: ArrayBuffer, name: string, options?: LoadOptions) => Promise<LoadOutcome>;
  readonly end: () => void;
};

/**
 * Checks a file and makes its tables, in a worker of its own. The bytes are handed over: the caller loses them, and reads
 * them again to answer a question. Gzip is unpacked. Never rejects: when the worker breaks down or `signal` stops it, the
 * outcome is a refusal.
 */
export const loadTables: Loader["load"] = (bytes, name, options = {}) =>
  options.signal?.aborted ? Promise.resolve(stopped()) : startLoader().load(bytes, name, options);

export function startLoader(): Loader {
  if (__OFFLINE__) return { load: loadHere, end: () => {} };
  const worker = new Worker(new URL("./load.worker.ts", import.meta.url), { type: "module" });
  const broken = new Promise<Refusal>((resolve) => {
    worker.addEventListener("messageerror", () => resolve(brokenDown()));
    worker.addEventListener("error", (event) => {
      // The fault is told to the reader; the console need not tell it again.
      event.preventDefault();
      resolve(brokenDown());
    });
  });
  const end = (): void => worker.terminate();
  return {
    end,
    load: (bytes, name, { signal, answers = {}, onProgress } = {}) => {
      const answered = new Promise<LoadOutcome>((resolve) => {
        worker.addEventListener("message", ({ data }: MessageEvent<LoadMessage>) => {
          if (data.kind === "progress") onProgress?.(data.progress);
          else resolve(data.outcome);
        });
      });
      const isStopped = new Promise<Refusal>((resolve) => {
        if (signal?.aborted) resolve(stopped());
        else signal?.addEventListener("abort", () => resolve(stopped()), { once: true });
      });
      const request: LoadRequest = { bytes, name, answers };
      worker.postMessage(request, { transfer: [bytes] });
      return Promise.race([answered, broken, isStopped]).finally(end);
    },
  };
}

/** In the page itself. */
async function loadHere(
  bytes: ArrayBuffer,
  name: string,
  { answers = {}, onProgress = () => {} }: LoadOptions = {},
): Promise<LoadOutcome> {
  const { loadFile } = await import("./loadFile.ts");
  return loadFile(bytes, name, answers, onProgress);
}

const stopped = (): Refusal => refuse("", "loading was stopped", "open the file again");

/** Most often memory: a worker that runs out of it dies without a word of its own. */
const brokenDown = (): Refusal =>
  refuse("", "the program that checks files broke down", "try again, or a smaller file: memory may be short");
