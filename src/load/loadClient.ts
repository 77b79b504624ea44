import type { Refusal } from "../model/check/fault.ts";
import { ALIVE, superviseWorker } from "../model/superviseWorker.ts";
import type { LoadAnswer, LoadMessage, LoadRequest, Program } from "./load.worker.ts";
import workerHref from "./load.worker.ts?worker&url";
import type { Given } from "./loadFile.ts";
import type { Answers, LoadOutcome, LoadProgress } from "./loadOutcome.ts";
import type { AskRanges } from "./parquet/slices.ts";

/** Set in the build of the one offline file, which has no workers. */
declare const __OFFLINE__: boolean;

export type LoadOptions = {
  /** Stops the worker at once; the outcome is a refusal. */
  readonly signal?: AbortSignal | undefined;
  /** What the reader has said to the question about this file. */
  readonly answers?: Answers;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** The worker is not ended by this: it will be asked again, and is faster then. */
  readonly keeps?: true;
  /** Fetches parts of a file on a host for the worker, which never asks the network itself. */
  readonly ask?: AskRanges;
};

/**
 * Checks a file and makes its tables. The bytes are handed over: the caller loses them, and reads them again to answer a
 * question. Gzip is unpacked. Never rejects: when the worker breaks down or `signal` stops it, the outcome is a refusal.
 * Null where the program that reads files cannot be fetched, which says nothing of the file.
 */
type Load = (given: Given, name: string, options?: LoadOptions) => Promise<LoadOutcome | null>;

/** A worker, which starts while the bytes are still on their way. Unless it is kept it ends with its answer, or by `end`. */
export type Loader = {
  readonly load: Load;
  /** Says that a prepared folder is coming: the worker fetches what it needs for one. */
  readonly expectFolder: () => void;
  readonly end: () => void;
};

/** In a worker of its own; see `Load`. */
export const loadTables: Load = (given, name, options = {}) =>
  options.signal?.aborted ? Promise.resolve(stopped()) : startLoader().load(given, name, options);

/** Nobody waits longer for a worker to run, nor then for its program. */
const LONGEST_START_MS = 15_000;

/** Without a worker the page does the work itself, and does not respond meanwhile. */
export function startLoader(): Loader {
  const supervised = __OFFLINE__
    ? null
    : superviseWorker((name) => new Worker(new URL(workerHref, import.meta.url), { type: "module", name }));
  if (!supervised) return { load: loadHere, expectFolder: () => {}, end: () => {} };
  const { worker, end, expectAnswer } = supervised;
  const isReady = new Promise<boolean>((resolve) => {
    worker.addEventListener("message", () => resolve(true), { once: true });
    supervised.lost.then(() => resolve(false));
  });
  const broken = supervised.lost.then(brokenDown);
  const tell = (request: LoadRequest, transfer: Transferable[] = []): void =>
    worker.postMessage(request, { transfer });
  /** A kept worker has one answer at a time, also where nobody waits for it any more: each question waits for this. */
  let last: Promise<void> = Promise.resolve();
  const load: Load = async (given, name, options = {}) => {
    const { signal, answers = {}, onProgress, ask = () => Promise.resolve(null) } = options;
    const before = last;
    let isOver = (): void => {};
    last = new Promise((resolve) => {
      isOver = resolve;
    });
    const isStopped = new Promise<Refusal>((resolve) => {
      if (signal?.aborted) resolve(stopped());
      else signal?.addEventListener("abort", () => resolve(stopped()), { once: true });
    });
    // Only a worker that runs is given the bytes: they would be lost with another.
    const first = await Promise.race([isReady, isStopped, after(LONGEST_START_MS, false)]);
    if (first !== true) {
      end();
      return first === false ? loadHere(given, name, options) : first;
    }
    await Promise.race([before, broken, isStopped]);
    if (signal?.aborted) {
      void before.then(isOver);
      return isStopped;
    }
    // Copied: a question about the file needs them again.
    const give = (pieces: LoadAnswer["pieces"]): void => worker.postMessage({ pieces } satisfies LoadAnswer);
    const answered = new Promise<LoadOutcome>((resolve) => {
      const hear = ({ data }: MessageEvent<LoadMessage>): void => {
        if (data === ALIVE) return;
        if (data.kind === "progress") onProgress?.(data.progress);
        // The network has limits of its own for silence; what does not come for any reason is no piece.
        if (data.kind === "ask") {
          expectAnswer(false);
          ask(data.ranges)
            .catch(() => null)
            .then(give)
            .finally(() => expectAnswer(true));
        }
        if (data.kind !== "outcome") return;
        // A worker that is kept must not hold what it has answered.
        worker.removeEventListener("message", hear);
        resolve(data.outcome);
      };
      worker.addEventListener("message", hear);
    });
    void answered.then(() => {
      expectAnswer(false);
      isOver();
    });
    tell({ given, name, answers }, given instanceof ArrayBuffer ? [given] : []);
    expectAnswer(true);
    return Promise.race([answered, broken, isStopped]).finally(options.keeps ? undefined : end);
  };
  return {
    end,
    expectFolder: () => tell({ expects: "folder" }),
    load: (given, name, options) => load(given, name, options).catch(brokenDown),
  };
}

/** In the page itself. */
const loadHere: Load = async (given, name, { answers = {}, onProgress = () => {}, ask } = {}) => {
  const loadFile = await fetchProgram();
  return loadFile === null
    ? null
    : loadFile(given, name, answers, onProgress, undefined, ask).catch(brokenDown);
};

/**
 * What reads files without a worker: the file of the worker, which as a module of the page hands its program over. Null
 * where it cannot be fetched. Asked for early it is there when the connection is gone.
 */
export async function fetchProgram(): Promise<Program | null> {
  if (__OFFLINE__) return (await import("./loadFile.ts")).loadFile;
  const keep = ({ detail }: CustomEvent<Program>) => {
    program = detail;
  };
  window.addEventListener("dateline-program", keep, { once: true });
  const come = import(/* @vite-ignore */ new URL(workerHref, import.meta.url).href);
  // The reader is told by whoever needs it.
  await Promise.race([come, after(LONGEST_START_MS, null)]).catch(() => {});
  return program;
}

let program: Program | null = null;

const after = <T>(ms: number, value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(resolve, ms, value));

const stopped = (): Refusal => refusal("loading was stopped", "open the file again");

/** Most often memory: a worker that runs out of it dies without a word of its own. */
export const brokenDown = (): Refusal =>
  refusal("the program that checks files broke down", "try again, or a smaller file: memory may be short");

/** A refusal of the whole file. Written out, so that the first chunk of the page needs no other module. */
const refusal = (found: string, expected: string): Refusal => ({
  ok: false,
  faults: [{ path: "", found, expected, severity: "fault" }],
  total: 1,
});
