import { type LastSite, readSiteZip } from "../../load/storyZip/readSiteZip.ts";

/** What the zip file of a site says of its publication; null for any other file. */
export type LastSiteMessage = { readonly last: LastSite | null };

addEventListener("message", ({ data }: MessageEvent<Blob>) => {
  readSiteZip(data).then((last) => postMessage({ last } satisfies LastSiteMessage), reportError);
});
