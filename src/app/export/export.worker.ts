import { type Exported, type ExportWish, exportFile } from "../../export/exportFile.ts";
import { type ALIVE, holdLifeLock } from "../../model/superviseWorker.ts";
import { eventRow } from "../../model/units.ts";

/** `rows` is a typed array, because sending a million numbers in a list takes a second. */
export type ExportRequest = Omit<ExportWish, "rows"> & { readonly rows: Uint32Array<ArrayBuffer> };

/** `events` is the number of events written so far. */
export type ExportMessage =
  | typeof ALIVE
  | { readonly kind: "progress"; readonly events: number }
  | { readonly kind: "done"; readonly exported: Exported };

const STEP = 2_000;

const say = (message: ExportMessage): void => postMessage(message);

holdLifeLock();
addEventListener("message", ({ data }: MessageEvent<ExportRequest>) => {
  let events = 0;
  const exported = exportFile({ ...data, rows: Array.from(data.rows, eventRow) }, () => {
    if (++events % STEP === 0) say({ kind: "progress", events });
  });
  say({ kind: "done", exported });
});
