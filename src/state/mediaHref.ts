import { mediaPath } from "../model/mediaAddress.ts";
import type { MediaRecord } from "../model/mediaSchema.ts";
import { appHref } from "./appRoot.ts";
import { store } from "./store.ts";

/**
 * Where a picture or document of the open story is: among the files that the reader gave with it, or beside the page that it
 * was published with. Nothing is asked of other hosts.
 */
export function mediaHref({ file, bytes }: MediaRecord): string | null {
  const { origin, media } = store.getState().session;
  const path = mediaPath(file);
  // Publishing leaves the size out where the file was not there.
  return media.get(path) ?? (origin.kind === "shipped" && bytes ? appHref(path) : null);
}
