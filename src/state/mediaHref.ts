import { mediaAddress, mediaKey } from "../model/mediaFile.ts";
import type { MediaRecord } from "../model/mediaSchema.ts";
import { appHref } from "./appRoot.ts";
import { store } from "./store.ts";

/**
 * Where a picture or document of the open story is: beside the page that it was published with, or among the files that
 * the reader gave with it. Nothing is asked of other hosts.
 */
export function mediaHref({ file, bytes }: MediaRecord): string | null {
  const { origin, media } = store.getState().session;
  if (origin.kind !== "shipped") return media.get(mediaKey(file)) ?? null;
  // Publishing leaves the size out where the file was not there.
  return bytes === undefined ? null : appHref(mediaAddress(file));
}
