import { type ALIVE, holdLifeLock } from "../model/superviseWorker.ts";
import { transferables } from "../model/tables/tables.ts";
import type { ByteRange } from "./fetchBytes.ts";
import { fetchFolderProgram, type Given, loadFile } from "./loadFile.ts";
import type { Answers, LoadOutcome, LoadProgress } from "./loadOutcome.ts";
import type { Media } from "./media/takeMedia.ts";
import type { AskRanges } from "./parquet/slices.ts";

/** From the page: one file after another, or the announcement of a prepared folder. */
export type LoadRequest =
  | { readonly given: Given; readonly name: string; readonly answers?: Answers }
  | { readonly expects: "folder" };

/** The page's answer to `ask`. Null if the bytes do not come. */
export type LoadAnswer = { readonly pieces: readonly ArrayBuffer[] | null };

/** From the worker: `ready`, and then for each file requests for bytes, progress, and one outcome. */
export type LoadMessage =
  | typeof ALIVE
  | { readonly kind: "ready" }
  | { readonly kind: "ask"; readonly ranges: readonly ByteRange[] }
  | { readonly kind: "progress"; readonly progress: LoadProgress }
  | { readonly kind: "outcome"; readonly outcome: LoadOutcome };

const mediaBuffers = (media: Media): ArrayBuffer[] => [
  ...new Set([...media.values()].map((one) => one.buffer)),
];

export type Program = typeof loadFile;

declare global {
  interface WindowEventMap {
    "dateline-program": CustomEvent<Program>;
  }
}

// A page without workers imports this file as a module. It is the same file, so that it is fetched only once.
if (typeof document === "undefined") listen();
else dispatchEvent(new CustomEvent("dateline-program", { detail: loadFile }));

/** The page makes all requests for the worker, because its content policy does not bind workers. */
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
    // Only a worker that the page keeps lives long enough to practise.
    setTimeout(practise, PRACTISED_AFTER_MS);
    // The page learns of errors in a worker, but not of rejected promises.
    loadFile(data.given, data.name, data.answers ?? {}, report, undefined, ask).then(
      answer,
      (error: unknown) => reportError(error),
    );
  });
  holdLifeLock(() => say({ kind: "ready" }));
}

/** A table with the columns of most tables, so that `practise` runs their code. */
const PRACTICE = [
  "id,date,headline,kind,status,source,target",
  ...Array.from({ length: 60 }, (_, row) => {
    const [one, other] = [`Actor ${row % 7}`, `Actor ${(row + 3) % 7}`];
    const status = ["confirmed", "reported", "alleged"][row % 3];
    return `e${row},2014-0${1 + (row % 9)}-11,"${one}: meets, ${other}",meets,${status},${one},${other}`;
  }),
].join("\n");

/** After this many milliseconds the page is usually at rest. */
const PRACTISED_AFTER_MS = 1500;

let hasPractised = false;

/** Reads a table while nobody waits, because code that runs for the first time takes several times as long. */
function practise(): void {
  if (hasPractised) return;
  hasPractised = true;
  void loadFile(new TextEncoder().encode(PRACTICE).buffer, "practice.csv", {}, () => {});
}
