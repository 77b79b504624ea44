import type { LastSite } from "../../load/readSiteZip.ts";
import { ALIVE, superviseWorker } from "../../model/superviseWorker.ts";
import type { LastSiteMessage } from "./lastSite.worker.ts";

/**
 * Reads the record of publication from the zip file of a site; null if there is none or it cannot be read. Never
 * rejects.
 */
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

/**
 * By id of a story, the ids of its published events. They come from this site, from the zip file of the last
 * publication, or from a site that was made here. Nothing is kept after the visit.
 */
const known = new Map<string, ReadonlySet<string>>();

export const publishedIds = (story: string): ReadonlySet<string> => known.get(story) ?? new Set();

export function rememberPublished(story: string, ids: readonly string[]): void {
  known.set(story, new Set([...publishedIds(story), ...ids]));
}

export function rememberLock(published: Readonly<Record<string, readonly string[]>>): void {
  for (const [story, ids] of Object.entries(published)) rememberPublished(story, ids);
}
