import { type Exported, type ExportWish, exportFile, tooManyRows } from "../../export/exportFile.ts";
import { ALIVE, superviseWorker } from "../../model/superviseWorker.ts";
import type { ExportMessage, ExportRequest } from "./export.worker.ts";

/** From this many events on, a worker makes the file, because the work would block the page for seconds. */
const MANY = 50_000;

/** If `signal` aborts, nobody waits for the file, and the result means nothing. */
type MadeFile = Exported | "broken";

export const isLongExport = ({ rows }: ExportWish): boolean => rows.length >= MANY;

/** A worker makes a file of many events, and `signal` ends the worker. Never rejects. */
export async function makeFile(
  wish: ExportWish,
  signal: AbortSignal,
  report: (events: number) => void,
): Promise<MadeFile> {
  const tooMany = wish.format === "xlsx" ? tooManyRows(wish.tables, wish.rows) : null;
  if (tooMany) return { tooMany };
  const inWorker = isLongExport(wish) ? makeInWorker(wish, signal, report) : null;
  if (inWorker) return inWorker;
  try {
    return exportFile(wish);
  } catch {
    return "broken";
  }
}

/** Null without workers. Then the page must make the file. */
function makeInWorker(
  wish: ExportWish,
  signal: AbortSignal,
  report: (events: number) => void,
): Promise<MadeFile> | null {
  const supervised = __OFFLINE__
    ? null
    : superviseWorker(
        (name) => new Worker(new URL("./export.worker.ts", import.meta.url), { type: "module", name }),
      );
  if (!supervised) return null;
  const { worker, lost, expectAnswer, end } = supervised;
  return new Promise<MadeFile>((resolve) => {
    signal.addEventListener("abort", () => resolve("broken"), { once: true });
    lost.then(() => resolve("broken"));
    worker.addEventListener("message", ({ data }: MessageEvent<ExportMessage>) => {
      if (data === ALIVE) return;
      if (data.kind === "progress") report(data.events);
      else resolve(data.exported);
    });
    // A file needs neither the tables by another clock nor the tables with folded people, so they are not sent.
    const tables = { ...wish.tables, byKnown: null, folded: null };
    const rows = Uint32Array.from(wish.rows);
    worker.postMessage({ ...wish, tables, rows } satisfies ExportRequest, [rows.buffer]);
    expectAnswer(true);
  })
    .catch((): MadeFile => "broken")
    .finally(end);
}
