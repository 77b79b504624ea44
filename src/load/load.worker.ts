import { type ALIVE, holdLifeLock } from "../model/superviseWorker.ts";
import { transferables } from "../model/tables/tables.ts";
import type { ByteRange } from "./fetchBytes.ts";
import { fetchFolderProgram, type Given, loadFile } from "./loadFile.ts";
import type { Answers, LoadOutcome, LoadProgress } from "./loadOutcome.ts";
import type { Media } from "./media/takeMedia.ts";
import type { AskRanges } from "./parquet/slices.ts";

/** What the page sends to the worker: a file, once, or one after another where it is kept; or what will come. */
export type LoadRequest =
  | { readonly given: Given; readonly name: string; readonly answers?: Answers }
  | { readonly expects: "folder" };

/** What the page answers to `ask`: the bytes of each range; null where they do not come. */
export type LoadAnswer = { readonly pieces: readonly ArrayBuffer[] | null };

/**
 * What the worker says: that it runs, and that it holds its lock; then of a file any number of questions for bytes, each
 * answered, and of progress, and one outcome.
 */
export type LoadMessage =
  | typeof ALIVE
  | { readonly kind: "ready" }
  | { readonly kind: "ask"; readonly ranges: readonly ByteRange[] }
  | { readonly kind: "progress"; readonly progress: LoadProgress }
  | { readonly kind: "outcome"; readonly outcome: LoadOutcome };

const mediaBuffers = (media: Media): ArrayBuffer[] => [
  ...new Set([...media.values()].map((one) => one.buffer)),
];

/** What this file does, for a page that has to do it itself. */
export type Program = typeof loadFile;

declare global {
  interface WindowEventMap {
    "dateline-program": CustomEvent<Program>;
  }
}

// One file for both, so that nobody fetches the same twice: a page without workers imports it as a module.
if (typeof document === "undefined") listen();
else dispatchEvent(new CustomEvent("dateline-program", { detail: loadFile }));

/**
 * Adapter between the messages of a worker and `loadFile`: bytes in, progress and outcome out, columns handed over. It
 * asks the network for nothing, since the policy of a page does not bind its workers.
 */
function listen(): void {
  const say = (message: LoadMessage, transfer: Transferable[] = []): void =>
    postMessage(message, { transfer });
  let answered: (pieces: LoadAnswer["pieces"]) => void = () => {};
  const ask: AskRanges = (ranges) => {
    say({ kind: "ask", ranges });
    return new Promise((resolve) => {
      answered = resolve;
    });
  };
  addEventListener("message", ({ data }: MessageEvent<LoadRequest | LoadAnswer>) => {
    if ("pieces" in data) return answered(data.pieces);
    if ("expects" in data) return void fetchFolderProgram();
    const report = (progress: LoadProgress): void => say({ kind: "progress", progress });
    const answer = (outcome: LoadOutcome): void =>
      say(
        { kind: "outcome", outcome },
        outcome.ok ? [...transferables(outcome.tables), ...mediaBuffers(outcome.media)] : [],
      );
    // The page hears of a worker that breaks down only by its errors, not by its promises.
    loadFile(data.given, data.name, data.answers ?? {}, report, undefined, ask).then(
      answer,
      (error: unknown) => reportError(error),
    );
  });
  holdLifeLock(() => say({ kind: "ready" }));
}
