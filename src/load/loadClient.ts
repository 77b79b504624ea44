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
  readonly load: (given: ArrayBuffer | Blob, name: string, options?: LoadOptions) => Promise<LoadOutcome>;
  readonly end: () => void;
};

/**
 * Checks a file and makes its tables, in a worker of its own, which reads a file of the reader's by itself. Bytes are
 * handed over: the caller loses them, and reads them again to answer a question. Gzip is unpacked. Never rejects: when
 * the worker breaks down or `signal` stops it, the outcome is a refusal.
 */
export const loadTables: Loader["load"] = (given, name, options = {}) =>
  options.signal?.aborted ? Promise.resolve(stopped()) : startLoader().load(given, name, options);

export function startLoader(): Loader {
  if (__OFFLINE__) return { load: loadHere, end: () => {} };
  const worker = new Worker(new URL("./load.worker.ts", import.meta.url), { type: "module" });
  /** Whether the worker has said anything: one that could not be fetched never does. */
  let isThere = false;
  const broken = new Promise<LoadOutcome>((resolve) => {
    worker.addEventListener("messageerror", () => resolve(brokenDown()));
    worker.addEventListener("error", (event) => {
      // The fault is told to the reader; the console need not tell it again.
      event.preventDefault();
      resolve(isThere ? brokenDown() : { ok: false, unread: "program" });
    });
  });
  const end = (): void => worker.terminate();
  return {
    end,
    load: (given, name, { signal, answers = {}, onProgress } = {}) => {
      const answered = new Promise<LoadOutcome>((resolve) => {
        worker.addEventListener("message", ({ data }: MessageEvent<LoadMessage>) => {
          isThere = true;
          if (data.kind === "progress") onProgress?.(data.progress);
          else resolve(data.outcome);
        });
      });
      const isStopped = new Promise<Refusal>((resolve) => {
        if (signal?.aborted) resolve(stopped());
        else signal?.addEventListener("abort", () => resolve(stopped()), { once: true });
      });
      const request: LoadRequest = { given, name, answers };
      worker.postMessage(request, { transfer: given instanceof ArrayBuffer ? [given] : [] });
      return Promise.race([answered, broken, isStopped]).finally(end);
    },
  };
}

/** In the page itself. */
async function loadHere(
  given: ArrayBuffer | Blob,
  name: string,
  { answers = {}, onProgress = () => {} }: LoadOptions = {},
): Promise<LoadOutcome> {
  const { loadFile } = await import("./loadFile.ts");
  return loadFile(given, name, answers, onProgress);
}

const stopped = (): Refusal => refuse("", "loading was stopped", "open the file again");

/** Most often memory: a worker that runs out of it dies without a word of its own. */
const brokenDown = (): Refusal =>
  refuse("", "the program that checks files broke down", "try again, or a smaller file: memory may be short");
