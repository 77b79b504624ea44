import type { LastSite } from "../../load/storyZip/readSiteZip.ts";
import type { LastSiteMessage } from "./lastSite.worker.ts";

/** What a zip file of a site says of its publication; null for any other file. Never rejects. */
export function readLastSite(zip: Blob): Promise<LastSite | null> {
  const worker = new Worker(new URL("./lastSite.worker.ts", import.meta.url), { type: "module" });
  return new Promise<LastSite | null>((resolve) => {
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      resolve(null);
    });
    worker.addEventListener("message", ({ data }: MessageEvent<LastSiteMessage>) => resolve(data.last));
    worker.postMessage(zip);
  }).finally(() => worker.terminate());
}
