import { transferables } from "../model/tables/tables.ts";
import { loadFile } from "./loadFile.ts";
import type { Answers, LoadOutcome, LoadProgress } from "./loadOutcome.ts";

/** What the page sends to the worker: once, as soon as it is made. */
export type LoadRequest = {
  readonly given: ArrayBuffer | Blob;
  readonly name: string;
  readonly answers?: Answers;
};

/** What the worker answers: any number of the first, then one of the second. */
export type LoadMessage =
  | { readonly kind: "progress"; readonly progress: LoadProgress }
  | { readonly kind: "outcome"; readonly outcome: LoadOutcome };

/**
 * Adapter between the messages of a worker and `loadFile`: bytes in, progress and outcome out, columns handed over. It
 * asks the network for nothing, since the policy of a page does not bind its workers.
 */
addEventListener("message", ({ data }: MessageEvent<LoadRequest>) => {
  const report = (progress: LoadProgress): void => {
    const message: LoadMessage = { kind: "progress", progress };
    postMessage(message);
  };
  const answer = (outcome: LoadOutcome): void => {
    const message: LoadMessage = { kind: "outcome", outcome };
    postMessage(message, { transfer: outcome.ok ? transferables(outcome.tables) : [] });
  };
  // It has come: what goes wrong from here on is about the file.
  report({ phase: "read", unit: "bytes", done: 0, total: null });
  // The page hears of a worker that breaks down only by its errors, not by its promises.
  loadFile(data.given, data.name, data.answers ?? {}, report).then(answer, (error: unknown) =>
    reportError(error),
  );
});
