import type { LastSite } from "../../load/readSiteZip.ts";
import { ALIVE, superviseWorker } from "../../model/superviseWorker.ts";
import type { LastSiteMessage } from "./lastSite.worker.ts";

/** What a zip file of a site says of its publication; null for any other file, and where it cannot be read. Never rejects. */
export function readLastSite(zip: Blob): Promise<LastSite | null> {
  const supervised = superviseWorker(
    (name) => new Worker(new URL("./lastSite.worker.ts", import.meta.url), { type: "module", name }),
  );
  if (!supervised) return Promise.resolve(null);
  const { worker, lost, expectAnswer, end } = supervised;
  return new Promise<LastSite | null>((resolve) => {
    lost.then(() => resolve(null));
    worker.addEventListener("message", ({ data }: MessageEvent<LastSiteMessage>) => {
      if (data !== ALIVE) resolve(data.last);
    });
    worker.postMessage(zip);
    expectAnswer(true);
  }).finally(end);
}
