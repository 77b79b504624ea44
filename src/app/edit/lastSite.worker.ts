import { type LastSite, readSiteZip } from "../../load/storyZip/readSiteZip.ts";
import { type ALIVE, holdLifeLock } from "../../model/superviseWorker.ts";

/** The record of publication in the zip file of a site; null for any other file. */
export type LastSiteMessage = typeof ALIVE | { readonly last: LastSite | null };

holdLifeLock();
addEventListener("message", ({ data }: MessageEvent<Blob>) => {
  readSiteZip(data).then((last) => postMessage({ last } satisfies LastSiteMessage), reportError);
});
