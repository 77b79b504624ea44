import type { LastSite } from "../../load/storyZip/readSiteZip.ts";
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

/**
 * Which events of a story readers may have links to, as far as this visit knows: from the site itself, from the zip file of
 * the last publication, or from a site that was made here. By the ids of stories; nothing is kept beyond the visit.
 */
const known = new Map<string, ReadonlySet<string>>();

export const publishedIds = (story: string): ReadonlySet<string> => known.get(story) ?? new Set();

export function rememberPublished(story: string, ids: readonly string[]): void {
  known.set(story, new Set([...publishedIds(story), ...ids]));
}

/** All that a lock names, by the stories in it. */
export function rememberLock(published: Readonly<Record<string, readonly string[]>>): void {
  for (const [story, ids] of Object.entries(published)) rememberPublished(story, ids);
}
