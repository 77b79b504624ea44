import { type ALIVE, holdLifeLock } from "../model/superviseWorker.ts";
import { transferables } from "../model/tables/tables.ts";
import type { ByteRange } from "./fetchBytes.ts";
import { fetchFolderProgram, fetchReaders, type Given, loadFile } from "./loadFile.ts";
import type { Answers, LoadOutcome, LoadProgress } from "./loadOutcome.ts";
import type { Media } from "./media/takeMedia.ts";
import type { AskRanges } from "./parquet/slices.ts";

/** A message from the page: a file to load, or what kind of file may follow, so that the worker can prepare. */
export type LoadRequest =
  | { readonly given: Given; readonly name: string; readonly answers?: Answers }
  | { readonly expects: "folder" | "table" };

/** The page's answer to the message `ask`: the bytes of each range, or null if they could not be fetched. */
export type LoadAnswer = { readonly pieces: readonly ArrayBuffer[] | null };

/** A message from the worker. `ready` comes once. A file then gives `ask` and `progress` messages and one `outcome`. */
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

// If the worker does not start, the page imports this file as a module, and the event hands `loadFile` to the page.
if (typeof document === "undefined") listen();
else {
  dispatchEvent(new CustomEvent("dateline-program", { detail: loadFile }));
  fetchReaders().catch(() => {});
}

/** The page fetches all data for the worker, because the content policy of the page does not bind workers. */
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
    if ("expects" in data) return data.expects === "table" ? practise() : fetchFolderProgram();
    const report = (progress: LoadProgress): void => say({ kind: "progress", progress });
    const answer = (outcome: LoadOutcome): void => {
      say(
        { kind: "outcome", outcome },
        outcome.ok ? [...transferables(outcome.tables), ...mediaBuffers(outcome.media)] : [],
      );
    };
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

let hasPractised = false;

/**
 * Reads a table while nobody waits, so that the first file is read faster. The code that reads tables is then already
 * fetched, and has run once. Browsers run code several times as slowly the first time.
 */
function practise(): void {
  if (hasPractised) return;
  hasPractised = true;
  loadFile(new TextEncoder().encode(PRACTICE).buffer, "practice.csv", {}, () => {}).catch(() => {});
}
