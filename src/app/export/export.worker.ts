import { type Exported, type ExportWish, exportFile } from "../../export/exportFile.ts";
import { type ALIVE, holdLifeLock } from "../../model/superviseWorker.ts";
import { eventRow } from "../../model/units.ts";

/** As a wish; a list of a million numbers would take the page a second to hand over. */
export type ExportRequest = Omit<ExportWish, "rows"> & { readonly rows: Uint32Array<ArrayBuffer> };

/** What the worker says of the one file that it is asked for: how many events it has written, and then the file. */
export type ExportMessage =
  | typeof ALIVE
  | { readonly kind: "progress"; readonly events: number }
  | { readonly kind: "done"; readonly exported: Exported };

/** Events between two words of progress. */
const STEP = 2_000;

const say = (message: ExportMessage): void => postMessage(message);

holdLifeLock();
addEventListener("message", ({ data }: MessageEvent<ExportRequest>) => {
  let events = 0;
  exportFile({ ...data, rows: Array.from(data.rows, eventRow) }, () => {
    if (++events % STEP === 0) say({ kind: "progress", events });
    // The page hears of a worker that breaks down only by its errors, not by its promises.
  }).then((exported) => say({ kind: "done", exported }), reportError);
});
