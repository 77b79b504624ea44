import { fetchBytes } from "../../load/fetchBytes.ts";
import { type CleanBytes, cleanMedia } from "../../load/media/measureMedia.ts";
import { mediaKey } from "../../model/mediaAddress.ts";
import { eventJson, eventRecord, type Tables } from "../../model/tables/tables.ts";
import { eventRow } from "../../model/units.ts";
import { mediaHref } from "../../state/publication.ts";
import { fileOfObjectUrl } from "../opening/objectUrls.ts";

/** Pictures and documents of a story that can be shown, each once: their addresses in this page by the keys of their names. */
export type MediaOfStory = { readonly files: ReadonlyMap<string, string>; readonly bytes: number };

/** Bytes of them all that go into the offline file: one of more can hardly be sent, and opens slowly. */
export const MOST_SAVED_BYTES = 20_000_000;

/** All that the events of the open story show. Of millions of events it takes seconds. */
export function mediaOfStory(tables: Tables): MediaOfStory {
  const files = new Map<string, string>();
  let bytes = 0;
  for (let row = 0; row < tables.events.count; row++) {
    // Few events have any, and a record costs more than its text.
    if (!eventJson(tables, eventRow(row)).includes('"media":[')) continue;
    for (const record of eventRecord(tables, eventRow(row)).media ?? []) {
      const href = mediaHref(record);
      const key = mediaKey(record.file);
      if (href === null || files.has(key)) continue;
      files.set(key, href);
      bytes += record.bytes ?? 0;
    }
  }
  return { files, bytes };
}

/** The files themselves, as they are published; null where one of them could not be had. */
export async function readMedia({ files }: MediaOfStory): Promise<ReadonlyMap<string, CleanBytes> | null> {
  const read = new Map<string, CleanBytes>();
  for (const [key, href] of files) {
    const held = fileOfObjectUrl(href);
    const bytes = held ? await held.arrayBuffer().catch(() => null) : await fetched(href);
    if (bytes === null) return null;
    const media = cleanMedia(key, new Uint8Array(bytes));
    // What must not be published is not shown either, and was said when the file was opened.
    if (media.ok) read.set(key, media.bytes);
  }
  return read;
}

async function fetched(href: string): Promise<ArrayBuffer | null> {
  const answer = await fetchBytes(href, () => {}, new AbortController().signal);
  return answer.ok ? answer.bytes : null;
}
