import type { Refusal } from "../model/check/fault.ts";
import { ALIVE, superviseWorker } from "../model/superviseWorker.ts";
import type { LoadAnswer, LoadMessage, LoadRequest, Program } from "./load.worker.ts";
import workerHref from "./load.worker.ts?worker&url";
import type { Given } from "./loadFile.ts";
import type { Answers, LoadOutcome, LoadProgress } from "./loadOutcome.ts";
import type { AskRanges } from "./parquet/slices.ts";

type LoadOptions = {
  /** An abort stops the worker at once. The outcome is then a refusal. */
  readonly signal?: AbortSignal | undefined;
  readonly answers?: Answers;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Keeps the worker for later files, because a worker that has read a file reads the next one faster. */
  readonly keeps?: true;
  /** Fetches ranges of a file for the worker, which makes no requests itself. */
  readonly ask?: AskRanges;
};

/**
 * Checks a file and makes its tables. An `ArrayBuffer` is transferred, so the caller must read the file again to answer
 * a question. Never rejects: a fault, a broken worker, or a stop by `signal` gives a refusal. Null if the program that
 * reads files cannot be fetched, which says nothing about the file.
 */
type Load = (given: Given, name: string, options?: LoadOptions) => Promise<LoadOutcome | null>;

/** Reads files in a worker. The worker ends after the first outcome, unless `keeps` is set. */
export type Loader = {
  readonly load: Load;
  /** Lets the worker fetch the program for prepared folders or for tables early. */
  readonly expect: (what: "folder" | "table") => void;
  readonly rest: () => void;
  readonly end: () => void;
};

let resting: Loader | undefined;

export function nextLoader(): Loader {
  const loader = resting ?? startLoader();
  resting = undefined;
  return loader;
}

export const expectTable = (): void => resting?.expect("table");

export const loadTables: Load = (given, name, options = {}) =>
  options.signal?.aborted ? Promise.resolve(stopped()) : startLoader().load(given, name, options);

/** The page waits this long for a worker to start, and then again for the program if it must load files itself. */
const LONGEST_START_MS = 15_000;

/** In a saved copy, or if the browser has no workers, the page loads files itself and is blocked meanwhile. */
export function startLoader(): Loader {
  const supervised = __OFFLINE__
    ? null
    : superviseWorker((name) => new Worker(new URL(workerHref, import.meta.url), { type: "module", name }));
  if (!supervised) return { load: loadInPage, expect: () => {}, rest: () => {}, end: () => {} };
  const { worker, end, expectAnswer } = supervised;
  const isReady = new Promise<boolean>((resolve) => {
    worker.addEventListener("message", () => resolve(true), { once: true });
    supervised.lost.then(() => resolve(false));
  });
  const broken = supervised.lost.then(brokenDown);
  const tell = (request: LoadRequest, transfer: Transferable[] = []): void =>
    worker.postMessage(request, { transfer });
  /** Resolves when the previous file is read, because a kept worker reads one file at a time. */
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
    // Only a running worker gets the bytes, because a worker that never starts would lose them.
    const first = await Promise.race([isReady, isStopped, after(LONGEST_START_MS, false)]);
    if (first !== true) {
      end();
      return first === false ? loadInPage(given, name, options) : first;
    }
    await Promise.race([before, broken, isStopped]);
    if (signal?.aborted) {
      void before.then(isOver);
      return isStopped;
    }
    // The pieces are copied and not transferred, because the page keeps them to load the file again with answers.
    const give = (pieces: LoadAnswer["pieces"]): void => worker.postMessage({ pieces } satisfies LoadAnswer);
    const answered = new Promise<LoadOutcome>((resolve) => {
      const hear = ({ data }: MessageEvent<LoadMessage>): void => {
        if (data === ALIVE) return;
        if (data.kind === "progress") onProgress?.(data.progress);
        // While the page fetches ranges, the worker is not expected to answer. The requests have a limit of their own
        // (`LONGEST_SILENCE`). If they fail, the worker gets null.
        if (data.kind === "ask") {
          expectAnswer(false);
          ask(data.ranges)
            .catch(() => null)
            .then(give)
            .finally(() => expectAnswer(true));
        }
        if (data.kind !== "outcome") return;
        // The listener of a kept worker would otherwise keep this outcome in memory.
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
  const loader: Loader = {
    end,
    rest: () => {
      if (resting) end();
      else resting = loader;
    },
    expect: (what) => tell({ expects: what }),
    load: (given, name, options) => load(given, name, options).catch(brokenDown),
  };
  void broken.then(() => {
    if (resting === loader) resting = undefined;
  });
  return loader;
}

const loadInPage: Load = async (given, name, { answers = {}, onProgress = () => {}, ask } = {}) => {
  const loadFile = await fetchProgram();
  return loadFile === null
    ? null
    : loadFile(given, name, answers, onProgress, undefined, ask).catch(brokenDown);
};

/** Fetches `loadFile` into the page, for a page without a running worker. Null if this fails or takes too long. */
export async function fetchProgram(): Promise<Program | null> {
  if (__OFFLINE__) return (await import("./loadFile.ts")).loadFile;
  const keep = ({ detail }: CustomEvent<Program>) => {
    program = detail;
  };
  window.addEventListener("dateline-program", keep, { once: true });
  const come = import(/* @vite-ignore */ new URL(workerHref, import.meta.url).href);
  // The caller reports a failure to the reader.
  await Promise.race([come, after(LONGEST_START_MS, null)]).catch(() => {});
  return program;
}

let program: Program | null = null;

const after = <T>(ms: number, value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(resolve, ms, value));

const stopped = (): Refusal => refusal("loading was stopped", "open the file again");

/** A worker that ends without a message has usually run out of memory. */
export const brokenDown = (): Refusal =>
  refusal("the program that checks files broke down", "try again, or a smaller file: memory may be short");

/** Does not call `refuse`, which would bring the module of faults into the first load of the page. */
const refusal = (found: string, expected: string): Refusal => ({
  ok: false,
  faults: [{ path: "", found, expected, severity: "fault" }],
  total: 1,
});
